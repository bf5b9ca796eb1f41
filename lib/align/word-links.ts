/**
 * Which words of a sentence answer which words of its rendering, for highlighting: a wrong link costs more than a missing one.
 *
 * Competitive linking: every pair of words gets the odds that the lexicon gives it (as in `coverage.ts`), less for a different
 * place in the sentence; a pair's confidence is its share against all that both words could be linked with instead; and pairs
 * are taken from the surest on, every word once. Words that stand side by side on both sides and belong to one rendering
 * (公安: public security; Li Xiuying) grow into one link. Links do not overlap, but they cross where word order differs.
 */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { joinPhrases, organisationNames } from './word-phrases.ts';
import { type ChineseUnit, type EnglishUnit, readChinese, readEnglish } from './word-units.ts';

/** UTF-16 offsets, half-open. */
export interface WordSpan {
  start: number;
  end: number;
}

export interface WordLink {
  zh: WordSpan;
  en: WordSpan;
  /** Estimated probability, 0–1. */
  confidence: number;
}

/** Weight of the lexicon against chance, as in coverage.ts. */
const LINK = 0.05;
/** A word takes this share of its renderings from the words and characters inside it. */
const PARTS_SHARE = 0.2;
/** The odds fall by exp(−DISTANCE · difference of the relative places). */
const DISTANCE = 2;
/** The odds of a number, a name or a Latin word that is the same on both sides. */
const SAME = 60;
/** Less sure links are not told. */
const LEAST_CONFIDENCE = 0.35;
/** Units that stand nearer than this to each other can be one rendering; farther ones compete. */
const TOGETHER = 2;

/**
 * Links the words of two sentences that are each other's rendering. Deterministic; its time and memory grow with the product of
 * the numbers of words, and it finds nothing for sentences of some thousand characters.
 * @returns links in the order of the Chinese side, no two of them with a character in common
 */
export function linkWords(zhText: string, enText: string, lexicon: Lexicon): WordLink[] {
  if (zhText.length > 2_000 || enText.length > 8_000) return [];
  const simple = lexicon.simplify(zhText);
  const english = joinPhrases(readEnglish(enText), simple, enText, lexicon);
  const chinese = readChinese(simple, english, enText, lexicon);
  const grid = oddsOf(chinese, english, lexicon);
  const pairs = competing(grid, english.length);
  return pairs.length === 0 ? [] : grow(take(pairs), grid, chinese, english, organisationNames(english, enText));
}

/** The odds of the Chinese units against the English ones: a row for each Chinese unit. */
function oddsOf(chinese: readonly ChineseUnit[], english: readonly EnglishUnit[], lexicon: Lexicon): Float64Array[] {
  const stems = english.map(({ key }) => lexicon.stemId(key));
  return chinese.map((unit, z) => {
    const odds = new Float64Array(english.length);
    const put = (e: number, plain: number): void => {
      odds[e] = plain * Math.exp(-DISTANCE * Math.abs(z / chinese.length - e / english.length));
    };
    if (unit.literal) for (const e of unit.literal) put(e, SAME);
    else {
      const shares = renderings(unit.word, lexicon);
      for (const [e, id] of stems.entries()) if (shares.has(id)) put(e, (LINK * (shares.get(id) ?? 0)) / lexicon.background(id));
    }
    return odds;
  });
}

/** Stem → its share among the renderings of a word, and of the words inside it. */
function renderings(word: string, lexicon: Lexicon): ReadonlyMap<number, number> {
  const shares = new Map<number, number>();
  const add = (id: number, factor: number): void => {
    for (let k = lexicon.glossOffsets[id] as number; k < (lexicon.glossOffsets[id + 1] as number); k++) {
      const stem = lexicon.glossStems[k] as number;
      shares.set(stem, (shares.get(stem) ?? 0) + factor * lexicon.glossShare(k));
    }
  };
  const whole = lexicon.words.find(word);
  if (whole >= 0) add(whole, 1 - PARTS_SHARE);
  for (let length = word.length - 1; length >= 1; length--) {
    for (let start = 0; start + length <= word.length; start++) {
      const part = lexicon.words.find(word, start, start + length);
      if (part >= 0) add(part, (PARTS_SHARE * length) / (word.length * word.length));
    }
  }
  return shares;
}

interface Pair {
  z: number;
  e: number;
  confidence: number;
}

