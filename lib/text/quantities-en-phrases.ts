/** Quantities that English tells without a numeral: half, a third of, doubled, threefold, noon. */
import type { Quantity, QuantityOptions, QuantityValue } from './quantities.ts';
import { ENGLISH_RELATIVES } from './quantities-en-relative.ts';
import { ENGLISH_UNITS, type Unit } from './units.ts';

function fraction(numerator: number, denominator: number): QuantityValue {
  return { kind: 'fraction', value: numerator / denominator, numerator, denominator };
}

/** ½ and the like, by their compatibility form: 1⁄2. */
function vulgar(sign: string): QuantityValue {
  const [above = '1', below = '1'] = sign.normalize('NFKC').split('⁄');
  return fraction(Number(above), Number(below));
}

function multiple(factor: number): QuantityValue {
  return { kind: 'multiple', factor, disputed: false };
}

const PARTS: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4, fifth: 5, tenth: 10 };
const FACTORS: Readonly<Record<string, number>> = {
  doubl: 2, tripl: 3, trebl: 3, quadrupl: 4, twofold: 2, threefold: 3, fourfold: 4, fivefold: 5, sixfold: 6, sevenfold: 7, eightfold: 8, ninefold: 9,
  tenfold: 10, twice: 2, thrice: 3, halv: 0.5,
};
/** Of how many something is a share: "three in ten", "one out of every five". */
const WHOLES: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twenty: 20, hundred: 100, thousand: 1000 };
/** "One in ten years" and "one in five percent" are no shares. */
const TIMES = 'years?|months?|weeks?|days?|hours?|minutes?|seconds?|percent|per cent|hundred|thousand|million';
const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, dozen: 12, ten: 10, score: 20 };

/** A pattern with the global flag, and how its first two groups, in lower case, are read. */
export interface Phrase {
  pattern: RegExp;
  read: (word: string, options: QuantityOptions, second: string) => QuantityValue;
}

/** A hundred years and ten; "half a century" is 50 years, as 半个世纪 is. */
const SPANS: Readonly<Record<string, number>> = { century: 100, decade: 10 };

