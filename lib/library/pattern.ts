/**
 * Regular expressions that a person writes. JavaScript's engine cannot be stopped, so what could run for ever is refused
 * before it runs: a repeat of what itself repeats or has alternatives, a reference back, and more than three open repeats.
 * What is left takes at most so many steps as the text's length to the power of the open repeats plus one, and of each
 * text only the beginning is searched: the shorter, the more open repeats there are.
 */

export type PatternProblem = 'invalid' | 'refused';
export interface Pattern {
  expression: RegExp;
  /** Of each text so many UTF-16 units are searched. */
  reach: number;
}

/** How much of a text is searched with so many open repeats in the pattern. */
const REACH = [10_000, 4_000, 800, 300] as const;
const LONGEST = 1_000;
/** Each `?` may double the ways through a pattern. */
const MOST_OPTIONAL = 8;
const PARTS = /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|k<[^>]*>|[^])|\[\^?(?:\\[^]|[^\]\\])*\]|\(\?(?:[=!:]|<[=!]|<[^>]*>)|[()|]|(?:[*+?]|\{\d+(?:,\d*)?\})\??|[^]/gu;

/** @param source simplified already, as the texts are that it is run on. */
export function patternOf(source: string): Pattern | PatternProblem {
  if (source.length > LONGEST) return 'refused';
  try {
    const expression = new RegExp(source, 'giu');
    const open = openRepeats(source);
    const reach = open === null ? undefined : REACH[open];
    return reach === undefined ? 'refused' : { expression, reach };
  } catch {
    return 'invalid';
  }
}

/** How many repeats have no fixed length; null where the pattern could run for ever. */
function openRepeats(source: string): number | null {
  let [open, optional] = [0, 0];
  // Of each group that is open, and the pattern itself: whether something in it repeats or has alternatives.
  const ways = [false];
  let closed = false;
  for (const [part] of source.matchAll(PARTS)) {
    if (/^\\(?:[1-9]|k<)/u.test(part)) return null;
    if (/^[*+?{]/u.test(part)) {
      const once = part === '?' || part === '??';
      if (!once && closed) return null;
      if (once) optional++;
      else if (!/^\{\d+\}\??$/u.test(part)) open++;
      ways[ways.length - 1] = true;
    } else if (part === '|') ways[ways.length - 1] = true;
    closed = false;
    if (part.startsWith('(')) ways.push(false);
    else if (part === ')') {
      closed = ways.pop() ?? false;
      if (closed) ways[ways.length - 1] = true;
    }
  }
  return optional > MOST_OPTIONAL ? null : open;
}
