/**
 * Aligns two copies of one text, clause by clause: exact anchors first (clauses that stand once in both, the longest run in
 * order, and so on between them), then the best path by likeness through what is left. Near linear where most is the same.
 */
import { featuresOf } from './clauses.ts';

/** Clauses [a, aEnd) of the one copy are the clauses [b, bEnd) of the other; neither run is empty. */
export interface Link {
  a: number;
  aEnd: number;
  b: number;
  bEnd: number;
}

type Range = Link;

/** A shorter clause is an anchor only beside another one. */
const LEAST_ANCHOR = 4;
/** A text that repeats itself without end is not looked into any deeper. */
const DEEPEST = 40;
/** So many pairs of clauses are compared between two anchors; a larger gap is looked at near its diagonal. */
const MOST_PAIRS = 250_000;
/** Clauses that have less than this in common (Dice) are not the same one. */
const LEAST_LIKENESS = 0.35;
/** What a further clause in a group costs. */
const GROUP_COST = 0.1;
const SHAPES: readonly (readonly [a: number, b: number])[] = [[1, 1], [1, 2], [2, 1], [1, 3], [3, 1], [1, 4], [4, 1]];

/** @yields the share of the work that is done, 0–1. @returns links in the order of both copies. */
export function* alignCopies(a: readonly string[], b: readonly string[]): Generator<number, Link[], void> {
  const links: Link[] = [];
  const open: { range: Range; depth: number }[] = [{ range: { a: 0, aEnd: a.length, b: 0, bEnd: b.length }, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { range, depth } = next;
    const rest = withoutEnds(range, a, b, links);
    if (rest.a === rest.aEnd || rest.b === rest.bEnd) continue;
    const anchors = depth < DEEPEST ? anchorsIn(rest, a, b) : [];
    if (anchors.length === 0) links.push(...bestPath(rest, a, b));
    else for (const gap of gapsBetween(rest, anchors)) open.push({ range: gap, depth: depth + 1 });
    links.push(...anchors);
    yield Math.min(1, rest.a / Math.max(1, a.length));
  }
  return links.sort((one, other) => one.a - other.a);
}

/** Links what is the same at the beginning and the end of a range. @returns the rest of it. */
function withoutEnds(range: Range, a: readonly string[], b: readonly string[], links: Link[]): Range {
  const rest = { ...range };
  while (rest.a < rest.aEnd && rest.b < rest.bEnd && a[rest.a] === b[rest.b]) links.push(single(rest.a++, rest.b++));
  while (rest.a < rest.aEnd && rest.b < rest.bEnd && a[rest.aEnd - 1] === b[rest.bEnd - 1]) links.push(single(--rest.aEnd, --rest.bEnd));
  return rest;
}

function single(a: number, b: number): Link {
  return { a, aEnd: a + 1, b, bEnd: b + 1 };
}

/** Clauses that stand once in both copies, as many of them as stand in the same order. */
function anchorsIn(range: Range, a: readonly string[], b: readonly string[]): Link[] {
  const [inA, inB] = [placesOnce(a, range.a, range.aEnd), placesOnce(b, range.b, range.bEnd)];
  const pairs: [number, number][] = [];
  for (const [key, place] of inA) {
    const other = inB.get(key);
    if (place >= 0 && other !== undefined && other >= 0 && key.length >= LEAST_ANCHOR) pairs.push([place, other]);
  }
  return longestInOrder(pairs.sort((one, other) => one[0] - other[0])).map(([i, j]) => single(i, j));
}

/** Where each key stands; −1 where it stands more than once. */
function placesOnce(keys: readonly string[], from: number, to: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = from; at < to; at++) {
    const key = keys[at] as string;
    places.set(key, places.has(key) ? -1 : at);
  }
  return places;
}

/** The longest list of pairs that ascend on both sides. @param pairs ascend on the first side. */
function longestInOrder(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = [];
  const before = new Int32Array(pairs.length);
  for (const [at, [, place]] of pairs.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] as number] as [number, number])[1] < place) low = middle + 1;
      else high = middle;
    }
    before[at] = tails[low - 1] ?? -1;
    tails[low] = at;
  }
  const longest: [number, number][] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] as number) longest.push(pairs[at] as [number, number]);
  return longest.reverse();
}

