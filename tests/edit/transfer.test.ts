import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beadsOf } from '../../lib/edit/beads.ts';
import { confirmRows, firstUnitUp, lastUnitDown, mergeWithNext, splitRow } from '../../lib/edit/operations.ts';
import { paragraphStarts, type Row, type Side, sideText, unitText } from '../../lib/edit/rows.ts';
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

const EDITS: readonly ((rows: readonly Row[], at: number, texts: EditedText['texts']) => { rows: readonly Row[] } | null)[] = [
  (rows, at) => mergeWithNext(rows, at),
  (rows, at) => confirmRows(rows, at, at + 1, true),
  (rows, at) => firstUnitUp(rows, at, 'en'),
  (rows, at) => lastUnitDown(rows, at, 'zh'),
  (rows, at, texts) => splitRow(rows, at, 'en', 0, 1, (unit) => unitText(unit, 'en', texts)),
];

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

  test.each<[string, string[], string[]]>([
    ['a sentence more in their paragraphs', ['甲乙变|abx', '丙丁|cd'], ['甲乙|ab', '变|x', '丙|c', '丁|d']],
    ['another sentence in the place of one beside them', ['变甲乙|xab', '丙变|cx'], ['变|x', '甲乙|ab', '丙|c', '变|x']],
    ['the paragraph cut in two', ['甲|a', '乙|b', '丙丁|cd'], ['甲乙|ab', '丙|c', '丁|d']],
    ['the paragraph joined with the next', ['甲乙丙丁|abcd'], ['甲乙|ab', '丙|c', '丁|d']],
  ])('stay where the page has changed a little: %s', (_what, after, expected) => {
    const now = article(after);
    const { rows, lost } = transferRows(corrected(['甲乙|ab', '丙丁|cd']), now);
    expect(written({ rows, texts: now.texts })).toEqual(expected);
    expect(lost).toEqual([]);
    expect(rows.filter((row) => row.confirmed).map((row) => row.zh.length)).toEqual([2]);
  });

  test('white space and marks around a sentence do not count, and stay with it', () => {
    const unit = (end: number, start = 0) => [{ block: 0, start, end }];
    const row = { id: 0, zh: unit(5), en: unit(10), confidence: 0.9, confirmed: true, marked: false };
    const kept: EditedText = { texts: { zh: ['他来了吗？'], en: ['Is he here'] }, rows: [row] };
    const now: EditedText = { texts: { zh: ['「他 来了吗？」'], en: ['“Is\u00a0he  here?”'] }, rows: [{ ...row, zh: unit(8), en: unit(14), confirmed: false }] };
    const { rows, lost } = transferRows(kept, now);
    expect(lost).toEqual([]);
    expect(rows).toMatchObject([{ zh: unit(8), en: unit(14), confirmed: true }]);
  });

  test('a row in whose midst something new stands is told, and nothing of the new text is left out', () => {
    const now = article(['甲变乙|axb', '丙丁|cd']);
    const { rows, lost } = transferRows(corrected(['甲乙|ab', '丙丁|cd']), now);
    expect(rows).toEqual(now.rows);
    expect(lost).toHaveLength(1);
    const { texts, rows: three } = article(['甲|a', '乙|b', '丙|c']);
    const kept = { texts: { zh: texts.zh.toSpliced(1, 1), en: texts.en.toSpliced(1, 1) }, rows: corrected(['甲|a', '丙|c']).rows };
    expect(transferRows(kept, { texts, rows: three })).toEqual({ rows: three, lost: [kept.rows[0]] });
  });

  test('a text that was edited is lost with the words that it replaced, and stays with those that remain', () => {
    const { texts, rows } = article(['甲乙|ab']);
    const edited: EditedText = { texts, rows: rows.map((row) => ({ ...row, en: row.en.map((unit) => ({ ...unit, text: 'edited' })) })) };
    const now = article(['变乙|xb']);
    const { rows: next, lost } = transferRows(edited, now);
    expect(next.map(({ en }) => en[0]?.text)).toEqual([undefined, 'edited']);
    expect(lost).toEqual([edited.rows[0]]);
  });

  test('a row without counterpart that a person confirmed takes the sentence out of the machine’s pair', () => {
    const kept = article(['甲|', '乙|b']);
    const confirmed = confirmRows(kept.rows, 0, 1, true)?.rows ?? [];
    const now: EditedText = { texts: kept.texts, rows: [{ ...(kept.rows[1] as Row), zh: [...(kept.rows[0] as Row).zh, ...(kept.rows[1] as Row).zh] }] };
    expect(written({ rows: transferRows({ ...kept, rows: confirmed }, now).rows, texts: kept.texts })).toEqual(['甲|', '乙|b']);
  });

  test('a pair that a person has parted stays so, and both halves stand there once', () => {
    const kept = article(['甲|', '|a', '乙|b']);
    const confirmed = confirmRows(kept.rows, 0, 2, true)?.rows ?? [];
    const [zh, en, other] = kept.rows as [Row, Row, Row];
    const now: EditedText = { texts: kept.texts, rows: [{ ...zh, en: en.en }, other] };
    expect(written({ rows: transferRows({ ...kept, rows: confirmed }, now).rows, texts: kept.texts })).toEqual(['甲|', '|a', '乙|b']);
  });

  test('what sentences without counterpart leave over stays beside them', () => {
    const now = article(['甲|a', '乙|b', '丙|c']);
    const parted = now.rows.slice(0, 2).map((row): Row => ({ ...row, en: [], confirmed: true }));
    expect(written({ rows: transferRows({ texts: now.texts, rows: parted }, now).rows, texts: now.texts })).toEqual(['|a', '甲|', '|b', '乙|', '丙|c']);
  });

  test('nothing is lost or doubled, whatever the page has become', () => {
    const paragraph = fc.tuple(fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 3 }), fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 3 })).map(([zh, en]) => `${zh}|${en}`);
    const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(paragraphs, paragraphs, fc.array(fc.tuple(fc.nat(20), fc.constantFrom(...EDITS)), { maxLength: 5 }), (first, second, edits) => {
        const kept = article(first);
        let rows: readonly Row[] = kept.rows;
        for (const [at, edit] of edits) rows = edit(rows, at % rows.length, kept.texts)?.rows ?? rows;
        const now = article(second);
        const next = transferRows({ texts: kept.texts, rows }, now).rows;
        for (const side of ['zh', 'en'] as const) {
          const said = (all: readonly Row[]) => all.flatMap((row) => row[side]).map(({ block, start, end }) => now.texts[side][block]?.slice(start, end)).join('');
          expect(said(next)).toBe(said(now.rows));
        }
        expect(new Set(next.map(({ id }) => id)).size).toBe(next.length);
      }),
      { numRuns: 500 },
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
