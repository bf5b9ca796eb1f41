import type { Told } from '../../lib/check/check.ts';
import type { QuantityValue } from '../../lib/text/quantities.ts';

/**
 * What two expressions come to, in figures that every language reads alike: 1949, 2/3, 1,400,000,000, 1980–1989. Null where the
 * texts say so themselves, or where there is no such way to write it.
 */
export function valuesTold(zh: Told, en: Told): readonly [string, string] | null {
  const values = [figuresOf(zh.value), figuresOf(en.value)] as const;
  const [first, second] = values;
  if (first === null || second === null || first === second) return null;
  return isPlain(zh.text, first) && isPlain(en.text, second) ? null : [first, second];
}

/** Whether a person sees the figures in the text. */
function isPlain(text: string, figures: string): boolean {
  const bare = (one: string): string => one.normalize('NFKC').replaceAll(/[\s,%]/gu, '');
  return bare(text).includes(bare(figures)) && !/[百千万萬亿億兆]|illion|thousand|hundred|bn\b/iu.test(text);
}

function figuresOf(value: QuantityValue): string | null {
  switch (value.kind) {
    case 'number':
    case 'measure':
      return amount(value);
    case 'money':
      return value.assumed ? amount(value) : `${value.currency} ${amount(value)}`;
    case 'percent':
      return `${amount(value)} %`;
    case 'fraction':
      return `${String(value.numerator)}/${String(value.denominator)}`;
    case 'multiple':
      return `× ${number(value.factor)}`;
    case 'period':
      return value.from > 0 ? `${String(value.from)}–${String(value.to)}` : null;
    case 'date':
      return value.calendar === 'gregorian' ? date(value) : null;
    default:
      return null;
  }
}

function amount({ value, high }: { value: number; high?: number }): string {
  return high === undefined ? number(value) : `${number(value)}–${number(high)}`;
}

function number(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 6 });
}

/** As in ISO 8601, as far as it is told from the year on. */
function date({ year, month, day }: { year?: number; month?: number; day?: number }): string | null {
  if (year === undefined || year < 1000) return null;
  return [year, ...(month === undefined ? [] : day === undefined ? [month] : [month, day])].map((part) => String(part).padStart(2, '0')).join('-');
}
