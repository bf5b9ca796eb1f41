/**
 * The first pass: a rough monotone path of 1-1 pairs by shared vocabulary alone. It costs little, because only pairs of units
 * that share a translatable word are ever touched; long texts are first matched in blocks of units, then unit by unit near
 * the blocks' path.
 */
import { type Band, bandAround, fullBand } from './band.ts';
import type { Bitext, Range } from './bitext.ts';
import { type Steps, within } from './steps.ts';
import type { EncodedSide } from './vocabulary.ts';

/** Up to this many cells the whole grid is searched; a larger one in blocks first, which make a grid of this size again. */
const WHOLE_GRID = 250_000;
/** The blocks' path is trusted to this many blocks, and to this many units at least. */
const BLOCKS_AROUND = 3;
const UNITS_AROUND = 40;
/** The second pass looks this far from the first pass's path. */
const NARROW_RADIUS = 4;
const NARROW_ROWS = 2;
/** Below this many cells the second pass searches the whole grid, and there is no first one. */
const SMALL_GRID = 400;

/** The band that holds the beads of a range. */
export function* narrowBand(bitext: Bitext, range: Range): Steps<Band> {
  const n = range.zhEnd - range.zhStart;
  const m = range.enEnd - range.enStart;
  if (n * m <= SMALL_GRID) return fullBand(n, m);
  const view = { ...bitext, zh: part(bitext.zh, range.zhStart, range.zhEnd, 1), en: part(bitext.en, range.enStart, range.enEnd, 1) };
  const wide = n * m <= WHOLE_GRID ? fullBand(n, m) : yield* within(0, 0.3, wideBand(view, n, m));
  const { first, last } = yield* within(0.3, 1, roughPath(view, wide));
  return bandAround(first, last, m, NARROW_RADIUS, NARROW_ROWS);
}

/** What the first pass reads of a bitext. */
type View = Pick<Bitext, 'zh' | 'en' | 'table' | 'enRarity' | 'scratch'>;

/** Matches blocks of units and returns the band of units around their path. */
function* wideBand(view: View, n: number, m: number): Steps<Band> {
  const size = Math.ceil(Math.sqrt((n * m) / WHOLE_GRID));
  const blocks = { ...view, zh: part(view.zh, 0, n, size), en: part(view.en, 0, m, size) };
  const path = yield* roughPath(blocks, fullBand(Math.ceil(n / size), Math.ceil(m / size)));
  const first = new Int32Array(n + 1);
  const last = new Int32Array(n + 1);
  for (let i = 0; i <= n; i++) {
    first[i] = Math.min(m, (path.first[Math.floor(i / size)] as number) * size);
    last[i] = Math.min(m, (path.last[Math.ceil(i / size)] as number) * size);
  }
  return bandAround(first, last, m, Math.max(UNITS_AROUND, BLOCKS_AROUND * size), 0);
}

/** Some units of a side, `size` of them taken as one. */
function part(side: EncodedSide, start: number, end: number, size: number): EncodedSide {
  if (start === 0 && end === side.starts.length - 1 && size === 1) return side;
  const starts = new Int32Array(Math.ceil((end - start) / size) + 1);
  for (let unit = 0; unit < starts.length; unit++) starts[unit] = side.starts[Math.min(end, start + unit * size)] as number;
  return { ...side, starts };
}

/** How the best path comes to a node: passing over an English unit, over a Chinese one, or pairing the two. */
const MOVE = { overEnglish: 0, overChinese: 1, pair: 2 } as const;

/** For every row the first and the last English boundary that the path touches. */
interface Path {
  first: Int32Array;
  last: Int32Array;
}

/** A step of the pass reads so many Chinese tokens: a row may be a sentence or a block of many. */
const STEP_TOKENS = 300;

function* roughPath(view: View, band: Band): Steps<Path> {
  const n = band.low.length - 1;
  const m = band.high[n] as number;
  const reader: Reader = { ...view, postings: postingLists(view.en), touched: new Int32Array(view.en.vocabulary.size) };
  const likeness = new Float32Array(m + 1);
  let previous = new Float32Array(m + 1);
  let current = new Float32Array(m + 1);
  const rows = new Int32Array(n + 2);
  for (let i = 0; i <= n; i++) rows[i + 1] = (rows[i] as number) + (band.high[i] as number) - (band.low[i] as number) + 1;
  const moves = new Uint8Array(rows[n + 1] as number);
  let paused = view.zh.starts[0] as number;
  yield 0;
  for (let i = 1; i <= n; i++) {
    const low = band.low[i] as number;
    const high = band.high[i] as number;
    fillRow(reader, i - 1, likeness, low, high);
    // Where the row above ends, nothing comes from above.
    previous.fill(-1, (band.high[i - 1] as number) + 1, high + 1);
    if (low > 0 && low - 1 < (band.low[i - 1] as number)) previous[low - 1] = -1;
    advance(previous, likeness, current, moves.subarray(rows[i], rows[i + 1]), low);
    likeness.fill(0, Math.max(0, low - 1), high);
    [previous, current] = [current, previous];
    const behind = view.zh.starts[i] as number;
    if (behind - paused >= STEP_TOKENS) {
      paused = behind;
      yield i / n;
    }
  }
  return trace(moves, rows, band, m);
}

