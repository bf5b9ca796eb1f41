/** Finds the units of a text again in a later version of it. */
import type { Unit } from './rows.ts';
import { samePlaces } from './same-paragraphs.ts';

/** A text without its white space, and where each of its UTF-16 units stood. */
interface Folded {
  text: string;
  at: number[];
}

/** Beyond so many characters between two paragraphs that stayed, the text is taken for another one. */
const MOST_SEARCHED = 20_000;

/** One side of a document: its paragraphs as they were, and as they are. */
export class UnitMover {
  readonly #before: readonly string[];
  readonly #after: readonly string[];
  readonly #places: readonly number[];
  readonly #folded = new Map<number, Folded>();
  /** The units of the new text, by paragraph. */
  readonly #units = new Map<number, Unit[]>();

  /** @param units of the new text, in its order. */
  constructor(before: readonly string[], after: readonly string[], units: readonly Unit[]) {
    this.#before = before;
    this.#after = after;
    this.#places = samePlaces(before, after);
    for (const unit of units) {
      const own = this.#units.get(unit.block);
      if (own) own.push(unit);
      else this.#units.set(unit.block, [unit]);
    }
  }

  /**
   * The units of a row where they stand now, each right behind the one before it; null where one is gone, or something new has come
   * between them. @param behind what the first one stands behind.
   */
  moved(units: readonly Unit[], behind: Unit | undefined): Unit[] | null {
    const moved: Unit[] = [];
    for (const unit of units) {
      const last = moved.at(-1);
      const place = this.#moved(unit, last ?? behind);
      if (!place || !isBehind(place, last ?? behind) || (last && !this.#meet(last, place))) return null;
      moved.push(place);
    }
    return moved;
  }

  /** Whether nothing that says something stands between two units. */
  #meet(upper: Unit, lower: Unit): boolean {
    if (upper.block === lower.block) return this.#isBare(upper.block, upper.end, lower.start);
    for (let block = upper.block + 1; block < lower.block; block++) if (!this.#isBare(block, 0)) return false;
    return this.#isBare(upper.block, upper.end) && this.#isBare(lower.block, 0, lower.start);
  }

  #isBare(block: number, from: number, to?: number): boolean {
    return !/[\p{L}\p{N}]/u.test((this.#after[block] ?? '').slice(from, to));
  }

  #moved(unit: Unit, behind: Unit | undefined): Unit | null {
    const place = this.#places[unit.block] ?? -1;
    // What says the same to the letter has the same offsets.
    if (place >= 0 && this.#before[unit.block] === this.#after[place]) return { ...unit, block: place };
    const [from, to] = place >= 0 ? [place, place + 1] : this.#between(unit.block);
    const wanted = fold((this.#before[unit.block] ?? '').slice(unit.start, unit.end)).text;
    if (wanted === '') return null;
    const first = Math.max(from, behind?.block ?? 0);
    let searched = 0;
    for (let block = first; block < to && searched <= MOST_SEARCHED; block++) {
      const { text, at } = this.#foldedAt(block);
      searched += text.length;
      const least = block === behind?.block ? at.findIndex((offset) => offset >= behind.end) : 0;
      const found = least < 0 ? -1 : text.indexOf(wanted, least);
      if (found >= 0) return this.#snapped({ ...unit, block, start: at[found] as number, end: (at[found + wanted.length - 1] as number) + 1 });
    }
    return null;
  }

  /** The new paragraphs [from, to) between the nearest ones that stayed. */
  #between(block: number): [from: number, to: number] {
    let [above, below] = [block - 1, block + 1];
    while (above >= 0 && (this.#places[above] as number) < 0) above--;
    while (below < this.#places.length && (this.#places[below] as number) < 0) below++;
    return [(this.#places[above] ?? -1) + 1, this.#places[below] ?? this.#after.length];
  }

  /** A mark that was put before or behind a sentence goes with it, and does not stay alone. */
  #snapped(unit: Unit): Unit {
    let { start, end } = unit;
    for (const own of this.#units.get(unit.block) ?? []) {
      if (own.start < start && start < own.end && this.#isBare(unit.block, own.start, start)) start = own.start;
      if (own.start < end && end < own.end && this.#isBare(unit.block, end, own.end)) end = own.end;
    }
    return { ...unit, start, end };
  }

  #foldedAt(block: number): Folded {
    let folded = this.#folded.get(block);
    if (!folded) this.#folded.set(block, (folded = fold(this.#after[block] ?? '')));
    return folded;
  }
}

/** Whether a unit stands behind another; behind none, all do. */
function isBehind(unit: Unit, other: Unit | undefined): boolean {
  return !other || other.block < unit.block || (other.block === unit.block && other.end <= unit.start);
}

function fold(text: string): Folded {
  const at: number[] = [];
  let plain = '';
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charAt(offset);
    if (/\s/u.test(unit)) continue;
    plain += unit;
    at.push(offset);
  }
  return { text: plain, at };
}
