/** Joins several renderings over their common source into rows. */
import { type Clauses, clausesOf } from './clauses.ts';
import type { ComparedCell, ComparedRow, ComparedText, Simplify } from './compared-text.ts';
import { type Column, spineOf, withText } from './spine.ts';

export interface Joined {
  rows: ComparedRow[];
  /** Of each text, which share of its source another one has too, 0–1; or of the other's, where that is shorter. */
  overlaps: number[];
}

/**
 * The finest rows whose every border is one between beads in all texts, at the same place of the source. Rows hold every bead of
 * every text once and in order. Near linear where the sources are much the same.
 * @yields the share of the work that is done, 0–1.
 */
export function* joinTexts(texts: readonly ComparedText[], simplify: Simplify): Generator<number, Joined, void> {
  const sources: Clauses[] = [];
  for (const [at, text] of texts.entries()) {
    sources.push(clausesOf(text, simplify));
    yield (0.3 * (at + 1)) / texts.length;
  }
  const [first = { keys: [], ends: new Int32Array() }, ...rest] = sources;
  let columns = spineOf(first);
  for (const [at, source] of rest.entries()) {
    const from = 0.3 + (0.6 * at) / rest.length;
    const work = withText(columns, at + 1, source);
    let step = work.next();
    for (; !step.done; step = work.next()) yield from + (0.6 * step.value) / rest.length;
    columns = step.value;
  }
  return { rows: rowsAlong(columns, sources), overlaps: sources.map((_, text) => overlapOf(columns, text, sources.length)) };
}

/** The rows that end where beads of all texts do. */
function rowsAlong(columns: readonly Column[], sources: readonly Clauses[]): ComparedRow[] {
  const rows: ComparedRow[] = [];
  const readers = sources.map(({ ends }) => new BeadReader(ends));
  const emit = (cells: ComparedCell[]): void => {
    if (cells.some(({ from, to }) => to > from)) rows.push({ cells });
  };
  emit(readers.map((reader) => reader.takeBare()));
  for (const column of columns) {
    for (const [text, reader] of readers.entries()) reader.clauses += column.counts[text] ?? 0;
    if (!readers.every((reader) => reader.isAtEnd())) continue;
    emit(readers.map((reader) => reader.take()));
    emit(readers.map((reader) => reader.takeBare()));
  }
  return rows;
}

/** Goes through the beads of a text, clause by clause. */
class BeadReader {
  /** So many clauses have been passed. */
  clauses = 0;
  readonly #ends: Int32Array;
  readonly #borders: ReadonlySet<number>;
  #bead = 0;

  constructor(ends: Int32Array) {
    this.#ends = ends;
    this.#borders = new Set([0, ...ends]);
  }

  isAtEnd(): boolean {
    return this.#borders.has(this.clauses);
  }

  /** The beads up to here, but those without clauses at the end. */
  take(): ComparedCell {
    const from = this.#bead;
    while (this.#bead < this.#ends.length && this.#before() < this.clauses) this.#bead++;
    return { from, to: this.#bead };
  }

  /** The beads without clauses that stand here. */
  takeBare(): ComparedCell {
    const from = this.#bead;
    while (this.#bead < this.#ends.length && (this.#ends[this.#bead] as number) <= this.clauses) this.#bead++;
    return { from, to: this.#bead };
  }

  /** How many clauses stand before the next bead. */
  #before(): number {
    return this.#ends[this.#bead - 1] ?? 0;
  }
}

function overlapOf(columns: readonly Column[], text: number, texts: number): number {
  let [own, shared] = [0, 0];
  const others = new Array<number>(texts).fill(0);
  for (const { key, counts } of columns) {
    const isOwn = (counts[text] ?? 0) > 0;
    const isShared = counts.some((count, other) => other !== text && count > 0);
    if (isOwn) own += key.length;
    if (isOwn && isShared) shared += key.length;
    for (const [other, count] of counts.entries()) if (other !== text && count > 0) others[other] = (others[other] ?? 0) + key.length;
  }
  const least = Math.min(own, ...others.filter((_, other) => other !== text));
  return least > 0 ? Math.min(1, shared / least) : 0;
}
