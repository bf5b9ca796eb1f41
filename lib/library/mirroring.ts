/** Whatever is written to the database is written to its mirror, as soon as it is kept. */
import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';
import type { LibraryDatabase } from './database.ts';
import { mirror, MIRRORED, type MirrorDatabase, type MirroredStore } from './mirror-database.ts';
import { mirrorEntries, mirrorMissed, mirrorStore } from './mirror-sync.ts';

/** What a transaction has changed: keys, or more than are worth counting. */
type Changed = Map<MirroredStore, Set<string> | 'all'>;

/** Of more entries than these, the store is copied as a whole. */
const MANY = 5000;

/** Sees what is written. */
export function mirroring(database: LibraryDatabase): Middleware<DBCore> {
  const transactions = new WeakMap<object, Changed>();
  const changedBy = (transaction: object): Changed => {
    const known = transactions.get(transaction);
    if (known) return known;
    const changed: Changed = new Map();
    transactions.set(transaction, changed);
    (transaction as IDBTransaction).addEventListener('complete', () => writeAfter(database, changed));
    return changed;
  };
  return {
    stack: 'dbcore',
    name: 'mirroring',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        if (!isMirrored(name)) return table;
        return {
          ...table,
          mutate: (request) => {
            note(changedBy(request.trans), name, keysOf(table, request));
            return table.mutate(request);
          },
        };
      },
    }),
  };
}

function isMirrored(name: string): name is MirroredStore {
  return Object.hasOwn(MIRRORED, name);
}

function keysOf(table: DBCoreTable, request: DBCoreMutateRequest): readonly string[] | 'all' {
  if (request.type === 'deleteRange') return 'all';
  if (request.type === 'delete') return request.keys as string[];
  return request.values.map((value) => table.schema.primaryKey.extractKey?.(value) as string);
}

function note(changed: Changed, store: MirroredStore, keys: readonly string[] | 'all'): void {
  const before = changed.get(store) ?? new Set<string>();
  if (before === 'all' || keys === 'all' || before.size + keys.length > MANY) {
    changed.set(store, 'all');
    return;
  }
  for (const key of keys) before.add(key);
  changed.set(store, before);
}

let pending: Promise<unknown> = Promise.resolve();

/** Resolves when what this window or worker has written so far is mirrored: one that ends itself waits for it. */
export async function mirrored(): Promise<void> {
  await pending;
}

/** Stores in the mirror what stands in the database now. */
function writeAfter(database: LibraryDatabase, changed: Changed): void {
  const written = withMirror(async (copy) => {
    for (const [store, keys] of changed) {
      if (keys === 'all') await mirrorStore(database, copy, store);
      else await mirrorEntries(database, copy, store, [...keys]);
    }
  }).catch(console.warn); // made good at the next start of the browser
  pending = Promise.all([pending, written]);
}

/** At the start of the browser: what the mirror has missed is made good. */
export function catchUp(database: LibraryDatabase): Promise<void> {
  return withMirror((copy) => mirrorMissed(database, copy));
}

/** One at a time, of all windows: what was read later is written later. */
async function withMirror(act: (copy: MirrorDatabase) => Promise<void>): Promise<void> {
  const copy = await mirror();
  if (copy) await navigator.locks.request('mirror', async () => act(copy));
}
