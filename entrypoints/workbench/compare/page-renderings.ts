import { browser } from 'wxt/browser';
import { findRenderings } from '../../../lib/article/renderings.ts';
import { rowsOf } from '../../../lib/edit/rows.ts';
import { isPersons, transferRows } from '../../../lib/edit/transfer.ts';
import type { Library } from '../../../lib/library/library.ts';
import { fingerprintOf, type SavedDocument } from '../../../lib/library/saved-document.ts';
import type { PageTextReply, PageTextRequest } from '../../../lib/messages.ts';
import { runInSlices } from '../../../lib/slices.ts';
import { loadLexicon } from '../../background/assets.ts';

/**
 * Looks for further renderings of a document on the page that it was read from.
 * @returns a document for each, that of the given one among them; none where the page has only one.
 */
export async function renderingsOnPage(tabId: number, document: SavedDocument): Promise<SavedDocument[]> {
  const request: PageTextRequest = { type: 'pageText' };
  const reply = await browser.tabs.sendMessage<PageTextRequest, PageTextReply | undefined>(tabId, request, { frameId: 0 }).catch(() => undefined);
  const article = reply?.articles.toSorted((a, b) => b.paragraphs.length - a.paragraphs.length)[0];
  if (!reply || !article) return [];
  const lexicon = await loadLexicon();
  const found = await runInSlices(findRenderings(reply.page, article, lexicon));
  return (found?.articles ?? []).map(({ languages, layout, zh, en, paragraphs }, at) => {
    const textsOf = (ids: readonly number[]): string[] => ids.map((id) => reply.page.blocks[id]?.text ?? '');
    const texts = { zh: textsOf(zh), en: textsOf(en) };
    const own = { texts, rows: rowsOf(paragraphs) };
    return {
      ...document,
      id: crypto.randomUUID(),
      // Of the page's versions, each by itself: what is corrected in the one is nothing to the article at hand.
      address: `${document.address}#rendering-${String(at + 1)}`,
      title: `${document.title} (${String(at + 1)})`,
      languages,
      layout,
      texts,
      fingerprint: fingerprintOf(texts),
      rows: document.rows.some(isPersons) ? transferRows(document, own).rows : own.rows,
    };
  });
}

/** Keeps the renderings of a page, each once. @returns what is kept. @throws where the browser does not store it. */
export async function keepRenderings(renderings: readonly SavedDocument[], library: Library): Promise<SavedDocument[]> {
  const kept = await Promise.all(
    renderings.map(async (rendering) => (await library.ofAddress(rendering.address)).find(({ fingerprint }) => fingerprint === rendering.fingerprint) ?? rendering),
  );
  await library.saveAll(kept.filter((document) => renderings.includes(document)));
  return kept;
}
