import { expect, test } from 'vitest';
import { wordsWithRendering } from '../../entrypoints/notes/make-note.ts';
import { selectedIn } from '../../entrypoints/notes/selected-in.ts';
import type { BlockSpan } from '../../entrypoints/notes/side-texts.ts';
import { articleOf } from './noted-page.ts';

const ZH = ['老桥修好了。', '河水涨了。', '人们回家。'];
const EN = ['The old bridge is mended.', 'The river has risen.', 'People go home.'];
const article = articleOf(ZH, EN);
const whole = (block: number): BlockSpan => ({ block, start: 0, end: [...ZH, ...EN][block]?.length ?? 0 });
const [zh0, zh1, zh2, en0, en1, en2] = [0, 1, 2, 3, 4, 5].map(whole) as [BlockSpan, BlockSpan, BlockSpan, BlockSpan, BlockSpan, BlockSpan];

/** What is selected, in words: of the language in which it begins, and of the other where the person selected that too. */
function words(spans: BlockSpan[], beside = false): [string, string | null] | null {
  const selected = selectedIn(article, { spans, beside });
  if (!selected) return null;
  const { side, stretch, rendering } = selected;
  const textOf = (of: 'zh' | 'en', at: { start: number; end: number }) => article.texts.textOf(of).slice(at.start, at.end);
  return [textOf(side, stretch), rendering ? textOf(side === 'zh' ? 'en' : 'zh', rendering) : null];
}

test('of one language, its rendering is left to the pairing', () => {
  expect(words([{ ...zh0, start: 2 }, zh1])).toEqual(['修好了。\n河水涨了。', null]);
  expect(words([])).toBeNull();
});

test('from one language into the other, both are kept as they were selected', () => {
  expect(words([{ ...zh0, start: 2 }, { ...en0, end: 14 }])).toEqual(['修好了。', 'The old bridge']);
  expect(words([{ ...en0, start: 4 }, { ...zh1, end: 2 }])).toEqual(['old bridge is mended.', '河水']);
  expect(words([{ ...zh0, start: 2 }, { ...en0, end: 14 }], true)).toEqual(['修好了。', 'The old bridge']);
});

test('over several paragraphs by turns, one stretch of each language', () => {
  expect(words([{ ...zh0, start: 2 }, en0, zh1, { ...en1, end: 9 }])).toEqual(['修好了。\n河水涨了。', 'The old bridge is mended.\nThe river']);
  expect(words([zh0, en0, { ...zh1, end: 2 }])).toEqual(['老桥修好了。\n河水', 'The old bridge is mended.']);
});

test('down a column, what stands beside it is passed over', () => {
  expect(words([zh0, en0, { ...zh1, end: 2 }], true)).toEqual(['老桥修好了。\n河水', null]);
});

test('what does not belong together is kept where the person ends in it; amid the other language, the pairing knows better', () => {
  expect(words([zh2, en0])).toEqual(['人们回家。', 'The old bridge is mended.']);
  expect(words([zh0, en2, zh1])).toEqual(['老桥修好了。\n河水涨了。', null]);
  const unpaired = articleOf(['老桥修好了。'], []);
  expect(selectedIn({ texts: unpaired.texts, parallel: null }, { spans: [whole(0)], beside: false })).toEqual({ side: 'zh', stretch: { start: 0, end: 6 } });
});

test('white space at the beginning or the end of a selection is no part of the other language', () => {
  const spaced = articleOf(['老桥。', '河水。'], ['  The bridge.', 'The river.']);
  expect(selectedIn(spaced, { spans: [{ block: 0, start: 0, end: 3 }, { block: 2, start: 0, end: 2 }], beside: false })).toEqual({ side: 'zh', stretch: { start: 0, end: 3 } });
  expect(selectedIn(spaced, { spans: [{ block: 2, start: 0, end: 2 }, { block: 1, start: 0, end: 3 }], beside: false })).toMatchObject({ side: 'zh', stretch: { start: 4, end: 7 } });
});

test('it is copied as it was selected', () => {
  const selected = selectedIn(article, { spans: [{ ...zh0, start: 2 }, { ...en0, end: 14 }], beside: false });
  expect(selected && wordsWithRendering(article, selected)).toBe('修好了。\nThe old bridge');
});
