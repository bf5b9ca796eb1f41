/**
 * Numerals, ordinals, percentages and months of Chinese and English text as typed values, so that `14亿` and
 * `1.4 billion`, `第十` and `10th`, `3月` and `March` become the same thing: single numerals as the aligner wants them. For
 * whole quantities (dates, money, ranges, shares) see `quantities.ts`.
 */
import { findChineseNumerals } from './numbers-zh.ts';
import { findEnglishNumerals } from './numbers-en.ts';
import { type Token, tokenize } from './tokens.ts';

/** One bare numeral: what the aligner compares. Its meaning (money, a date, a share) is read in `quantities.ts`. */
export interface Numeral {
  /** UTF-16 offsets into the text, half-open. */
  start: number;
  end: number;
  /** `number`: a cardinal or a year; `percent`: the value is per hundred; `month`: 1–12; `ordinal`: 第N, Nth. */
  kind: 'number' | 'ordinal' | 'percent' | 'month';
  value: number;
}

/**
 * The bare numerals of a text in order, without overlaps; linear in the length.
 * @param tokens the tokens of an English text, when they are known already
 */
export function findNumerals(text: string, language: 'zh' | 'en', tokens?: readonly Token[]): Numeral[] {
  return language === 'zh' ? findChineseNumerals(text) : findEnglishNumerals(text, tokens ?? tokenize(text));
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** The English name of a month, lower case; 1–12. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

const MONTH_NUMBERS = new Map<string, number>([
  ...MONTHS.map((name, index): [string, number] => [name, index + 1]),
  ...MONTHS.map((name, index): [string, number] => [name.slice(0, 3), index + 1]),
  ['sept', 9],
]);
MONTH_NUMBERS.delete('mar');

/** The number of a month by its English name or usual abbreviation (without the dot), lower case; 0 when it is none. */
export function monthNumber(word: string): number {
  return MONTH_NUMBERS.get(word) ?? 0;
}

/** The digits of an integer or decimal in ASCII or full width, with thousands commas; NaN when it is none. */
export function readDigits(text: string): number {
  const ascii = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/．/g, '.');
  return Number(ascii.replace(/[,，]/g, ''));
}

/** Rounds away what multiplying decimals leaves behind: 1.4 × 10⁹ is 1400000000. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
