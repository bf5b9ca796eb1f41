import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutting, groupsOf, holds, type Stretch } from '../../components/views/book/stretches.ts';
import type { ParallelCell, ParallelRow, ParallelText } from '../../lib/article/parallel-text.ts';

function cell(text: string, bead: number): ParallelCell {
  return { block: bead, text, extent: { start: 0, end: text.length }, language: 'en', role: 'paragraph', level: 0, sentences: [{ start: 0, end: text.length, bead, paired: true }] };
}
function textOf(texts: readonly string[]): ParallelText {
  const rows: ParallelRow[] = texts.map((text, bead) => ({ zh: [cell(text, bead)], en: [cell(text, bead)], confidence: 1 }));
  return { rows, beads: rows.length };
}
const stretchesOf = (text: ParallelText): Stretch[] => groupsOf(text).flatMap(({ stretches }) => stretches);
const keysOf = (texts: readonly string[]): string[][] => stretchesOf(textOf(texts)).map(({ rows }) => rows.map(({ key }) => key));

describe('stretches', () => {
  test('hold all rows in order, each with its number, and none is too long', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 4 }), { maxLength: 120 }), (texts) => {
        const stretches = stretchesOf(textOf(texts));
        expect(stretches.flatMap(({ rows }) => rows.map(({ number }) => number))).toEqual(texts.map((_, index) => index + 1));
        for (const { rows } of stretches) expect(rows.length).toBeLessThanOrEqual(18);
        expect(new Set(stretches.map(({ key }) => key)).size).toBe(stretches.length);
      }),
    );
  });

  test('but for one or two, stay as they are when a row comes, goes or changes', () => {
    const texts = Array.from({ length: 600 }, (_, index) => `Paragraph ${String(index)} of the chronicle.`);
    const before = keysOf(texts).map((keys) => keys.join('\n'));
    const changes: [string, string[]][] = [
      ['comes', [...texts.slice(0, 200), 'A paragraph that was not there.', ...texts.slice(200)]],
      ['goes', [...texts.slice(0, 200), ...texts.slice(201)]],
      ['changes', texts.with(200, 'Paragraph 200, corrected.')],
    ];
    for (const [name, changed] of changes) {
      const after = new Set(keysOf(changed).map((keys) => keys.join('\n')));
      expect.soft(before.filter((keys) => !after.has(keys)).length, name).toBeLessThanOrEqual(4);
    }
  });

  test('stand in groups of 16 to 48, in order, and a row that comes or goes leaves all other groups as they are', () => {
    const texts = Array.from({ length: 6_000 }, (_, index) => `Paragraph ${String(index)} of the chronicle.`);
    const groups = groupsOf(textOf(texts));
    expect(groups.flatMap(({ stretches }) => stretches.map(({ key }) => key))).toEqual(stretchesOf(textOf(texts)).map(({ key }) => key));
    for (const { stretches } of groups.slice(0, -1)) {
      expect(stretches.length).toBeGreaterThanOrEqual(16);
      expect(stretches.length).toBeLessThanOrEqual(48);
    }
    const held = (of: readonly string[]): string[] => groupsOf(textOf(of)).map(({ key, stretches }) => [key, ...stretches.map((each) => each.key)].join('\n'));
    const before = held(texts);
    for (const changed of [[...texts.slice(0, 900), 'A paragraph that was not there.', ...texts.slice(900)], [...texts.slice(0, 900), ...texts.slice(901)]]) {
      const after = new Set(held(changed));
      expect.soft(before.filter((group) => !after.has(group)).length).toBeLessThanOrEqual(3);
    }
  });

  test('know which beads they hold', () => {
    const stretches = stretchesOf(textOf(Array.from({ length: 100 }, (_, index) => String(index))));
    for (let bead = 0; bead < 100; bead++) expect(stretches.filter((stretch) => holds(stretch, bead))).toHaveLength(1);
    expect(stretches.some((stretch) => holds(stretch, 100))).toBe(false);
  });

  test('take as many lines as the longer side of each row, or as both where they stand one under the other', () => {
    const [stretch] = stretchesOf({ rows: [{ zh: [cell('字'.repeat(57), 0)], en: [cell('x'.repeat(57), 0)], confidence: 1 }], beads: 1 });
    expect(stretch?.lines).toEqual({ inColumns: 3.5, inSheet: 3.5 });
  });

  test('are cut in steps, and of a text once only', () => {
    const text = textOf(Array.from({ length: 1_000 }, (_, index) => String(index)));
    expect([...cutting(text)].length).toBeGreaterThanOrEqual(3);
    const groups = groupsOf(text);
    expect([...cutting(text)]).toEqual([]);
    expect(groupsOf(text)).toBe(groups);
    expect(groupsOf(textOf(text.rows.map(({ zh }) => zh[0]?.text ?? '')))).toEqual(groups);
  });
});
