/**
 * Whether a quantity that has no counterpart of its own is answered all the same: by a word that is no numeral (both, 双), by a
 * Roman or circled numeral, by a numeral inside a longer expression, or by a counterpart that is told twice on one side only.
 */
import { findNumerals } from '../text/numbers.ts';
import { isAmount, type Quantity } from '../text/quantities.ts';
import type { Span } from '../text/span.ts';
import type { Aside } from './asides.ts';
import { agreement, isVague } from './quantity-agreement.ts';
import { inFigures, isFirm } from './quantity-weight.ts';

/** One side of a row. */
export interface Side {
  text: string;
  language: 'zh' | 'en';
  quantities: readonly Quantity[];
  asides: readonly Aside[];
}

const ONES = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const HAN = '零一二三四五六七八九十';

/** English that tells a small number without its numeral, beside compounds of the numeral itself (three-piece, fivefold, fifths). */
const EN_WORDS: Readonly<Record<number, string>> = {
  0: 'no|none|nil|null|nought', 1: 'single|once|first|unity|sole|primary|mono\\w*', 2: 'both|pairs?|couple|twice|doubl\\w+|second\\w*|dual|twins?',
  3: 'tripl\\w+|third\\w*|trio|thrice|trebl\\w+|tertiary', 4: 'quarter\\w*|quadr\\w+|quartet|quaternary', 5: 'fif\\w+|penta\\w+|quint\\w+', 6: 'hexa\\w+|half a dozen',
  8: 'eigh\\w+|octa\\w+', 9: 'nin\\w+', 10: 'decades?|tens|tenth', 12: 'dozens?|twelfth', 20: 'scores?|two (?:\\w+ )?decades', 50: 'half a century|half-century', 100: 'centur\\w+|hundreds?|centen\\w+', 1000: 'thousands?|millen\\w+', 10000: 'myriads?',
};
/** What stands for a number that is not written in figures, besides. */
const EN_LOOSE: Readonly<Record<number, string>> = { 1: 'an?|the|each|every|per', 2: 'either|neither|bi\\w+|latter|between|mutual|half|halves', 3: 'tri\\w+' };
const ZH_WORDS: Readonly<Record<number, string>> = {
  0: '零〇０无無没沒', 1: '一壹单單独獨首', 2: '二两兩双雙俩倆贰', 10: '十旬拾', 12: '打', 100: '百佰', 1000: '千仟', 10000: '万萬', 1e8: '亿億',
};
const ZH_LOOSE: Readonly<Record<number, string>> = { 1: '某每初', 2: '对對半' };

const PATTERNS = new Map<string, RegExp | undefined>();

/** What may stand for a number on a side, beside its numeral; undefined for numbers that nothing else stands for. */
function standsFor(value: number, language: 'zh' | 'en', exact: boolean): RegExp | undefined {
  if (!Number.isInteger(value) || value < 0 || (value > 20 && !(value in (language === 'zh' ? ZH_WORDS : EN_WORDS)))) return undefined;
  const key = `${language}${value}${exact ? '' : '~'}`;
  if (!PATTERNS.has(key)) PATTERNS.set(key, language === 'zh' ? hanPattern(value, exact) : englishPattern(value, exact));
  return PATTERNS.get(key);
}

function hanPattern(value: number, exact: boolean): RegExp {
  const circled = value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : '';
  return new RegExp(`[${HAN[value] ?? ''}${ZH_WORDS[value] ?? ''}${exact ? '' : (ZH_LOOSE[value] ?? '')}${circled}]`, 'gu');
}

function englishPattern(value: number, exact: boolean): RegExp | undefined {
  const one = ONES[value];
  const words = [one && `${one}\\w*`, EN_WORDS[value], exact ? undefined : EN_LOOSE[value]].filter((each) => each !== undefined);
  return words.length === 0 ? undefined : new RegExp(`\\b(?:${words.join('|')})\\b`, 'giu');
}

/**
 * Whether something on the other side answers a quantity of the own side that is left over.
 * @param free the other side's quantities that answer nothing yet
 */
export function isAnswered(quantity: Quantity, own: Side, other: Side, free: readonly Quantity[]): boolean {
  // 1名客人 is "a guest".
  const isArticle = quantity.kind === 'number' && quantity.value === 1 && /[位个個名人家项項]/u.test(own.text.charAt(quantity.end));
  const exact = (inFigures(quantity, own.text) && !isArticle) || (quantity.kind === 'ordinal' && isFirm(quantity, own.text));
  const candidates = mayRepeat(quantity, own.text) ? other.quantities : free;
  if (candidates.some((each) => agreement(quantity, each) !== 'different') || other.quantities.some((each) => isEndOf(quantity, each) || areBothVague(quantity, each))) return true;
  if (isTold(quantity, other.quantities)) return true;
  if (quantity.kind === 'measure' && isTeens(quantity) && /\bteen/i.test(other.text)) return true;
  if (quantity.kind === 'number' && isShortYear(quantity, own.text) && other.quantities.some((each) => each.kind === 'date' && (each.year ?? 0) % 100 === quantity.value)) return true;
  if (free.some((each) => isOfOtherUnit(quantity, each))) return false;
  if (quantity.kind === 'ordinal' && free.some((each) => each.kind === 'ordinal' && each.value !== quantity.value)) return false;
  if (saysAsMuch(quantity, own, other.text)) return true;
  if (quantity.kind === 'period') return coversPeriod(quantity, other.quantities);
  if (quantity.kind === 'date') return isDateAnswered(quantity, other);
  const values = valuesOf(quantity);
  return values.length > 0 && values.every((value) => tells(other, candidates, value, exact, candidates !== free));
}

