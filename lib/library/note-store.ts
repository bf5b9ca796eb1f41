/** The notes that are kept, with all that belongs to them. Every change is one transaction, seen by all windows at once. */
import { liveQuery } from 'dexie';
import { changedNote, type NoteChange } from '../notes/change-note.ts';
import { checkedCode, checkedColourName, checkedNote, checkedRelation, checkedSnapshot } from '../notes/check-note.ts';
import type { Code, ColourName, Note, NoteColour, NoteCollection, Relation } from '../notes/note.ts';
import { isWithin, renamedTag, tagsOf } from '../notes/tags.ts';
import { LibraryDatabase } from './database.ts';
import { deleteReadable } from './delete-readable.ts';
import { FollowedNotes } from './followed-notes.ts';
import { deleteInParts, putInParts } from './in-parts.ts';

/** So long do notes stay in the trash, in milliseconds. */
export const TRASH_TIME = 30 * 24 * 60 * 60 * 1000;

/** What came of a change. `conflict`: another window had changed the body meanwhile; both texts are kept in the note. */
export type Written = { outcome: 'written' | 'conflict'; note: Note } | { outcome: 'gone' };

/** All notes, those in the trash too, and what names and joins them. */
export interface NoteOverview extends Omit<NoteCollection, 'snapshots'> {
  damaged: number;
}

export class NoteStore {
  readonly #database: LibraryDatabase;

  constructor(database = new LibraryDatabase()) {
    this.#database = database;
  }

