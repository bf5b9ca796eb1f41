/**
 * Which quantity of a text renders which of its translation, and which have no counterpart: the ground of the checks of numbers,
 * dates, amounts, percentages and ordinals.
 */
import { type Quantity, type QuantityOptions, readQuantities } from '../text/quantities.ts';
import { asQuantity, findAsides, openAsides } from './asides.ts';
import { plainFigures } from './figures.ts';
import { agreement } from './quantity-agreement.ts';
import { isAnswered, type Side } from './quantity-answers.ts';
import { inFigures, isFirm } from './quantity-weight.ts';

/** Two quantities that should agree and do not, or one that the other side does not tell. */
export type QuantityDifference = { zh: Quantity; en: Quantity } | { zh: Quantity; en?: undefined } | { zh?: undefined; en: Quantity };

/** What the quantities of a row come to. */
export interface QuantityComparison {
  /** Both sides' quantities in the order of the text. */
  zh: readonly Quantity[];
  en: readonly Quantity[];
  differences: readonly QuantityDifference[];
  /** Renderings that readers take in two ways: 增长了3倍, "increased 3 times". */
  disputed: readonly { zh: Quantity; en: Quantity }[];
}

/** What a quantity tells, roughly: the checks are one for each. */
export type QuantityGroup = 'number' | 'ordinal' | 'percent' | 'amount' | 'date';

const GROUPS: Readonly<Record<Quantity['kind'], QuantityGroup>> = {
  number: 'number', fraction: 'number', multiple: 'number', ordinal: 'ordinal', percent: 'percent', points: 'percent',
  money: 'amount', measure: 'amount', discount: 'amount', date: 'date', weekday: 'date', part: 'date', period: 'date', time: 'date',
};

/** The group that a quantity belongs to. */
export function groupOf({ kind }: Quantity): QuantityGroup {
  return GROUPS[kind];
}

/** A row with more is no segment but a table, and each of its figures would be held against each. */
const MOST_QUANTITIES = 300;

/** Compares the two sides of a row. */
export function compareQuantities(zhGiven: string, enGiven: string, options: QuantityOptions): QuantityComparison {
  const zh = sideOf(zhGiven, 'zh', options);
  const en = sideOf(enGiven, 'en', options);
  const links = new Map<Quantity, Quantity>();
  // 两个 … 图2 and "between two … Figure 2": figures belong to figures before words do.
  const isAlike = (one: Quantity, other: Quantity) => inFigures(one, zh.text) === inFigures(other, en.text);
  link(zh.quantities, en.quantities, links, (one, other) => isAlike(one, other) && agreement(one, other) === 'same');
  link(zh.quantities, en.quantities, links, (one, other) => agreement(one, other) === 'same');
  link(zh.quantities, en.quantities, links, (one, other) => isAlike(one, other) && agreement(one, other) === 'compatible');
  link(zh.quantities, en.quantities, links, (one, other) => agreement(one, other) === 'compatible');
  const matched = new Set(links.values());
  const zhFree = zh.quantities.filter((each) => !links.has(each));
  const enFree = en.quantities.filter((each) => !matched.has(each));
  const zhOpen = zhFree.filter((each) => !isAnswered(each, zh, en, enFree));
  const enOpen = enFree.filter((each) => !isAnswered(each, en, zh, zhFree));
  const main = pairUp(zhOpen, enOpen).filter((each) => isWorthTelling(each, zh, en));
  const aside = pairUp(openAsides(zh.asides, en.asides, en.text).map(asQuantity), openAsides(en.asides, zh.asides, zh.text).map(asQuantity));
  const years = main.some(({ zh: ours, en: theirs }) => [ours, theirs].some((each) => each && groupOf(each) === 'date')) ? [] : otherYears(zh.quantities, en.quantities, links);
  return { zh: zh.quantities, en: en.quantities, differences: [...main, ...aside, ...years], disputed: disputedOf(links) };
}

function sideOf(given: string, language: 'zh' | 'en', options: QuantityOptions): Side {
  const text = plainFigures(given);
  const asides = findAsides(text);
  const quantities = readQuantities(text, language, options).slice(0, MOST_QUANTITIES).filter(({ start, end }) => !asides.some((each) => each.start <= start && end <= each.end));
  return { text, language, quantities, asides };
}

