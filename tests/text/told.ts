import { type Quantity, type QuantityOptions, readQuantities } from '../../lib/text/quantities.ts';

/** The quantities of a text, each as one short line: `money 3-5 USD above`. */
export function told(text: string, language: 'zh' | 'en', options?: QuantityOptions): string[] {
  return readQuantities(text, language, options).map(line);
}

const MARKS = { about: ' about', above: ' above', below: ' below' } as const;

function line(quantity: Quantity): string {
  const approximation = 'approximation' in quantity ? quantity.approximation : undefined;
  const mark = approximation === undefined ? '' : MARKS[approximation];
  switch (quantity.kind) {
    case 'fraction': return `fraction ${quantity.numerator}/${quantity.denominator}${mark}`;
    case 'multiple': return `multiple ${quantity.factor}${quantity.disputed ? ' disputed' : ''}${mark}`;
    case 'date': return `${quantity.calendar === 'lunar' ? 'lunar' : 'date'} ${quantity.year ?? '-'}/${quantity.month ?? '-'}/${quantity.day ?? '-'}${quantity.relativeYear === undefined ? '' : ` now${quantity.relativeYear < 0 ? '' : '+'}${quantity.relativeYear}`}`;
    case 'weekday': return `weekday ${quantity.day}`;
    case 'part': return `part ${quantity.part}/${quantity.parts} ${quantity.of}`;
    case 'discount': return `discount ${quantity.value}`;
    case 'period': return `period ${quantity.from}-${quantity.to}`;
    case 'time': return `time ${quantity.hour}:${String(quantity.minute).padStart(2, '0')}${quantity.hour12 ? ' either' : ''}`;
    case 'ordinal': return `ordinal ${quantity.value}`;
    default: {
      const unit = quantity.kind === 'money' ? ` ${quantity.currency}${quantity.assumed ? '?' : ''}` : quantity.kind === 'measure' ? ` ${quantity.unit}` : '';
      return `${quantity.kind} ${quantity.value}${quantity.high === undefined ? '' : `-${quantity.high}`}${unit}${mark}`;
    }
  }
}
