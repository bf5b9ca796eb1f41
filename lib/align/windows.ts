/**
 * The lattice of a long text is worked through in windows that overlap, so that its memory is bounded: a window's beads far
 * from its end do not depend on what follows.
 */
import { type PathBead, bestPath } from './best-path.ts';
import { type Band, bandBetween, type Node } from './band.ts';
import type { Scene } from './features.ts';
import { scoreBeads } from './lattice.ts';
import { toPosteriors } from './posteriors.ts';
import { type Steps, within } from './steps.ts';

/** Rows of a window, and how many of them at its end are looked at again by the next one. */
const WINDOW = 1600;
const OVERLAP = 200;
/** The next window begins, if possible, between two beads with both sides that are at least so probable. */
const FIRM = 0.9;

/** The best path through all of a band. */
export function* pathThrough(scene: Scene, band: Band, weights: Float64Array): Steps<PathBead[]> {
  const end: Node = { i: band.low.length - 1, j: band.high[band.high.length - 1] as number };
  const path: PathBead[] = [];
  let from: Node = { i: 0, j: 0 };
  for (;;) {
    const to = windowEnd(band, from, end);
    const share = (i: number) => (end.i === 0 ? 1 : i / end.i);
    const lattice = yield* within(share(from.i), share((from.i + to.i) / 2), scoreBeads(scene, bandBetween(band, from, to), weights, from));
    yield* within(share((from.i + to.i) / 2), share(to.i), toPosteriors(lattice));
    const beads = yield* within(share(to.i), share(to.i), bestPath(lattice));
    const isLast = to.i === end.i;
    const kept = isLast ? beads : beads.slice(0, seam(beads, to.i - OVERLAP));
    for (const bead of kept) path.push(bead);
    const last = kept.at(-1);
    if (isLast || !last) return path;
    from = { i: last.i + last.zh, j: last.j + last.en };
  }
}

/** A window ends in the middle of its band, or at the very end. */
function windowEnd(band: Band, from: Node, end: Node): Node {
  const i = from.i + WINDOW;
  if (i + OVERLAP >= end.i) return end;
  return { i, j: Math.max(from.j, ((band.low[i] as number) + (band.high[i] as number)) >> 1) };
}

/** How many beads are kept of a window: those up to a firm place behind the given row, or, without one, up to that row. */
function seam(beads: readonly PathBead[], row: number): number {
  const first = Math.max(1, beads.findIndex((bead) => bead.i >= row));
  for (let k = first; k + 1 < beads.length; k++) {
    if ((beads[k] as PathBead).i > row + OVERLAP / 2) break;
    if (isFirm(beads[k - 1]) && isFirm(beads[k])) return k;
  }
  return first;
}

function isFirm(bead: PathBead | undefined): boolean {
  return bead !== undefined && bead.zh > 0 && bead.en > 0 && bead.probability >= FIRM;
}
