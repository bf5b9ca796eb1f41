/** English that tells a time by its place: weekdays, years counted from now, parts of years and months, this century. */
import { lastDecade, relativeYear, thisCentury } from './quantities-relative.ts';
import type { QuantityValue } from './quantities.ts';
import type { Phrase } from './quantities-en-phrases.ts';

const YEARS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };
const DAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const PARTS: Readonly<Record<string, number>> = {
  first: 1, '1st': 1, second: 2, '2nd': 2, latter: 2, third: 3, '3rd': 3, fourth: 4, '4th': 4, early: 1, beginning: 1, start: 1, mid: 2, middle: 2, late: 3, end: 3,
};
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const YEAR = '(?:19|20)\\d\\d(?!s|[\\d,])|(?:this|last|next) year';
const TENS = ['twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet'];
const CENTURY = '(?:\\w+|\\d\\d(?:st|nd|rd|th))(?:[ -]\\w+)? century|(?:this|last|the|that) century';
const DECADE = `\\d{3}0s|[1-9]0s|(?:${TENS.join('|')})ies`;

function part(word: string, parts: 2 | 3 | 4, of: string): QuantityValue {
  return { kind: 'part', part: PARTS[word] ?? 1, parts, of: spanOf(of) };
}

/** Which span of time the words that tell it are about. */
function spanOf(words: string): 'year' | 'month' | 'decade' | 'century' {
  if (words.includes('century')) return 'century';
  if (/0s|ies$|decade/.test(words)) return 'decade';
  return /month|^(?!may\w)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(words) ? 'month' : 'year';
}

/** Each pattern has what it tells in its first group and the span in its second. Names of days and months have capitals. */
export const ENGLISH_RELATIVES: readonly Phrase[] = [
  { pattern: /\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:s\b|\b)/g, read: (word) => ({ kind: 'weekday', day: DAYS.indexOf(word) + 1 }) },
  // "The last year" is the past twelve months.
  { pattern: /(?<!\b(?:the|each|every|school|fiscal|financial|academic) )\b(last|this|next) year\b(?! before)/gi, read: (word, options) => relativeYear(YEARS[word] ?? 0, options) },
  { pattern: /\bthe year (before) last\b/gi, read: (_, options) => relativeYear(-2, options) },
  { pattern: /\bthe year (after) next\b/gi, read: (_, options) => relativeYear(2, options) },
  // "The nineties", but not "in his nineties".
  {
    pattern: new RegExp(`(?<=\\b(?:the|early|mid|late)[ -])(${TENS.join('|')})ies\\b`, 'gi'),
    read: (word, options) => lastDecade((TENS.indexOf(word) + 2) * 10, options),
  },
  { pattern: /\b(last|this) century\b/gi, read: (word, options) => century(thisCentury(options) - (word === 'last' ? 100 : 0)) },
  {
    pattern: new RegExp(`\\b(first|second|latter) half(?= of (the year|the month|${YEAR}|(?:the )?(?:${CENTURY}))\\b)`, 'gi'),
    read: (word, _, of) => part(word, 2, of),
  },
  { pattern: /\b(first|second|third|fourth|1st|2nd|3rd|4th) quarter\b(?! (?:of an?|century|mile|hour|final)\b|-?final)/gi, read: (word) => part(word, 4, 'year') },
  { pattern: /\bQ([1-4])\b(?!:)/g, read: (word) => ({ kind: 'part', part: Number(word), parts: 4, of: 'year' }) },
  {
    pattern: new RegExp(`\\b([Ee]arly|[Mm]id|[Ll]ate)[ -](?=(?:the )?(${MONTHS}|${YEAR}|${DECADE}|(?:\\d\\d(?:st|nd|rd|th)|[a-z]+th|[a-z]+-first) century|this century)\\b)`, 'g'),
    read: (word, _, of) => part(word, 3, of),
  },
  {
    pattern: new RegExp(`\\b(beginning|start|middle|end)(?= of (the (?:year|month|century|decade)|${MONTHS}|${YEAR}|the (?:${DECADE})|(?:the )?(?:${CENTURY}))\\b)`, 'g'),
    read: (word, _, of) => part(word, 3, of),
  },
  { pattern: /\byear-(end)\b/gi, read: (word) => part(word, 3, 'year') },
];

function century(before: number): QuantityValue {
  return { kind: 'period', from: before + 1, to: before + 100 };
}
