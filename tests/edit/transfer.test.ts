import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beadsOf } from '../../lib/edit/beads.ts';
import { mergeWithNext, confirmRows } from '../../lib/edit/operations.ts';
import { paragraphStarts, type Row, type Side, sideText } from '../../lib/edit/rows.ts';
import { type EditedText, isPersons, transferRows } from '../../lib/edit/transfer.ts';

/** An article whose paragraphs hold sentences of two letters each, paired one by one: `甲乙|ab` is two sentences a side. */
function article(paragraphs: readonly string[]): EditedText {
  const texts = { zh: [] as string[], en: [] as string[] };
  const rows: Row[] = [];
  for (const paragraph of paragraphs) {
    const [zh = '', en = ''] = paragraph.split('|');
    const blocks = { zh: texts.zh.push([...zh].map((letter) => `${letter}。`).join('')) - 1, en: texts.en.push([...en].map((letter) => `${letter}.`).join('')) - 1 };
    for (let at = 0; at < Math.max(zh.length, en.length); at++) {
      const units = (side: Side, count: number) => (at < count ? [{ block: blocks[side], start: 2 * at, end: 2 * at + 2 }] : []);
      rows.push({ id: rows.length, zh: units('zh', zh.length), en: units('en', en.length), confidence: 0.8, confirmed: false, marked: false });
    }
  }
  return { texts, rows };
}

const written = ({ rows, texts }: EditedText): string[] => rows.map((row) => `${sideText(row, 'zh', texts).replaceAll('。', '')}|${sideText(row, 'en', texts).replaceAll(/[. ]/gu, '')}`);

/** The article with its first two rows made one by a person, and that confirmed. */
function corrected(paragraphs: readonly string[]): EditedText {
  const { texts, rows } = article(paragraphs);
  const merged = mergeWithNext(rows, 0)?.rows ?? [];
  return { texts, rows: confirmRows(merged, 0, 1, true)?.rows ?? [] };
}

describe('corrections on a page that has changed', () => {
  const before = ['甲乙|ab', '丙丁|cd', '戊|e'];
  test.each<[string, string[], string[]]>([
    ['the same page', before, ['甲乙|ab', '丙|c', '丁|d', '戊|e']],
    ['a paragraph more before them', ['新|n', ...before], ['新|n', '甲乙|ab', '丙|c', '丁|d', '戊|e']],
    ['a paragraph more behind them', [...before, '新|n'], ['甲乙|ab', '丙|c', '丁|d', '戊|e', '新|n']],
    ['another paragraph in the place of one', ['甲乙|ab', '变|x', '戊|e'], ['甲乙|ab', '变|x', '戊|e']],
  ])('%s', (_what, after, expected) => {
    const now = article(after);
    const { rows, lost } = transferRows(corrected(before), now);
    expect(written({ rows, texts: now.texts })).toEqual(expected);
    expect(lost).toEqual([]);
    expect(rows.filter((row) => row.confirmed)).toHaveLength(1);
  });

  test('a correction whose paragraph was rewritten is told, and the new pairing stays', () => {
    const now = article(['甲变|ab', '丙丁|cd']);
    const { rows, lost } = transferRows(corrected(before), now);
    expect(rows).toEqual(now.rows);
    expect(lost.map(({ zh }) => zh.length)).toEqual([2]);
  });

  test('a row without counterpart that a person confirmed takes the sentence out of the machine’s pair', () => {
    const kept = article(['甲|', '乙|b']);
    const confirmed = confirmRows(kept.rows, 0, 1, true)?.rows ?? [];
    const now: EditedText = { texts: kept.texts, rows: [{ ...(kept.rows[1] as Row), zh: [...(kept.rows[0] as Row).zh, ...(kept.rows[1] as Row).zh] }] };
    expect(written({ rows: transferRows({ ...kept, rows: confirmed }, now).rows, texts: kept.texts })).toEqual(['甲|', '乙|b']);
  });

  test('nothing is lost or doubled, whatever the page has become', () => {
    const paragraph = fc.tuple(fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 3 }), fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 3 })).map(([zh, en]) => `${zh}|${en}`);
    const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(paragraphs, paragraphs, fc.array(fc.tuple(fc.nat(20), fc.boolean()), { maxLength: 5 }), (first, second, edits) => {
        const kept = article(first);
        let rows: readonly Row[] = kept.rows;
        for (const [at, merges] of edits) rows = (merges ? mergeWithNext(rows, at % rows.length) : confirmRows(rows, at % rows.length, (at % rows.length) + 1, true))?.rows ?? rows;
        const now = article(second);
        const next = transferRows({ texts: kept.texts, rows }, now).rows;
        for (const side of ['zh', 'en'] as const) {
          const said = (all: readonly Row[]) => all.flatMap((row) => row[side]).map(({ block, start, end }) => now.texts[side][block]?.slice(start, end)).join('');
          expect(said(next)).toBe(said(now.rows));
        }
        expect(new Set(next.map(({ id }) => id)).size).toBe(next.length);
      }),
    );
  });

  test('only what a person has touched is carried over', () => {
    const { rows } = article(['甲|a']);
    expect(isPersons(rows[0] as Row)).toBe(false);
    expect(isPersons({ ...(rows[0] as Row), marked: true })).toBe(true);
    expect(isPersons({ ...(rows[0] as Row), zh: [{ block: 0, start: 0, end: 2, text: '乙。' }] })).toBe(true);
  });
});

describe('rows as an alignment for the views', () => {
  test('are paragraph beads that cover everything in order', () => {
    const { texts, rows } = article(['甲乙|ab', '丙|c']);
    const beads = beadsOf(rows, { zh: texts.zh.length, en: texts.en.length });
    expect(beads.map(({ zh, en, sentences }) => [zh, en, sentences.length])).toEqual([
      [{ start: 0, end: 1 }, { start: 0, end: 1 }, 2],
      [{ start: 1, end: 2 }, { start: 1, end: 2 }, 1],
    ]);
  });

  test('a row over two paragraphs joins them', () => {
    const { texts, rows } = article(['甲|a', '乙|b']);
    const merged = mergeWithNext(rows, 0)?.rows ?? [];
    expect(beadsOf(merged, { zh: texts.zh.length, en: texts.en.length })).toMatchObject([{ zh: { start: 0, end: 2 }, en: { start: 0, end: 2 } }]);
  });

  test('rows in another order stay in one bead; paragraphs in no row stand at the end', () => {
    const { rows } = article(['甲|a', '乙|b']);
    const swapped = [{ ...(rows[0] as Row), en: (rows[1] as Row).en }, { ...(rows[1] as Row), en: (rows[0] as Row).en }];
    const beads = beadsOf(swapped, { zh: 2, en: 3 });
    expect(beads.map(({ zh, en }) => [zh, en])).toEqual([[{ start: 0, end: 2 }, { start: 0, end: 2 }], [{ start: 2, end: 2 }, { start: 2, end: 3 }]]);
    expect(paragraphStarts(swapped)[0]).toBe(true);
  });
});
