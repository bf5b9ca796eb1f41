/** Search over saved documents: every passage that holds a word, a phrase or what a regular expression describes. */
import { type Row, type Side, sideText } from '../edit/rows.ts';
import type { Span } from '../text/span.ts';
import { type Pattern, type PatternProblem, patternOf } from './pattern.ts';
import { type DocumentSummary, type SavedDocument, summaryOf } from './saved-document.ts';
import { SearchKeys, type Simplify } from './search-keys.ts';

/** A row that holds what was asked for. */
export interface Hit {
  document: DocumentSummary;
  languages: SavedDocument['languages'];
  /** The row's place among those of its document, and the id that stays with it. */
  row: number;
  id: number;
  /** The side on which it was found: that of the query's language where it stands on both. */
  side: Side;
  /** Where in that side's text: UTF-16 offsets, half-open, ascending, not overlapping. */
  spans: readonly Span[];
  texts: Readonly<Record<Side, string>>;
}

export interface ConcordanceOptions {
  /** The query is a regular expression; case and script do not matter. */
  regex?: boolean;
  /** Only documents of this site. */
  site?: string;
  /** Only documents that were saved in this time: milliseconds since 1970, `from` and `to` included. */
  from?: number;
  to?: number;
}

/** Why a search ended before its end: `slow`, one passage took the pattern too long. */
export type SearchProblem = PatternProblem | 'slow';

/** A row as it is searched. */
interface PreparedRow {
  texts: Record<Side, string>;
  /** The texts in Simplified characters: as long as they are. */
  simple: Record<Side, string>;
  keys: Record<Side, string>;
}

const HAN = /\p{Script=Han}/u;
/** After so many rows without hit a search lets go. */
const STRIDE = 64;
/** What a pattern may take for one passage, in milliseconds; usual ones take less than 0.01. */
const SLOW_MS = 200;

/** Saved documents in searchable form: each row is prepared once, when it is first looked at. */
export class SearchableLibrary {
  readonly documents: readonly SavedDocument[];
  readonly keys: SearchKeys;
  readonly #prepared = new Map<SavedDocument, PreparedRow[]>();

  constructor(documents: readonly SavedDocument[], simplify: Simplify) {
    this.documents = documents;
    this.keys = new SearchKeys(simplify);
  }

  /** The rows of a document that have been prepared so far, by their places. */
  rowsOf(document: SavedDocument): PreparedRow[] {
    let rows = this.#prepared.get(document);
    if (!rows) this.#prepared.set(document, (rows = []));
    return rows;
  }

  prepare(row: Row, { texts }: SavedDocument): PreparedRow {
    const [zh, en] = [sideText(row, 'zh', texts), sideText(row, 'en', texts)];
    const simple = { zh: this.keys.simplify(zh), en: this.keys.simplify(en) };
    return { texts: { zh, en }, simple, keys: { zh: this.keys.ofSimple(simple.zh), en: this.keys.ofSimple(simple.en) } };
  }

  /** Prepares everything, so that searches find it ready. */
  *prepareAll(): Generator<null, void, void> {
    for (const document of this.documents) {
      const rows = this.rowsOf(document);
      for (const [at, row] of document.rows.entries()) {
        rows[at] ??= this.prepare(row, document);
        yield null;
      }
    }
  }
}

/**
 * Every row that holds the query, in the order of the documents, and null now and then in between, so that a caller can
 * let others have the thread. A query without regular expression is found as a phrase: English in every inflection and
 * in upper or lower case, Chinese in Simplified and Traditional characters; hyphens, quotation marks and white space do
 * not count.
 * @returns why the search did not reach its end; null where it did.
 */
export function* concordance(library: SearchableLibrary, query: string, options: ConcordanceOptions = {}): Generator<Hit | null, SearchProblem | null, void> {
  const find = options.regex ? byPattern(library.keys, query) : byPhrase(library.keys, query);
  if (typeof find !== 'function') return find;
  const sides: readonly Side[] = HAN.test(query) ? ['zh', 'en'] : ['en', 'zh'];
  let looked = 0;
  for (const document of library.documents.filter((one) => passes(one, options))) {
    const { languages } = document;
    const summary = summaryOf(document);
    const rows = library.rowsOf(document);
    for (const [at, row] of document.rows.entries()) {
      const prepared = (rows[at] ??= library.prepare(row, document));
      for (const side of sides) {
        const spans = find(prepared, side);
        if (spans === 'slow') return spans;
        if (spans.length === 0) continue;
        yield { document: summary, languages, row: at, id: row.id, side, spans, texts: prepared.texts };
        break;
      }
      if (++looked % STRIDE === 0) yield null;
    }
  }
  return null;
}

function passes({ site, savedAt }: SavedDocument, { site: wanted, from = -Infinity, to = Infinity }: ConcordanceOptions): boolean {
  return (wanted === undefined || site === wanted) && savedAt >= from && savedAt <= to;
}

type Find = (row: PreparedRow, side: Side) => Span[] | 'slow';
const NONE: Span[] = [];

function byPhrase(keys: SearchKeys, query: string): Find | null {
  const wanted = keys.ofSimple(keys.simplify(query));
  if (wanted === '') return null;
  return (row, side) => (row.keys[side].includes(wanted) ? keys.spansIn(row.simple[side], wanted) : NONE);
}

function byPattern(keys: SearchKeys, query: string): Find | SearchProblem | null {
  if (query === '') return null;
  const pattern = patternOf(keys.simplify(query));
  if (typeof pattern === 'string') return pattern;
  return (row, side) => {
    const since = performance.now();
    const spans = matches(pattern, row.simple[side].slice(0, pattern.reach));
    return performance.now() - since > SLOW_MS ? 'slow' : spans;
  };
}

function matches({ expression }: Pattern, text: string): Span[] {
  const spans: Span[] = [];
  for (const { 0: found, index } of text.matchAll(expression)) if (found !== '') spans.push({ start: index, end: index + found.length });
  return spans;
}
