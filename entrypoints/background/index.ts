import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { FETCH_PORT, messageOf, PAIR_PORT, WORD_PORT, type ActivateReply, type ActivateRequest, type ToggleReply, type ToggleRequest } from '../../lib/messages.ts';
import { activateReader } from './activate-reader.ts';
import { showNothing } from './badge.ts';
import { serveFetching } from './serve-fetching.ts';
import { servePairing } from './serve-pairing.ts';
import { serveSites } from './serve-sites.ts';
import { serveWords } from './serve-words.ts';

const MENU_ID = 'toggle-view';

export default defineBackground(() => {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === PAIR_PORT) servePairing(port);
    if (port.name === FETCH_PORT) serveFetching(port);
    if (port.name === WORD_PORT) serveWords(port);
  });

  browser.runtime.onMessage.addListener((message: unknown): Promise<ActivateReply> | undefined => {
    const request = messageOf<ActivateRequest>(message, 'activate');
    return request && Number.isInteger(request.tabId) ? activateReader(request.tabId) : undefined;
  });

  serveSites();

  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
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
  const activated = await activateSurely(tabId);
  const request: ToggleRequest = { type: 'toggle' };
  const shown = activated.ok && (await browser.tabs.sendMessage<ToggleRequest, ToggleReply>(tabId, request).catch(() => false));
  if (!shown) await showNothing(tabId);
}

/** How long the browser may take to let us in, in milliseconds. */
const PATIENCE = 200;

/** A shortcut in a browser that has just started can come before the permission that it gives. */
async function activateSurely(tabId: number): Promise<ActivateReply> {
  const reply = await activateReader(tabId);
  if (reply.ok || reply.reason !== 'noAccess') return reply;
  await new Promise((resolve) => setTimeout(resolve, PATIENCE));
  return activateReader(tabId);
}
