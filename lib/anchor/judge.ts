import type { Context } from './context.ts';
import type { Pattern } from './pattern.ts';

/** What speaks for a place. */
export interface Evidence {
  /** How much of the words stands there, from 0 to 1. */
  words: number;
  context: Context;
  /** Whether it begins or ends amid a word, which the passage does not. */
  cut: boolean;
  /** Whether the words are a sentence of their own, or several. */
  whole: boolean;
}

/** From 0 to 1. A context that was not kept neither speaks for a place nor against it. */
export function scoreOf({ words, context, cut }: Evidence): number {
  return Math.max(0, 0.5 * words + 0.5 * (sidesOf(context, UNKNOWN)?.mean ?? 0.5) - (cut ? CUT : 0));
}
const CUT = 0.1;
const UNKNOWN = 0.8;

/**
 * Whether a place is the passage's own. The fewer words there are, and the fewer of them are left, the more of their context must be:
 * a sentence that was taken out has its like elsewhere, and there nothing is to be marked.
 */
export function isOwn({ words, context, cut, whole }: Evidence, pattern: Pattern): boolean {
  const { weight, exact } = pattern;
  const sides = sidesOf(context, STRANGER);
  if (words >= UNDECODED) {
    if (!sides) return weight >= ALONE && !cut;
    // A whole sentence or line that is one there, too, needs no neighbours.
    if (whole && !cut && weight >= (pattern.edge.line ? LINE : SENTENCE)) return true;
    const need = cut && weight < UNCUT ? CUT_NEEDS : EXACT.find(({ from }) => weight >= from);
    if (!need) return false;
    return sides.mean >= need.mean || (sides.best >= need.best && (weight >= TELLING || sides.mean >= BOTH || isWhole(context, pattern)));
  }
  if (exact.length < SHORTEST_EDITED) return false;
  if (!sides) return weight >= LONG && words >= SAME_SENTENCE;
  return EDITED.some((need) => words >= need.words && weight >= need.weight && sides.best >= need.best && sides.mean >= need.mean && (!need.whole || weight >= LONG || isWhole(context, pattern)));
}

/** Whether a context that is lost on one side was lost with the sentence that ended there, and not in the words' own sentence. */
function isWhole({ touches }: Context, { edge }: Pattern): boolean {
  return (touches.prefix || edge.start) && (touches.suffix || edge.end);
}

/** The better side of the context, and the mean of both; null where none was kept. @param unknown what a side counts that was not kept */
export function sidesOf({ prefix, suffix }: Context, unknown: number): { best: number; mean: number } | null {
  if (prefix === null && suffix === null) return null;
  const [one, other] = [prefix ?? unknown, suffix ?? unknown];
  return { best: Math.max(one, other), mean: (one + other) / 2 };
}
export const STRANGER = 0.3;
/** Words of which some characters could not be decoded are as good as whole. */
const UNDECODED = 0.99;

/** For words that are all there, by their weight: how much of both sides of the context, or else of the better one, must be. */
const EXACT = [
  { from: 20, best: 0, mean: 0 },
  { from: 12, best: 0.6, mean: 0.5 },
  { from: 8, best: 0.97, mean: 0.6 },
  { from: 3, best: 0.97, mean: 0.7 },
  { from: 0, best: 0.97, mean: 0.75 },
];
/** From this weight on, no more is asked of the context than that. */
const TELLING = 8;
/** So much of both sides is not there by chance where the one is there wholly. */
const BOTH = 0.66;
/** Fewer words than this are no part of a longer word. */
const UNCUT = 12;
const CUT_NEEDS = { best: 2, mean: 0.95 };
/** Words of which no context was kept. */
const ALONE = 10;
/** For words of which some are others. */
const EDITED = [
  { words: 0.4, weight: 0, best: 0.9, mean: 0.9, whole: false },
  { words: 0.5, weight: 0, best: 0.7, mean: 0.7, whole: false },
  { words: 0.65, weight: 2, best: 0.85, mean: 0.65, whole: true },
  { words: 0.75, weight: 5, best: 0.7, mean: 0.4, whole: true },
  { words: 0.9, weight: 40, best: 0, mean: 0, whole: false },
];
const SHORTEST_EDITED = 4;
/** Weights of sentences and of lines that no other text has by chance. */
const SENTENCE = 9;
const LINE = 5;
const LONG = 40;
const SAME_SENTENCE = 0.9;
