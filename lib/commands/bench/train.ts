/**
 * Fits the weights of the bead features to gold beads: a log-linear model over the lattice, by maximising the conditional
 * likelihood of the gold path (Rprop), pulled towards round starting values.
 */
import type { Bead } from '../../align/alignment.ts';
import type { Band } from '../../align/band.ts';
import { readBitext, wholeRange } from '../../align/bitext.ts';
import { narrowBand } from '../../align/anchors.ts';
import { bestPath } from '../../align/best-path.ts';
import { gatherEvidence } from '../../align/evidence.ts';
import { FEATURES, SHAPE_FEATURE, beadFeatures, type Scene } from '../../align/features.ts';
import { BEADS, type Lattice, scoreBeads } from '../../align/lattice.ts';
import { toPosteriors } from '../../align/posteriors.ts';
import { LARGEST_BEAD, SHAPES, type Shape } from '../../align/shapes.ts';
import { finish } from '../../align/steps.ts';
import { type Weights, weightVector } from '../../align/weights.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type CorpusDocument, type Hits, countHits } from './corpus.ts';

/** The starting values, in round figures, so that a few documents cannot pull a weight far from what is plausible. */
const START: Weights = {
  lexical: 0.5, lengthSquare: 0.5, lengthLog: 1, end: 0.5, close: 1.5, open: 0.5,
  question: 0.5, exclamation: 1, quote: 1.5, pause: 0.2, bracket: 0.5,
  shape10: -6, shape01: -6, shape12: -1.5, shape21: -2, shape13: -3, shape31: -3.5, shape22: -4, shape14: -4,
  shape41: -6, shape23: -5, shape32: -5, shapeLarge: -7,
};
const ROUNDS = 40;
/** How strongly a weight is held at its starting value; see the account in units.ts. */
const PULL = 10;
const PLAIN = FEATURES.indexOf('shape10');

/** A document with all its beads' features, and which beads agree with the gold. */
export interface Prepared {
  document: CorpusDocument;
  lattice: Lattice;
  /** PLAIN features for every bead. */
  features: Float32Array;
  /** 1 for a bead that can be in a path which holds the gold beads, 2 for one that is looked at and cannot. */
  kinds: Uint8Array;
}

/** Computes what training needs of a document, once. */
export function prepare(document: CorpusDocument, lexicon: Lexicon): Prepared {
  const bitext = finish(readBitext(document.zh, document.en, lexicon));
  const range = wholeRange(bitext);
  const band = finish(narrowBand(bitext, range));
  const scene: Scene = { bitext, range, lexical: finish(gatherEvidence(bitext, range, band)) };
  const lattice = finish(scoreBeads(scene, band, weightVector(START)));
  const features = new Float32Array(lattice.beads.length * PLAIN);
  const kinds = new Uint8Array(lattice.beads.length);
  const fits = fitsGold(document);
  const out = new Float64Array(FEATURES.length);
  eachBead(lattice, band, (i, j, shape, x) => {
    beadFeatures(scene, i, j, shape, out);
    features.set(out.subarray(0, PLAIN), x * PLAIN);
    kinds[x] = fits(i, j, shape) ? 1 : 2;
  });
  return { document, lattice, features, kinds };
}

function eachBead({ rows, beads }: Lattice, band: Band, visit: (i: number, j: number, shape: Shape, x: number) => void): void {
  for (let i = 0; i < band.low.length; i++) {
    for (let j = band.low[i] as number; j <= (band.high[i] as number); j++) {
      const node = (rows[i] as number) + j - (band.low[i] as number);
      SHAPES.forEach((shape, s) => {
        const x = node * BEADS + s;
        if (beads[x] !== -Infinity) visit(i - shape.zh, j - shape.en, shape, x);
      });
    }
  }
}