/** 两公里 and "two miles": the figure alone is no answer, but 一刻 may be "a day". */
function isOfOtherUnit(a: Quantity, b: Quantity): boolean {
  return a.kind === 'measure' && b.kind === 'measure' && a.value !== 1 && a.value === b.value && a.high === b.high && a.unit !== b.unit;
}

/** Days, ordinals and numbers in words are told again, or not, as the sentence wants it; what is written in figures is a statement each time. */
function mayRepeat(quantity: Quantity, text: string): boolean {
  if (quantity.kind === 'date') return quantity.year === undefined || quantity.month !== undefined || !inFigures(quantity, text);
  // 翻两番 holds a 两 that answers no "doubled".
  if (quantity.kind === 'multiple') return false;
  return !inFigures(quantity, text) || quantity.kind === 'period' || quantity.kind === 'ordinal';
}

/** The plain numbers that must be told for the quantity to be told; none where only its own kind will do. */
function valuesOf(quantity: Quantity): number[] {
  switch (quantity.kind) {
    case 'number': return quantity.high === undefined ? [quantity.value] : [quantity.value, quantity.high];
    case 'ordinal': return [quantity.value];
    case 'multiple': return [quantity.factor];
    case 'fraction': return [quantity.numerator, quantity.denominator];
    case 'measure': return quantity.high === undefined && (quantity.value <= 2 || [10, 20, 50, 100, 1000, 10000].includes(quantity.value)) ? [quantity.value] : [];
    // 早上八点 is "at eight".
    case 'time': return quantity.minute === 0 ? [quantity.hour % 12 || 12] : [];
    default: return [];
  }
}

/** "On Sunday" for 3月5日 and for 5日, "Mid-Autumn Festival" for 八月十五, 九一八 for September 18, and '88 for 1988年. */
function isDateAnswered({ year, month, day, calendar }: Extract<Quantity, { kind: 'date' }>, { text, language, quantities }: Side): boolean {
  if (calendar === 'lunar' && /\b(?:Festival|Lunar|(?:Chinese )?New Year)\b/u.test(text)) return true;
  if (year === undefined && language === 'zh' && month !== undefined && day !== undefined && namesDay(text, month, day)) return true;
  if (year === undefined) return day !== undefined && quantities.some((each) => each.kind === 'weekday');
  return month === undefined && year >= 1000 && new RegExp(`['’‘]${String(year % 100).padStart(2, '0')}(?!\\d)`).test(text);
}

/** Whether Chinese names an event by its day: 五四运动, “九一八”, 一二·九, “5·12”. */
function namesDay(text: string, month: number, day: number): boolean {
  const digits = [...String(day)].map((digit) => HAN.charAt(Number(digit))).join('');
  const months = `(?:${HAN.charAt(month)}${month > 10 ? `十${HAN.charAt(month - 10)}|一${HAN.charAt(month - 10)}` : ''})`;
  const days = `(?:${[digits, day >= 10 ? spelledHan(day) : '', day === 30 ? '卅' : ''].filter((each) => each !== '').join('|')})`;
  return new RegExp(`(?<![${HAN}百千万亿])${months}·?${days}(?![${HAN}百千万亿年月日号])|(?<![\\d.])${String(month)}[·・•/.]${String(day)}(?!\\d|[.%％])`, 'u').test(text);
}

