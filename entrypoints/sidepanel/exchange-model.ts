import { signal } from '@preact/signals';
import { ExchangeError } from '../../lib/files/exchange-error.ts';
import type { NoteStore } from '../../lib/library/note-store.ts';
import { databaseFailureOf } from '../../lib/storage-failure.ts';
import { type MergePlan, mergePlan } from '../../lib/notes/merge.ts';
import type { Note } from '../../lib/notes/note.ts';
import { partOf } from '../../lib/notes/part.ts';
import { download } from '../workbench/save-file.ts';
import { NOTE_WRITERS, readFile } from './formats.ts';
import type { UndoStack } from './undo-stack.ts';

/** A file that was read and is not yet brought in. */
export interface ImportAsked {
  name: string;
  /** What bringing it in would do, or why it cannot be read. */
  plan: MergePlan | ExchangeError;
  /** Entries that are no notes and are left out. */
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
    const ids = new Set(notes.map(({ id }) => id));
    try {
      download(writer.write(partOf(await this.#store.readAll(), ({ id }) => ids.has(id))), writer.type, name, writer.extension);
    } catch (error) {
      this.#undoing.tell(databaseFailureOf(error));
    }
  }

  async read(file: File): Promise<void> {
    const { name } = file;
    try {
      const { collection, left } = await readFile(file);
      const damaged = Object.values(left).reduce((sum, count) => sum + count, 0);
      this.asked.value = { name, plan: mergePlan(await this.#store.readAll(), collection), damaged };
    } catch (error) {
      if (error instanceof ExchangeError) this.asked.value = { name, plan: error, damaged: 0 };
      else this.#undoing.tell(databaseFailureOf(error));
    }
  }

  /** Brings in what was read; of notes that differ, the newer one stays. */
  async bringIn({ added, changed, relations, codes, colours, snapshots }: MergePlan): Promise<void> {
    this.asked.value = null;
    try {
      await this.#store.putAll({ notes: [...added, ...changed.map(({ theirs }) => theirs)], relations, codes, colours, snapshots });
      this.#undoing.tell('imported', added.length + changed.length, async () => {
        await this.#store.erase(added.map(({ id }) => id));
        await this.#store.putAll({ notes: changed.map(({ mine }) => mine), relations: [], codes: [], colours: [], snapshots: [] });
      });
    } catch (error) {
      this.#undoing.tell(databaseFailureOf(error));
    }
  }
}
