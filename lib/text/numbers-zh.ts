/** Quantities in Chinese text: digits with 万 and 亿, numerals in Han characters, 第N, 百分之N, months. */
import { type Numeral, readDigits, tidy } from './numbers.ts';

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 兩: 2, 俩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
};
const SMALL_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 廿: 20, 卅: 30 };
const BIG_UNITS: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 };

const FIGURE = '(?<digits>[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?)(?<scale>[百千]?[万萬]?[亿億]?)';
const NUMERAL = '(?<han>[〇零一二两兩三四五六七八九十百千廿万萬亿億]+)(?:点(?<decimals>[〇零一二三四五六七八九]+))?';
const PATTERN = new RegExp(`(?<percent>百分之)?(?<ordinal>第)?(?:${FIGURE}|${NUMERAL})(?<tail>\\s?[%％]|个?月)?`, 'gu');

/** Words that hold a numeral character and mean no number; the pattern must not start inside one. */
const NO_NUMBER = /万一|一些|统一|一切|一样|一下|一点|一定|一直|一起|一般|唯一|万万|一旦|一致|千万别|十分/uy;

/** What makes a lone Han digit a count: a measure word or a unit behind it. */
const MEASURE = /[个個名人年月日号號次项項条條章节節岁歲天位件支所家国國届屆部周週世]/u;

/** See `findNumerals`. */
export function findChineseNumerals(text: string): Numeral[] {
  const found: Numeral[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const quantity = read(text, match);
    if (quantity) found.push(quantity);
  }
  return found;
}

function read(text: string, match: RegExpExecArray): Numeral | undefined {
  const { percent, ordinal, digits, scale, han, decimals, tail } = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  let value: number;
  if (digits !== undefined) {
    value = tidy(readDigits(digits) * scaleOf(scale ?? ''));
  } else if (han !== undefined) {
    const marked = percent || ordinal || tail || decimals;
    if (!marked && !countsSomething(text, start, end, han)) return undefined;
    value = readHan(han);
    if (decimals) value = tidy(value + Number(`0.${[...decimals].map((digit) => DIGITS[digit]).join('')}`));
  } else {
    return undefined;
  }
  if (!Number.isFinite(value)) return undefined;
  if (percent || tail?.trim() === '%' || tail?.trim() === '％') return { start, end, kind: 'percent', value };
  if (tail === '月' && value >= 1 && value <= 12) return { start, end, kind: 'month', value };
  return { start, end, kind: ordinal ? 'ordinal' : 'number', value };
}

/** Numerals of one character and lone units (千, 万) are numbers only before a measure word. */
function countsSomething(text: string, start: number, end: number, han: string): boolean {
  const isLone = han.length === 1 || ![...han].some((char) => char in DIGITS || char in SMALL_UNITS);
  // 五四, 七七, 九一八 are days that are remembered; figures in a row without a unit are a year (一九四九) or a number with a nought.
  if (han.length > 1 && han.length < 4 && [...han].every((each) => each in DIGITS) && !/[〇零]/.test(han)) return false;
  if (isLone && !((char(han) ?? 0) > 1 && MEASURE.test(text.charAt(end)))) return false;
  for (const from of [start - 1, start]) {
    NO_NUMBER.lastIndex = Math.max(0, from);
    if (NO_NUMBER.test(text)) return false;
  }
  return true;
}

function char(han: string): number | undefined {
  return DIGITS[han] ?? SMALL_UNITS[han];
}

/** 百万 → 10⁶; 1 for no units. */
export function scaleOf(units: string): number {
  let factor = 1;
  for (const unit of units) factor *= SMALL_UNITS[unit] ?? BIG_UNITS[unit] ?? 1;
  return factor;
}

/** 三百五十 → 350, 二〇二四 → 2024, 一万二 → 12000, 三亿五千万 → 350000000; for numerals of Han characters only. */
export function readHan(han: string): number {
  const chars = [...han];
  if (chars.every((each) => each in DIGITS)) {
    return chars.reduce((value, each) => value * 10 + (DIGITS[each] ?? 0), 0);
  }
  let total = 0;
  let section = 0;
  let digit = 0;
  let lastUnit = 1;
  for (const each of chars) {
    const big = BIG_UNITS[each];
    const small = SMALL_UNITS[each];
    if (big !== undefined) {
      const amount = section + digit;
      total = total > 0 && total < big ? (total + amount) * big : total + (amount || 1) * big;
      section = digit = 0;
      lastUnit = big;
    } else if (small !== undefined) {
      section += '廿卅'.includes(each) ? small : (digit || 1) * small;
      digit = 0;
      lastUnit = small;
    } else {
      digit = DIGITS[each] ?? 0;
      if (digit === 0) lastUnit = 1;
    }
  }
  // A last digit right after a unit stands for the next lower one: 一万二 is 12000, but 一百零二 is 102.
  const shortened = digit > 0 && lastUnit >= 100 && chars.length > 2;
  return total + section + (shortened ? (digit * lastUnit) / 10 : digit);
}
