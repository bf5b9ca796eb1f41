import { type BitextDocument, type Side, SIDES } from './bitext.ts';
import { decoded } from '../files/decode.ts';
import { ExchangeError } from '../files/exchange-error.ts';
import type { IncomingRow } from './flat-row.ts';
import { type BitextPart, documentsOf, Gatherer } from './gather.ts';
import type { Chunks, ReadOptions } from '../files/input.ts';
import { jsonRows } from './json-read.ts';
import { knownLanguage } from '../text/language-tags.ts';
import { linesOf } from './lines.ts';
import { csvRows, tsvRows } from './table-read.ts';
import { pairedRows, textRows } from './text-read.ts';
import { TmxHandler } from './tmx-read.ts';
import { XliffHandler } from './xliff-read.ts';
import { xmlReader } from './xml-reader.ts';

export type ReadFormat = 'tmx' | 'xliff' | 'tsv' | 'csv' | 'json' | 'text';

const EXTENSIONS: Readonly<Record<string, ReadFormat>> = { tmx: 'tmx', xlf: 'xliff', xliff: 'xliff', tsv: 'tsv', tab: 'tsv', csv: 'csv', json: 'json', jsonl: 'json', txt: 'text' };

/** What a file's name says of its format. */
export function formatOfName(name: string): ReadFormat | undefined {
  return EXTENSIONS[/\.([a-z]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? ''];
}

/**
 * Reads a file part by part, with bounded memory. Until the generator is through, the file may still turn out to be broken:
 * who stores the parts does it in one transaction.
 * @throws ExchangeError whatever is wrong with the file
 */
export function readParts(format: ReadFormat, chunks: Chunks, options: ReadOptions = {}): AsyncGenerator<BitextPart> {
  return gathered(rowsOf(format, decoded(chunks, options)), options);
}

/** Reads a file: all of it, or an ExchangeError. */
export async function readBitext(format: ReadFormat, chunks: Chunks, options: ReadOptions = {}): Promise<BitextDocument[]> {
  return collected(readParts(format, chunks, options));
}

/** Reads two plain texts that answer each other line by line, in whatever order they are given. */
export async function readTextPair(first: Chunks, second: Chunks, options: ReadOptions = {}): Promise<BitextDocument[]> {
  const rows = pairedRows(linesOf(decoded(first, options)), linesOf(decoded(second, options)));
  return collected(gathered(rows, options));
}

async function collected(parts: AsyncIterable<BitextPart>): Promise<BitextDocument[]> {
  const all: BitextPart[] = [];
  for await (const part of parts) all.push(part);
  return documentsOf(all);
}

async function* gathered(rows: AsyncIterable<IncomingRow>, { name, mostRows = Infinity }: ReadOptions): AsyncGenerator<BitextPart> {
  const gatherer = new Gatherer(name);
  const seen = new Set<Side>();
  let count = 0;
  for await (const row of rows) {
    if (++count > mostRows) throw new ExchangeError('tooManyRows', { rows: mostRows });
    for (const side of SIDES) if (row.row[side].length > 0 || row.head.languages[side] !== undefined) seen.add(side);
    yield* gatherer.add(row);
  }
  if (count === 0) throw new ExchangeError('empty');
  const missing = SIDES.find((side) => !seen.has(side));
  if (missing) throw new ExchangeError('languageMissing', { missing, found: [...seen].join(', ') });
  yield* gatherer.end();
}

function rowsOf(format: ReadFormat, texts: AsyncIterable<string>): AsyncIterable<IncomingRow> {
  if (format === 'tmx') return xmlRows(texts, new TmxHandler());
  if (format === 'xliff') return xmlRows(texts, new XliffHandler());
  if (format === 'csv') return csvRows(texts);
  if (format === 'tsv') return tsvRows(texts);
  return format === 'json' ? jsonRows(texts) : textRows(linesOf(texts));
}

async function* xmlRows(texts: AsyncIterable<string>, handler: TmxHandler | XliffHandler): AsyncGenerator<IncomingRow> {
  const xml = xmlReader(handler);
  let any = false;
  for await (const text of texts) {
    any = true;
    xml.write(text);
    yield* handler.rows.splice(0);
  }
  if (!any) throw new ExchangeError('empty');
  xml.end();
  yield* handler.rows.splice(0);
  // Told here, where the file's own codes are known: "de, fr" says more than that there is no Chinese.
  const sides = new Set([...handler.codes].map((code) => knownLanguage(code)?.side));
  const missing = SIDES.find((side) => !sides.has(side));
  if (missing && handler.codes.size) throw new ExchangeError('languageMissing', { missing, found: [...handler.codes].slice(0, 10).join(', ') });
}
