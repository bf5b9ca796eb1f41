import type { NoteOverview, NoteStore } from '../../lib/library/note-store.ts';
import { databaseFailureOf } from '../../lib/storage-failure.ts';
import type { Note, NoteColour } from '../../lib/notes/note.ts';
import { isWithin, renamedTag } from '../../lib/notes/tags.ts';
import type { KeptNotes } from './kept-notes.ts';
import type { UndoStack } from './undo-stack.ts';

/** What a person does with the code book; all of it can be undone. */
export class CodeBookModel {
  readonly #store: NoteStore;
  readonly #kept: KeptNotes;
  readonly #undoing: UndoStack;
  readonly #writer: string;
  /** One after the other: a tag is described before it is renamed. */
  #doing: Promise<void> = Promise.resolve();

  constructor(store: NoteStore, kept: KeptNotes, undoing: UndoStack, writer: string) {
    this.#store = store;
    this.#kept = kept;
    this.#undoing = undoing;
    this.#writer = writer;
  }

  describe(tag: string, description: string): void {
    this.#do(() => this.#store.describe({ name: tag, description }));
  }

  nameColour(colour: NoteColour, name: string): void {
    this.#do(() => this.#store.nameColour(colour, name));
  }

  /** @param to null: the tag is taken off all notes. */
  rename(from: string, to: string | null): void {
    this.#do(async () => {
      const before = await this.#store.overview();
      const touched = before.notes.filter(({ tags }) => tags.some((tag) => isWithin(tag, from)));
      await this.#store.renameTag(from, to);
      this.#undoing.tell(to === null ? 'tagRemoved' : 'tagRenamed', touched.length, () => this.#bringBack({ from, to }, before, touched));
    });
  }

  /** Tags and descriptions as they were; what was changed otherwise since then stays. */
  async #bringBack({ from, to }: { from: string; to: string | null }, before: NoteOverview, touched: readonly Note[]): Promise<void> {
    const { notes } = this.#kept.overview.peek() ?? before;
    const now = new Map(notes.map((note) => [note.id, note]));
    for (const { id, tags } of touched) {
      const has = now.get(id)?.tags ?? [];
      await this.#store.change(id, { tags: { add: tags, remove: has.filter((tag) => !tags.includes(tag)) } }, this.#writer);
    }
    const were = new Set(before.codes.map(({ name }) => name));
    const renamed = before.codes.filter(({ name }) => isWithin(name, from)).map(({ name }) => [name, to === null ? name : renamedTag(name, from, to)]);
    const touchedCodes = new Set(renamed.flat());
    await this.#store.removeCodes([...touchedCodes].filter((name) => !were.has(name)));
    for (const code of before.codes.filter(({ name }) => touchedCodes.has(name))) await this.#store.describe(code);
  }

  #do(act: () => Promise<void>): void {
    this.#doing = this.#doing.then(act).catch((error: unknown) => this.#undoing.tell(databaseFailureOf(error)));
  }
}
