/** The copies of articles that are kept as evidence for notes. A copy stays as long as a note needs it. */
import { changedNote } from '../notes/change-note.ts';
import { checkedNote, checkedSnapshot } from '../notes/check-note.ts';
import type { Note, Snapshot } from '../notes/note.ts';
import type { SnapshotSummary } from '../notes/snapshot.ts';
import { LibraryDatabase } from './database.ts';

/** What was taken off notes, so that it can be brought back. */
export interface DroppedSnapshots {
  /** Those that no other note needed: they are deleted. */
  erased: readonly Snapshot[];
  /** The hash that each note had. */
  of: ReadonlyMap<string, string>;
}

export class SnapshotStore {
  readonly #database: LibraryDatabase;

  constructor(database = new LibraryDatabase()) {
    this.#database = database;
  }

  /**
   * Keeps a copy for a note. One of the same hash is there already: that one stays, with its earlier date, and serves this note, too.
   * @returns false where the note is gone, and nothing is kept. @throws where the browser does not store it.
   */
  async keep(snapshot: Snapshot, id: string, writer: string, now = Date.now()): Promise<boolean> {
    const { notes, snapshots } = this.#database;
    return this.#database.transaction('rw', snapshots, notes, async () => {
      const note = checkedNote(await notes.get(id));
      if (!note) return false;
      if (!checkedSnapshot(await snapshots.get(snapshot.hash))) await snapshots.put(snapshot);
      await notes.put(changedNote(note, { snapshot: snapshot.hash }, { writer, now }).note);
      await this.#eraseUnneeded(note.snapshot);
      return true;
    });
  }

  async read(hash: string): Promise<Snapshot | null> {
    return checkedSnapshot(await this.#database.snapshots.get(hash));
  }

  /** The copies of a page, of those hashes. */
  async ofAddress(address: string, hashes: readonly string[]): Promise<Snapshot[]> {
    const stored = await this.#database.snapshots.bulkGet([...hashes]);
    return stored.flatMap((one) => checkedSnapshot(one) ?? []).filter(({ page }) => page.address === address);
  }

  /** What lists show of all copies, or of those of these hashes: out of the index, for the copies themselves are whole articles. */
  async summaries(hashes?: readonly string[]): Promise<SnapshotSummary[]> {
    const { snapshots } = this.#database;
    return this.#database.transaction('r', snapshots, async () => {
      const byTime = snapshots.orderBy('takenAt');
      const [times, all] = await Promise.all([byTime.keys(), byTime.primaryKeys()]);
      const found = all.map((hash, at) => ({ hash, takenAt: Number(times[at]) }));
      return hashes ? found.filter(({ hash }) => hashes.includes(hash)) : found;
    });
  }

  /** The notes for which a copy is kept; those in the trash, too. */
  async notesOf(hash: string): Promise<Note[]> {
    return (await this.#database.notes.filter(({ snapshot }) => snapshot === hash).toArray()).flatMap((stored) => checkedNote(stored) ?? []);
  }

  /** Takes their copies off notes. @returns what brings them back. */
  async drop(ids: readonly string[], now = Date.now()): Promise<DroppedSnapshots> {
    const { notes, snapshots } = this.#database;
    return this.#database.transaction('rw', snapshots, notes, async () => {
      const having = (await notes.bulkGet([...ids])).flatMap((stored) => checkedNote(stored) ?? []).filter(({ snapshot }) => snapshot !== undefined);
      const of = new Map(having.map(({ id, snapshot }) => [id, snapshot ?? '']));
      await notes.bulkPut(having.map((note) => {
        const without = { ...note, changedAt: now, revision: note.revision + 1 };
        delete without.snapshot;
        return without;
      }));
      const erased: Snapshot[] = [];
      for (const hash of new Set(of.values())) erased.push(...(await this.#eraseUnneeded(hash)));
      return { erased, of };
    });
  }

  /** Brings back what was dropped, for the notes that are still there and have no other copy by now. */
  async bringBack({ erased, of }: DroppedSnapshots, now = Date.now()): Promise<void> {
    const { notes, snapshots } = this.#database;
    await this.#database.transaction('rw', snapshots, notes, async () => {
      await snapshots.bulkPut([...erased]);
      const without = (await notes.bulkGet([...of.keys()])).flatMap((stored) => checkedNote(stored) ?? []).filter(({ snapshot }) => snapshot === undefined);
      await notes.bulkPut(without.map((note) => ({ ...note, snapshot: of.get(note.id) ?? '', changedAt: now, revision: note.revision + 1 })));
    });
  }

  /** Deletes a copy that no note needs any more. @returns it. */
  async #eraseUnneeded(hash: string | undefined): Promise<Snapshot[]> {
    const { notes, snapshots } = this.#database;
    if (hash === undefined || (await notes.filter(({ snapshot }) => snapshot === hash).count()) > 0) return [];
    const snapshot = checkedSnapshot(await snapshots.get(hash));
    await snapshots.delete(hash);
    return snapshot ? [snapshot] : [];
  }
}
