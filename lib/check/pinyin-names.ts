/** Chinese personal names in Han characters and in pinyin. */
import { ENGLISH_FUNCTION, ENGLISH_LIKE_PINYIN, ENGLISH_PLAIN } from '../text/english-words.ts';
import { countSyllables, isPinyin } from '../text/pinyin.ts';
import type { Span } from '../text/span.ts';
import { foldLatin, isHan } from '../text/tokens.ts';
import type { CheckOptions } from './check.ts';

type Readings = NonNullable<CheckOptions['readingsOf']>;

/** The commonest surnames, in both scripts; nine of ten people have one of them. */
const SURNAMES = new Set(
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧肖蕭蔡潘田董袁于余叶葉蒋蔣杜苏蘇魏程吕呂丁沈任姚卢盧傅钟鍾姜崔谭譚廖范汪陆陸金石戴贾賈韦韋夏邱方侯邹鄒熊孟秦白江阎閻薛尹段雷黎史龙龍陶贺賀顾顧毛郝龚龔邵万萬钱錢严嚴赖賴覃洪武莫孔汤湯向常温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党黨宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲邝鄺习習栗薄楚展荀厉厲檀鹿鞠冼裘',
);

/** Surnames of two characters. */
const DOUBLE_SURNAMES = new Set('欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 夏侯 尉迟 尉遲 令狐 慕容 端木 司徒 公孙 公孫 皇甫 长孙 長孫 宇文 东方 東方 独孤 獨孤'.split(' '));

/** How surnames read that read otherwise as words. */
const SURNAME_READINGS: Readonly<Record<string, string>> = { 单: 'shan', 單: 'shan', 解: 'xie', 仇: 'qiu', 查: 'zha', 曾: 'zeng', 翟: 'zhai', 覃: 'qin', 缪: 'miao', 繆: 'miao', 盖: 'ge', 区: 'ou', 區: 'ou', 朴: 'piao', 乐: 'yue', 任: 'ren', 葛: 'ge', 华: 'hua', 華: 'hua', 车: 'che', 沈: 'shen' };

/** A name in Han characters at one place of a text. */
export interface HanName extends Span {
  text: string;
  /** How many characters the surname has; one, where nothing is said. */
  surname?: number;
}

/** A name in pinyin: which word is the surname is told by the Chinese. */
export interface PinyinName extends Span {
  text: string;
  /** The two words, folded, without hyphens and apostrophes. */
  words: readonly [string, string];
}

const WORD = "\\p{Lu}[\\p{L}'’]*(?:-\\p{L}[\\p{L}'’]*)?";
const TWO_WORDS = new RegExp(`(?<![\\p{L}\\p{N}'’-])(?=(${WORD})[ \\u00a0](${WORD})(?![\\p{L}\\p{N}-]))`, 'gu');

