import { browser } from 'wxt/browser';

/** Cinnabar, as all that is active; white on it has a contrast of 6.4. */
const COLOURS = { back: '#a93a20', text: '#ffffff' };
/** What has room on the button. */
const MOST = 999;

/** Colours the badge for all tabs. */
export async function paintBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: COLOURS.back });
  await browser.action.setBadgeTextColor({ color: COLOURS.text });
}

/** The toolbar button of a tab shows how many pairs are in its view, null: nothing. When the page goes, the browser clears it. */
export function showPairs(tabId: number, pairs: number | null): Promise<void> {
  const text = pairs === null ? '' : pairs > MOST ? `${MOST}+` : String(pairs);
  return setBadge(tabId, text);
}

/** Shortcut and menu have no popup to speak in: a dash on the toolbar button says that there is nothing, a click on it why. */
export function showNothing(tabId: number): Promise<void> {
  return setBadge(tabId, '–');
}

function setBadge(tabId: number, text: string): Promise<void> {
  return browser.action.setBadgeText({ tabId, text }).catch(() => undefined); // the tab has been closed
}
