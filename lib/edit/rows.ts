/** The rows of an alignment as a person edits them: plain, immutable data. */
import type { ParagraphBead, Segment } from '../align/alignment.ts';
import { joinSentences } from '../text/join-sentences.ts';

export type Side = 'zh' | 'en';

/** A stretch of a paragraph that is moved as one: a sentence, or a part of one where a person has split it. */
export interface Unit extends Segment {
  /** What a person wrote in its place. */
  text?: string;
}

/** A bead of sentences under a person's hands. */
export interface Row {
  /** Stays with the row as long as it keeps its place; no two rows share one. */
  id: number;
  zh: readonly Unit[];
  en: readonly Unit[];
  /** Estimated probability, 0–1, that the machine's row is right; 1 for rows that a person made. */
  confidence: number;
  /** A person has said that it is right: an anchor when the rest is aligned again. */
  confirmed: boolean;
  marked: boolean;
}

/** The texts of the paragraphs that units point into. */
export type Texts = Readonly<Record<Side, readonly string[]>>;

/** The rows of an alignment as the machine made it. */
export function rowsOf(paragraphs: readonly ParagraphBead[]): Row[] {
  return paragraphs.flatMap(({ sentences }) => sentences).map(({ zh, en, confidence }, id) => ({ id, zh, en, confidence, confirmed: false, marked: false }));
}

/** What a unit says. */
export function unitText({ block, start, end, text }: Unit, side: Side, texts: Texts): string {
  return text ?? (texts[side][block] ?? '').slice(start, end);
}

/** What one side of a row says: its units as one text. */
export function sideText(row: Row, side: Side, texts: Texts): string {
  return joinSentences(row[side].map((unit) => unitText(unit, side, texts)), side);
}

export function isEmpty(row: Row): boolean {
  return row.zh.length === 0 && row.en.length === 0;
}

export function isPairedRow(row: Row): boolean {
  return row.zh.length > 0 && row.en.length > 0;
}

/**
 * Whether a paragraph bead ends before each row: there, no paragraph of either side goes on. The first row begins one.
 * Rows whose order a person has changed are taken as they stand.
 */
export function paragraphStarts(rows: readonly Row[]): boolean[] {
  const lastBlock: Record<Side, number> = { zh: -1, en: -1 };
  return rows.map((row, at) => {
    const goesOn = (['zh', 'en'] as const).some((side) => row[side].some(({ block }) => block === lastBlock[side]));
    for (const side of ['zh', 'en'] as const) lastBlock[side] = row[side].at(-1)?.block ?? lastBlock[side];
    return at === 0 || !goesOn;
  });
}

/** The next id that no row has. */
export function freshId(rows: readonly Row[]): number {
  return rows.reduce((most, { id }) => Math.max(most, id), -1) + 1;
}
