import { writeAnki } from './anki.ts';
import type { BitextDocument, WriteOptions } from './bitext.ts';
import { writeDocx } from './docx.ts';
import { writeHtml } from './html.ts';
import { writeJson } from './json.ts';
import { writeMarkdown } from './markdown.ts';
import { writeCsv, writeTsv } from './table.ts';
import { writeTei } from './tei.ts';
import { writeTmx } from './tmx.ts';
import { writeXliff } from './xliff.ts';

/** A format that goes out: how its files end, what a browser calls their type, and who writes it. */
interface Writer {
  extension: string;
  type: string;
  write(documents: readonly BitextDocument[], options: WriteOptions): string | Uint8Array;
}

export const WRITERS = {
  tmx: { extension: 'tmx', type: 'application/x-tmx+xml', write: writeTmx },
  xliff: { extension: 'xlf', type: 'application/xliff+xml', write: writeXliff },
  tsv: { extension: 'tsv', type: 'text/tab-separated-values', write: writeTsv },
  csv: { extension: 'csv', type: 'text/csv', write: writeCsv },
  docx: { extension: 'docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', write: writeDocx },
  html: { extension: 'html', type: 'text/html', write: writeHtml },
  markdown: { extension: 'md', type: 'text/markdown', write: writeMarkdown },
  json: { extension: 'json', type: 'application/json', write: writeJson },
  tei: { extension: 'xml', type: 'application/tei+xml', write: writeTei },
  anki: { extension: 'txt', type: 'text/plain', write: writeAnki },
} satisfies Record<string, Writer>;

export type WriteFormat = keyof typeof WRITERS;

/** Some documents as one file. */
export function writeBitext(format: WriteFormat, documents: readonly BitextDocument[], options: WriteOptions): string | Uint8Array {
  return WRITERS[format].write(documents, options);
}
