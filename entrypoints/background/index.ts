import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { FETCH_PORT, messageOf, PAIR_PORT, type ActivateReply, type ActivateRequest, type ToggleReply, type ToggleRequest } from '../../lib/messages.ts';
import { activateReader } from './activate-reader.ts';
import { showNothing } from './badge.ts';
import { serveFetching } from './serve-fetching.ts';
import { servePairing } from './serve-pairing.ts';
import { serveSites } from './serve-sites.ts';

const MENU_ID = 'toggle-view';

export default defineBackground(() => {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === PAIR_PORT) servePairing(port);
    if (port.name === FETCH_PORT) serveFetching(port);
  });

  browser.runtime.onMessage.addListener((message: unknown): Promise<ActivateReply> | undefined => {
    const request = messageOf<ActivateRequest>(message, 'activate');
    return request && Number.isInteger(request.tabId) ? activateReader(request.tabId) : undefined;
  });

  serveSites();

  browser.runtime.onInstalled.addListener(() => {
    void browser.contextMenus.removeAll().then(() => {
      browser.contextMenus.create({ id: MENU_ID, title: i18n.t('menu.toggle'), contexts: ['page', 'selection'] });
    });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU_ID && tab?.id !== undefined) void toggleView(tab.id);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'toggle-view') void (tab?.id === undefined ? toggleViewOfActiveTab() : toggleView(tab.id));
  });
});

async function toggleViewOfActiveTab(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id !== undefined) await toggleView(tab.id);
}

/** Turns the last view on or off; the reader tells how many pairs are shown. */
async function toggleView(tabId: number): Promise<void> {
  const activated = await activateReader(tabId);
  const request: ToggleRequest = { type: 'toggle' };
  const shown = activated.ok && (await browser.tabs.sendMessage<ToggleRequest, ToggleReply>(tabId, request).catch(() => false));
  if (!shown) await showNothing(tabId);
}
