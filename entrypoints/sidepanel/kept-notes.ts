import { signal } from '@preact/signals';
import { untilOpen } from '../../lib/library/until-open.ts';
import type { NoteOverview, NoteStore } from '../../lib/library/note-store.ts';
import { openFailureOf } from '../../lib/open-failure.ts';
import type { OpenFailure } from '../../lib/storage-failure.ts';

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
    this.#end = this.#store.follow((overview) => (this.overview.value = overview), (error) => this.#fail(error));
  }

  #fail(error: unknown): void {
    this.problem.value = openFailureOf(error);
    this.#stopTrying?.();
    this.#stopTrying = untilOpen(() => this.#store.overview(), () => this.watch());
  }
}
