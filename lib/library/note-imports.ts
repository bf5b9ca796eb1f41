/** Notes out of files: brought in, in one transaction, over what stands there at that moment, and taken back. */
import { arriving, type MergeChoice, mergePlan, type MergePlan, type NotePair } from '../notes/merge.ts';
import type { Code, ColourName, Note, NoteCollection, Relation } from '../notes/note.ts';
import { LibraryDatabase } from './database.ts';
import { NoteStore } from './note-store.ts';

/** What came in, and what it took the place of. */
export interface BroughtIn {
  added: readonly Note[];
  changed: readonly NotePair[];
  relations: readonly Relation[];
  codes: readonly Code[];
  colours: readonly ColourName[];
  /** Tags of the code book that were not described yet, and are now. */
  emptyCodes: readonly Code[];
}

/** How a long change is followed and ended. */
export interface Following {
  /** Ends it; everything is as it was. */
  signal?: AbortSignal;
  /** Told how many of how many notes are done. */
  onProgress?: (done: number, total: number) => void;
}

/** More notes than these are not looked up one by one. */
const MANY = 1000;

export class NoteImports {
  readonly #database: LibraryDatabase;
  readonly #store: NoteStore;

  constructor(database = new LibraryDatabase()) {
    this.#database = database;
    this.#store = new NoteStore(database);
  }

  /** What bringing them in would do now. */
  async plan(incoming: NoteCollection): Promise<MergePlan> {
    return mergePlan(await this.#store.readAll(), incoming);
  }

  /** Brings them in, all or none. What has been written since the plan was made, counts. @throws where the browser does not store them. */
  bringIn(incoming: NoteCollection, choice: MergeChoice, following: Following = {}): Promise<BroughtIn> {
    return this.#changing(async () => {
      const existing = await this.#store.readAll();
      following.signal?.throwIfAborted();
      const plan = mergePlan(existing, incoming);
      const { added, changed } = arriving(existing, plan, choice);
      const { relations, codes, colours, snapshots } = plan;
      const notes = [...added, ...changed.map(({ theirs }) => theirs)];
      await this.#store.putAll({ notes, relations, codes, colours, snapshots }, toldTo(following, notes.length));
      following.signal?.throwIfAborted();
      return { added, changed, relations, codes, colours, emptyCodes: existing.codes.filter(({ name }) => codes.some((code) => code.name === name)) };
    });
  }

  /** Takes back what came in. A note that somebody has changed since, stays as it is. @throws where the browser does not store it. */
  takeBack({ added, changed, relations, codes, colours, emptyCodes }: BroughtIn, following: Following = {}): Promise<void> {
    const tables = this.#database;
    return this.#changing(async () => {
      const isUnchanged = await this.#unchanged([...added, ...changed.map(({ theirs }) => theirs)]);
      await tables.notes.bulkPut(changed.filter(({ theirs }) => isUnchanged(theirs)).map(({ mine, theirs }) => ({ ...mine, revision: theirs.revision + 1 })));
      await tables.relations.bulkDelete(relations.map(({ id }) => id));
      const [keptCodes, keptColours] = [await tables.codes.toArray(), await tables.colours.toArray()];
      const codesAsBrought = codes.filter((code) => keptCodes.some(({ name, description }) => name === code.name && description === code.description)).map(({ name }) => name);
      await tables.codes.bulkDelete(codesAsBrought);
      await tables.colours.bulkDelete(colours.filter((one) => keptColours.some(({ colour, name }) => colour === one.colour && name === one.name)).map(({ colour }) => colour));
      await this.#store.putAll({ notes: [], relations: [], codes: emptyCodes.filter(({ name }) => codesAsBrought.includes(name)), colours: [], snapshots: [] });
      const gone = added.filter(isUnchanged).map(({ id }) => id);
      await this.#store.erase(gone, toldTo(following, gone.length));
      following.signal?.throwIfAborted();
    });
  }

  #changing<T>(change: () => Promise<T>): Promise<T> {
    const { notes, relations, codes, colours, snapshots } = this.#database;
    return this.#database.transaction('rw', [notes, relations, codes, colours, snapshots], change);
  }

  async #unchanged(notes: readonly Note[]): Promise<(note: Note) => boolean> {
    const table = this.#database.notes;
    // One look at all of them costs less than thousands at one each.
    const stored = notes.length > MANY ? await table.toArray() : await table.bulkGet(notes.map(({ id }) => id));
    const kept = new Map(stored.flatMap((note) => (note ? [[note.id, note.revision]] : [])));
    return ({ id, revision }) => kept.get(id) === revision;
  }
}

/** Asked and told between two parts of a change. */
function toldTo({ signal, onProgress }: Following, total: number): (done: number) => void {
  return (done) => {
    signal?.throwIfAborted();
    onProgress?.(done, total);
  };
}