/** A lone quantity must be one that has to be rendered. */
function isWorthTelling({ zh, en }: QuantityDifference, zhSide: Side, enSide: Side): boolean {
  // 10美元到20元: who has said of which dollars, need not say it again.
  if (zh?.kind === 'money' && en?.kind === 'money' && zh.assumed && zh.value === en.value && zh.high === en.high && /美元|美金|欧元|歐元|英[镑鎊]/u.test(zhSide.text)) return false;
  if (zh && en) return true;
  return zh ? isFirm(zh, zhSide.text) : isFirm(en, enSide.text);
}

/** "March 5" goes with 2024年3月5日; so a wrong year can hide among dates that agree. It is told where it is none of the other side's years. */
function otherYears(zh: readonly Quantity[], en: readonly Quantity[], links: ReadonlyMap<Quantity, Quantity>): QuantityDifference[] {
  const [ours, theirs] = [zh, en].map((side) => new Map(side.flatMap((each) => yearsOf(each).map((year) => [year, each] as const)))) as [Map<number, Quantity>, Map<number, Quantity>];
  const [zhYear] = [...ours].filter(([year, each]) => !theirs.has(year) && isPlainDate(each));
  const [enYear] = [...theirs].filter(([year, each]) => !ours.has(year) && isPlainDate(each));
  if (zhYear && enYear) return [{ zh: zhYear[1], en: enYear[1] }];
  // 2020年4月14日 … 4月17日: the second date is of the same year.
  const isAdded = (plain: Quantity, dated: Quantity, years: ReadonlyMap<number, Quantity>) =>
    isPlainDate(plain) && plain.year === undefined && isPlainDate(dated) && dated.year !== undefined && !years.has(dated.year) && [...years.values()].some(isPlainDate);
  return [...links].filter(([a, b]) => isAdded(a, b, ours) || isAdded(b, a, theirs)).map(([a, b]) => ({ zh: a, en: b }));
}

function isPlainDate(quantity: Quantity): quantity is Quantity & { kind: 'date' } {
  return quantity.kind === 'date' && quantity.relativeYear === undefined && quantity.calendar === 'gregorian';
}

function yearsOf(quantity: Quantity): number[] {
  if (quantity.kind === 'date') return quantity.year === undefined || quantity.relativeYear !== undefined ? [] : [quantity.year];
  return quantity.kind === 'number' ? [quantity.value, ...(quantity.high === undefined ? [] : [quantity.high])] : [];
}

/** Joins what says the same, each quantity with the first that is free: translators keep the order more often than not. */
function link(zh: readonly Quantity[], en: readonly Quantity[], links: Map<Quantity, Quantity>, agree: (zh: Quantity, en: Quantity) => boolean): void {
  const taken = new Set(links.values());
  for (const each of zh) {
    if (links.has(each)) continue;
    const partner = en.find((other) => !taken.has(other) && agree(each, other));
    if (!partner) continue;
    links.set(each, partner);
    taken.add(partner);
  }
}

function disputedOf(links: ReadonlyMap<Quantity, Quantity>): { zh: Quantity; en: Quantity }[] {
  return [...links].flatMap(([zh, en]) => (zh.kind === 'multiple' && en.kind === 'multiple' && (zh.disputed || en.disputed) && zh.factor !== 1 ? [{ zh, en }] : []));
}

/** Of what is left on both sides, that which most likely was meant to be the same belongs together. */
function pairUp(zh: readonly Quantity[], en: readonly Quantity[]): QuantityDifference[] {
  const free = new Set(en);
  const differences: QuantityDifference[] = zh.map((each) => {
    const partner = [...free].find((other) => groupOf(other) === groupOf(each) && isComparable(each, other)) ?? [...free].find((other) => isRelated(each, other));
    if (!partner) return { zh: each };
    free.delete(partner);
    return { zh: each, en: partner };
  });
  return [...differences, ...[...free].map((each) => ({ en: each }))];
}

/** A weekday says nothing of a time of day. */
function isComparable(a: Quantity, b: Quantity): boolean {
  const isSpan = ({ kind }: Quantity) => kind === 'date' || kind === 'period';
  return groupOf(a) !== 'date' || a.kind === b.kind || (isSpan(a) && isSpan(b));
}

/** A bare number may be meant for a quantity of any other group, but for a date only as its year. */
function isRelated(a: Quantity, b: Quantity): boolean {
  const [number, other] = groupOf(a) === 'number' ? [a, b] : [b, a];
  if (groupOf(number) !== 'number') return false;
  return groupOf(other) !== 'date' || (number.kind === 'number' && other.kind === 'date' && other.month === undefined && other.day === undefined);
}
