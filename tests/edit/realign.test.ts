import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { historyOf, redone, undone, withState } from '../../lib/edit/history.ts';
import { gapsOf, withGaps } from '../../lib/edit/realign.ts';
import { paragraphStarts, type Row, rowsOf, sideText } from '../../lib/edit/rows.ts';

const unit = (block: number) => ({ block, start: 0, end: 1 });
const row = (id: number, zh: number[], en: number[], confirmed = false): Row => ({ id, zh: zh.map(unit), en: en.map(unit), confidence: 0.5, confirmed, marked: false });
const bead = (zh: [number, number], en: [number, number]) => ({ zh: { start: zh[0], end: zh[1] }, en: { start: en[0], end: en[1] }, confidence: 0.8, posterior: 0.8 });

describe('the rest is aligned again', () => {
  const rows = [row(0, [0], [0], true), row(1, [1], [1, 2]), row(2, [2], []), row(3, [3], [3], true), row(4, [4], [4])];

  test('between confirmed rows, where there is more than one way', () => {
    expect(gapsOf(rows)).toEqual([{ from: 1, to: 3, zh: [unit(1), unit(2)], en: [unit(1), unit(2)] }]);
  });

  test('confirmed rows stay as they are, and the gap has its new beads', () => {
    const next = withGaps(rows, gapsOf(rows), [[bead([0, 1], [0, 1]), bead([1, 2], [1, 2])]]);
    expect(next.map(({ zh, en }) => [zh.map(({ block }) => block), en.map(({ block }) => block)])).toEqual([[[0], [0]], [[1], [1]], [[2], [2]], [[3], [3]], [[4], [4]]]);
    expect([next[0], next[3], next[4]]).toEqual([rows[0], rows[3], rows[4]]);
    expect(new Set(next.map(({ id }) => id)).size).toBe(next.length);
  });

  test('a row that comes out as it was keeps its id', () => {
    const next = withGaps(rows, gapsOf(rows), [[bead([0, 1], [0, 2]), bead([1, 2], [2, 2])]]);
    expect(next.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4]);
    expect(next[1]?.confidence).toBe(0.8);
  });

  test('nothing confirmed: everything is one gap; everything confirmed: none', () => {
    expect(gapsOf(rows.map((one) => ({ ...one, confirmed: false })))).toHaveLength(1);
    expect(gapsOf(rows.map((one) => ({ ...one, confirmed: true })))).toEqual([]);
  });
});

describe('history', () => {
  test('goes back and forth without limit, and forgets what was undone when something new is done', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 200 }), (states) => {
        let history = historyOf(-1);
        for (const state of states) history = withState(history, state);
        for (const state of [...states.slice(0, -1).reverse(), -1]) {
          history = undone(history);
          expect(history.now).toBe(state);
        }
        expect(undone(history)).toBe(history);
        for (const state of states) {
          history = redone(history);
          expect(history.now).toBe(state);
        }
        expect(redone(withState(undone(history), 7)).now).toBe(7);
      }),
    );
  });
});

describe('rows of an alignment', () => {
  const segment = (block: number, start: number, end: number) => ({ block, start, end });
  const texts = { zh: ['甲。乙。', '丙。'], en: ['A. B.', 'C.'] };
  const sentence = (zh: ReturnType<typeof segment>[], en: ReturnType<typeof segment>[]) => ({ zh, en, confidence: 0.9, posterior: 0.9 });
  const paragraph = (sentences: ReturnType<typeof sentence>[]) => ({ zh: { start: 0, end: 1 }, en: { start: 0, end: 1 }, confidence: 1, posterior: 1, sentences });

  test('are its sentence beads, and paragraphs begin where none goes on', () => {
    const rows = rowsOf([
      paragraph([sentence([segment(0, 0, 2)], [segment(0, 0, 2)]), sentence([segment(0, 2, 4)], [segment(0, 3, 5)])]),
      paragraph([sentence([segment(1, 0, 2)], [segment(1, 0, 2)])]),
    ]);
    expect(rows.map((one) => [sideText(one, 'zh', texts), sideText(one, 'en', texts)])).toEqual([['甲。', 'A.'], ['乙。', 'B.'], ['丙。', 'C.']]);
    expect(paragraphStarts(rows)).toEqual([true, false, true]);
  });

  test('English sentences of a row are parted by one space', () => {
    const [both] = rowsOf([paragraph([sentence([], [segment(0, 0, 2), segment(0, 3, 5)])])]);
    expect(both && sideText(both, 'en', texts)).toBe('A. B.');
  });
});
