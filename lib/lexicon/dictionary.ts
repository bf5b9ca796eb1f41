/**
 * The dictionary that explains Chinese words to a reader: how they are read and what they mean. Compiled from CC-CEDICT by
 * `build/compile-dictionary.ts`; kept in typed arrays, an entry is put together when it is asked for.
 */
import { CharMap } from './char-map.ts';
import { DICTIONARY } from './format.ts';
import { DamagedLexiconError, type Sections, readSections } from './sections.ts';
import { expandSorted } from './sorted-strings.ts';
import { StringTable } from './string-table.ts';

/** One reading of a word. */
export interface DictionaryEntry {
  simplified: string;
  traditional: string;
  /** With tone marks, the syllables parted by blanks: "gōng ān". */
  pinyin: string;
  /** In English, the best first. */
  senses: string[];
}

/** A word of the dictionary in a text: UTF-16 offsets, half-open. */
export interface FoundWord {
  start: number;
  end: number;
  /** The likeliest reading first; surnames and rare readings last. */
  entries: DictionaryEntry[];
}

const LINE_FEED = 10;

export class Dictionary {
  readonly #heads: StringTable;
  /** The entries of headword h: from `#firstEntries[h]` up to `#firstEntries[h + 1]`. */
  readonly #firstEntries: Uint32Array;
  /** The Traditional forms that differ from their headwords, in the order of the entries. */
  readonly #forms: StringTable;
  /** The entry of each Traditional form, ascending. */
  readonly #formEntries: Uint32Array;
  readonly #usual: CharMap;
  readonly #usualReadings: Uint16Array;
  readonly #syllables: StringTable;
  readonly #readings: Uint16Array;
  /** The syllables of entry e: from `#firstSyllables[e]` up to `#firstSyllables[e + 1]`. */
  readonly #firstSyllables: Uint32Array;
  readonly #senseBytes: Uint8Array;
  /** The senses of entry e: from `#firstSenses[e]` up to the line feed before `#firstSenses[e + 1]`. */
  readonly #firstSenses: Uint32Array;

