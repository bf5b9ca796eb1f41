import { csvLine } from '../files/delimited.ts';
import type { Note, NoteCollection, Side } from '../notes/note.ts';
import type { NoteWriteOptions } from './options.ts';

const COLUMNS = ['page', 'site', 'title', 'title_zh', 'title_en', 'published', 'about', 'first', 'zh', 'en', 'note', 'tags', 'colour', 'colour_name', 'created', 'changed', 'snapshot', 'id'] as const;

/** Comma-separated values (RFC 4180), a line a note; no cell is a formula to a spreadsheet. Several passages of a language are parted by a blank line. */
export function writeCsv({ notes, colours }: NoteCollection, { byteOrderMark = false }: NoteWriteOptions): string {
  const names = new Map(colours.map(({ colour, name }) => [colour, name]));
  const lines = notes.map((note) => csvLine(COLUMNS.map((column) => cellOf(note, column, names.get(note.colour) ?? '').toWellFormed())));
  return `${byteOrderMark ? '\ufeff' : ''}${csvLine(COLUMNS)}${lines.join('')}`;
}

function cellOf(note: Note, column: (typeof COLUMNS)[number], colourName: string): string {
  const { page, passages } = note;
  const cells: Record<(typeof COLUMNS)[number], string> = {
    page: page.address,
    site: page.site,
    title: page.title,
    title_zh: page.titles?.zh ?? '',
    title_en: page.titles?.en ?? '',
    published: page.published ?? '',
    about: note.about,
    first: passages[0]?.language ?? '',
    zh: quotesOf(note, 'zh'),
    en: quotesOf(note, 'en'),
    note: note.body,
    tags: note.tags.join('; '),
    colour: note.colour,
    colour_name: colourName,
    created: new Date(note.createdAt).toISOString(),
    changed: new Date(note.changedAt).toISOString(),
    snapshot: note.snapshot ?? '',
    id: note.id,
  };
  return cells[column];
}

function quotesOf({ passages }: Note, side: Side): string {
  return passages.filter((passage) => passage.side === side).map(({ quote }) => quote.exact).join('\n\n');
}
