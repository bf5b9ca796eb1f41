/** The probabilities of beads: forward–backward over a lattice. */
import { BEADS, beginnings, enSkip, type Lattice } from './lattice.ts';
import { isPause, type Steps } from './steps.ts';

/** What is so much less likely (as a logarithm) than the best way to a node adds nothing to it. */
const NEGLIGIBLE = 20;
/** A node less probable than this is not followed further back. */
const IMPROBABLE = 1e-9;

/** Turns a lattice's scores into posterior probabilities, in place; returns the log of the sum over all paths. */
export function* toPosteriors(lattice: Lattice): Steps<number> {
  const nodes = lattice.rows[lattice.rows.length - 1] as number;
  const forward = new Float64Array(nodes).fill(-Infinity);
  forward[0] = 0;
  const last = lattice.band.low.length - 1;
  const origins = new Int32Array(BEADS);
  const values = new Float64Array(BEADS);
  for (let i = 0; i <= last; i++) {
    forwardRow(lattice, i, forward, origins, values);
    if (isPause(i)) yield (0.6 * (i + 1)) / (last + 1);
  }
  const total = forward[nodes - 1] as number;
  const mass = new Float64Array(nodes);
  mass[nodes - 1] = total === -Infinity ? 0 : 1;
  for (let i = last; i >= 0; i--) {
    backwardRow(lattice, i, forward, origins, mass);
    if (isPause(i)) yield 1 - (0.4 * i) / (last + 1);
  }
  return total;
}

/** The log of the sum over all ways that lead to each node of a row. */
function forwardRow(lattice: Lattice, i: number, forward: Float64Array, origins: Int32Array, values: Float64Array): void {
  const { band, rows, beads } = lattice;
  beginnings(lattice, i, origins);
  let node = rows[i] as number;
  for (let j = band.low[i] as number; j <= (band.high[i] as number); j++, node++) {
    if (node === 0) continue;
    let best = -Infinity;
    for (let s = 0; s < BEADS; s++) {
      let value = beads[node * BEADS + s] as number;
      if (value !== -Infinity) value += forward[(origins[s] as number) + j - enSkip(lattice, s, j)] as number;
      values[s] = value;
      if (value > best) best = value;
    }
    if (best === -Infinity) continue;
    let sum = 0;
    for (let s = 0; s < BEADS; s++) {
      const difference = (values[s] as number) - best;
      if (difference > -NEGLIGIBLE) sum += Math.exp(difference);
    }
    forward[node] = best + Math.log(sum);
  }
}

/**
 * The backward pass carries probabilities instead of logarithms: a node's own posterior is what flows back into it, and
 * each bead that ends there gets the share it had in the node's forward sum.
 */
function backwardRow(lattice: Lattice, i: number, forward: Float64Array, origins: Int32Array, mass: Float64Array): void {
  const { band, rows, beads } = lattice;
  beginnings(lattice, i, origins);
  const low = band.low[i] as number;
  for (let j = band.high[i] as number; j >= low; j--) {
    const node = (rows[i] as number) + j - low;
    const here = mass[node] as number;
    const sum = forward[node] as number;
    for (let s = 0, x = node * BEADS; s < BEADS; s++, x++) {
      const score = beads[x] as number;
      if (score === -Infinity) continue;
      if (here < IMPROBABLE) {
        beads[x] = 0;
        continue;
      }
      const from = (origins[s] as number) + j - enSkip(lattice, s, j);
      const difference = score + (forward[from] as number) - sum;
      const share = difference > -NEGLIGIBLE ? Math.exp(difference) * here : 0;
      beads[x] = share;
      mass[from] = (mass[from] as number) + share;
    }
  }
}
