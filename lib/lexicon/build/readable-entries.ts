/** CC-CEDICT's entries as a reader wants them: by headword, the likeliest reading first, rare spellings left out. */
import type { CedictEntry } from './cedict.ts';
import { type Senses, readSenses } from './senses.ts';
import { syllablesWithMarks } from './tone-marks.ts';

/** One reading of a word. */
export interface WordEntry {
  traditional: string;
  /** With tone marks. */
  syllables: string[];
  /** The best first; never empty. */
  senses: string[];
}

/** A reader wants the first few senses; characters have more that are alike in rank than words have. */
const MOST_SENSES = { character: 6, word: 4 };
const MOST_ENTRIES = 6;
/** What the card can set as one headword. */
const LONGEST_HEADWORD = 16;
const HAN = /^[\u3400-\u9fff〇○·，]+$/;

/** Words of grammar whose daily form and reading are not those that they have in most words. */
const DAILY: Readonly<Record<string, string>> = { 都: '都 dou1', 还: '還 hai2', 为: '為 wei4', 里: '裡 li3' };

interface Candidate {
  cedict: CedictEntry;
  senses: Senses;
}

/** Simplified headword → its entries. @param frequencies how often words are used, by headword. */
export function readableEntries(cedict: readonly CedictEntry[], frequencies: ReadonlyMap<string, number>): Map<string, WordEntry[]> {
  const byHead = new Map<string, Candidate[]>();
  for (const entry of cedict) {
    const { simplified, traditional } = entry;
    if (!HAN.test(simplified) || !HAN.test(traditional) || simplified.length > LONGEST_HEADWORD) continue;
    const list = byHead.get(simplified) ?? [];
    list.push({ cedict: entry, senses: readSenses(entry.english) });
    byHead.set(simplified, list);
  }
  const uses = readingUses(cedict, frequencies);
  const entries = new Map<string, WordEntry[]>();
  for (const [head, candidates] of byHead) {
    const useful = candidates.filter(({ senses }) => !senses.isSpelling);
    const ordered = (useful.length > 0 ? useful : candidates)
      .map((candidate) => ({ candidate, rank: rankOf(candidate, candidates, uses) }))
      .sort((a, b) => b.rank - a.rank)
      .map(({ candidate }) => ({
        traditional: candidate.cedict.traditional,
        syllables: syllablesWithMarks(candidate.cedict.pinyin),
        senses: sensesOf(candidate, byHead),
      }));
    const told = ordered.filter(({ senses }) => senses.length > 0).slice(0, MOST_ENTRIES);
    if (told.length > 0) entries.set(head, told);
  }
  return entries;
}

/** Its own senses; where it has none, what it points to, and the senses from there. */
function sensesOf({ cedict, senses }: Candidate, byHead: ReadonlyMap<string, readonly Candidate[]>): string[] {
  if (senses.own.length > 0) return senses.own.slice(0, MOST_SENSES[cedict.simplified.length === 1 ? 'character' : 'word']);
  const target = senses.targets.find((word) => word !== cedict.simplified);
  const there = target === undefined ? [] : (byHead.get(target) ?? []);
  // "used in 道行" does not mean the same as 道行.
  const borrowed = /^\(?used in/.test(senses.references[0] ?? '') ? [] : (there.find((each) => each.senses.own.length > 0)?.senses.own ?? []);
  return [...senses.references.slice(0, 1), ...borrowed.slice(0, 2)];
}

/** How likely a reading is among those of its headword. */
function rankOf({ cedict, senses }: Candidate, among: readonly Candidate[], uses: ReadonlyMap<string, number>): number {
  let rank = Math.min(senses.own.length, MOST_SENSES.character) / 2 + 1.5 * Math.log2(1 + (uses.get(useKey(cedict.traditional, cedict.pinyin)) ?? 0));
  // 了 le, 的 de, 着 zhe; 东西 dōngxi: without a tone, the word is the one that is used daily.
  if (DAILY[cedict.simplified] === `${cedict.traditional} ${cedict.pinyin}`) rank += 40;
  if (/5$/.test(cedict.pinyin)) rank += cedict.simplified.length === 1 ? 40 : 0.6;
  if (senses.own.length === 0) rank -= 100;
  const isName = /^[A-Z]/.test(cedict.pinyin);
  if (isName && among.some((other) => /^[a-z]/.test(other.cedict.pinyin))) rank -= 50;
  if (/^surname /.test(senses.own[0] ?? '')) rank -= 20;
  if (/^(?:used in|\((?:archaic|old|literary)\)|old )/.test(senses.own[0] ?? '')) rank -= 10;
  return rank;
}

/** How much the words weigh in which a character is read so. */
function readingUses(cedict: readonly CedictEntry[], frequencies: ReadonlyMap<string, number>): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { simplified, traditional, pinyin } of cedict) {
    const syllables = pinyin.toLowerCase().split(' ');
    if (syllables.length < 2 || syllables.length !== traditional.length) continue;
    const weight = Math.log2(2 + (frequencies.get(simplified) ?? 0));
    syllables.forEach((syllable, i) => {
      const key = useKey(traditional.charAt(i), syllable);
      uses.set(key, (uses.get(key) ?? 0) + weight);
    });
  }
  return uses;
}

function useKey(traditional: string, pinyin: string): string {
  return `${traditional} ${pinyin.toLowerCase()}`;
}
