/**
 * The Chinese–English lexicon: which English stems a Chinese word may be rendered by, how common words are, how characters
 * read. Compiled from CC-CEDICT by `build/`, loaded in a few milliseconds, kept in typed arrays.
 */
import { isHan } from '../text/tokens.ts';
import { CharMap } from './char-map.ts';
import { PairFilter } from './pair-filter.ts';
import { LEXICON } from './format.ts';
import { type Sections, readSections } from './sections.ts';
import { expandSorted } from './sorted-strings.ts';
import { HASH_START, StringTable, mixHash } from './string-table.ts';

/** A word of a segmented Chinese text: UTF-16 offsets, half-open; `id` is −1 for a character that is no headword. */
export interface Word {
  start: number;
  end: number;
  id: number;
}

/** An English stem with the share of renderings it has, 0–1. */
export interface Gloss {
  stem: string;
  weight: number;
}

/** The price of a character that is no headword, in the segmenter's unit (−ln probability). */
const UNKNOWN_COST = 20;

/** The share of a gloss by its byte; there are too many glosses to decode them all at every start. */
const GLOSS_SHARES = exponentials(32);

export class Lexicon {
  /** The stems of all glosses, numbered. */
  readonly stems: StringTable;
  /** The headwords, numbered. */
  readonly words: StringTable;
  /** Gloss k of word w: the stem `glossStems[k]` with the share `glossShare(k)`, for k in [glossOffsets[w], glossOffsets[w + 1]). */
  readonly glossOffsets: Uint32Array;
  readonly glossStems: Uint16Array;
  readonly #glossWeights: Uint8Array;
  readonly #costs: Float32Array;
  readonly #backgrounds: Float32Array;
  readonly #simplified: CharMap;
  readonly #readings: CharMap;
  readonly #readingPairs: Uint16Array;
  readonly #syllables: StringTable;
  /** The headwords of one character, which every character of a text is looked up among. */
  readonly #singles: CharMap;
  readonly #beginnings: PairFilter;
  #roomKept: Room = makeRoom(256);

  private constructor(sections: Sections<keyof typeof LEXICON.sections>) {
    const headLengths = sections.bytes('headLengths');
    const headChars = expandSorted(headLengths, sections.bytes('headShared'), sections.units('headChars'));
    this.words = new StringTable(headLengths, headChars);
    this.#beginnings = new PairFilter(headLengths, headChars);
    this.#singles = singleCharacters(headLengths, headChars);
    const stemLengths = sections.bytes('stemLengths');
    this.stems = new StringTable(stemLengths, expandSorted(stemLengths, sections.bytes('stemShared'), sections.bytes('stemChars')));
    this.glossOffsets = runningSums(sections.bytes('glossCounts'));
    this.glossStems = sections.units('glossStems');
    this.#glossWeights = sections.bytes('glossWeights');
    this.#backgrounds = decode(sections.bytes('stemBackgrounds'), exponentials(16));
    this.#costs = segmentationCosts(sections.bytes('headFrequencies'));
    this.#simplified = new CharMap(sections.units('traditionalChars'), sections.units('simplifiedChars'));
    const readingChars = sections.units('readingChars');
    this.#readings = new CharMap(readingChars, counting(readingChars.length));
    this.#readingPairs = sections.units('readings');
    this.#syllables = new StringTable(sections.bytes('syllableLengths'), sections.bytes('syllableChars'));
  }

  /**
   * Reads the compiled asset. The bytes are referred to, not copied, where they are aligned to four bytes.
   * @throws DamagedLexiconError when the bytes are not a complete asset of this version
   */
  static load(bytes: ArrayBuffer | Uint8Array): Lexicon {
    return new Lexicon(readSections(bytes, LEXICON));
  }

  /** The number of a stem, or −1. */
  stemId(stem: string): number {
    return this.stems.find(stem);
  }

  /** The probability of a stem in English text at large; small and positive for one that no gloss holds (id −1). */
  background(stemId: number): number {
    return this.#backgrounds[stemId] ?? 1e-6;
  }

