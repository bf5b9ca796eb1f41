/** The way through a lattice that is expected to hold the most right beads. */
import { BEADS, beginnings, enCount, enSkip, type Lattice, zhCount } from './lattice.ts';
import { isPause, type Steps } from './steps.ts';

/** One bead of a path: its first units, relative to the lattice's scene, and how many units it holds. */
export interface PathBead {
  i: number;
  j: number;
  zh: number;
  en: number;
  probability: number;
}

/** Every bead of a path must be worth this probability: about half the F1 that is expected, which maximises it. */
const BEAD_PRICE = 0.45;

/** A bead less probable than this is taken only where nothing else leads on. */
const HOPELESS = 0.02;

/** For every node what the best path to it is worth, and the place of its last bead (−1: none). */
interface Best {
  values: Float64Array;
  choice: Int8Array;
}

/** The path whose beads have the highest expected number of right ones, each at its price. Needs posteriors. */
export function* bestPath(lattice: Lattice): Steps<PathBead[]> {
  const last = lattice.band.low.length - 1;
  const nodes = lattice.rows[last + 1] as number;
  const best: Best = { values: new Float64Array(nodes).fill(-Infinity), choice: new Int8Array(nodes).fill(-1) };
  const origins = new Int32Array(BEADS);
  best.values[0] = 0;
  for (let i = 0; i <= last; i++) {
    advance(lattice, i, best, origins);
    if (isPause(i)) yield (i + 1) / (last + 1);
  }
  return trace(lattice, best.choice);
}

function advance(lattice: Lattice, i: number, { values, choice }: Best, origins: Int32Array): void {
  const { band, rows, beads } = lattice;
  beginnings(lattice, i, origins);
  let node = rows[i] as number;
  for (let j = band.low[i] as number; j <= (band.high[i] as number); j++, node++) {
    for (let s = 0; s < BEADS; s++) {
      const probability = beads[node * BEADS + s] as number;
      if (probability === -Infinity) continue;
      const value = (values[(origins[s] as number) + j - enSkip(lattice, s, j)] as number) + probability - (probability < HOPELESS ? 2 : BEAD_PRICE);
      if (value > (values[node] as number)) {
        values[node] = value;
        choice[node] = s;
      }
    }
  }
}

function trace(lattice: Lattice, choice: Int8Array): PathBead[] {
  const { band, rows, beads, origin } = lattice;
  const path: PathBead[] = [];
  let i = band.low.length - 1;
  let j = band.high[i] as number;
  while (i > 0 || j > 0) {
    const node = (rows[i] as number) + j - (band.low[i] as number);
    const s = choice[node] as number;
    if (s < 0) break;
    const [zh, en] = [zhCount(lattice, s, i), enCount(lattice, s, j)];
    i -= zh;
    j -= en;
    path.push({ i: origin.i + i, j: origin.j + j, zh, en, probability: beads[node * BEADS + s] as number });
  }
  return path.reverse();
}
