/**
 * Source texts as lists of clauses, in a form in which two copies of one text are alike: letters and figures only, in lower case
 * and Simplified characters. Sentences are cut differently from page to page; at a mark all of them can be cut.
 */
import { tokenize } from '../text/tokens.ts';
import type { ComparedText, Simplify } from './compared-text.ts';

/** The clauses of a text, one after the other. */
export interface Clauses {
  keys: string[];
  /** How many clauses there are up to the end of every bead; a bead without letters and figures adds none. */
  ends: Int32Array;
}

/** Where a clause may end. A stop or comma between two figures parts a number. */
const CLAUSE_END = /[。！？；，、：…!?;:\n]+|[.,]+(?!\d)/u;

export function clausesOf({ beads }: ComparedText, simplify: Simplify): Clauses {
  const keys: string[] = [];
  const ends = new Int32Array(beads.length);
  for (const [at, { source }] of beads.entries()) {
    for (const clause of source.split(CLAUSE_END)) {
      const key = keyOf(clause, simplify);
      if (key !== '') keys.push(key);
    }
    ends[at] = keys.length;
  }
  return { keys, ends };
}

/** What two copies of a text have in common, whatever its marks and spaces, its case and script. */
export function keyOf(text: string, simplify: Simplify): string {
  const plain = simplify(text.normalize('NFKC')).toLowerCase();
  return plain.replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim().replaceAll(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '');
}

/** What a clause is compared by: its words, and its pairs of neighbouring characters. Sorted. */
export function featuresOf(key: string): string[] {
  const features: string[] = [];
  for (const { start, end, kind } of tokenize(key)) {
    if (kind !== 'han' || end - start === 1) features.push(key.slice(start, end));
    else for (let at = start; at + 1 < end; at++) features.push(key.slice(at, at + 2));
  }
  return (features.length > 0 ? features : [key]).sort();
}
