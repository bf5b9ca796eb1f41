import { expect, test } from 'vitest';
import { NotedText } from '../../entrypoints/notes/noted-text.ts';
import { sidesOfPage } from '../../entrypoints/notes/sides-of-page.ts';
import { findPassages } from '../../lib/anchor/find-passages.ts';
import { describeQuote } from '../../lib/anchor/describe-quote.ts';
import type { Passage } from '../../lib/notes/note.ts';
import type { TextPoint } from '../../lib/page/body-text.ts';
import type { NoteRanges } from '../../lib/page/note-range.ts';
import { articleOf } from './noted-page.ts';

const article = articleOf(['老桥，老桥，老桥。', '河水涨了。'], ['Old bridge, old bridge, old bridge.', 'The river has risen.']);
const zh = article.texts.textOf('zh');
const passageAt = (start: number, rest: Partial<Passage> = {}): Passage => ({ side: 'zh', language: 'zh-Hans', quote: describeQuote(zh, { start, end: start + 2 }), ...rest });

/** The article as a page: each Block's text is one text node, which begins two characters before it. */
const nodes = article.reading.blocks.map(() => ({}) as Text);
const page = new NotedText({ ...article.reading, sources: article.reading.blocks.map(({ text }, id) => ({ element: {} as Element, pieces: [{ node: nodes[id] as Text, from: 2, start: 0, length: text.length }] })) }, article.parallel, null);
const rangesAt = (...points: TextPoint[]): NoteRanges => ({ startsOf: () => points }) as unknown as NoteRanges;
const never = (): NoteRanges => {
  throw new Error('The DOM was asked.');
};

test('the place in the article comes first, without a look at the DOM; then what that says', () => {
  const passage = passageAt(0, { place: { start: 3, end: 5 } });
  const places = sidesOfPage(page, never).placesOf(passage)[Symbol.iterator]();
  expect(places.next().value).toBe(3);
  expect(() => places.next()).toThrow('The DOM was asked.');
  const points = [{ node: nodes[1] as Text, offset: 4 }, { node: nodes[0] as Text, offset: 2 }];
  expect([...sidesOfPage(page, () => rangesAt(...points)).placesOf(passage)]).toEqual([3, 12, 0]);
});

test('a point in text that is in no Block, or in the other language, is no place', () => {
  const points = [{ node: {} as Text, offset: 0 }, { node: nodes[2] as Text, offset: 5 }];
  expect([...sidesOfPage(page, () => rangesAt(...points)).placesOf(passageAt(0))]).toEqual([]);
});

test('a saved article has no DOM to ask', () => {
  expect([...sidesOfPage(article, never).placesOf(passageAt(6, { place: { start: 6, end: 8 } }))]).toEqual([6]);
  expect([...sidesOfPage(article, never).placesOf(passageAt(6, { place: { start: 600, end: 602 } }))]).toEqual([]);
});

test('what renders a passage is the sentence beside it', () => {
  const en = article.texts.textOf('en');
  expect(sidesOfPage(article, never).renderingOf('zh', { start: 10, end: 12 })).toEqual({ start: en.indexOf('The river'), end: en.length });
  expect(sidesOfPage(new NotedText(article.reading, null, null), never).renderingOf('zh', { start: 10, end: 12 })).toBeNull();
});

test('a word that stands three times in its sentence is found where it was marked', () => {
  for (const start of [0, 3, 6]) expect(findPassages(sidesOfPage(article, never), [passageAt(start, { place: { start, end: start + 2 } })])).toEqual([{ start, end: start + 2 }]);
});
