/** Typed quantities in English text, built on the bare numerals of `numbers.ts`; the contract is in `quantities.ts`. */
import { type Numeral, tidy } from './numbers.ts';
import { type Approximation, isAmount, type Quantity, type QuantityOptions, type QuantityValue } from './quantities.ts';
import { readDate } from './quantities-en-dates.ts';
import { englishNumerals, moneyScale, withPart } from './quantities-en-figures.ts';
import { readPhrases } from './quantities-en-phrases.ts';
import { alternatives, ENGLISH_UNITS, SIGNS, type Suffix } from './units.ts';

/** Where a reader stands: a numeral of the text, those around it, and how far the text is read already. */
export interface Cursor {
  text: string;
  numerals: readonly Numeral[];
  index: number;
  options: QuantityOptions;
}

/** A quantity, if the numeral tells one, and the index of the first numeral behind it. */
export interface EnglishReading {
  quantity?: Quantity;
  next: number;
}

/** See `readQuantities`. */
export function readEnglishQuantities(text: string, options: QuantityOptions): Quantity[] {
  const numerals = englishNumerals(text);
  const phrases = readPhrases(text, options);
  const found: Quantity[] = [];
  let p = 0;
  let index = 0;
  let done = 0;
  while (index < numerals.length) {
    const numeral = numerals[index] as Numeral;
    for (; p < phrases.length && (phrases[p] as Quantity).start <= numeral.start; p++) {
      const phrase = phrases[p] as Quantity;
      if (phrase.start < done) continue;
      found.push(near(text, phrase));
      done = phrase.end;
    }
    if (numeral.start < done) {
      index++;
      continue;
    }
    const reading = readDate({ text, numerals, index, options }) ?? readNumber({ text, numerals, index, options });
    if (reading.quantity && reading.quantity.start >= done) {
      found.push(inCalendar(text, reading.quantity));
      done = reading.quantity.end;
    }
    index = reading.next;
  }
  for (const phrase of phrases.slice(p)) if (phrase.start >= done) found.push(near(text, phrase));
  return found;
}

/** "January 15 of the lunar calendar", "lunar January 15". */
function inCalendar(text: string, quantity: Quantity): Quantity {
  if (quantity.kind !== 'date' || quantity.day === undefined) return quantity;
  const isLunar = /\blunar (?:calendar )?(?:the )?$/i.test(text.slice(Math.max(0, quantity.start - 20), quantity.start)) || /^,? (?:of|in|on|by|according to) the (?:[A-Za-z]+ ){0,2}lunar (?:calendar|year)\b/.test(text.slice(quantity.end, quantity.end + 60));
  return isLunar ? { ...quantity, calendar: 'lunar' } : quantity;
}

/** A phrase with what stands in front: nearly half, more than double. */
function near(text: string, phrase: Quantity): Quantity {
  if (phrase.kind !== 'fraction' && phrase.kind !== 'multiple' && !isAmount(phrase)) return phrase;
  const approximation = phrase.approximation ?? approximatedBefore(text, phrase.start);
  return approximation ? { ...phrase, approximation } : phrase;
}

function approximatedBefore(text: string, start: number): Approximation | undefined {
  const before = text.slice(Math.max(0, start - 20), start);
  return BEFORE.find(([pattern]) => pattern.test(before))?.[1];
}