function gapsBetween(range: Range, anchors: readonly Link[]): Range[] {
  const ends = [...anchors, { a: range.aEnd, aEnd: range.aEnd, b: range.bEnd, bEnd: range.bEnd }];
  let [a, b] = [range.a, range.b];
  return ends.map((anchor) => {
    const gap = { a, aEnd: anchor.a, b, bEnd: anchor.b };
    [a, b] = [anchor.aEnd, anchor.bEnd];
    return gap;
  });
}

/** The groups of clauses that have most in common, in order. */
function bestPath(range: Range, a: readonly string[], b: readonly string[]): Link[] {
  const [rows, width] = [range.aEnd - range.a, range.bEnd - range.b];
  const reach = rows * width <= MOST_PAIRS ? width : Math.ceil(MOST_PAIRS / rows / 2);
  const left = Array.from({ length: rows }, (_, at) => featuresOf(a[range.a + at] as string));
  const right = Array.from({ length: width }, (_, at) => featuresOf(b[range.b + at] as string));
  // Row by row of `left`, a window of `right` about the diagonal.
  const [size, span] = [rows + 1, Math.min(width, 2 * reach) + 1];
  const firstOf = (row: number): number => Math.max(0, Math.min(width + 1 - span, Math.round((row * width) / rows) - reach));
  const scores = new Float64Array(size * span).fill(-Infinity);
  const shapes = new Int8Array(size * span).fill(-1);
  const common = new Float32Array(size * span);
  const cell = (row: number, column: number): number => (column < firstOf(row) || column >= firstOf(row) + span ? -1 : row * span + column - firstOf(row));
  for (let row = 0; row <= rows; row++) {
    for (let column = firstOf(row); column < firstOf(row) + span; column++) {
      const here = cell(row, column);
      if (row > 0 && column > 0) common[here] = sharedOf(left[row - 1] as string[], right[column - 1] as string[]);
      let [best, shape] = [row === 0 && column === 0 ? 0 : -Infinity, -1];
      const consider = (from: number, gain: number, made: number): void => {
        if (from >= 0 && (scores[from] as number) + gain > best) [best, shape] = [(scores[from] as number) + gain, made];
      };
      if (row > 0) consider(cell(row - 1, column), 0, SHAPES.length);
      if (column > 0) consider(cell(row, column - 1), 0, SHAPES.length + 1);
      for (const [made, [up, back]] of SHAPES.entries()) {
        if (up > row || back > column || cell(row - up, column - back) < 0) continue;
        const gain = gainOf(left, right, common, cell, row, column, up, back);
        if (gain > 0) consider(cell(row - up, column - back), gain, made);
      }
      scores[here] = best;
      shapes[here] = shape;
    }
  }
  return pathBack(range, rows, width, (row, column) => shapes[cell(row, column)] ?? -1);
}

/** What a group brings: the features that both sides have in common, less what likeness would bring at its least. */
function gainOf(
  left: readonly string[][], right: readonly string[][], common: Float32Array, cell: (row: number, column: number) => number,
  row: number, column: number, up: number, back: number,
): number {
  let [shared, ofA, ofB] = [0, 0, 0];
  for (let i = row - up; i < row; i++) {
    ofA += (left[i] as string[]).length;
    for (let j = column - back; j < column; j++) shared += common[cell(i + 1, j + 1)] ?? 0;
  }
  for (let j = column - back; j < column; j++) ofB += (right[j] as string[]).length;
  return 2 * Math.min(shared, ofA, ofB) - LEAST_LIKENESS * (ofA + ofB) - GROUP_COST * (up + back - 2);
}

/** How many features two sorted lists have in common. */
function sharedOf(a: readonly string[], b: readonly string[]): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [one, other] = [a[i] as string, b[j] as string];
    if (one === other) shared++;
    if (one <= other) i++;
    if (other <= one) j++;
  }
  return shared;
}

function pathBack(range: Range, rows: number, width: number, shapeAt: (row: number, column: number) => number): Link[] {
  const links: Link[] = [];
  let [row, column] = [rows, width];
  while (row > 0 || column > 0) {
    const made = shapeAt(row, column);
    const shape = SHAPES[made];
    if (shape) {
      links.push({ a: range.a + row - shape[0], aEnd: range.a + row, b: range.b + column - shape[1], bEnd: range.b + column });
      row -= shape[0];
      column -= shape[1];
    } else if (row > 0 && (made === SHAPES.length || column === 0)) row--;
    else column--;
  }
  return links;
}
