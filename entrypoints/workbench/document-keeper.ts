import { signal } from '@preact/signals';
import type { WorkbenchState } from '../../components/workbench/Workbench.tsx';
import { DOCUMENTS_CHANNEL } from '../../lib/library/documents-channel.ts';
import type { Library } from '../../lib/library/library.ts';
import type { SavedDocument } from '../../lib/library/saved-document.ts';
import type { KeepRequest } from '../../lib/messages.ts';

/** Milliseconds after which a change is stored: the browser may be killed at any time. */
const SOON = 300;

/**
 * Stores a document after every change, the newest state last; what was not stored is told. Another window may have the same document
 * open: what it stores is shown here, and where both have changed it at once, the person is asked.
 */
export class DocumentKeeper {
  readonly state = signal<WorkbenchState['kept']>('kept');
  /** What another window has stored while there were changes here. */
  readonly conflict = signal<SavedDocument | null>(null);
  readonly #library: Library;
  readonly #id: string;
  /** The `changedAt` of what is stored, as far as it is known here. */
  #based: number;
  #pending: SavedDocument | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hand: ((request: KeepRequest) => void) | null = null;
  #storing: Promise<void> = Promise.resolve();
  readonly #channel: BroadcastChannel | null = null;
  /** Takes over what another window has stored; false where that cannot be done now. */
  onOther: (document: SavedDocument) => boolean = () => false;

  /** Told what has been stored over: the `changedAt` of a state that was stored before. */
  onStoredOver: (changedAt: number) => void = () => undefined;

  /** @param isPrivate the article is of a private window: nothing of it is stored. */
  constructor(library: Library, { id, changedAt }: SavedDocument, isPrivate: boolean) {
    this.#library = library;
    this.#id = id;
    this.#based = changedAt;
    if (isPrivate) {
      this.state.value = 'private';
      return;
    }
    this.#channel = new BroadcastChannel(DOCUMENTS_CHANNEL);
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data === id) void this.look();
    };
  }

  keep(document: SavedDocument): void {
    if (this.state.peek() === 'private') return;
    this.#pending = { ...document, changedAt: Math.max(document.changedAt, this.#based + 1) };
    if (this.conflict.peek()) return;
    // What is written in a cell comes when the window is already being left.
    if (this.#hand) {
      this.#handOver();
      return;
    }
    this.state.value = 'keeping';
    // However fast one change follows the other: the first does not wait for the last.
    this.#timer ??= setTimeout(() => void this.flush(), SOON);
  }

  /** Stores what is pending now. @returns whether it is stored, and not only handed over. */
  flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const stored = this.#storing.then(() => this.#store());
    this.#storing = stored.then(() => undefined);
    return stored;
  }

  async #store(): Promise<boolean> {
    const document = this.#pending;
    if (!document || this.conflict.peek()) return this.state.peek() === 'kept' && !this.#hand;
    try {
      const other = await this.#library.saveOver(document, this.#based);
      if (other) {
        this.conflict.value = other;
        this.state.value = 'conflict';
        return false;
      }
      this.onStoredOver(this.#based);
      this.#based = document.changedAt;
      this.#channel?.postMessage(this.#id);
      // Another change may have come meanwhile.
      if (this.#pending !== document) return true;
      this.#pending = null;
      this.state.value = 'kept';
      return true;
    } catch {
      this.state.value = 'failed';
      return false;
    }
  }

  /** The window is being left, or (null) was brought back: what it began to store now would be lost, so that another part of the extension is asked to. */
  leave(hand: ((request: KeepRequest) => void) | null): void {
    this.#hand = hand;
    this.#handOver();
  }

  #handOver(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const document = this.#pending;
    if (!document || !this.#hand) return;
    this.#hand({ type: 'keep', document, based: this.#based });
    // Should the browser bring the page back, it goes on from what was handed over.
    this.#pending = null;
    if (this.conflict.peek()) return;
    this.#based = document.changedAt;
    this.state.value = 'kept';
  }

  /** Takes over what is stored, where another window has changed it and nothing has been changed here. */
  look(): Promise<void> {
    this.#storing = this.#storing.then(async () => {
      if (this.#pending || this.conflict.peek() || this.state.peek() === 'private') return;
      const other = await this.#library.read(this.#id).catch(() => null);
      if (other && other.changedAt !== this.#based && !this.#isChanged() && this.onOther(other)) this.#based = other.changedAt;
    });
    return this.#storing;
  }

  #isChanged(): boolean {
    return this.#pending !== null;
  }

  /** The person has said which of both stays. @returns the other window's. */
  async settle(stays: 'mine' | 'theirs'): Promise<SavedDocument | null> {
    const other = this.conflict.peek();
    if (!other) return null;
    this.conflict.value = null;
    this.#based = other.changedAt;
    if (stays === 'mine' && this.#pending) {
      this.#pending = { ...this.#pending, changedAt: Math.max(Date.now(), other.changedAt + 1) };
      this.state.value = 'keeping';
      await this.flush();
    } else {
      this.#pending = null;
      this.state.value = 'kept';
    }
    return other;
  }

  /** Whether something would be lost if the window were closed now. */
  get isUnkept(): boolean {
    return this.state.peek() === 'conflict' || this.state.peek() === 'failed';
  }
}
