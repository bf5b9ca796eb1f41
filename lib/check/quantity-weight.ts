/** Which quantities a faithful rendering must tell, and which it may leave to another word. */
import type { Quantity } from '../text/quantities.ts';
import { isVague } from './quantity-agreement.ts';

/**
 * Whether a rendering that does not tell this is at fault. Two, one, first, half, 几十年, 去年, a weekday and "early" are as often
 * told without a numeral, or not at all: alone they prove nothing, beside another value they do.
 */
export function isFirm(quantity: Quantity, text: string): boolean {
  const exact = inFigures(quantity, text);
  // 百万, 千万 and 万亿 on their own say "very many".
  if (/^[百千万萬亿億]+$/u.test(text.slice(quantity.start, quantity.end))) return false;
  switch (quantity.kind) {
    case 'weekday':
    case 'part': return false;
    case 'date': return quantity.year !== undefined ? exact || quantity.relativeYear === undefined : quantity.month !== undefined || exact;
    case 'fraction': return quantity.denominator !== 2;
    case 'multiple': return quantity.factor > 2;
    case 'period': return exact || quantity.to - quantity.from < 100;
    case 'ordinal': return exact || quantity.value > 2 || isLabel(quantity, text);
    case 'number':
    case 'measure':
    case 'money': return exact || !isLoose(quantity);
    default: return true;
  }
}

/** Whether a quantity is written in figures, all or in part. */
export function inFigures({ start, end }: Quantity, text: string): boolean {
  return /[0-9０-９]/.test(text.slice(start, end));
}

/** 第二条, 第一章: the second of its kind is called so in every language. */
function isLabel({ end }: Quantity, text: string): boolean {
  return /[条條章节節款编編卷篇课課]/u.test(text.charAt(end));
}

/** One, two, and vague figures such as "dozens". */
function isLoose(quantity: Extract<Quantity, { kind: 'number' | 'measure' | 'money' }>): boolean {
  if (quantity.high !== undefined) return quantity.high <= 2 || (isVague(quantity) && quantity.value < 1e6);
  return quantity.value <= 2 && !(quantity.kind === 'measure' && quantity.unit === 'century');
}
