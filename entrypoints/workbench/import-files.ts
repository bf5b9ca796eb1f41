import type { ImportNews } from '../../components/workbench/LibraryList.tsx';
import { ExchangeError } from '../../lib/files/exchange-error.ts';
import { formatOfName, readBitext } from '../../lib/exchange/read.ts';
import { documentFrom } from '../../lib/library/document-exchange.ts';
import type { Library } from '../../lib/library/library.ts';

/** Reads a file of pairs and keeps what it holds: all of it, or nothing. */
export async function importFile(file: File, library: Library): Promise<ImportNews> {
  const { name } = file;
  const format = formatOfName(name);
  if (!format) return { file: name, problem: 'unknownFormat' };
  try {
    const pause = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));
    const read = await readBitext(format, file.stream(), { name, pause });
    const now = Date.now();
    const documents = read.map((bitext) => documentFrom(bitext, crypto.randomUUID(), now));
    await library.saveAll(documents);
    return { file: name, documents: documents.length, rows: documents.reduce((sum, { rows }) => sum + rows.length, 0) };
  } catch (error) {
    return { file: name, problem: error instanceof ExchangeError ? error : 'storage' };
  }
}