  /** The share, 0–1, that gloss k has of its word's renderings. */
  glossShare(k: number): number {
    return GLOSS_SHARES[this.#glossWeights[k] as number] as number;
  }

  /** The weighted stems of a word in either script; empty for a word that is no headword. */
  glosses(word: string): Gloss[] {
    const id = this.words.find(this.simplify(word));
    if (id < 0) return [];
    const found: Gloss[] = [];
    for (let k = this.glossOffsets[id] as number; k < (this.glossOffsets[id + 1] as number); k++) {
      found.push({ stem: this.stems.at(this.glossStems[k] as number), weight: this.glossShare(k) });
    }
    return found;
  }

  /** True when a word in Simplified characters may be rendered by a stem. */
  hasGloss(word: string, stem: string): boolean {
    const [id, wanted] = [this.words.find(word), this.stems.find(stem)];
    if (id < 0 || wanted < 0) return false;
    return this.glossStems.subarray(this.glossOffsets[id], this.glossOffsets[id + 1]).includes(wanted);
  }

  /** The text with Traditional characters replaced by Simplified ones, one for one: offsets stay valid. */
  simplify(text: string): string {
    let first = 0;
    while (first < text.length && this.#simplified.get(text.charCodeAt(first)) < 0) first++;
    if (first === text.length) return text;
    const parts: string[] = [];
    let from = 0;
    for (let i = first; i < text.length; i++) {
      const simple = this.#simplified.get(text.charCodeAt(i));
      if (simple < 0) continue;
      parts.push(text.slice(from, i), String.fromCharCode(simple));
      from = i + 1;
    }
    return parts.join('') + text.slice(from);
  }

  /** The toneless readings of a character, `v` for ü: one or two; none for a character without a reading. */
  readings(char: number): string[] {
    const index = this.#readings.get(char);
    if (index < 0) return [];
    const first = this.#readingPairs[2 * index] as number;
    const second = this.#readingPairs[2 * index + 1] as number;
    return first === second ? [this.#syllables.at(first)] : [this.#syllables.at(first), this.#syllables.at(second)];
  }

  /** The number of the syllable that stands at letters[start, end), or −1; lower case, `v` for ü. */
  syllableId(letters: string, start: number, end: number): number {
    return this.#syllables.find(letters, start, end);
  }

  /** The number of a character's first (0) or second (1) reading's syllable, or −1 when it has none. */
  readingId(char: number, choice: number): number {
    const index = this.#readings.get(char);
    if (index < 0) return -1;
    const syllable = this.#readingPairs[2 * index + choice] as number;
    return choice === 1 && syllable === this.#readingPairs[2 * index] ? -1 : syllable;
  }

  /** The usual toneless reading of a Chinese word, syllables joined: 陈清扬 → chenqingyang. */
  romanise(word: string): string {
    let joined = '';
    for (let i = 0; i < word.length; i++) joined += this.readings(word.charCodeAt(i))[0] ?? '';
    return joined;
  }

  /**
   * The words of a run of Simplified Chinese: the segmentation of least cost where a word costs −ln of its frequency
   * (a unigram model, found by dynamic programming; linear in the length).
   * @param text any text; only [start, end) is read
   */
  segment(text: string, start = 0, end = text.length): Word[] {
    const n = end - start;
    const room = this.#room(n);
    const { cost, back, ids } = room;
    cost.fill(Infinity, 0, n + 1);
    cost[0] = 0;
    const longest = this.words.longest;
    for (let i = 0; i < n; i++) {
      const here = cost[i] as number;
      const first = text.charCodeAt(start + i);
      const single = isHan(first) ? this.#singles.get(first) : -1;
      reach(room, i, i + 1, here + (single < 0 ? UNKNOWN_COST : (this.#costs[single] as number)), single);
      if (!isHan(first)) continue;
      let hash = mixHash(HASH_START, first);
      for (let j = i + 1; j < n && j < i + longest; j++) {
        const unit = text.charCodeAt(start + j);
        if (!isHan(unit)) break;
        hash = mixHash(hash, unit);
        // Of two characters that begin no word of three or more, no longer ones need be looked up.
        if (j === i + 2 && !this.#beginnings.has(first, text.charCodeAt(start + i + 1))) break;
        const id = this.words.findHashed(text, start + i, start + j + 1, hash);
        if (id >= 0) reach(room, i, j + 1, here + (this.#costs[id] as number), id);
      }
    }
    const found: Word[] = [];
    for (let at = n; at > 0; at = back[at] as number) found.push({ start: start + (back[at] as number), end: start + at, id: ids[at] as number });
    return found.reverse();
  }

  /** The segmenter's working arrays, kept between calls and made longer when needed. */
  #room(n: number): Room {
    if (this.#roomKept.cost.length <= n) this.#roomKept = makeRoom(2 * n);
    return this.#roomKept;
  }
}

interface Room {
  cost: Float64Array;
  back: Int32Array;
  ids: Int32Array;
}

/** Notes a word that leads from one place to another at a total cost, if it is the cheapest way so far. */
function reach({ cost, back, ids }: Room, from: number, to: number, total: number, id: number): void {
  if (total >= (cost[to] as number)) return;
  cost[to] = total;
  back[to] = from;
  ids[to] = id;
}

function makeRoom(n: number): Room {
  return { cost: new Float64Array(n + 1), back: new Int32Array(n + 1), ids: new Int32Array(n + 1) };
}

function counting(length: number): Uint16Array {
  const numbers = new Uint16Array(length);
  for (let i = 0; i < length; i++) numbers[i] = i;
  return numbers;
}

/** The numbers of the strings that are one character. */
function singleCharacters(lengths: Uint8Array, chars: Uint16Array): CharMap {
  const keys: number[] = [];
  const ids: number[] = [];
  for (let id = 0, offset = 0; id < lengths.length; id++) {
    if (lengths[id] === 1) {
      keys.push(chars[offset] as number);
      ids.push(id);
    }
    offset += lengths[id] as number;
  }
  return new CharMap(Uint16Array.from(keys), Uint16Array.from(ids));
}

function runningSums(counts: Uint8Array): Uint32Array {
  const sums = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) sums[i + 1] = (sums[i] as number) + (counts[i] as number);
  return sums;
}

/** Undoes the logarithmic coding of format.ts: byte b → exp(−b / scale). */
function exponentials(scale: number): Float32Array {
  const table = new Float32Array(256);
  for (let byte = 0; byte < 256; byte++) table[byte] = Math.exp(-byte / scale);
  return table;
}

function segmentationCosts(frequencies: Uint8Array): Float32Array {
  const counts = new Float32Array(256);
  for (let byte = 0; byte < 256; byte++) counts[byte] = Math.exp(byte / 8);
  let total = 0;
  for (let i = 0; i < frequencies.length; i++) total += counts[frequencies[i] as number] as number;
  return decode(frequencies, counts.map((count) => Math.log(total / count)));
}

/** A loop of its own: `Float32Array.from` with a function takes ten times as long. */
function decode(bytes: Uint8Array, table: Float32Array): Float32Array {
  const values = new Float32Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) values[i] = table[bytes[i] as number] as number;
  return values;
}
