/**
 * How much a text leaves out. Most translations leave nothing out, and then a sentence that nothing explains is a free
 * rendering; a text that plainly leaves out some sentences has probably left out others as well. So the first path's own share
 * of units without counterpart, a side at a time, says how readily the second one leaves units alone.
 *
 * Strict F1 of the damaged copies of `bench/damage.ts` (one sentence in eight omitted, added, or inserted), and how many of
 * their beads without counterpart are told and right; aca, mag and mac-dev as they are change in no bead:
 *
 *                                                omitted            added              inserted
 *     one path                                   .850 (142 of 370)  .823 (101 of 404)  .867 (162 of 404)
 *     two                                        .912 (282)         .881 (239)         .927 (323)
 *
 * The constants are set by hand and stable: each document with those that are best for the others, of 15 sets of which none may cost
 * sound text anything, has .913 / .882 / .928. Before, with a GAIN of 1.3 and a MOST of 3.5, two paths had .902 / .867 / .916; from
 * there, USUAL halved or doubled, SEEN halved or doubled, GAIN 1 – 1.7, LEAST .7 – 1.5, MOST 2.5 – 4, one at a time, move a figure by .017
 * at most, and only a lower USUAL or LEAST costs sound text anything (.957 → .955). With one sentence in 25 damaged, two paths have
 * .934 / .926 / .941 (one .928 / .918 / .924), with three in ten .811 / .706 / .871 (.625 / .572 / .715).
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
/** A share that is less than e times the usual one is not worth a second path. */
const LEAST = 1;
/** The first path finds less than half of what is left out: the log odds change by more than what it tells, up to a limit. */
const GAIN = 2;
const MOST = 4;

/** The weights for a second path, where the first one shows a text that leaves things out. */
export function omissionWeights(beads: readonly Bead[], weights: Weights): Weights | undefined {
  const paired = beads.reduce((count, bead) => count + (isPaired(bead) ? 1 : 0), 0);
  let [zh, en] = [0, 0];
  for (const bead of beads) if (!isPaired(bead)) [zh, en] = [zh + bead.zh.end - bead.zh.start, en + bead.en.end - bead.en.start];
  const [shape10, shape01] = [change(zh, paired + zh + en), change(en, paired + zh + en)];
  return shape10 + shape01 > 0 ? { ...weights, shape10: weights.shape10 + shape10, shape01: weights.shape01 + shape01 } : undefined;
}

function change(alone: number, all: number): number {
  const told = Math.log((alone + USUAL * SEEN) / (all + SEEN) / USUAL);
  return told < LEAST ? 0 : Math.min(MOST, GAIN * told);
}
