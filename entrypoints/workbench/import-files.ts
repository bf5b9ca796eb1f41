import type { ImportNews, Importing } from '../../components/workbench/LibraryList.tsx';
import { ExchangeError } from '../../lib/files/exchange-error.ts';
import type { ReadOptions } from '../../lib/files/input.ts';
import { formatOfName, readBitext, readTextPair } from '../../lib/exchange/read.ts';
import type { BitextDocument } from '../../lib/exchange/bitext.ts';
import { documentFrom } from '../../lib/library/document-exchange.ts';
import type { Library } from '../../lib/library/library.ts';

/** An article of more rows is neither opened nor searched in reasonable time, and the list of all that is kept not either. */
const MOST_ROWS = 250_000;

/** A person may stop it, and is told how far it is: a share of all, from 0 to 1. */
interface ImportOptions {
  signal: AbortSignal;
  onReading: (reading: Importing) => void;
}

/** Reads a file of pairs and keeps what it holds: all of it, or nothing. */
export async function importFile(file: File, library: Library, options: ImportOptions): Promise<ImportNews> {
  const { name } = file;
  const format = formatOfName(name);
  if (!format) return { file: name, problem: 'unknownFormat' };
  return kept(name, file.size, library, options, (how) => readBitext(format, file.stream(), how));
}

/** Reads two plain texts that answer each other line by line, in whatever order, and keeps them as one article: all of it, or nothing. */
export async function importPair(files: readonly File[], library: Library, options: ImportOptions): Promise<ImportNews> {
  const [first, second, ...more] = files;
  const name = files.map((file) => file.name).join(' + ');
  if (!first || !second || more.length > 0) return { file: name, problem: 'notTwo' };
  return kept(name, Math.max(first.size, second.size), library, options, (how) => readTextPair(first.stream(), second.stream(), how));
}

const pause = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

async function kept(name: string, size: number, library: Library, { signal, onReading }: ImportOptions, reading: (how: ReadOptions) => Promise<BitextDocument[]>): Promise<ImportNews> {
  onReading({ file: name, share: 0 });
  try {
    let told = 0;
    const onProgress = (bytes: number): void => {
      const percent = Math.min(100, Math.floor((100 * bytes) / Math.max(1, size)));
      if (percent > told) onReading({ file: name, share: (told = percent) / 100 });
    };
    const read = await reading({ name, pause, signal, mostRows: MOST_ROWS, onProgress });
    const now = Date.now();
    const documents = read.map((bitext) => documentFrom(bitext, crypto.randomUUID(), now));
    await library.saveAll(documents);
    return { file: name, documents: documents.length, rows: documents.reduce((sum, { rows }) => sum + rows.length, 0) };
  } catch (error) {
    return { file: name, problem: problemOf(error) };
  }
}

function problemOf(error: unknown): Extract<ImportNews, { problem: unknown }>['problem'] {
  if (error instanceof ExchangeError) return error;
  // The file itself: it has gone, has changed since it was chosen, or may not be read.
  return error instanceof DOMException && /^Not(?:Readable|Found|Allowed)Error$/u.test(error.name) ? 'unreadable' : 'storage';
}
