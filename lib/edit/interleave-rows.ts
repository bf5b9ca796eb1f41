/** A person's rows among those of the machine, over the same texts. */
import { freshId, type Row, type Side, type Texts, type Unit } from './rows.ts';

const SIDES = ['zh', 'en'] as const;

/** What the machine's row keeps of a unit, and before which of the person's rows it may stand: from `least` to `most`. */
interface Piece {
  unit: Unit;
  least: number;
  most: number;
}

/** What is left of a row of the machine. */
interface Rest {
  row: Row;
  pieces: Record<Side, Piece[]>;
  /** The first of the person's rows that holds something of it; −1 where none does. */
  taken: number;
}

/**
 * The machine's rows with the person's in their places: they give up what these hold, and what they keep stays in order, once. Both
 * come in order, so that each meets only the few that stand about it: linear in the rows.
 */
export function interleaveRows(rows: readonly Row[], persons: readonly Row[], texts: Texts): Row[] {
  const takers = { zh: new Taker(persons, 'zh', texts), en: new Taker(persons, 'en', texts) };
  // What stands before each of the person's rows, and behind the last.
  const before = Array.from({ length: persons.length + 1 }, (): Row[] => []);
  const reached = { zh: 0, en: 0 };
  let [id, now] = [freshId(rows), 0];
  for (const row of rows) {
    const [zh, en] = [takers.zh.restOf(row.zh), takers.en.restOf(row.en)];
    const taken = [zh.taken, en.taken].filter((at) => at >= 0);
    const rest: Rest = { row, pieces: { zh: zh.pieces, en: en.pieces }, taken: taken.length > 0 ? Math.min(...taken) : -1 };
    const parts = partsOf(rest, reached, now);
    for (const [at, part] of parts) {
      const isWhole = parts.size === 1 && SIDES.every((side) => part[side].length === row[side].length && part[side].every((unit, index) => unit === row[side][index]));
      before[at]?.push(isWhole ? row : { ...part, id: parts.keys().next().value === at ? row.id : id++, confidence: Math.min(row.confidence, 0.5) });
      now = Math.max(now, at);
    }
  }
  return before.flatMap((own, at) => [...own, ...persons.slice(at, at + 1).map((row) => ({ ...row, id: id++ }))]);
}

/** The parts of a row by the place that each gets. Both sides stay together where that can be. @param reached the places that the sides have come to. */
function partsOf({ row, pieces, taken }: Rest, reached: Record<Side, number>, now: number): Map<number, Row> {
  const ranges = (side: Side): [number, number][] => pieces[side].map(({ least, most }) => [Math.max(least, reached[side]), most]);
  const wanted = taken >= 0 ? taken : now;
  const en = ranges('en');
  const places: Record<Side, number[]> = { zh: [], en: [] };
  for (const range of ranges('zh')) {
    const common = en.map((other): [number, number] => [Math.max(range[0], other[0]), Math.min(range[1], other[1])]).find(([from, to]) => from <= to);
    places.zh.push(Math.max(nearest(wanted, common ?? range), places.zh.at(-1) ?? 0));
  }
  for (const [from, to] of en) {
    const shared = places.zh.find((place) => place >= Math.max(from, places.en.at(-1) ?? 0) && place <= to);
    places.en.push(shared ?? Math.max(nearest(wanted, [from, to]), places.en.at(-1) ?? 0));
  }
  const parts = new Map<number, Row>();
  for (const place of [...new Set([...places.zh, ...places.en])].sort((a, b) => a - b)) {
    const own = (side: Side): Unit[] => pieces[side].flatMap(({ unit }, index) => (places[side][index] === place ? [unit] : []));
    parts.set(place, { ...row, zh: own('zh'), en: own('en') });
  }
  for (const side of SIDES) reached[side] = places[side].at(-1) ?? reached[side];
  return parts;
}

function nearest(wanted: number, [from, to]: readonly [number, number]): number {
  return Math.max(from, Math.min(wanted, to));
}

/** Takes what a person's rows hold out of the machine's units of one side, which come in their order. */
class Taker {
  readonly #held: { unit: Unit; at: number }[];
  readonly #count: number;
  readonly #texts: readonly string[];
  #next = 0;

  constructor(persons: readonly Row[], side: Side, texts: Texts) {
    this.#held = persons.flatMap((row, at) => row[side].map((unit) => ({ unit, at })));
    this.#count = persons.length;
    this.#texts = texts[side];
  }

  restOf(units: readonly Unit[]): { pieces: Piece[]; taken: number } {
    const pieces: Piece[] = [];
    let taken = -1;
    for (const unit of units) {
      let { start } = unit;
      for (let held = this.#held[this.#next]; held && start < unit.end && isBefore(held.unit, unit); held = this.#held[this.#next]) {
        if (held.unit.block === unit.block && held.unit.end > start) {
          this.#keep(pieces, unit, start, held.unit.start);
          if (taken < 0) taken = held.at;
          start = held.unit.end;
          // It may reach into the next unit, too.
          if (start > unit.end) break;
        }
        this.#next++;
      }
      this.#keep(pieces, unit, start, unit.end);
    }
    return { pieces, taken };
  }

  #keep(pieces: Piece[], unit: Unit, start: number, end: number): void {
    if (start >= end || (this.#texts[unit.block] ?? '').slice(start, end).trim() === '') return;
    const piece = start === unit.start && end === unit.end ? unit : { ...unit, start, end };
    pieces.push({ unit: piece, least: (this.#held[this.#next - 1]?.at ?? -1) + 1, most: this.#held[this.#next]?.at ?? this.#count });
  }
}

/** Whether a unit begins before another one ends. */
function isBefore(held: Unit, unit: Unit): boolean {
  return held.block < unit.block || (held.block === unit.block && held.start < unit.end);
}
