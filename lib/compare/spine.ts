/**
 * The common source of several texts as one list of columns. A column holds clauses of some of the texts that are the same, or a
 * clause that only one of them has; the columns hold every clause of every text once and in its order.
 */
import { alignCopies, type Link } from './align-copies.ts';
import type { Clauses } from './clauses.ts';

export interface Column {
  key: string;
  /** How many clauses of each text there are in it. */
  counts: readonly number[];
  /** A bead of one of the texts ends behind it. */
  ends: boolean;
}

/** The columns of the first text alone. */
export function spineOf({ keys, ends }: Clauses): Column[] {
  const last = new Set(ends);
  return keys.map((key, at) => ({ key, counts: [1], ends: last.has(at + 1) }));
}

/** The columns with one more text. @param texts how many there were before. @yields the share of the work that is done, 0–1. */
export function* withText(spine: readonly Column[], texts: number, { keys, ends }: Clauses): Generator<number, Column[], void> {
  const links = yield* alignCopies(spine.map(({ key }) => key), keys);
  const last = new Set(ends);
  const none = new Array<number>(texts).fill(0);
  const own = (at: number): Column => ({ key: keys[at] as string, counts: [...none, 1], ends: last.has(at + 1) });
  const columns: Column[] = [];
  let [a, b] = [0, 0];
  for (const link of [...links, { a: spine.length, aEnd: spine.length, b: keys.length, bEnd: keys.length }]) {
    const theirs = Array.from({ length: link.b - b }, (_, offset) => own(b + offset));
    const ours = spine.slice(a, link.a).map((column) => ({ ...column, counts: [...column.counts, 0] }));
    for (const column of inTurn(ours, theirs)) columns.push(column);
    if (link.aEnd > link.a) columns.push(merged(spine, link, keys, last));
    [a, b] = [link.aEnd, link.bEnd];
  }
  return columns;
}

function merged(spine: readonly Column[], { a, aEnd, b, bEnd }: Link, keys: readonly string[], last: ReadonlySet<number>): Column {
  const columns = spine.slice(a, aEnd);
  const [first] = columns;
  const counts = (first?.counts ?? []).map((_, text) => columns.reduce((sum, column) => sum + (column.counts[text] ?? 0), 0));
  const key = columns.length === 1 ? (first?.key ?? '') : columns.map((column) => column.key).join(' ');
  return { key: key || keys.slice(b, bEnd).join(' '), counts: [...counts, bEnd - b], ends: (columns.at(-1)?.ends ?? false) || last.has(bEnd) };
}

/**
 * What stands between two links on either side has nothing in common; so its order is free. Where both sides are parted by as many
 * ends of beads, they are put part by part: so that a sentence which was written anew does not tie its neighbours together.
 */
function inTurn(ours: readonly Column[], theirs: readonly Column[]): Column[] {
  const [left, right] = [partsOf(ours), partsOf(theirs)];
  if (left.length !== right.length) return [...ours, ...theirs];
  return left.flatMap((part, at) => [...part, ...(right[at] ?? [])]);
}

function partsOf(columns: readonly Column[]): Column[][] {
  const parts: Column[][] = [];
  let part: Column[] = [];
  for (const column of columns) {
    part.push(column);
    if (!column.ends) continue;
    parts.push(part);
    part = [];
  }
  return part.length > 0 ? [...parts, part] : parts;
}
