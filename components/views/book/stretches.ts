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
}

/** Rows in a stretch, at least and at most. Some ten rows fill a window and are drawn in a few milliseconds. */
const LEAST = 6;
const MOST = 18;
/** Of so many rows one may begin a stretch. */
const ONE_IN = 6;

/**
 * Cuts an article's rows into stretches. Where they are cut is told by the rows' text and not by their number (content-defined
 * chunking, as rsync and its kin do): a row that comes or goes leaves all other stretches as they are.
 */
export function stretchesOf(text: ParallelText): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let rows: KeyedRow[] = [];
  for (const row of keyed(text.rows)) {
    if (rows.length === MOST || (rows.length >= LEAST && hash(row.key) % ONE_IN === 0)) {
      stretches.push(stretchOf(rows));
      rows = [];
    }
    rows.push(row);
  }
  if (rows.length > 0) stretches.push(stretchOf(rows));
  return stretches;
}

/** Some stretches on end, which the browser passes over as one while the window is elsewhere. */
export interface StretchGroup {
  key: string;
  stretches: readonly Stretch[];
}

/** Stretches in a group, at least and at most: an article of ten thousand rows is some thousand stretches, and in each frame the browser asks of each whether it is near. */
const LEAST_GROUPED = 16;
const MOST_GROUPED = 48;
const ONE_GROUP_IN = 16;

/** Puts stretches into groups, cut by their text, too. */
export function groupsOf(stretches: readonly Stretch[]): readonly StretchGroup[] {
  const groups: StretchGroup[] = [];
  let group: Stretch[] = [];
  for (const stretch of stretches) {
    if (group.length === MOST_GROUPED || (group.length >= LEAST_GROUPED && hash(stretch.key) % (ONE_IN * ONE_GROUP_IN) < ONE_IN)) {
      groups.push({ key: group[0]?.key ?? '', stretches: group });
      group = [];
    }
    group.push(stretch);
  }
  if (group.length > 0) groups.push({ key: group[0]?.key ?? '', stretches: group });
  return groups;
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
  return { key: rows[0]?.key ?? '', rows, first, last };
}

function cellsOf({ zh, en }: ParallelRow): ParallelCell[] {
  return [...zh, ...en];
}

function keyed(rows: readonly ParallelRow[]): KeyedRow[] {
  const seen = new Map<string, number>();
  return rows.map((row, index) => {
    const text = `${beginningOf(row.zh)}|${beginningOf(row.en)}`;
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return { key: `${String(count)} ${text}`, row, number: index + 1 };
  });
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

/** How many lines the rows take, about: the scroll bar goes by that until they have been laid out. */
export function linesOf({ rows }: Stretch, columns: boolean): number {
  const width = columns ? ZH_IN_COLUMN : ZH_IN_SHEET;
  const lines = (cells: readonly ParallelCell[], characters: number): number =>
    cells.reduce((sum, { text }) => sum + Math.ceil(text.length / characters), 0);
  // The space between rows is about half a line.
  return rows.reduce((sum, { row }) => {
    const [zh, en] = [lines(row.zh, width), lines(row.en, width * LETTERS)];
    return sum + 0.5 + (columns ? Math.max(zh, en) : zh + en);
  }, 0);
}

/** The height of so many lines, in CSS. */
export function heightOf(lines: number): string {
  return `calc(var(--size) * var(--spacing) * ${lines.toFixed(1)})`;
}
