/** One document made ready for the aligner: both sides as tokens, the table that links them, marks and lengths. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Bead, Run } from './alignment.ts';
import { encodeEnglish } from './encode-en.ts';
import { encodeChinese } from './encode-zh.ts';
import { type Marks, readMarks } from './marks.ts';
import { shortFormTypes, spelledOut } from './spelled-out.ts';
import { type Steps, within } from './steps.ts';
import { type SparseTable, dictionaryTable } from './translation-table.ts';
import type { EncodedSide } from './vocabulary.ts';

/** Two texts as tokens, and what their words have to do with each other. */
export interface LinkedText {
  zh: EncodedSide;
  en: EncodedSide;
  /** t(English type | Chinese type). */
  table: SparseTable;
  /** 1 / p(English type): how surprising a type is in this text. */
  enRarity: Float32Array;
  /** One number for every English type, all zero between two uses. */
  scratch: Float32Array;
}

export interface Bitext extends LinkedText {
  zhMarks: Marks;
  enMarks: Marks;
  /** English letters for one Han character. */
  lengthRatio: number;
}

/** A rectangle of units: half-open on both sides. */
export interface Range {
  zhStart: number;
  zhEnd: number;
  enStart: number;
  enEnd: number;
}

/** English letters a Han character has in published translations, and how many characters this prior knowledge is worth. */
const USUAL_RATIO = 3.4;
const RATIO_PRIOR = 300;
/** A text's own counts are smoothed by this many tokens of English at large. */
const BACKGROUND_TOKENS = 150;

/** Encodes two lists of units. Linear in their length. */
export function* readBitext(zhUnits: readonly string[], enUnits: readonly string[], lexicon: Lexicon): Steps<Bitext> {
  const en = yield* within(0, 0.35, encodeEnglish(enUnits));
  const zh = yield* within(0.37, 0.75, encodeChinese(yield* within(0.35, 0.37, spelledOut(zhUnits)), en, lexicon));
  const zhMarks = yield* within(0.75, 0.8, readMarks(zhUnits, 'zh'));
  const enMarks = yield* within(0.8, 0.85, readMarks(enUnits, 'en'));
  const stemIds = Int32Array.from(en.vocabulary.keys, (key) => lexicon.stemId(key));
  const followers = yield* within(0.85, 0.87, shortFormTypes(enUnits, en.vocabulary));
  const table = yield* within(0.87, 1, dictionaryTable(zh, en, { stemIds, followers }, lexicon));
  const enRarity = rarities(en, stemIds, lexicon);
  yield 1;
  return {
    zh,
    en,
    zhMarks,
    enMarks,
    table,
    enRarity,
    scratch: new Float32Array(en.vocabulary.size),
    lengthRatio: lengthRatio(zhMarks, enMarks),
  };
}

function rarities({ tokens, counts }: EncodedSide, stemIds: Int32Array, lexicon: Lexicon): Float32Array {
  const total = tokens.length + BACKGROUND_TOKENS;
  const values = new Float32Array(counts.length);
  for (let type = 0; type < values.length; type++) {
    const background = lexicon.background(stemIds[type] as number);
    values[type] = total / ((counts[type] as number) + BACKGROUND_TOKENS * background);
  }
  return values;
}

function lengthRatio(zh: Marks, en: Marks): number {
  const ratio = ((en.lengthSums.at(-1) as number) + USUAL_RATIO * RATIO_PRIOR) / ((zh.lengthSums.at(-1) as number) + RATIO_PRIOR);
  // Sides of very unequal length are not wholly translations of each other: their ratio says nothing.
  return ratio > USUAL_RATIO / 2 && ratio < USUAL_RATIO * 2 ? ratio : USUAL_RATIO;
}

/** The units of some of a text's beads as a text of its own, with these beads; what is known of the words stays that of the whole. */
export function selectBeads(text: LinkedText, beads: readonly Bead[]): { text: LinkedText; beads: Bead[] } {
  const ends = { zh: 0, en: 0 };
  const next = (side: 'zh' | 'en', run: Run): Run => ({ start: ends[side], end: (ends[side] += run.end - run.start) });
  return {
    text: { ...text, zh: selectUnits(text.zh, beads.map(({ zh }) => zh)), en: selectUnits(text.en, beads.map(({ en }) => en)) },
    beads: beads.map((bead) => ({ ...bead, zh: next('zh', bead.zh), en: next('en', bead.en) })),
  };
}

function selectUnits({ vocabulary, starts, tokens, counts }: EncodedSide, runs: readonly Run[]): EncodedSide {
  const kept = new Int32Array(runs.reduce((sum, run) => sum + tokensIn(run), 0));
  const borders = new Int32Array(runs.reduce((sum, { start, end }) => sum + end - start, 1));
  let [unit, filled] = [0, 0];
  for (const { start, end } of runs) {
    const from = starts[start] as number;
    kept.set(tokens.subarray(from, starts[end]), filled);
    for (let u = start + 1; u <= end; u++) borders[++unit] = filled + (starts[u] as number) - from;
    filled += tokensIn({ start, end });
  }
  return { vocabulary, starts: borders, tokens: kept, counts };

  function tokensIn({ start, end }: Run): number {
    return (starts[end] as number) - (starts[start] as number);
  }
}

/** The whole of a bitext. */
export function wholeRange(bitext: Bitext): Range {
  return { zhStart: 0, zhEnd: bitext.zh.starts.length - 1, enStart: 0, enEnd: bitext.en.starts.length - 1 };
}
