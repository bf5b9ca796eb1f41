import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { DOCUMENTS_CHANNEL } from '../../lib/library/documents-channel.ts';
import { checkedDocument } from '../../lib/library/check-document.ts';
import { Library } from '../../lib/library/library.ts';
import type { SavedDocument } from '../../lib/library/saved-document.ts';
import { type KeepRequest, messageOf } from '../../lib/messages.ts';
import { isOurPage } from './page-of.ts';

const library = new Library();

/** Keeps what a workbench could not store itself before it was left. */
export function serveKeeping(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender): undefined => {
    const request = messageOf<KeepRequest>(message, 'keep');
    const document = request && isOurPage(sender) ? checkedDocument(request.document) : null;
    if (request && document && Number.isFinite(request.based)) void keep(document, request.based).catch(console.warn);
  });
}

/** What another window has stored meanwhile stays what it is; this version is kept beside it. */
async function keep(document: SavedDocument, based: number): Promise<void> {
  const other = await library.saveOver(document, based);
  if (!other) {
    const channel = new BroadcastChannel(DOCUMENTS_CHANNEL);
    channel.postMessage(document.id);
    channel.close();
    // The page had just stored it when it was left.
  } else if (other.changedAt !== document.changedAt) {
    const title = i18n.t('workbench.otherVersion', [document.title || i18n.t('workbench.untitled')]);
    // Older than the other, which is opened and applied on the page.
    await library.save({ ...document, id: crypto.randomUUID(), title, changedAt: other.changedAt - 1 });
  }
}
