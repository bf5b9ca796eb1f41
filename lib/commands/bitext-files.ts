import { createReadStream } from 'node:fs';
import type { BitextDocument } from '../exchange/bitext.ts';
import { ExchangeError, type ExchangeProblem } from '../files/exchange-error.ts';
import { formatOfName, readBitext, type ReadFormat } from '../exchange/read.ts';

/** Texts that are opened like any page, and may be a bilingual article. */
const PAGES: readonly (ReadFormat | undefined)[] = ['text', undefined];

/** Whether an argument names a file of pairs (TMX, XLIFF, a table, JSON) and not a page. */
export function isBitextFile(argument: string): boolean {
  return !/^https?:\/\//iu.test(argument) && !PAGES.includes(formatOfName(argument));
}

/** Reads such a file; throws one sentence when it cannot be read. */
export async function readBitextFile(path: string): Promise<BitextDocument[]> {
  try {
    return await readBitext(formatOfName(path) ?? 'text', createReadStream(path), { name: path });
  } catch (error) {
    if (error instanceof ExchangeError) throw new Error(problemSentence(error), { cause: error });
    throw new Error(`The file cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown'}).`, { cause: error });
  }
}

/** What is wrong with a file, in one sentence. */
export function problemSentence({ problem, parameters }: ExchangeError): string {
  const language = parameters['missing'] === 'zh' ? 'Chinese' : 'English';
  const found = parameters['found'] ? ` (found: ${String(parameters['found'])})` : '';
  const place = `line ${String(parameters['line'])}, column ${String(parameters['column'])}`;
  const encoding = String(parameters['encoding']);
  const sentences: Record<ExchangeProblem, string> = {
    malformed: `The file is malformed at ${place}.`,
    entities: `The file declares entities at ${place}; such files are not read.`,
    otherFormat: `The file is not ${String(parameters['format'])}${found}.`,
    encoding: `The file is not in the encoding ${encoding} throughout.`,
    unknownEncoding: `The file names an unknown encoding: ${encoding}.`,
    languageMissing: `The file holds no ${language}${found}.`,
    tooLong: `A text that begins or ends near ${place} goes on for too long; a quotation mark or tag may not be closed.`,
    tooLarge: `The file is larger than ${String(parameters['megabytes'])} MB.`,
    tooManyRows: `The file holds more than ${String(parameters['rows'])} rows.`,
    linesDiffer: `The Chinese file has ${String(parameters['zh'])} lines, the English one ${String(parameters['en'])}.`,
    empty: 'The file holds no pairs.',
    cancelled: 'The reading was stopped.',
  };
  return sentences[problem];
}
