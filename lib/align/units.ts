/**
 * Aligns two lists of units.
 *
 * The model is log-linear over all ways to cut the bitext into beads (`lattice.ts`): a bead's score is a weighted sum of a
 * dozen features (`features.ts`, `weights.ts`), of which the lexical one carries the most: Moore's and IBM Model 1's mixture
 * over CC-CEDICT (`evidence.ts`). A first pass finds a rough path by shared vocabulary (`anchors.ts`), a second one scores all
 * bead shapes near it. The confidence of a bead is its posterior probability, and the path is the one with the highest
 * expected number of right beads, not the likeliest one.
 *
 * What was tried, strict F1 on aca / mag / mac-dev (sum of log posteriors of the gold paths in brackets):
 *
 *     the features with weights set by hand                        .995 / .986 / .897   (−362)
 *     weights fitted, 26 of them                                   .993 / .985 / .912   (−280)
 *     … without the two that fitted to nothing, as it stands       .993 / .985 / .909   (−281)
 *     … fitted on the other documents only (four folds)            .992 / .985 / .868 (1–3), .920 (4–6)
 *     … fitted on aca and mag only, on mac-dev only                mac-dev .867; aca .993, mag .985
 *     evidence of Chinese given English as well                    fitted weight −0.02: dropped, half the time saved
 *     λ .15 / .25 / .35 / .4                                       (−288 / −281 / −278 / −276)
 *     parts of words at .1 / .2 / .35; smoothing 50 / 150 / 500    within ±1: flat
 *     table re-estimated on the document (IBM 1, dictionary prior) .993 / .987 / .911   (−281); two rounds (−285): it
 *                                                                  confirms the first pass's mistakes, so it is left out
 *
 * mac-dev is six chapters of novels in free translations; document 002 (.80) holds two fifths of its errors.
 */
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Bead } from './alignment.ts';
import { narrowBand } from './anchors.ts';
import type { Band } from './band.ts';
import { type Bitext, type Range, readBitext, wholeRange } from './bitext.ts';
import { gatherEvidence } from './evidence.ts';
import type { Scene } from './features.ts';
import { bestPath, scoreBeads, toPosteriors } from './lattice.ts';
import { finish, type Steps } from './steps.ts';
import { SENTENCE_WEIGHTS, type Weights, weightVector } from './weights.ts';

export interface AlignOptions {
  /** Other weights than those for sentences. */
  weights?: Weights;
}

/**
 * Aligns two lists of units: sentences or lines. Paragraphs are better given to `alignParagraphs`, which looks into them.
 * Time and memory grow with the longer list, not with the product, once it has some thousands of units.
 * @returns beads that cover both lists completely and in order
 */
export function alignUnits(zh: readonly string[], en: readonly string[], lexicon: Lexicon, options: AlignOptions = {}): Bead[] {
  const bitext = readBitext(zh, en, lexicon);
  return alignRange(bitext, wholeRange(bitext), options.weights ?? SENTENCE_WEIGHTS);
}

/** Aligns a rectangle of a bitext; the beads' indices are those of the bitext. */
export function alignRange(bitext: Bitext, range: Range, weights: Weights): Bead[] {
  const band = narrowBand(bitext, range);
  const lexical = finish(gatherEvidence(bitext, range, band));
  return finish(alignScene({ bitext, range, lexical }, band, weights));
}

/** Finds the beads of a range whose evidence is known. */
export function* alignScene(scene: Scene, band: Band, weights: Weights): Steps<Bead[]> {
  const lattice = yield* scoreBeads(scene, band, weightVector(weights));
  toPosteriors(lattice);
  return bestPath(lattice).map(({ i, j, zh, en, probability }) => {
    const zhStart = scene.range.zhStart + i;
    const enStart = scene.range.enStart + j;
    return { zh: { start: zhStart, end: zhStart + zh }, en: { start: enStart, end: enStart + en }, confidence: Math.min(1, probability) };
  });
}