/** 18 as 十八. */
function spelledHan(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? HAN.charAt(tens) : ''}十${ones > 0 ? HAN.charAt(ones) : ''}`;
}

const COMPLETELY = /\b(?:complete(?:ly)?|full(?:y)?|entire(?:ly)?|absolute(?:ly)?|total(?:ly)?|perfect(?:ly)?|whole(?:ly|heartedly)?|wholly|all|every)\b/iu;
const A_FEW = /\b(?:few|several|some|handful|couple)\b/iu;
const NOON = /\b(?:noon|midday|midnight)\b/iu;

/** Words that say what a quantity in Chinese says: "a few" 三五个, "noon" 12点, "completely" 百分之百; and 十四五, which is what the 14th Five-Year Plan is called. */
function saysAsMuch(quantity: Quantity, own: Side, otherText: string): boolean {
  if (own.language === 'en') return isOfPlan(quantity, own.text, otherText);
  if (quantity.kind === 'percent') return quantity.value === 100 && !inFigures(quantity, own.text) && COMPLETELY.test(otherText);
  if (quantity.kind === 'time') return quantity.hour % 12 === 0 && quantity.minute === 0 && NOON.test(otherText);
  if (quantity.kind !== 'number') return false;
  if (quantity.value === 12 && /[点點时時]/u.test(own.text.charAt(quantity.end))) return NOON.test(otherText);
  return quantity.high !== undefined && quantity.high < 10 && !inFigures(quantity, own.text) && A_FEW.test(otherText);
}

/** The ordinal of a five-year plan, and its five years. */
function isOfPlan(quantity: Quantity, text: string, chinese: string): boolean {
  const plan = /十[一二三四五六七]?五(?![个個名人岁歲天年月位条條次])/u.exec(chinese)?.[0];
  if (plan === undefined || !/\bFive[- ]Year\b/iu.test(text)) return false;
  if (quantity.kind === 'measure') return quantity.unit === 'year' && quantity.value === 5;
  return quantity.kind === 'ordinal' && quantity.value === (plan.length === 2 ? 10 : 10 + HAN.indexOf(plan.charAt(1)));
}

/** Whether a side holds a number, as one of some quantities, a numeral outside of all quantities, or a word. */
function tells({ text, language, quantities, asides }: Side, candidates: readonly Quantity[], value: number, exact: boolean, mayRepeat: boolean): boolean {
  if (candidates.some((each) => holdsValue(each, value))) return true;
  const outside = (numeral: Span) => ![...quantities, ...asides.filter(({ kind }) => kind === 'label')].some(({ start, end }) => start <= numeral.start && numeral.end <= end);
  const words = standsFor(value, language, exact);
  if (words && [...text.matchAll(words)].some(({ 0: all, index }) => mayRepeat || outside({ start: index, end: index + all.length }))) return true;
  return romanNumerals(text, language).includes(value) || findNumerals(text, language).some((numeral) => numeral.kind !== 'percent' && numeral.value === value && outside(numeral));
}

function holdsValue(quantity: Quantity, value: number): boolean {
  if (quantity.kind === 'number' || quantity.kind === 'measure' || quantity.kind === 'money') return quantity.value === value || quantity.high === value;
  if (quantity.kind === 'time') return quantity.hour % 12 === value % 12;
  if (quantity.kind === 'fraction') return quantity.denominator === value || quantity.numerator === value;
  return (quantity.kind === 'ordinal' && quantity.value === value) || (quantity.kind === 'date' && [quantity.year, quantity.month, quantity.day].includes(value));
}

/** 40 kg到60 kg is "40 to 60 kg": one side's range, the other's two values. */
function isEndOf(quantity: Quantity, range: Quantity): boolean {
  if (quantity.kind === 'date') return range.kind === 'number' && quantity.year !== undefined && (range.value === quantity.year || range.high === quantity.year);
  if (!isAmount(quantity) || quantity.high !== undefined) return false;
  if (isAmount(range) && range.kind === quantity.kind && range.high !== undefined) return range.value === quantity.value || range.high === quantity.value;
  return false;
}

/** The same from the range's side: both its ends are told. */
function isTold(range: Quantity, others: readonly Quantity[]): boolean {
  if (!isAmount(range) || range.high === undefined) return false;
  return [range.value, range.high].every((end) => others.some((each) => (each.kind === range.kind || each.kind === 'number') && isAmount(each) && each.high === undefined && each.value === end));
}

/** 十几岁, 十多岁: teenagers. */
function isTeens({ value, high, approximation, unit }: Extract<Quantity, { kind: 'measure' }>): boolean {
  return unit === 'year' && ((value === 11 && high === 19) || (value === 10 && approximation === 'above'));
}

/** "the class of '88" */
function isShortYear({ start, value }: Quantity & { value: number }, text: string): boolean {
  return value < 100 && /['’‘]/.test(text.charAt(start - 1));
}

/** 千百万 and "millions", 十几 and "dozens": neither is meant as a value. */
function areBothVague(a: Quantity, b: Quantity): boolean {
  if (!isAmount(a) || !isAmount(b)) return false;
  const [low, high] = a.value < b.value ? [a, b] : [b, a];
  return (isVague(a) || isVague(b)) && high.value <= 10 * (low.high ?? low.value) && Math.log10(high.value) - Math.log10(low.value) <= 1;
}

/** 20世纪二三十年代 is "the 1920s and 1930s". */
function coversPeriod({ from, to }: { from: number; to: number }, others: readonly Quantity[]): boolean {
  const periods = others.filter((each) => each.kind === 'period');
  return periods.some((each) => (from === each.from && to < each.to) || (to === each.to && from > each.from)) || (periods.some((each) => each.from === from) && periods.some((each) => each.to === to));
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The Roman numerals of an English text ("World War II", "CHAPTER I"); a lone I needs a name in front. */
function romanNumerals(text: string, language: 'zh' | 'en'): number[] {
  if (language === 'zh') return [];
  return (text.match(/\b(?:[IVXLC]{2,7}|[VX]|(?<=\b[A-Z][A-Za-z]+ )I)\b/g) ?? []).map(romanValue);
}

function romanValue(letters: string): number {
  let value = 0;
  for (let i = 0; i < letters.length; i++) {
    const here = ROMAN[letters.charAt(i)] ?? 0;
    value += here < (ROMAN[letters.charAt(i + 1)] ?? 0) ? -here : here;
  }
  return value;
}
