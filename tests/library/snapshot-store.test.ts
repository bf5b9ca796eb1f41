import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { LibraryDatabase } from '../../lib/library/database.ts';
import { NoteStore } from '../../lib/library/note-store.ts';
import { SnapshotStore } from '../../lib/library/snapshot-store.ts';
import type { Snapshot } from '../../lib/notes/note.ts';
import { collection, highlight, note } from '../note-exchange/any-notes.ts';

let count = 0;
const [first] = collection.snapshots as [Snapshot];
const second: Snapshot = { ...first, hash: 'beef', takenAt: 9 };

/** A store with two notes that have no snapshot yet. */
async function opened() {
  const name = `snapshots-${String(count++)}`;
  const notes = new NoteStore(new LibraryDatabase(name));
  for (const one of [note, highlight]) {
    const without = { ...one };
    delete without.snapshot;
    await notes.add(without);
  }
  const snapshots = new SnapshotStore(new LibraryDatabase(name));
  const kept = async () => Object.fromEntries((await notes.readAll()).notes.map(({ id, snapshot }) => [id, snapshot]));
  return { snapshots, kept };
}

describe('snapshots', () => {
  test('one serves all notes on the same text, with the date on which it was first taken', async () => {
    const { snapshots, kept } = await opened();
    expect(await snapshots.keep(first, note.id, 'w')).toBe(true);
    expect(await snapshots.keep({ ...first, takenAt: first.takenAt + 5 }, highlight.id, 'w')).toBe(true);
    expect(await snapshots.summaries()).toEqual([{ hash: 'f00d', takenAt: first.takenAt }]);
    expect(await kept()).toEqual({ [note.id]: 'f00d', [highlight.id]: 'f00d' });
    expect((await snapshots.notesOf('f00d')).map(({ id }) => id).sort()).toEqual([note.id, highlight.id].sort());
  });

  test('nothing is kept for a note that is gone', async () => {
    const { snapshots } = await opened();
    expect(await snapshots.keep(first, 'nobody', 'w')).toBe(false);
    expect(await snapshots.summaries()).toEqual([]);
  });

  test('a page gets those of its own address only', async () => {
    const { snapshots } = await opened();
    await snapshots.keep(first, note.id, 'w');
    await snapshots.keep({ ...second, page: { ...first.page, address: 'https://else.example/' } }, highlight.id, 'w');
    expect((await snapshots.ofAddress(first.page.address, ['f00d', 'beef', 'none'])).map(({ hash }) => hash)).toEqual(['f00d']);
  });

  test('goes with the last note that needs it, and comes back by Undo', async () => {
    const { snapshots, kept } = await opened();
    await snapshots.keep(first, note.id, 'w');
    await snapshots.keep(first, highlight.id, 'w');
    await snapshots.drop([note.id]);
    expect(await kept()).toEqual({ [note.id]: undefined, [highlight.id]: 'f00d' });
    expect(await snapshots.read('f00d')).toEqual(first);
    const dropped = await snapshots.drop([highlight.id]);
    expect(await snapshots.read('f00d')).toBeNull();
    await snapshots.bringBack(dropped);
    expect(await snapshots.read('f00d')).toEqual(first);
    expect(await kept()).toEqual({ [note.id]: undefined, [highlight.id]: 'f00d' });
  });

  test('another one takes the place of the first, which goes where no note needs it', async () => {
    const { snapshots, kept } = await opened();
    await snapshots.keep(first, note.id, 'w');
    await snapshots.keep(second, note.id, 'w');
    expect(await kept()).toMatchObject({ [note.id]: 'beef' });
    expect((await snapshots.summaries()).map(({ hash }) => hash)).toEqual(['beef']);
    expect([await snapshots.summaries(['beef']), await snapshots.summaries(['f00d'])]).toEqual([[{ hash: 'beef', takenAt: 9 }], []]);
  });
});
