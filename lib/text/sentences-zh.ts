/**
 * Sentence boundaries of Chinese text: after 。！？ and what closes with them, after half-width marks behind Han, after ……
 * where it ends a thought. Never at ； or ，, nor inside a title or a bracket that stands within a sentence.
 */
import { matchBrackets } from './brackets.ts';
import { isSpace } from './sentences.ts';
import { isDigit, isHan, isLatin } from './tokens.ts';

const FULL_STOPS = '。！？｡';
const CLOSERS = '”’」』）】》〉〕］)]"\'＂';
const OPENING_QUOTES = '“「『‘';
/** After one of these the sentence goes on, whatever stood before. */
const CONTINUES = '，、；：,;:。！？!?…)）】》”」』';
/** Marks in front of a quotation that is a sentence of its own: he said: “…”. */
const INTRODUCES = '：:，,。！？!?…；;—、“「『';
/** Before …… at least this much must have been said for it to be an end rather than a hesitation. */
const THOUGHT = 10;

/** The offsets behind the sentences of a text, ascending; the end of the text may be missing. */
export function chineseBoundaries(text: string): number[] {
  const partners = matchBrackets(text);
  const boundaries: number[] = [];
  let start = 0;
  /** Up to here the text stands inside a bracket or an inline quotation that must not be cut. */
  let uncut = 0;
  let straightQuotes = 0;
  let quotedUntil = 0;
  let i = 0;
  while (i < text.length) {
    const char = text.charAt(i);
    const partner = partners[i] as number;
    if (char === '"') straightQuotes++;
    if (partner > 0) {
      if (OPENING_QUOTES.includes(char)) quotedUntil = Math.max(quotedUntil, partner);
      if (keepsTogether(text, i, start)) uncut = Math.max(uncut, partner);
    }
    const marks = terminatorLength(text, i);
    if (marks === 0) {
      i++;
      continue;
    }
    let end = i + marks;
    while (end < text.length && CLOSERS.includes(text.charAt(end))) {
      if (text.charAt(end) === '"' && straightQuotes++ % 2 === 0) {
        straightQuotes--;
        break;
      }
      end++;
    }
    if (ends(text, i, end, start, uncut, quotedUntil)) {
      boundaries.push(end);
      start = end;
      straightQuotes = 0;
    }
    i = end;
  }
  return boundaries;
}

/** How many terminating marks stand at an offset: 0 where none does. */
function terminatorLength(text: string, at: number): number {
  let end = at;
  let dots = 0;
  while (end < text.length) {
    const char = text.charAt(end);
    if (FULL_STOPS.includes(char) || ((char === '!' || char === '?') && (end > at || !insideLatin(text, end)))) end++;
    else if (char === '…') {
      dots += 3;
      end++;
    } else if (char === '.' && (end > at || stopsHan(text, end))) {
      dots++;
      end++;
    } else break;
  }
  // One … alone, or two dots, is a pause.
  return end - at === 1 && dots === 3 ? 0 : end - at;
}

function insideLatin(text: string, at: number): boolean {
  const after = text.charCodeAt(at + 1);
  return at > 0 && !isHan(text.charCodeAt(at - 1)) && (isLatin(text.charCodeAt(at - 1)) && (isHan(after) || isLatin(after)));
}

/** A half-width stop ends a Chinese sentence behind Han or a closing mark, and not before a letter or digit. */
function stopsHan(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  return at > 0 && (isHan(before) || CLOSERS.includes(text.charAt(at - 1))) && !isLatin(after) && !isDigit(after);
}

/** A bracket inside a sentence is not cut; nor is a quotation that the sentence runs through. */
function keepsTogether(text: string, at: number, sentence: number): boolean {
  const char = text.charAt(at);
  if ('《〈'.includes(char)) return true;
  let before = at - 1;
  while (before >= sentence && isSpace(text.charCodeAt(before))) before--;
  if (before < sentence) return false;
  return OPENING_QUOTES.includes(char) ? !INTRODUCES.includes(text.charAt(before)) : true;
}

function ends(text: string, at: number, end: number, start: number, uncut: number, quotedUntil: number): boolean {
  if (end <= uncut) return false;
  let next = end;
  while (next < text.length && isSpace(text.charCodeAt(next))) next++;
  if (next >= text.length) return true;
  if (CONTINUES.includes(text.charAt(next))) return false;
  const last = text.charAt(end - 1);
  // 他大喊“救命！”然后跑了: the quotation is a part of the sentence; so are brackets and titles.
  if (uncut > 0 && end - 1 === uncut) return false;
  const hesitates = text.charAt(at) === '…' || text.charAt(at) === '.';
  if (hesitates && text.charAt(at + 1) !== '' && '….'.includes(text.charAt(at + 1)) && !CLOSERS.includes(last)) {
    return at - start >= THOUGHT && end > quotedUntil;
  }
  return true;
}
