import type { Table } from 'dexie';

/** Deletes all of a table that can be read; what is damaged stays where it is, for whoever can mend it. */
export async function deleteReadable<Stored, Key>(table: Table<Stored, Key>, check: (stored: unknown) => Stored | null): Promise<void> {
  await table.filter((stored) => check(stored) !== null).delete();
}
