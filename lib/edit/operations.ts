/**
 * What a person can do to the rows of an alignment, after InterText Editor's model. Every operation gives new rows and leaves the
 * given ones as they are; one that cannot be done gives null. No operation loses, doubles or reorders a unit, but `swapWithNext`.
 */
import { freshId, isEmpty, type Row, type Side, type Unit } from './rows.ts';

/** New rows, and the row that is worked on from now on. */
export interface Edited {
  rows: readonly Row[];
  at: number;
}

/** A row that a person has touched is theirs: nothing is known of its confidence, and it is to be confirmed anew. */
function touched(row: Row, change: Partial<Row>): Row {
  return { ...row, ...change, confidence: 1, confirmed: false };
}

function emptyRow(id: number): Row {
  return { id, zh: [], en: [], confidence: 1, confirmed: false, marked: false };
}

/** The row and the one below become one. */
export function mergeWithNext(rows: readonly Row[], at: number): Edited | null {
  const [row, next] = [rows[at], rows[at + 1]];
  if (!row || !next) return null;
  const merged = touched(row, { zh: [...row.zh, ...next.zh], en: [...row.en, ...next.en], marked: row.marked || next.marked });
  return { rows: rows.toSpliced(at, 2, merged), at };
}

/** The row's first unit of a side goes to the end of the row above. A row that is left empty goes. */
export function firstUnitUp(rows: readonly Row[], at: number, side: Side): Edited | null {
  const [row, above] = [rows[at], rows[at - 1]];
  const [first, ...rest] = row?.[side] ?? [];
  if (!row || !above || !first) return null;
  return withoutEmpty(rows.toSpliced(at - 1, 2, touched(above, { [side]: [...above[side], first] }), touched(row, { [side]: rest })), at);
}

/** The row's last unit of a side goes to the beginning of the row below; at the end, into a new one. */
export function lastUnitDown(rows: readonly Row[], at: number, side: Side): Edited | null {
  const row = rows[at];
  const last = row?.[side].at(-1);
  if (!row || !last) return null;
  const below = rows[at + 1] ?? emptyRow(freshId(rows));
  return withoutEmpty(rows.toSpliced(at, 2, touched(row, { [side]: row[side].slice(0, -1) }), touched(below, { [side]: [last, ...below[side]] })), at);
}

/** The side's text moves down by one row from here on. */
export function textDown(rows: readonly Row[], at: number, side: Side): Edited | null {
  if (!rows[at] || rows.slice(at).every((row) => row[side].length === 0)) return null;
  // The side's units below, each one row lower; the last ones need a new row.
  const lifted = rows.slice(at).map((row) => row[side]);
  const shifted = [[], ...lifted].map((units, offset) => {
    const row = rows[at + offset] ?? emptyRow(freshId(rows));
    return sameUnits(row[side], units) ? row : touched(row, { [side]: units });
  });
  return withoutEmpty([...rows.slice(0, at), ...shifted], at, [at]);
}

/** The side's text moves up by one row from here on: this row's joins the one above. */
export function textUp(rows: readonly Row[], at: number, side: Side): Edited | null {
  const above = rows[at - 1];
  if (!rows[at] || !above || rows.slice(at).every((row) => row[side].length === 0)) return null;
  const lifted = rows.slice(at).map((row) => row[side]);
  const joined = touched(above, { [side]: [...above[side], ...(lifted[0] ?? [])] });
  const shifted = rows.slice(at).map((row, offset) => {
    const units = lifted[offset + 1] ?? [];
    return sameUnits(row[side], units) ? row : touched(row, { [side]: units });
  });
  return withoutEmpty([...rows.slice(0, at - 1), joined, ...shifted], at - 1);
}

function sameUnits(a: readonly Unit[], b: readonly Unit[]): boolean {
  return a === b || (a.length === 0 && b.length === 0);
}

