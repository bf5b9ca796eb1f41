import type { BackupContent } from './backup.ts';
import { listChanges, mergedLists, numberedPart, wholeList } from './backup-lists.ts';
import { checkedDocument } from './library/check-document.ts';
import type { SavedDocument } from './library/saved-document.ts';

/** The number of the form in which documents stand in a file. */
export const DOCUMENTS_VERSION = 1;
export interface KeptDocuments {
  version: number;
  documents: readonly SavedDocument[];
}

const idOf = ({ id }: SavedDocument): string => id;

/** The saved articles with their corrections. */
export const DOCUMENTS_CONTENT: BackupContent<KeptDocuments> = {
  check: (stored) => ({ version: DOCUMENTS_VERSION, documents: wholeList(numberedPart(stored, DOCUMENTS_VERSION)['documents'], wholeDocument, idOf) }),
  changes: (before, after) => listChanges('documents', before.documents, after.documents, idOf),
  merge: (mine, theirs) => ({ version: DOCUMENTS_VERSION, documents: mergedLists(mine.documents, theirs.documents, idOf, (own, other) => (other.changedAt > own.changedAt ? other : own)) }),
};

/** What a file holds is less to be trusted than what the database does: the document, its known members only. */
function wholeDocument(stored: unknown): SavedDocument | null {
  const document = checkedDocument(stored);
  if (!document) return null;
  const { id, address, site, title, languages, layout, texts, fingerprint, rows, dismissed, unfitting, savedAt, changedAt } = document;
  const tags: unknown = languages;
  if (typeof layout !== 'string' || !Array.isArray(tags) || tags.length !== 2 || !tags.every((tag) => typeof tag === 'string')) return null;
  return { id, address, site, title, languages, layout, texts: { zh: texts.zh, en: texts.en }, fingerprint, rows, ...(dismissed && { dismissed }), ...(unfitting && { unfitting: unfitting.map(({ zh, en }) => ({ zh, en })) }), savedAt, changedAt };
}
