/**
 * What a bead's confidence is: a probability that it is right, by the place it has and by what it says.
 *
 * A posterior is conditional on the two texts being translations of each other in order: a pair that has nowhere else to go gets
 * 1, however foreign its two sides are. So it is multiplied by the probability that the pair's own content belongs together:
 *
 *     confidence = posterior · 1 / (1 + exp −(bias + en · ln share + worst · ln lowest + numbers · n + context · ln around))
 *
 * - share: of the English content words, those that the Chinese side explains
 * - lowest: the same for whichever unit of the bead, on either side, is explained least
 * - n: the numbers of one side that the other does not have, at most 3
 * - around: the lower of both sides' shares in the beads around, so that nothing is held against a free translation that is free
 *   throughout (hence a negative weight); for short sentences all shares lean towards what is usual (`bead-signs.ts`)
 *
 * Units without counterpart say nothing by their content: of them only the posterior's log odds count.
 *
 * `bench:align -- --reliability` fits and measures: logistic regression on the beads of aca, mag and mac-dev, of copies of them with
 * foreign, omitted, added and inserted sentences (`bench/damage.ts`), of each text beside the English of another one, and on
 * single pairs, true and foreign; each document with all weights fitted to the others. The posterior and then the confidence:
 *
 *                                                sound        foreign      omitted      added        inserted
 *     right of those told ≥ .9                   .99 / .993   .92 / .991   .99 / .989   .99 / .984   .99 / .993
 *     foreign pairs told ≥ .9, of 315                         210 / 4
 *     foreign pairs told < .35                                3 / 224
 *     right beads told < .35                     .00 / .009   .00 / .009   .00 / .010   .00 / .012   .00 / .010
 *
 * Of 308 foreign pairs given alone, 1 is told ≥ .9 and 254 < .35; of the true ones 2 in 100 are. Sentences of paragraphs told ≥ .9 are
 * right in .961 (added) to .972 (inserted), paragraphs in .993 and more. Tried instead (log likelihood of all beads but those beside
 * another text −2988): the signs and the posterior's log odds in one sum −3380, cut off at log odds of 3 −3182, because
 * a sure posterior then makes up for any content; shares instead of their logarithms, the share of the Chinese words, the length
 * as further signs: nothing; without `around` −3039.
 */
import type { Bead } from './alignment.ts';
import { type BeadSigns, readBeadSigns } from './bead-signs.ts';
import type { Bitext } from './bitext.ts';
import { isPause, type Steps, within } from './steps.ts';

/** Logistic weights of a pair's signs. */
export type PairWeights = Readonly<Record<keyof BeadSigns | 'bias', number>>;

export const PAIR_WEIGHTS: PairWeights = { bias: 5.6, en: 2.3, worst: 1.3, numbers: -0.65, context: -2.1 };
/** For units without counterpart. */
export const ALONE_WEIGHTS = { bias: 0.6, logOdds: 0.33 };

/** Posteriors are not believed beyond these log odds. */
const SUREST = 7;

/** The same beads, with confidences from their posteriors and their content. */
export function* calibrated(bitext: Bitext, beads: readonly Bead[]): Steps<Bead[]> {
  const signs = yield* within(0, 0.9, readBeadSigns(bitext, beads));
  const told: Bead[] = [];
  for (const [at, bead] of beads.entries()) {
    told.push({ ...bead, confidence: confidenceOf(bead.posterior, signs[at]) });
    if (isPause(at)) yield 0.9 + (0.1 * at) / beads.length;
  }
  return told;
}

/** @param signs those of a pair; none for units without counterpart */
export function confidenceOf(posterior: number, signs: BeadSigns | undefined, pair: PairWeights = PAIR_WEIGHTS, alone = ALONE_WEIGHTS): number {
  if (!signs) return logistic(alone.bias + alone.logOdds * logOdds(posterior));
  return posterior * logistic(pair.bias + pair.en * signs.en + pair.worst * signs.worst + pair.numbers * signs.numbers + pair.context * signs.context);
}

/** The log odds of a posterior, within bounds. */
export function logOdds(probability: number): number {
  return Math.max(-SUREST, Math.min(SUREST, Math.log(probability / (1 - probability))));
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
