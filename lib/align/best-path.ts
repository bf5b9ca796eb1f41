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

/** The path whose beads have the highest expected number of right ones, each at its price. Needs posteriors. */
export function* bestPath(lattice: Lattice): Steps<PathBead[]> {
  const { band, rows, beads } = lattice;
  const last = band.low.length - 1;
  const best = new Float64Array(rows[last + 1] as number).fill(-Infinity);
  const choice = new Int8Array(best.length).fill(-1);
  const origins = new Int32Array(BEADS);
  best[0] = 0;
  for (let i = 0; i <= last; i++) {
    beginnings(lattice, i, origins);
    let node = rows[i] as number;
    for (let j = band.low[i] as number; j <= (band.high[i] as number); j++, node++) {
      for (let s = 0; s < BEADS; s++) {
        const probability = beads[node * BEADS + s] as number;
        if (probability === -Infinity) continue;
        const value = (best[(origins[s] as number) + j - enSkip(lattice, s, j)] as number) + probability - (probability < HOPELESS ? 2 : BEAD_PRICE);
        if (value > (best[node] as number)) {
          best[node] = value;
          choice[node] = s;
        }
      }
    }
    if (isPause(i)) yield (i + 1) / (last + 1);
  }
  return trace(lattice, choice);
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
