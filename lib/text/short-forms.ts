/**
 * Short forms that a text defines for itself: "the World Health Organization (WHO)", "WHO (World Health Organization)",
 * 世界卫生组织（以下简称“世卫组织”）, 世界卫生组织（WHO）.
 */
import type { Span } from './span.ts';
import { isHan } from './tokens.ts';

export interface ShortForm {
  short: string;
  /** Where its long form stands. Of a Chinese name before Latin letters only the end is sure: the run of Han that ends there. */
  long: Span;
}

/** A short form holds at most so many letters, so many words are looked at for a letter, and a Chinese name is no longer. */
const LONGEST_SHORT = 10;
const WORDS_FOR_A_LETTER = 2;
const LONGEST_HAN_NAME = 24;

/** Two capitals at least: ASEAN, R&D, MoU, G20. */
const ACRONYM = '[A-Z][A-Za-z0-9&-]{0,8}[A-Z0-9]s?';
const SHORT_BEHIND = new RegExp(`\\(\\s?(?:[^()"“”]{0,50}["“])?(${ACRONYM})["”]?\\s?\\)`, 'g');
const LONG_BEHIND = new RegExp(`(?<![A-Za-z0-9])(${ACRONYM})\\s?\\(([A-Z][^()]{4,90})\\)`, 'g');
const HAN_SHORT = /[（(](?:以下|下|后)?(?:简称|簡稱|统称|統稱|称|稱)(?:为|為)?[：:]?\s?[“"「『]?([\p{Script=Han}]{2,10})[”"」』]?[）)]/gu;
/** What every definition before Latin letters holds: a look that costs little, for the expression itself is dear. */
const LATIN_SHORT_SIGN = /[A-Z][A-Za-z0-9&-]{0,8}[A-Z0-9]s?\s?[）)]/;
const LATIN_SHORT = new RegExp(`(?<=\\p{Script=Han})[（(](?:[^（）()]{0,90}[^（）()A-Za-z0-9])?(${ACRONYM})\\s?[）)]`, 'gu');

/** The definitions that stand in a text, in the order of their kinds; near linear in the length. */
export function findShortForms(text: string, language: 'zh' | 'en'): ShortForm[] {
  if (!/[(（]/.test(text)) return [];
  return language === 'en' ? englishForms(text) : chineseForms(text);
}

function englishForms(text: string): ShortForm[] {
  const found: ShortForm[] = [];
  for (const match of text.matchAll(SHORT_BEHIND)) {
    const short = (match[1] as string).replace(/s$/, '');
    const start = longFormStart(text, match.index, short);
    if (start >= 0) found.push({ short, long: { start, end: text.slice(0, match.index).trimEnd().length } });
  }
  for (const match of text.matchAll(LONG_BEHIND)) {
    const short = (match[1] as string).replace(/s$/, '');
    const end = match.index + match[0].length - 1;
    const first = end - (match[2] as string).length;
    if (longFormStart(text, end, short) === first) found.push({ short, long: { start: first, end } });
  }
  return found;
}

/**
 * Where the long form begins that ends before `end`, or −1: every letter of the short one stands in it, in order, the first
 * at the beginning of a word (Schwartz and Hearst 2003, "A simple algorithm for identifying abbreviation definitions").
 */
function longFormStart(text: string, end: number, short: string): number {
  const letters = short.replace(/[^A-Za-z]/g, '').toLowerCase();
  if (letters.length < 2 || letters.length > LONGEST_SHORT) return -1;
  const window = text.slice(Math.max(0, end - 160), end);
  const words = [...window.matchAll(/[\p{L}\p{N}]+/gu)].slice(-(letters.length * WORDS_FOR_A_LETTER + 2));
  const least = words[0]?.index ?? window.length;
  let at = window.length;
  for (let k = letters.length - 1; k >= 0; k--) {
    at--;
    while (at >= least && !(window.charAt(at).toLowerCase() === letters[k] && (k > 0 || startsWord(window, at)))) at--;
    if (at < least) return -1;
  }
  const long = window.slice(at);
  // The name itself must be longer than its initials, and must not be another sentence.
  return long.length > letters.length + 3 && !/[.;:!?]\s/.test(long) ? end - window.length + at : -1;
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

function chineseForms(text: string): ShortForm[] {
  const found: ShortForm[] = [];
  for (const match of /[称稱]/.test(text) ? text.matchAll(HAN_SHORT) : []) {
    const short = match[1] as string;
    const start = hanFormStart(text, match.index, short);
    if (start >= 0) found.push({ short, long: { start, end: match.index } });
  }
  for (const match of LATIN_SHORT_SIGN.test(text) ? text.matchAll(LATIN_SHORT) : []) {
    const start = hanRunStart(text, match.index);
    if (match.index - start >= 2) found.push({ short: match[1] as string, long: { start, end: match.index } });
  }
  return found;
}

/** The nearest place before `end` from which the short form's characters stand in order, within one run of Han; −1 for none. */
function hanFormStart(text: string, end: number, short: string): number {
  const least = hanRunStart(text, end);
  let at = end;
  for (let k = short.length - 1; k >= 0; k--) {
    at--;
    while (at >= least && text[at] !== short[k]) at--;
    if (at < least) return -1;
  }
  return end - at > short.length ? at : -1;
}

function hanRunStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST_HAN_NAME && isHan(text.charCodeAt(start - 1))) start--;
  return start;
}
