/**
 * Sentence boundaries of English text by rules: a stop is weighed by the word before it (abbreviation, initial, number) and
 * by what follows. `Intl.Segmenter` breaks after "Mr.", "U.S.", "No." and initials.
 */
import { BEFORE_NUMBER, MAYBE_LAST, NEVER_LAST, STARTERS } from './abbreviations.ts';
import { matchBrackets } from './brackets.ts';
import { isSpace } from './sentences.ts';
import { isDigit, isHan, isLatin } from './tokens.ts';

const CLOSERS = '”’")]»）」』】＂\'';
const OPENERS = '“‘"([«（「『【\'＂';
const FULL_WIDTH = '。！？｡';

interface Scan {
  text: string;
  /** Where the current sentence starts. */
  start: number;
  /** Up to here the text stands in a bracket within a sentence. */
  uncut: number;
  /** Straight double quotes seen in the current sentence. */
  quotes: number;
}

/** The offsets behind the sentences of a text, ascending; the end of the text may be missing. */
export function englishBoundaries(text: string): number[] {
  const partners = matchBrackets(text);
  const boundaries: number[] = [];
  const scan: Scan = { text, start: 0, uncut: 0, quotes: 0 };
  let i = 0;
  while (i < text.length) {
    const char = text.charAt(i);
    if (char === '"') scan.quotes++;
    if ('([（【'.includes(char) && (partners[i] as number) > 0 && !startOfSentence(text, i, scan.start)) {
      scan.uncut = Math.max(scan.uncut, partners[i] as number);
    }
    if (!isTerminator(char)) {
      i++;
      continue;
    }
    let marks = i + 1;
    while (marks < text.length && isTerminator(text.charAt(marks))) marks++;
    const end = takeClosers(scan, marks);
    if (end > scan.uncut && isBoundary(scan, i, marks, end)) {
      boundaries.push(end);
      scan.start = end;
      scan.quotes = 0;
    }
    i = end;
  }
  return boundaries;
}

function isTerminator(char: string): boolean {
  return char === '.' || char === '!' || char === '?' || char === '…' || (char !== '' && FULL_WIDTH.includes(char));
}

function startOfSentence(text: string, at: number, start: number): boolean {
  let i = at;
  while (i > start && isSpace(text.charCodeAt(i - 1))) i--;
  return i === start;
}

/** Closing marks belong to the sentence; a straight quote closes when one is open or nothing follows it directly. */
function takeClosers(scan: Scan, from: number): number {
  const { text } = scan;
  let end = from;
  while (end < text.length && CLOSERS.includes(text.charAt(end))) {
    const char = text.charAt(end);
    const next = text.charAt(end + 1);
    const alone = next === '' || isSpace(next.charCodeAt(0)) || CLOSERS.includes(next);
    if (char === '"') {
      if (scan.quotes % 2 === 0 && !alone) break;
      scan.quotes++;
    } else if (char === "'" && !alone) break;
    end++;
  }
  // A footnote mark: "said.[3]"
  const note = /^\[\d{1,3}\]/.exec(text.slice(end, end + 5));
  return note ? end + note[0].length : end;
}

/**
 * @param at the first terminating mark
 * @param marks behind the last one
 * @param end behind the closing marks
 */
function isBoundary(scan: Scan, at: number, marks: number, end: number): boolean {
  const { text } = scan;
  let next = end;
  while (next < text.length && isSpace(text.charCodeAt(next))) next++;
  if (next >= text.length) return true;
  let word = next;
  while (word < text.length && (OPENERS.includes(text.charAt(word)) || isSpace(text.charCodeAt(word)))) word++;
  const first = text.charAt(word);
  if (FULL_WIDTH.includes(text.charAt(at))) return !isLowerCase(first) || first === '';
  if (isHan(first.charCodeAt(0)) && next === end) return end - at > 1 || !isDigit(text.charCodeAt(at - 1));
  if (next === end) return glued(text, at, marks, end, word);
  if (',;:'.includes(text.charAt(next))) return false;
  if (isLowerCase(first)) return false;
  if (text.charAt(at) !== '.' || marks - at > 1) return isDash(first) ? end > marks : true;
  return end > marks || stopEnds(scan, at, word);
}