/** The places of an English text that look like the full name of a Chinese person: "Wang Wenbin", "Wenbin Wang", "LI Xiao-ming". */
export function pinyinNames(text: string): PinyinName[] {
  const found: PinyinName[] = [];
  for (const { 1: first = '', 2: second = '', index } of text.matchAll(TWO_WORDS)) {
    const bare = second.replace(/['’]s?$/u, '');
    const words = [plain(first), plain(bare)] as const;
    if (!words.every((word) => isPinyin(word) && !ENGLISH_FUNCTION.has(word) && !ENGLISH_PLAIN.has(word)) || words.every((word) => ENGLISH_LIKE_PINYIN.has(word))) continue;
    if (countSyllables(words[0]) + countSyllables(words[1]) > 4) continue;
    const end = index + first.length + 1 + bare.length;
    found.push({ start: index, end, text: text.slice(index, end), words });
  }
  return found;
}

function plain(word: string): string {
  return foldLatin(word).replace(/-/g, '').replace(/ü/g, 'v');
}

/** Where a Chinese text may hold a name: a surname with one or two characters behind it; longer ones first. */
export function hanNames(text: string): HanName[] {
  const found: HanName[] = [];
  for (let start = 0; start < text.length; start++) {
    if (DOUBLE_SURNAMES.has(text.slice(start, start + 2))) {
      for (const length of [4, 3]) {
        const name = text.slice(start, start + length);
        if (name.length === length && [...name].every((char) => isHan(char.charCodeAt(0)))) found.push({ start, end: start + length, text: name, surname: 2 });
      }
    }
    if (!SURNAMES.has(text.charAt(start))) continue;
    for (const length of [3, 2]) {
      const name = text.slice(start, start + length);
      if (name.length === length && [...name].every((char) => isHan(char.charCodeAt(0)))) found.push({ start, end: start + length, text: name });
    }
  }
  return found;
}

/** `same`: the characters read like that; `near`: a letter or a syllable is another one; `other`: another name. */
export type Likeness = 'same' | 'near' | 'other';

/** Compares a name in Han with one in pinyin, in either order of surname and given name. */
export function compareName({ text, surname = 1 }: HanName, { words: [first, second] }: PinyinName, readingsOf: Readings): Likeness {
  const readings = readingsIn(text, surname, readingsOf);
  if (readings.some((each) => each.length === 0)) return 'other';
  const likeness = [likenessOf(readings, first, second), likenessOf(readings, second, first)];
  return likeness.includes('same') ? 'same' : likeness.includes('near') ? 'near' : 'other';
}

/** What the characters of a name may read; as a surname the first of them has a reading of its own. */
function readingsIn(name: string, surname: number, readingsOf: Readings): (readonly string[])[] {
  if (surname === 2) {
    const [first = [], second = [], ...given] = [...name].map((char) => readingsOf(char.charCodeAt(0)));
    return [joined([first, second]), ...given];
  }
  return [...name].map((char, place) => {
    const special = place === 0 ? SURNAME_READINGS[char] : undefined;
    return special === undefined ? readingsOf(char.charCodeAt(0)) : [special, ...readingsOf(char.charCodeAt(0))];
  });
}

function likenessOf(readings: readonly (readonly string[])[], surname: string, given: string): Likeness {
  const [surnames = [], ...givens] = readings;
  const spelled = joined(givens);
  const isSurname = surnames.some((each) => sounds(each) === sounds(surname));
  const isGiven = spelled.some((each) => sounds(each) === sounds(given));
  if (isSurname && isGiven) return 'same';
  // One syllable says little: 李强 and "Li Qian" may be two people, 李小强 and "Li Xiaoqian" hardly.
  if (isSurname) return givens.length === 2 && spelled.some((each) => isNearSpelling(each, given)) ? 'near' : 'other';
  return isGiven && givens.length === 2 && surnames.some((each) => isNearSpelling(each, surname)) ? 'near' : 'other';
}

/** At most two letters are others, and most stay. */
function isNearSpelling(a: string, b: string): boolean {
  const [one, other] = [sounds(a), sounds(b)];
  if (Math.abs(one.length - other.length) > 2) return false;
  let same = 0;
  while (same < Math.min(one.length, other.length) && one[same] === other[same]) same++;
  let behind = 0;
  while (behind < Math.min(one.length, other.length) - same && one.at(-1 - behind) === other.at(-1 - behind)) behind++;
  const changed = Math.max(one.length, other.length) - same - behind;
  return changed > 0 && changed <= 2 && same + behind >= 2;
}

/** ü is written v, yu and u. */
function sounds(syllables: string): string {
  return syllables.replace(/[vü]/g, 'u').replace(/yu/g, 'u');
}

/** All readings of some characters, joined. */
function joined(readings: readonly (readonly string[])[]): string[] {
  return readings.reduce<string[]>((before, each) => before.flatMap((head) => each.map((tail) => head + tail)), ['']);
}

/** The usual reading of a name, as it is written in English: Wang Wenbin. */
export function romanised({ text, surname: length = 1 }: HanName, readingsOf: Readings): string {
  const [surname = '', ...given] = readingsIn(text, length, readingsOf).map(([usual = '']) => usual);
  return [surname, given.join('')].map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
