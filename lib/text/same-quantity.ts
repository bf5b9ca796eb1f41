/** Whether two quantities say the same: the ground of consistency checks between a text and its rendering. */
import type { Amount, QuantityValue } from './quantities.ts';
import { conversion, type Currency } from './units.ts';

/** `compatible`: may well render each other, by rounding, another unit, another kind of expression, or because one is vague. */
export type Sameness = 'same' | 'compatible' | 'different';

/** How far a rounded or approximate value may lie from the exact one. */
const ROUNDING = 0.05;
const VAGUE = 0.3;
const EXACT = 1e-9;

/** Compares the values, not the places, of two quantities; symmetric. */
export function sameQuantity(a: QuantityValue, b: QuantityValue): Sameness {
  if (a.kind !== b.kind) return acrossKinds(a, b) || acrossKinds(b, a) ? 'compatible' : 'different';
  switch (a.kind) {
    case 'discount':
    case 'ordinal': return a.value === (b as typeof a).value ? 'same' : 'different';
    case 'weekday': return a.day === (b as typeof a).day ? 'same' : 'different';
    case 'part': return a.part === (b as typeof a).part && a.parts === (b as typeof a).parts && a.of === (b as typeof a).of ? 'same' : 'different';
    case 'number':
    case 'percent':
    case 'points':
      // 增长-3.2% is told as "fell 3.2%".
      return a.value !== 0 && a.high === undefined && a.value === -(b as typeof a).value ? 'compatible' : sameAmount(a, b as typeof a);
    case 'fraction': return sameAmount(a, b as typeof a);
    case 'money': return sameMoney(a, b as typeof a);
    case 'measure': return sameMeasure(a, b as typeof a);
    case 'multiple': return sameMultiple(a, b as typeof a);
    case 'date': return sameDate(a, b as typeof a);
    case 'period': return a.from === (b as typeof a).from && a.to === (b as typeof a).to ? 'same' : 'different';
    case 'time': return sameTime(a, b as typeof a);
  }
}

type Of<Kind extends QuantityValue['kind']> = Extract<QuantityValue, { kind: Kind }>;

/** "About" on one side only is a difference worth no more than a remark. */
function sameAmount(a: Amount, b: Amount): Sameness {
  const [aHigh, bHigh] = [a.high ?? a.value, b.high ?? b.value];
  if (near(a.value, b.value, EXACT) && near(aHigh, bHigh, EXACT)) return a.approximation === b.approximation ? 'same' : 'compatible';
  const vague = a.approximation !== undefined || b.approximation !== undefined;
  if (a.high !== undefined && b.high !== undefined) return vague && a.value <= bHigh && b.value <= aHigh ? 'compatible' : near(a.value, b.value, ROUNDING) && near(aHigh, bHigh, ROUNDING) ? 'compatible' : 'different';
  if (a.high !== undefined || b.high !== undefined) {
    const inside = a.value <= bHigh * (1 + EXACT) && b.value <= aHigh * (1 + EXACT);
    return inside && vague ? 'compatible' : 'different';
  }
  return vague && near(a.value, b.value, meansOne(a, b) ? ROUNDING : VAGUE) && told(a, b) && told(b, a) ? 'compatible' : rounded(a.value, b.value) ? 'compatible' : 'different';
}

/** Whether what `a` tells of its direction allows the other's value: 100多 is not 90. */
function told(a: Amount, b: Amount): boolean {
  if (a.approximation === 'above') return b.value >= a.value * (1 - EXACT);
  if (a.approximation === 'below') return b.value <= a.value * (1 + EXACT);
  return true;
}

/** "About", and both "more than" or both "nearly", are told of one value; 四十多年 and "almost half a century" meet between two. */
function meansOne(a: Amount, b: Amount): boolean {
  return a.approximation === 'about' || b.approximation === 'about' || (a.approximation !== undefined && a.approximation === b.approximation);
}

function near(a: number, b: number, tolerance: number): boolean {
  return Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
}

/** One is the other, rounded to at least two figures: 13.97亿 and "1.4 billion". */
function rounded(a: number, b: number): boolean {
  if (a === b) return true;
  if (Math.max(Math.abs(a), Math.abs(b)) < 1000) return false;
  return [2, 3, 4].some((figures) => Number(a.toPrecision(figures)) === b || Number(b.toPrecision(figures)) === a);
}

/** What a bare 元 or ¥ (CNY), and a bare $ or "dollars" (USD), may be in a text of another country. */
const MAY_BE: Partial<Record<Currency, readonly Currency[]>> = { CNY: ['HKD', 'TWD', 'MOP', 'SGD', 'JPY'], USD: ['HKD', 'TWD', 'SGD', 'AUD', 'CAD'] };

