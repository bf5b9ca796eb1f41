/** Search over saved documents: every passage that holds a word or a phrase. */
import { type Row, type Side, sideText } from '../edit/rows.ts';
import type { Span } from '../text/span.ts';
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
  /** Only documents of this site. */
  site?: string;
  /** Only documents that were saved in this time: milliseconds since 1970, `from` and `to` included. */
  from?: number;
  to?: number;
}

/** A row as it is searched. */
export interface PreparedRow {
  texts: Record<Side, string>;
  /** The texts in Simplified characters: as long as they are. */
  simple: Record<Side, string>;
  keys: Record<Side, string>;
}

const HAN = /\p{Script=Han}/u;
/** Stands between the keys of a document's rows. No key holds it: what it stands for is left out of them. */
const BETWEEN = '\n';
/** After so many rows without hit a search lets go. */
const STRIDE = 64;

/** Saved documents in searchable form: each row is prepared once, when it is first looked at. */
export class SearchableLibrary {
  readonly documents: readonly SavedDocument[];
  readonly keys: SearchKeys;
  readonly #prepared = new Map<SavedDocument, PreparedRow[]>();
  /** The keys of all rows of a document in one, once all are prepared: most documents hold nothing of what is asked. */
  readonly #joined = new Map<SavedDocument, Record<Side, string>>();

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
      this.join(document);
    }
  }

  /** All rows of the document have been prepared. */
  join(document: SavedDocument): void {
    if (!this.#joined.has(document)) this.#joined.set(document, joined(this.rowsOf(document)));
  }

  /** Whether it is known that no row of the document holds what has this key. */
  lacks(document: SavedDocument, wanted: string): boolean {
    const keys = this.#joined.get(document);
    return keys !== undefined && !keys.zh.includes(wanted) && !keys.en.includes(wanted);
  }
}

/** The rows' keys in one; the rows have them as pieces of it from now on, which takes half the memory. */
function joined(rows: readonly PreparedRow[]): Record<Side, string> {
  const all = { zh: '', en: '' };
  for (const side of ['zh', 'en'] as const) {
    all[side] = rows.map(({ keys }) => keys[side]).join(BETWEEN);
    let at = 0;
    for (const { keys } of rows) {
      const end = at + keys[side].length;
      keys[side] = all[side].slice(at, end);
      at = end + BETWEEN.length;
    }
  }
  return all;
}

/** A row of a document, prepared, and where it stands. */
export interface Passage {
  document: DocumentSummary;
  languages: SavedDocument['languages'];
  row: number;
  id: number;
  prepared: PreparedRow;
}

/** All rows that a search looks at, in the order of the documents, each prepared when it comes. */
export function* passagesOf(library: SearchableLibrary, options: ConcordanceOptions = {}): Generator<Passage, void, void> {
  for (const document of library.documents.filter((one) => passes(one, options))) yield* passagesIn(library, document);
}

function* passagesIn(library: SearchableLibrary, document: SavedDocument): Generator<Passage, void, void> {
  const summary = summaryOf(document);
  const rows = library.rowsOf(document);
  for (const [at, row] of document.rows.entries()) {
    yield { document: summary, languages: document.languages, row: at, id: row.id, prepared: (rows[at] ??= library.prepare(row, document)) };
  }
}

export function hitOf({ document, languages, row, id, prepared: { texts } }: Passage, side: Side, spans: readonly Span[]): Hit {
  return { document, languages, row, id, side, spans, texts };
}

/** The sides in the order in which a query is looked for: that of its own language first. */
export function sidesFor(query: string): readonly Side[] {
  return HAN.test(query) ? ['zh', 'en'] : ['en', 'zh'];
}

/**
 * Every row that holds the query, in the order of the documents, and null now and then in between, so that a caller can
 * let others have the thread. The query is found as a phrase: English in every inflection and in upper or lower case, Chinese in
 * Simplified and Traditional characters; hyphens, quotation marks and white space do not count.
 */
export function* concordance(library: SearchableLibrary, query: string, options: ConcordanceOptions = {}): Generator<Hit | null, void, void> {
  const { keys } = library;
  const wanted = keys.ofSimple(keys.simplify(query));
  if (wanted === '') return;
  const sides = sidesFor(query);
  for (const document of library.documents.filter((one) => passes(one, options))) {
    if (!library.lacks(document, wanted)) {
      yield* hitsIn(passagesIn(library, document), keys, wanted, sides);
      library.join(document);
    }
    yield null;
  }
}

function* hitsIn(passages: Iterable<Passage>, keys: SearchKeys, wanted: string, sides: readonly Side[]): Generator<Hit | null, void, void> {
  let looked = 0;
  for (const passage of passages) {
    for (const side of sides) {
      if (!passage.prepared.keys[side].includes(wanted)) continue;
      const spans = keys.spansIn(passage.prepared.simple[side], wanted);
      if (spans.length === 0) continue;
      yield hitOf(passage, side, spans);
      break;
    }
    if (++looked % STRIDE === 0) yield null;
  }
}

function passes({ site, savedAt }: SavedDocument, { site: wanted, from = -Infinity, to = Infinity }: ConcordanceOptions): boolean {
  return (wanted === undefined || site === wanted) && savedAt >= from && savedAt <= to;
}
