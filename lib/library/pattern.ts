/**
 * Regular expressions that a person writes. JavaScript's engine cannot be stopped, and some patterns would keep it busy for ever: who
 * runs this, runs it in a worker that is ended when it takes too long.
 */
import type { Side } from '../edit/rows.ts';
import type { Span } from '../text/span.ts';

/** The pattern, in which case does not matter; null where it is none. @param source simplified already, as the texts are that it is run on. */
export function patternOf(source: string): RegExp | null {
  try {
    return new RegExp(source, 'giu');
  } catch {
    return null;
  }
}

/** What a pattern describes in some passages: of each the first side on which it finds anything, and where; null where it finds nothing. */
export type PatternMatch = { side: Side; spans: Span[] } | null;

/** @param sides in the order in which they are looked at. */
export function matchesIn(pattern: RegExp, passages: readonly Readonly<Record<Side, string>>[], sides: readonly Side[]): PatternMatch[] {
  return passages.map((texts) => {
    for (const side of sides) {
      const spans = spansOf(pattern, texts[side]);
      if (spans.length > 0) return { side, spans };
    }
    return null;
  });
}

function spansOf(pattern: RegExp, text: string): Span[] {
  const spans: Span[] = [];
  for (const { 0: found, index } of text.matchAll(pattern)) if (found !== '') spans.push({ start: index, end: index + found.length });
  return spans;
}
