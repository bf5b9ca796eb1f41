import type { BitextDocument, WriteOptions } from './bitext.ts';
import { csvLine, tsvCell } from '../files/delimited.ts';
import { FLAT_FIELDS, type FlatField, flatRows } from './flat-row.ts';

const SHORT: readonly FlatField[] = ['page', 'zh', 'en', 'confidence'];

/** Column names as they stand in the header: no hyphens, which database programs would take for a minus. */
export const columnName = (field: FlatField): string => field.replaceAll('-', '_');

/** Tab-separated values: a header, then a line a row. */
export function writeTsv(documents: readonly BitextDocument[], { complete = false }: WriteOptions): string {
  const fields = complete ? FLAT_FIELDS : SHORT;
  const lines = [fields.map(columnName)];
  for (const row of flatRows(documents, (text) => tsvCell(text.toWellFormed()))) lines.push(fields.map((field) => row[field] ?? ''));
  return lines.map((cells) => `${cells.join('\t')}\n`).join('');
}

/** Comma-separated values (RFC 4180) with all columns; no cell is a formula to a spreadsheet. */
export function writeCsv(documents: readonly BitextDocument[], { byteOrderMark = false }: WriteOptions): string {
  const lines = [csvLine(FLAT_FIELDS.map(columnName))];
  for (const row of flatRows(documents, (text) => text.toWellFormed())) lines.push(csvLine(FLAT_FIELDS.map((field) => row[field] ?? '')));
  return `${byteOrderMark ? '\ufeff' : ''}${lines.join('')}`;
}