const UNIT = new RegExp(`[\\s\\u00a0-]?(?<unit>${alternatives(ENGLISH_UNITS)})(?![a-z0-9²])`, 'iuy');
const SIGN = new RegExp(`(?:^|[^A-Za-z])(?<sign>(?:${alternatives(SIGNS)})\\s?)$`, 'u');
const BEFORE: readonly [RegExp, Approximation][] = [
  [/\bnot? (?:less|fewer|lower|smaller) than\s$/i, 'above'],
  [/\b(?:about|around|some|approximately|roughly|an estimated|circa|or so)\s$/i, 'about'],
  [/\b(?:nearly|almost|close to|less than|fewer than|under|below|up to|at most|not more than|no more than)\s$/i, 'below'],
  [/\b(?:more than|over|above|at least|exceeding|exceeded|upwards of|topped|surpassed)\s$/i, 'above'],
];
const RANGE = /^\s?(?:-|–|—|~|to|or)\s?(?:US\$|HK\$|\$|€|£|¥)?$/;
/** What makes "from 5 to 10" a range rather than a change. */
const RANGING = /\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|aged|ages) from (?:about |US\$|\$)?$/i;
const BETWEEN = /\bbetween (?:about |US\$|HK\$|\$|€|£|¥)?$/i;
const FROM = /\bfrom (?:about |US\$|\$)?$/i;
const NEGATIVE = /(?<=^|[\s(])(?<!\d[%)]? )(?:(?:minus|negative) |[-−])$/i;
const RISE = /\b(?:increased|increase of|grew|grown|rose|risen|rises|expanded|soared|jumped|up|growth of)(?: by)?(?: (?:about|nearly|almost|some|more than|over))?\s$/i;

/** The figures of one quantity: a number or a range, without sign and unit. */
interface Figures {
  start: number;
  end: number;
  value: number;
  high?: number;
  percent: boolean;
  next: number;
}

