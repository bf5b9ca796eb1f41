/** What speaks for a bead, as numbers; `weights.ts` says how much each counts. */
import type { Bitext, Range } from './bitext.ts';
import type { Evidence } from './evidence.ts';
import { MARK_KINDS } from './marks.ts';
import { SHAPES, type Shape } from './shapes.ts';
import type { Structure } from './structure.ts';

/** The features in the order of their weights; those of shapes come last, one of them for a bead. */
export const FEATURES = [
  'lexical', 'lengthSquare', 'lengthLog', 'end', 'close', 'open',
  'question', 'exclamation', 'quote', 'pause', 'bracket',
  'shape10', 'shape01', 'shape12', 'shape21', 'shape13', 'shape31', 'shape22', 'shape14', 'shape41', 'shape23', 'shape32', 'shapeLarge',
] as const;

export type FeatureName = (typeof FEATURES)[number];
const FIRST_MARK = FEATURES.indexOf('question');
const KINDS = MARK_KINDS.length;

/** For every shape the index of its feature; −1 for 1-1, the shape the others are measured by. */
export const SHAPE_FEATURE: Int8Array = Int8Array.from(SHAPES, ({ zh, en }) => {
  if (zh === 1 && en === 1) return -1;
  const own = FEATURES.indexOf(`shape${zh}${en}` as FeatureName);
  return own >= 0 ? own : FEATURES.indexOf('shapeLarge');
});

/** Everything that a bead's features are read from. */
export interface Scene {
  bitext: Bitext;
  range: Range;
  /** The English units' evidence given Chinese runs; indices are relative to the range. */
  lexical: Evidence;
  /** The paragraphs that hold the units, where the units are sentences of an article. */
  structure?: Structure;
}

/** Gale and Church's δ is cut off here: beyond it a length only says "wrong". */
const LARGEST_SQUARE = 16;
/** Letters of variance for each expected letter (Gale and Church: 6.8 between European languages). */
const LETTER_VARIANCE = 8;

/** Beads of several units whose lengths are off by more than this are not looked at: they only cost time. */
const HOPELESS_SQUARE = 25;

/**
 * Writes the features of the bead that begins at node (i, j) of the range.
 * @param out as long as FEATURES; the shape features are left alone
 * @returns false for a bead that is out of the question
 */
export function beadFeatures({ bitext, range, lexical }: Scene, i: number, j: number, shape: Shape, out: Float64Array): boolean {
  if (shape.zh === 0 || shape.en === 0) {
    out.fill(0);
    return true;
  }
  const { zhMarks, enMarks } = bitext;
  const zhStart = range.zhStart + i;
  const enStart = range.enStart + j;
  const zhEnd = zhStart + shape.zh;
  const enEnd = enStart + shape.en;
  const zhLength = ((zhMarks.lengthSums[zhEnd] as number) - (zhMarks.lengthSums[zhStart] as number)) * bitext.lengthRatio;
  const enLength = (enMarks.lengthSums[enEnd] as number) - (enMarks.lengthSums[enStart] as number);
  const off = enLength - zhLength;
  const square = (off * off) / (LETTER_VARIANCE * ((zhLength + enLength) / 2 + 4));
  if (square > HOPELESS_SQUARE && shape.zh + shape.en > 2) return false;
  out[0] = lexical.sum(i, shape.zh, j, shape.en);
  out[1] = -Math.min(LARGEST_SQUARE, square);
  out[2] = -Math.abs(Math.log((enLength + 8) / (zhLength + 8)));
  // Both sides should end with the same kind of mark and open and close a quotation together.
  out[3] = zhMarks.ends[zhEnd - 1] === enMarks.ends[enEnd - 1] ? 1 : 0;
  out[4] = agreement(zhMarks.closes[zhEnd - 1] as number, enMarks.closes[enEnd - 1] as number);
  out[5] = agreement(zhMarks.opens[zhStart] as number, enMarks.opens[enStart] as number);
  for (let kind = 0; kind < KINDS; kind++) {
    const zhCount = (zhMarks.countSums[zhEnd * KINDS + kind] as number) - (zhMarks.countSums[zhStart * KINDS + kind] as number);
    const enCount = (enMarks.countSums[enEnd * KINDS + kind] as number) - (enMarks.countSums[enStart * KINDS + kind] as number);
    out[FIRST_MARK + kind] = -Math.abs(zhCount - enCount);
  }
  return true;
}

function agreement(left: number, right: number): number {
  return left === right ? left : -1;
}
