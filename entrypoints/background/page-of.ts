import { browser, type Browser } from 'wxt/browser';

/** The page that a message comes from. */
export interface From {
  tabId: number;
  /** Without its hash. */
  address: string;
  isPrivate: boolean;
}

/** Null for messages that come from no page's main frame, or not from our script in it. */
export function pageOf({ id, tab, frameId, url }: Browser.runtime.MessageSender): From | null {
  if (id !== browser.runtime.id || tab?.id === undefined || frameId !== 0 || url === undefined) return null;
  // Chromium tells the address at which the page was loaded; where it has gone on by itself since, the tab knows better.
  const now = tab.url !== undefined && originOf(tab.url) === originOf(url) ? tab.url : url;
  return { tabId: tab.id, address: now.replace(/#.*$/su, ''), isPrivate: tab.incognito };
}

/** The site of an address, as its pages call it. */
export function originOf(address: string): string {
  const url = URL.parse(address);
  return url?.protocol === 'file:' ? 'file://' : (url?.origin ?? '');
}

/** A page of the extension: a script of ours in a page of the web may not change what runs where, nor what is kept. */
export function isOurPage({ id, url }: Browser.runtime.MessageSender): boolean {
  return id === browser.runtime.id && url?.startsWith(browser.runtime.getURL('/')) === true;
}
