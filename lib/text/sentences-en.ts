/**
 * Sentence boundaries of English text by rules: a stop is weighed by the word before it (abbreviation, initial, number) and
 * by what follows. `Intl.Segmenter` breaks after "Mr.", "U.S.", "No." and initials.
 */
import { BEFORE_NUMBER, MAYBE_LAST, NEVER_LAST, SHOUTED_NAMES, STARTERS } from './abbreviations.ts';
import { matchBrackets } from './brackets.ts';
import { listMarkerAt, nextItemAt } from './list-markers.ts';
import { isSpace } from './sentences.ts';
import { directionEnd } from './stage-marks.ts';
import { asciiLetters, isDigit, isHan, isLatin } from './tokens.ts';
import { trailersEnd } from './trailers.ts';

const CLOSERS = '”’")]»）」』】＂\'';
const OPENERS = '“‘"([«（「『【\'＂';
const FULL_WIDTH = '。！？｡．';

interface Scan {
  text: string;
  /** Where the current sentence starts. */
  start: number;
  /** Up to here the text stands in a bracket within a sentence. */
  uncut: number;
  /** Straight double quotes seen in the current sentence. */
  quotes: number;
  /** How the next item begins where the sentence is an item of a list. */
  nextItem: string;
}

/** The offsets behind the sentences of a text, ascending; the end of the text may be missing. */
export function englishBoundaries(given: string): number[] {
  const text = asciiLetters(given);
  const partners = matchBrackets(text);
  const boundaries: number[] = [];
  const scan: Scan = { text, start: 0, uncut: 0, quotes: 0, nextItem: '' };
  let i = beginSentence(scan, 0);
  while (i < text.length) {
    const char = text.charAt(i);
    if (char === '"') scan.quotes++;
    const directed = directionEnd(text, i, scan.start, partners[i] as number);
    if (directed > 0) {
      boundaries.push(directed);
      i = beginSentence(scan, directed);
      continue;
    }
    if ('([（【'.includes(char) && (partners[i] as number) > 0 && !startOfSentence(text, i, scan.start)) {
      scan.uncut = Math.max(scan.uncut, partners[i] as number);
    }
    if (!isTerminator(char) && !isBrokenOff(text, i)) {
      i++;
      if (i > scan.uncut && isSpace(char.charCodeAt(0)) && nextItemAt(text, i, scan.nextItem)) {
        boundaries.push(i);
        i = beginSentence(scan, i);
      }
      continue;
    }
    const marks = endOfMarks(text, i);
    const end = takeClosers(scan, marks);
    const omission = text.charAt(i - 1) === '[' && text.charAt(marks) === ']';
    const bounded = !omission && end > scan.uncut && isBoundary(scan, i, marks, end);
    if (bounded) boundaries.push(end);
    i = bounded ? beginSentence(scan, end) : end;
  }
  return boundaries;
}

/** Starts a sentence at an offset and returns where its own text begins, behind the number of a list. */
function beginSentence(scan: Scan, start: number): number {
  const marker = listMarkerAt(scan.text, start);
  scan.start = start;
  scan.quotes = 0;
  scan.nextItem = marker?.next ?? '';
  return marker?.end ?? start;
}

/** Marks in a row are one end, dots with blanks between them (". . . .") too. */
function endOfMarks(text: string, at: number): number {
  let end = at + 1;
  for (;;) {
    if (isTerminator(text.charAt(end))) end++;
    else if (text.charAt(end) === ' ' && text.charAt(end + 1) === '.' && text.charAt(end - 1) === '.' && !isLatin(text.charCodeAt(end + 2))) end += 2;
    else return end;
  }
}

function isTerminator(char: string): boolean {
  return char === '.' || char === '!' || char === '?' || char === '…' || (char !== '' && FULL_WIDTH.includes(char));
}

