/** The formats of notes, in and out: the one place where they plug into the panel. */
import { browser } from 'wxt/browser';
import type { i18n } from '#i18n';
import { NOTE_WRITERS as WRITERS, type NoteFormat, writeNotes } from '../../lib/note-exchange/write.ts';
import type { NoteCollection } from '../../lib/notes/note.ts';

/** A format in which notes are saved. */
export interface NoteWriter {
  id: NoteFormat;
  /** What the format is called, in all languages. */
  name: string;
  /** What it is for. */
  use: (t: typeof i18n.t) => string;
  extension: string;
  /** Media type. */
  type: string;
  write: (collection: NoteCollection) => string | Uint8Array;
}

const NAMES = {
  w3c: { name: 'W3C Web Annotation', use: (t) => t('save.everything') },
  markdown: { name: 'Markdown', use: (t) => t('notes.useMarkdown') },
  html: { name: 'HTML', use: (t) => t('notes.useReport') },
  csv: { name: 'CSV', use: (t) => t('notes.useTable') },
  hypothesis: { name: 'Hypothesis', use: (t) => t('notes.useHypothesis') },
  qdpx: { name: 'REFI-QDA', use: (t) => t('notes.useQda') },
  csl: { name: 'CSL-JSON', use: (t) => t('notes.useCitation') },
  bibtex: { name: 'BibTeX', use: (t) => t('notes.useCitation') },
  ris: { name: 'RIS', use: (t) => t('notes.useCitation') },
} as const satisfies Record<NoteFormat, Pick<NoteWriter, 'name' | 'use'>>;

export const NOTE_WRITERS: readonly NoteWriter[] = (Object.keys(NAMES) as NoteFormat[]).map((id) => ({
  id,
  ...NAMES[id],
  extension: WRITERS[id].extension,
  type: WRITERS[id].type,
  write: (collection) => writeNotes(id, collection, { version: browser.runtime.getManifest().version, now: Date.now(), byteOrderMark: id === 'csv' }),
}));

/** Names and types of the files that are read, as a file field wants them. */
export const READ_FILES = '.json,.jsonld,application/json,application/ld+json';
