import { browser } from 'wxt/browser';
import noteHighlightsCss from '../../components/notes/note-highlights.css?inline';
import type { NoteRequest, ShowNoteNews } from '../../lib/note-messages.ts';
import { openSidePanel } from '../../lib/side-panel.ts';
import { activateSurely } from './activate-reader.ts';
import { noteStore } from './serve-notes.ts';

/** Puts the part that makes notes into a tab in which the reader is. Private windows have no notes. */
export async function putNotes(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab || tab.incognito) return false;
  try {
    const sheet = { target: { tabId, allFrames: true }, css: noteHighlightsCss, origin: 'AUTHOR' } as const;
    await browser.scripting.removeCSS(sheet);
    await browser.scripting.insertCSS(sheet);
    await browser.scripting.executeScript({ target: { tabId }, files: ['/notes.js'], injectImmediately: true });
    return true;
  } catch {
    return false; // the page has gone, or the browser keeps us out of it
  }
}

/** Puts it in where the page has notes: they are to be seen. Where the notes cannot be read, it may have some: they come once they can. */
export async function putNotesWhereThereAre(tabId: number): Promise<void> {
  const { url } = await browser.tabs.get(tabId);
  if (url !== undefined && (await noteStore.has(url.replace(/#.*$/su, '')).catch(() => true))) await putNotes(tabId);
}

/** Has the page make a note on what is selected there (shortcut, context menu). */
export async function noteSelection(tabId: number): Promise<void> {
  const activated = await activateSurely(tabId);
  if (!activated.ok || !(await putNotes(tabId))) return;
  const request: NoteRequest = { type: 'note' };
  await browser.tabs.sendMessage(tabId, request, { frameId: 0 }).catch(() => undefined);
}

/** How often, and how long after one another, the panel that is just opening is told which note is wanted. */
const TRIES = 20;
const PAUSE = 150;

/** Opens the side panel, at a note where one is named. Before anything else: the browser wants it in the click. */
export async function openNotes(tabId: number, note?: string): Promise<void> {
  await openSidePanel(tabId);
  if (note === undefined) return;
  const news: ShowNoteNews = { type: 'showNote', note };
  for (let left = TRIES; left > 0; left--) {
    const shown: unknown = await browser.runtime.sendMessage(news).catch(() => false);
    if (shown === true) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
