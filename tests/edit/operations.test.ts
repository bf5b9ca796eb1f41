import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { confirmRows, editUnit, type Edited, firstUnitUp, insertRow, lastUnitDown, markRow, mergeWithNext, removeEmptyRow, splitRow, swapWithNext, textDown, textUp } from '../../lib/edit/operations.ts';
import { nextPassing, passes, ROW_FILTERS } from '../../lib/edit/filters.ts';
import { type Row, type Side, sideText, type Texts, type Unit, unitText } from '../../lib/edit/rows.ts';

/** Rows as `甲乙|a b, 丙|c`: letters are units, a comma parts rows. */
function rowsFrom(written: string): { rows: Row[]; texts: Texts } {
  const texts = { zh: [] as string[], en: [] as string[] };
  const unitsOf = (side: Side, letters: string): Unit[] =>
    [...letters.replaceAll(' ', '')].map((letter) => ({ block: texts[side].push(letter) - 1, start: 0, end: letter.length }));
  const rows = written.split(',').map((row, id) => {
    const [zh = '', en = ''] = row.trim().split('|');
    return { id, zh: unitsOf('zh', zh), en: unitsOf('en', en), confidence: 0.9, confirmed: false, marked: false };
  });
  return { rows, texts };
}

function written(rows: readonly Row[], texts: Texts): string {
  return rows.map((row) => (['zh', 'en'] as const).map((side) => row[side].map((unit) => unitText(unit, side, texts)).join('')).join('|')).join(', ');
}

type Act = (rows: readonly Row[], texts: Texts) => Edited | null;

describe('what is done to rows', () => {
  test.each<[string, string, Act, string | null, number?]>([
    ['merges a row with the one below', '甲|a, 乙|b, 丙|c', (rows) => mergeWithNext(rows, 0), '甲乙|ab, 丙|c', 0],
    ['cannot merge the last row', '甲|a', (rows) => mergeWithNext(rows, 0), null],
    ['moves the first sentence up', '甲|a, 乙丙|b', (rows) => firstUnitUp(rows, 1, 'zh'), '甲乙|a, 丙|b', 1],
    ['takes a row away that is left empty', '甲|a, 乙|, 丙|c', (rows) => firstUnitUp(rows, 1, 'zh'), '甲乙|a, 丙|c', 1],
    ['cannot move anything above the first row', '甲|a', (rows) => firstUnitUp(rows, 0, 'zh'), null],
    ['moves the last sentence down', '甲乙|a, 丙|b', (rows) => lastUnitDown(rows, 0, 'zh'), '甲|a, 乙丙|b', 0],
    ['moves the last sentence of all into a new row', '甲乙|a', (rows) => lastUnitDown(rows, 0, 'zh'), '甲|a, 乙|', 0],
    ['pushes the text of a side down', '甲|a, 乙|b', (rows) => textDown(rows, 0, 'en'), '甲|, 乙|a, |b', 0],
    ['keeps the empty row that this makes', '甲|a, |b, 丙|c', (rows) => textDown(rows, 1, 'en'), '甲|a, |, 丙|b, |c', 1],
    ['pulls the text of a side up', '甲|a, 乙|b, 丙|c', (rows) => textUp(rows, 1, 'en'), '甲|ab, 乙|c, 丙|', 0],
    ['pulling up takes the row that is left empty', '甲|a, |b', (rows) => textUp(rows, 1, 'en'), '甲|ab', 0],
    ['splits between sentences', '甲乙|ab', (rows, texts) => splitRow(rows, 0, 'zh', 1, 0, (unit) => unitText(unit, 'zh', texts)), '甲|ab, 乙|', 1],
    ['does not split at the edge of a row', '甲乙|a', (rows, texts) => splitRow(rows, 0, 'zh', 0, 0, (unit) => unitText(unit, 'zh', texts)), null],
    ['inserts an empty row', '甲|a', (rows) => insertRow(rows, 0), '|, 甲|a', 0],
    ['takes an empty row away', '甲|a, |', (rows) => removeEmptyRow(rows, 1), '甲|a', 0],
    ['takes no row with text away', '甲|a, 乙|b', (rows) => removeEmptyRow(rows, 1), null],
    ['swaps a side with the row below', '甲|a, 乙|b', (rows) => swapWithNext(rows, 0, 'en'), '甲|b, 乙|a', 0],
  ])('%s', (_what, before, act, after, at) => {
    const { rows, texts } = rowsFrom(before);
    const edited = act(rows, texts);
    expect(edited && written(edited.rows, texts)).toBe(after);
    if (edited) expect(edited.at).toBe(at);
    expect(written(rows, texts)).toBe(before);
  });

  test('inside a sentence the caret cuts it, and both parts keep their places', () => {
    const texts: Texts = { zh: ['河水变清了，两岸的人都来看。'], en: [''] };
    const rows: Row[] = [{ id: 0, zh: [{ block: 0, start: 0, end: 14 }], en: [], confidence: 0.9, confirmed: true, marked: false }];
    const split = splitRow(rows, 0, 'zh', 0, 6, (unit) => unitText(unit, 'zh', texts));
    expect(split?.rows.map((row) => sideText(row, 'zh', texts))).toEqual(['河水变清了，', '两岸的人都来看。']);
    expect(split?.rows[1]?.zh).toEqual([{ block: 0, start: 6, end: 14 }]);
  });

  test('an edit is kept beside the page’s text, and taken back by it', () => {
    const { rows, texts } = rowsFrom('甲|a');
    const edited = editUnit(rows, 0, 'en', 0, 'an A', 'a');
    expect(written(edited?.rows ?? [], texts)).toBe('甲|an A');
    expect(passes(edited?.rows[0] as Row, 'edited')).toBe(true);
    expect(editUnit(edited?.rows ?? [], 0, 'en', 0, 'a', 'a')?.rows[0]?.en).toEqual(rows[0]?.en);
    expect(editUnit(rows, 0, 'en', 0, 'a', 'a')).toBeNull();
  });

  test('what a person touches is to be confirmed anew', () => {
    const { rows } = rowsFrom('甲|a, 乙|b');
    const confirmed = confirmRows(rows, 0, 2, true)?.rows ?? [];
    expect(confirmed.every((row) => row.confirmed)).toBe(true);
    expect(mergeWithNext(confirmed, 0)?.rows[0]?.confirmed).toBe(false);
    expect(confirmRows(confirmed, 0, 2, true)).toBeNull();
    expect(confirmRows(confirmed, 1, 2, false)?.rows.map((row) => row.confirmed)).toEqual([true, false]);
  });

  test('a row is marked, and the mark taken off', () => {
    const { rows } = rowsFrom('甲|a');
    const marked = markRow(rows, 0)?.rows ?? [];
    expect(marked[0]?.marked).toBe(true);
    expect(markRow(marked, 0)?.rows[0]?.marked).toBe(false);
  });
});

