/**
 * The layout of the assets, the lexicon and the dictionary, shared by their compilers (`build/`) and loaders. All numbers are
 * little-endian.
 *
 *     magic "DZLX" or "DZDI" · version u32 · checksum u32 (FNV-1a of everything after it) · per section: byte length u32
 *     then the sections one after the other, each padded to four bytes
 *
 * Strings are stored as lengths and one pool of characters; whoever loads them sums the lengths up. Of sorted strings only what differs
 * from the one before is in the pool (see sorted-strings.ts).
 */
export interface Layout<Name extends string> {
  /** What a person calls the asset. */
  what: string;
  magic: number;
  version: number;
  /** The sections in file order, with the width of their elements in bytes. */
  sections: Readonly<Record<Name, 1 | 2>>;
}

const LEXICON_SECTIONS = {
  // Headwords and stems are sorted.
  /** Length of each headword in UTF-16 units. */
  headLengths: 1,
  /** How many of them are as in the headword before. */
  headShared: 1,
  /** The headwords' other characters (Simplified). */
  headChars: 2,
  /** Frequency of each headword: round(8 · ln(count + 1)), by jieba's counts. */
  headFrequencies: 1,
  /** How many glosses each headword has. */
  glossCounts: 1,
  /** The stem of each gloss: index into the stems. */
  glossStems: 2,
  /** The weight of each gloss: round(−32 · ln p), p being the share of the stem among the headword's renderings. */
  glossWeights: 1,
  stemLengths: 1,
  stemShared: 1,
  /** The stems' other characters, ASCII. */
  stemChars: 1,
  /** How common a stem is expected to be in text: round(−16 · ln p). */
  stemBackgrounds: 1,
  /** Traditional characters, ascending, and the Simplified one of each. */
  traditionalChars: 2,
  simplifiedChars: 2,
  syllableLengths: 1,
  /** The toneless syllables' letters, ASCII, `v` for ü. */
  syllableChars: 1,
  /** Characters with a reading, ascending, and two readings each (the second may repeat the first). */
  readingChars: 2,
  readings: 2,
} as const;

export const LEXICON: Layout<keyof typeof LEXICON_SECTIONS> = { what: 'lexicon', magic: 0x584c5a44, version: 2, sections: LEXICON_SECTIONS };

const DICTIONARY_SECTIONS = {
  /** Length of each headword in UTF-16 units. */
  headLengths: 1,
  /** How many of them are as in the headword before. */
  headShared: 1,
  /** The headwords' other characters (Simplified), sorted. */
  headChars: 2,
  /** How many entries each headword has: its readings and Traditional forms, the likeliest first. */
  entryCounts: 1,
  /** Simplified characters, ascending, with their usual Traditional form and the number of their usual reading. */
  usualChars: 2,
  usualForms: 2,
  usualReadings: 2,
  /** Length of each entry's Traditional form; 0 where every character has its usual one. */
  traditionalLengths: 1,
  traditionalChars: 2,
  /** How many syllables each entry's reading has. */
  syllableCounts: 1,
  /** The entries' syllables: 0 for the usual reading of the character at this place of the headword, else its number and 1. */
  readings: 2,
  syllableLengths: 1,
  /** The syllables' letters, with tone marks. */
  syllableChars: 2,
  /** The senses in UTF-8, each ended by a tab, but the last one of an entry by a line feed. */
  senseBytes: 1,
} as const;

export const DICTIONARY: Layout<keyof typeof DICTIONARY_SECTIONS> = { what: 'dictionary', magic: 0x49445a44, version: 2, sections: DICTIONARY_SECTIONS };

/** Bytes before the first section. */
export function headerBytes(layout: Layout<string>): number {
  return 12 + 4 * Object.keys(layout.sections).length;
}

/** FNV-1a over 32-bit words: quick enough for a check at every start. `bytes` from `start` on; length a multiple of 4. */
export function checksum(words: Uint32Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ (words[i] as number), 0x01000193);
  return hash >>> 0;
}