/** A number, money, a measure, a share, a multiple or an ordinal. */
function readNumber({ text, numerals, index }: Cursor): EnglishReading {
  const first = numerals[index] as Numeral;
  if (first.kind === 'month') return { next: index + 1 };
  if (first.kind === 'ordinal') return readOrdinal(text, first, index, numerals[index + 1]);
  const figures = readFigures(text, numerals, index);
  const sign = SIGN.exec(text.slice(Math.max(0, figures.start - 6), figures.start))?.groups?.sign ?? '';
  const { start: from, end, value, high, percent, next } = sign === '' ? figures : inMoney(text, figures);
  const start = from - sign.length;
  const unit = unitAt(text, end);
  const suffix: Suffix | undefined = SIGNS.get(sign.trim()) ?? (percent ? { kind: 'percent' } : unit?.[0]);
  const behind = end + (suffix && unit ? unit[1] : 0);
  const approximation = approximatedBefore(text, start) ?? approximatedBehind(text, behind);
  const told = approximation && { approximation };
  if (!suffix && high === undefined) {
    const quarters = /\b(?:first|last|past|previous|next|consecutive|straight) $/i.test(text.slice(Math.max(0, start - 12), start)) && text.startsWith(' quarters', end);
    if (quarters) return { quantity: { start, end: end + 9, kind: 'measure', unit: 'quarter', value, ...told }, next };
    const share = fractionAt(text, value, end);
    if (share) return { quantity: { start, ...share, ...told }, next: skip(numerals, next, share.end) };
    const times = timesAt(text, end, text.slice(Math.max(0, start - 40), start));
    if (times) return { quantity: { start, end: times.end, kind: 'multiple', factor: value, disputed: times.disputed, ...told }, next };
    // "one of the", "no one", "one another": a lone "one" counts nothing.
    if (/^one(?:['’]s)?$/i.test(text.slice(start, end))) return { next };
  }
  const amount = { value, ...(high !== undefined && { high }), ...told };
  const quantity = finished(text, { start, end: behind, ...typed(amount, suffix) });
  return { quantity, next: skip(numerals, next, quantity.end) };
}

/** "$5m" and "$5-10m" are millions. */
function inMoney(text: string, figures: Figures): Figures {
  const [scale, length] = moneyScale(text, figures.end) ?? [1, 0];
  return { ...figures, end: figures.end + length, value: tidy(figures.value * scale), ...(figures.high !== undefined && { high: tidy(figures.high * scale) }) };
}

/** Adds what makes a value negative or a discount: "minus 5", "5 degrees below zero", "20% off". */
function finished(text: string, quantity: Quantity): Quantity {
  if (!isAmount(quantity)) return quantity;
  const { start, end, value, high } = quantity;
  const before = text.slice(Math.max(0, start - 14), start);
  const behind = text.slice(end, end + 22);
  const below = /^ below (?:zero|freezing)\b/.exec(behind)?.[0];
  const minus = NEGATIVE.exec(before)?.[0];
  if (below !== undefined || minus !== undefined) {
    const extent = { start: start - (minus ?? '').length, end: end + (below ?? '').length };
    return high === undefined ? { ...quantity, ...extent, value: -value } : { ...quantity, ...extent, value: -high, high: -value };
  }
  const off = /^ discount\b|^ off\b(?! (?:its|their|his|a|the (?:peak|high|coast|record))\b)/.test(behind) || /\bdiscount of $/.test(before);
  return off && quantity.kind === 'percent' && high === undefined ? { start, end, kind: 'discount', value } : quantity;
}

function readFigures(text: string, numerals: readonly Numeral[], index: number): Figures {
  const first = numerals[index] as Numeral;
  const second = numerals[index + 1];
  const figures = { start: first.start, end: first.end, value: first.value, percent: first.kind === 'percent', next: index + 1 };
  if (second && isRange(text, first, second)) {
    const low = shareScale(text, first, second);
    if (second.value > low) return { ...figures, end: second.end, value: low, high: second.value, percent: second.kind === 'percent', next: index + 2 };
  }
  if (second && sharesPercent(text, first, second)) return { ...figures, percent: true };
  const part = withPart(text, first.value, first.end);
  return part ? { ...figures, value: part[0], end: first.end + part[1], next: skip(numerals, index + 1, first.end + part[1]) } : figures;
}

/** "rose from 10 to 40 percent": 10 percent, then 40 percent. */
function sharesPercent(text: string, first: Numeral, second: Numeral): boolean {
  if (first.kind !== 'number' || second.kind !== 'percent' || second.start - first.end > 12) return false;
  return / to (?:about )?$/.test(text.slice(first.end, second.start)) && FROM.test(text.slice(Math.max(0, first.start - 12), first.start));
}

/** "5 to 10", "5-10%", "$3-5 million", "between 5 and 10", but not "from 5 to 10", and not two years. */
function isRange(text: string, first: Numeral, second: Numeral): boolean {
  if (!/^(?:number|percent)$/.test(second.kind) || second.start - first.end > 10) return false;
  const before = text.slice(Math.max(0, first.start - 24), first.start);
  const gap = text.slice(first.end, second.start);
  if (!RANGE.test(gap) && !(BETWEEN.test(before) && /^ and (?:US\$|HK\$|\$|€|£|¥)?$/.test(gap))) return false;
  if (FROM.test(before) && !RANGING.test(before)) return false;
  return !(/^\d{4}$/.test(text.slice(first.start, first.end)) && /^\d{4}$/.test(text.slice(second.start, second.end)));
}

/** In "5 to 10 million" the scale of the second holds for the first. */
function shareScale(text: string, first: Numeral, second: Numeral): number {
  const scale = /(?:hundred|thousand|million|billion|trillion)$/.exec(text.slice(second.start, second.end))?.[0];
  if (!scale || /[a-z]{6,}$/.test(text.slice(first.start, first.end))) return first.value;
  return tidy(first.value * { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }[scale as 'hundred']);
}

/** The first numeral at or behind an offset. */
function skip(numerals: readonly Numeral[], index: number, offset: number): number {
  let next = index;
  while ((numerals[next]?.start ?? Infinity) < offset) next++;
  return next;
}

/** What stands behind a number, and how many characters it takes. "m" and "g" need figures before them; 5G is no mass. */
function unitAt(text: string, at: number): [Suffix, number] | undefined {
  UNIT.lastIndex = at;
  const name = UNIT.exec(text)?.groups?.unit;
  const suffix = name === undefined ? undefined : ENGLISH_UNITS.get(name.toLowerCase());
  if (!suffix || name === undefined) return undefined;
  if (name.length === 1 && suffix.kind === 'measure' && (!/[0-9]/.test(text.charAt(at - 1)) || /[A-Z]/.test(name))) return undefined;
  return [suffix, UNIT.lastIndex - at];
}

function approximatedBehind(text: string, at: number): Approximation | undefined {
  const behind = text.slice(at, at + 18);
  if (/^(?:\+| or more\b| plus\b| (?:or|and) (?:above|over|older|higher|upwards?)\b(?! (?:the|an?|his|her|its|their) ))/.test(behind)) return 'above';
  if (/^ (?:or less\b|or fewer\b|(?:or|and) (?:below|under|younger|lower)\b(?! (?:the|an?|his|her|its|their) ))/.test(behind)) return 'below';
  return /^(?: or so\b|[ -]odd\b)/.test(behind) ? 'about' : undefined;
}

const DENOMINATORS = new Map([
  ['half', 2], ['third', 3], ['quarter', 4], ['fourth', 4], ['fifth', 5], ['sixth', 6], ['seventh', 7], ['eighth', 8], ['ninth', 9], ['tenth', 10], ['hundredth', 100], ['thousandth', 1000], ['ten-thousandth', 1e4], ['millionth', 1e6],
]);

/** "two thirds", "one-fifth", "3 in 5" is none. */
function fractionAt(text: string, numerator: number, at: number): (QuantityValue & { end: number; kind: 'fraction' }) | undefined {
  const match = /^[ -](halves|(?:half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|(?:ten-)?thousandth|millionth)s?)\b/.exec(text.slice(at, at + 18));
  if (!match) return undefined;
  const denominator = DENOMINATORS.get((match[1] ?? '').replace('halves', 'half').replace(/s$/, '')) ?? 0;
  if (denominator === 0 || numerator >= denominator * 10 || (match[1]?.endsWith('s') ?? false) !== numerator > 1) return undefined;
  return { kind: 'fraction', value: numerator / denominator, numerator, denominator, end: at + match[0].length };
}

/** "three times as many" multiplies; "increased three times" is read both ways; "they met three times" counts. */
function timesAt(text: string, at: number, before: string): { end: number; disputed: boolean } | undefined {
  const match = /^[ -]?(?:times\b|fold\b)/.exec(text.slice(at, at + 7));
  if (!match) return undefined;
  const end = at + match[0].length;
  if (RISE.test(before)) return { end, disputed: true };
  const compared = match[0].endsWith('fold') || /^ (?:as|more|larger|bigger|higher|greater|faster|that|what|the|its|their|of)\b/.test(text.slice(end, end + 9));
  return compared ? { end, disputed: /^ (?:more|larger|bigger|higher|greater|faster)/.test(text.slice(end, end + 9)) } : undefined;
}

/** "second" in "a second" is a time, "first" in "at first" an adverb; "the first five years" are five (前五年), no first. */
function readOrdinal(text: string, { start, end, value }: Numeral, index: number, following: Numeral | undefined): EnglishReading {
  if (value === 1 && following?.kind === 'number' && following.value > 1 && following.value < 1000 && text.slice(end, following.start) === ' ') return { next: index + 1 };
  const before = text.slice(Math.max(0, start - 8), start);
  const behind = text.slice(end, end + 12);
  const adverb = /\b(?:at|per|every|each|split)\s$/i.test(before) || /^ (?:of all|and foremost|aid\b|lady\b)/.test(behind);
  const share = /\ban? $/i.test(before) && /^ of\b/.test(behind);
  const next = index + 1;
  return adverb || share || (value === 2 && /\ba\s$/i.test(before)) ? { next } : { quantity: { start, end, kind: 'ordinal', value }, next };
}

function typed(amount: { value: number; high?: number; approximation?: Approximation }, suffix: Suffix | undefined): QuantityValue {
  if (suffix?.kind === 'permille') return { kind: 'percent', ...amount, value: tidy(amount.value / 10), ...(amount.high !== undefined && { high: tidy(amount.high / 10) }) };
  if (!suffix || suffix.kind === 'tenths' || suffix.kind === 'times') return { kind: 'number', ...amount };
  return { ...suffix, ...amount };
}
