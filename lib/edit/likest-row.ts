import { type Row, sideText, type Texts } from './rows.ts';

/** The row that says most of what is asked for, in letters that follow each other; the first one, where none does. */
export function likestRow(rows: readonly Row[], texts: Texts, asked: { zh: string; en: string }): number {
  const wanted = { zh: neighboursIn(asked.zh), en: neighboursIn(asked.en) };
  let [best, most] = [0, 0];
  for (const [at, row] of rows.entries()) {
    let [shared, all] = [0, wanted.zh.size + wanted.en.size];
    for (const side of ['zh', 'en'] as const) {
      const own = neighboursIn(sideText(row, side, texts));
      all += own.size;
      for (const pair of own) if (wanted[side].has(pair)) shared++;
    }
    // Of all letters of both, those in common: a long row does not win because it says much.
    const likeness = all === 0 ? 0 : (2 * shared) / all;
    if (likeness > most) [best, most] = [at, likeness];
  }
  return best;
}

function neighboursIn(text: string): Set<string> {
  const letters = text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < letters.length; at++) pairs.add(letters.slice(at, at + 2));
  return pairs;
}
