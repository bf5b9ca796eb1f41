import type { Span } from '../../lib/text/span.ts';

/** A stretch of a passage: what was found, or what stands around it. */
export interface PassagePart {
  text: string;
  found: boolean;
}

/** UTF-16 units that are shown before the first and behind the last thing found, and of a text in which nothing was. */
const BEFORE = 90;
const BEHIND = 180;
const WHOLE = 420;
/** Rather than through an English word a cut is made so many units further in. */
const WORD = 24;

/** What was found, in its context; what is cut off leaves an ellipsis. */
export function passageParts(text: string, spans: readonly Span[]): PassagePart[] {
  const first = spans[0]?.start ?? 0;
  const last = spans.at(-1)?.end ?? 0;
  const from = first <= BEFORE ? 0 : cutAt(text, first - BEFORE, first, 1);
  const to = text.length - last <= BEHIND ? text.length : cutAt(text, last + BEHIND, last, -1);
  const parts: PassagePart[] = [];
  let done = from;
  for (const { start, end } of spans) {
    parts.push({ text: `${done === from && from > 0 ? '…' : ''}${text.slice(done, start)}`, found: false }, { text: text.slice(start, end), found: true });
    done = end;
  }
  parts.push({ text: `${text.slice(done, to)}${to < text.length ? '…' : ''}`, found: false });
  return parts.filter((part) => part.text !== '');
}

/** The beginning of a text. */
export function clipped(text: string): string {
  return text.length <= WHOLE ? text : `${text.slice(0, cutAt(text, WHOLE, 0, -1))}…`;
}

/** Where to cut: at `at`, or a little further towards `towards`, where no word and no character is cut in two. */
function cutAt(text: string, at: number, towards: number, step: 1 | -1): number {
  for (let cut = at; cut !== towards && Math.abs(cut - at) <= WORD; cut += step) {
    if (!/^\w\w$/u.test(text.slice(cut - 1, cut + 1)) && !isLowSurrogate(text, cut)) return cut;
  }
  return isLowSurrogate(text, at) ? at + step : at;
}

function isLowSurrogate(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at));
}
