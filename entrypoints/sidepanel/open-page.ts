import { browser, type Browser } from 'wxt/browser';
import { askBackground } from '../../lib/ask-background.ts';
import { messageOf, type ActivateReply, type ActivateRequest } from '../../lib/messages.ts';
import { PANEL_PORT, type PanelCommand, type PanelNews } from '../../lib/note-messages.ts';

/** How long a page takes at most to find its notes, in milliseconds. */
const PATIENCE = 12_000;
const AGAIN = 400;

/** Brings a page to the front, in its tab where there is one. @returns the tab, or null where the browser does not open it. */
export async function openPage(address: string): Promise<number | null> {
  try {
    const tabs = await browser.tabs.query({});
    const there = tabs.find(({ url }) => url?.replace(/#.*$/su, '') === address);
    const tab = there?.id === undefined ? await browser.tabs.create({ url: address }) : await browser.tabs.update(there.id, { active: true });
    if (there?.windowId !== undefined) await browser.windows.update(there.windowId, { focused: true });
    return tab?.id ?? null;
  } catch {
    return null; // a file, say, to which the browser gives no access
  }
}

/** Goes to a note's passage on a page, once the page has found it. @returns whether it did. */
export async function goToNote(tabId: number, id: string): Promise<boolean> {
  const request: ActivateRequest = { type: 'activate', tabId };
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    // A tab that was just opened has to load first; where the browser does not let us in, the part may be there all the same.
    const reply = await askBackground<ActivateReply>(request).catch((): ActivateReply => ({ ok: false, reason: 'failed' }));
    const tab = await browser.tabs.get(tabId).catch(() => null);
    const found = await askPage(tabId, id);
    if (found !== null) return found;
    if (!tab || (!reply.ok && tab.status === 'complete')) return false;
    await new Promise((resolve) => setTimeout(resolve, AGAIN));
  }
  return false;
}

/** @returns whether the note was found and shown; null where the page says nothing. */
function askPage(tabId: number, id: string): Promise<boolean | null> {
  return new Promise((resolve) => {
    const port: Browser.runtime.Port = browser.tabs.connect(tabId, { name: PANEL_PORT, frameId: 0 });
    const end = (found: boolean | null): void => {
      clearTimeout(timer);
      port.disconnect();
      resolve(found);
    };
    const timer = setTimeout(() => end(null), 3000);
    port.onDisconnect.addListener(() => {
      // Read, or else the browser reports it as an error that nobody is there.
      if (browser.runtime.lastError?.message !== '') end(null);
    });
    port.onMessage.addListener((message: unknown) => {
      const news = messageOf<PanelNews>(message, 'anchored', 'noteOpened');
      if (news?.type !== 'anchored') return;
      if (news.orphans.includes(id)) end(false);
      if (!news.found.includes(id)) return;
      const command: PanelCommand = { type: 'goTo', id };
      port.postMessage(command);
      // The command is on its way before the line is cut.
      setTimeout(() => end(true), 100);
    });
  });
}
