import type { AlignedArticle } from '../article/article.ts';
import type { Row, Texts } from '../edit/rows.ts';

/** A bilingual article as it is kept: its texts, and its rows as the machine made them and a person corrected them. */
export interface SavedDocument {
  /** Stays with the document. */
  id: string;
  /** The page's address without its fragment, and its host. */
  address: string;
  site: string;
  /** The page's title when it was read. */
  title: string;
  languages: AlignedArticle['languages'];
  layout: AlignedArticle['layout'];
  /** The paragraphs, which the rows' units point into. */
  texts: { zh: string[]; en: string[] };
  /** Of the texts: tells whether the page still says the same. */
  fingerprint: string;
  rows: readonly Row[];
  /** Keys of the findings of the checks that a person has dismissed. */
  dismissed?: readonly string[];
  /** What a person corrected in an earlier version of the page and does not fit this one, until they have seen to it. */
  unfitting?: readonly Unfitting[];
  /** Milliseconds since 1970. */
  savedAt: number;
  changedAt: number;
}

/** A corrected row whose sentences are no longer on the page: what it said. */
export interface Unfitting {
  zh: string;
  en: string;
}

/** What a list of documents shows of each. */
export type DocumentSummary = Pick<SavedDocument, 'id' | 'address' | 'site' | 'title' | 'savedAt' | 'changedAt'> & { rows: number; confirmed: number };

export function summaryOf({ id, address, site, title, savedAt, changedAt, rows }: SavedDocument): DocumentSummary {
  return { id, address, site, title, savedAt, changedAt, rows: rows.length, confirmed: rows.filter(({ confirmed }) => confirmed).length };
}

/**
 * A fingerprint of the texts: the same for the same paragraphs, whatever white space parts their words.
 * 53 bits of a multiply-and-xor hash (cyrb53): it guards against chance, not against malice.
 */
export function fingerprintOf({ zh, en }: Texts): string {
  let [h1, h2] = [0xdeadbeef, 0x41c6ce57];
  for (const text of [...zh, '\u0000', ...en]) {
    for (const char of `${text.replaceAll(/\s+/gu, ' ').trim()}\u0001`) {
      const code = char.codePointAt(0) ?? 0;
      h1 = Math.imul(h1 ^ code, 2654435761);
      h2 = Math.imul(h2 ^ code, 1597334677);
    }
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return (4294967296 * (2097151 & h2) + (h1 >>> 0)).toString(36);
}

/** The sites of documents, each once, in order. */
export function sitesOf(documents: readonly Pick<DocumentSummary, 'site'>[]): string[] {
  return [...new Set(documents.map(({ site }) => site))].filter(Boolean).sort();
}
