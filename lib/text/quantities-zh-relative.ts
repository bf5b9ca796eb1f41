/** Chinese that tells a time by its place: weekdays, years counted from now, parts of years and months; and discounts. */
import { readDigits } from './numbers.ts';
import { readHan } from './numbers-zh.ts';
import { relativeYear, thisCentury } from './quantities-relative.ts';
import type { QuantityValue } from './quantities.ts';
import type { Rule } from './quantities-zh.ts';
import { CHINESE_DAY, CHINESE_MONTH, small } from './quantities-zh-dates.ts';

const YEARS: Readonly<Record<string, number>> = { 前: -2, 去: -1, 今: 0, 明: 1, 后: 2, 後: 2 };
const DAYS = '一二三四五六日';
const THIRDS: Readonly<Record<string, number>> = { 初: 1, 上: 1, 前: 1, 中: 2, 下: 3, 后: 3, 後: 3, 底: 3, 末: 3 };
const SPANS = { 年: 'year', 月: 'month', 年代: 'decade', 世纪: 'century', 世紀: 'century' } as const;

/** The beginning, the middle or the end of a span. */
function third(of: string, word: string): QuantityValue {
  return { kind: 'part', part: THIRDS[word.charAt(0)] ?? 1, parts: 3, of: SPANS[of as keyof typeof SPANS] };
}

function half(word: string, of: 'year' | 'month' | 'century'): QuantityValue {
  return { kind: 'part', part: /[上前]/u.test(word) ? 1 : 2, parts: 2, of };
}

/** 八折, 8.5折 and 八五折 are what is left of ten or of a hundred. */
function discount(figure: string): QuantityValue | undefined {
  const told = figure === '对' || figure === '對' ? 5 : /[0-9]/.test(figure) ? readDigits(figure) : readHan(figure);
  const left = told < 10 ? told * 10 : told;
  return left > 0 && left < 100 ? { kind: 'discount', value: Math.round((100 - left) * 10) / 10 } : undefined;
}

/** No day of the first lunar month, no school, no "at first": 年初一, 年初中, 年初步. */
const BEGINNING = '初(?![一二三四五六七八九十中级級步始期次审審])';

/** 前 and 后 are mostly the end of another word (三年前, 目前, 此后), 去, 今 and 明 of a few: 过去年代, 如今, 说明年度, 昆明年会. */
const RELATIVE =
  '(?:(?<!\\p{Script=Han})|(?<=[在自比与和到是]))[前后後]|(?<![过過失离離死])去|(?<![如当當现現古])今|(?<![说說证證表声聲透文发發清昆黎简分光开申阐查聪])明';

/** Longer forms first. */
export const CHINESE_RELATIVES: readonly Rule[] = [
  {
    pattern: new RegExp(`(?<year>${RELATIVE})年(?![轻輕级級龄齡代均])(?:\\s?(?<month>${CHINESE_MONTH})\\s?月(?:份|\\s?(?<day>${CHINESE_DAY})\\s?[日号號])?)?`, 'uy'),
    read: ({ year = '', month, day }, options) => relativeYear(YEARS[year] ?? 0, options, month === undefined ? undefined : small(month), day === undefined ? undefined : small(day)),
  },
  { pattern: /(?:星期|礼拜|禮拜)(?<day>[一二三四五六日天])/uy, read: ({ day = '' }) => ({ kind: 'weekday', day: DAYS.indexOf(day.replace('天', '日')) + 1 }) },
  // 每周三次 counts.
  { pattern: /[周週](?<day>[一二三四五六日])(?![次天年岁歲个個周週小回期度十百千万名位])/uy, read: ({ day = '' }) => ({ kind: 'weekday', day: DAYS.indexOf(day) + 1 }) },
  { pattern: /(?<half>[上下前后後])半年/uy, read: ({ half: word = '' }) => half(word, 'year') },
  { pattern: /(?<half>[上下前后後])半月/uy, read: ({ half: word = '' }) => half(word, 'month') },
  { pattern: /(?<=世[纪紀])(?<half>[上下前后後])半[叶葉期]?/uy, read: ({ half: word = '' }) => half(word, 'century') },
  { pattern: /(?<![前头頭])第?(?<quarter>[一二三四1-4１-４])季度/uy, read: ({ quarter = '' }) => ({ kind: 'part', part: small(quarter), parts: 4, of: 'year' }) },
  { pattern: /(?<month>[上中下])旬/uy, read: ({ month = '' }) => third('月', month) },
  { pattern: new RegExp(`(?<of>[年月])(?<third>${BEGINNING}|[底末])`, 'uy'), read: ({ of = '', third: word = '' }) => third(of, word) },
  { pattern: /(?<=年)年中/uy, read: () => third('年', '中') },
  { pattern: new RegExp(`(?<=(?<of>年代|世[纪紀]))(?<third>${BEGINNING}|末|[前中后後](?=[期叶葉]))[期叶葉]?`, 'uy'), read: ({ of = '', third: word = '' }) => third(of, word) },
  { pattern: new RegExp(`(?<=(?<of>[年月]))(?<third>${BEGINNING}|[底末])`, 'uy'), read: ({ of = '', third: word = '' }) => third(of, word) },
  { pattern: /半[个個]?(?<more>多)?世[纪紀]/uy, read: ({ more }) => ({ kind: 'measure', unit: 'year', value: 50, ...(more && { approximation: 'above' as const }) }) },
  { pattern: /[本这這]个?世[纪紀](?![0-9一二三四五六七八九]0?十?年代)/uy, read: (_, options) => ({ kind: 'period', from: thisCentury(options) + 1, to: thisCentury(options) + 100 }) },
  { pattern: /(?<!波|第)(?<figure>[1-9](?:\.?[0-9])?|[一二三四五六七八九]{1,2}|[对對])折(?![叠疊扇页頁射磨回返线線旧舊算合断斷肱腾騰])/uy, read: ({ figure = '' }) => discount(figure) },
];
