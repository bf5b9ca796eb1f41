/**
 * Texts as they are searched: words by their stems, characters in Simplified form, punctuation of all widths alike. What
 * two texts have in common their keys have in common, so that a look into a key answers for the text.
 */
import type { Span } from '../text/span.ts';
import { stem } from '../text/stem.ts';
import { foldLatin, tokenize } from '../text/tokens.ts';

/** Replaces Traditional characters by Simplified ones, one for one. */
export type Simplify = (text: string) => string;

/** Stands on both sides of a word or number, so that no part of one is found. No text that a page shows holds it. */
const EDGE = '\u0001';
/** What is written or left out at will: white space, hyphens, apostrophes and quotation marks. */
const LEFT_OUT_SIGNS = /[\s\p{Pd}\p{Pi}\p{Pf}\p{Cc}\p{Cf}'"`＂＇「」『』〝〞]/u;
/** By UTF-16 unit, whether it is left out: texts are read unit by unit, all that are kept of them. */
const LEFT_OUT = Uint8Array.from({ length: 0x10000 }, (_, unit) => Number(LEFT_OUT_SIGNS.test(String.fromCharCode(unit))));

export class SearchKeys {
  readonly #stems = new Map<string, string>();
  readonly simplify: Simplify;

  constructor(simplify: Simplify) {
    this.simplify = simplify;
  }

  /** The key of a text in Simplified characters; empty where there is nothing in it to search for. */
  ofSimple(text: string): string {
    return this.#keyOf(text, null);
  }

  /** Where a text in Simplified characters holds what has this key: UTF-16 offsets, half-open, ascending, not overlapping. */
  spansIn(text: string, wanted: string): Span[] {
    if (wanted === '') return [];
    const places: Places = { starts: new Map(), ends: new Map() };
    const key = this.#keyOf(text, places);
    const spans: Span[] = [];
    for (let at = key.indexOf(wanted); at >= 0; ) {
      const [start, end] = [places.starts.get(at), places.ends.get(at + wanted.length)];
      const found = start !== undefined && end !== undefined;
      if (found) spans.push({ start, end });
      at = key.indexOf(wanted, at + (found ? wanted.length : 1));
    }
    return spans;
  }

  #keyOf(simple: string, places: Places | null): string {
    let key = '';
    const add = (part: string, start: number, end: number): void => {
      places?.starts.set(key.length, start);
      key += part;
      places?.ends.set(key.length, end);
    };
    const addMarks = (from: number, to: number): void => {
      for (let i = from; i < to; i++) if (LEFT_OUT[simple.charCodeAt(i)] === 0) add(narrow(simple.charAt(i)), i, i + 1);
    };
    let done = 0;
    for (const { start, end, kind } of tokenize(simple)) {
      addMarks(done, start);
      if (kind !== 'han') add(EDGE + (kind === 'latin' ? this.#stemOf(simple.slice(start, end)) : narrowAll(simple.slice(start, end))) + EDGE, start, end);
      else if (places) for (let i = start; i < end; i++) add(simple.charAt(i), i, i + 1);
      else key += simple.slice(start, end);
      done = end;
    }
    addMarks(done, simple.length);
    return key;
  }

  #stemOf(word: string): string {
    let known = this.#stems.get(word);
    if (known === undefined) {
      known = stem(foldLatin(word));
      this.#stems.set(word, known);
    }
    return known;
  }
}

/** Offsets in the text, by offsets in its key at which a word, character or mark starts and ends. */
interface Places {
  starts: Map<number, number>;
  ends: Map<number, number>;
}

const WIDE = /[\uff01-\uff5e]/u;

function narrowAll(figures: string): string {
  return WIDE.test(figures) ? Array.from(figures, narrow).join('') : figures;
}

/** A full-width mark or figure in ASCII width. */
function narrow(char: string): string {
  const code = char.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
}