/** A bead fits the gold when it is a gold bead, or touches no unit of one. Gold beads that no path can hold are left out. */
function fitsGold({ beads, zh, en }: CorpusDocument): (i: number, j: number, shape: Shape) => boolean {
  const taken = { zh: new Uint8Array(zh.length), en: new Uint8Array(en.length) };
  const keys = new Set<string>();
  const key = (i: number, j: number, shape: Shape) => `${shape.zh ? i : ''},${shape.zh}:${shape.en ? j : ''},${shape.en}`;
  const reached = { zh: 0, en: 0 };
  for (const bead of beads) {
    const [i, j] = [bead.zh[0] ?? reached.zh, bead.en[0] ?? reached.en];
    const shape = { zh: bead.zh.length, en: bead.en.length };
    const crosses = i < reached.zh || j < reached.en || j > reached.en + LARGEST_BEAD + 5;
    if (crosses || shape.zh + shape.en > LARGEST_BEAD) continue;
    if (shape.zh) reached.zh = i + shape.zh;
    if (shape.en) reached.en = j + shape.en;
    taken.zh.fill(1, i, i + shape.zh);
    taken.en.fill(1, j, j + shape.en);
    keys.add(key(i, j, shape));
  }
  return (i, j, shape) => {
    if (keys.has(key(i, j, shape))) return true;
    return !taken.zh.subarray(i, i + shape.zh).includes(1) && !taken.en.subarray(j, j + shape.en).includes(1);
  };
}

function scores({ lattice, features, kinds }: Prepared, weights: Float64Array, goldOnly: boolean): Lattice {
  const beads = new Float32Array(lattice.beads.length).fill(-Infinity);
  for (let x = 0; x < beads.length; x++) {
    if (kinds[x] === 0 || (goldOnly && kinds[x] === 2)) continue;
    const shape = SHAPE_FEATURE[x % BEADS] as number;
    let score = shape < 0 ? 0 : (weights[shape] as number);
    for (let f = 0; f < PLAIN; f++) score += (weights[f] as number) * (features[x * PLAIN + f] as number);
    beads[x] = score;
  }
  return { ...lattice, beads };
}

/** Adds a document's gradient; returns its log likelihood, NaN when no path holds the gold. */
function addGradient(prepared: Prepared, weights: Float64Array, gradient: Float64Array): number {
  const all = scores(prepared, weights, false);
  const gold = scores(prepared, weights, true);
  const likelihood = finish(toPosteriors(gold)) - finish(toPosteriors(all));
  if (!Number.isFinite(likelihood)) return NaN;
  for (let x = 0; x < all.beads.length; x++) {
    if (prepared.kinds[x] === 0) continue;
    const difference = Math.max(0, gold.beads[x] as number) - (all.beads[x] as number);
    if (Math.abs(difference) < 1e-7) continue;
    const shape = SHAPE_FEATURE[x % BEADS] as number;
    if (shape >= 0) gradient[shape] = (gradient[shape] as number) + difference;
    for (let f = 0; f < PLAIN; f++) gradient[f] = (gradient[f] as number) + difference * (prepared.features[x * PLAIN + f] as number);
  }
  return likelihood;
}

/** The weights that fit the documents best, and the log likelihood of their gold. */
export function train(documents: readonly Prepared[]): { weights: Float64Array; likelihood: number } {
  const start = weightVector(START);
  const weights = start.slice();
  const steps = new Float64Array(weights.length).fill(0.05);
  let previous = new Float64Array(weights.length);
  let likelihood = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Float64Array(weights.length);
    likelihood = 0;
    for (const document of documents) likelihood += addGradient(document, weights, gradient) || 0;
    for (let f = 0; f < weights.length; f++) {
      gradient[f] = (gradient[f] as number) - PULL * ((weights[f] as number) - (start[f] as number));
      const turn = (gradient[f] as number) * (previous[f] as number);
      if (turn > 0) steps[f] = Math.min(0.5, (steps[f] as number) * 1.2);
      if (turn < 0) {
        steps[f] = (steps[f] as number) * 0.5;
        gradient[f] = 0;
      }
      weights[f] = (weights[f] as number) + Math.sign(gradient[f] as number) * (steps[f] as number);
    }
    previous = gradient;
  }
  return { weights, likelihood };
}

/** The beads that weights give for a prepared document. */
function beadsWith(prepared: Prepared, weights: Float64Array): Bead[] {
  const lattice = scores(prepared, weights, false);
  finish(toPosteriors(lattice));
  return finish(bestPath(lattice)).map(({ i, j, zh, en, probability }) => ({
    zh: { start: i, end: i + zh },
    en: { start: j, end: j + en },
    confidence: Math.min(1, probability),
    posterior: Math.min(1, probability),
  }));
}

/** How many beads weights get right. */
export function hitsWith(prepared: Prepared, weights: Float64Array): Hits {
  return countHits(prepared.document, beadsWith(prepared, weights));
}
