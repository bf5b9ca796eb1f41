import { browser } from 'wxt/browser';
import { rowsOf, sideText } from '../../lib/edit/rows.ts';
import { isPersons, transferRows } from '../../lib/edit/transfer.ts';
import type { Library } from '../../lib/library/library.ts';
import { fingerprintOf, type SavedDocument } from '../../lib/library/saved-document.ts';
import type { ArticlesReply, ArticlesRequest, TextArticle } from '../../lib/messages.ts';
import { openFailureOf } from '../../lib/open-failure.ts';
import { joinArticles } from './join-articles.ts';

/** A document to work on, or why there is none. */
export type Opened =
  | { document: SavedDocument; isPrivate: boolean; isNew: boolean }
  | { problem: 'gone' | 'noArticle' | 'notKept' | 'held' | 'storage' };

/** Opens what is kept under this name. */
export async function openKept(id: string, library: Library): Promise<Opened> {
  try {
    const document = await library.read(id);
    return document ? { document, isPrivate: false, isNew: false } : { problem: 'notKept' };
  } catch (error) {
    return { problem: openFailureOf(error) === 'held' ? 'held' : 'storage' };
  }
}

/** Opens what a tab holds: as it was kept, where its page still says the same; else as it was paired now. */
export async function openFromTab(tabId: number, library: Library): Promise<Opened> {
  const request: ArticlesRequest = { type: 'articles' };
  const [tab, reply] = await Promise.all([
    browser.tabs.get(tabId).catch(() => null),
    browser.tabs.sendMessage<ArticlesRequest, ArticlesReply | undefined>(tabId, request, { frameId: 0 }).catch(() => undefined),
  ]);
  if (!tab || !reply) return { problem: 'gone' };
  const article = joinArticles(reply.articles);
  if (!article) return { problem: 'noArticle' };
  const document = documentOf(reply, article);
  if (tab.incognito) return { document, isPrivate: true, isNew: true };
  const versions = await library.ofAddress(document.address).catch(() => []);
  const kept = versions.find(({ fingerprint }) => fingerprint === document.fingerprint);
  if (kept) return { document: kept, isPrivate: false, isNew: false };
  const earlier = versions.find(({ rows }) => rows.some(isPersons));
  if (!earlier) return { document, isPrivate: false, isNew: true };
  const { rows, lost } = transferRows(earlier, document);
  const said = lost.map((row) => ({ zh: sideText(row, 'zh', earlier.texts), en: sideText(row, 'en', earlier.texts) }));
  const unfitting = [...(earlier.unfitting ?? []), ...said];
  return { document: { ...document, rows, ...(unfitting.length > 0 && { unfitting }) }, isPrivate: false, isNew: true };
}

function documentOf({ address, title }: ArticlesReply, { languages, layout, paragraphs, texts }: TextArticle): SavedDocument {
  const now = Date.now();
  return {
    id: crypto.randomUUID(),
    address,
    site: hostOf(address),
    title,
    languages,
    layout,
    texts,
    fingerprint: fingerprintOf(texts),
    rows: rowsOf(paragraphs),
    savedAt: now,
    changedAt: now,
  };
}

function hostOf(address: string): string {
  try {
    return new URL(address).host;
  } catch {
    return '';
  }
}
