import { signal } from '@preact/signals';
import type { NoteStore } from '../../lib/library/note-store.ts';
import { type ImportPlan, planImport } from '../../lib/notes/import-plan.ts';
import type { Note, NoteCollection } from '../../lib/notes/note.ts';
import { download } from '../workbench/save-file.ts';
import { NOTE_WRITERS, readNotes } from './formats.ts';
import { failureOf } from './kept-notes.ts';
import type { UndoStack } from './undo-stack.ts';

/** A file that was read and is not yet brought in. */
export interface ImportAsked {
  name: string;
  /** Null: the file holds no notes that we know. */
  plan: ImportPlan | null;
  damaged: number;
}

/** Notes out and in. */
export class ExchangeModel {
  readonly asked = signal<ImportAsked | null>(null);
  readonly #store: NoteStore;
  readonly #undoing: UndoStack;

  constructor(store: NoteStore, undoing: UndoStack) {
    this.#store = store;
    this.#undoing = undoing;
  }

  /** @param notes those to be saved; what joins and names them goes along. @param name of the file, without its ending. */
  async save(format: string, notes: readonly Note[], name: string): Promise<void> {
    const writer = NOTE_WRITERS.find(({ id }) => id === format);
    if (!writer) return;
    try {
      download(writer.write(partOf(await this.#store.readAll(), notes)), writer.type, name, writer.extension);
    } catch (error) {
      this.#undoing.tell(failureOf(error));
    }
  }

  async read(file: File): Promise<void> {
    const read = await readNotes(new Uint8Array(await file.arrayBuffer()));
    try {
      const { notes } = await this.#store.overview();
      this.asked.value = { name: file.name, plan: read && planImport(notes, read.collection), damaged: read?.damaged ?? 0 };
    } catch (error) {
      this.#undoing.tell(failureOf(error));
    }
  }

  /** Brings in what was read. */
  async bringIn({ fresh, newer, collection }: ImportPlan): Promise<void> {
    this.asked.value = null;
    try {
      const ids = new Set(newer.map(({ id }) => id));
      const replaced = (await this.#store.overview()).notes.filter(({ id }) => ids.has(id));
      await this.#store.putAll(collection);
      this.#undoing.tell('imported', fresh.length + newer.length, async () => {
        await this.#store.erase(fresh.map(({ id }) => id));
        await this.#store.putAll({ notes: replaced, relations: [], codes: [], colours: [], snapshots: [] });
      });
    } catch (error) {
      this.#undoing.tell(failureOf(error));
    }
  }
}

/** The notes named, with the relations among them and what they need. */
function partOf(all: NoteCollection, notes: readonly Note[]): NoteCollection {
  const ids = new Set(notes.map(({ id }) => id));
  const hashes = new Set(notes.map(({ snapshot }) => snapshot));
  return {
    notes,
    relations: all.relations.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    codes: all.codes,
    colours: all.colours,
    snapshots: all.snapshots.filter(({ hash }) => hashes.has(hash)),
  };
}
