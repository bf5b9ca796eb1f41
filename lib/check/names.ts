import type { Span } from '../text/span.ts';
import { isHan } from '../text/tokens.ts';
import type { CheckOptions, Draft, Place, SideName } from './check.ts';
import { isNear } from './edit-distance.ts';
import { compareName, type HanName, hanNames, type PinyinName, pinyinNames, romanised } from './pinyin-names.ts';
import { differentPlaces } from './place-names.ts';
import type { Check, RowFacts } from './row-facts.ts';

type Readings = NonNullable<CheckOptions['readingsOf']>;

/** A name of one side beside its counterpart, as a row has them. */
interface NamePair {
  row: string;
  zh: HanName;
  en: Span & { text: string };
}

/** Names whose pinyin is not that of the characters, and names spelled in more than one way within the document. */
export const names: Check = {
  prepare: (facts, { readingsOf }) => {
    if (!facts.isPaired) return;
    if (readingsOf) pinyinPairs(facts, readingsOf);
    foreignPairs(facts);
    placeDrafts(facts, readingsOf);
  },
  ofDocument: (rows, { readingsOf }) => {
    const paired = rows.filter((facts) => facts.isPaired);
    const pinyin = readingsOf ? paired.flatMap((facts) => pinyinPairs(facts, readingsOf)) : [];
    const foreign = paired.flatMap(foreignPairs);
    const wrong = readingsOf ? pinyin.filter(({ likeness }) => likeness === 'near').map((pair) => differing(pair, readingsOf)) : [];
    const right = pinyin.filter(({ likeness }) => likeness === 'same');
    const places = paired.flatMap((facts) => placeDrafts(facts, readingsOf));
    return [...wrong, ...places, ...twoWays(right, 'zh', isOtherSpelling), ...twoWays(right, 'en', isOtherSpelling), ...twoWays(foreign, 'zh', isNearForeign), ...twoWays(foreign, 'en', isNearHan)];
  },
};

/** The pinyin names of a row with the characters that read so, or nearly so where none do. */
function pinyinPairs(facts: RowFacts, readingsOf: Readings): ReturnType<typeof findPinyinPairs> {
  return facts.recall(readingsOf, () => findPinyinPairs(facts, readingsOf));
}

function findPinyinPairs({ row }: RowFacts, readingsOf: Readings): (NamePair & { likeness: 'same' | 'near' })[] {
  const latin = pinyinNames(row.en);
  if (latin.length === 0) return [];
  const han = hanNames(row.zh);
  const exact = latin.flatMap((en) => {
    const zh = han.find((name) => compareName(name, en, readingsOf) === 'same');
    return zh ? [{ row: row.id, zh, en, likeness: 'same' as const }] : [];
  });
  const free = (name: HanName) => !exact.some(({ zh }) => zh.start < name.end && name.start < zh.end);
  const near = latin.filter((en) => !exact.some((pair) => pair.en === en)).flatMap((en: PinyinName) => {
    const zh = han.find((name) => free(name) && compareName(name, en, readingsOf) === 'near');
    return zh ? [{ row: row.id, zh, en, likeness: 'near' as const }] : [];
  });
  return [...exact, ...near];
}

function differing({ row, zh, en }: NamePair, readingsOf: Readings): Draft {
  return {
    severity: 'error',
    places: [{ row, zh: [spanOf(zh)], en: [spanOf(en)] }],
    message: { id: 'nameDiffers', zh: zh.text, en: en.text, reading: romanised(zh, readingsOf) },
  };
}

/** Places that the English has otherwise: 山西 and "Shaanxi", 深圳市 and "Shengzhen". */
function placeDrafts(facts: RowFacts, readingsOf: Readings | undefined): readonly Draft[] {
  const { row } = facts;
  return facts.recall(differentPlaces, () =>
    differentPlaces(row.zh, row.en, readingsOf).map(({ zh, en, reading }): Draft => ({
      severity: 'error',
      places: [{ row: row.id, zh: [spanOf(zh)], en: [spanOf(en)] }],
      message: { id: 'nameDiffers', zh: zh.text, en: en.text, reading },
    })),
  );
}

