/** Finds the names of the English side that stand as pinyin, and where the Chinese side reads that way. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { NameCandidate } from './encode-en.ts';

const LONGEST_NAME = 4;
/** More syllables than pinyin has. */
const BASE = 512;

/** Sequences of syllables → the English token types written that way. */
export class NameIndex {
  readonly #lexicon: Lexicon;
  readonly #types = new Map<number, number>();
  /** 1 for the syllables that begin a name. */
  readonly #first = new Uint8Array(BASE);

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Adds a word that may be a name. */
  add({ letters, type }: NameCandidate): void {
    if (letters.length >= 2 && letters.length <= 24) this.#parse(letters, 0, 0, 0, type);
  }

  /** All ways of reading the letters as one to four syllables. */
  #parse(letters: string, at: number, key: number, depth: number, type: number): void {
    if (at === letters.length) {
      if (this.#types.has(key)) return;
      this.#types.set(key, type);
      this.#first[firstSyllable(key)] = 1;
      return;
    }
    if (depth === LONGEST_NAME) return;
    for (let end = at + 1; end <= Math.min(letters.length, at + 6); end++) {
      const syllable = this.#lexicon.syllableId(letters, at, end);
      if (syllable >= 0) this.#parse(letters, end, key * BASE + syllable + 1, depth + 1, type);
    }
  }

  get size(): number {
    return this.#types.size;
  }

  /**
   * Calls back with every run of Han that reads like a name.
   * @param visit gets the run's offsets and the English type
   */
  scan(text: string, start: number, end: number, visit: (from: number, to: number, type: number) => void): void {
    if (this.#types.size === 0) return;
    for (let i = start; i < end; i++) {
      if (this.#mayBegin(text.charCodeAt(i))) this.#extend(text, i, i, Math.min(end, i + LONGEST_NAME), 0, visit);
    }
  }

  /** Most characters do not read like the beginning of any name. */
  #mayBegin(char: number): boolean {
    return this.#first[this.#lexicon.readingId(char, 0) + 1] === 1 || this.#first[this.#lexicon.readingId(char, 1) + 1] === 1;
  }

  #extend(text: string, from: number, at: number, end: number, key: number, visit: (from: number, to: number, type: number) => void): void {
    if (at === end) return;
    for (let choice = 0; choice < 2; choice++) {
      const syllable = this.#lexicon.readingId(text.charCodeAt(at), choice);
      if (syllable < 0) return;
      const longer = key * BASE + syllable + 1;
      const type = this.#types.get(longer);
      if (type !== undefined) visit(from, at + 1, type);
      this.#extend(text, from, at + 1, end, longer, visit);
    }
  }
}

function firstSyllable(key: number): number {
  let first = key;
  while (first >= BASE) first = Math.floor(first / BASE);
  return first;
}
