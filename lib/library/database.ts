import { Dexie, type Table } from 'dexie';
import type { Code, ColourName, Note, Relation, Snapshot } from '../notes/note.ts';
import type { SavedDocument } from './saved-document.ts';
import type { SavedTerm } from './saved-term.ts';

/** The extension's database, in numbered forms: a form that was once released is never changed, only followed by another. */
export class LibraryDatabase extends Dexie {
  declare documents: Table<SavedDocument, string>;
  declare notes: Table<Note, string>;
  declare relations: Table<Relation, string>;
  declare codes: Table<Code, string>;
  declare colours: Table<ColourName, string>;
  declare snapshots: Table<Snapshot, string>;
  declare terms: Table<SavedTerm, string>;

  constructor(name = 'duizhao') {
    // What is written is on the disk before it counts as written: a note outlives a browser that is killed.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ documents: 'id, address, site, changedAt' });
    this.version(2).stores({
      notes: 'id, page.address, page.site, changedAt, deletedAt, *tags',
      relations: 'id, from, to',
      codes: 'name',
      colours: 'colour',
      snapshots: 'hash, page.address',
    });
    this.version(3).stores({ terms: 'zh, addedAt', snapshots: 'hash, page.address, takenAt' });
  }
}
