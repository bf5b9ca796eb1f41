import { ExchangeError } from './exchange-error.ts';
import { LONGEST_TEXT } from './input.ts';

/** A cell begins with one of these: a spreadsheet takes it for a formula (full width too, where the system writes Chinese). */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/u;

/** One line of CSV (RFC 4180), every cell safe in a spreadsheet. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => csvCell(neutralised(cell))).join(',')}\r\n`;
}

function csvCell(text: string): string {
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** An apostrophe tells a spreadsheet that text follows. A text that looks so already gets one more, so that none is lost. */
function neutralised(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

export function withoutNeutralisation(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

/** TSV has no quoting that everybody reads: what would end a cell becomes a space. */
export function tsvCell(text: string): string {
  return text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ').trim();
}

/** A record of a table, and the line on which it begins. */
export interface TableRecord {
  cells: string[];
  line: number;
}

/** The records of CSV as the text comes in. */
export class CsvParser {
  readonly #delimiter: string;
  #cells: string[] = [];
  #cell = '';
  #state: 'start' | 'plain' | 'quoted' | 'afterQuote' = 'start';
  #afterReturn = false;
  #line = 1;
  #recordLine = 1;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  *write(text: string): Generator<TableRecord> {
    for (let at = 0; at < text.length; ) {
      if (this.#state === 'quoted') {
        at = this.#quoted(text, at);
        continue;
      }
      const char = text[at] ?? '';
      if (this.#state === 'start' && char === '"') {
        this.#state = 'quoted';
        at++;
      } else if (this.#state === 'afterQuote' && char === '"') {
        this.#cell += '"';
        this.#state = 'quoted';
        at++;
      } else if (char === this.#delimiter) {
        this.#endCell();
        at++;
      } else if (char === '\n' || char === '\r') {
        if (!(char === '\n' && this.#afterReturn)) yield* this.#endRecord();
        this.#afterReturn = char === '\r';
        at++;
        continue;
      } else {
        at = this.#plain(text, at);
      }
      this.#afterReturn = false;
    }
  }

  *end(): Generator<TableRecord> {
    if (this.#state === 'quoted') throw new ExchangeError('malformed', { line: this.#recordLine, column: 1 });
    if (this.#state !== 'start' || this.#cells.length) yield* this.#endRecord();
  }

  /** Up to the next quotation mark; line breaks are text here. */
  #quoted(text: string, at: number): number {
    const quote = text.indexOf('"', at);
    const end = quote < 0 ? text.length : quote;
    this.#append(text.slice(at, end));
    if (quote < 0) return end;
    this.#state = 'afterQuote';
    return end + 1;
  }

  #plain(text: string, at: number): number {
    let end = at + 1;
    while (end < text.length && text[end] !== this.#delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
    this.#state = 'plain';
    this.#append(text.slice(at, end));
    return end;
  }

  #append(text: string): void {
    this.#cell += text;
    if (this.#state === 'quoted') this.#line += text.split('\n').length - 1;
    if (this.#cell.length > LONGEST_TEXT) throw new ExchangeError('tooLong', { line: this.#recordLine, column: 1 });
  }

  #endCell(): void {
    this.#cells.push(this.#cell);
    this.#cell = '';
    this.#state = 'start';
  }

  *#endRecord(): Generator<TableRecord> {
    const blank = this.#state === 'start' && this.#cells.length === 0;
    this.#endCell();
    const cells = this.#cells;
    this.#cells = [];
    if (!blank) yield { cells, line: this.#recordLine };
    this.#line++;
    this.#recordLine = this.#line;
  }
}
