/**
 * Aligns two lists of units.
 *
 * The model is log-linear over all ways to cut the bitext into beads (`lattice.ts`): a bead's score is a weighted sum of a
 * dozen features (`features.ts`, `weights.ts`), of which the lexical one carries the most: Moore's and IBM Model 1's mixture
 * over CC-CEDICT (`evidence.ts`). A first pass finds a rough path by shared vocabulary (`anchors.ts`), a second one scores all
 * bead shapes near it. The path is the one with the highest expected number of right beads by their posterior probabilities, not
 * the likeliest one; a text that leaves things out gets a second one (`omissions.ts`). What the confidences are: `calibration.ts`.
 *
 * What was tried, strict F1 on aca / mag / mac-dev (sum of log posteriors of the gold paths in brackets); the last column but
 * for the first block is the F1 of mac-dev with weights fitted to the other documents (`bench:align -- --folds`):
 *
 *     the features with weights set by hand                        .995 / .986 / .897   (−362)
 *     weights fitted                                               .993 / .985 / .912   (−280)
 *     evidence of Chinese given English as well                    fitted weight −0.02: dropped, half the time saved
 *     λ .15 / .25 / .35 / .4                                       (−288 / −281 / −278 / −276)
 *     parts of words at .1 / .2 / .35; smoothing 50 / 150 / 500    within ±1: flat
 *     table re-estimated on the document (IBM 1, dictionary prior) .993 / .987 / .911   (−281); two rounds (−285): it
 *                                                                  confirms the first pass's mistakes, so it is left out
 *
 *     held near round values by .1 / 2 / 10 / 30                   .908 / .909 / .908 / .907; others .902 / .902 / .903 / .905;
 *                                                                  aca and mag only .753 / .856 / .889 / .897: taken at 10
 *     synonyms and derivations from WordNet, a share of .15 / .4   .909 / .912; others .903 / .906, for twice the asset: left out
 *     bead priors re-estimated on the document (1–3 rounds)        others .887–.903, aca and mag only lower by up to .06: it
 *                                                                  drifts to large beads, so it is left out
 *     second pass within 10 / 7 / 5 / 4 units of the first path    the same beads, in less time each; 3 is the first to differ
 *
 *     renderings of all words with the same characters, .15 / .3   (−281 / −278); .908 / .908
 *     renderings of a word's synonyms by pivoting, .2 / .4         (−279 / −279); .907 / .908
 *     evidence of numbers, share of words explained, evidence by
 *     length and by square root of length as four more features    (−279); others .907: nothing that the spread does not hide
 *     short forms that the text defines (`spelled-out.ts`)         the same beads: none is decided by them here
 *     a margin against the neighbours' likeness, as in Bertalign    not needed: what is taken off for a unit is taken off on every
 *                                                                  path, since every path holds every unit once
 *     beads of several units on both sides only up to 6 / 5        mac-dev −.001 / −.003, no time saved to speak of
 *
 * As it stands: .993 / .985 / .906, with weights fitted to the other documents .993 / .985 / .903, to the other kinds of text
 * only .992 / .985 / .889 (the starting values were rounded with the fit to all documents in view, so the last two are a
 * little too good): `--folds` prints all of them. mac-dev is six chapters of novels in free translations; document 002 (.793) holds two fifths of its errors.
 */
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Bead } from './alignment.ts';
import { narrowBand } from './anchors.ts';
import type { Band } from './band.ts';
import { withBlanks, withoutBlanks } from './blanks.ts';
import { type Bitext, type Range, readBitext, wholeRange } from './bitext.ts';
import { calibrated } from './calibration.ts';
import { gatherEvidence } from './evidence.ts';
import type { Scene } from './features.ts';
import { omissionWeights } from './omissions.ts';
import { finish, type Steps, within } from './steps.ts';
import { SENTENCE_WEIGHTS, type Weights, weightVector } from './weights.ts';
import { pathThrough } from './windows.ts';

export interface AlignOptions {
  /** Other weights than those for sentences. */
  weights?: Weights;
}

/**
 * Aligns two lists of units: sentences or lines. Paragraphs are better given to `alignParagraphs`, which looks into them.
 * Time and memory grow with the longer list, not with the product, once it has some thousands of units.
 * @returns beads that cover both lists completely and in order; blank units stand alone
 */
export function alignUnits(zh: readonly string[], en: readonly string[], lexicon: Lexicon, options: AlignOptions = {}): Bead[] {
  return finish(alignmentOf(zh, en, lexicon, options));
}

/** The same in steps. */
export function* alignmentOf(zh: readonly string[], en: readonly string[], lexicon: Lexicon, options: AlignOptions = {}): Steps<Bead[]> {
  const [zhUnits, enUnits] = [withoutBlanks(zh), withoutBlanks(en)];
  const bitext = yield* within(0, 0.4, readBitext(zhUnits.texts, enUnits.texts, lexicon));
  const range = wholeRange(bitext);
  const weights = options.weights ?? SENTENCE_WEIGHTS;
  const band = yield* within(0.4, 0.5, narrowBand(bitext, range));
  const scene = { bitext, range, lexical: yield* within(0.5, 0.6, gatherEvidence(bitext, range, band)) };
  let beads = yield* within(0.6, 0.8, alignScene(scene, band, weights));
  const omitting = omissionWeights(beads, weights);
  if (omitting) beads = yield* within(0.8, 0.95, alignScene(scene, band, omitting));
  return withBlanks(yield* within(0.95, 1, calibrated(bitext, beads)), zhUnits, enUnits);
}

/** Aligns a rectangle of a bitext in one pass; the beads' indices are those of the bitext, their confidence is the posterior. */
export function alignRange(bitext: Bitext, range: Range, weights: Weights): Bead[] {
  const band = finish(narrowBand(bitext, range));
  const lexical = finish(gatherEvidence(bitext, range, band));
  return finish(alignScene({ bitext, range, lexical }, band, weights));
}

/** Finds the beads of a range whose evidence is known; their confidence is the posterior as yet. */
export function* alignScene(scene: Scene, band: Band, weights: Weights): Steps<Bead[]> {
  const path = yield* pathThrough(scene, band, weightVector(weights));
  return path.map(({ i, j, zh, en, probability }) => {
    const zhStart = scene.range.zhStart + i;
    const enStart = scene.range.enStart + j;
    const posterior = Math.min(1, probability);
    return { zh: { start: zhStart, end: zhStart + zh }, en: { start: enStart, end: enStart + en }, confidence: posterior, posterior };
  });
}
