/**
 * All ways to cut a part of a bitext into beads, as a lattice of nodes inside a band, with the score of every bead. What is
 * made of it: `posteriors.ts`, `best-path.ts`.
 */
import type { Band, Node } from './band.ts';
import { FEATURES, SHAPE_FEATURE, type Scene, beadFeatures } from './features.ts';
import { SHAPES, type Shape } from './shapes.ts';
import { isPause, type Steps } from './steps.ts';
import { paragraphLengths, skipScore, type Structure, structureScore } from './structure.ts';

/** Two more shapes than SHAPES, where the paragraphs are known: a whole one without counterpart, Chinese or English. */
const SKIP_ZH = SHAPES.length;
const SKIP_EN = SHAPES.length + 1;
/** Places for beads at every node. */
export const BEADS = SHAPES.length + 2;

/** For every boundary of the scene the length of the paragraph that ends there, 0 for none. */
interface Skips {
  zh: Int32Array;
  en: Int32Array;
}

export interface Lattice {
  /** Relative to `origin`, as all rows and columns here. */
  band: Band;
  origin: Node;
  /** Index of each row's first node; one entry more at the end. */
  rows: Int32Array;
  /** For every node and shape the score, later the posterior probability, of the bead that ends there; −∞ when there is none. */
  beads: Float32Array;
  skips: Skips | null;
}

const SHAPE_ZH = Int8Array.from(SHAPES, ({ zh }) => zh);
const SHAPE_EN = Int8Array.from(SHAPES, ({ en }) => en);

/** How many Chinese units the bead holds that stands at place s and ends in row i. */
export function zhCount({ skips, origin }: Lattice, s: number, i: number): number {
  if (s < SKIP_ZH) return SHAPE_ZH[s] as number;
  return s === SKIP_ZH && skips ? (skips.zh[origin.i + i] as number) : 0;
}

/** How many English units the bead holds that stands at place s and ends in column j. */
export function enCount({ skips, origin }: Lattice, s: number, j: number): number {
  if (s < SKIP_ZH) return SHAPE_EN[s] as number;
  return s === SKIP_EN && skips ? (skips.en[origin.j + j] as number) : 0;
}

/**
 * Where the beads begin that end in row i: the bead at place s of column j comes from node `origins[s] + j`, less the length
 * of a skipped paragraph where s is an English one (`enSkip`). Meaningless for beads that do not exist.
 */
export function beginnings(lattice: Lattice, i: number, origins: Int32Array): void {
  const { rows, band } = lattice;
  for (let s = 0; s < BEADS; s++) {
    const row = Math.max(0, i - zhCount(lattice, s, i));
    origins[s] = (rows[row] as number) - (band.low[row] as number) - (s < SKIP_ZH ? (SHAPE_EN[s] as number) : 0);
  }
}

/** What `beginnings` leaves out: the English units of the bead at place s when that is a skipped paragraph. */
export function enSkip(lattice: Lattice, s: number, j: number): number {
  return s === SKIP_EN ? enCount(lattice, s, j) : 0;
}

/**
 * Scores every bead inside a band. Linear in its nodes.
 * @param band relative to `origin`, which is a node of the scene
 */
export function* scoreBeads(scene: Scene, band: Band, weights: Float64Array, origin: Node = { i: 0, j: 0 }): Steps<Lattice> {
  const n = band.low.length - 1;
  const rows = new Int32Array(n + 2);
  for (let i = 0; i <= n; i++) rows[i + 1] = (rows[i] as number) + (band.high[i] as number) - (band.low[i] as number) + 1;
  const beads = new Float32Array((rows[n + 1] as number) * BEADS).fill(-Infinity);
  const { structure } = scene;
  const skips = structure ? { zh: paragraphLengths(structure.zh), en: paragraphLengths(structure.en) } : null;
  const lattice: Lattice = { band, origin, rows, beads, skips };
  const features = new Float64Array(FEATURES.length);
  for (let i = 0; i <= n; i++) {
    const low = band.low[i] as number;
    const high = band.high[i] as number;
    let at = (rows[i] as number) * BEADS;
    for (let j = low; j <= high; j++, at += BEADS) {
      scoreNode(scene, lattice, i, j, at, weights, features);
      if (structure) scoreSkips(lattice, structure, i, j, at);
    }
    if (isPause(i)) yield (i + 1) / (n + 1);
  }
  return lattice;
}

function scoreNode(scene: Scene, { band, beads, origin }: Lattice, i: number, j: number, at: number, weights: Float64Array, features: Float64Array): void {
  const { structure } = scene;
  for (let s = 0; s < SKIP_ZH; s++) {
    const row = i - (SHAPE_ZH[s] as number);
    const column = j - (SHAPE_EN[s] as number);
    if (row < 0 || column < (band.low[row] as number) || column > (band.high[row] as number)) continue;
    const shape = SHAPES[s] as Shape;
    if (!beadFeatures(scene, origin.i + row, origin.j + column, shape, features)) continue;
    const score = weigh(features, s, weights);
    beads[at + s] = structure ? score + structureScore(structure, origin.i + row, origin.j + column, shape) : score;
  }
}

const PLAIN_FEATURES = FEATURES.indexOf('shape10');

function weigh(features: Float64Array, s: number, weights: Float64Array): number {
  const bias = SHAPE_FEATURE[s] as number;
  let score = bias < 0 ? 0 : (weights[bias] as number);
  for (let f = 0; f < PLAIN_FEATURES; f++) score += (features[f] as number) * (weights[f] as number);
  return score;
}

function scoreSkips(lattice: Lattice, { zh, en }: Structure, i: number, j: number, at: number): void {
  const { band, beads, origin } = lattice;
  const zhLength = zhCount(lattice, SKIP_ZH, i);
  const enLength = enCount(lattice, SKIP_EN, j);
  if (zhLength > 0 && inside(band, i - zhLength, j)) beads[at + SKIP_ZH] = skipScore(zh, origin.i + i - 1);
  if (enLength > 0 && inside(band, i, j - enLength)) beads[at + SKIP_EN] = skipScore(en, origin.j + j - 1);
}

function inside(band: Band, i: number, j: number): boolean {
  return i >= 0 && j >= (band.low[i] as number) && j <= (band.high[i] as number);
}
