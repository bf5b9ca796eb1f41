import { browser } from 'wxt/browser';
import highlightsCss from '../../components/views/highlights.css?inline';
import type { ActivateReply, Reason } from '../../lib/messages.ts';

/**
 * Puts the reader into a tab. It may be there already: the script sees that itself. The browser lets us in because the
 * person clicked (`activeTab`).
 */
export async function activateReader(tabId: number): Promise<ActivateReply> {
  try {
    if (await isWelcomePage(tabId)) return { ok: true };
    const target = { tabId };
    // Not after the page has loaded, but now: a page that loads for ever must not keep the popup waiting.
    const [injected] = await browser.scripting.executeScript({ target, files: ['/reader.js'], injectImmediately: true });
    // Where Chromium refuses, Firefox answers with nothing.
    return injected ? { ok: true } : { ok: false, reason: await reasonOf(tabId) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: await reasonOf(tabId), detail };
  }
}

/** Puts the script that draws the views into a tab in which the reader is. @returns whether it is there. */
export async function putViews(tabId: number): Promise<boolean> {
  const injected = await browser.scripting.executeScript({ target: { tabId }, files: ['/views.js'], injectImmediately: true }).catch(() => []);
  return injected.length > 0;
}

/**
 * Puts the marks' colours into a tab in which the reader is, for the view that marks the page itself: the browser works out all styles of
 * the page again for it, which is spared where it is not needed. @returns whether they are there.
 */
export async function putHighlights(tabId: number): Promise<boolean> {
  // Frames of the page's own site are read, too; the browser leaves the others out.
  return putStyle({ tabId, allFrames: true }, highlightsCss).then(() => true, () => false);
}

/** Beside the page's own styles and not in its DOM. (Chromium ignores ::highlight of the origin USER.) */
async function putStyle(target: { tabId: number; allFrames?: boolean }, css: string): Promise<void> {
  const sheet = { target, css, origin: 'AUTHOR' } as const;
  // Else a second click would add it twice.
  await browser.scripting.removeCSS(sheet);
  await browser.scripting.insertCSS(sheet);
}

/** How long the browser may take to let us in, in milliseconds. */
const PATIENCE = 200;

/** A shortcut in a browser that has just started can come before the permission that it gives. */
export async function activateSurely(tabId: number): Promise<ActivateReply> {
  const reply = await activateReader(tabId);
  if (reply.ok || reply.reason !== 'noAccess') return reply;
  await new Promise((resolve) => setTimeout(resolve, PATIENCE));
  return activateReader(tabId);
}

/** Into an extension's page nobody may put anything, not even the extension. The welcome page runs the reader by itself. */
async function isWelcomePage(tabId: number): Promise<boolean> {
  const { url } = await browser.tabs.get(tabId);
  return url?.split(/[?#]/u)[0] === browser.runtime.getURL('/welcome.html');
}

const STORES = /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)/;

/** Why the browser kept us out of the tab. */
async function reasonOf(tabId: number): Promise<Reason> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab) return 'navigated';
  const url = tab.url ?? '';
  if (STORES.test(url)) return 'blockedStore';
  if (/^(resource:\/\/pdf\.js|[^?#]*\.pdf([?#]|$))/i.test(url)) return 'pdf';
  return /^(https?|file):/.test(url) ? 'noAccess' : 'browserPage';
}