/** What a pair without any word in common is worth: next to nothing, but where there is nothing else the path stays diagonal. */
const NOTHING_IN_COMMON = 0.01;

/** One row of the dynamic program; `moves` has an entry for every node from `low` on. A value of −1 above: no way from there. */
function advance(previous: Float32Array, likeness: Float32Array, current: Float32Array, moves: Uint8Array, low: number): void {
  let left = -1;
  let corner = low > 0 ? (previous[low - 1] as number) : -1;
  for (let k = 0, j = low; k < moves.length; k++, j++) {
    const above = previous[j] as number;
    let best = left;
    let move: number = MOVE.overEnglish;
    if (above >= best) {
      best = above;
      move = MOVE.overChinese;
    }
    if (corner >= 0) {
      const paired = corner + (likeness[j - 1] as number) + NOTHING_IN_COMMON;
      if (paired > best) {
        best = paired;
        move = MOVE.pair;
      }
    }
    corner = above;
    left = best < 0 ? 0 : best;
    current[j] = left;
    moves[k] = move;
  }
}

function trace(moves: Uint8Array, rows: Int32Array, band: Band, m: number): Path {
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

function postingLists({ starts, tokens, vocabulary }: EncodedSide): Postings {
  const from = starts[0] as number;
  const to = starts[starts.length - 1] as number;
  const offsets = new Int32Array(vocabulary.size + 1);
  for (let t = from; t < to; t++) offsets[(tokens[t] as number) + 1] = (offsets[(tokens[t] as number) + 1] as number) + 1;
  for (let type = 0; type + 1 < offsets.length; type++) offsets[type + 1] = (offsets[type + 1] as number) + (offsets[type] as number);
  const next = offsets.slice();
  const units = new Int32Array(to - from);
  for (let unit = 0; unit + 1 < starts.length; unit++) {
    for (let t = starts[unit] as number; t < (starts[unit + 1] as number); t++) {
      const type = tokens[t] as number;
      units[next[type] as number] = unit;
      next[type] = (next[type] as number) + 1;
    }
  }
  return { offsets, units };
}

/** Types in more units than this tell too little for their cost. */
const COMMON_SHARE = 0.05;
const COMMON_LEAST = 20;

/** What a row is filled from. */
interface Reader extends View {
  postings: Postings;
  /** Room for the English types that a unit's words may be rendered by. */
  touched: Int32Array;
}

/** Scores one Chinese unit against all English units of the band: likeness[j] for English unit j. */
function fillRow({ zh, en, scratch, table, enRarity, postings, touched }: Reader, unit: number, likeness: Float32Array, low: number, high: number): void {
  const from = zh.starts[unit] as number;
  const to = zh.starts[unit + 1] as number;
  let count = 0;
  for (let t = from; t < to; t++) {
    const type = zh.tokens[t] as number;
    const rowEnd = table.offsets[type + 1] as number;
    for (let k = table.offsets[type] as number; k < rowEnd; k++) {
      const column = table.columns[k] as number;
      if (scratch[column] === 0) touched[count++] = column;
      scratch[column] = (scratch[column] as number) + (table.values[k] as number);
    }
  }
  const limit = Math.max(COMMON_LEAST, COMMON_SHARE * (en.starts.length - 1));
  const scale = 0.25 / Math.max(1, to - from);
  for (let c = 0; c < count; c++) {
    const column = touched[c] as number;
    const score = scratch[column] as number;
    scratch[column] = 0;
    const begin = postings.offsets[column] as number;
    const end = postings.offsets[column + 1] as number;
    if (end - begin > limit) continue;
    let k = firstAtLeast(postings.units, begin, end, low - 1);
    // Most types do not stand in the band at all, and a logarithm is dear.
    if (k === end || (postings.units[k] as number) >= high) continue;
    const value = Math.log(1 + scale * score * (enRarity[column] as number));
    for (; k < end && (postings.units[k] as number) < high; k++) {
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
