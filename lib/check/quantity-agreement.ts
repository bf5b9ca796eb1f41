/** Whether two quantities can render each other: stricter than `sameQuantity` where a slip of one figure would pass for rounding. */
import { type Amount, isAmount, type QuantityValue } from '../text/quantities.ts';
import { sameQuantity, type Sameness } from '../text/same-quantity.ts';

/** As `sameQuantity`, but two figures of one kind that differ agree only where one of them is the other, told less exactly. */
export function agreement(a: QuantityValue, b: QuantityValue): Sameness {
  const sameness = sameQuantity(a, b);
  if (sameness !== 'compatible' || !isAmount(a) || !isAmount(b) || ('unit' in a && 'unit' in b && a.unit !== b.unit)) return sameness;
  if (a.high !== undefined && b.high !== undefined) return isVague(a) || isVague(b) || (a.value === b.value && a.high === b.high) ? sameness : 'different';
  if (a.high !== undefined || b.high !== undefined || Math.abs(a.value) === Math.abs(b.value)) return sameness;
  return isLessExact(a, b) || isLessExact(b, a) ? sameness : 'different';
}

/** "Dozens", 几百: a range that is no more than an order of magnitude. */
export function isVague({ value, high = value, approximation }: Amount): boolean {
  return approximation === 'about' && high >= 3 * value;
}

/** 约30 is less exact than 31, 1.4 billion than 13.97亿; 50,005 is no exact form of 五万, and "about 51" no vaguer than 约50. */
function isLessExact(a: Amount, b: Amount): boolean {
  const [figures, others] = [figuresOf(a.value), figuresOf(b.value)];
  if (figures.length > others.length) return false;
  // 四十多年 and "almost half a century" are both round; what is approximate on both sides is else told alike.
  if (a.approximation !== undefined && b.approximation !== undefined) return others.length === 1;
  if (a.approximation !== undefined) return figures.length < others.length;
  if (b.approximation !== undefined || figures.length > others.length) return false;
  // Rounded down to 1.4, a figure is 1.41 to 1.44; 1.402 would rather be left as it is.
  return others.startsWith(figures) ? figures.length > 1 && others[figures.length] !== '0' : figures.length < others.length;
}

/** The significant figures of a number: 1,230,000 has 123. */
function figuresOf(value: number): string {
  return Math.abs(value).toExponential(11).replace(/e.*$/, '').replace('.', '').replace(/0+$/, '');
}