  /** Keeps a new note. One that is there already stays as it is. @throws where the browser does not store it. */
  async add(note: Note): Promise<void> {
    const { notes } = this.#database;
    await this.#database.transaction('rw', notes, async () => {
      if (!(await notes.get(note.id))) await notes.add(note);
    });
  }

  /** Changes a note; see `changedNote`. @throws where the browser does not store it. */
  async change(id: string, change: NoteChange, writer: string, now = Date.now()): Promise<Written> {
    const { notes } = this.#database;
    return this.#database.transaction('rw', notes, async (): Promise<Written> => {
      const stored = checkedNote(await notes.get(id));
      if (!stored) return { outcome: 'gone' };
      const { note, conflict } = changedNote(stored, change, { writer, now });
      await notes.put(note);
      return { outcome: conflict ? 'conflict' : 'written', note };
    });
  }

  /** Puts notes into the trash. */
  trash(ids: readonly string[], now = Date.now()): Promise<void> {
    return this.#changeEach(ids, (note) => ({ ...note, deletedAt: now }));
  }

  /** Takes notes out of the trash. */
  restore(ids: readonly string[]): Promise<void> {
    return this.#changeEach(ids, (note) => {
      const back = { ...note };
      delete back.deletedAt;
      return back;
    });
  }

  /**
   * Deletes notes for good, and the relations that they stood in. Snapshots that no note needs any more go, too.
   * @param onPart told how many notes are deleted, every so often; what it throws ends it, and nothing is deleted.
   */
  async erase(ids: readonly string[], onPart?: (deleted: number) => void): Promise<void> {
    const { notes, relations, snapshots } = this.#database;
    await this.#database.transaction('rw', notes, relations, snapshots, async () => {
      await deleteInParts(notes, ids, onPart);
      await relations.where('from').anyOf(ids).delete();
      await relations.where('to').anyOf(ids).delete();
      if ((await snapshots.count()) === 0) return;
      const needed = new Set((await notes.toArray()).map(({ snapshot }) => snapshot));
      await snapshots.filter(({ hash }) => !needed.has(hash)).delete();
    });
  }

  /** Deletes for good what has been in the trash for its time. @returns how many notes those were. */
  async purge(now = Date.now()): Promise<number> {
    const old = await this.#database.notes.where('deletedAt').below(now - TRASH_TIME).primaryKeys();
    if (old.length > 0) await this.erase(old);
    return old.length;
  }

  /** The notes on a page, those in the trash left out. */
  async ofAddress(address: string): Promise<Note[]> {
    const stored = await this.#database.notes.where('page.address').equals(address).toArray();
    return stored.flatMap((one) => checkedNote(one) ?? []).filter(({ deletedAt }) => deletedAt === undefined);
  }

  /** Whether a page has notes that are not in the trash. */
  async has(address: string): Promise<boolean> {
    return (await this.#database.notes.where('page.address').equals(address).filter(({ deletedAt }) => deletedAt === undefined).count()) > 0;
  }

  /** Whether a note belongs to a page. */
  async isOf(id: string, address: string): Promise<boolean> {
    return (await this.#database.notes.get(id))?.page.address === address;
  }

  /** The person's names of the colours, and all tags: those of notes, and those of the code book. */
  async names(): Promise<{ colours: ColourName[]; tags: string[] }> {
    const tags = [...(await this.#database.notes.orderBy('tags').uniqueKeys()), ...(await this.#database.codes.toCollection().primaryKeys())];
    const colours = (await this.#database.colours.toArray()).flatMap((stored) => checkedColourName(stored) ?? []);
    return { colours, tags: [...new Set(tags)].filter((tag) => typeof tag === 'string') };
  }

  /** Everything, the trash too; what is damaged is left out (and stays in the database). */
  readAll(): Promise<NoteCollection> {
    const { notes, relations, codes, colours, snapshots } = this.#database;
    return this.#database.transaction('r', notes, relations, codes, colours, snapshots, async () => ({
      notes: (await notes.toArray()).flatMap((stored) => checkedNote(stored) ?? []),
      relations: (await relations.toArray()).flatMap((stored) => checkedRelation(stored) ?? []),
      codes: (await codes.toArray()).flatMap((stored) => checkedCode(stored) ?? []),
      colours: (await colours.toArray()).flatMap((stored) => checkedColourName(stored) ?? []),
      snapshots: (await snapshots.toArray()).flatMap((stored) => checkedSnapshot(stored) ?? []),
    }));
  }

  /** Everything that lists of notes show, in one look: without the snapshots; `damaged` counts the notes that cannot be read. */
  overview(): Promise<NoteOverview> {
    const { notes, relations, codes, colours } = this.#database;
    return this.#database.transaction('r', notes, relations, codes, colours, async () => {
      const stored = await notes.toArray();
      const whole = stored.flatMap((one) => checkedNote(one) ?? []);
      return {
        notes: whole,
        damaged: stored.length - whole.length,
        relations: (await relations.toArray()).flatMap((one) => checkedRelation(one) ?? []),
        codes: (await codes.toArray()).flatMap((one) => checkedCode(one) ?? []),
        colours: (await colours.toArray()).flatMap((one) => checkedColourName(one) ?? []),
      };
    });
  }

  /** How many notes are damaged: they are not shown, and not thrown away. */
  async damaged(): Promise<number> {
    let count = 0;
    await this.#database.notes.each((stored) => {
      if (!checkedNote(stored)) count++;
    });
    return count;
  }

  /** Puts a whole collection in the place of what can be read, or nothing of it; what is damaged stays where it is. @throws where the browser does not store it. */
  writeAll(collection: NoteCollection): Promise<void> {
    return this.#put(collection, true);
  }

  /**
   * Adds a collection to what there is; entries of the same id are replaced. All of it or nothing.
   * @param onPart told how many notes are written, every so often; what it throws ends the writing, and nothing is kept.
   * @throws where the browser does not store it.
   */
  putAll(collection: NoteCollection, onPart?: (written: number) => void): Promise<void> {
    return this.#put(collection, false, onPart);
  }

  /** Names a relation between two notes. */
  async relate(relation: Relation): Promise<void> {
    await this.#database.relations.put(relation);
  }

  async unrelate(id: string): Promise<void> {
    await this.#database.relations.delete(id);
  }

  /** Keeps a tag in the code book, with what it means: nothing yet, maybe. */
  async describe({ name, description }: Code): Promise<void> {
    await this.#database.codes.put({ name, description: description.trim() === '' ? '' : description });
  }

  /** Takes tags out of the code book; notes that have them keep them. */
  async removeCodes(names: readonly string[]): Promise<void> {
    await this.#database.codes.bulkDelete([...names]);
  }

  /** Gives a tag, and those below it, another name, in all notes and the code book; null takes it off them. */
  async renameTag(from: string, to: string | null, now = Date.now()): Promise<void> {
    const { notes, codes } = this.#database;
    await this.#database.transaction('rw', notes, codes, async () => {
      const rename = (tag: string): string[] => (to === null ? (isWithin(tag, from) ? [] : [tag]) : [renamedTag(tag, from, to)]);
      const touched = (await notes.toArray()).flatMap((stored) => checkedNote(stored) ?? []).filter(({ tags }) => tags.some((tag) => isWithin(tag, from)));
      await notes.bulkPut(touched.map((note) => ({ ...note, tags: tagsOf(note.tags.flatMap(rename)), changedAt: now, revision: note.revision + 1 })));
      const described = (await codes.toArray()).flatMap((stored) => checkedCode(stored) ?? []).filter(({ name }) => isWithin(name, from));
      await codes.bulkDelete(described.map(({ name }) => name));
      // Of two that become one, the description of the one that was there stays, if it has any.
      const known = new Set((await codes.toArray()).flatMap(({ name, description }) => (description === '' ? [] : [name])));
      await codes.bulkPut(described.flatMap(({ name, description }) => rename(name).filter((next) => !known.has(next)).map((next) => ({ name: next, description }))));
    });
  }

  async nameColour(colour: NoteColour, name: string): Promise<void> {
    if (name.trim() === '') await this.#database.colours.delete(colour);
    else await this.#database.colours.put({ colour, name: name.trim() } satisfies ColourName);
  }

  /** Asks now, and again whenever what was asked for may have changed, in whatever window. @returns ends it. */
  watch<T>(ask: (store: NoteStore) => Promise<T>, onAnswer: (answer: T) => void, onError: (error: unknown) => void): () => void {
    const subscription = liveQuery(() => ask(this)).subscribe(onAnswer, onError);
    return () => subscription.unsubscribe();
  }

  /** Tells the overview now, and again after every change, in whatever window; after the first time only what has changed is read. @returns ends it. */
  follow(onOverview: (overview: NoteOverview) => void, onError: (error: unknown) => void): () => void {
    const followed = new FollowedNotes(this.#database, onOverview, onError);
    return () => followed.end();
  }

  async #changeEach(ids: readonly string[], change: (note: Note) => Note): Promise<void> {
    const { notes } = this.#database;
    await this.#database.transaction('rw', notes, async () => {
      const stored = (await notes.bulkGet([...ids])).flatMap((note) => checkedNote(note) ?? []);
      await notes.bulkPut(stored.map((note) => ({ ...change(note), revision: note.revision + 1 })));
    });
  }

  async #put({ notes, relations, codes, colours, snapshots }: NoteCollection, clear: boolean, onPart?: (written: number) => void): Promise<void> {
    const tables = this.#database;
    await tables.transaction('rw', [tables.notes, tables.relations, tables.codes, tables.colours, tables.snapshots], async () => {
      if (clear) {
        await deleteReadable(tables.notes, checkedNote);
        await deleteReadable(tables.relations, checkedRelation);
        await deleteReadable(tables.codes, checkedCode);
        await deleteReadable(tables.colours, checkedColourName);
        await deleteReadable(tables.snapshots, checkedSnapshot);
      }
      await putInParts(tables.notes, notes, onPart);
      await tables.relations.bulkPut([...relations]);
      await tables.codes.bulkPut([...codes]);
      await tables.colours.bulkPut([...colours]);
      await tables.snapshots.bulkPut([...snapshots]);
    });
  }
}
