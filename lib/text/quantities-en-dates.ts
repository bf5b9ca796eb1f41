/** Dates, periods and times of day in English. */
import type { Numeral } from './numbers.ts';
import type { Quantity, QuantityOptions } from './quantities.ts';
import type { Cursor, EnglishReading } from './quantities-en.ts';
import { relativeYear, yearsLater } from './quantities-relative.ts';

/** The date, period or time of day that begins at the cursor's numeral; undefined where it is none. */
export function readDate(cursor: Cursor): EnglishReading | undefined {
  const first = cursor.numerals[cursor.index] as Numeral;
  if (first.kind === 'month') return monthFirst(cursor, first);
  return numeric(cursor, first) ?? ofRepublic(cursor, first) ?? dayFirst(cursor, first) ?? period(cursor, first) ?? clock(cursor, first) ?? year(cursor, first);
}

interface Parts {
  year?: number;
  month?: number;
  day?: number;
}

function dated(start: number, end: number, parts: Parts, next: number): EnglishReading {
  return { quantity: { start, end, kind: 'date', ...parts, calendar: 'gregorian' }, next };
}

const FROM_NOW = /^,? (?:of )?(?:(last)|(this)|next) year\b/i;

/** A month, maybe with a day, whose year is told from now ("March last year") or not at all. */
function yearless({ text, options }: Cursor, start: number, end: number, parts: { month: number; day?: number }, next: number): EnglishReading {
  const year = FROM_NOW.exec(text.slice(end, end + 16));
  if (!year) return dated(start, end, parts, next);
  const relative = year[1] !== undefined ? -1 : year[2] !== undefined ? 0 : 1;
  return { quantity: { start, end: end + year[0].length, ...relativeYear(relative, options, parts.month, parts.day) }, next };
}

function isDay(numeral: Numeral | undefined): numeral is Numeral {
  return numeral !== undefined && numeral.kind !== 'percent' && numeral.kind !== 'month' && Number.isInteger(numeral.value) && numeral.value >= 1 && numeral.value <= 31;
}

