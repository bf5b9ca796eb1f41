/**
 * All ways to cut a range into beads, as a lattice of nodes inside a band: scores of beads, their posterior probabilities by
 * the forward–backward algorithm, and the best path.
 */
import type { Band } from './band.ts';
import { FEATURES, SHAPE_FEATURE, type Scene, beadFeatures } from './features.ts';
import { SHAPES, type Shape } from './shapes.ts';
import type { Steps } from './steps.ts';
import { paragraphLengths, skipScore, type Structure, structureScore } from './structure.ts';

/** Two more shapes than SHAPES, where the paragraphs are known: a whole one without counterpart, Chinese or English. */
const SKIP_ZH = SHAPES.length;
const SKIP_EN = SHAPES.length + 1;
const COUNT = SHAPES.length + 2;

/** For every boundary the length of the paragraph that ends there, 0 for none. */
interface Skips {
  zh: Int32Array;
  en: Int32Array;
}

export interface Lattice {
  band: Band;
  /** Index of each row's first node. */
  rows: Int32Array;
  /** For every node and shape the score, later the posterior probability, of the bead that ends there; −∞ when there is none. */
  beads: Float32Array;
  skips: Skips | null;
}

/** How many Chinese units the bead of shape s holds that ends in row i. */
function zhCount({ skips }: Lattice, s: number, i: number): number {
  if (s < SKIP_ZH) return (SHAPES[s] as Shape).zh;
  return s === SKIP_ZH && skips ? (skips.zh[i] as number) : 0;
}

/** How many English units the bead of shape s holds that ends in column j. */
function enCount({ skips }: Lattice, s: number, j: number): number {
  if (s < SKIP_ZH) return (SHAPES[s] as Shape).en;
  return s === SKIP_EN && skips ? (skips.en[j] as number) : 0;
}

/** One bead of a path, relative to the lattice's range. */
export interface PathBead {
  i: number;
  j: number;
  /** How many units it holds. */
  zh: number;
  en: number;
  probability: number;
}

/** Scores every bead inside the band. Linear in its nodes. */
export function* scoreBeads(scene: Scene, band: Band, weights: Float64Array): Steps<Lattice> {
  const n = band.low.length - 1;
  const rows = new Int32Array(n + 2);
  for (let i = 0; i <= n; i++) rows[i + 1] = (rows[i] as number) + (band.high[i] as number) - (band.low[i] as number) + 1;
  const beads = new Float32Array((rows[n + 1] as number) * COUNT).fill(-Infinity);
  const { structure } = scene;
  const skips = structure ? { zh: paragraphLengths(structure.zh), en: paragraphLengths(structure.en) } : null;
  const lattice: Lattice = { band, rows, beads, skips };
  const features = new Float64Array(FEATURES.length);
  const scoreNode = (i: number, j: number, node: number): void => {
    for (let s = 0; s < SHAPES.length; s++) {
      const shape = SHAPES[s] as Shape;
      if (!inside(band, i - shape.zh, j - shape.en)) continue;
      beadFeatures(scene, i - shape.zh, j - shape.en, shape, features);
      beads[node * COUNT + s] = weigh(features, s, weights) + (structure ? structureScore(structure, i - shape.zh, j - shape.en, shape) : 0);
    }
    if (structure) scoreSkips(lattice, structure, i, j, node);
  };
  for (let i = 0; i <= n; i++) {
    visitRow(band, rows, i, scoreNode);
    yield (i + 1) / (n + 1);
  }
  return lattice;
}

const PLAIN_FEATURES = FEATURES.indexOf('shape10');

function weigh(features: Float64Array, s: number, weights: Float64Array): number {
  const bias = SHAPE_FEATURE[s] as number;
  let score = bias < 0 ? 0 : (weights[bias] as number);
  for (let f = 0; f < PLAIN_FEATURES; f++) score += (features[f] as number) * (weights[f] as number);
  return score;
}

function scoreSkips(lattice: Lattice, { zh, en }: Structure, i: number, j: number, node: number): void {
  const { band, beads } = lattice;
  const zhLength = zhCount(lattice, SKIP_ZH, i);
  const enLength = enCount(lattice, SKIP_EN, j);
  if (zhLength > 0 && inside(band, i - zhLength, j)) beads[node * COUNT + SKIP_ZH] = skipScore(zh, i - 1);
  if (enLength > 0 && inside(band, i, j - enLength)) beads[node * COUNT + SKIP_EN] = skipScore(en, j - 1);
}

function inside(band: Band, i: number, j: number): boolean {
  return i >= 0 && j >= 0 && j >= (band.low[i] as number) && j <= (band.high[i] as number);
}

