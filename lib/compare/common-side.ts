import { clausesOf } from './clauses.ts';
import type { ComparedText, Simplify } from './compared-text.ts';

/** The languages' sides. */
export type Side = 'zh' | 'en';
/** A bead with both texts, before it is known which of them is the source. */
export type SidedBead = Readonly<Record<Side, string>>;

/** Texts that share less of their source than this (see `Joined.overlaps`) render different ones. */
export const LEAST_OVERLAP = 0.25;
/** A clause that is found again in another text by chance is shorter. */
export const TELLING = 4;

/** What two or more texts have in common: the side of which they share most; the Chinese one where they share as much of both. */
export function commonSide(texts: readonly (readonly SidedBead[])[], simplify: Simplify): Side {
  return sharedBy(texts, 'en', simplify) > sharedBy(texts, 'zh', simplify) ? 'en' : 'zh';
}

/** The beads with one side as the source. */
export function textFrom(beads: readonly SidedBead[], source: Side): ComparedText {
  const rendering = source === 'zh' ? 'en' : 'zh';
  return { beads: beads.map((bead) => ({ source: bead[source], rendering: bead[rendering] })) };
}

/** Which share of the shortest text's clauses all others have too, 0–1. */
function sharedBy(texts: readonly (readonly SidedBead[])[], side: Side, simplify: Simplify): number {
  const all = texts.map((beads) => new Set(clausesOf(textFrom(beads, side), simplify).keys.filter((key) => key.length >= TELLING)));
  const [shortest, ...others] = all.toSorted((a, b) => a.size - b.size);
  if (!shortest || shortest.size === 0) return 0;
  let shared = 0;
  for (const key of shortest) if (others.every((keys) => keys.has(key))) shared++;
  return shared / shortest.size;
}
