/**
 * What a text says in numbers, as typed values: 14亿 and "1.4 billion", 3月5日 and "March 5", 三分之二 and "two thirds" become
 * the same thing, and 2.5% stays apart from 2.5个百分点. This is the contract for consistency checks; the aligner wants only
 * bare numerals and takes them from `numbers.ts`.
 *
 * Left out on purpose: a lone 一 or "one" (一个 is "a" more often than "one"), words that merely hold a numeral (万一, 统一,
 * "no one"), and numbers inside web addresses.
 */
import { readChineseQuantities } from './quantities-zh.ts';
import { readEnglishQuantities } from './quantities-en.ts';
import type { Currency, Unit } from './units.ts';

/** UTF-16 offsets into the text, half-open: the figure with its sign and unit, without "about" or 约 in front. */
export interface Extent {
  start: number;
  end: number;
}

/** How near the value is told: 约 / about; 多, 余, 超过 / over, more than; 近, 不足 / nearly, less than. */
export type Approximation = 'about' | 'above' | 'below';

/** A value, or a range of values. */
export interface Amount {
  /** The value; of a range the lower end. */
  value: number;
  /** The upper end of a range: 5-10人, 三五个, 几十人, "5 to 10". */
  high?: number;
  approximation?: Approximation;
}

/** One quantity without its place; `kind` tells which of the forms it is. */
export type QuantityValue =
  /** A count: 8个国家, eight countries, 1.2万. */
  | ({ kind: 'number' } & Amount)
  /** 第十, 首次, the 10th. */
  | { kind: 'ordinal'; value: number }
  /** Per hundred: 5%, 百分之五, 三成 (30), 5 per cent. */
  | ({ kind: 'percent' } & Amount)
  /** Percentage points: 2.5个百分点. */
  | ({ kind: 'points' } & Amount)
  /** 三分之二, 一半, two thirds, half. */
  | { kind: 'fraction'; value: number; numerator: number; denominator: number; approximation?: Approximation }
  /**
   * Times as much as before: 翻一番 and doubled 2, 翻两番 4, 增长了3倍 4, 增长到3倍 3. English "increased 3 times" is read both
   * ways by writers: it has the factor as written and `disputed`.
   */
  | { kind: 'multiple'; factor: number; disputed: boolean; approximation?: Approximation }
  /** Money; `assumed` where a bare 元 or $ left the country open. */
  | ({ kind: 'money'; currency: Currency; assumed: boolean } & Amount)
  /** A number with a unit of measurement or time: 5公里, 3 tons, 20℃, 三年. */
  | ({ kind: 'measure'; unit: Unit } & Amount)
  /**
   * As much of a date as is told; the year before Christ is negative. 民国38年 is 1949. 去年 and "last year" have the
   * `relativeYear` -1, and a `year` only where the text's own is known.
   */
  | { kind: 'date'; year?: number; relativeYear?: number; month?: number; day?: number; calendar: 'gregorian' | 'lunar' }
  /** A day of the week, 1 (Monday) to 7 (Sunday): 星期三, 周三, Wednesday. */
  | { kind: 'weekday'; day: number }
  /**
   * A part of a longer time that is told on its own or not at all: 上半年 and "first half of the year" 1 of 2, 第三季度 3 of 4,
   * 上旬, 年初, "early May" 1 of 3, 年底 3 of 3.
   */
  | { kind: 'part'; part: number; parts: 2 | 3 | 4; of: 'year' | 'month' | 'decade' | 'century' }
  /** What is taken off the price, per hundred: 八折 and "20% off" 20, 八五折 15. */
  | { kind: 'discount'; value: number }
  /** A decade or a century, as first and last year: 20世纪80年代, the 1980s, the 19th century (1801–1900). */
  | { kind: 'period'; from: number; to: number }
  /** Time of day, 0–23; `hour12` where nothing tells morning from evening. */
  | { kind: 'time'; hour: number; minute: number; hour12: boolean };

export type Quantity = Extent & QuantityValue;

/** Whether a quantity is a plain value or range, which can be about, above, below, or negative. */
export function isAmount(value: QuantityValue): value is Extract<QuantityValue, { kind: 'number' | 'percent' | 'points' | 'money' | 'measure' }> {
  return /^(?:number|percent|points|money|measure)$/.test(value.kind);
}

export interface QuantityOptions {
  /** The year in which the text was written: what 上世纪90年代, 去年 and "the 90s" refer to. Without it decades are of the 21st century, and 去年 has no year. */
  referenceYear?: number;
}

/** The quantities of a text in order, without overlaps; linear in the length. */
export function readQuantities(text: string, language: 'zh' | 'en', options: QuantityOptions = {}): Quantity[] {
  return language === 'zh' ? readChineseQuantities(text, options) : readEnglishQuantities(text, options);
}
