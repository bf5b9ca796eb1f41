/** Dates, periods and times of day in Chinese. */
import { readDigits } from './numbers.ts';
import { readHan } from './numbers-zh.ts';
import type { QuantityOptions, QuantityValue } from './quantities.ts';
import { lastDecade, thisCentury, yearsLater } from './quantities-relative.ts';
import type { Rule } from './quantities-zh.ts';

const YEAR = '[0-9０-９]{4}|[一二][〇零○一二三四五六七八九]{3}';
export const CHINESE_MONTH = '1[0-2]|0?[1-9]|１[０-２]|[１-９]|十[一二]?|[一二三四五六七八九]';
export const CHINESE_DAY = '3[01]|[12][0-9]|0?[1-9]|[１-３]?[０-９]|三十一?|二?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九]';
const SMALL = '[0-9０-９]{1,3}|[一二三四五六七八九十百]{1,5}|零(?!点[零一二三四五六七八九])';
const CENTURY = '\\d{1,2}|[一二]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?';
const LUNAR = '(?<lunar>农历|農曆|阴历|陰曆)';
const LUNAR_DAY = '初[一二三四五六七八九十]|二?十[一二三四五六七八九]?|廿[一二三四五六七八九]|三十|[0-9]{1,2}';

/** A number below a hundred or a year, in figures or Han: 廿三, 初五, 二〇二四; 元 for the first year of an era. */
export function small(text: string): number {
  if (text === '元') return 1;
  return /[0-9０-９]/.test(text) ? readDigits(text) : readHan(text.replace('○', '〇').replace('初', ''));
}

/** A date of those parts that are told. */
function date(calendar: 'gregorian' | 'lunar', year?: string | number, month?: string, day?: string): QuantityValue {
  return {
    kind: 'date',
    ...(year !== undefined && { year: typeof year === 'number' ? year : small(year) }),
    ...(month !== undefined && { month: month === '正' ? 1 : month === '腊' || month === '臘' ? 12 : small(month) }),
    ...(day !== undefined && { day: small(day) }),
    calendar,
  };
}

function decade(from: number): QuantityValue {
  return { kind: 'period', from, to: from + 9 };
}

/** Two decades told at once; without their century the last ones that had begun. */
function decades(century: string | undefined, isLast: boolean, low: number, high: number, options: QuantityOptions): QuantityValue | undefined {
  if (high - low !== 10) return undefined;
  if (century === undefined && !isLast) return { ...(lastDecade(high, options) as QuantityValue & { kind: 'period' }), from: (lastDecade(high, options) as QuantityValue & { kind: 'period' }).from - 10 };
  const base = century === undefined ? thisCentury(options) - 100 : small(century) * 100 - 100;
  return { kind: 'period', from: base + low, to: base + high + 9 };
}

function hourOf(part: string | undefined, hour: number): number {
  if (part && /下午|傍晚|晚|夜|中午/u.test(part) && hour < 12) return part === '中午' && hour > 10 ? hour : /[晚夜]/u.test(part) && hour < 5 ? hour : hour + 12;
  return hour === 12 && part && /凌晨|晚|夜/u.test(part) ? 0 : hour % 24;
}

function time(part: string | undefined, hour: string, minute: string | undefined): QuantityValue | undefined {
  const told = small(hour);
  const minutes = minute === undefined ? 0 : minute === '半' ? 30 : minute.endsWith('刻') ? small(minute.slice(0, -1)) * 15 : small(minute);
  if (told > 24 || minutes > 59) return undefined;
  return { kind: 'time', hour: hourOf(part, told), minute: minutes, hour12: !part && told < 13 && told > 0 };
}

const YEAR_OF = '年度|[财財學学]年|[赛賽]季';

/** Either year of 2023/24年度, which lie no more than ten years apart. */
function shortened(year: string, short: string, isSecond: boolean): QuantityValue | undefined {
  const years = yearsLater(year, short);
  return years > 0 && years <= 10 ? date('gregorian', Number(year) + (isSecond ? years : 0)) : undefined;
}

const PART = '(?<part>凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|晚间|晚|夜里|深夜|午夜)';