/** Turns the scores into posterior probabilities, in place; returns the log of the sum over all paths. */
export function toPosteriors(lattice: Lattice): number {
  const { band, rows, beads } = lattice;
  const n = band.low.length - 1;
  const forward = new Float64Array(rows[n + 1] as number).fill(-Infinity);
  forward[0] = 0;
  eachNode(lattice, (i, j, node) => {
    let best = node === 0 ? 0 : -Infinity;
    for (let s = 0; s < COUNT; s++) {
      const score = (beads[node * COUNT + s] as number) + before(lattice, i, j, s, forward);
      if (score > best) best = score;
    }
    if (best === -Infinity) return;
    let sum = node === 0 ? 1 : 0;
    for (let s = 0; s < COUNT; s++) {
      const score = (beads[node * COUNT + s] as number) + before(lattice, i, j, s, forward) - best;
      if (score > -30) sum += Math.exp(score);
    }
    forward[node] = best + Math.log(sum);
  });
  const total = forward[(rows[n + 1] as number) - 1] as number;
  backward(lattice, forward, total);
  return total;
}

/** The forward score of the node where the bead of shape s that ends in (i, j) begins. */
function before(lattice: Lattice, i: number, j: number, s: number, forward: Float64Array): number {
  if (lattice.beads[nodeAt(lattice, i, j) * COUNT + s] === -Infinity) return -Infinity;
  return forward[nodeAt(lattice, i - zhCount(lattice, s, i), j - enCount(lattice, s, j))] as number;
}

function nodeAt({ band, rows }: Pick<Lattice, 'band' | 'rows'>, i: number, j: number): number {
  return (rows[i] as number) + j - (band.low[i] as number);
}

/**
 * The backward pass carries probabilities instead of logarithms: a node's own posterior is what flows back into it, and
 * each bead that ends there gets the share it had in the node's forward sum.
 */
function backward(lattice: Lattice, forward: Float64Array, total: number): void {
  const { band, beads } = lattice;
  const n = band.low.length - 1;
  const mass = new Float64Array(forward.length);
  mass[forward.length - 1] = total === -Infinity ? 0 : 1;
  for (let i = n; i >= 0; i--) {
    for (let j = band.high[i] as number; j >= (band.low[i] as number); j--) {
      const node = nodeAt(lattice, i, j);
      for (let s = 0; s < COUNT; s++) {
        const score = beads[node * COUNT + s] as number;
        if (score === -Infinity) continue;
        const from = nodeAt(lattice, i - zhCount(lattice, s, i), j - enCount(lattice, s, j));
        const reached = (mass[node] as number) > 0 && forward[from] !== -Infinity;
        const share = reached ? Math.exp(score + (forward[from] as number) - (forward[node] as number)) * (mass[node] as number) : 0;
        beads[node * COUNT + s] = share;
        mass[from] = (mass[from] as number) + share;
      }
    }
  }
}

function eachNode({ band, rows }: Lattice, visit: (i: number, j: number, node: number) => void): void {
  for (let i = 0; i < band.low.length; i++) visitRow(band, rows, i, visit);
}

function visitRow(band: Band, rows: Int32Array, i: number, visit: (i: number, j: number, node: number) => void): void {
  const low = band.low[i] as number;
  for (let j = low; j <= (band.high[i] as number); j++) visit(i, j, (rows[i] as number) + j - low);
}

/** Every bead of a path must be worth this probability: about half the F1 that is expected, which maximises it. */
const BEAD_PRICE = 0.45;

/** A bead less probable than this is taken only where nothing else leads on. */
const HOPELESS = 0.02;

/** The path whose beads have the highest expected number of right ones, each at its price. Needs posteriors. */
export function bestPath(lattice: Lattice): PathBead[] {
  const { band, rows, beads } = lattice;
  const n = band.low.length - 1;
  const best = new Float64Array(rows[n + 1] as number).fill(-Infinity);
  const choice = new Int8Array(best.length).fill(-1);
  best[0] = 0;
  eachNode(lattice, (i, j, node) => {
    for (let s = 0; s < COUNT; s++) {
      const probability = beads[node * COUNT + s] as number;
      if (probability === -Infinity) continue;
      const from = nodeAt(lattice, i - zhCount(lattice, s, i), j - enCount(lattice, s, j));
      const value = (best[from] as number) + probability - (probability < HOPELESS ? 2 : BEAD_PRICE);
      if (value > (best[node] as number)) {
        best[node] = value;
        choice[node] = s;
      }
    }
  });
  const path: PathBead[] = [];
  let i = n;
  let j = band.high[n] as number;
  while (i > 0 || j > 0) {
    const node = nodeAt(lattice, i, j);
    const s = choice[node] as number;
    if (s < 0) break;
    const [zh, en] = [zhCount(lattice, s, i), enCount(lattice, s, j)];
    i -= zh;
    j -= en;
    path.push({ i, j, zh, en, probability: beads[node * COUNT + s] as number });
  }
  return path.reverse();
}
