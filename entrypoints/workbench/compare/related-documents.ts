import { LEAST_OVERLAP } from '../../../lib/compare/common-side.ts';
import { SharedSource } from '../../../lib/compare/shared-source.ts';
import type { Library } from '../../../lib/library/library.ts';
import { type DocumentSummary, type SavedDocument, summaryOf } from '../../../lib/library/saved-document.ts';
import { runInSlices } from '../../../lib/slices.ts';
import { loadLexicon } from '../../background/assets.ts';
import { sidedBeads } from './compared-documents.ts';

/** So many articles are offered besides those with the same source. */
const MOST_OTHERS = 20;

/** Of each document, how much of its source (or its rendering) it shares with another one, 0–1. */
export async function sharedWith(document: SavedDocument, documents: readonly SavedDocument[]): Promise<number[]> {
  const lexicon = await loadLexicon().catch(() => null);
  const own = new SharedSource(sidedBeads(document), (text) => lexicon?.simplify(text) ?? text);
  return runInSlices(sharesOf(own, documents));
}

function* sharesOf(own: SharedSource, documents: readonly SavedDocument[]): Generator<number, number[], void> {
  const shares: number[] = [];
  for (const document of documents) {
    shares.push(own.shareOf(sidedBeads(document)));
    yield shares.length / documents.length;
  }
  return shares;
}

/** The saved articles that a document can be compared with: those that share its source, the likest first, and the newest others. */
export async function relatedDocuments(document: SavedDocument, library: Library): Promise<{ related: DocumentSummary[]; others: DocumentSummary[] }> {
  const documents = (await library.readAll()).filter(({ id }) => id !== document.id);
  const shares = await sharedWith(document, documents);
  const order = documents.map((one, at) => ({ one, share: shares[at] ?? 0 })).sort((a, b) => b.share - a.share);
  return {
    related: order.filter(({ share }) => share >= LEAST_OVERLAP).map(({ one }) => summaryOf(one)),
    others: documents.filter((_, at) => (shares[at] ?? 0) < LEAST_OVERLAP).slice(0, MOST_OTHERS).map(summaryOf),
  };
}
