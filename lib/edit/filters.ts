import { isPairedRow, type Row, type Side } from './rows.ts';

/** What a person looks for among the rows. */
export const ROW_FILTERS = ['all', 'doubtful', 'notOneToOne', 'unpaired', 'unconfirmed', 'edited', 'marked', 'warned', 'noted'] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

/** Below this confidence a row is worth a second look. */
export const DOUBTFUL = 0.5;
const NONE: ReadonlySet<number> = new Set();

/** @param warned ids of the rows at which the checks have found something. @param noted ids of those that have notes. */
export function passes(row: Row, filter: RowFilter, warned: ReadonlySet<number> = NONE, noted: ReadonlySet<number> = NONE): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'doubtful':
      return !row.confirmed && row.confidence < DOUBTFUL;
    case 'notOneToOne':
      return row.zh.length !== 1 || row.en.length !== 1;
    case 'unpaired':
      return !isPairedRow(row);
    case 'unconfirmed':
      return !row.confirmed;
    case 'edited':
      return isEdited(row, 'zh') || isEdited(row, 'en');
    case 'marked':
      return row.marked;
    case 'warned':
      return warned.has(row.id);
    case 'noted':
      return noted.has(row.id);
  }
}

function isEdited(row: Row, side: Side): boolean {
  return row[side].some(({ text }) => text !== undefined);
}

/** The next row behind `at` (or before it) that passes, going round at the ends; −1 where none does. */
export function nextPassing(rows: readonly Row[], at: number, filter: RowFilter, step: 1 | -1, warned: ReadonlySet<number> = NONE, noted: ReadonlySet<number> = NONE): number {
  for (let turn = 1; turn <= rows.length; turn++) {
    const place = (at + step * turn + rows.length * 2) % rows.length;
    const row = rows[place];
    if (row && passes(row, filter, warned, noted)) return place;
  }
  return -1;
}