describe('filters', () => {
  test.each([
    ['doubtful', [1]], ['notOneToOne', [2, 3]], ['unpaired', [3]], ['unconfirmed', [1, 2, 3]], ['marked', [2]], ['all', [0, 1, 2, 3]], ['edited', []],
  ] as const)('%s', (filter, expected) => {
    const { rows } = rowsFrom('甲|a, 乙|b, 丙|cd, 丁|');
    const all = rows.map((row, at) => ({ ...row, confirmed: at === 0, confidence: at < 2 ? 0.2 : 0.9, marked: at === 2 }));
    expect(all.flatMap((row, at) => (passes(row, filter) ? [at] : []))).toEqual(expected);
  });

  test('the next one is found, round the end', () => {
    const { rows } = rowsFrom('甲|, 乙|b, 丙|, 丁|d');
    expect(nextPassing(rows, 0, 'unpaired', 1)).toBe(2);
    expect(nextPassing(rows, 2, 'unpaired', 1)).toBe(0);
    expect(nextPassing(rows, 0, 'unpaired', -1)).toBe(2);
    expect(nextPassing(rows, 1, 'marked', 1)).toBe(-1);
  });
});

const anyRows = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 8 }).map((counts) =>
  rowsFrom(counts.map(([zh, en]) => `${'字'.repeat(zh)}|${'w'.repeat(en)}`).join(',')),
);

test('no run of operations loses, doubles or reorders a unit, or leaves two rows with one id', () => {
  const side = fc.constantFrom<Side>('zh', 'en');
  const operation = fc.tuple(fc.nat(9), fc.nat(12), side, fc.nat(3));
  fc.assert(
    fc.property(anyRows, fc.array(operation, { maxLength: 30 }), ({ rows: first, texts }, operations) => {
      let rows: readonly Row[] = first;
      const order = (now: readonly Row[], of: Side) => now.flatMap((row) => row[of].map(({ block, start, end }) => [block, start, end].join()));
      for (const [kind, place, of, unit] of operations) {
        const at = place % rows.length;
        const acts: (() => Edited | null)[] = [
          () => mergeWithNext(rows, at), () => firstUnitUp(rows, at, of), () => lastUnitDown(rows, at, of), () => textDown(rows, at, of), () => textUp(rows, at, of),
          () => splitRow(rows, at, of, unit, 0, (one) => unitText(one, of, texts)), () => insertRow(rows, at), () => removeEmptyRow(rows, at),
          () => confirmRows(rows, at, at + 1, true), () => editUnit(rows, at, of, unit, 'X', '字'),
        ];
        const edited = acts[kind]?.();
        if (!edited) continue;
        rows = edited.rows;
        expect(edited.at).toBeGreaterThanOrEqual(0);
        expect(edited.at).toBeLessThan(rows.length);
      }
      for (const of of ['zh', 'en'] as const) expect(order(rows, of)).toEqual(order(first, of));
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      expect(ROW_FILTERS.every((filter) => rows.every((row) => typeof passes(row, filter) === 'boolean'))).toBe(true);
    }),
  );
});
