/** A comparison as it is shown and written: rows with what the source says and what each rendering makes of it. */
import { joinSentences } from '../text/join-sentences.ts';
import { keyOf } from './clauses.ts';
import type { Side } from './common-side.ts';
import type { ComparedText, Simplify } from './compared-text.ts';
import { differencesOf, type RowDifferences, type RowState } from './differences.ts';
import { joinTexts } from './join-texts.ts';

/** What the source says in a row. Texts that were taken from different pages can have it in other words. */
export interface SourceWording {
  text: string;
  /** Indices of the texts that have it so. */
  of: number[];
}

export interface ComparisonRow {
  /** Wordings that differ in more than marks and script, that of the first text first; none where no text has a source. */
  sources: SourceWording[];
  /** Of each text; empty where it has none. */
  renderings: string[];
}

export interface Comparison {
  rows: ComparisonRow[];
  /** See `Joined`. */
  overlaps: number[];
}

/** @param source the language of the source. @yields the share of the work that is done, 0–1. */
export function* comparisonOf(texts: readonly ComparedText[], source: Side, simplify: Simplify): Generator<number, Comparison, void> {
  const { rows, overlaps } = yield* joinTexts(texts, simplify);
  const rendering = source === 'zh' ? 'en' : 'zh';
  const shown: ComparisonRow[] = [];
  for (const { cells } of rows) {
    const beads = cells.map(({ from, to }, at) => texts[at]?.beads.slice(from, to) ?? []);
    const told = (language: Side, of: 'source' | 'rendering') => beads.map((own) => joinSentences(own.map((bead) => bead[of].trim()).filter((text) => text !== ''), language));
    shown.push({ sources: wordingsOf(told(source, 'source'), simplify), renderings: told(rendering, 'rendering') });
    if (shown.length % 64 === 0) yield 0.9 + (0.1 * shown.length) / rows.length;
  }
  return { rows: shown, overlaps };
}

function wordingsOf(texts: readonly string[], simplify: Simplify): SourceWording[] {
  const wordings = new Map<string, SourceWording>();
  for (const [at, text] of texts.entries()) {
    if (text === '') continue;
    const key = keyOf(text, simplify) || text;
    const known = wordings.get(key);
    if (known) known.of.push(at);
    else wordings.set(key, { text, of: [at] });
  }
  return [...wordings.values()];
}

/** Where the renderings of each row differ from the reference. @yields the share of the work that is done, 0–1. */
export function* differencesOfRows(rows: readonly ComparisonRow[], reference: number, simplify: Simplify): Generator<number, RowDifferences[], void> {
  const all: RowDifferences[] = [];
  for (const { renderings } of rows) {
    all.push(differencesOf(renderings, reference, simplify));
    if (all.length % 16 === 0) yield all.length / rows.length;
  }
  return all;
}

/** How many rows are in each state. */
export function countStates(differences: readonly RowDifferences[]): Record<RowState, number> {
  const counts: Record<RowState, number> = { identical: 0, minor: 0, different: 0, missing: 0 };
  for (const { state } of differences) counts[state]++;
  return counts;
}

/** Whether a row counts as one that differs. @param minor whether case, script and marks count. */
export function isDiffering({ state }: RowDifferences, minor: boolean): boolean {
  return state === 'different' || state === 'missing' || (minor && state === 'minor');
}
