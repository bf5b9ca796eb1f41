import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { LibraryDatabase } from '../../lib/library/database.ts';
import { catchUp } from '../../lib/library/mirroring.ts';
import { FETCH_PORT, messageOf, PAIR_PORT, WORD_PORT, type ActivateReply, type ActivateRequest, type HighlightsRequest, type ToggleReply, type ToggleRequest, type ViewsRequest } from '../../lib/messages.ts';
import type { NotesWanted, OpenNotesRequest, OpenSnapshotRequest } from '../../lib/note-messages.ts';
import { snapshotAddress } from '../../lib/notes/snapshot.ts';
import { finishRestore } from '../../lib/unfinished-restore.ts';
import { activateReader, activateSurely, putHighlights, putViews } from './activate-reader.ts';
import { showNothing } from './badge.ts';
import { closeStorage } from './close-storage.ts';
import { isOurPage, pageOf } from './page-of.ts';
import { noteSelection, openNotes, putNotes, putNotesWhereThereAre } from './put-notes.ts';
import { serveFetching } from './serve-fetching.ts';
import { serveKeeping } from './serve-keeping.ts';
import { serveMemory } from './serve-memory.ts';
import { serveNotes } from './serve-notes.ts';
import { servePairing } from './serve-pairing.ts';
import { serveSites } from './serve-sites.ts';
import { serveWords } from './serve-words.ts';

const MENU_ID = 'toggle-view';
const NOTE_MENU_ID = 'note-selection';

export default defineBackground({
  // Shares its scripts with the extension's own pages: the package is smaller by a tenth.
  type: 'module',
  main: begin,
});

function begin(): void {
  closeStorage();
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === PAIR_PORT) servePairing(port);
    if (port.name === FETCH_PORT) serveFetching(port);
    if (port.name === WORD_PORT) serveWords(port);
  });

  browser.runtime.onMessage.addListener((message: unknown, sender): Promise<ActivateReply> | undefined => {
    const request = messageOf<ActivateRequest>(message, 'activate');
    return request && isOurPage(sender) && Number.isInteger(request.tabId) ? activateWithTheRest(request.tabId) : undefined;
  });
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const request = messageOf<NotesWanted | OpenNotesRequest | OpenSnapshotRequest>(message, 'notesWanted', 'openNotes', 'openSnapshot');
    const tabId = pageOf(sender)?.tabId;
    if (!request || tabId === undefined) return;
    if (request.type === 'notesWanted') void putNotes(tabId);
    else if (request.type === 'openSnapshot') {
      if (typeof request.hash === 'string') void browser.tabs.create({ url: browser.runtime.getURL(snapshotAddress(request.hash)), openerTabId: tabId });
    } else void openNotes(tabId, typeof request.note === 'string' ? request.note : undefined);
  });

  browser.runtime.onMessage.addListener((message: unknown, sender): Promise<boolean> | undefined => {
    const tabId = pageOf(sender)?.tabId;
    const request = messageOf<ViewsRequest | HighlightsRequest>(message, 'viewsWanted', 'highlightsWanted');
    if (!request || tabId === undefined) return;
    return request.type === 'viewsWanted' ? putViews(tabId) : putHighlights(tabId);
  });

  serveSites();
  serveMemory();
  serveNotes();
  serveKeeping();

  // The browser may have been killed, or the extension updated, while a backup was being restored.
  const finish = (): void => {
    const database = new LibraryDatabase();
    void finishRestore(database).then(() => catchUp(database)).catch(console.warn);
  };
  browser.runtime.onStartup.addListener(() => {
    finish();
    makeMenus();
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    finish();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    makeMenus();
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab?.id === undefined) return;
    if (info.menuItemId === MENU_ID) void toggleView(tab.id);
    if (info.menuItemId === NOTE_MENU_ID) void noteSelection(tab.id);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    const act = { 'toggle-view': toggleView, 'note-selection': noteSelection }[command];
    if (act) void (tab?.id === undefined ? inActiveTab(act) : act(tab.id));
  });
}

/** Again at each start of the browser: it may have stopped the background while they were made. */
function makeMenus(): void {
  const onMade = (): void => {
    const { lastError } = browser.runtime;
    if (lastError) console.debug(lastError.message);
  };
  browser.contextMenus.removeAll().then(() => {
    browser.contextMenus.create({ id: MENU_ID, title: i18n.t('menu.toggle'), contexts: ['page', 'selection'] }, onMade);
    browser.contextMenus.create({ id: NOTE_MENU_ID, title: i18n.t('menu.note'), contexts: ['selection'] }, onMade);
  }).catch(console.debug);
}

async function inActiveTab(act: (tabId: number) => Promise<void>): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id !== undefined) await act(tab.id);
}

/** What draws the views, which a person who clicks will want, and the notes that the page has; whoever asked need not wait for them. */
function putTheRest(tabId: number): void {
  void putViews(tabId).then(() => putNotesWhereThereAre(tabId)).catch(() => undefined);
}

async function activateWithTheRest(tabId: number): Promise<ActivateReply> {
  const reply = await activateReader(tabId);
  if (reply.ok) putTheRest(tabId);
  return reply;
}

/** Turns the last view on or off; the reader tells how many pairs are shown. */
async function toggleView(tabId: number): Promise<void> {
  const activated = await activateSurely(tabId);
  if (activated.ok) putTheRest(tabId);
  const request: ToggleRequest = { type: 'toggle' };
  const shown = activated.ok && (await browser.tabs.sendMessage<ToggleRequest, ToggleReply>(tabId, request).catch(() => false));
  if (!shown) await showNothing(tabId);
}
