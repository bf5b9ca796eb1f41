import type { NoteCollection } from '../notes/note.ts';
import { citationsOf } from './citation.ts';
import { writeBibtex, writeCsl, writeRis } from './citation-formats.ts';
import { writeHtml } from './html-report.ts';
import { writeHypothesis } from './hypothesis.ts';
import { writeMarkdown } from './markdown-report.ts';
import type { NoteWriteOptions } from './options.ts';
import { writeQdpx } from './qdpx.ts';
import { writeCsv } from './table.ts';
import { writeW3c } from './w3c.ts';

/** A format that goes out: how its files end, what a browser calls their type, and who writes it. */
interface NoteWriter {
  extension: string;
  type: string;
  write(collection: NoteCollection, options: NoteWriteOptions): string | Uint8Array;
}

export const NOTE_WRITERS = {
  w3c: { extension: 'jsonld', type: 'application/ld+json', write: writeW3c },
  hypothesis: { extension: 'json', type: 'application/json', write: writeHypothesis },
  csv: { extension: 'csv', type: 'text/csv', write: writeCsv },
  markdown: { extension: 'md', type: 'text/markdown', write: writeMarkdown },
  html: { extension: 'html', type: 'text/html', write: writeHtml },
  csl: { extension: 'json', type: 'application/vnd.citationstyles.csl+json', write: ({ notes }, { first }) => writeCsl(citationsOf(notes, first)) },
  bibtex: { extension: 'bib', type: 'application/x-bibtex', write: ({ notes }, { first }) => writeBibtex(citationsOf(notes, first)) },
  ris: { extension: 'ris', type: 'application/x-research-info-systems', write: ({ notes }, { first }) => writeRis(citationsOf(notes, first)) },
  qdpx: { extension: 'qdpx', type: 'application/zip', write: writeQdpx },
} satisfies Record<string, NoteWriter>;

export type NoteFormat = keyof typeof NOTE_WRITERS;

/** Some notes, with what belongs to them, as one file. */
export function writeNotes(format: NoteFormat, collection: NoteCollection, options: NoteWriteOptions): string | Uint8Array {
  return NOTE_WRITERS[format].write(collection, options);
}
