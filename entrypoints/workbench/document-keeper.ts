import { signal } from '@preact/signals';
import type { WorkbenchState } from '../../components/workbench/Workbench.tsx';
import type { Library } from '../../lib/library/library.ts';
import type { SavedDocument } from '../../lib/library/saved-document.ts';

/** Milliseconds after which a change is stored: the browser may be killed at any time. */
const SOON = 300;

/** Stores a document after every change, the newest state last; what was not stored is told. */
export class DocumentKeeper {
  readonly state = signal<WorkbenchState['kept']>('kept');
  readonly #library: Library;
  #pending: SavedDocument | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #storing: Promise<void> = Promise.resolve();

  /** @param isPrivate the article is of a private window: nothing of it is stored. */
  constructor(library: Library, isPrivate: boolean) {
    this.#library = library;
    if (isPrivate) this.state.value = 'private';
  }

  keep(document: SavedDocument): void {
    if (this.state.peek() === 'private') return;
    this.#pending = document;
    this.state.value = 'keeping';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), SOON);
  }

  /** Stores what is pending now. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#storing = this.#storing.then(async () => {
      const document = this.#pending;
      if (!document) return;
      try {
        await this.#library.save(document);
        // Another change may have come meanwhile.
        if (this.#pending !== document) return;
        this.#pending = null;
        this.state.value = 'kept';
      } catch {
        this.state.value = 'failed';
      }
    });
    return this.#storing;
  }
}
