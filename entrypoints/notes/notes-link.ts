import { browser, type Browser } from 'wxt/browser';
import { messageOf } from '../../lib/messages.ts';
import { NOTES_PORT, type NoteCommand, type NoteKept, type NoteLost, type NoteReply, type NotesNews, type SimplificationRequest, type SnapshotsRequest } from '../../lib/note-messages.ts';
import type { Snapshot } from '../../lib/notes/note.ts';
import type { NoteWish } from './note-keeping.ts';
import { disconnect, onceGone, post } from '../reader/ports.ts';

/** How long after a lost line it is laid again, in milliseconds. */
const PAUSE = 300;

/** How long after notes that could not be read they are asked for again, in milliseconds. */
const ASK_AGAIN = 3000;

export interface NotesLinkOptions {
  onNotes: (news: NotesNews) => void;
  /** The characters that differ between Simplified and Traditional, as `simplifyBy` reads them. */
  onTable: (table: string) => void;
  onSnapshots: (snapshots: readonly Snapshot[]) => void;
  /** Whether changes of other windows must be seen at once: a side panel shows the notes. */
  isWatched: () => boolean;
}

/**
 * The line to the background, where the notes are kept. The browser stops the background when it idles, and that is well: the line is
 * laid again when there is something to say, when the person comes back to the page, or while a side panel watches. What was not answered is
 * said once more (every command may be said twice).
 */
export class NotesLink {
  readonly #options: NotesLinkOptions;
  readonly #waiting = new Map<number, { command: NoteCommand; resolve: (reply: NoteKept | NoteLost) => void }>();
  /** Snapshots that were asked for and have not come. */
  #awaited: string[] = [];
  readonly #ended = new AbortController();
  #port: Browser.runtime.Port | null = null;
  /** The page's address when the line was laid: the background takes notes of that one only. */
  #address = '';
  #calls = 0;

  constructor(options: NotesLinkOptions) {
    this.#options = options;
    this.connect();
    const back = (): void => {
      if (document.visibilityState === 'visible') this.connect();
    };
    window.addEventListener('focus', back, { signal: this.#ended.signal });
    document.addEventListener('visibilitychange', back, { signal: this.#ended.signal });
  }

  /** Has something kept. Without the background (the extension was updated, say) it is lost, and that is told. */
  send(command: NoteWish): Promise<NoteKept | NoteLost> {
    const call = ++this.#calls;
    if (this.#ended.signal.aborted) return Promise.resolve({ type: 'noteLost', call, reason: 'failed' });
    return new Promise((resolve) => {
      const whole: NoteCommand = { ...command, call };
      const stands = this.#stands;
      this.#waiting.set(call, { command: whole, resolve });
      if (!stands) this.connect(); // says all that waits
      else if (!post(this.#port, whole)) this.end();
    });
  }

  askForSimplification(): void {
    this.connect();
    post(this.#port, { type: 'simplification' } satisfies SimplificationRequest);
  }

  askForSnapshots(hashes: string[]): void {
    const stands = this.#stands;
    this.#awaited = [...new Set([...this.#awaited, ...hashes])];
    if (stands) this.#askForAwaited();
    else this.connect(); // says all that waits
  }

  #askForAwaited(): void {
    if (this.#awaited.length > 0) post(this.#port, { type: 'snapshots', hashes: this.#awaited } satisfies SnapshotsRequest);
  }

  end(): void {
    this.#ended.abort();
    disconnect(this.#port);
    this.#port = null;
    for (const [call, { resolve }] of this.#waiting) resolve({ type: 'noteLost', call, reason: 'failed' });
    this.#waiting.clear();
  }

  /** Lays the line where there is none, or only one for the address that the page had before. */
  connect(): void {
    if (this.#ended.signal.aborted || this.#stands) return;
    disconnect(this.#port);
    this.#address = addressNow();
    try {
      this.#port = browser.runtime.connect({ name: NOTES_PORT });
    } catch {
      this.end(); // left behind by an extension that was updated or turned off
      return;
    }
    this.#listen(this.#port);
    for (const { command } of this.#waiting.values()) this.#port.postMessage(command);
    this.#askForAwaited();
  }

  /** A person who is elsewhere does so by coming back. */
  #askAgain(): void {
    const port = this.#port;
    setTimeout(() => {
      if (this.#port !== port) return;
      disconnect(port);
      this.#port = null;
      if (document.visibilityState === 'visible') this.connect();
    }, ASK_AGAIN);
  }

  get #stands(): boolean {
    return this.#port !== null && this.#address === addressNow();
  }

  #listen(port: Browser.runtime.Port): void {
    port.onMessage.addListener((message: unknown) => {
      if (this.#port === port) this.#hear(message);
    });
    onceGone(port, () => {
      if (this.#port !== port) return;
      this.#port = null;
      if (this.#waiting.size > 0 || this.#awaited.length > 0 || this.#options.isWatched()) setTimeout(() => this.connect(), PAUSE);
    });
  }

  #hear(message: unknown): void {
    const reply = messageOf<NoteReply>(message, 'notes', 'noteKept', 'noteLost', 'simplification', 'snapshots');
    if (reply?.type === 'notes') {
      this.#options.onNotes(reply);
      if (reply.problem) this.#askAgain();
    }
    if (reply?.type === 'snapshots') {
      this.#awaited = [];
      this.#options.onSnapshots(reply.snapshots);
    }
    if (reply?.type === 'simplification') this.#options.onTable(reply.table);
    if (reply?.type !== 'noteKept' && reply?.type !== 'noteLost') return;
    this.#waiting.get(reply.call)?.resolve(reply);
    this.#waiting.delete(reply.call);
  }
}

/** Without its fragment, as notes have it. */
export function addressNow(): string {
  return location.href.replace(/#.*$/su, '');
}
