import { CsvParser } from './csv-parser.ts';
import { withoutNeutralisation } from '../files/delimited.ts';
import { ExchangeError } from '../files/exchange-error.ts';
import { FLAT_FIELDS, type FlatField, type FlatRow, type IncomingRow, incomingRow } from './flat-row.ts';
import { knownLanguage, sideOfText } from '../text/language-tags.ts';
import { linesOf } from './lines.ts';
import { columnName } from './table.ts';

/** What other programs call the columns of the two languages. */
const NAMES: Readonly<Record<'zh' | 'en', RegExp>> = {
  zh: /^(?:chinese|中文|汉语|漢語|简体中文|繁體中文|原文)$/iu,
  en: /^(?:english|英文|英语|英語)$/iu,
};
const FIELD_OF_COLUMN = new Map(FLAT_FIELDS.map((field) => [columnName(field), field]));
/** So many records show which column holds which language. */
const SAMPLE_RECORDS = 50;

/** Which column holds which field, and whether the first record said so. */
interface Columns {
  fields: (FlatField | undefined)[];
  header: boolean;
  /** What a cell means: in a table of ours it is literally what was written, but for the apostrophes in CSV. */
  textOf: (cell: string) => string;
  languages: FlatRow;
}

/** CSV, with a comma, semicolon or tab between the cells, whichever the first line has most of. */
export async function* csvRows(texts: AsyncIterable<string>): AsyncGenerator<IncomingRow> {
  yield* tableRows(csvRecords(texts), withoutNeutralisation);
}

async function* csvRecords(texts: AsyncIterable<string>): AsyncGenerator<string[]> {
  let parser: CsvParser | undefined;
  for await (const text of texts) {
    // A line that Excel understands, and nobody else.
    const [line, named] = (parser ? undefined : /^sep=(.)(?:\r\n|[\r\n])/u.exec(text)) ?? ['', undefined];
    parser ??= new CsvParser(named ?? delimiterOf(text));
    yield* parser.write(text.slice(line.length));
  }
  if (parser) yield* parser.end();
}

function delimiterOf(text: string): string {
  const line = text.replace(/"[^"]*"/gu, '').split(/[\r\n]/u, 1)[0] ?? '';
  const count = (char: string) => line.split(char).length;
  return [',', ';', '\t'].reduce((best, char) => (count(char) > count(best) ? char : best));
}

/** TSV: a line a record. Excel's quotation marks are undone where they are beyond doubt; a quoted sentence keeps its own. */
export async function* tsvRows(texts: AsyncIterable<string>): AsyncGenerator<IncomingRow> {
  yield* tableRows(tsvRecords(linesOf(texts)));
}

export async function* tsvRecords(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string[]> {
  for await (const line of lines) if (line !== '') yield line.split('\t');
}

/** @param ownText what a cell of a table of ours means, where it is not the text itself */
export async function* tableRows(records: AsyncIterable<string[]>, ownText = (cell: string): string => cell): AsyncGenerator<IncomingRow> {
  const sample: string[][] = [];
  let columns: Columns | undefined;
  for await (const cells of records) {
    if (columns) {
      const row = rowOf(cells, columns);
      if (row) yield row;
      continue;
    }
    sample.push(cells);
    columns = ownColumns(cells, ownText) ?? (sample.length < SAMPLE_RECORDS ? undefined : columnsOf(sample));
    if (columns) yield* rowsOf(sample, columns);
  }
  if (!columns && sample.length) yield* rowsOf(sample, columnsOf(sample));
}

function* rowsOf(records: readonly string[][], columns: Columns): Generator<IncomingRow> {
  for (const cells of records.slice(columns.header ? 1 : 0)) {
    const row = rowOf(cells, columns);
    if (row) yield row;
  }
}

function rowOf(cells: readonly string[], { fields, textOf, languages }: Columns): IncomingRow | undefined {
  const flat: FlatRow = { ...languages };
  for (const [index, cell] of cells.entries()) {
    const field = fields[index];
    if (field && cell !== '') flat[field] = textOf(cell);
  }
  return flat.zh || flat.en ? incomingRow(flat) : undefined;
}

function unquoted(cell: string): string {
  const inner = /^"((?:[^"]|"")*"")(?:[^"]|"")*"$/u.test(cell) ? cell.slice(1, -1) : undefined;
  return inner === undefined ? cell.trim() : inner.replaceAll('""', '"').trim();
}

/** A header of ours is known at once. */
function ownColumns(cells: readonly string[], textOf: (cell: string) => string): Columns | undefined {
  const own = ['page', 'zh', 'en', 'confidence'].every((name, index) => cells[index] === name);
  return own ? { fields: cells.map((name) => FIELD_OF_COLUMN.get(name)), header: true, textOf, languages: {} } : undefined;
}

/** By the names in the first record, or by what stands in the columns. */
function columnsOf(records: readonly string[][]): Columns {
  const [first = []] = records;
  const named = first.map((name) => fieldNamed(name.trim()));
  if (named.includes('zh') && named.includes('en')) {
    return { fields: named.map((field, index) => (named.indexOf(field) === index ? field : undefined)), header: true, textOf: unquoted, languages: languagesOf(first) };
  }
  const zh = columnOf(records, 'zh');
  const en = columnOf(records, 'en');
  if (zh === undefined) throw new ExchangeError('languageMissing', { missing: 'zh', found: en === undefined ? '' : 'en' });
  if (en === undefined) throw new ExchangeError('languageMissing', { missing: 'en', found: 'zh' });
  const fields = first.map((_name, index): FlatField | undefined => (index === zh ? 'zh' : index === en ? 'en' : undefined));
  // A header such as "Source, Target" has the wrong language over one of the columns.
  const header = sideOfText(first[zh] ?? '') === 'en' && (first[zh] ?? '').length < 30;
  return { fields, header, textOf: unquoted, languages: {} };
}

function fieldNamed(name: string): FlatField | undefined {
  const language = knownLanguage(name);
  if (language && /^[a-z]{2,3}(?:[-_][a-z0-9]+)*$/iu.test(name)) return language.side;
  if (NAMES.zh.test(name)) return 'zh';
  if (NAMES.en.test(name)) return 'en';
  return /^(?:confidence|confirmed|site|published|saved)$/iu.test(name) ? FIELD_OF_COLUMN.get(name.toLowerCase()) : undefined;
}

function languagesOf(names: readonly string[]): FlatRow {
  const known = names.map((name) => knownLanguage(name.trim())).filter((language) => language?.tag !== undefined);
  return Object.fromEntries(known.map((language) => [`language-${language?.side ?? ''}`, language?.tag]));
}

/** The column that holds most text of a language. */
function columnOf(records: readonly string[][], side: 'zh' | 'en'): number | undefined {
  const lengths: number[] = [];
  for (const cells of records) {
    for (const [index, cell] of cells.entries()) {
      if (sideOfText(cell) === side) lengths[index] = (lengths[index] ?? 0) + cell.length;
    }
  }
  const longest = Math.max(0, ...Object.values(lengths));
  return longest === 0 ? undefined : lengths.indexOf(longest);
}
