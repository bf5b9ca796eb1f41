/** Chinese places in Han characters and in pinyin: provinces that are taken for one another, and towns that are misspelled. */
import { isPinyin } from '../text/pinyin.ts';
import type { Span } from '../text/span.ts';
import { foldLatin } from '../text/tokens.ts';
import type { CheckOptions } from './check.ts';
import { isNear } from './edit-distance.ts';

type Readings = NonNullable<CheckOptions['readingsOf']>;

/** A place of a Chinese text, what stands for it in the English, and how it should be written. */
export interface PlaceDifference {
  zh: Span & { text: string };
  en: Span & { text: string };
  reading: string;
}

/** Provinces by their name in both scripts; those whose English has nothing to do with the pinyin are never mixed up. */
const PROVINCES: Readonly<Record<string, string>> = {
  陕西: 'Shaanxi', 陝西: 'Shaanxi', 山西: 'Shanxi', 山东: 'Shandong', 山東: 'Shandong', 河南: 'Henan', 河北: 'Hebei', 湖南: 'Hunan', 湖北: 'Hubei', 海南: 'Hainan', 江西: 'Jiangxi', 江苏: 'Jiangsu', 江蘇: 'Jiangsu',
  浙江: 'Zhejiang', 广东: 'Guangdong', 廣東: 'Guangdong', 广西: 'Guangxi', 廣西: 'Guangxi', 云南: 'Yunnan', 雲南: 'Yunnan', 贵州: 'Guizhou', 貴州: 'Guizhou', 甘肃: 'Gansu', 甘肅: 'Gansu', 青海: 'Qinghai',
  安徽: 'Anhui', 福建: 'Fujian', 四川: 'Sichuan', 辽宁: 'Liaoning', 遼寧: 'Liaoning', 吉林: 'Jilin', 黑龙江: 'Heilongjiang', 黑龍江: 'Heilongjiang', 宁夏: 'Ningxia', 寧夏: 'Ningxia', 新疆: 'Xinjiang',
};
const ZH_PROVINCE = new RegExp(Object.keys(PROVINCES).join('|'), 'gu');
const EN_PROVINCE = new RegExp(`(?<![\\p{L}-])(?:${[...new Set(Object.values(PROVINCES))].join('|')})(?![\\p{L}])`, 'gu');
/** 深圳市, 乌镇; the name's beginning is found by trying. */
const TOWN = /(?<name>\p{Script=Han}{2,3})[市县縣]/gu;
/** Taipei is spelled in a manner of its own. */
const OTHER_SPELLING = /[台臺]北$/u;
const CAPITALISED = /(?<![\p{L}\p{N}'’-])\p{Lu}\p{Ll}{4,}(?![\p{L}\p{N}-])/gu;
/** Shorter names are like too many others. */
const SHORTEST = 6;

/** The places that the English has otherwise. */
export function differentPlaces(zh: string, en: string, readingsOf: Readings | undefined): PlaceDifference[] {
  return [...otherProvinces(zh, en), ...(readingsOf ? misspelledTowns(zh, en, readingsOf) : [])];
}

/** A province of the Chinese that the English lacks, beside one of the English that the Chinese lacks. */
function otherProvinces(zh: string, en: string): PlaceDifference[] {
  const ours = placesOf(zh, ZH_PROVINCE);
  const theirs = placesOf(en, EN_PROVINCE);
  const open = ours.filter(({ text }) => !theirs.some((each) => each.text === PROVINCES[text]));
  const free = theirs.filter(({ text }) => !ours.some((each) => PROVINCES[each.text] === text));
  const [first] = open;
  const [other] = free;
  // More than one of each may be a list in another order of things, or another country's Hunan.
  const isSure = first && other && new Set(open.map(({ text }) => PROVINCES[text])).size === 1 && new Set(free.map(({ text }) => text)).size === 1;
  return isSure ? [{ zh: first, en: other, reading: PROVINCES[first.text] ?? '' }] : [];
}

function misspelledTowns(zh: string, en: string, readingsOf: Readings): PlaceDifference[] {
  const words = placesOf(en, CAPITALISED).map((word) => ({ ...word, folded: foldLatin(word.text) }));
  if (words.length === 0) return [];
  return [...zh.matchAll(TOWN)].flatMap(({ groups, index }) => {
    const name = groups?.['name'] ?? '';
    // 在深圳市: two characters, or all three of them.
    const candidates = [name.slice(-2), name].filter((each, place, all) => all.indexOf(each) === place && !OTHER_SPELLING.test(each)).map((text) => ({ text, start: index + name.length - text.length, end: index + name.length, readings: joined(text, readingsOf) }));
    if (candidates.some(({ readings }) => words.some(({ folded }) => readings.includes(folded)))) return [];
    for (const { readings, ...place } of candidates) {
      const word = words.find(({ folded }) => isPinyin(folded) && readings.some((each) => each.length >= SHORTEST && each.charAt(0) === folded.charAt(0) && isNear(each, folded, 1)));
      const [reading = ''] = readings;
      if (word) return [{ zh: place, en: word, reading: reading.charAt(0).toUpperCase() + reading.slice(1) }];
    }
    return [];
  });
}

/** All ways in which some characters may read. */
function joined(name: string, readingsOf: Readings): string[] {
  return [...name].map((char) => readingsOf(char.charCodeAt(0)).map((each) => each.replaceAll('v', 'u'))).reduce<string[]>((before, each) => before.flatMap((head) => each.map((tail) => head + tail)), ['']);
}

function placesOf(text: string, pattern: RegExp): (Span & { text: string })[] {
  return [...text.matchAll(pattern)].map(({ 0: all, index }) => ({ start: index, end: index + all.length, text: all }));
}
