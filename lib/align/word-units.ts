/** The words of one sentence pair that can be linked: content words, numbers, names. Offsets are those of the sentences. */
import type { Lexicon, Word } from '../lexicon/lexicon.ts';
import { findNumerals, monthName } from '../text/numbers.ts';
import { stem } from '../text/stem.ts';
import { foldLatin, isStopWord, tokenize } from '../text/tokens.ts';
import type { NameCandidate } from './encode-en.ts';
import { NameIndex } from './names.ts';

/** An English word or number. */
export interface EnglishUnit {
  start: number;
  end: number;
  /** The stem, or the value of a number; '' for a phrase. */
  key: string;
  /** The letters of a full name, in the order in which Chinese has it. */
  letters?: string;
  /** The Chinese term that a phrase renders. */
  term?: string;
}

/** A Chinese word, number, or reading of a name. */
export interface ChineseUnit {
  start: number;
  end: number;
  /** The word in Simplified characters; for what stands for English words itself, see `literal`. */
  word: string;
  /** The English units that it must be, as indices: a number's, a Latin word's, a name's. */
  literal?: number[];
}

/** Words of grammar, beside those of tokens.ts: they have a rendering almost anywhere, and links between them say nothing. */
const GRAMMAR_EN = new Set(
  ('i you he she we they me him us them my your his her our their its not no nor or but if when while who whom whose what how all any some each both ' +
    'can could may might must only own same just about into over under after before between through during without within against up down out off again ' +
    'more most other one because until where here why let upon').split(' '),
);
const GRAMMAR_ZH = new Set(
  ('的 了 着 是 在 和 与 也 都 就 而 又 把 被 之 等 个 这 那 得 地 过 吗 呢 吧 啊 呀 么 所 以 及 其 于 为 从 对 将 一个 这个 那个 已经 以及 因为 所以 但是 如果 我 你 您 他 她 它 我们 你们 ' +
    '他们 她们 它们 自己 不 没 没有 会 能 要 可以 可 应 应当 必须 到 给 向 由 用于 有 上 下 里 中 内 后 前 时 一 这种 那种 种 名 位 只 条 家 次 很 非常 比 像 一样 谁 什么 怎么 并 或 则 且').split(' '),
);

/** The English words and numbers of a sentence. */
export function readEnglish(text: string): EnglishUnit[] {
  const units: EnglishUnit[] = [];
  const tokens = tokenize(text);
  const numerals = findNumerals(text, 'en', tokens);
  const quantities = numerals.filter(({ kind }) => kind !== 'month');
  const months = new Set(numerals.flatMap(({ kind, start }) => (kind === 'month' ? [start] : [])));
  let q = 0;
  for (const { start, end, kind } of tokens) {
    while (q < quantities.length && (quantities[q]?.end ?? 0) <= start) q++;
    const quantity = quantities[q];
    if (quantity && quantity.start <= start) {
      if (quantity.start === start) units.push({ start, end: quantity.end, key: String(quantity.value) });
      continue;
    }
    if (kind !== 'latin') continue;
    const folded = foldLatin(text.slice(start, end));
    // May is a month as well.
    if (!months.has(start) && (folded === '' || isStopWord(folded) || GRAMMAR_EN.has(folded))) continue;
    units.push({ start, end: withoutPossessive(text, start, end), key: stem(folded) });
  }
  return units;
}

