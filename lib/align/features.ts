/** What speaks for a bead, as numbers; `weights.ts` says how much each counts. */
import type { Bitext, Range } from './bitext.ts';
import type { Evidence } from './evidence.ts';
import { MARK_KINDS, type Marks } from './marks.ts';
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

/**
 * Writes the features of the bead that begins at node (i, j) of the range.
 * @param out as long as FEATURES; the shape features are left alone
 */
export function beadFeatures(scene: Scene, i: number, j: number, shape: Shape, out: Float64Array): void {
  const { bitext, range } = scene;
  const zhStart = range.zhStart + i;
  const enStart = range.enStart + j;
  if (shape.zh === 0 || shape.en === 0) {
    out.fill(0);
    return;
  }
  const zhLength = runLength(bitext.zhMarks, zhStart, shape.zh) * bitext.lengthRatio;
  const enLength = runLength(bitext.enMarks, enStart, shape.en);
  const expected = (zhLength + enLength) / 2 + 4;
  const off = enLength - zhLength;
  out[0] = scene.lexical.sum(i, shape.zh, j, shape.en);
  out[1] = -Math.min(LARGEST_SQUARE, (off * off) / (LETTER_VARIANCE * expected));
  out[2] = -Math.abs(Math.log((enLength + 8) / (zhLength + 8)));
  boundaryFeatures(bitext, zhStart, zhStart + shape.zh - 1, enStart, enStart + shape.en - 1, out);
  markFeatures(bitext, zhStart, enStart, shape, out);
}

function runLength(marks: Marks, start: number, count: number): number {
  let length = 0;
  for (let unit = start; unit < start + count; unit++) length += marks.lengths[unit] as number;
  return length;
}

/** Both sides should open and close a quotation together and end with the same kind of mark. */
function boundaryFeatures({ zhMarks, enMarks }: Bitext, zhFirst: number, zhLast: number, enFirst: number, enLast: number, out: Float64Array): void {
  out[3] = zhMarks.ends[zhLast] === enMarks.ends[enLast] ? 1 : 0;
  out[4] = agreement(zhMarks.closes[zhLast] as number, enMarks.closes[enLast] as number);
  out[5] = agreement(zhMarks.opens[zhFirst] as number, enMarks.opens[enFirst] as number);
}

function agreement(left: number, right: number): number {
  return left === right ? left : -1;
}

function markFeatures({ zhMarks, enMarks }: Bitext, zhStart: number, enStart: number, shape: Shape, out: Float64Array): void {
  const kinds = MARK_KINDS.length;
  for (let kind = 0; kind < kinds; kind++) {
    let difference = 0;
    for (let unit = zhStart; unit < zhStart + shape.zh; unit++) difference += zhMarks.counts[unit * kinds + kind] as number;
    for (let unit = enStart; unit < enStart + shape.en; unit++) difference -= enMarks.counts[unit * kinds + kind] as number;
    out[FIRST_MARK + kind] = -Math.abs(difference);
  }
}
