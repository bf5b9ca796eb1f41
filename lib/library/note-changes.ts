import type { IndexableType, IntervalTree, ObservabilitySet } from 'dexie';

/** Tables of which little is kept: they are read as a whole. */
export const SMALL_TABLES = ['relations', 'codes', 'colours'] as const;
export type SmallTable = (typeof SMALL_TABLES)[number];

/** So many notes are looked up one by one; of more, all are read. */
const MOST_IDS = 200;

/** What has changed in the database since it was read, as Dexie tells it of every transaction in any window. */
export class NoteChanges {
  readonly ids = new Set<string>();
  readonly tables = new Set<SmallTable>();
  /** Whatever notes there are may have changed. */
  everything = false;

  get isEmpty(): boolean {
    return !this.everything && this.ids.size === 0 && this.tables.size === 0;
  }

  /** Adds what a transaction has changed in the database of this name. */
  add(parts: ObservabilitySet, database: string): void {
    // Told when the page comes back out of the browser's cache of pages: nobody knows what it has missed.
    if ('all' in parts) this.everything = true;
    for (const table of SMALL_TABLES) {
      if (Object.keys(parts).some((part) => part.startsWith(`idb://${database}/${table}/`))) this.tables.add(table);
    }
    // Keys of notes that were added or changed, and of those deleted; the other parts are keys of indexes.
    for (const part of ['', ':dels']) this.#addKeys(parts[`idb://${database}/notes/${part}`]);
    if (this.ids.size > MOST_IDS) this.everything = true;
    if (this.everything) this.ids.clear();
  }

  #addKeys(tree: IntervalTree | null | undefined): void {
    if (!tree || !('from' in tree) || this.everything) return;
    const id = onlyKey(tree.from, tree.to);
    // A range, of which Dexie makes one for fifty notes and more; or the key of something that is no note.
    if (id === null) this.everything = true;
    else this.ids.add(id);
    this.#addKeys(tree.l);
    this.#addKeys(tree.r);
  }
}

function onlyKey(from: IndexableType, to: IndexableType): string | null {
  return typeof from === 'string' && from === to ? from : null;
}
