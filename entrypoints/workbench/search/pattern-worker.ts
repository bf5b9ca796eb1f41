/** Runs a regular expression where it can be ended: see `pattern-search.ts`. */
import { matchesIn, patternOf, type PatternMatch } from '../../../lib/library/pattern.ts';
import type { Side } from '../../../lib/edit/rows.ts';

/** Passages to be looked at; without any, it is only asked whether the worker is there. */
export interface PatternQuestion {
  source: string;
  sides: readonly Side[];
  passages: readonly Readonly<Record<Side, string>>[];
}

addEventListener('message', ({ data: { source, sides, passages } }: MessageEvent<PatternQuestion>) => {
  const pattern = patternOf(source);
  const answer: PatternMatch[] = pattern ? matchesIn(pattern, passages, sides) : [];
  postMessage(answer);
});
