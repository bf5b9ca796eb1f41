import type { Span } from '../text/span.ts';
import { tokenize } from '../text/tokens.ts';
import type { CheckOptions, Draft, Term } from './check.ts';
import { type Check, type EnglishWord, type RowFacts, stemOf } from './row-facts.ts';

/** Terms that are not rendered as the term list wants it, and renderings that it keeps for other terms. */
export const terms: Check = {
  prepare: (facts, options) => void draftsOf(facts, options),
  ofDocument: (rows, options) => rows.flatMap((facts) => draftsOf(facts, options)),
};

const NONE: readonly Draft[] = [];
/** Lists are sorted into books once. */
const BOOKS = new WeakMap<readonly Term[], TermBook>();

function draftsOf(facts: RowFacts, { terms: list = [], simplify }: CheckOptions): readonly Draft[] {
  if (list.length === 0 || !facts.isPaired) return NONE;
  let book = BOOKS.get(list);
  if (!book) BOOKS.set(list, (book = new TermBook(list, simplify)));
  const known = book;
  return facts.recall(known, () => [...known.missing(facts), ...known.unexpected(facts)]);
}

/** A rendering of the list, as stems. */
interface Rendering {
  text: string;
  stems: readonly string[];
  /** The Chinese terms that it renders. */
  terms: string[];
}

/** A term list by the first character of its terms and the first stem of its renderings. */
class TermBook {
  readonly #terms = new Map<string, string[]>();
  readonly #renderings = new Map<string, Rendering[]>();
  /** Chinese term → its renderings. */
  readonly #wanted = new Map<string, Rendering[]>();

  readonly #simplify: (text: string) => string;

  constructor(list: readonly Term[], simplify: (text: string) => string = (text) => text) {
    this.#simplify = simplify;
    const known = new Map<string, Rendering>();
    for (const { zh: written, en } of list) {
      const zh = simplify(written);
      if (zh === '' || en.length === 0) continue;
      const first = zh.charAt(0);
      if (!this.#wanted.has(zh)) this.#terms.set(first, [...(this.#terms.get(first) ?? []), zh].sort((a, b) => b.length - a.length));
      this.#wanted.set(zh, [...(this.#wanted.get(zh) ?? []), ...en.map((text) => this.#rendering(text, zh, known)).filter(({ stems }) => stems.length > 0)]);
    }
  }

  #rendering(text: string, term: string, known: Map<string, Rendering>): Rendering {
    const stems = stemsOf(text);
    const key = stems.join(' ');
    const rendering = known.get(key) ?? { text, stems, terms: [] };
    if (!known.has(key)) {
      known.set(key, rendering);
      if (stems[0] !== undefined) this.#renderings.set(stems[0], [...(this.#renderings.get(stems[0]) ?? []), rendering]);
    }
    rendering.terms.push(term);
    return rendering;
  }

  /** The terms of a text with their places, the longest at each place. */
  #termsIn(written: string): Map<string, Span[]> {
    const text = this.#simplify(written);
    const found = new Map<string, Span[]>();
    for (let at = 0; at < text.length; at++) {
      const term = this.#terms.get(text.charAt(at))?.find((each) => text.startsWith(each, at));
      if (term === undefined) continue;
      found.set(term, [...(found.get(term) ?? []), { start: at, end: at + term.length }]);
      at += term.length - 1;
    }
    return found;
  }

  missing(facts: RowFacts): Draft[] {
    const { row } = facts;
    return [...this.#termsIn(row.zh)].flatMap(([term, places]) => {
      const wanted = this.#wanted.get(term) ?? [];
      if (wanted.length === 0 || wanted.some((rendering) => findStems(facts.words, rendering.stems).length > 0)) return [];
      return [{ severity: 'error' as const, places: [{ row: row.id, zh: places, en: [] }], message: { id: 'termMissing' as const, term: row.zh.slice(places[0]?.start, places[0]?.end), renderings: wanted.map(({ text }) => text) } }];
    });
  }

  unexpected(facts: RowFacts): Draft[] {
    const { row, words } = facts;
    const zh = this.#simplify(row.zh);
    const here = new Set(words.flatMap(({ stem }) => this.#renderings.get(stem) ?? []));
    return [...here].flatMap((rendering) => {
      // A single word has other uses than as a term.
      if (rendering.stems.length < 2 || rendering.terms.some((term) => zh.includes(term))) return [];
      const places = findStems(words, rendering.stems);
      if (places.length === 0) return [];
      return [{ severity: 'warning' as const, places: [{ row: row.id, zh: [], en: places }], message: { id: 'termUnexpected' as const, rendering: rendering.text, terms: rendering.terms } }];
    });
  }
}

function stemsOf(text: string): string[] {
  return tokenize(text).map(({ start, end }) => stemOf(text.slice(start, end)));
}

/** Where some stems stand one after the other. */
function findStems(words: readonly EnglishWord[], stems: readonly string[]): Span[] {
  const found: Span[] = [];
  for (let at = 0; at + stems.length <= words.length; at++) {
    if (stems.every((stem, k) => words[at + k]?.stem === stem)) found.push({ start: words[at]?.start ?? 0, end: words[at + stems.length - 1]?.end ?? 0 });
  }
  return found;
}