function isYear(text: string, numeral: Numeral | undefined): numeral is Numeral {
  return numeral?.kind === 'number' && /^[12]\d{3}$/.test(text.slice(numeral.start, numeral.end)) && !/^(?:\.\d|%| ?(?:yuan|dollars|people)\b|s\b|['’]s\b)/.test(text.slice(numeral.end, numeral.end + 9));
}

/** What stands between two offsets. */
function between(text: string, from: number, to: number | undefined): string {
  return to === undefined || to - from > 6 ? '#' : text.slice(from, to);
}

/** "March 5, 2024", "March 5", "March 2024", "March". */
function monthFirst(cursor: Cursor, month: Numeral): EnglishReading {
  const { text, numerals, index } = cursor;
  const [second, third] = [numerals[index + 1], numerals[index + 2]];
  if (isDay(second) && /^\.?\s(?:the )?$/.test(between(text, month.end, second.start)) && !/^:\d|^\s?[ap]\.?m\b/.test(text.slice(second.end, second.end + 4))) {
    const parts = { month: month.value, day: second.value };
    if (isYear(text, third) && /^,?\s$/.test(between(text, second.end, third.start))) return dated(month.start, third.end, { year: third.value, ...parts }, index + 3);
    return yearless(cursor, month.start, second.end, parts, index + 2);
  }
  if (isYear(text, second) && /^\.?,?\s(?:of )?$/.test(between(text, month.end, second.start))) {
    return dated(month.start, second.end, { year: second.value, month: month.value }, index + 2);
  }
  // "May I" and "March on" are verbs, Jan is a name; a month in prose follows one of these.
  const verb = /^(?:may|march|jan)$/i.test(text.slice(month.start, month.end));
  const told = /\b(?:in|since|by|until|till|last|past|next|this|early|late|mid|of|from|to|and|through|during|every|between|before|after|for)[ -]$/i;
  if (verb && !FROM_NOW.test(text.slice(month.end, month.end + 16)) && !told.test(text.slice(Math.max(0, month.start - 9), month.start))) return { next: index + 1 };
  return yearless(cursor, month.start, month.end, { month: month.value }, index + 1);
}

const NUMERIC = /((?:19|20)\d\d)([-/.])(0[1-9]|1[0-2]|[1-9])\2(3[01]|[12]\d|0[1-9]|[1-9])(?![\d/-])/y;

/** "2024-03-05", "2024/3/5". */
function numeric({ text, numerals, index }: Cursor, first: Numeral): EnglishReading | undefined {
  NUMERIC.lastIndex = first.start;
  const match = first.kind === 'number' ? NUMERIC.exec(text) : null;
  if (!match) return undefined;
  const end = first.start + match[0].length;
  let next = index + 1;
  while ((numerals[next]?.start ?? Infinity) < end) next++;
  return dated(first.start, end, { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) }, next);
}

const YEAR_WORD = /^(?:(?:eigh|nine)teen|twenty)$/i;

/** "in nineteen forty-nine" */
function spelledYear({ text, numerals, index }: Cursor, first: Numeral): EnglishReading | undefined {
  const second = numerals[index + 1];
  if (second?.kind !== 'number' || second.value < 10 || second.value > 99 || !YEAR_WORD.test(text.slice(first.start, first.end))) return undefined;
  if (text.slice(first.end, second.start) !== ' ' || !/^[a-z-]+$/i.test(text.slice(second.start, second.end)) || !LEADS_YEAR.test(text.slice(Math.max(0, first.start - 9), first.start))) return undefined;
  return dated(first.start, second.end, { year: first.value * 100 + second.value }, index + 2);
}

/** "1999-2003" are two years. */
function ranged(text: string, { start, end }: Numeral): boolean {
  const around = text.slice(Math.max(0, start - 5), end + 6);
  const at = start - Math.max(0, start - 5);
  const [low, high] = /^\s?[-–—]\s?\d{4}(?!\d)/.test(around.slice(at + 4)) ? [around.slice(at, at + 4), /\d{4}/.exec(around.slice(at + 4))?.[0]] : [/(?<!\d)(\d{4})[-–—]$/.exec(around.slice(0, at))?.[1], around.slice(at, at + 4)];
  return low !== undefined && high !== undefined && /^(?:1[5-9]|20)/.test(low) && /^(?:1[5-9]|20)/.test(high) && low < high;
}

/** The year of either numeral of "1966–76" and "2023/24"; 0 for others. "2008-12" can be a month. */
function shortened(text: string, { start, end }: Numeral): number {
  const around = text.slice(Math.max(0, start - 5), end + 4);
  const [all, year = '', mark = '', short = ''] = /(?<!\d)((?:1[5-9]|20)\d\d)([-–—/])(\d\d)(?![\d/%-])/.exec(around) ?? [];
  const years = yearsLater(year, short);
  if (all === undefined || years === 0 || (years > 1 && (mark === '/' || Number(short) <= 12 || years + (Number(year) % 100) > 99))) return 0;
  return text.slice(start, end) === year ? Number(year) : text.slice(start, end) === short ? Number(year) + years : 0;
}

/** "5 March 2024", "5th of March", "the 5th". */
function dayFirst(cursor: Cursor, day: Numeral): EnglishReading | undefined {
  const { text, numerals, index } = cursor;
  const [second, third] = [numerals[index + 1], numerals[index + 2]];
  if (!isDay(day) || second?.kind !== 'month' || !/^\s(?:of )?$/.test(between(text, day.end, second.start))) return undefined;
  const parts = { month: second.value, day: day.value };
  if (isYear(text, third) && /^\.?,?\s$/.test(between(text, second.end, third.start))) return dated(day.start, third.end, { year: third.value, ...parts }, index + 3);
  return yearless(cursor, day.start, second.end, parts, index + 2);
}

/** "The 38th year of the Republic of China" is 1949. */
function ofRepublic({ text, index }: Cursor, { kind, start, end, value }: Numeral): EnglishReading | undefined {
  const behind = kind === 'ordinal' ? /^ year of (?:the )?(?:Republic(?: of China)?|Minguo)\b/.exec(text.slice(end, end + 40)) : null;
  return behind ? dated(start, end + behind[0].length, { year: value + 1911 }, index + 1) : undefined;
}

/** "the 1980s", "the '80s", "the 19th century". */
function period({ text, numerals, index, options }: Cursor, first: Numeral): EnglishReading | undefined {
  const behind = text.slice(first.end, first.end + 20);
  const next = index + 1;
  const second = numerals[next];
  // "the 17th and 18th centuries"
  if (first.kind === 'ordinal' && second?.kind === 'ordinal' && /^(?:-? (?:and|to|or|through)(?: the)?(?: (?:early|mid|late)(?:-| ))? ?|\s?[-–—]\s?)$/.test(text.slice(first.end, second.start)) && /^[ -][Cc]entur(?:y|ies)\b/.test(text.slice(second.end, second.end + 12))) {
    return { quantity: { start: first.start, end: first.end, kind: 'period', from: first.value * 100 - 99, to: first.value * 100 }, next };
  }
  const century = /^[ -][Cc](?:entury|enturies)\b(?<before>,? (?:B\.C\.(?:E\.)?|BCE?\b))?/.exec(behind);
  if (first.kind === 'ordinal' && century) {
    const last = first.value * 100;
    const years = century.groups?.before === undefined ? { from: last - 99, to: last } : { from: -last, to: 99 - last };
    return { quantity: { start: first.start, end: first.end + century[0].length, kind: 'period', ...years }, next };
  }
  const plural = /^['’]?s\b/.exec(behind);
  if (!plural || first.value % 10 !== 0 || !/^\d+$/.test(text.slice(first.start, first.end))) return undefined;
  const from = first.value >= 1000 ? first.value : shortDecade(text, first, options);
  const length = from % 100 === 0 && from < 2000 ? 99 : 9;
  return from === 0 ? undefined : { quantity: { start: first.start, end: first.end + plural[0].length, kind: 'period', from, to: from + length }, next };
}

/** The first year of "the 90s" or "the '90s": the last such decade before the text was written. 0 for "temperatures in 20s". */
function shortDecade(text: string, { start, value }: Numeral, { referenceYear = 2009 }: QuantityOptions): number {
  if (value < 10 || value > 90 || !/(?:\bthe |\b(?:early|late|mid)[ -]|['’‘])$/.test(text.slice(Math.max(0, start - 6), start))) return 0;
  const year = Math.floor(referenceYear / 100) * 100 + value;
  return year > referenceYear ? year - 100 : year;
}

const LEADS_YEAR = /\b(?:in|since|by|until|till|of|from|to|during|before|after|year|early|late|mid|between|and|through)[ -]$/i;
const CLOCK = /^(?::([0-5]\d)(?::[0-5]\d)?(?!\d))?(?:\s?([ap])\.?m\b\.?|\s?o['’]clock\b)?/i;

/** "3:30 p.m.", "3 p.m.", "15:30", "three o'clock", "half past three". */
function clock({ text, numerals, index }: Cursor, first: Numeral): EnglishReading | undefined {
  if (first.kind !== 'number' || !Number.isInteger(first.value) || first.value > 24) return undefined;
  const past = /\b(half|a quarter|quarter) (past|to) $/i.exec(text.slice(Math.max(0, first.start - 16), first.start));
  const match = CLOCK.exec(text.slice(first.end, first.end + 14));
  const told = match?.[0] ?? '';
  if (told === '' && !past) return undefined;
  const half = match?.[2]?.toLowerCase();
  let minute = Number(match?.[1] ?? 0);
  let hour = first.value === 12 && half === 'a' ? 0 : first.value < 12 && half === 'p' ? first.value + 12 : first.value % 24;
  if (past) {
    minute = past[1] === 'half' ? 30 : past[2] === 'to' ? 45 : 15;
    if (past[2] === 'to') hour = (hour + 23) % 24;
  }
  let next = index + 1;
  const end = first.end + told.length;
  while ((numerals[next]?.start ?? Infinity) < end) next++;
  const quantity: Quantity = { start: past ? first.start - past[0].length : first.start, end, kind: 'time', hour, minute, hour12: half === undefined && first.value < 13 && first.value > 0 };
  return { quantity, next };
}

/** "in 1949", "221 B.C.", "2008 Olympics" is left a number. */
function year(cursor: Cursor, first: Numeral): EnglishReading | undefined {
  const { text, index } = cursor;
  const era = /^\s(?:B\.?C\.?(?:E\b\.?)?|BCE?\b)/.exec(text.slice(first.end, first.end + 7));
  if (era && first.kind === 'number' && Number.isInteger(first.value)) return dated(first.start, first.end + era[0].length, { year: -first.value }, index + 1);
  const ours = /^\s(?:A\.D\.|C\.E\.|(?:AD|CE)\b)/.exec(text.slice(first.end, first.end + 6));
  if (ours && first.kind === 'number' && Number.isInteger(first.value)) return dated(first.start, first.end + ours[0].length, { year: first.value }, index + 1);
  if (/\bA\.?D\.?\s$/.test(text.slice(Math.max(0, first.start - 6), first.start)) && first.kind === 'number') return dated(first.start, first.end, { year: first.value }, index + 1);
  const short = shortened(text, first);
  if (short > 0) return dated(first.start, first.end, { year: short }, index + 1);
  const spelled = spelledYear(cursor, first);
  if (spelled) return spelled;
  const led = LEADS_YEAR.test(text.slice(Math.max(0, first.start - 9), first.start));
  return (led || ranged(text, first)) && isYear(text, first) && !/^ (?:[a-z]+ed\b|km|metres|meters|miles|tons)/.test(text.slice(first.end, first.end + 12)) ? dated(first.start, first.end, { year: first.value }, index + 1) : undefined;
}
