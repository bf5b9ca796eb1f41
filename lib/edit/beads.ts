import type { ParagraphBead, SentenceBead } from '../align/alignment.ts';
import { isEmpty, type Row, type Side } from './rows.ts';

const SIDES = ['zh', 'en'] as const;

/**
 * The rows as an alignment, for the reading views: its sentence beads are the rows, its paragraph beads the smallest groups of rows
 * over whose borders no paragraph strays. What a person wrote in a unit's place is left out: the views show the page's own words.
 * @param counts how many paragraphs there are: the beads cover them all.
 */
export function beadsOf(rows: readonly Row[], counts: Record<Side, number>): ParagraphBead[] {
  const ends: Record<Side, number> = { zh: 0, en: 0 };
  const beads = groupsOf(rows).map((group): ParagraphBead => {
    const run = (side: Side): { start: number; end: number } => {
      const start = ends[side];
      const last = Math.max(start - 1, ...group.flatMap((row) => row[side].map(({ block }) => block)));
      ends[side] = last + 1;
      return { start, end: last + 1 };
    };
    const sentences = group.filter((row) => !isEmpty(row)).map(sentenceOf);
    const confidence = sentences.reduce((sum, sentence) => sum + sentence.confidence, 0) / Math.max(1, sentences.length);
    return { zh: run('zh'), en: run('en'), confidence, posterior: confidence, sentences };
  });
  // Paragraphs without a sentence (white space only) stand in no row.
  if (ends.zh < counts.zh || ends.en < counts.en) {
    beads.push({ zh: { start: ends.zh, end: counts.zh }, en: { start: ends.en, end: counts.en }, confidence: 0, posterior: 0, sentences: [] });
  }
  return beads;
}

function sentenceOf({ zh, en, confidence, confirmed }: Row): SentenceBead {
  const plain = (units: Row['zh']) => units.map(({ block, start, end }) => ({ block, start, end }));
  const sure = confirmed ? 1 : confidence;
  return { zh: plain(zh), en: plain(en), confidence: sure, posterior: sure };
}

function groupsOf(rows: readonly Row[]): Row[][] {
  const after: Record<Side, number[]> = { zh: suffixLeast(rows, 'zh'), en: suffixLeast(rows, 'en') };
  const most: Record<Side, number> = { zh: -1, en: -1 };
  const groups: Row[][] = [];
  let group: Row[] = [];
  for (const [at, row] of rows.entries()) {
    group.push(row);
    for (const side of SIDES) for (const { block } of row[side]) most[side] = Math.max(most[side], block);
    if (SIDES.some((side) => most[side] >= (after[side][at + 1] ?? Infinity))) continue;
    groups.push(group);
    group = [];
  }
  return group.length > 0 ? [...groups, group] : groups;
}

/** For every row the least paragraph of a side in it and all rows below. */
function suffixLeast(rows: readonly Row[], side: Side): number[] {
  const least = new Array<number>(rows.length + 1).fill(Infinity);
  for (let at = rows.length - 1; at >= 0; at--) least[at] = Math.min(least[at + 1] as number, ...(rows[at] as Row)[side].map(({ block }) => block));
  return least;
}
