/**
 * The first pass: a rough monotone path of 1-1 pairs by shared vocabulary alone, in a wide band. It costs little, because
 * only pairs of units that share a translatable word are ever touched.
 */
import { type Band, bandAround, diagonalBand, fullBand } from './band.ts';
import type { Bitext, Range } from './bitext.ts';

/** Up to this many cells the whole grid is searched. */
const WHOLE_GRID = 4_000_000;
const WIDE_RADIUS = 250;
/** The second pass looks this far from the first pass's path. */
const NARROW_RADIUS = 7;
const NARROW_ROWS = 4;
/** Below this many cells the second pass searches the whole grid, and there is no first one. */
const SMALL_GRID = 400;

/** The band that holds the beads of a range. */
export function narrowBand(bitext: Bitext, range: Range): Band {
  const n = range.zhEnd - range.zhStart;
  const m = range.enEnd - range.enStart;
  if (n * m <= SMALL_GRID) return fullBand(n, m);
  const wide = n * m <= WHOLE_GRID ? fullBand(n, m) : diagonalBand(n, m, WIDE_RADIUS);
  const { first, last } = roughPath(bitext, range, wide);
  return bandAround(first, last, m, NARROW_RADIUS, NARROW_ROWS);
}

/** How the best path comes to a node: passing over an English unit, over a Chinese one, or pairing the two. */
const MOVE = { overEnglish: 0, overChinese: 1, pair: 2 } as const;

/** For every row the first and the last English boundary that the path touches. */
interface Path {
  first: Int32Array;
  last: Int32Array;
}

function roughPath(bitext: Bitext, range: Range, band: Band): Path {
  const n = band.low.length - 1;
  const m = range.enEnd - range.enStart;
  const postings = postingLists(bitext, range);
  const likeness = new Float32Array(m + 1);
  let previous = new Float32Array(m + 1);
  let current = new Float32Array(m + 1);
  const rows = new Float64Array(n + 2);
  for (let i = 0; i <= n; i++) rows[i + 1] = (rows[i] as number) + (band.high[i] as number) - (band.low[i] as number) + 1;
  const moves = new Uint8Array(rows[n + 1] as number);
  for (let i = 1; i <= n; i++) {
    const low = band.low[i] as number;
    const high = band.high[i] as number;
    fillRow(bitext, range, i - 1, postings, likeness, low, high);
    const before = { low: band.low[i - 1] as number, high: band.high[i - 1] as number, best: previous };
    advance(before, likeness, current, moves.subarray(rows[i], rows[i + 1]), low);
    likeness.fill(0, Math.max(0, low - 1), high);
    [previous, current] = [current, previous];
  }
  return trace(moves, rows, band, m);
}

/** One row of the dynamic program; `moves` has an entry for every node from `low` on. */
function advance(before: { low: number; high: number; best: Float32Array }, likeness: Float32Array, current: Float32Array, moves: Uint8Array, low: number): void {
  for (let k = 0; k < moves.length; k++) {
    const j = low + k;
    let best = k > 0 ? (current[j - 1] as number) : -1;
    let move: number = MOVE.overEnglish;
    if (j >= before.low && j <= before.high && (before.best[j] as number) >= best) {
      best = before.best[j] as number;
      move = MOVE.overChinese;
    }
    if (j > before.low && j - 1 <= before.high) {
      const paired = (before.best[j - 1] as number) + (likeness[j - 1] as number);
      if (paired > best) {
        best = paired;
        move = MOVE.pair;
      }
    }
    current[j] = Math.max(0, best);
    moves[k] = move;
  }
}

function trace(moves: Uint8Array, rows: Float64Array, band: Band, m: number): Path {
  const n = band.low.length - 1;
  const first = new Int32Array(n + 1);
  const last = new Int32Array(n + 1);
  let j = m;
  for (let i = n; i > 0; i--) {
    const low = band.low[i] as number;
    const row = rows[i] as number;
    last[i] = j;
    while (j > low && moves[row + j - low] === MOVE.overEnglish) j--;
    first[i] = j;
    if (moves[row + j - low] === MOVE.pair) j--;
    j = Math.min(Math.max(j, band.low[i - 1] as number), band.high[i - 1] as number);
  }
  last[0] = j;
  return { first, last };
}

interface Postings {
  offsets: Int32Array;
  /** English units (relative to the range), ascending within a type. */
  units: Int32Array;
}

function postingLists(bitext: Bitext, range: Range): Postings {
  const { starts, tokens } = bitext.en;
  const from = starts[range.enStart] as number;
  const to = starts[range.enEnd] as number;
  const offsets = new Int32Array(bitext.en.vocabulary.size + 1);
  for (let t = from; t < to; t++) offsets[(tokens[t] as number) + 1] = (offsets[(tokens[t] as number) + 1] as number) + 1;
  for (let type = 0; type + 1 < offsets.length; type++) offsets[type + 1] = (offsets[type + 1] as number) + (offsets[type] as number);
  const next = offsets.slice();
  const units = new Int32Array(to - from);
  for (let unit = range.enStart; unit < range.enEnd; unit++) {
    for (let t = starts[unit] as number; t < (starts[unit + 1] as number); t++) {
      const type = tokens[t] as number;
      units[next[type] as number] = unit - range.enStart;
      next[type] = (next[type] as number) + 1;
    }
  }
  return { offsets, units };
}

/** Types in more units than this tell too little for their cost. */
const COMMON_SHARE = 0.05;
const COMMON_LEAST = 20;

/** Scores one Chinese unit against all English units of the band: likeness[j] for English unit j. */
function fillRow(bitext: Bitext, range: Range, unit: number, postings: Postings, likeness: Float32Array, low: number, high: number): void {
  const { starts, tokens } = bitext.zh;
  const scores = bitext.scratch;
  const { offsets, columns, values } = bitext.table;
  const from = starts[range.zhStart + unit] as number;
  const to = starts[range.zhStart + unit + 1] as number;
  const limit = Math.max(COMMON_LEAST, COMMON_SHARE * (range.enEnd - range.enStart));
  const touched: number[] = [];
  for (let t = from; t < to; t++) {
    const type = tokens[t] as number;
    for (let k = offsets[type] as number; k < (offsets[type + 1] as number); k++) {
      const column = columns[k] as number;
      if (scores[column] === 0) touched.push(column);
      scores[column] = (scores[column] as number) + (values[k] as number);
    }
  }
  const scale = 0.25 / Math.max(1, to - from);
  for (const column of touched) {
    const value = Math.log(1 + scale * (scores[column] as number) * (bitext.enRarity[column] as number));
    scores[column] = 0;
    const begin = postings.offsets[column] as number;
    const end = postings.offsets[column + 1] as number;
    if (end - begin > limit) continue;
    for (let k = firstAtLeast(postings.units, begin, end, low - 1); k < end && (postings.units[k] as number) < high; k++) {
      const j = postings.units[k] as number;
      likeness[j] = (likeness[j] as number) + value;
    }
  }
}

function firstAtLeast(sorted: Int32Array, begin: number, end: number, least: number): number {
  let left = begin;
  let right = end;
  while (left < right) {
    const middle = (left + right) >> 1;
    if ((sorted[middle] as number) < least) left = middle + 1;
    else right = middle;
  }
  return left;
}
