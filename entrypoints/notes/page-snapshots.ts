import type { Note, Snapshot } from '../../lib/notes/note.ts';
import { type SnapshotStanding, standingOf } from '../../lib/notes/snapshot.ts';
import type { NotedText } from './noted-text.ts';
import { articleTexts } from './take-snapshot.ts';

/** What still stands on the page of the snapshots that its notes have. */
export class PageSnapshots {
  readonly #ask: (hashes: string[]) => void;
  readonly #snapshots = new Map<string, Snapshot>();
  /** The notes for which what is unknown was asked. */
  #askedFor: readonly Note[] | null = null;
  #standings: Record<string, SnapshotStanding> = {};
  /** With what the standings were found out: a note that is being written does not change them. */
  #text: NotedText | null = null;

  /** @param ask for what snapshots say. */
  constructor(ask: (hashes: string[]) => void) {
    this.#ask = ask;
  }

  get standings(): Readonly<Record<string, SnapshotStanding>> {
    return this.#standings;
  }

  hear(snapshots: readonly Snapshot[]): void {
    for (const snapshot of snapshots) this.#snapshots.set(snapshot.hash, snapshot);
  }

  /** Compares again: the page, or its notes, are others. What snapshots say is asked for once each time that the notes are told anew. */
  compare(notes: readonly Note[], text: NotedText | null): void {
    const hashes = [...new Set(notes.flatMap(({ snapshot }) => snapshot ?? []))];
    const unknown = hashes.filter((hash) => !this.#snapshots.has(hash));
    const isAsked = this.#askedFor === notes;
    this.#askedFor = notes;
    if (unknown.length > 0 && !isAsked) this.#ask(unknown);
    if (text !== this.#text) this.#standings = {};
    this.#text = text;
    const known = hashes.flatMap((hash) => (Object.hasOwn(this.#standings, hash) ? [] : (this.#snapshots.get(hash) ?? [])));
    if (!text || known.length === 0) return;
    const page = { zh: text.texts.textOf('zh'), en: text.texts.textOf('en') };
    const articles = articleTexts(text);
    this.#standings = { ...this.#standings, ...Object.fromEntries(known.map((snapshot) => [snapshot.hash, standingOf(snapshot, page, articles)])) };
  }
}
