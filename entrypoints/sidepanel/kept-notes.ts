import { signal } from '@preact/signals';
import type { SaveOutcome, StoreProblem } from '../../components/notes/panel/panel-state.ts';
import type { NoteOverview, NoteStore } from '../../lib/library/note-store.ts';
import type { Note } from '../../lib/notes/note.ts';

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
    this.#end = this.#store.watch(
      (store) => store.overview(),
      (overview) => {
        this.overview.value = { ...overview, notes: sameWhereUnchanged(this.overview.peek()?.notes ?? [], overview.notes) };
      },
      (error) => (this.problem.value = problemOf(error)),
    );
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

/** Dexie hides the browser's own error in its own. */
function namesOf(error: unknown): string[] {
  return [error, (error as { inner?: unknown } | null)?.inner].map((one) => (typeof one === 'object' && one !== null && 'name' in one ? String(one.name) : ''));
}

export function problemOf(error: unknown): StoreProblem {
  const names = namesOf(error);
  if (names.includes('VersionError')) return 'newer';
  if (names.includes('DatabaseClosedError')) return 'ended';
  return names.includes('QuotaExceededError') ? 'full' : 'failed';
}

/** What came of writing, as the person is told. */
export function failureOf(error: unknown): Extract<SaveOutcome, 'full' | 'failed'> {
  return problemOf(error) === 'full' ? 'full' : 'failed';
}
