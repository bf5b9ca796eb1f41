import type { NoteStore } from '../../lib/library/note-store.ts';
import type { SnapshotStore } from '../../lib/library/snapshot-store.ts';
import type { NoteCommand, NoteKept, NotesNews } from '../../lib/note-messages.ts';
import { checkedNoteChange } from '../../lib/notes/change-note.ts';
import { checkedNote, checkedSnapshot } from '../../lib/notes/check-note.ts';
import { snapshotHash } from '../../lib/notes/snapshot.ts';
import { sha256 } from '../../lib/sha-256.ts';

/** A command without the number of its call. */
export type NoteWish = NoteCommand extends infer One ? (One extends NoteCommand ? Omit<One, 'call'> : never) : never;

/** What a page's part may do with the notes of its own page, and with no others. */
export class NoteKeeping {
  readonly #notes: NoteStore;
  readonly #snapshots: SnapshotStore;

  constructor(notes: NoteStore, snapshots: SnapshotStore) {
    this.#notes = notes;
    this.#snapshots = snapshots;
  }

  /** The notes of a page, what names them, and the snapshots that they have. */
  async newsOf(address: string): Promise<NotesNews> {
    const notes = await this.#notes.ofAddress(address);
    const hashes = [...new Set(notes.flatMap(({ snapshot }) => snapshot ?? []))];
    return { type: 'notes', notes, ...(await this.#notes.names()), snapshots: hashes.length > 0 ? await this.#snapshots.summaries(hashes) : [] };
  }

  /** @returns null for what the page may not do. @throws where the browser does not store it. */
  async heed(command: NoteWish, address: string): Promise<NoteKept['outcome'] | null> {
    if (command.type === 'noteNew') {
      const note = checkedNote(command.note);
      if (note?.page.address !== address) return null;
      await this.#notes.add(note);
      return 'written';
    }
    if (typeof command.id !== 'string' || !(await this.#notes.isOf(command.id, address))) return 'gone';
    if (command.type === 'noteChange') {
      const change = checkedNoteChange(command.change);
      return change && typeof command.writer === 'string' ? (await this.#notes.change(command.id, change, command.writer)).outcome : null;
    }
    if (command.type === 'noteSnapshot') return this.#keepSnapshot(command, address);
    await (command.type === 'noteTrash' ? this.#notes.trash([command.id]) : this.#notes.restore([command.id]));
    return 'written';
  }

  /** Hash and date are told here: in pages that came without encryption, the browser gives no SHA-256. */
  async #keepSnapshot({ id, snapshot, writer }: Extract<NoteWish, { type: 'noteSnapshot' }>, address: string): Promise<NoteKept['outcome'] | null> {
    const taken = checkedSnapshot({ ...snapshot, hash: 'none yet', takenAt: Date.now() });
    if (taken?.page.address !== address || taken.pairs.length === 0 || typeof writer !== 'string') return null;
    return (await this.#snapshots.keep({ ...taken, hash: await snapshotHash(taken, sha256) }, id, writer)) ? 'written' : 'gone';
  }
}
