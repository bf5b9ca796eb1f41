import type { ParallelCell, ParallelRow, ParallelText } from '../../../lib/article/parallel-text.ts';

/** A row with what it is known by when the article changes: how its texts begin and how long they are, so that what stays on the page stays in the view. */
export interface KeyedRow {
  key: string;
  row: ParallelRow;
  /** From 1, within the article. */
  number: number;
}

/** Some rows on end, drawn together. */
export interface Stretch {
  key: string;
  rows: readonly KeyedRow[];
  /** The smallest and the largest bead that a sentence in it belongs to; none: infinite, the wrong way round. */
  first: number;
  last: number;
  /** How many lines its rows take, about: the scroll bar goes by that until they have been laid out. */
  lines: { inColumns: number; inSheet: number };
}

/** Rows in a stretch, at least and at most. Some ten rows fill a window and are drawn in a few milliseconds. */
const LEAST = 6;
const MOST = 18;
/** Of so many rows one may begin a stretch. */
const ONE_IN = 6;

/** Some stretches on end, which the browser passes over as one while the window is elsewhere. */
export interface StretchGroup {
  key: string;
  stretches: readonly Stretch[];
}

/** Stretches in a group, at least and at most: an article of ten thousand rows is some thousand stretches, and in each frame the browser asks of each whether it is near. */
const LEAST_GROUPED = 16;
const MOST_GROUPED = 48;
const ONE_GROUP_IN = 16;

const cut = new WeakMap<ParallelText, readonly StretchGroup[]>();
/** So many rows are cut in about a millisecond. */
const PACE = 256;

/**
 * Cuts an article's rows into stretches, and those into groups. Where they are cut is told by the rows' text and not by their number
 * (content-defined chunking, as rsync and its kin do): a row that comes or goes leaves all other stretches and groups as they are.
 * In steps, for whoever must not hold the page; a text that was cut before is not cut again.
 */
export function* cutting(text: ParallelText): Generator<void, readonly StretchGroup[], void> {
  const known = cut.get(text);
  if (known) return known;
  const groups: StretchGroup[] = [];
  let [rows, stretches]: [KeyedRow[], Stretch[]] = [[], []];
  const endStretch = (): void => {
    if (rows.length > 0) stretches.push(stretchOf(rows));
    rows = [];
  };
  const endGroup = (): void => {
    if (stretches.length > 0) groups.push({ key: stretches[0]?.key ?? '', stretches });
    stretches = [];
  };
  const keyOf = keying();
  for (const [index, row] of text.rows.entries()) {
    const key = keyOf(row);
    const value = hash(key);
    if (rows.length === MOST || (rows.length >= LEAST && value % ONE_IN === 0)) {
      endStretch();
      if (stretches.length === MOST_GROUPED || (stretches.length >= LEAST_GROUPED && value % (ONE_IN * ONE_GROUP_IN) < ONE_IN)) endGroup();
    }
    rows.push({ key, row, number: index + 1 });
    if (index % PACE === PACE - 1) yield;
  }
  endStretch();
  endGroup();
  cut.set(text, groups);
  return groups;
}

/** The same, at once. */
export function groupsOf(text: ParallelText): readonly StretchGroup[] {
  const work = cutting(text);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Whether a sentence in it belongs to the bead. */
export function holds({ rows, first, last }: Stretch, bead: number): boolean {
  return bead >= first && bead <= last && rows.some(({ row }) => cellsOf(row).some(({ sentences }) => sentences.some((sentence) => sentence.bead === bead)));
}

function stretchOf(rows: readonly KeyedRow[]): Stretch {
  let [first, last] = [Infinity, -Infinity];
  for (const { row } of rows) {
    for (const side of [row.zh, row.en]) {
      for (const { sentences } of side) {
        for (const { bead } of sentences) [first, last] = [Math.min(first, bead), Math.max(last, bead)];
      }
    }
  }
  return { key: rows[0]?.key ?? '', rows, first, last, lines: linesOf(rows) };
}

function cellsOf({ zh, en }: ParallelRow): ParallelCell[] {
  return [...zh, ...en];
}

/** @returns what gives a row its key; of rows that look the same, each another one. */
function keying(): (row: ParallelRow) => string {
  const seen = new Map<string, number>();
  return ({ zh, en }) => {
    const text = `${beginningOf(zh)}|${beginningOf(en)}`;
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return `${String(count)} ${text}`;
  };
}

/** So much tells a text from others, in characters: to compare whole texts takes a tenth of a second of ten thousand rows. */
const BEGINNING = 32;

function beginningOf(cells: readonly ParallelCell[]): string {
  const length = cells.reduce((sum, { text }) => sum + text.length, 0);
  return `${String(length)} ${cells[0]?.text.slice(0, BEGINNING) ?? ''}`;
}

/** FNV-1a, 32 bits, mixed as MurmurHash3 does at its end: texts that differ in a number alone are to fall apart, too. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** Characters in a line of a column, of a view of one column, about. */
const ZH_IN_COLUMN = 28;
const ZH_IN_SHEET = 36;
/** Letters that are as wide as a character, about. */
const LETTERS = 2.1;

function linesOf(rows: readonly KeyedRow[]): Stretch['lines'] {
  const lines = { inColumns: 0, inSheet: 0 };
  for (const { row } of rows) {
    // The space between rows is about half a line.
    lines.inColumns += 0.5 + Math.max(linesIn(row.zh, ZH_IN_COLUMN), linesIn(row.en, ZH_IN_COLUMN * LETTERS));
    lines.inSheet += 0.5 + linesIn(row.zh, ZH_IN_SHEET) + linesIn(row.en, ZH_IN_SHEET * LETTERS);
  }
  return lines;
}

function linesIn(cells: readonly ParallelCell[], characters: number): number {
  return cells.reduce((sum, { text }) => sum + Math.ceil(text.length / characters), 0);
}

/** The height of so many lines, in CSS. */
export function heightOf(lines: number): string {
  return `calc(var(--size) * var(--spacing) * ${lines.toFixed(1)})`;
}
