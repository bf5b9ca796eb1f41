/** Makes the mirror hold what the database holds, and a new database what the mirror holds. */
import type { Table } from 'dexie';
import type { LibraryDatabase } from './database.ts';
import { MIRRORED, MIRRORED_STORES, type MirrorDatabase, type MirroredStore } from './mirror-database.ts';

/** So many entries are read and written in one go. */
const AT_ONCE = 500;

/** Takes over the entries of these keys, as they are now: written, or no longer there. */
export async function mirrorEntries(from: LibraryDatabase, to: MirrorDatabase, store: MirroredStore, keys: readonly string[]): Promise<void> {
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    const part = keys.slice(at, at + AT_ONCE);
    const entries = await from.table<unknown, string>(store).bulkGet(part);
    const copy = to.table<unknown, string>(store);
    await copy.bulkPut(entries.filter((entry) => entry !== undefined));
    await copy.bulkDelete(part.filter((_, index) => entries[index] === undefined));
  }
}

/** Takes over all of a store. Bit by bit: others want to write meanwhile. */
export async function mirrorStore(from: LibraryDatabase, to: MirrorDatabase, store: MirroredStore): Promise<void> {
  const [source, copy] = [from.table<unknown, string>(store), to.table<unknown, string>(store)];
  const [keys, old] = [await source.toCollection().primaryKeys(), await copy.toCollection().primaryKeys()];
  const there = new Set(keys);
  await copy.bulkDelete(old.filter((key) => !there.has(key)));
  await mirrorEntries(from, to, store, keys);
}

/** Makes good what the mirror has missed: the browser may have been killed between the two, or a window closed. */
export async function mirrorMissed(from: LibraryDatabase, to: MirrorDatabase): Promise<void> {
  for (const store of MIRRORED_STORES) {
    const { changed } = MIRRORED[store];
    if (changed === null) await mirrorStore(from, to, store);
    else {
      const [now, then] = await Promise.all([changes(from.table(store), changed), changes(to.table(store), changed)]);
      const missed = [...new Set([...now.keys(), ...then.keys()])].filter((key) => now.get(key) !== then.get(key));
      await mirrorEntries(from, to, store, missed);
    }
  }
}

/** By key, when each entry was changed last; read off the index, which is little even of many and large ones. */
async function changes(table: Table<unknown, string>, changed: string): Promise<ReadonlyMap<string, number | null>> {
  return table.db.transaction('r', table, async () => {
    const all = await table.toCollection().primaryKeys();
    const ordered = table.orderBy(changed);
    const [keys, times] = [await ordered.primaryKeys(), (await ordered.keys()) as number[]];
    // One that is damaged may have no time.
    return new Map<string, number | null>([...all.map((key) => [key, null] as const), ...keys.map((key, at) => [key, times[at] ?? null] as const)]);
  });
}

/** What the mirror holds; null: nothing. */
export async function readMirror(copy: MirrorDatabase): Promise<ReadonlyMap<MirroredStore, unknown[]> | null> {
  const held = new Map<MirroredStore, unknown[]>();
  for (const store of MIRRORED_STORES) held.set(store, await copy.table<unknown>(store).toArray());
  return [...held.values()].some(({ length }) => length > 0) ? held : null;
}
