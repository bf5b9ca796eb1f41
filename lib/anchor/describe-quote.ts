import type { Quote, Stretch } from '../notes/note.ts';

/** That of lib/notes, which this layer may not run. */
const CONTEXT = 32;

/** The words of a stretch and up to `CONTEXT` UTF-16 units around it; no surrogate pair is cut. Ends outside the text count as the text's. */
export function describeQuote(text: string, { start, end }: Stretch): Quote {
  const from = outward(text, Math.min(Math.max(0, start), text.length), -1);
  const to = outward(text, Math.min(Math.max(from, end), text.length), 1);
  return {
    exact: text.slice(from, to),
    prefix: text.slice(outward(text, Math.max(0, from - CONTEXT), 1), from),
    suffix: text.slice(to, outward(text, Math.min(text.length, to + CONTEXT), -1)),
  };
}

/** A place in the text, moved out of the middle of a surrogate pair. */
function outward(text: string, at: number, step: 1 | -1): number {
  return isPairAround(text, at) ? at + step : at;
}

function isPairAround(text: string, at: number): boolean {
  return (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
