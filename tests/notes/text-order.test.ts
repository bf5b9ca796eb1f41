import { expect, test } from 'vitest';
import { inTextOrder } from '../../entrypoints/notes/text-order.ts';
import type { Side } from '../../lib/notes/note.ts';
import { articleOf } from './noted-page.ts';
import { noteOf } from './notes-made.ts';

const { texts } = articleOf(['春天到了。', '河水涨了。', '老桥还在。', '夜里有雨。'], ['Spring has come.', 'The river has risen.', 'The old bridge still stands.', 'It rains at night.']);

/** A note with its passages where they stand; null for those that are not found. */
function placed(id: string, ...marked: [Side, string][]): Parameters<typeof inTextOrder>[0][number] {
  const made = marked.map(([side, exact]) => {
    const start = texts.textOf(side).indexOf(exact);
    const stretch = { start, end: start + exact.length };
    const language = side === 'zh' ? ('zh-Hans' as const) : ('en' as const);
    return { passage: { side, language, quote: { exact, prefix: '', suffix: '' } }, found: start < 0 ? null : { side, stretch, spans: texts.spansOf(side, stretch) } };
  });
  const note = { ...noteOf({ id }), about: made.length > 0 ? ('passage' as const) : ('page' as const), passages: made.map(({ passage }) => passage) };
  return { note, passages: made.map(({ found }) => found) };
}

test('notes stand in text order whichever language was marked, also where all the English comes after the Chinese', () => {
  const notes = [
    placed('bridge', ['zh', '老桥'], ['en', 'old bridge']),
    placed('rain, English alone', ['en', 'rains']),
    placed('spring', ['en', 'Spring'], ['zh', '春天']),
    placed('river, its English gone', ['zh', '河水'], ['en', 'tide']),
    placed('page'),
  ];
  expect(inTextOrder(notes)).toEqual(['page', 'spring', 'river, its English gone', 'bridge', 'rain, English alone']);
});
