import { browser } from 'wxt/browser';
import { messageOf, type OpenRequest, type PageNews, type SiteReply, type SiteRequest } from '../../lib/messages.ts';
import { checkedPattern } from '../../lib/site-patterns.ts';
import { readSites, watchSites } from '../../lib/site-store.ts';
import { patternFor } from '../../lib/sites.ts';
import { activateReader } from './activate-reader.ts';
import { paintBadge, showPairs } from './badge.ts';
import { isClosed, noteClosed } from './closed-pages.ts';
import { dropSite, keepSite, keepWaitingSites, leaveSite } from './keep-sites.ts';
import { tieToExtension } from './lifeline.ts';
import { type From, isOurPage, pageOf } from './page-of.ts';
import { putNotesWhereThereAre } from './put-notes.ts';
import { registerSites } from './register-sites.ts';

/** Always-on sites: keeps the list, has the browser run the watcher there, and does what watcher and reader ask for. */
export function serveSites(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender): Promise<SiteReply | true> | undefined => {
    const news = messageOf<PageNews>(message, 'wake', 'shown', 'closed', 'workbench');
    const from = pageOf(sender);
    const heeded = news && from ? heed(news, from).catch(() => undefined) : undefined;
    // Where the browser stops us before, the watcher hears nothing, and wakes us once more.
    if (news?.type === 'wake') return heeded?.then(() => true);
    const request = messageOf<SiteRequest>(message, 'site');
    return request && isOurPage(sender) ? serve(request) : undefined;
  });
  watchSites(() => void registerSites());
  browser.permissions.onAdded.addListener(() => void keepWaitingSites().then(registerSites));
  browser.permissions.onRemoved.addListener(() => void registerSites());
  // An update of the extension forgets what was registered.
  browser.runtime.onInstalled.addListener(() => void registerSites());
  browser.runtime.onStartup.addListener(() => void registerSites());
  // The browser may have stopped us before we heard of the last change.
  void keepWaitingSites().catch(() => undefined).then(registerSites);
  void paintBadge();
}

function serve({ act, pattern }: SiteRequest): Promise<SiteReply> | undefined {
  const checked = typeof pattern === 'string' ? checkedPattern(pattern) : null;
  if (checked === null) return undefined;
  switch (act) {
    case 'keep':
      return keepSite(checked);
    case 'leave':
      return leaveSite(checked);
    case 'drop':
      return dropSite(checked);
  }
}

async function heed(news: PageNews, { tabId, address, isPrivate }: From): Promise<void> {
  switch (news.type) {
    case 'wake':
      await wake(tabId, address);
      break;
    case 'shown':
      if (news.pairs !== null && !Number.isSafeInteger(news.pairs)) break;
      await showPairs(tabId, news.pairs);
      if (import.meta.env.FIREFOX) await tieToExtension(tabId, news.pairs !== null);
      break;
    case 'closed':
      // Of private windows nothing is noted, not even until the browser ends.
      if (!isPrivate && typeof news.closed === 'boolean') await noteClosed(address, news.closed);
      break;
    case 'workbench':
      await browser.tabs.create({ url: browser.runtime.getURL(`/workbench.html?tab=${String(tabId)}`), openerTabId: tabId });
      break;
  }
}

/** Puts the reader into a page that may hold an article. The site may have been taken off the list since the page was opened. */
async function wake(tabId: number, address: string): Promise<void> {
  if (patternFor(await readSites(), address) === null) return;
  const activated = await activateReader(tabId);
  if (!activated.ok) return;
  const request: OpenRequest = { type: 'open', closed: await isClosed(address) };
  await browser.tabs.sendMessage(tabId, request, { frameId: 0 });
  await putNotesWhereThereAre(tabId);
}