/** The lawyer's: the link is to the lawyer. */
function withoutPossessive(text: string, start: number, end: number): number {
  return /['’]s$/.test(text.slice(start, end)) ? end - 2 : end;
}

/** The Chinese words of a sentence; what is read as a name or a number is not cut into words again. @param simple in Simplified characters */
export function readChinese(simple: string, english: readonly EnglishUnit[], enText: string, lexicon: Lexicon): ChineseUnit[] {
  const units: ChineseUnit[] = [];
  const taken = new Uint8Array(simple.length);
  const claim = (unit: ChineseUnit): void => {
    if (taken.subarray(unit.start, unit.end).includes(1)) return;
    taken.fill(1, unit.start, unit.end);
    units.push(unit);
  };
  const withKey = placesBy(english, ({ key, term }) => term ?? key);
  for (const { start, end, kind, value } of findNumerals(simple, 'zh')) {
    const key = kind === 'month' ? stem(monthName(value)) : String(value);
    claim({ start, end, word: simple.slice(start, end), literal: withKey.get(key) ?? [] });
  }
  for (const name of findNames(simple, english, enText, lexicon)) claim(name);
  for (const { start, end, kind } of tokenize(simple)) {
    const word = simple.slice(start, end);
    if (kind === 'latin') claim({ start, end, word, literal: withKey.get(stem(foldLatin(word))) ?? [] });
    if (kind !== 'han') continue;
    for (const each of lexicon.segment(simple, start, end)) addWord(simple, each, withKey, claim);
  }
  return units.sort((a, b) => a.start - b.start);
}

function addWord(text: string, { start, end }: Word, terms: ReadonlyMap<string, number[]>, claim: (unit: ChineseUnit) => void): void {
  const word = text.slice(start, end);
  const literal = terms.get(word);
  if (literal) claim({ start, end, word, literal });
  // 孩子 + 们: the ending belongs to the word.
  else if (!GRAMMAR_ZH.has(word) && word !== '们') claim({ start, end: text.charAt(end) === '们' ? end + 1 : end, word });
}

/** The places of the units that have something in common. */
function placesBy<Unit>(units: readonly Unit[], keyOf: (unit: Unit) => string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, unit] of units.entries()) {
    const known = places.get(keyOf(unit));
    if (known) known.push(place);
    else places.set(keyOf(unit), [place]);
  }
  return places;
}

/** The runs of Han that read like a capitalised English word, or a full name; the longest first. */
function findNames(text: string, english: readonly EnglishUnit[], enText: string, lexicon: Lexicon): ChineseUnit[] {
  const found: ChineseUnit[] = [];
  const candidates = nameCandidates(english, enText, lexicon);
  const byLetters = new Map([...placesBy(candidates, ({ letters }) => letters)].map(([letters, places]) => [letters, places.map((place) => (candidates[place] as NameCandidate).type)]));
  const lettersOf = new Map(candidates.map(({ type, letters }) => [type, letters]));
  const names = new NameIndex(lexicon);
  for (const candidate of candidates) names.add(candidate);
  const [starts, ends] = [new Set<number>(), new Set<number>()];
  for (const { start, end, kind } of tokenize(text)) {
    if (kind !== 'han') continue;
    names.scan(text, start, end, (from, to, type) => {
      const letters = lettersOf.get(type) ?? '';
      // One syllable is a name only as a surname in front of a given name, or behind it.
      if (to - from === 1 && !lexicon.hasGloss(text.charAt(from), letters)) return;
      if (to - from > 1) {
        starts.add(from);
        ends.add(to);
      }
      found.push({ start: from, end: to, word: text.slice(from, to), literal: byLetters.get(letters) ?? [] });
    });
  }
  const sure = found.filter(({ start, end }) => end - start > 1 || ends.has(start) || starts.has(end));
  return sure.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
}

/** A word this common is taken for itself and not for pinyin: "Women" is not 我们. */
const COMMON = 2e-5;

function nameCandidates(english: readonly EnglishUnit[], text: string, lexicon: Lexicon): NameCandidate[] {
  return english.flatMap(({ start, end, key, letters: full, term }, type) => {
    if (full !== undefined) return [{ letters: full, type }];
    if (term !== undefined) return [];
    const raw = text.slice(start, end);
    if (!/^\p{Lu}/u.test(raw)) return [];
    const letters = foldLatin(raw);
    return letters.length > 3 && lexicon.stemId(key) >= 0 && lexicon.background(lexicon.stemId(key)) > COMMON ? [] : [{ letters, type }];
  });
}