/** Longer forms first. */
export const CHINESE_DATES: readonly Rule[] = [
  {
    pattern: new RegExp(`${LUNAR}(?:(?<year>${YEAR})年)?(?:(?<month>正|腊|臘|${CHINESE_MONTH})月)?(?<day>${LUNAR_DAY})?日?`, 'uy'),
    read: ({ year, month, day }) => (year ?? month ?? day ? date('lunar', year, month, day) : undefined),
  },
  { pattern: new RegExp(`(?<month>正|腊|臘)月(?<day>${LUNAR_DAY})?`, 'uy'), read: ({ month, day }) => date('lunar', undefined, month, day) },
  { pattern: new RegExp(`(?<month>${CHINESE_MONTH})月(?<day>初[一二三四五六七八九十]|廿[一二三四五六七八九])`, 'uy'), read: ({ month, day }) => date('lunar', undefined, month, day) },
  {
    pattern: new RegExp(`民[国國](?<year>元|${SMALL})年(?:(?<month>${CHINESE_MONTH})月)?(?:(?<day>${CHINESE_DAY})[日号號])?`, 'uy'),
    read: ({ year = '', month, day }) => date('gregorian', small(year) + 1911, month, day),
  },
  {
    pattern: /公元前(?<century>\d{1,2}|[一二]?十[一二三四五六七八九]?|[一二三四五六七八九])世[纪紀]/uy,
    read: ({ century = '' }) => ({ kind: 'period', from: -100 * small(century), to: 99 - 100 * small(century) }),
  },
  { pattern: /(?<!(?![至到和与於于在约])\p{Script=Han})前(?<year>[1-9]\d{2,3})年/uy, read: ({ year = '' }) => date('gregorian', -small(year)) },
  { pattern: /公元前(?<year>[0-9]{1,4}|[一二三四五六七八九十百千〇零]{1,7})年?/uy, read: ({ year = '' }) => date('gregorian', -small(year)) },
  { pattern: /公元(?<year>[0-9]{1,4}|[一二三四五六七八九十百千〇零]{1,7})年/uy, read: ({ year = '' }) => date('gregorian', year) },
  {
    pattern: new RegExp(`(?<year>${YEAR})\\s?年(?!代)\\s?(?:(?<month>${CHINESE_MONTH})\\s?月(?:份)?\\s?(?:(?<day>${CHINESE_DAY})\\s?[日号號])?)?`, 'uy'),
    read: ({ year, month, day }) => date('gregorian', year, month, day),
  },
  // 1999-2003年: two years, as "1999-2003" is in English.
  { pattern: new RegExp(`(?<year>${YEAR})(?=\\s?[-–—－~～至到]\\s?(?:${YEAR})\\s?年(?!代))`, 'uy'), read: ({ year }) => date('gregorian', year) },
  // 2023/24年度, 2019-20学年: two years, too.
  { pattern: new RegExp(`(?<year>(?:19|20)\\d\\d)(?=[-–—－/](?<short>\\d\\d)(?:${YEAR_OF}))`, 'uy'), read: ({ year = '', short = '' }) => shortened(year, short, false) },
  {
    pattern: new RegExp(`(?<=(?<year>(?:19|20)\\d\\d)[-–—－/])(?<short>\\d\\d)(?=${YEAR_OF})`, 'uy'),
    read: ({ year = '', short = '' }) => shortened(year, short, true),
  },
  { pattern: /(?<year>(?:19|20)\d\d)[-/.](?<month>0?[1-9]|1[0-2])[-/.](?<day>3[01]|[12]\d|0?[1-9])(?!\d)/uy, read: ({ year, month, day }) => date('gregorian', year, month, day) },
  { pattern: new RegExp(`(?<month>${CHINESE_MONTH})\\s?月\\s?(?<day>${CHINESE_DAY})\\s?[日号號]`, 'uy'), read: ({ month, day }) => date('gregorian', undefined, month, day) },
  { pattern: new RegExp(`(?<month>${CHINESE_MONTH})月(?!球|亮|饼|底亮)份?`, 'uy'), read: ({ month }) => date('gregorian', undefined, month) },
  { pattern: new RegExp(`(?<day>${CHINESE_DAY})日(?![内内间游元])`, 'uy'), read: ({ day }) => date('gregorian', undefined, undefined, day) },
  // 17到18世纪: the first of two.
  {
    pattern: new RegExp(`(?<century>${CENTURY})(?=\\s?[-–—－~～、至到和与與及]\\s?(?:${CENTURY})世[纪紀])`, 'uy'),
    read: ({ century = '' }) => ({ kind: 'period', from: small(century) * 100 - 99, to: small(century) * 100 }),
  },
  // 20世纪二三十年代, 上世纪八九十年代, 七八十年代.
  {
    pattern: new RegExp(`(?:(?<century>${CENTURY})世[纪紀]|(?<last>上(?:个)?世[纪紀])|本世[纪紀])?(?<low>[一二三四五六七八])、?(?<high>[二三四五六七八九])十年代`, 'uy'),
    read: ({ century, last, low = '', high = '' }, options) => decades(century, last !== undefined, small(low) * 10, small(high) * 10, options),
  },
  // 20世纪80、90年代: the first of two.
  {
    pattern: new RegExp(`(?<century>${CENTURY})世[纪紀](?<decade>\\d0|[一二三四五六七八九]十)(?=[-–—－~～、至到和与與及](?:\\d0|[一二三四五六七八九]十)年代)`, 'uy'),
    read: ({ century = '', decade: tens = '' }) => decade(small(century) * 100 - 100 + small(tens)),
  },
  {
    pattern: /(?<century>\d{1,2}|[一二]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?)世[纪紀](?:(?<decade>\d0|[一二三四五六七八九]十)年代)?/uy,
    read: ({ century = '', decade: tens }) => {
      const last = small(century) * 100;
      return tens === undefined ? { kind: 'period', from: last - 99, to: last } : decade(last - 100 + small(tens));
    },
  },
  { pattern: /上(?:个)?世[纪紀](?<decade>\d0|[一二三四五六七八九]十)年代/uy, read: ({ decade: tens = '' }, options) => decade(thisCentury(options) - 100 + small(tens)) },
  { pattern: /本世[纪紀](?<decade>\d0|[一二三四五六七八九]十)年代/uy, read: ({ decade: tens = '' }, options) => decade(thisCentury(options) + small(tens)) },
  { pattern: /上(?:个)?世[纪紀]/uy, read: (_, options) => ({ kind: 'period', from: thisCentury(options) - 99, to: thisCentury(options) }) },
  { pattern: /(?<year>\d{3}0)年代/uy, read: ({ year = '' }) => decade(Number(year)) },
  // Of 八十年代 the century is that of the last such decade.
  {
    pattern: /(?<decade>[1-9]0|[一二三四五六七八九]十)年代/uy,
    read: ({ decade: tens = '' }, options) => lastDecade(small(tens), options),
  },
  { pattern: new RegExp(`${PART}(?<hour>${SMALL})[:：](?<minute>[0-5][0-9])`, 'uy'), read: ({ part, hour = '', minute }) => time(part, hour, minute) },
  { pattern: /(?<hour>[01]?\d|2[0-4])[:：](?<minute>[0-5]\d)(?!\d)/uy, read: ({ hour = '', minute }) => time(undefined, hour, minute) },
  {
    pattern: new RegExp(`${PART}(?<hour>${SMALL})[点點时時](?:(?<minute>半|[一三]刻|${SMALL})(?:分)?)?(?:整|钟|鐘)?`, 'uy'),
    read: ({ part, hour = '', minute }) => time(part, hour, minute),
  },
  {
    pattern: new RegExp(`(?<hour>${SMALL})[点點时時](?:(?<minute>半|[一三]刻|(?:${SMALL})(?=分))分?|整|钟|鐘)`, 'uy'),
    read: ({ hour = '', minute }) => time(undefined, hour, minute),
  },
  // 15时; of 时期, 时代 and 一时 none is a clock.
  { pattern: /(?<![=<>'’A-Za-z])(?<hour>[01]?\d|2[0-4])[时時](?![候间間期代速段刻常区區差空针針效辰])/uy, read: ({ hour = '' }) => time(undefined, hour, undefined) },
  { pattern: /(?<hour>[二三五六七八九十]{1,3})[时時](?=[许許起整至到左前后後，。])/uy, read: ({ hour = '' }) => time(undefined, hour, undefined) },
];
