/**
 * Which English types of a document answer which Chinese types, as a sparse table of t(English type | Chinese type).
 */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { LITERAL } from './encode-zh.ts';
import type { Followers } from './spelled-out.ts';
import type { Steps } from './steps.ts';
import type { EncodedSide } from './vocabulary.ts';

/** Sparse rows: row r holds (columns[k], values[k]) for k in [offsets[r], offsets[r + 1]). */
export interface SparseTable {
  offsets: Int32Array;
  columns: Int32Array;
  values: Float32Array;
}

/** A word of several characters takes this share of its renderings from the words and characters inside it. */
const PARTS_SHARE = 0.2;
/** Renderings below this share are not worth their time. */
const FAINTEST = 0.004;

/** What is known of the English types beside their names. */
export interface EnglishTypes {
  /** The lexicon's number of every type, or −1. */
  stemIds: Int32Array;
  /** See `shortFormTypes`. */
  followers: Followers;
}

/** Looks the document's Chinese types up in the lexicon. */
export function* dictionaryTable(zh: EncodedSide, en: EncodedSide, { stemIds, followers }: EnglishTypes, lexicon: Lexicon): Steps<SparseTable> {
  const stemToType = new Int32Array(lexicon.stems.size).fill(-1);
  for (let type = 0; type < stemIds.length; type++) {
    const stem = stemIds[type] as number;
    if (stem >= 0) stemToType[stem] = type;
  }
  const rows = new RowCollector(zh.vocabulary.size, en.vocabulary.size, followers);
  const keys = zh.vocabulary.keys;
  for (let type = 0; type < keys.length; type++) {
    const key = keys[type] as string;
    if (key.startsWith(LITERAL)) rows.add(en.vocabulary.find(key.slice(LITERAL.length)), 1);
    else collectGlosses(key, lexicon, stemToType, rows);
    rows.endRow(type);
    if (type % 64 === 0) yield type / keys.length;
  }
  return rows.build();
}

function collectGlosses(word: string, lexicon: Lexicon, stemToType: Int32Array, rows: RowCollector): void {
  const id = lexicon.words.find(word);
  const whole = word.length === 1 ? 1 : id < 0 ? 0 : 1 - PARTS_SHARE;
  if (id >= 0) addRow(id, whole, lexicon, stemToType, rows);
  if (word.length === 1) return;
  const parts: [number, number][] = [];
  let total = 0;
  for (let start = 0; start < word.length; start++) {
    for (let end = start + 1; end <= word.length; end++) {
      if (end - start === word.length) continue;
      const part = lexicon.words.find(word, start, end);
      const weight = (end - start) * (end - start);
      if (part >= 0) {
        parts.push([part, weight]);
        total += weight;
      }
    }
  }
  for (const [part, weight] of parts) addRow(part, ((1 - whole) * weight) / total, lexicon, stemToType, rows);
}

function addRow(word: number, factor: number, lexicon: Lexicon, stemToType: Int32Array, rows: RowCollector): void {
  for (let k = lexicon.glossOffsets[word] as number; k < (lexicon.glossOffsets[word + 1] as number); k++) {
    rows.add(stemToType[lexicon.glossStems[k] as number] as number, factor * lexicon.glossShare(k));
  }
}

/** Builds sparse rows one after the other; values of one column add up. */
class RowCollector {
  readonly #sums: Float64Array;
  readonly #touched: number[] = [];
  readonly #offsets: Int32Array;
  readonly #columns: number[] = [];
  readonly #values: number[] = [];
  readonly #followers: Followers;

  constructor(rows: number, columns: number, followers: Followers) {
    this.#followers = followers;
    this.#sums = new Float64Array(columns);
    this.#offsets = new Int32Array(rows + 1);
  }

  /** Adds to the current row; a negative column is ignored. */
  add(column: number, value: number): void {
    if (column < 0) return;
    if (this.#sums[column] === 0) this.#touched.push(column);
    this.#sums[column] = (this.#sums[column] as number) + value;
  }

  /** Closes row `row`, dropping what is fainter than `faintest`. */
  endRow(row: number, faintest = FAINTEST): void {
    if (this.#followers.size > 0) this.#addFollowers();
    for (const column of this.#touched) {
      const value = this.#sums[column] as number;
      this.#sums[column] = 0;
      if (value < faintest) continue;
      this.#columns.push(column);
      this.#values.push(value);
    }
    this.#touched.length = 0;
    this.#offsets[row + 1] = this.#columns.length;
  }

  #addFollowers(): void {
    for (const column of this.#touched.slice()) {
      const value = this.#sums[column] as number;
      for (const { type, share } of this.#followers.get(column) ?? []) this.add(type, value * share);
    }
  }

  build(): SparseTable {
    return { offsets: this.#offsets, columns: Int32Array.from(this.#columns), values: Float32Array.from(this.#values) };
  }
}
