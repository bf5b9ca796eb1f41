import { signal } from '@preact/signals';
import { ExchangeError } from '../../lib/files/exchange-error.ts';
import type { NoteImports } from '../../lib/library/note-imports.ts';
import type { NoteStore } from '../../lib/library/note-store.ts';
import { databaseFailureOf } from '../../lib/storage-failure.ts';
import type { LeftOut } from '../../lib/note-exchange/read-result.ts';
import type { MergeChoice, MergePlan } from '../../lib/notes/merge.ts';
import type { Note, NoteCollection } from '../../lib/notes/note.ts';
import { partOf } from '../../lib/notes/part.ts';
import { download } from '../workbench/save-file.ts';
import { NOTE_WRITERS, readFile } from './formats.ts';
import type { UndoStack } from './undo-stack.ts';

/** A file that was read and is not yet brought in. */
export interface ImportAsked {
  name: string;
  /** What bringing it in would do, or why it cannot be read. */
  plan: MergePlan | ExchangeError;
  collection: NoteCollection | null;
  /** Entries that are left out, by reason. */
  left: Partial<Record<LeftOut, number>>;
}

/** Notes out and in. */
export class ExchangeModel {
  readonly asked = signal<ImportAsked | null>(null);
  /** What becomes of notes that differ. */
  readonly choice = signal<MergeChoice>('newer');
  readonly #store: NoteStore;
  readonly #imports: NoteImports;
  readonly #undoing: UndoStack;

  constructor(store: NoteStore, imports: NoteImports, undoing: UndoStack) {
    this.#store = store;
    this.#imports = imports;
    this.#undoing = undoing;
  }

  /** @param notes those to be saved; what joins and names them goes along. @param name of the file, without its ending. */
  async save(format: string, notes: readonly Note[], name: string): Promise<void> {
    const writer = NOTE_WRITERS.find(({ id }) => id === format);
    if (!writer) return;
    const ids = new Set(notes.map(({ id }) => id));
    try {
      download(writer.write(partOf(await this.#store.readAll(), ({ id }) => ids.has(id))), writer.type, name, writer.extension);
    } catch (error) {
      this.#undoing.tell(databaseFailureOf(error));
    }
  }

  async read(file: File): Promise<void> {
    const { name } = file;
    this.choice.value = 'newer';
    this.#undoing.working();
    try {
      const { collection, left } = await readFile(file);
      this.asked.value = { name, plan: await this.#imports.plan(collection), collection, left };
      this.#undoing.rested();
    } catch (error) {
      this.#undoing.rested();
      if (error instanceof ExchangeError) this.asked.value = { name, plan: error, collection: null, left: {} };
      else this.#undoing.tell(databaseFailureOf(error));
    }
  }

  /** Brings in what was read. */
  async bringIn(): Promise<void> {
    const collection = this.asked.peek()?.collection;
    this.asked.value = null;
    if (!collection) return;
    this.#undoing.working();
    try {
      const done = await this.#imports.bringIn(collection, this.choice.peek());
      this.#undoing.tell('imported', done.added.length + done.changed.length, () => this.#imports.takeBack(done));
    } catch (error) {
      this.#undoing.tell(databaseFailureOf(error));
    }
  }
}