  private constructor(sections: Sections<keyof typeof DICTIONARY.sections>) {
    const headLengths = sections.bytes('headLengths');
    const headChars = expandSorted(headLengths, sections.bytes('headShared'), sections.units('headChars'));
    this.#heads = new StringTable(headLengths, headChars);
    this.#firstEntries = runningSums(sections.bytes('entryCounts'));
    this.#syllables = new StringTable(sections.bytes('syllableLengths'), sections.units('syllableChars'));
    this.#readings = sections.units('readings');
    this.#firstSyllables = runningSums(sections.bytes('syllableCounts'));
    this.#senseBytes = sections.bytes('senseBytes');
    this.#firstSenses = lineStarts(this.#senseBytes);
    const usualChars = sections.units('usualChars');
    this.#usual = new CharMap(usualChars, Uint16Array.from(usualChars.keys()));
    this.#usualReadings = sections.units('usualReadings');
    const usualForms = new CharMap(usualChars, sections.units('usualForms'));
    const forms = traditionalForms(sections, headChars, this.#firstEntries, usualForms);
    this.#forms = new StringTable(forms.lengths, forms.chars);
    this.#formEntries = forms.entries;
    const entries = this.#firstEntries.at(-1) ?? 0;
    const fits = [this.#firstEntries.length - 1 === headLengths.length, this.#firstSyllables.length - 1 === entries, this.#firstSenses.length - 1 === entries, this.#firstSyllables.at(-1) === this.#readings.length];
    if (fits.includes(false)) throw new DamagedLexiconError(DICTIONARY.what, 'its parts do not fit together');
  }

  /**
   * Reads the compiled asset. The bytes are referred to, not copied, where they are aligned to four bytes.
   * @throws DamagedLexiconError when the bytes are not a complete asset of this version
   */
  static load(bytes: ArrayBuffer | Uint8Array): Dictionary {
    return new Dictionary(readSections(bytes, DICTIONARY));
  }

  /** Number of headwords. */
  get size(): number {
    return this.#heads.size;
  }

  /**
   * The entries of a word in either script, the likeliest reading first, surnames and rare ones last; none for what is no headword.
   * @param traditionalFirst in Traditional text the entries that are written like the word come first: there 后 is the empress
   */
  lookUp(word: string, traditionalFirst = false): DictionaryEntry[] {
    const found: DictionaryEntry[] = [];
    const head = this.#heads.find(word);
    if (head >= 0) found.push(...this.#entriesOf(head));
    const form = this.#forms.find(word);
    if (form >= 0) found.push(...this.#entriesOf(this.#headOf(this.#formEntries[form] as number)).filter(({ traditional }) => traditional === word));
    if (!traditionalFirst) return found;
    return found.sort((a, b) => Number(b.traditional === word) - Number(a.traditional === word));
  }

  /** The longest word, in either script, that begins at an offset of a text and ends at `end` at the latest; null where none does. */
  longestAt(text: string, start: number, end = text.length, traditionalFirst = false): FoundWord | null {
    const longest = Math.max(this.#heads.longest, this.#forms.longest);
    for (let to = Math.min(end, text.length, start + longest); to > start; to--) {
      if (this.#heads.find(text, start, to) < 0 && this.#forms.find(text, start, to) < 0) continue;
      return { start, end: to, entries: this.lookUp(text.slice(start, to), traditionalFirst) };
    }
    return null;
  }

  /** The headword to which an entry belongs. */
  #headOf(entry: number): number {
    let [low, high] = [0, this.size - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#firstEntries[middle] as number) <= entry) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #entriesOf(head: number): DictionaryEntry[] {
    const simplified = this.#heads.at(head);
    const [from, to] = [this.#firstEntries[head] as number, this.#firstEntries[head + 1] as number];
    return Array.from({ length: to - from }, (_, k) => {
      const entry = from + k;
      return { simplified, traditional: this.#traditionalOf(entry) ?? simplified, pinyin: this.#pinyinOf(entry, simplified), senses: this.#sensesOf(entry) };
    });
  }

  #traditionalOf(entry: number): string | undefined {
    let [low, high] = [0, this.#formEntries.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#formEntries[middle] as number) < entry) low = middle + 1;
      else high = middle;
    }
    return this.#formEntries[low] === entry ? this.#forms.at(low) : undefined;
  }

  #pinyinOf(entry: number, simplified: string): string {
    const readings = this.#readings.subarray(this.#firstSyllables[entry], this.#firstSyllables[entry + 1]);
    const usual = (place: number): number => this.#usualReadings[this.#usual.get(simplified.charCodeAt(place))] ?? -1;
    return Array.from(readings, (reading, place) => this.#syllables.at(reading === 0 ? usual(place) : reading - 1)).join(' ');
  }

  #sensesOf(entry: number): string[] {
    const bytes = this.#senseBytes.subarray(this.#firstSenses[entry], (this.#firstSenses[entry + 1] as number) - 1);
    return utf8(bytes).split('\t');
  }
}

interface Forms {
  lengths: Uint8Array;
  chars: Uint16Array;
  entries: Uint32Array;
}

/** The Traditional forms that differ from their headwords, put together from what the characters usually become. */
function traditionalForms(sections: Sections<keyof typeof DICTIONARY.sections>, heads: Uint16Array, firstEntries: Uint32Array, usual: CharMap): Forms {
  const given = sections.units('traditionalChars');
  const [headLengths, givenLengths] = [sections.bytes('headLengths'), sections.bytes('traditionalLengths')];
  const lengths = new Uint8Array(givenLengths.length);
  const entries = new Uint32Array(givenLengths.length);
  const chars: number[] = [];
  let [count, headAt, givenAt] = [0, 0, 0];
  for (let head = 0; head < headLengths.length; headAt += headLengths[head++] as number) {
    const headLength = headLengths[head] as number;
    for (let entry = firstEntries[head] as number; entry < (firstEntries[head + 1] as number); entry++) {
      const own = givenLengths[entry] as number;
      const length = own || headLength;
      const from = chars.length;
      let differs = length !== headLength;
      for (let i = 0; i < length; i++) {
        const simple = heads[headAt + i] as number;
        const form = own > 0 ? (given[givenAt + i] as number) : usual.get(simple);
        chars.push(form < 0 ? simple : form);
        differs ||= form >= 0 && form !== simple;
      }
      givenAt += own;
      if (differs) {
        lengths[count] = length;
        entries[count++] = entry;
      } else chars.length = from;
    }
  }
  return { lengths: lengths.slice(0, count), chars: Uint16Array.from(chars), entries: entries.slice(0, count) };
}

function runningSums(counts: Uint8Array): Uint32Array {
  const sums = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) sums[i + 1] = (sums[i] as number) + (counts[i] as number);
  return sums;
}

/** Where each line begins, and where one more would. */
function lineStarts(bytes: Uint8Array): Uint32Array {
  const starts = [0];
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) starts.push(at + 1);
  return Uint32Array.from(starts);
}

/** UTF-8 without `TextDecoder`, which the pure folders do not know. The compiler wrote it; what is no character becomes U+FFFD. */
function utf8(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i++] as number;
    const more = first < 0xc0 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    let point = more === 0 ? first : first & (0x3f >> more);
    for (let k = 0; k < more; k++) point = (point << 6) | ((bytes[i++] ?? 0) & 0x3f);
    text += String.fromCodePoint(point > 0x10ffff ? 0xfffd : point);
  }
  return text;
}
