import { ExchangeError } from '../files/exchange-error.ts';
import { LONGEST_TEXT } from '../files/input.ts';

/** A piece of a bitext in JSON, parsed but not understood, and where it begins. */
export interface JsonPiece {
  /** `root` is a whole value at the top, without its documents; `document` is one without its paragraphs. */
  kind: 'root' | 'document' | 'paragraph';
  /** Of a root and a document, what stands before its array comes first, with the array empty. */
  complete: boolean;
  value: unknown;
  line: number;
}

/** The arrays that are taken apart, by the depth at which their key stands. */
const ARRAYS: Readonly<Record<number, string>> = { 1: 'documents', 3: 'paragraphs' };
const KIND_AT: Readonly<Record<number, JsonPiece['kind']>> = { 0: 'root', 2: 'document', 4: 'paragraph' };

interface Open {
  kind: JsonPiece['kind'];
  text: string;
  line: number;
}

/** Cuts `{…,"documents":[{…,"paragraphs":[{…},…]},…]}` into pieces as the text comes in, so that none is held longer than needed. */
export class JsonScanner {
  #open: Open[] = [];
  #depth = 0;
  /** How many of the arrays that are taken apart are open. */
  #arrays = 0;
  #inString = false;
  #escaped = false;
  /** The string that was read last at a depth where keys of interest stand. */
  #string = '';
  #line = 1;

  *write(text: string): Generator<JsonPiece> {
    for (let at = 0; at < text.length; ) {
      if (this.#inString) {
        at = this.#insideString(text, at);
        continue;
      }
      const end = nextSign(text, at);
      this.#keep(text.slice(at, end));
      const sign = text[end] ?? '';
      at = end + 1;
      if (sign === '"') {
        this.#inString = true;
        this.#string = '';
        this.#keep(sign);
      } else if (sign === '{' || sign === '[') yield* this.#opening(sign);
      else if (sign !== '') yield* this.#closing(sign);
    }
  }

  end(): void {
    if (this.#depth > 0 || this.#inString) throw new ExchangeError('malformed', { line: this.#line, column: 1 });
  }

  #insideString(text: string, at: number): number {
    if (this.#escaped) {
      this.#escaped = false;
      this.#keep(text[at] ?? '');
      return at + 1;
    }
    let end = at;
    while (end < text.length && text[end] !== '"' && text[end] !== '\\') end++;
    const sign = text[end] ?? '';
    if (this.#depth in ARRAYS && this.#string.length < 20) this.#string += text.slice(at, end);
    this.#keep(text.slice(at, end + 1));
    if (sign === '"') this.#inString = false;
    if (sign === '\\') this.#escaped = true;
    return end + 1;
  }

  *#opening(sign: string): Generator<JsonPiece> {
    const kind = KIND_AT[this.#depth];
    if (kind && this.#arrays * 2 === this.#depth) this.#open.push({ kind, text: '', line: this.#line });
    this.#keep(sign);
    const open = this.#open.at(-1);
    if (open && sign === '[' && this.#string === ARRAYS[this.#depth] && this.#arrays * 2 + 1 === this.#depth) {
      this.#arrays++;
      yield { kind: open.kind, complete: false, value: parsed({ ...open, text: `${open.text}]}` }), line: open.line };
    }
    this.#string = '';
    this.#depth++;
  }

  *#closing(sign: string): Generator<JsonPiece> {
    this.#depth--;
    if (this.#arrays > 0 && this.#depth === this.#arrays * 2 - 1) this.#arrays--;
    this.#keep(sign);
    if (this.#arrays * 2 !== this.#depth || !(this.#depth in KIND_AT)) {
      if (this.#depth < 0) throw new ExchangeError('malformed', { line: this.#line, column: 1 });
      return;
    }
    const piece = this.#open.pop();
    if (piece) yield { kind: piece.kind, complete: true, value: parsed(piece), line: piece.line };
  }

  /** What stands between the elements of an array that is taken apart is of no piece. */
  #keep(text: string): void {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#line++;
    const piece = this.#open.at(-1);
    const between = this.#arrays * 2 === this.#depth && this.#open.length <= this.#arrays;
    if (between) {
      if (/[^\s,]/u.test(text)) throw new ExchangeError('malformed', { line: this.#line, column: 1 });
      return;
    }
    if (!piece) return;
    piece.text += text;
    if (piece.text.length > LONGEST_TEXT) throw new ExchangeError('tooLong', { line: piece.line, column: 1 });
  }
}

function nextSign(text: string, at: number): number {
  const signs = /["{}[\]]/gu;
  signs.lastIndex = at;
  return signs.exec(text)?.index ?? text.length;
}

function parsed({ text, line }: Open): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ExchangeError('malformed', { line, column: 1 });
  }
}