/** Another currency is a difference, unless one of them was only a sign or a bare 元 that may stand for it. */
function sameMoney(a: Of<'money'>, b: Of<'money'>): Sameness {
  const amount = sameAmount(a, b);
  if (a.currency === b.currency || amount === 'different') return amount;
  const mayBe = (open: Of<'money'>, told: Of<'money'>): boolean => open.assumed && (told.assumed || (MAY_BE[open.currency]?.includes(told.currency) ?? false));
  return mayBe(a, b) || mayBe(b, a) ? 'compatible' : 'different';
}

function sameMeasure(a: Of<'measure'>, b: Of<'measure'>): Sameness {
  if (a.unit === b.unit) return sameAmount(a, b);
  const factor = conversion(a.unit, b.unit);
  if (factor === undefined) return 'different';
  return near(a.value * factor, b.value, ROUNDING) && near((a.high ?? a.value) * factor, b.high ?? b.value, ROUNDING) ? 'compatible' : 'different';
}

/** "Increased 3 times" may be 3 or 4 times as much: a remark, never an error. */
function sameMultiple(a: Of<'multiple'>, b: Of<'multiple'>): Sameness {
  if (near(a.factor, b.factor, EXACT)) return a.disputed || b.disputed || a.approximation !== b.approximation ? 'compatible' : 'same';
  return (a.disputed || b.disputed) && Math.abs(a.factor - b.factor) === 1 ? 'compatible' : 'different';
}

/** What both tell must agree; a lunar date and a Gregorian one cannot be compared by their months and days. */
function sameDate(a: Of<'date'>, b: Of<'date'>): Sameness {
  const parts = ['year', 'month', 'day'] as const;
  if (a.calendar !== b.calendar) {
    // No day of the lunar year has the same month and day in the Gregorian: who writes them has taken one for the other.
    const isTaken = a.month !== undefined && a.day !== undefined && a.month === b.month && a.day === b.day;
    return isTaken || (a.year !== undefined && b.year !== undefined && Math.abs(a.year - b.year) > 1) ? 'different' : 'compatible';
  }
  const shared = parts.filter((part) => a[part] !== undefined && b[part] !== undefined);
  if (shared.some((part) => a[part] !== b[part])) return 'different';
  const relative = a.relativeYear !== undefined && b.relativeYear !== undefined;
  if (relative && a.relativeYear !== b.relativeYear) return 'different';
  // 去年 may be any year where the text's own is not known.
  const open = (a.relativeYear !== undefined && b.year !== undefined) || (b.relativeYear !== undefined && a.year !== undefined);
  if (shared.length === 0 && !relative && !open) return 'different';
  return parts.every((part) => a[part] === b[part]) && (relative || !open || a.year === b.year) ? 'same' : 'compatible';
}

function sameTime(a: Of<'time'>, b: Of<'time'>): Sameness {
  if (a.minute !== b.minute) return 'different';
  if (a.hour === b.hour) return a.hour12 === b.hour12 ? 'same' : 'compatible';
  return (a.hour12 || b.hour12) && a.hour % 12 === b.hour % 12 ? 'compatible' : 'different';
}

/** Whether a quantity may be rendered by one of another kind. */
function acrossKinds(a: QuantityValue, b: QuantityValue): boolean {
  switch (a.kind) {
    case 'number':
      // "Up 2.5 points" and "up 2.5" are told of 2.5个百分点, too.
      if (b.kind === 'measure' || b.kind === 'money' || b.kind === 'points') return sameAmount(a, b) !== 'different';
      if (b.kind === 'multiple') return near(a.value, b.factor, EXACT);
      if (b.kind === 'fraction') return near(a.value, b.value, ROUNDING);
      if (b.kind === 'date') return [b.year, b.month, b.day].includes(a.value);
      return b.kind === 'ordinal' && a.value === b.value;
    // 八折 is 20 % off, and 80 % of the price.
    case 'discount': return b.kind === 'percent' && (b.value === a.value || b.value === 100 - a.value);
    // "In the first half", "in the third quarter"
    case 'part': return b.kind === 'ordinal' && a.parts !== 3 && a.part === b.value;
    case 'percent':
      if (b.kind === 'fraction') return near(a.value / 100, b.value, a.approximation ?? b.approximation ? VAGUE : 0.02);
      // 增长一倍 is an increase of 100 %.
      return b.kind === 'multiple' && (near(a.value, (b.factor - 1) * 100, ROUNDING) || near(a.value, b.factor * 100, ROUNDING));
    // 75周年 is the 75th anniversary.
    case 'ordinal': return (b.kind === 'date' && b.day === a.value) || (b.kind === 'measure' && b.unit === 'year' && b.value === a.value);
    case 'fraction': return b.kind === 'multiple' && near(a.value, b.factor, EXACT);
    case 'period': return b.kind === 'date' && b.year !== undefined && b.year >= a.from && b.year <= a.to;
    default: return false;
  }
}
