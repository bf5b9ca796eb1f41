/**
 * The layout of the lexicon's asset, shared by the compiler (`build/`) and the loader. All numbers are little-endian.
 *
 *     magic "DZLX" · version u32 · checksum u32 (FNV-1a of everything after it) · per section: byte length u32
 *     then the sections one after the other, each padded to four bytes
 *
 * Headwords and stems are stored as lengths and one pool of characters, sorted; whoever loads them sums the lengths up.
 */
export const MAGIC = 0x584c5a44;
export const VERSION = 1;

/** The sections in file order, with the width of their elements in bytes. */
export const SECTIONS = {
  /** Length of each headword in UTF-16 units. */
  headLengths: 1,
  /** The headwords' characters (Simplified). */
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
  /** The stems' characters, ASCII. */
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

export type SectionName = keyof typeof SECTIONS;

/** Bytes before the first section. */
export const HEADER_BYTES = 12 + 4 * Object.keys(SECTIONS).length;

/** FNV-1a over 32-bit words: quick enough for a check at every start. `bytes` from `start` on; length a multiple of 4. */
export function checksum(words: Uint32Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ (words[i] as number), 0x01000193);
  return hash >>> 0;
}
