import { browser } from 'wxt/browser';
import type { ClosedNews, ShownNews, WorkbenchRequest } from '../../lib/messages.ts';
import type { NotesWanted, OpenNotesRequest, OpenSnapshotRequest } from '../../lib/note-messages.ts';

/** Tells the background something that it need not answer. Where the extension was updated or switched off, nobody is told. */
export function tellBackground(news: ClosedNews | ShownNews | WorkbenchRequest | NotesWanted | OpenNotesRequest | OpenSnapshotRequest): void {
  // Left behind by its extension, a script finds no connection at all: that is thrown, not rejected.
  void Promise.resolve()
    .then(() => browser.runtime.sendMessage(news))
    .catch(() => undefined);
}
