/**
 * How much a text leaves out. Most translations leave nothing out, and then a sentence that nothing explains is a free
 * rendering; a text that plainly leaves out some sentences has probably left out others as well. So the first path's own share
 * of units without counterpart, a side at a time, says how readily the second one leaves units alone.
 *
 * Strict F1 of the damaged copies of `bench/damage.ts` (one sentence in eight omitted, added, or inserted), and how many of
 * their beads without counterpart are told and right; aca, mag and mac-dev as they are change in no bead:
 *
 *                                                omitted            added              inserted
 *     one path                                   .850 (141 of 370)  .821 (101 of 404)  .867 (162 of 404)
 *     two                                        .902 (254)         .867 (198)         .916 (285)
 *
 * Tried instead: weights fitted to sound and damaged copies together .854 / .870 / .928, but mac-dev falls to .891, with or
 * without features for units that nothing near explains, alone (mac-dev .888) or within a bead (.890 – .894): free translations
 * are full of them. Skips at −3.5 for every text .881 / .853 / .911 and mac-dev .900.
 */
import type { Bead } from './alignment.ts';
import { isPaired } from './bead-signs.ts';
import type { Weights } from './weights.ts';

/** What is expected of a text: this share of its beads, as if it had been seen in so many. */
const USUAL = 0.003;
const SEEN = 200;
/** The first path finds less than half of what is left out: log odds change by more than what it tells. */
const GAIN = 1.3;
/** Smaller changes of the log odds are not worth a second path; larger ones are not believed. */
const LEAST = 1.3;
const MOST = 3.5;

/** The weights for a second path, where the first one shows a text that leaves things out. */
export function omissionWeights(beads: readonly Bead[], weights: Weights): Weights | undefined {
  const paired = beads.reduce((count, bead) => count + (isPaired(bead) ? 1 : 0), 0);
  let [zh, en] = [0, 0];
  for (const bead of beads) if (!isPaired(bead)) [zh, en] = [zh + bead.zh.end - bead.zh.start, en + bead.en.end - bead.en.start];
  const [shape10, shape01] = [change(zh, paired + zh + en), change(en, paired + zh + en)];
  return shape10 + shape01 > 0 ? { ...weights, shape10: weights.shape10 + shape10, shape01: weights.shape01 + shape01 } : undefined;
}

function change(alone: number, all: number): number {
  const told = GAIN * Math.log((alone + USUAL * SEEN) / (all + SEEN) / USUAL);
  return told < LEAST ? 0 : Math.min(MOST, told);
}
