/** The weights of the bead features: a bead's score is their weighted sum, and scores are log probabilities but for a constant. */
import { FEATURES, type FeatureName } from './features.ts';

export type Weights = Readonly<Record<FeatureName, number>>;

/**
 * For sentences and lines. Fitted by maximising the conditional likelihood of the gold beads of `corpus/aca`, `mag` and
 * `mac-dev` (a log-linear model over the lattice, held near round starting values): `bench:align -- --train` gives them again,
 * `--folds` tells what they are worth on documents that they were not fitted to; see `units.ts` for the figures.
 */
export const SENTENCE_WEIGHTS: Weights = {
  lexical: 0.52, lengthSquare: 0.53, lengthLog: 1.12, end: 0.55, close: 1.55, open: 0.57,
  question: 0.48, exclamation: 1.01, quote: 1.59, pause: 0.22, bracket: 0.46,
  shape10: -5.99, shape01: -6.15, shape12: -1.58, shape21: -1.99, shape13: -3.1, shape31: -3.43, shape22: -3.95, shape14: -4,
  shape41: -6.06, shape23: -4.81, shape32: -4.99, shapeLarge: -7.02,
};

/** The weights in the order of FEATURES. */
export function weightVector(weights: Weights): Float64Array {
  return Float64Array.from(FEATURES, (name) => weights[name]);
}
