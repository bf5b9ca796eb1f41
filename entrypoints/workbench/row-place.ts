import { type ReadonlySignal, signal } from '@preact/signals';
import { nextPassing, passes, type RowFilter } from '../../lib/edit/filters.ts';
import { paragraphGroups } from '../../lib/edit/paragraph-groups.ts';
import type { Row, Side } from '../../lib/edit/rows.ts';

/** Ids of rows of which the rows themselves do not tell. */
interface RowKinds {
  /** At which the checks have found something. */
  warned: ReadonlySignal<ReadonlySet<number>>;
  /** That have notes. */
  noted: ReadonlySignal<ReadonlySet<number>>;
}

/** Where the person is among the rows, and which of them are shown. */
export class RowPlace {
  readonly at = signal(0);
  readonly side = signal<Side>('zh');
  readonly filter = signal<RowFilter>('all');
  /** Paragraphs only are shown. */
  readonly grouped = signal(false);
  readonly #rows: ReadonlySignal<readonly Row[]>;
  readonly #kinds: RowKinds;

  constructor(rows: ReadonlySignal<readonly Row[]>, kinds: RowKinds) {
    this.#rows = rows;
    this.#kinds = kinds;
  }

  go(at: number, side = this.side.peek()): void {
    this.at.value = Math.max(0, Math.min(at, this.#rows.peek().length - 1));
    this.side.value = side;
  }

  /** Where so many rows that pass the filter up or down are; `Infinity`: the end. */
  walked(step: number): number {
    const filter = this.filter.peek();
    const rows = this.#rows.peek();
    if (Math.abs(step) === Infinity) {
      const place = step > 0 ? this.next(0, -1) : this.next(rows.length - 1, 1);
      return filter === 'all' ? (step > 0 ? rows.length - 1 : 0) : place < 0 ? this.at.peek() : place;
    }
    const group = this.groupOf(this.at.peek());
    let at = step > 0 ? group.to - 1 : group.from;
    for (let left = Math.abs(step); left > 0; left--) {
      const next = this.next(at, step > 0 ? 1 : -1);
      if (next < 0 || (step > 0 ? next <= at : next >= at)) break;
      at = next;
    }
    return at;
  }

  /** The next row of the kind shown, or of another kind, going round at the ends; −1 where there is none. */
  next(at: number, step: 1 | -1, filter = this.filter.peek()): number {
    return nextPassing(this.#rows.peek(), at, filter, step, this.#kinds.warned.peek(), this.#kinds.noted.peek());
  }

  isShown(at: number): boolean {
    const row = this.#rows.peek()[at];
    return row !== undefined && passes(row, this.filter.peek(), this.#kinds.warned.peek(), this.#kinds.noted.peek());
  }

  /** The rows [from, to) that are one row to the person. */
  groupOf(at: number): { from: number; to: number } {
    const group = this.grouped.peek() && paragraphGroups(this.#rows.peek()).find(({ from, to }) => at >= from && at < to);
    return group || { from: at, to: at + 1 };
  }
}
