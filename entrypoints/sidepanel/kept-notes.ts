import { signal } from '@preact/signals';
import type { StoreProblem } from '../../components/notes/panel/panel-state.ts';
import type { NoteOverview, NoteStore } from '../../lib/library/note-store.ts';
import { databaseFailureOf } from '../../lib/storage-failure.ts';

/** What is kept, as it stands in the store now, whoever changes it. */
export class KeptNotes {
  readonly overview = signal<NoteOverview | null>(null);
  readonly problem = signal<StoreProblem | null>(null);
  readonly #store: NoteStore;
  #end: (() => void) | null = null;

  constructor(store: NoteStore) {
    this.#store = store;
  }

  /** Begins to watch; what was read last stays where reading fails. */
  watch(): void {
    this.#end?.();
    this.problem.value = null;
    this.#end = this.#store.follow((overview) => (this.overview.value = overview), (error) => (this.problem.value = databaseFailureOf(error)));
  }
}
