import { browser, type Browser } from 'wxt/browser';
import { simplificationTable } from '../../lib/anchor/simplification.ts';
import { NoteStore } from '../../lib/library/note-store.ts';
import { SnapshotStore } from '../../lib/library/snapshot-store.ts';
import { openFailureOf } from '../../lib/open-failure.ts';
import { messageOf } from '../../lib/messages.ts';
import { NOTES_PORT, type NoteCommand, type NoteReply, type NotesProblemReply, type NotesProblemRequest, type SimplificationRequest, type SnapshotsRequest } from '../../lib/note-messages.ts';
import { NoteKeeping } from '../notes/note-keeping.ts';
import { loadLexicon } from './assets.ts';
import { pageOf } from './page-of.ts';

export const noteStore = new NoteStore();
const snapshots = new SnapshotStore();
const keeping = new NoteKeeping(noteStore, snapshots);

/** Serves the part of a page that makes notes: it reaches the notes of its own page only, and none from private windows. */
export function serveNotes(): void {
  browser.runtime.onConnect.addListener((port) => {
    const page = port.name === NOTES_PORT && port.sender ? pageOf(port.sender) : null;
    if (page && !page.isPrivate) serve(port, page.address);
  });
  browser.runtime.onMessage.addListener((message: unknown, sender): Promise<NotesProblemReply> | undefined => {
    if (!messageOf<NotesProblemRequest>(message, 'notesProblem') || sender.id !== browser.runtime.id) return undefined;
    return noteStore.has('').then(() => ({ problem: null }), (error: unknown) => ({ problem: openFailureOf(error) }));
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
  const tell = (error: unknown): void => post({ type: 'notes', notes: [], colours: [], tags: [], snapshots: [], problem: openFailureOf(error) });
  const end = noteStore.watch(() => keeping.newsOf(address), post, tell);
  // Dexie does not tell those who watch that the database cannot be opened.
  void noteStore.has(address).catch(tell);
  port.onDisconnect.addListener(end);
  port.onMessage.addListener((message: unknown) => {
    if (messageOf<SimplificationRequest>(message, 'simplification')) {
      void loadLexicon().then((lexicon) => post({ type: 'simplification', table: simplificationTable((text) => lexicon.simplify(text)) }), () => undefined);
      return;
    }
    const wanted = messageOf<SnapshotsRequest>(message, 'snapshots');
    if (wanted) {
      const hashes = Array.isArray(wanted.hashes) ? wanted.hashes.filter((hash) => typeof hash === 'string') : [];
      void snapshots.ofAddress(address, hashes).then((found) => post({ type: 'snapshots', snapshots: found }), () => post({ type: 'snapshots', snapshots: [] }));
      return;
    }
    const command = messageOf<NoteCommand>(message, 'noteNew', 'noteChange', 'noteTrash', 'noteRestore', 'noteSnapshot');
    if (!command || !Number.isSafeInteger(command.call)) return;
    const { call } = command;
    void keeping.heed(command, address).then(
      (outcome) => post(outcome ? { type: 'noteKept', call, outcome } : { type: 'noteLost', call, reason: 'refused' }),
      (error: unknown) => post({ type: 'noteLost', call, reason: openFailureOf(error) }),
    );
  });
}
