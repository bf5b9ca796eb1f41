/** Everything that lists of notes show, kept up to date: read once, then only what has changed, in whatever window. */
import { Dexie, type ObservabilitySet } from 'dexie';
import { checkedCode, checkedColourName, checkedNote, checkedRelation } from '../notes/check-note.ts';
import type { Note } from '../notes/note.ts';
import { isSameData } from '../notes/same-data.ts';
import type { LibraryDatabase } from './database.ts';
import { NoteChanges, SMALL_TABLES, type SmallTable } from './note-changes.ts';
import type { NoteOverview } from './note-store.ts';

/** So many notes are read in one go: all at once would hold the window. */
const AT_ONCE = 250;

/** The notes as they were read last. */
interface NotesRead {
  /** In the order of their ids, as the database has them. */
  notes: readonly Note[];
  /** Keys of what is damaged. */
  damaged: ReadonlySet<unknown>;
}

type SmallTables = Pick<NoteOverview, SmallTable>;

export class FollowedNotes {
  readonly #database: LibraryDatabase;
  readonly #onOverview: (overview: NoteOverview) => void;
  readonly #onError: (error: unknown) => void;
  #known: NotesRead = { notes: [], damaged: new Set() };
  #others: SmallTables = { relations: [], codes: [], colours: [] };
  #changes = new NoteChanges();
  #isReading = false;
  #hasEnded = false;

  /** @param onOverview told what there is, at once and after every change. @param onError told when it cannot be read; it is tried again with the next change. */
  constructor(database: LibraryDatabase, onOverview: (overview: NoteOverview) => void, onError: (error: unknown) => void) {
    this.#database = database;
    this.#onOverview = onOverview;
    this.#onError = onError;
    // Listened to before anything is read: what changes meanwhile is read after it.
    Dexie.on.storagemutated.subscribe(this.#hear);
    this.#changes.everything = true;
    void this.#catchUp();
  }

  end(): void {
    this.#hasEnded = true;
    Dexie.on.storagemutated.unsubscribe(this.#hear);
  }

  readonly #hear = (parts: ObservabilitySet): void => {
    this.#changes.add(parts, this.#database.name);
    // Told from within the transaction that has just ended: nothing can be read in that one.
    if (!this.#changes.isEmpty && !this.#isReading) Dexie.ignoreTransaction(() => void this.#catchUp());
  };

  /** Reads until nothing is left that has changed. What comes while it reads is read in the next round: it may have come too late for this one. */
  async #catchUp(): Promise<void> {
    this.#isReading = true;
    try {
      while (!this.#changes.isEmpty && !this.#hasEnded) {
        const changes = this.#changes;
        this.#changes = new NoteChanges();
        const failure = await this.#read(changes).then(() => null, (error: unknown) => ({ error }));
        if (!failure) this.#tell();
        else if (this.#fail(failure.error)) break;
      }
    } finally {
      this.#isReading = false;
    }
  }

  #tell(): void {
    if (this.#hasEnded) return;
    const { notes, damaged } = this.#known;
    this.#onOverview({ notes: [...notes], damaged: damaged.size, ...this.#others });
  }

  /** @returns whether it is given up until the next change. */
  #fail(error: unknown): boolean {
    const isNews = !this.#changes.isEmpty;
    this.#changes.everything = true;
    if (!isNews && !this.#hasEnded) this.#onError(error);
    return !isNews;
  }

  /** One look at the database; nothing is taken over where a part of it fails. */
  async #read({ everything, ids, tables }: NoteChanges): Promise<void> {
    const { notes, relations, codes, colours } = this.#database;
    await this.#database.transaction('r', [notes, relations, codes, colours], async () => {
      const known = everything ? await this.#readAll() : ids.size > 0 ? await this.#readSome([...ids]) : this.#known;
      const others = await this.#readSmall(everything ? SMALL_TABLES : [...tables]);
      this.#known = known;
      this.#others = { ...this.#others, ...others };
    });
  }

  async #readAll(): Promise<NotesRead> {
    const table = this.#database.notes;
    const before = new Map(this.#known.notes.map((note) => [note.id, note]));
    const notes: Note[] = [];
    const damaged = new Set<unknown>();
    for (let part = await table.limit(AT_ONCE).toArray(); part.length > 0;) {
      for (const stored of part) {
        const note = checkedNote(stored);
        if (note) notes.push(same(before.get(note.id), note));
        else damaged.add(stored.id);
      }
      const last = part.at(-1);
      part = last && part.length === AT_ONCE ? await table.where(':id').above(last.id).limit(AT_ONCE).toArray() : [];
    }
    return { notes, damaged };
  }

  async #readSome(ids: readonly string[]): Promise<NotesRead> {
    const stored = await this.#database.notes.bulkGet([...ids]);
    const notes = [...this.#known.notes];
    const damaged = new Set(this.#known.damaged);
    for (const [index, id] of ids.entries()) {
      const note = checkedNote(stored[index]);
      const at = placeOf(id, notes);
      const old = notes[at]?.id === id ? notes[at] : undefined;
      notes.splice(at, old ? 1 : 0, ...(note ? [same(old, note)] : []));
      if (stored[index] && !note) damaged.add(id);
      else damaged.delete(id);
    }
    return { notes, damaged };
  }

  async #readSmall(tables: readonly SmallTable[]): Promise<Partial<SmallTables>> {
    const { relations, codes, colours } = this.#database;
    return {
      ...(tables.includes('relations') && { relations: (await relations.toArray()).flatMap((one) => checkedRelation(one) ?? []) }),
      ...(tables.includes('codes') && { codes: (await codes.toArray()).flatMap((one) => checkedCode(one) ?? []) }),
      ...(tables.includes('colours') && { colours: (await colours.toArray()).flatMap((one) => checkedColourName(one) ?? []) }),
    };
  }
}

/** A note that has not changed stays the same object, and of another the parts that have not: what hangs on them is not drawn and not computed again. */
function same(old: Note | undefined, note: Note): Note {
  if (!old || isSameData(old, note)) return old ?? note;
  return { ...note, page: unlessNew(old.page, note.page), passages: unlessNew(old.passages, note.passages), tags: unlessNew(old.tags, note.tags) };
}

function unlessNew<T>(old: T, now: T): T {
  return isSameData(old, now) ? old : now;
}

/** Where a note of this id stands, or would stand: the database orders texts by their UTF-16 units, as `<` does. */
function placeOf(id: string, notes: readonly Note[]): number {
  let [from, to] = [0, notes.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((notes[middle]?.id ?? '') < id) from = middle + 1;
    else to = middle;
  }
  return from;
}