const ONES = 'one two three four five six seven eight nine'.split(' ');
const TENS = 'ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Longer forms first. */
const PHRASES: readonly Phrase[] = [
  // "a man of six-and-thirty", "three score and ten"
  { pattern: new RegExp(`\\b(${ONES.join('|')})-and-(${TENS.slice(1).join('|')})\\b`, 'gi'), read: (one, _, ten) => ({ kind: 'number', value: ONES.indexOf(one) + 1 + (TENS.indexOf(ten) + 1) * 10 }) },
  {
    pattern: new RegExp(`\\b(two|three|four|five)[ -]?score\\b(?: years)?(?: and (${[...ONES, 'ten'].join('|')})\\b)?`, 'gi'),
    read: (twenties, _, more) => ({ kind: 'number', value: (ONES.indexOf(twenties) + 1) * 20 + [...ONES, 'ten'].indexOf(more) + 1 }),
  },
  { pattern: /\b(?:half an?|an? half) (hundred|thousand|million|billion|trillion|dozen)\b/gi, read: (word) => ({ kind: 'number', value: (SCALES[word] ?? 0) / 2 }) },
  { pattern: /\bhalf[ -]a[ -](century|decade)\b/gi, read: (word) => ({ kind: 'measure', unit: 'year', value: (SPANS[word] ?? 0) / 2 }) },
  { pattern: /(?<!half[ -]|quarter of )\ba (century|decade)\b/gi, read: (word) => ({ kind: 'measure', unit: 'year', value: SPANS[word] ?? 0 }) },
  { pattern: /\b(decade)(?=-(?:long|old)\b)/gi, read: () => ({ kind: 'measure', unit: 'year', value: 10 }) },
  { pattern: /\b(?:several|a few) (decades)\b/gi, read: () => ({ kind: 'measure', unit: 'year', value: 20, high: 90, approximation: 'about' }) },
  { pattern: /(?<![\w-][ -])\b(decades)(?= of\b|-long\b| later\b| ago\b)|\b(?<=(?:for|in) )(decades)(?=[.,;])/gi, read: () => ({ kind: 'measure', unit: 'year', value: 20, high: 90, approximation: 'about' }) },
  {
    pattern: /\bhalf[ -]an?[ -](hour|year|month|mile|kilometer|kilometre|acre|hectare|pound|kilogram)\b/gi,
    read: (word) => ({ ...(ENGLISH_UNITS.get(word) as { kind: 'measure'; unit: Unit }), value: 0.5 }),
  },
  { pattern: /\ban? (hour|day|week|month|year|mile) and a half\b/gi, read: (word) => ({ ...(ENGLISH_UNITS.get(word) as { kind: 'measure'; unit: Unit }), value: 1.5 }) },
  { pattern: /\b(?:several|a few|quite a few|a couple(?: of)?) (hundred|thousand|million|billion|dozen)\b/gi, read: several },
  { pattern: /\b(tens|dozens|scores|hundreds|thousands) of (thousands|millions|billions)(?: of)?\b/gi, read: several },
  { pattern: /\b(dozens|hundreds|thousands|millions|billions)(?: of)?\b|\bscores(?= of (?!the\b|his\b|her\b|their\b|\d))(?: of)/gi, read: several },
  { pattern: /(?<!\d ?)([½⅓⅔¼¾⅕⅖⅗⅘⅛])/g, read: (sign) => vulgar(sign) },
  {
    pattern: new RegExp(`\\b(${ONES.join('|')}|[1-9]) (?:in|out of)(?: every)? (${Object.keys(WHOLES).join('|')}|10|20|100|1000)\\b(?![ -](?:${TIMES})\\b|[.,]?[\\d%])`, 'gi'),
    read: (above, _, below) => fraction(ONES.includes(above) ? ONES.indexOf(above) + 1 : Number(above), WHOLES[below] ?? Number(below)),
  },
  { pattern: /\b(?:an?|one)[ -](third|quarter|fifth|tenth|half)(?= of\b)/gi, read: (word) => fraction(1, PARTS[word] ?? 1) },
  // "the first half" and "half past three" are no shares.
  { pattern: /(?<!first |second |latter |other |better |and a )\b(half)(?=(?:[ -](?:of|the|its|their|a|an|all|his|her|our)\b| were| was|[.,;]| hour| year| day))/gi, read: () => fraction(1, 2) },
  { pattern: /(?<=\b(?:nearly|almost|about|around|roughly|over|(?:more|less) than) )(half)\b(?! past\b)(?!-)/gi, read: () => fraction(1, 2) },
  { pattern: /(?<![\d/.-])([1-9])\/([2-9]|10)(?= (?:of|majority)\b)/g, read: (above, _, below) => fraction(Number(above), Number(below)) },
  {
    pattern: /\b(doubl|tripl|trebl|quadrupl|halv)(?:ed|ing|es)\b/gi,
    read: (word) => multiple(FACTORS[word] ?? 1),
  },
  { pattern: /\b(doubl|tripl|quadrupl)e (?=the\b|that\b|its\b|their\b)/gi, read: (word) => multiple(FACTORS[word] ?? 1) },
  { pattern: /(?<=\b(?:to|will|would|could|may|might|must|can|than|nearly|almost|about) )(doubl|tripl|trebl|quadrupl)e\b/gi, read: (word) => multiple(FACTORS[word] ?? 1) },
  { pattern: /\b(twice|thrice) (?=as\b|the\b|that\b|its\b|what\b)/gi, read: (word) => multiple(FACTORS[word] ?? 1) },
  { pattern: /\b(twofold|threefold|fourfold|fivefold|sixfold|sevenfold|eightfold|ninefold|tenfold)\b/gi, read: (word) => ({ kind: 'multiple', factor: FACTORS[word] ?? 1, disputed: true }) },
  ...ENGLISH_RELATIVES,
  { pattern: /\bat (noon|midnight)\b/gi, read: (word) => ({ kind: 'time', hour: word === 'noon' ? 12 : 0, minute: 0, hour12: false }) },
];

/** 数十, 数百, "tens of thousands": from two to nine of them. Of "scores" the pattern has no group. */
function several(word: string, _: QuantityOptions, second: string): QuantityValue {
  const unit = unitOf(word === '' ? 'scores' : word) * (second === '' ? 1 : unitOf(second));
  return { kind: 'number', value: 2 * unit, high: 9 * unit, approximation: 'about' };
}

function unitOf(word: string): number {
  return SCALES[word.replace(/s$/, '')] ?? 1;
}

/** The phrases of a text in order, without overlaps. */
export function readPhrases(text: string, options: QuantityOptions): Quantity[] {
  const all: Quantity[] = [];
  for (const { pattern, read } of PHRASES) {
    for (const match of text.matchAll(pattern)) {
      const length = match[0].replace(/[\s-]$/, '').length;
      all.push({ start: match.index, end: match.index + length, ...read((match[1] ?? '').toLowerCase(), options, (match[2] ?? '').toLowerCase()) });
    }
  }
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  let done = 0;
  return all.filter(({ start, end }) => {
    if (start < done) return false;
    done = end;
    return true;
  });
}
