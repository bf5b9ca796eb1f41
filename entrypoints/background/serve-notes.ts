import { browser, type Browser } from 'wxt/browser';
import { simplificationTable } from '../../lib/anchor/simplification.ts';
import { NoteStore } from '../../lib/library/note-store.ts';
import { databaseFailureOf } from '../../lib/storage-failure.ts';
import { messageOf } from '../../lib/messages.ts';
import { NOTES_PORT, type NoteCommand, type NoteKept, type NoteReply, type NotesNews, type SimplificationRequest } from '../../lib/note-messages.ts';
import { checkedNoteChange } from '../../lib/notes/change-note.ts';
import { checkedNote } from '../../lib/notes/check-note.ts';
import { loadLexicon } from './assets.ts';

export const noteStore = new NoteStore();

/** Serves the part of a page that makes notes: it reaches the notes of its own page only, and none from private windows. */
export function serveNotes(): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== NOTES_PORT || port.sender?.id !== browser.runtime.id || port.sender.tab?.incognito) return;
    const address = addressOf(port.sender);
    if (address !== null) serve(port, address);
  });
  // Once a start of the browser: the background itself starts many times a day.
  browser.runtime.onStartup.addListener(() => void noteStore.purge().catch(() => undefined));
}

function serve(port: Browser.runtime.Port, address: string): void {
  const post = (message: NoteReply): void => {
    try {
      port.postMessage(message);
    } catch {
      // The page has gone, and has not said so yet.
    }
  };
  const end = noteStore.watch(
    async (store): Promise<NotesNews> => ({ type: 'notes', notes: await store.ofAddress(address), ...(await store.names()) }),
    post,
    () => post({ type: 'notes', notes: [], colours: [], tags: [] }),
  );
  port.onDisconnect.addListener(end);
  port.onMessage.addListener((message: unknown) => {
    if (messageOf<SimplificationRequest>(message, 'simplification')) {
      void loadLexicon().then((lexicon) => post({ type: 'simplification', table: simplificationTable((text) => lexicon.simplify(text)) }), () => undefined);
      return;
    }
    const command = messageOf<NoteCommand>(message, 'noteNew', 'noteChange', 'noteTrash', 'noteRestore');
    if (!command || !Number.isSafeInteger(command.call)) return;
    const { call } = command;
    void heed(command, address).then(
      (outcome) => post(outcome ? { type: 'noteKept', call, outcome } : { type: 'noteLost', call, reason: 'refused' }),
      (error: unknown) => post({ type: 'noteLost', call, reason: databaseFailureOf(error) }),
    );
  });
}

/** @returns null for what the page may not do. */
async function heed(command: NoteCommand, address: string): Promise<NoteKept['outcome'] | null> {
  if (command.type === 'noteNew') {
    const note = checkedNote(command.note);
    if (note?.page.address !== address) return null;
    await noteStore.add(note);
    return 'written';
  }
  if (typeof command.id !== 'string' || !(await noteStore.isOf(command.id, address))) return 'gone';
  if (command.type === 'noteChange') {
    const change = checkedNoteChange(command.change);
    return change && typeof command.writer === 'string' ? (await noteStore.change(command.id, change, command.writer)).outcome : null;
  }
  await (command.type === 'noteTrash' ? noteStore.trash([command.id]) : noteStore.restore([command.id]));
  return 'written';
}

/** That of the page, without its fragment; null for what is no page's main frame. */
export function addressOf({ frameId, url }: Browser.runtime.MessageSender): string | null {
  return frameId === 0 && url !== undefined ? url.replace(/#.*$/su, '') : null;
}
