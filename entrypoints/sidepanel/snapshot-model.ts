import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { SnapshotShown } from '../../components/notes/SnapshotLine.tsx';
import type { NoteStore } from '../../lib/library/note-store.ts';
import { SnapshotStore } from '../../lib/library/snapshot-store.ts';
import type { SnapshotOutcome } from '../../lib/note-messages.ts';
import type { Note } from '../../lib/notes/note.ts';
import { snapshotAddress, type SnapshotSummary } from '../../lib/notes/snapshot.ts';
import { databaseFailureOf } from '../../lib/storage-failure.ts';
import type { TabLink } from './tab-link.ts';
import type { UndoStack } from './undo-stack.ts';

const SAID = { kept: 'snapshotKept', full: 'full', failed: 'failed', noText: 'noSnapshot' } as const satisfies Record<SnapshotOutcome, string>;

/** The snapshots of articles that notes have, in the panel. */
export class SnapshotModel {
  readonly #known = signal<ReadonlyMap<string, SnapshotSummary>>(new Map());
  readonly #snapshots = new SnapshotStore();
  readonly #link: TabLink;
  readonly #undoing: UndoStack;
  /** The note for which one is to be taken as soon as the page is read. */
  #wanted: string | null = null;

  constructor(store: NoteStore, link: TabLink, undoing: UndoStack) {
    this.#link = link;
    this.#undoing = undoing;
    store.watch(() => this.#snapshots.summaries(), (summaries) => (this.#known.value = new Map(summaries.map((one) => [one.hash, one]))), () => undefined);
    link.tab.subscribe(({ reader }) => {
      const id = this.#wanted;
      if (id === null || reader === 'asked') return;
      this.#wanted = null;
      if (reader === 'there') this.#link.send({ type: 'snapshot', id });
    });
  }

  /** What is shown of a note's snapshot; null where it has none. */
  of({ snapshot }: Note): SnapshotShown | null {
    const known = snapshot === undefined ? undefined : this.#known.value.get(snapshot);
    return known ? { ...known, standing: this.#link.tab.value.standings[known.hash] ?? null } : null;
  }

  /** Has the page beside the panel kept as evidence for its note; first it may have to be read. */
  take(id: string): void {
    if (this.#link.tab.peek().reader === 'there') {
      this.#link.send({ type: 'snapshot', id });
      return;
    }
    void this.#link.find();
    this.#wanted = id;
  }

  /** The page has told what came of it. */
  tell(outcome: SnapshotOutcome): void {
    this.#undoing.tell(SAID[outcome]);
  }

  open(hash: string): void {
    void browser.tabs.create({ url: browser.runtime.getURL(snapshotAddress(hash)) });
  }

  drop(id: string): void {
    void this.#snapshots.drop([id]).then(
      (dropped) => this.#undoing.tell('snapshotDropped', 1, () => this.#snapshots.bringBack(dropped)),
      (error: unknown) => this.#undoing.tell(databaseFailureOf(error)),
    );
  }
}
