/**
 * All ways to cut a range into beads, as a lattice of nodes inside a band: scores of beads, their posterior probabilities by
 * the forward–backward algorithm, and the best path.
 */
import type { Band } from './band.ts';
import { FEATURES, SHAPE_FEATURE, type Scene, beadFeatures } from './features.ts';
import { SHAPES } from './shapes.ts';

const COUNT = SHAPES.length;

export interface Lattice {
  band: Band;
  /** Index of each row's first node. */
  rows: Int32Array;
  /** For every node and shape the score, later the posterior probability, of the bead that ends there; −∞ when there is none. */
  beads: Float32Array;
}

/** One bead of a path, relative to the lattice's range. */
export interface PathBead {
  i: number;
  j: number;
  shape: number;
  probability: number;
}

/** Scores every bead inside the band. Linear in its nodes. */
export function scoreBeads(scene: Scene, band: Band, weights: Float64Array): Lattice {
  const n = band.low.length - 1;
  const rows = new Int32Array(n + 2);
  for (let i = 0; i <= n; i++) rows[i + 1] = (rows[i] as number) + (band.high[i] as number) - (band.low[i] as number) + 1;
  const beads = new Float32Array((rows[n + 1] as number) * COUNT).fill(-Infinity);
  const features = new Float64Array(FEATURES.length);
  const plain = FEATURES.indexOf('shape10');
  for (let i = 0; i <= n; i++) {
    for (let j = band.low[i] as number; j <= (band.high[i] as number); j++) {
      const at = ((rows[i] as number) + j - (band.low[i] as number)) * COUNT;
      for (let s = 0; s < COUNT; s++) {
        const shape = SHAPES[s] as (typeof SHAPES)[number];
        if (!inside(band, i - shape.zh, j - shape.en)) continue;
        beadFeatures(scene, i - shape.zh, j - shape.en, shape, features);
        const bias = SHAPE_FEATURE[s] as number;
        let score = bias < 0 ? 0 : (weights[bias] as number);
        for (let f = 0; f < plain; f++) score += (features[f] as number) * (weights[f] as number);
        beads[at + s] = score;
      }
    }
  }
  return { band, rows, beads };
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
  const shape = SHAPES[s] as (typeof SHAPES)[number];
  return forward[nodeAt(lattice, i - shape.zh, j - shape.en)] as number;
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
        const shape = SHAPES[s] as (typeof SHAPES)[number];
        const from = nodeAt(lattice, i - shape.zh, j - shape.en);
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
      const shape = SHAPES[s] as (typeof SHAPES)[number];
      const value = (best[nodeAt(lattice, i - shape.zh, j - shape.en)] as number) + probability - BEAD_PRICE;
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
    const shape = SHAPES[s] as (typeof SHAPES)[number];
    i -= shape.zh;
    j -= shape.en;
    path.push({ i, j, shape: s, probability: beads[node * COUNT + s] as number });
  }
  return path.reverse();
}
