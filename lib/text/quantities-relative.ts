/** Times that depend on when the text was written, in either language. */
import type { QuantityOptions, QuantityValue } from './quantities.ts';

/** The year that 21st-century years count from: 2000. The first year of the century itself is the next one. */
export function thisCentury({ referenceYear = 2000 }: QuantityOptions): number {
  return Math.floor(referenceYear / 100) * 100;
}

/** The last decade of the nineties (90), eighties (80) … that had begun when the text was written. */
export function lastDecade(tens: number, options: QuantityOptions): QuantityValue {
  const year = thisCentury(options) + tens;
  const from = year > (options.referenceYear ?? 2009) ? year - 100 : year;
  return { kind: 'period', from, to: from + 9 };
}

/** How many years lie between a year and one of the hundred behind it that is told by its last two figures: 2023/24, 1999-00. */
export function yearsLater(year: string, short: string): number {
  return (Number(short) - Number(year) + 2100) % 100;
}

/** 去年 (-1), "this year" (0), with the month and day if they are told; the year itself only where the text's own is known. */
export function relativeYear(relative: number, { referenceYear }: QuantityOptions, month?: number, day?: number): QuantityValue {
  return {
    kind: 'date',
    ...(referenceYear !== undefined && { year: referenceYear + relative }),
    relativeYear: relative,
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
    calendar: 'gregorian',
  };
}