function isDash(char: string): boolean {
  return char === '–' || char === '—' || char === '-';
}

function isLowerCase(char: string): boolean {
  return char !== char.toUpperCase();
}

/** "end.The next": a boundary without a blank needs a lower-case word before it and a capitalised one behind. */
function glued(text: string, at: number, marks: number, end: number, word: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(word, word + 2);
  if (!/^[A-Z][a-z’' ]/.test(after)) return false;
  if (text.charAt(at) !== '.') return end > marks || /[a-z]$/.test(before);
  if (marks - at > 1) return true;
  return (end > marks || /(?:[a-z]{2}|[0-9%)])$/.test(before)) && !insideAddress(text, at);
}

/** "www.Example.Com/a", "info@Example.Com" */
function insideAddress(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < 60 && !isSpace(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < text.length && end - at < 60 && !isSpace(text.charCodeAt(end))) end++;
  const token = text.slice(start, end);
  return /\/\/|^www\.|@|\/|\.(?:com|org|net|cn|gov|edu)\b/i.test(token);
}

/** Whether one full stop followed by a blank and a capital, a digit or a mark ends the sentence. */
function stopEnds(scan: Scan, at: number, next: number): boolean {
  const { text } = scan;
  const before = wordBefore(text, at, scan.start);
  const bare = before.toLowerCase();
  const digit = isDigit(text.charCodeAt(next));
  if (before === '') return true;
  if (isListNumber(scan, before, at)) return false;
  if (NEVER_LAST.has(bare)) return false;
  if (BEFORE_NUMBER.has(bare) && digit) return false;
  if (/^(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)$/.test(bare)) return STARTERS.has(wordAt(text, next));
  if (before.length === 1 && isLatin(before.charCodeAt(0))) return initialEnds(text, at, before, next);
  if (/^[A-Za-z](?:\.[A-Za-z])+$/.test(before) || MAYBE_LAST.has(bare)) {
    if (/^(?:[ap]\.?m|etc)$/.test(bare)) return !digit;
    return STARTERS.has(wordAt(text, next)) && !digit;
  }
  return true;
}

/** The word, with inner full stops, that ends at an offset. */
function wordBefore(text: string, at: number, start: number): string {
  let from = at;
  while (from > start && at - from < 24) {
    const code = text.charCodeAt(from - 1);
    if (!isLatin(code) && !isDigit(code) && code !== 0x2e) break;
    from--;
  }
  return text.slice(from, at).replace(/^\.+/, '');
}

function wordAt(text: string, at: number): string {
  let end = at;
  while (end < text.length && end - at < 20 && isLatin(text.charCodeAt(end))) end++;
  return text.slice(at, end).toLowerCase();
}

/** "1. ", "2.3. ", "IV. ", "a. " at the start of a sentence number what follows. */
function isListNumber({ text, start }: Scan, before: string, at: number): boolean {
  if (!/^(?:\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5}|[A-Za-z])$/.test(before)) return false;
  return startOfSentence(text, at - before.length, start);
}

/** An initial belongs to a name, unless the word behind it begins a sentence: "vitamin C. The …", "So do I. He …". */
function initialEnds(text: string, at: number, letter: string, next: number): boolean {
  if (!STARTERS.has(wordAt(text, next))) return false;
  if (letter === 'I') return true;
  const previous = /([A-Za-z.]+) $/.exec(text.slice(Math.max(0, at - 26), at - 1))?.[1] ?? '';
  return !/^(?:[A-Z][a-z]*\.|[A-Z][a-z]+)$/.test(previous);
}
