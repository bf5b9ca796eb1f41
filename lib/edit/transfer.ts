/** A person's corrections on a page that has changed since: what still fits is taken over, what does not is told. */
import { freshId, isEmpty, type Row, type Side, type Texts, type Unit } from './rows.ts';

const SIDES = ['zh', 'en'] as const;

/** An article: its paragraphs and its rows. */
export interface EditedText {
  texts: Texts;
  rows: readonly Row[];
}

export interface Transferred {
  rows: Row[];
  /** The corrected rows that do not fit any more, as they were. */
  lost: Row[];
}

/** Whether a person has said or changed something of a row. The machine is never quite sure. */
export function isPersons(row: Row): boolean {
  return row.confirmed || row.marked || row.confidence === 1 || SIDES.some((side) => row[side].some(({ text }) => text !== undefined));
}

/**
 * Takes a person's rows over into an article as it was paired anew. A row fits where all its paragraphs are still there, in the
 * same order. The machine's rows give up what the person's rows hold, and keep the rest.
 */
export function transferRows(kept: EditedText, now: EditedText): Transferred {
  const maps = { zh: samePlaces(kept.texts.zh, now.texts.zh), en: samePlaces(kept.texts.en, now.texts.en) };
  const lost: Row[] = [];
  const fitting: Row[] = [];
  const ends: Record<Side, Unit | undefined> = { zh: undefined, en: undefined };
  for (const row of kept.rows.filter((one) => isPersons(one) && !isEmpty(one))) {
    const moved = movedRow(row, maps);
    if (moved && SIDES.every((side) => isBehind(moved[side][0], ends[side]))) {
      fitting.push(moved);
      for (const side of SIDES) ends[side] = moved[side].at(-1) ?? ends[side];
    } else lost.push(row);
  }
  return { rows: withRows(now.rows, fitting), lost };
}

/** For each paragraph its place among the new ones, in the same order (a longest common subsequence); −1 where it is gone. */
function samePlaces(before: readonly string[], after: readonly string[]): number[] {
  const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
  const [a, b] = [before.map(plain), after.map(plain)];
  const places = new Array<number>(a.length).fill(-1);
  let [head, tail] = [0, 0];
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) places[head] = head++;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) {
    tail++;
    places[a.length - tail] = b.length - tail;
  }
  between(a.slice(head, a.length - tail), b.slice(head, b.length - tail)).forEach((place, at) => (places[head + at] = place < 0 ? -1 : head + place));
  // Only what says the same to the letter has the same offsets.
  return places.map((place, at) => (place >= 0 && before[at] === after[place] ? place : -1));
}

/** Beyond this product of lengths the middle is taken for rewritten. */
const MOST_WORK = 4_000_000;

function between(a: readonly string[], b: readonly string[]): number[] {
  const places = new Array<number>(a.length).fill(-1);
  if (a.length * b.length > MOST_WORK) return places;
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [down, right, both] = [longest[(i + 1) * width + j], longest[i * width + j + 1], longest[(i + 1) * width + j + 1]] as [number, number, number];
      longest[i * width + j] = a[i] === b[j] ? both + 1 : Math.max(down, right);
    }
  }
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) places[i++] = j++;
    else if ((longest[(i + 1) * width + j] as number) >= (longest[i * width + j + 1] as number)) i++;
    else j++;
  }
  return places;
}

function movedRow(row: Row, maps: Record<Side, readonly number[]>): Row | null {
  const moved = (side: Side): Unit[] => row[side].map((unit) => ({ ...unit, block: maps[side][unit.block] ?? -1 }));
  const next = { ...row, zh: moved('zh'), en: moved('en') };
  return SIDES.every((side) => next[side].every(({ block }) => block >= 0)) ? next : null;
}

/** Whether a unit stands behind another; where one of them is none, it may. */
function isBehind(unit: Unit | undefined, other: Unit | undefined): boolean {
  return !unit || !other || other.block < unit.block || (other.block === unit.block && other.end <= unit.start);
}

/**
 * The rows with the person's in their places: the others give up what these hold, and what they keep stays in order. Both come in
 * order, so each of the person's rows meets only the few that stand about it: linear in the rows.
 */
function withRows(rows: readonly Row[], persons: readonly Row[]): Row[] {
  let id = freshId(rows);
  const done: Row[] = [];
  let waiting: Row[] = [];
  let at = 0;
  for (const own of persons) {
    const below: Row[] = [];
    for (;;) {
      const row = waiting.shift() ?? rows[at++];
      if (!row) break;
      const { upper, lower } = partedBy(row, own, below.length > 0);
      const doubtful = sameRow(row, upper) || sameRow(row, lower) ? {} : { confidence: Math.min(row.confidence, 0.5) };
      if (!isEmpty(upper)) done.push({ ...upper, ...doubtful });
      if (!isEmpty(lower)) below.push({ ...lower, ...doubtful, id: isEmpty(upper) ? row.id : id++ });
      // Behind a row that stands below on every side on which the person's has text, all do.
      if (SIDES.every((side) => own[side].length === 0 || (row[side].length > 0 && lower[side].length === row[side].length))) break;
    }
    done.push({ ...own, id: id++ });
    waiting = [...below, ...waiting];
  }
  return [...done, ...waiting, ...rows.slice(at)];
}

/**
 * A row's parts above and below the person's row. On a side on which that holds nothing, nothing says where it stands: what the row
 * holds there stays with its other side, or with the rows before it.
 * @param passed rows below the person's have been seen already.
 */
function partedBy(row: Row, own: Row, passed: boolean): { upper: Row; lower: Row } {
  const upper = { ...row, zh: unitsAbove(row.zh, own.zh), en: unitsAbove(row.en, own.en) };
  const lower = { ...row, zh: unitsBelow(row.zh, own.zh), en: unitsBelow(row.en, own.en) };
  for (const side of SIDES) {
    if (own[side].length > 0) continue;
    const other = side === 'zh' ? 'en' : 'zh';
    const goesBelow = upper[other].length === 0 && (lower[other].length > 0 || passed);
    [upper[side], lower[side]] = goesBelow ? [[], row[side]] : [row[side], []];
  }
  return { upper, lower };
}

function sameRow(a: Row, b: Row): boolean {
  return SIDES.every((side) => a[side].length === b[side].length && a[side].every(({ start, end }, at) => start === b[side][at]?.start && end === b[side][at].end));
}

function unitsAbove(units: readonly Unit[], own: readonly Unit[]): readonly Unit[] {
  const first = own[0];
  if (!first) return [];
  return units.flatMap((unit) => {
    if (unit.block > first.block || (unit.block === first.block && unit.start >= first.start)) return [];
    return [unit.block === first.block && unit.end > first.start ? { ...unit, end: first.start } : unit];
  });
}

function unitsBelow(units: readonly Unit[], own: readonly Unit[]): readonly Unit[] {
  const last = own.at(-1);
  if (!last) return [];
  return units.flatMap((unit) => {
    if (unit.block < last.block || (unit.block === last.block && unit.end <= last.end)) return [];
    return [unit.block === last.block && unit.start < last.end ? { ...unit, start: last.end } : unit];
  });
}
