/** Term lists out to other programs and in from them: a term and a rendering a line, as glossaries of OmegaT and others have them. */
import { csvLine, tsvCell, withoutNeutralisation } from '../files/delimited.ts';
import type { Chunks, ReadOptions } from '../files/input.ts';
import { sideText } from './bitext.ts';
import { readBitext, type ReadFormat } from './read.ts';

export type TermFormat = 'tsv' | 'csv';

export const TERM_TYPES: Readonly<Record<TermFormat, string>> = { tsv: 'text/tab-separated-values', csv: 'text/csv' };

interface Entry {
  zh: string;
  en: readonly string[];
}

/** A header and a line for each rendering of each term; CSV begins with a byte order mark, for spreadsheets. */
export function writeTermList(format: TermFormat, terms: readonly Entry[]): string {
  const pairs = [['zh', 'en'], ...terms.flatMap(({ zh, en }) => en.map((each) => [zh, each]))];
  if (format === 'csv') return `\ufeff${pairs.map(csvLine).join('')}`;
  return pairs.map((cells) => `${cells.map(tsvCell).join('\t')}\n`).join('');
}

/**
 * The terms of a file of pairs, in any of the formats that can be read: rows with both sides.
 * @param split parts the renderings of one cell. @throws ExchangeError whatever is wrong with the file
 */
export async function readTermList(format: ReadFormat, chunks: Chunks, split: (cell: string) => string[], options: ReadOptions = {}): Promise<{ zh: string; en: string[] }[]> {
  const documents = await readBitext(format, chunks, options);
  const parted = (cell: string): string[] => split(cell).map((each) => (format === 'csv' ? withoutNeutralisation(each) : each));
  return documents.flatMap(({ paragraphs }) => paragraphs.flatMap(({ rows }) => rows)).flatMap((row) => {
    const en = parted(sideText(row, 'en'));
    return en.length === 0 ? [] : parted(sideText(row, 'zh')).map((zh) => ({ zh, en }));
  });
}
