import { browser } from 'wxt/browser';

/** Chrome has the one, Firefox the other; the polyfill passes through what it does not know. */
interface Panels {
  sidePanel?: { open: (where: { tabId: number }) => Promise<void> };
  sidebarAction?: { open: () => Promise<void> };
}

/**
 * Opens the notes beside a tab; to be called in the click or key press itself. Firefox lets only the extension's own pages open
 * its sidebar: for others, and for older browsers, the notes open in a tab.
 */
export async function openSidePanel(tabId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as Panels;
  try {
    if (sidePanel) await sidePanel.open({ tabId });
    else if (sidebarAction) await sidebarAction.open();
    else throw new Error('This browser has no side panel.');
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html?tab=${String(tabId)}`), openerTabId: tabId });
  }
}
