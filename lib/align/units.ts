/** Aligns two lists of units. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Bead } from './alignment.ts';
import { narrowBand } from './anchors.ts';
import type { Band } from './band.ts';
import { type Bitext, type Range, readBitext, wholeRange } from './bitext.ts';
import { gatherEvidence } from './evidence.ts';
import type { Scene } from './features.ts';
import { bestPath, scoreBeads, toPosteriors } from './lattice.ts';
import { SHAPES } from './shapes.ts';
import { SENTENCE_WEIGHTS, type Weights, weightVector } from './weights.ts';

export interface AlignOptions {
  /** Other weights than those for sentences. */
  weights?: Weights;
}

/**
 * Aligns two lists of units (sentences, lines or paragraphs).
 * @returns beads that cover both lists completely and in order
 */
export function alignUnits(zh: readonly string[], en: readonly string[], lexicon: Lexicon, options: AlignOptions = {}): Bead[] {
  const bitext = readBitext(zh, en, lexicon);
  return alignRange(bitext, wholeRange(bitext), options.weights ?? SENTENCE_WEIGHTS);
}

/** Aligns a rectangle of a bitext; the beads' indices are those of the bitext. */
export function alignRange(bitext: Bitext, range: Range, weights: Weights): Bead[] {
  const band = narrowBand(bitext, range);
  return alignScene({ bitext, range, lexical: gatherEvidence(bitext, range, band) }, band, weights);
}

/** Finds the beads of a range whose evidence is known. */
export function alignScene(scene: Scene, band: Band, weights: Weights): Bead[] {
  const lattice = scoreBeads(scene, band, weightVector(weights));
  toPosteriors(lattice);
  return bestPath(lattice).map(({ i, j, shape, probability }) => {
    const { zh, en } = SHAPES[shape] as (typeof SHAPES)[number];
    const zhStart = scene.range.zhStart + i;
    const enStart = scene.range.enStart + j;
    return { zh: { start: zhStart, end: zhStart + zh }, en: { start: enStart, end: enStart + en }, confidence: Math.min(1, probability) };
  });
}
