import { signal } from '@preact/signals';
import { untilOpen } from '../../lib/library/until-open.ts';
import type { NoteOverview, NoteStore } from '../../lib/library/note-store.ts';
import { openFailureOf } from '../../lib/open-failure.ts';
import type { OpenFailure } from '../../lib/storage-failure.ts';
import type { Note } from '../../lib/notes/note.ts';

/** What is kept, as it stands in the store now, whoever changes it. */
export class KeptNotes {
  readonly overview = signal<NoteOverview | null>(null);
  readonly problem = signal<OpenFailure | null>(null);
  readonly #store: NoteStore;
  #end: (() => void) | null = null;
  #stopTrying: (() => void) | null = null;

  constructor(store: NoteStore) {
    this.#store = store;
  }

  /** Begins to watch; what was read last stays where reading fails, and it goes on by itself once the store can be opened. */
  watch(): void {
    this.#end?.();
    this.#stopTrying?.();
    this.problem.value = null;
    this.#end = this.#store.watch(
      (store) => store.overview(),
      (overview) => {
        this.overview.value = { ...overview, notes: sameWhereUnchanged(this.overview.peek()?.notes ?? [], overview.notes) };
      },
      (error) => this.#fail(error),
    );
    // Dexie does not tell those who watch that the database cannot be opened.
    void this.#store.has('').catch((error: unknown) => this.#fail(error));
  }

  #fail(error: unknown): void {
    this.problem.value = openFailureOf(error);
    this.#stopTrying?.();
    this.#stopTrying = untilOpen(() => this.#store.overview(), () => this.watch());
  }
}

/** A note that has not changed stays the same object: it is not drawn and not folded again. */
function sameWhereUnchanged(before: readonly Note[], now: readonly Note[]): Note[] {
  const known = new Map(before.map((note) => [note.id, note]));
  return now.map((note) => {
    const old = known.get(note.id);
    return old?.revision === note.revision && old.changedAt === note.changedAt ? old : note;
  });
}