const BROKEN_OFF = /[—–]["'”’]+\s+["'“‘]/y;

/** Speech that breaks off, before other speech: “But I—” “You what?” */
function isBrokenOff(text: string, at: number): boolean {
  BROKEN_OFF.lastIndex = at;
  return isDash(text.charAt(at)) && BROKEN_OFF.test(text);
}

function startOfSentence(text: string, at: number, start: number): boolean {
  let i = at;
  while (i > start && isSpace(text.charCodeAt(i - 1))) i--;
  return i === start;
}

/** Closing marks belong to the sentence; a straight quote closes when one is open or nothing follows it directly. */
function takeClosers(scan: Scan, from: number): number {
  const { text } = scan;
  // Some set a blank before the closing mark: he said. "
  const apart = text.charAt(from) === ' ' && ('”’'.includes(text.charAt(from + 1) || ' ') || (scan.quotes % 2 === 1 && /^ "(?:\s|$)/.test(text.slice(from, from + 3))));
  let end = apart ? from + 1 : from;
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
  const trailed = trailersEnd(text, end, scan.start);
  return trailed > end ? trailed : raisedEnd(scan, from, end);
}

/** A raised footnote number has lost its raising in plain text: "they said.12 The". */
function raisedEnd({ text, start }: Scan, marks: number, end: number): number {
  const note = /^\d{1,2}(?=\s+["“‘(]?\p{Lu})/u.exec(text.slice(end, end + 6));
  if (!note || !/[a-z]{2}[.?!]$/.test(text.slice(marks - 3, marks))) return end;
  const word = wordBefore(text, marks - 1, start).toLowerCase();
  return BEFORE_NUMBER.has(word) || NEVER_LAST.has(word) || MAYBE_LAST.has(word) ? end : end + note[0].length;
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
  if (FULL_WIDTH.includes(text.charAt(at))) return !isLowerCase(first) && !(text.charAt(at) === '．' && next === end && isDigit(first.charCodeAt(0)));
  if (isHan(first.charCodeAt(0)) && next === end) return end - at > 1 || !isDigit(text.charCodeAt(at - 1));
  if (next === end) return glued(text, at, marks, end, word);
  if (',;:'.includes(text.charAt(next))) return false;
  if (isLowerCase(first) && !opensLowerCase(text, next)) return false;
  if (text.charAt(at) === '!' && SHOUTED_NAMES.has(wordBefore(text, at, scan.start).toLowerCase())) return STARTERS.has(wordAt(text, word));
  if (text.charAt(at) !== '.' || marks - at > 1) {
    // “Why?” Wang asked. And one who stammers: “I… I don't know.”
    if (end > marks && SPEAKER.test(text.slice(word, word + 60))) return false;
    if (marks === end && '.…'.includes(text.charAt(at)) && stammers(text, at, word)) return false;
    // "No! — never" goes on; a dialogue has a dash before each speech.
    return isDash(first) ? end > marks || isDash(text.charAt(scan.start)) : true;
  }
  return end > marks ? !closesAbbreviation(scan, at, marks, word) : stopEnds(scan, at, word);
}

/** "iPad sales rose", "(b) The gate" */
function opensLowerCase(text: string, at: number): boolean {
  OPENS_LOWER_CASE.lastIndex = at;
  return OPENS_LOWER_CASE.test(text);
}

const OPENS_LOWER_CASE = /["“‘']?[a-z][A-Z][a-z]|\((?:[a-z]|[ivx]{1,5})\)\s+["“‘(]?[A-Z]/y;

/** "(C.P.C.) Central Committee", “Dr.” Smith: the stop belongs to the word, not to the sentence. */
function closesAbbreviation({ text, start }: Scan, at: number, marks: number, next: number): boolean {
  const word = wordBefore(text, at, start);
  if (NEVER_LAST.has(word.toLowerCase())) return true;
  return text.charAt(marks) === ')' && (MAYBE_LAST.has(word.toLowerCase()) || DOTTED.test(word)) && !STARTERS.has(wordAt(text, next));
}

const SPEAKER =
  /^(?:[A-Z][\w'’.-]*\s){1,3}(?:asked|said|replied|cried|shouted|answered|added|whispered|called|exclaimed|demanded|muttered|yelled|screamed|inquired|wondered)\b/;

function stammers(text: string, at: number, next: number): boolean {
  const before = wordBefore(text, at, 0).toLowerCase();
  return before !== '' && before === wordAt(text, next);
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
  // "...Or so he thought": the dots begin a sentence.
  if (marks - at > 1) return !/^[\s"“‘']?$/.test(text.charAt(at - 1));
  return (end > marks || /(?:[a-z]{2}|[0-9%)])$/.test(before)) && !insideAddress(text, at);
}

/** "www.Example.Com/a", "info@Example.Com", and names of programs: "Console.WriteLine", "System.Text.Json". */
function insideAddress(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < 60 && !isSpace(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < text.length && end - at < 60 && !isSpace(text.charCodeAt(end))) end++;
  const token = text.slice(start, end);
  return /\/\/|^www\.|@|\/|\.(?:com|org|net|cn|gov|edu)\b|\.\w+\.(?:pdf|docx?|xlsx?|pptx?|txt|html?|zip|jpe?g|png)\b/i.test(token) || /\.[A-Z][a-z]+[A-Z(_]|^(?:[A-Z]\w*\.){2,}[A-Z]/.test(token);
}

const SHORT_MONTH = /^(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)$/;
/** What may follow "5 p.m." in the same sentence: a day, a month, a time zone. */
const AFTER_TIME = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|gmt|utc|est|edt|pst|cst|beijing|eastern|pacific|local)$/;
/** "At 5 a.m." alone is no sentence. */
const TIME_ONLY = /^\s*(?:At|By|Around|About|Before|After|Since|Until|From|On)\s[\d:.]+\s?[ap]\.?m$/i;

/** "U.S", "a.m"; "Ph.D" is in the list. */
const DOTTED = /^[A-Za-z](?:\.[A-Za-z])+$/;
/** "Vol. II", "Fig. V:", but "No. I did." */
const ROMAN = /[IVXLC]{2,6}\b|[IVX](?=[.,:;)])/y;

/** Whether one full stop followed by a blank and a capital, a digit or a mark ends the sentence. */
function stopEnds(scan: Scan, at: number, next: number): boolean {
  const { text, start } = scan;
  const before = wordBefore(text, at, start);
  const bare = before.toLowerCase();
  const digit = isDigit(text.charCodeAt(next));
  if (before === '') return !(digit && '°º'.includes(text.charAt(at - 1)));
  ROMAN.lastIndex = next;
  if (NEVER_LAST.has(bare) || (BEFORE_NUMBER.has(bare) && (digit || text.charAt(next - 1) === '(' || (bare !== 'no' && ROMAN.test(text))))) return false;
  const follower = wordAt(text, next);
  if (SHORT_MONTH.test(bare)) return STARTERS.has(follower);
  if (before.length === 1 && isLatin(before.charCodeAt(0))) return letterEnds(text, at, before, next);
  if (/^[ap]\.?m$/.test(bare)) return !digit && !AFTER_TIME.test(follower) && !(at - start < 20 && TIME_ONLY.test(text.slice(start, at)));
  if (bare === 'etc') return !digit;
  if (DOTTED.test(before) || MAYBE_LAST.has(bare)) return STARTERS.has(follower) && !digit;
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

/** Words that begin sentences and are surnames, too: "J. He and K. So". */
const ALSO_SURNAMES = /^(?:an|he|so|to|you|but|on|in|yet|let|i)$/;

/** An initial belongs to a name, unless the word behind it begins a sentence: "vitamin C. The …", "Hall B. It …". */
function letterEnds(text: string, at: number, letter: string, next: number): boolean {
  // "They didn't.", "the women's.", and what mathematics calls x.
  // "5 °C.", "R&D.", "A/B."
  if (/['’°&/+%]/.test(text.charAt(at - 2)) || /[abd-oqtuw-z]/.test(letter)) return true;
  const follower = wordAt(text, next);
  // "I am I. M. Pei": initials come in rows.
  if (follower.length === 1 && text.charAt(next + 1) === '.') return false;
  const previous = /([A-Za-z.]+) $/.exec(text.slice(Math.max(0, at - 26), at - 1))?.[1] ?? '';
  if (letter === 'I' && /^[a-z]+$/.test(previous)) return true;
  if (!STARTERS.has(follower) || text.charAt(next + follower.length) === '.') return false;
  return (letter === 'I' || /^[a-z]+$|^[A-Z][a-z]+$/.test(previous)) && (/^[a-z]/.test(previous) || letter === 'I' || !ALSO_SURNAMES.test(follower));
}