/** What foreign names are written with: where a name begins and ends in running text, the characters tell. */
const SOUNDS =
  '阿埃艾爱安昂奥巴白拜班邦保堡鲍贝本比彼毕宾波伯博布查达戴丹当道德登邓狄迪蒂丁东杜敦顿多厄恩尔儿法范菲费芬冯佛弗福富盖冈高戈哥格根古瓜哈海汉豪赫黑亨胡华怀惠霍基吉加嘉贾简杰捷金津卡凯坎康考科克肯孔库夸奎昆拉莱赖兰朗劳勒雷黎里理利莉丽立连林琳隆娄卢鲁路伦罗洛马玛迈麦曼芒毛梅门蒙米密敏明摩莫默姆木穆纳娜乃南内尼涅宁纽农努诺欧帕潘庞佩彭皮平珀普奇齐恰乔切琴琼丘让热荣茹儒瑞若萨塞赛桑瑟森沙山尚绍舍申圣施什史舒朔思斯丝松苏索塔泰坦汤唐陶特腾提汀廷图托瓦万旺威韦维魏温翁沃乌武伍西希锡席夏肖谢辛欣休许雪逊雅亚扬杨耶叶伊依易因英尤约泽扎詹珍朱兹宗卓佐' +
  '愛奧貝畢賓達當東頓爾兒費馮蓋岡華懷賈簡傑庫萊賴蘭勞麗連婁盧魯倫羅瑪邁麥門納內寧紐農諾歐龐喬瓊讓熱榮薩賽聖紹絲蘇湯騰圖萬韋維溫烏錫謝許遜亞揚楊葉約澤茲';
const PART = `(?:[${SOUNDS}]{1,7}|[A-Z][.．]?)`;
/** 安娜·贝克尔 */
const DOTTED = new RegExp(`${PART}(?:[·•・‧]${PART}){1,3}`, 'gu');
const CAPITALISED = /(?<![\p{L}])\p{Lu}[\p{L}'’.-]{1,30}(?: (?:\p{Lu}[\p{L}'’.-]{0,30}|d[aeiu]|v[ao]n|de la|der|bin|al)){1,3}/gu;

/** Foreign names with a dot between their parts, each with every run of capitalised words that may be it. */
function foreignPairs(facts: RowFacts): NamePair[] {
  const { row } = facts;
  return facts.recall(DOTTED, () => {
    if (!/[·•・‧]/u.test(row.zh)) return [];
    const latin = [...row.en.matchAll(CAPITALISED)].map(({ 0: text, index }) => ({ start: index, end: index + text.length, text: text.replace(/['’]s$|[.,]$/u, '') }));
    return [...row.zh.matchAll(DOTTED)].flatMap(({ 0: text, index }) => latin.map((en) => ({ row: row.id, zh: { start: index, end: index + text.length, text }, en })));
  });
}

/** A name beside more than so many candidates is a list of names, and proves nothing. */
const MOST_SPELLINGS = 40;

/** The names of side `of` that have spellings on the other side which `differ`. */
function twoWays(pairs: readonly NamePair[], of: SideName, differ: (a: string, b: string) => boolean): Draft[] {
  const other: SideName = of === 'zh' ? 'en' : 'zh';
  return [...Map.groupBy(pairs, (pair) => folded(pair[of].text))].flatMap(([, group]) => {
    const bySpelling = Map.groupBy(group, (pair) => pair[other].text);
    if (bySpelling.size < 2 || bySpelling.size > MOST_SPELLINGS) return [];
    const spellings = [...bySpelling.keys()].filter((one) => [...bySpelling.keys()].some((another) => differ(one, another)));
    if (spellings.length < 2) return [];
    const places = spellings.flatMap((spelling) => (bySpelling.get(spelling) ?? []).map(placeOf));
    const name = group[0]?.[of].text ?? '';
    return [{ severity: 'warning' as const, places: mergedPlaces(places), message: { id: 'nameSpelledTwoWays' as const, name, of, spellings }, concerns: [name, ...[...spellings].sort()] }];
  });
}

/** "WANG Wenbin" is "Wang Wenbin". */
function folded(name: string): string {
  return name.toLowerCase();
}

function isOtherSpelling(a: string, b: string): boolean {
  return folded(a) !== folded(b);
}

/** "Anna Becker" and "Anna Beker", but not Anna Lee and Anna Leo. */
function isNearForeign(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 9 && isNear(folded(a), folded(b), 2) && !folded(a).startsWith(folded(b)) && !folded(b).startsWith(folded(a));
}

/** 安娜·贝克尔 and 安娜·贝克儿: one character is another. */
function isNearHan(a: string, b: string): boolean {
  return a.length === b.length && a.length >= 5 && isNear(a, b, 1) && [...a].every((char, at) => isHan(char.charCodeAt(0)) === isHan(b.charCodeAt(at)));
}

function placeOf({ row, zh, en }: NamePair): Place {
  return { row, zh: [spanOf(zh)], en: [spanOf(en)] };
}

/** One place a row. */
function mergedPlaces(places: readonly Place[]): Place[] {
  return [...Map.groupBy(places, ({ row }) => row)].map(([row, group]) => ({ row, zh: distinct(group.flatMap(({ zh }) => zh)), en: distinct(group.flatMap(({ en }) => en)) }));
}

function distinct(spans: readonly Span[]): Span[] {
  return [...new Map(spans.map((span) => [span.start, span])).values()].sort((a, b) => a.start - b.start);
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
