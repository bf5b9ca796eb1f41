import { ExchangeError } from '../files/exchange-error.ts';
import { LONGEST_TEXT } from '../files/input.ts';

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

  *write(text: string): Generator<string[]> {
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

  *end(): Generator<string[]> {
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

  *#endRecord(): Generator<string[]> {
    const blank = this.#state === 'start' && this.#cells.length === 0;
    this.#endCell();
    const cells = this.#cells;
    this.#cells = [];
    if (!blank) yield cells;
    this.#line++;
    this.#recordLine = this.#line;
  }
}
