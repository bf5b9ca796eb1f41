import { Dexie, type Table, type Transaction } from 'dexie';
import type { Code, ColourName, Note, Relation, Snapshot } from '../notes/note.ts';
import { mirror } from './mirror-database.ts';
import { readMirror } from './mirror-sync.ts';
import { mirroring } from './mirroring.ts';
import type { SavedDocument } from './saved-document.ts';
import type { SavedTerm } from './saved-term.ts';
import { PUT_BACK, type Unfinished } from './unfinished.ts';

/** So long is waited for other windows to let go of an older form of the database, in milliseconds. */
export const OPENING_TIME = 4000;

/** After so long, in milliseconds, a database that could not be opened is tried again when next something is asked of it. */
const PAUSE = 500;

/** Those that wait for another window to let go of an older form. */
const waiting = new Set<LibraryDatabase>();

/** Whether another window holds an older form of the database, so that this one cannot open it. */
export function isHeldElsewhere(): boolean {
  return [...waiting].some((one) => !one.isThere);
}

/** The extension's database, in numbered forms: a form that was once released is never changed, only followed by another. */
export class LibraryDatabase extends Dexie {
  declare documents: Table<SavedDocument, string>;
  declare notes: Table<Note, string>;
  declare relations: Table<Relation, string>;
  declare codes: Table<Code, string>;
  declare colours: Table<ColourName, string>;
  declare snapshots: Table<Snapshot, string>;
  declare terms: Table<SavedTerm, string>;
  declare unfinished: Table<Unfinished, string>;

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
    this.version(4).stores({ unfinished: 'name' });
    this.use(mirroring(this));
    this.on('populate', putBack);
  }

  /**
   * What was asked meanwhile fails where the database cannot be opened, and where another window holds an older form of it for long:
   * a person who waits without end is told nothing. As soon as that window is gone, or the fault is, everything works again.
   */
  override open(): ReturnType<Dexie['open']> {
    waiting.delete(this);
    const timer = setTimeout(() => {
      // An upgrade that has begun is left to its end, however long it takes.
      if (this.isThere) return;
      waiting.add(this);
      this.close();
    }, OPENING_TIME);
    const opening = super.open();
    opening.catch(() => {
      // What waits goes on by itself; of a failure Dexie would remember for good that there was one. Not at once: what was asked before would be asked without end.
      if (!waiting.has(this)) setTimeout(() => this.close({ disableAutoOpen: false }), PAUSE);
    }).finally(() => clearTimeout(timer));
    return opening;
  }

  get isThere(): boolean {
    return (this.backendDB() as IDBDatabase | null) !== null;
  }
}

/** A database that is new begins with what its mirror holds: the browser has lost it. Others wait until it is there. Where the mirror cannot be read, it is not made. */
function putBack(transaction: Transaction): void {
  // What is followed by Dexie are its own promises, not those of `async` functions.
  void Dexie.waitFor(Dexie.ignoreTransaction(() => mirror().then((copy) => copy && readMirror(copy)))).then((held) => {
    if (!held) return;
    for (const [store, entries] of held) void transaction.table(store).bulkPut(entries);
    void transaction.table('unfinished').put({ name: PUT_BACK, what: Date.now() });
  });
}
