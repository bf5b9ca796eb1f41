import type { ImportNews } from '../../components/workbench/LibraryList.tsx';
import { ExchangeError } from '../../lib/files/exchange-error.ts';
import { formatOfName, readBitext, readTextPair } from '../../lib/exchange/read.ts';
import type { BitextDocument } from '../../lib/exchange/bitext.ts';
import { documentFrom } from '../../lib/library/document-exchange.ts';
import type { Library } from '../../lib/library/library.ts';

/** Reads a file of pairs and keeps what it holds: all of it, or nothing. */
export async function importFile(file: File, library: Library): Promise<ImportNews> {
  const { name } = file;
  const format = formatOfName(name);
  if (!format) return { file: name, problem: 'unknownFormat' };
  return kept(name, library, () => readBitext(format, file.stream(), { name, pause }));
}

/** Reads two plain texts that answer each other line by line, in whatever order, and keeps them as one article: all of it, or nothing. */
export async function importPair(files: readonly File[], library: Library): Promise<ImportNews> {
  const [first, second, ...more] = files;
  const name = files.map((file) => file.name).join(' + ');
  if (!first || !second || more.length > 0) return { file: name, problem: 'notTwo' };
  return kept(name, library, () => readTextPair(first.stream(), second.stream(), { name, pause }));
}

const pause = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

async function kept(name: string, library: Library, reading: () => Promise<BitextDocument[]>): Promise<ImportNews> {
  try {
    const read = await reading();
    const now = Date.now();
    const documents = read.map((bitext) => documentFrom(bitext, crypto.randomUUID(), now));
    await library.saveAll(documents);
    return { file: name, documents: documents.length, rows: documents.reduce((sum, { rows }) => sum + rows.length, 0) };
  } catch (error) {
    return { file: name, problem: error instanceof ExchangeError ? error : 'storage' };
  }
}
