import { signal } from '@preact/signals';
import type { WorkShown } from '../../components/notes/panel/panel-state.ts';
import { ExchangeError } from '../../lib/files/exchange-error.ts';
import type { NoteStore } from '../../lib/library/note-store.ts';
import { databaseFailureOf } from '../../lib/storage-failure.ts';
import type { MergeChoice } from '../../lib/notes/merge.ts';
import type { Note } from '../../lib/notes/note.ts';
import { partOf } from '../../lib/notes/part.ts';
import { download } from '../workbench/save-file.ts';
import { NOTE_WRITERS } from './formats.ts';
import { ImportWork } from './import-work.ts';
import type { FileRead } from './import-worker.ts';
import { Cancelled, type UndoStack } from './undo-stack.ts';

/** A file that was read and is not yet brought in. */
export interface ImportAsked {
  name: string;
  /** What bringing it in would do, or why it cannot be read. */
  read: FileRead | ExchangeError;
}

/** What takes longer than this is shown, in milliseconds. */
const A_MOMENT = 300;

/** Notes out and in. */
export class ExchangeModel {
  readonly asked = signal<ImportAsked | null>(null);
  /** What becomes of notes that differ. */
  readonly choice = signal<MergeChoice>('newer');
  /** What goes on and takes long. */
  readonly shown = signal<WorkShown | null>(null);
  /** Whether something goes on: one thing at a time. */
  readonly isBusy = signal(false);
  readonly #store: NoteStore;
  readonly #undoing: UndoStack;
  /** The file that goes on or is asked about. */
  #work: ImportWork | null = null;

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
    if (this.isBusy.peek()) return;
    const { name } = file;
    this.choice.value = 'newer';
    const work = new ImportWork();
    this.#work = work;
    try {
      this.asked.value = { name, read: await this.#during('reading', name, work, () => work.read(file)) };
    } catch (error) {
      work.end();
      if (error instanceof ExchangeError) this.asked.value = { name, read: error };
      else this.#undoing.fail(error);
    }
  }

  /** The person does not want what was read. */
  leave(): void {
    this.asked.value = null;
    this.#work?.end();
    this.#work = null;
  }

  /** Brings in what was read. */
  async bringIn(): Promise<void> {
    const [work, asked] = [this.#work, this.asked.peek()];
    this.asked.value = null;
    if (!work || !asked) return;
    try {
      const count = await this.#during('bringingIn', asked.name, work, () => work.bringIn(this.choice.peek()));
      this.#undoing.tell('imported', count, () => this.#takeBack(asked.name, work));
    } catch (error) {
      work.end();
      this.#undoing.fail(error);
    }
  }

  /** One thing after the other: what is not taken back now can be so later. */
  async #takeBack(name: string, work: ImportWork): Promise<void> {
    if (this.isBusy.peek()) throw new Cancelled();
    const asked = this.#work;
    await this.#during('takingBack', name, work, () => work.takeBack()).finally(() => (this.#work = asked));
  }

  /** Ends what goes on. */
  cancel(): void {
    const shown = this.shown.peek();
    if (shown) this.shown.value = { ...shown, isEnding: true };
    this.#work?.cancel();
  }

  /** Shows how far it is, once it takes longer than a moment. */
  async #during<T>(stage: WorkShown['stage'], file: string, work: ImportWork, act: () => Promise<T>): Promise<T> {
    this.#work = work;
    this.isBusy.value = true;
    this.#undoing.rested();
    let newest: WorkShown = { stage, file, done: 0, total: 0, isEnding: false };
    const timer = setTimeout(() => (this.shown.value = newest), A_MOMENT);
    work.onStep = (step) => {
      newest = { ...newest, ...step };
      const shown = this.shown.peek();
      if (shown) this.shown.value = { ...newest, isEnding: shown.isEnding };
    };
    try {
      return await act();
    } finally {
      clearTimeout(timer);
      this.shown.value = null;
      this.isBusy.value = false;
    }
  }
}