/**
 * Splits a row: what stands behind the caret on one side goes into a new row below.
 * @param unit index of the unit in which the caret stands. @param offset UTF-16 units into its text; at either end nothing is cut.
 */
export function splitRow(rows: readonly Row[], at: number, side: Side, unit: number, offset: number, textOf: (unit: Unit) => string): Edited | null {
  const row = rows[at];
  const split = row?.[side][unit];
  if (!row || !split) return null;
  const [before, after] = cut(split, offset, textOf(split));
  const upper = [...row[side].slice(0, unit), ...before];
  const lower = [...after, ...row[side].slice(unit + 1)];
  if (upper.length === 0 || lower.length === 0) return null;
  const below = { ...emptyRow(freshId(rows)), [side]: lower };
  return { rows: rows.toSpliced(at, 1, touched(row, { [side]: upper }), below), at: at + 1 };
}

function cut(unit: Unit, offset: number, text: string): [Unit[], Unit[]] {
  if (offset <= 0) return [[], [unit]];
  if (offset >= text.length) return [[unit], []];
  if (unit.text === undefined) return [[{ ...unit, end: unit.start + offset }], [{ ...unit, start: unit.start + offset }]];
  // What a person wrote has no place in the page's text: the whole place stays with its beginning.
  return [[{ ...unit, text: text.slice(0, offset) }], [{ ...unit, start: unit.end, text: text.slice(offset) }]];
}

export function insertRow(rows: readonly Row[], at: number): Edited {
  return { rows: rows.toSpliced(at, 0, emptyRow(freshId(rows))), at };
}

/** Takes an empty row away. */
export function removeEmptyRow(rows: readonly Row[], at: number): Edited | null {
  const row = rows[at];
  return row && isEmpty(row) && rows.length > 1 ? { rows: rows.toSpliced(at, 1), at: Math.min(at, rows.length - 2) } : null;
}

/** A side's text of this row and of the one below change places: for renderings that stand in another order. */
export function swapWithNext(rows: readonly Row[], at: number, side: Side): Edited | null {
  const [row, next] = [rows[at], rows[at + 1]];
  if (!row || !next || (row[side].length === 0 && next[side].length === 0)) return null;
  return { rows: rows.toSpliced(at, 2, touched(row, { [side]: next[side] }), touched(next, { [side]: row[side] })), at };
}

/** Writes another text in a unit's place; the page's own text takes the edit back. */
export function editUnit(rows: readonly Row[], at: number, side: Side, unit: number, text: string, original: string): Edited | null {
  const row = rows[at];
  const old = row?.[side][unit];
  if (!row || !old || (old.text ?? original) === text) return null;
  const { block, start, end } = old;
  const edited: Unit = text === original ? { block, start, end } : { block, start, end, text };
  return { rows: rows.toSpliced(at, 1, { ...row, [side]: row[side].toSpliced(unit, 1, edited), confirmed: false }), at };
}

/** @param to rows [at, to) */
export function confirmRows(rows: readonly Row[], at: number, to: number, confirmed: boolean): Edited | null {
  const span = rows.slice(at, to);
  if (span.every((row) => row.confirmed === confirmed)) return null;
  return { rows: rows.toSpliced(at, to - at, ...span.map((row) => (row.confirmed === confirmed ? row : { ...row, confirmed }))), at: to - 1 };
}

export function markRow(rows: readonly Row[], at: number): Edited | null {
  const row = rows[at];
  return row ? { rows: rows.toSpliced(at, 1, { ...row, marked: !row.marked }), at } : null;
}

/** Rows that have become empty go, but those whose emptiness is meant. */
function withoutEmpty(rows: readonly Row[], at: number, meant: readonly number[] = []): Edited {
  const kept = rows.filter((row, place) => !isEmpty(row) || meant.includes(place));
  return { rows: kept.length > 0 ? kept : rows.slice(0, 1), at: Math.max(0, Math.min(at, kept.length - 1)) };
}
