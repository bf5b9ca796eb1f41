import { type ReadonlySignal, signal } from '@preact/signals';
import type { Row } from '../../lib/edit/rows.ts';
import type { RowPlace } from './row-place.ts';

const NONE: ReadonlySet<number> = new Set();

/** Which rows a person has chosen, to save them by themselves; by their ids, so that the choice outlives what is done around them. */
export class RowSelection {
  readonly chosen = signal<ReadonlySet<number>>(NONE);
  readonly #rows: ReadonlySignal<readonly Row[]>;
  readonly #place: RowPlace;
  /** Where the stretch that is being chosen begins, and what was chosen before it. */
  #stretch: { from: number; before: ReadonlySet<number> } | null = null;

  constructor(rows: ReadonlySignal<readonly Row[]>, place: RowPlace) {
    this.#rows = rows;
    this.#place = place;
  }

  /** Chooses the row (of paragraphs, all its rows), or leaves it out where it was chosen. */
  toggle(at: number): void {
    const { from, to } = this.#place.groupOf(at);
    const rows = this.#rows.peek().slice(from, to);
    const next = new Set(this.chosen.peek());
    const isWhole = rows.every(({ id }) => next.has(id));
    for (const { id } of rows) {
      if (isWhole) next.delete(id);
      else next.add(id);
    }
    this.#stretch = null;
    this.chosen.value = next;
  }

  /** Chooses everything that is shown from where the stretch began (the row at hand, for a new one) up to the row, besides what was chosen before. */
  stretchTo(to: number): void {
    this.#stretch ??= { from: this.#place.at.peek(), before: this.chosen.peek() };
    const { from, before } = this.#stretch;
    const first = this.#place.groupOf(Math.min(from, to)).from;
    const behind = this.#place.groupOf(Math.max(from, to)).to;
    const next = new Set(before);
    for (const [offset, row] of this.#rows.peek().slice(first, behind).entries()) if (this.#place.isShown(first + offset)) next.add(row.id);
    this.chosen.value = next;
  }

  /** What is chosen next begins a stretch of its own. */
  settle(): void {
    this.#stretch = null;
  }

  /** Chooses all that is shown. */
  all(): void {
    this.#stretch = null;
    this.chosen.value = new Set(this.#rows.peek().flatMap(({ id }, at) => (this.#place.isShown(at) ? [id] : [])));
  }

  clear(): void {
    this.#stretch = null;
    this.chosen.value = NONE;
  }

  /** The chosen rows, in their order. */
  get rows(): Row[] {
    const chosen = this.chosen.peek();
    return this.#rows.peek().filter(({ id }) => chosen.has(id));
  }
}
