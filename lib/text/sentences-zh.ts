/**
 * Sentence boundaries of Chinese text: after 。！？ and what closes with them, after half-width marks behind Han, after ……
 * where it ends a thought, at ； between clauses of some length (why: `sentences.ts`). Never at ，, nor inside a title or a
 * bracket that stands within a sentence.
 */
import { BEFORE_NUMBER, MAYBE_LAST, NEVER_LAST, SHOUTED_NAMES } from './abbreviations.ts';
import { matchBrackets } from './brackets.ts';
import { listMarkerAt, nextItemAt } from './list-markers.ts';
import { isSpace } from './sentences.ts';
import { isDigit, isHan, isLatin } from './tokens.ts';
import { dashesEnd, directionEnd } from './stage-marks.ts';
import { trailersEnd } from './trailers.ts';

const FULL_STOPS = '。！？｡';
const CLOSERS = '”’」』）】》〉〕］)]"\'＂';
const OPENING_QUOTES = '“「『‘';
/** After one of these the sentence goes on, whatever stood before. */
const CONTINUES = '，、；：,;:。！？!?…)）】》”」』';
/** Marks in front of a quotation that is a sentence of its own: he said: “…”. */
const INTRODUCES = '：:，,。！？!?…；;—、“「『';
/** Before …… at least this much must have been said for it to be an end rather than a hesitation. */
const THOUGHT = 10;
/** Less will do where it closes with a particle (天黑了……) and a clause of its own follows. */
const CLOSED_CLAUSE = /[^\s，。！？；：、…“”‘’「」『』（）()]{2}[了吧吗嗎呢啊呀啦嘛]$/u;
const NEW_CLAUSE = /[^\s，。！？；：、…“”‘’「」『』（）()]{3}/uy;
/** Words that carry on what was said. */
const CARRIES_ON = /[也都就才还還又但却卻而或和与與]|所以|可是|不过|不過|因为|因為|于是|於是|然后|然後/uy;
/** Each clause beside a ； that parts sentences has so many characters at least; only so far is looked for them. */
const CLAUSE = 5;
const CLAUSE_REACH = 40;

interface Scan {
  text: string;
  /** Where the current sentence starts. */
  start: number;
  /** Up to here the text stands inside a bracket or an inline quotation that must not be cut. */
  uncut: number;
  /** Up to here the text stands inside a quotation. */
  quotedUntil: number;
  /** Up to here the text stands inside a quotation, a title or any bracket. */
  enclosedUntil: number;
  /** Where the straight double quote stands that is open; -1 where none is. */
  straight: number;
  /** How the next item begins where the sentence is an item of a list. */
  nextItem: string;
}

/** The offsets behind the sentences of a text, ascending; the end of the text may be missing. */
export function chineseBoundaries(text: string): number[] {
  const partners = matchBrackets(text);
  const boundaries: number[] = [];
  const scan: Scan = { text, start: 0, uncut: 0, quotedUntil: 0, enclosedUntil: 0, straight: -1, nextItem: listMarkerAt(text, 0)?.next ?? '' };
  let i = 0;
  while (i < text.length) {
    const directed = directionEnd(text, i, scan.start, partners[i] as number);
    if (directed > 0) {
      boundaries.push(directed);
      begin(scan, directed);
      i = directed;
      continue;
    }
    noteOpening(scan, i, partners[i] as number);
    const marks = terminatorLength(text, i);
    let boundary = 0;
    let next = i + 1;
    if (marks > 0) {
      next = takeClosers(scan, i + marks);
      if (ends(scan, i, i + marks, next)) boundary = next = dashesEnd(text, next, scan.start);
    } else if (text.charAt(i) === '；' && partsClauses(scan, i)) boundary = next;
    else if (scan.nextItem !== '' && isSpace(text.charCodeAt(i)) && i > scan.uncut && nextItemAt(text, next, scan.nextItem)) boundary = next;
    if (boundary > 0) {
      boundaries.push(boundary);
      begin(scan, boundary);
    }
    i = next;
  }
  return boundaries;
}

function begin(scan: Scan, start: number): void {
  scan.start = start;
  scan.nextItem = listMarkerAt(scan.text, start)?.next ?? '';
}

/** Whether a ； stands outside of quotations and brackets, between two clauses of some length. */
function partsClauses(scan: Scan, at: number): boolean {
  const { text, start } = scan;
  if (at <= scan.enclosedUntil || isOpen(scan, at)) return false;
  return clauseLength(text.slice(Math.max(start, at - CLAUSE_REACH), at)) >= CLAUSE && clauseLength(/^[^。！？；]*/u.exec(text.slice(at + 1, at + 1 + CLAUSE_REACH))?.[0] ?? '') >= CLAUSE;
}

/** Its letters, figures and Han characters. */
function clauseLength(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isHan(code) || isLatin(code) || isDigit(code)) length++;
  }
  return length;
}

/** Notes the bracket, title or quotation that opens at an offset. */
function noteOpening(scan: Scan, at: number, partner: number): void {
  const char = scan.text.charAt(at);
  if (char === '"') {
    const opens = !isOpen(scan, at) || '：:，, （('.includes(scan.text.charAt(at - 1) || ' ');
    scan.straight = opens ? at : -1;
  }
  if (partner <= 0) return;
  scan.enclosedUntil = Math.max(scan.enclosedUntil, partner);
  if (OPENING_QUOTES.includes(char)) scan.quotedUntil = Math.max(scan.quotedUntil, partner);
  if (keepsTogether(scan.text, at, scan.start)) scan.uncut = Math.max(scan.uncut, partner);
}

/** A straight quotation mark farther back than this was a stray one. */
const LONGEST_QUOTATION = 400;

