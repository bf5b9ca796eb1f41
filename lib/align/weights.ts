/** The weights of the bead features: a bead's score is their weighted sum, and scores are log probabilities but for a constant. */
import { FEATURES, type FeatureName } from './features.ts';

export type Weights = Readonly<Record<FeatureName, number>>;

/**
 * For sentences and lines. Fitted by maximising the conditional likelihood of the gold beads of `corpus/aca`, `mag` and
 * `mac-dev` (a log-linear model over the lattice, pulled towards round starting values); see `units.ts` for the figures.
 */
export const SENTENCE_WEIGHTS: Weights = {
  lexical: 0.53, lengthSquare: 0.51, lengthLog: 1.25, end: 0.57, close: 1.48, open: 0.62,
  question: 0.62, exclamation: 0.84, quote: 1.32, pause: 0.19, bracket: 0.4,
  shape10: -5.9, shape01: -6.2, shape12: -1.6, shape21: -1.9, shape13: -3.2, shape31: -3.5, shape22: -3.9, shape14: -4.1,
  shape41: -6.2, shape23: -4.7, shape32: -5, shapeLarge: -7,
};

/** The weights in the order of FEATURES. */
export function weightVector(weights: Weights): Float64Array {
  return Float64Array.from(FEATURES, (name) => weights[name]);
}