/** All pairs that are sure enough, the surest first. A pair competes with all that stand in its row or column, but for near ones. */
function competing(grid: readonly Float64Array[], columns: number): Pair[] {
  const downColumns = new Float64Array(columns);
  for (const row of grid) for (let e = 0; e < columns; e++) downColumns[e] = (downColumns[e] as number) + (row[e] as number);
  const pairs: Pair[] = [];
  grid.forEach((row, z) => {
    const acrossRow = row.reduce((sum, odds) => sum + odds, 0);
    for (let e = 0; e < columns; e++) {
      const odds = row[e] as number;
      if (odds === 0) continue;
      let [nearRow, nearColumn] = [0, 0];
      for (let off = 1 - TOGETHER; off < TOGETHER; off++) {
        nearRow += row[e + off] ?? 0;
        nearColumn += grid[z + off]?.[e] ?? 0;
      }
      const against = Math.max(acrossRow - nearRow, (downColumns[e] as number) - nearColumn, 0);
      const confidence = odds / (odds + 1 + against);
      if (confidence >= LEAST_CONFIDENCE) pairs.push({ z, e, confidence });
    }
  });
  return pairs.sort((a, b) => (grid[b.z]?.[b.e] ?? 0) * b.confidence - (grid[a.z]?.[a.e] ?? 0) * a.confidence || a.z - b.z || a.e - b.e);
}

/** Every unit's best pair: competitive linking. */
function take(pairs: readonly Pair[]): Pair[] {
  const used = { z: new Set<number>(), e: new Set<number>() };
  return pairs.filter(({ z, e }) => {
    if (used.z.has(z) || used.e.has(e)) return false;
    used.z.add(z);
    used.e.add(e);
    return true;
  });
}

/** A link as runs of units, last one included. */
interface Run {
  z: [number, number];
  e: [number, number];
  confidence: number;
}

/** Lets links take in their free neighbours, joins neighbouring names, and turns units into offsets. */
function grow(
  pairs: readonly Pair[], grid: readonly Float64Array[], chinese: readonly ChineseUnit[], english: readonly EnglishUnit[], organisations: Int32Array,
): WordLink[] {
  const usedZ = new Set(pairs.map(({ z }) => z));
  const usedE = new Set(pairs.map(({ e }) => e));
  const runs: Run[] = [...pairs].sort((a, b) => a.z - b.z).map(({ z, e, confidence }) => ({ z: [z, z], e: [e, e], confidence }));
  for (const run of runs) {
    const [z, e] = [run.z[0], run.e[0]];
    const belongs = (odds: number | undefined): boolean => (odds ?? 0) >= 1;
    for (const next of [e - 1, e + 1]) {
      if (usedE.has(next) || !belongs(grid[z]?.[next]) || !closeBy(english[Math.min(e, next)], english[Math.max(e, next)])) continue;
      usedE.add(next);
      run.e = [Math.min(run.e[0], next), Math.max(run.e[1], next)];
    }
    for (const next of [z - 1, z + 1]) {
      if (usedZ.has(next) || !belongs(grid[next]?.[e]) || !touching(chinese[Math.min(z, next)], chinese[Math.max(z, next)])) continue;
      usedZ.add(next);
      run.z = [Math.min(run.z[0], next), Math.max(run.z[1], next)];
    }
  }
  return joinNames(runs, chinese, english, organisations).map(({ z, e, confidence }) => ({
    zh: { start: (chinese[z[0]] as ChineseUnit).start, end: (chinese[z[1]] as ChineseUnit).end },
    en: { start: (english[e[0]] as EnglishUnit).start, end: (english[e[1]] as EnglishUnit).end },
    confidence,
  }));
}

/** Surname and given name that stand side by side on both sides are one name, and so are the words of an organisation's name. */
function joinNames(runs: readonly Run[], chinese: readonly ChineseUnit[], english: readonly EnglishUnit[], organisations: Int32Array): Run[] {
  const joined: Run[] = [];
  const isName = ({ z }: Run): boolean => chinese[z[0]]?.literal !== undefined && !/^[\d〇零一二两三四五六七八九十百千万亿第]/.test(chinese[z[0]]?.word ?? '');
  const isOneOrganisation = (a: Run, b: Run): boolean => organisations[a.e[0]] !== -1 && organisations[a.e[0]] === organisations[b.e[0]];
  for (const run of runs) {
    const last = joined.at(-1);
    const beside = last && last.z[1] + 1 === run.z[0] && touching(chinese[last.z[1]], chinese[run.z[0]]);
    const [before, behind] = last && last.e[0] < run.e[0] ? [last.e, run.e] : [run.e, last?.e ?? run.e];
    const areOne = last && beside && before[1] + 1 === behind[0] &&
      (isOneOrganisation(last, run) || (isName(last) && isName(run) && closeBy(english[before[1]], english[behind[0]])));
    if (areOne) {
      last.z = [last.z[0], run.z[1]];
      last.e = [before[0], behind[1]];
      last.confidence = Math.max(last.confidence, run.confidence);
    } else joined.push(run);
  }
  return joined;
}

function touching(left: ChineseUnit | undefined, right: ChineseUnit | undefined): boolean {
  return left !== undefined && right !== undefined && left.end === right.start;
}

/** Only a blank or a hyphen, or one short word of grammar ("of"), stands between. */
function closeBy(left: EnglishUnit | undefined, right: EnglishUnit | undefined): boolean {
  return left !== undefined && right !== undefined && right.start - left.end <= 4;
}