function isOpen(scan: Scan, at: number): boolean {
  return scan.straight >= 0 && at - scan.straight < LONGEST_QUOTATION;
}

/** Behind the closing marks and the footnote numbers that follow a stop. */
function takeClosers(scan: Scan, from: number): number {
  const { text } = scan;
  // Some set a blank before the closing mark: 走吧。 ”
  let end = isSpace(text.charCodeAt(from)) && '”’」』）'.includes(text.charAt(from + 1) || ' ') ? from + 1 : from;
  while (end < text.length && CLOSERS.includes(text.charAt(end))) {
    if (text.charAt(end) === '"') {
      if (!isOpen(scan, end)) break;
      scan.straight = -1;
    }
    end++;
  }
  return trailersEnd(text, end, scan.start);
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
    } else if ((char === '.' && (end > at || stopsHan(text, end))) || (char === '．' && standsLast(text, end))) {
      dots++;
      end++;
    } else if (char === ' ' && end > at && text.charAt(end + 1) === '.' && text.charAt(end - 1) === '.') end++;
    else break;
  }
  // One … alone, or two dots, is a pause.
  return end - at === 1 && dots === 3 ? 0 : end - at;
}

/** ． is a stop only before a blank, a closing mark or the end: it stands for · in names and for 、 in lists, too. */
function standsLast(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  return isHan(text.charCodeAt(at - 1)) && (next === '' || isSpace(next.charCodeAt(0)) || CLOSERS.includes(next));
}

/** "a?b", a mark in an address, "Yahoo!" */
function insideLatin(text: string, at: number): boolean {
  if (at === 0 || !isLatin(text.charCodeAt(at - 1))) return at > 0 && '/='.includes(text.charAt(at - 1)) && text.charCodeAt(at + 1) < 0x80;
  if (isLatin(text.charCodeAt(at + 1))) return true;
  const run = /[!-~]*$/.exec(text.slice(Math.max(0, at - 60), at))?.[0] ?? '';
  return run.includes('//') || SHOUTED_NAMES.has(run.toLowerCase());
}

/**
 * A half-width stop ends a Chinese sentence behind Han or a closing mark, and not before a letter or digit; behind a Latin
 * word it does before Han or a closing quotation mark, unless the word is an abbreviation or an initial: "OK.好", but "Mr.王".
 */
function stopsHan(text: string, at: number): boolean {
  if (at === 0) return false;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (isHan(before) || CLOSERS.includes(text.charAt(at - 1))) return !isLatin(after) && !isDigit(after);
  const closed = '”」』'.includes(text.charAt(at + 1) || ' ') || (text.charAt(at + 1) === '"' && isHan(text.charCodeAt(at + 2)));
  if (!isLatin(before) || !(isHan(after) || closed)) return false;
  const word = /[a-z.]*$/i.exec(text.slice(Math.max(0, at - 20), at))?.[0].toLowerCase() ?? '';
  return /(?:^|\.)[a-z]{2,}$/.test(word) && !NEVER_LAST.has(word) && !BEFORE_NUMBER.has(word) && !(closed && MAYBE_LAST.has(word));
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

/** Who spoke, behind the speech: “走吧！”他低声说。 With a colon it is the next speech that he begins. */
const SPEAKER =
  /[^\s，。！？；：、“”‘’「」『』…—是]{1,10}?(?:[说說问問答喊叫嚷][道着著]?|[问問回]答道?|道)(?:(?=[。，,.！!])|$)/uy;
const NO_SPEECH = /[没沒不未别別]|知道$|街道$|频道$|味道$|难道$|渠道$|报道$|打听道$/u;

const OPENERS: Readonly<Record<string, string>> = { '”': '“', '」': '「', '』': '『', '’': '‘', '"': '"' };

/** Only speech that begins the sentence, or began before it: 他说：“走。”她说，“不。” are two. */
function namesSpeaker(text: string, start: number, end: number, next: number): boolean {
  const opener = OPENERS[text.charAt(end - 1)];
  if (opener === undefined) return false;
  const from = Math.max(start, end - LONGEST_QUOTATION);
  const opened = text.slice(from, end - 1).lastIndexOf(opener);
  if (opened >= 0 && text.slice(start, from + opened).trim() !== '') return false;
  SPEAKER.lastIndex = next;
  const speaker = SPEAKER.exec(text)?.[0];
  return speaker !== undefined && !NO_SPEECH.test(speaker);
}

/**
 * @param at the first terminating mark
 * @param marks behind the last one
 * @param end behind the closing marks
 */
function ends({ text, start, uncut, quotedUntil }: Scan, at: number, marks: number, end: number): boolean {
  if (end <= uncut) return false;
  let next = end;
  while (next < text.length && isSpace(text.charCodeAt(next))) next++;
  if (next >= text.length) return true;
  if (CONTINUES.includes(text.charAt(next))) return false;
  // 他大喊“救命！”然后跑了: the quotation is a part of the sentence; so are brackets and titles.
  if (uncut > 0 && end - 1 === uncut) return false;
  if (end > marks && namesSpeaker(text, start, end, next)) return false;
  const hesitates = marks - at > 1 && '….'.includes(text.charAt(at)) && '….'.includes(text.charAt(marks - 1));
  if (!hesitates || end > marks) return true;
  // 小……小太监: one who stammers goes on.
  return end > quotedUntil && text.charAt(at - 1) !== text.charAt(next) && (at - start >= THOUGHT || closesClause(text, start, at, next));
}

function closesClause(text: string, start: number, at: number, next: number): boolean {
  NEW_CLAUSE.lastIndex = CARRIES_ON.lastIndex = next;
  return CLOSED_CLAUSE.test(text.slice(Math.max(start, at - THOUGHT), at)) && NEW_CLAUSE.test(text) && !CARRIES_ON.test(text);
}
