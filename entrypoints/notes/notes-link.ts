import { browser, type Browser } from 'wxt/browser';
import { messageOf } from '../../lib/messages.ts';
import { NOTES_PORT, type NoteCommand, type NoteKept, type NoteLost, type NoteReply, type NotesNews, type SimplificationRequest } from '../../lib/note-messages.ts';

/** How long after a lost line it is laid again, in milliseconds. */
const PAUSE = 300;

type Command = NoteCommand extends infer One ? (One extends NoteCommand ? Omit<One, 'call'> : never) : never;

/**
 * The line to the background, where the notes are kept. The browser stops the background at will: then the line is laid again, and
 * what was not answered is said once more (every command may be said twice).
 */
export class NotesLink {
  readonly #onNotes: (news: NotesNews) => void;
  readonly #onTable: (table: string) => void;
  readonly #waiting = new Map<number, { command: NoteCommand; resolve: (reply: NoteKept | NoteLost) => void }>();
  #port: Browser.runtime.Port | null = null;
  #calls = 0;
  #ended = false;

  /** @param onTable the characters that differ between Simplified and Traditional, as `simplifyBy` reads them. */
  constructor(onNotes: (news: NotesNews) => void, onTable: (table: string) => void) {
    this.#onNotes = onNotes;
    this.#onTable = onTable;
    this.#connect();
  }

  /** Has something kept. Without the background (the extension was updated, say) it is lost, and that is told. */
  send(command: Command): Promise<NoteKept | NoteLost> {
    const call = ++this.#calls;
    if (this.#ended) return Promise.resolve({ type: 'noteLost', call, reason: 'failed' });
    return new Promise((resolve) => {
      const whole: NoteCommand = { ...command, call };
      this.#waiting.set(call, { command: whole, resolve });
      if (!this.#port) this.#connect();
      else this.#port.postMessage(whole);
    });
  }

  askForSimplification(): void {
    this.#port?.postMessage({ type: 'simplification' } satisfies SimplificationRequest);
  }

  end(): void {
    this.#ended = true;
    this.#port?.disconnect();
    this.#port = null;
    for (const [call, { resolve }] of this.#waiting) resolve({ type: 'noteLost', call, reason: 'failed' });
    this.#waiting.clear();
  }

  #connect(): void {
    if (this.#ended || this.#port) return;
    try {
      this.#port = browser.runtime.connect({ name: NOTES_PORT });
    } catch {
      this.end(); // left behind by an extension that was updated or turned off
      return;
    }
    const port = this.#port;
    port.onMessage.addListener((message: unknown) => this.#hear(message));
    port.onDisconnect.addListener(() => {
      if (this.#port !== port) return;
      this.#port = null;
      setTimeout(() => this.#connect(), PAUSE);
    });
    for (const { command } of this.#waiting.values()) port.postMessage(command);
  }

  #hear(message: unknown): void {
    const reply = messageOf<NoteReply>(message, 'notes', 'noteKept', 'noteLost', 'simplification');
    if (reply?.type === 'notes') this.#onNotes(reply);
    if (reply?.type === 'simplification') this.#onTable(reply.table);
    if (reply?.type !== 'noteKept' && reply?.type !== 'noteLost') return;
    this.#waiting.get(reply.call)?.resolve(reply);
    this.#waiting.delete(reply.call);
  }
}
