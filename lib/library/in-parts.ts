/** Very many entries, written and deleted part by part: all at once would hold the window for seconds, and could not be ended. */
import type { Table } from 'dexie';

/** So many entries are written or deleted in one go. */
const AT_ONCE = 500;

/** Of more, neighbours are deleted together. */
const MANY = 50;

/** Told how many are done, every so often; what it throws ends it, and with it the transaction. */
type OnPart = (done: number) => void;

/** Writes entries within a transaction. */
export async function putInParts<Stored>(table: Table<Stored, string>, entries: readonly Stored[], onPart?: OnPart): Promise<void> {
  // The next part is made ready while the database writes the one before.
  let writing: PromiseLike<unknown> = Promise.resolve();
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    onPart?.(at);
    const next = table.bulkPut(entries.slice(at, at + AT_ONCE));
    // Where the part before fails, this one fails with the transaction, and nobody asks for it any more.
    next.catch(() => undefined);
    await writing;
    writing = next;
  }
  await writing;
  onPart?.(entries.length);
}

/** Deletes entries within a transaction. */
export async function deleteInParts<Stored>(table: Table<Stored, string>, keys: readonly string[], onPart?: OnPart): Promise<void> {
  if (keys.length < MANY) {
    onPart?.(0);
    await table.bulkDelete([...keys]);
    onPart?.(keys.length);
    return;
  }
  let done = 0;
  // A key deleted by itself costs more than its neighbours with it, and news of thousands of keys would hold the other windows.
  for (const run of runsOf(await table.toCollection().primaryKeys(), new Set(keys))) {
    onPart?.(done);
    await table.where(':id').between(run[0], run.at(-1), true, true).delete();
    done += run.length;
  }
  onPart?.(done);
}

/** Keys that follow each other in the table, of those that are wanted. */
function runsOf(all: readonly string[], wanted: ReadonlySet<string>): string[][] {
  const runs: string[][] = [];
  let run: string[] = [];
  for (const key of all) {
    const ends = !wanted.has(key) || run.length === AT_ONCE;
    if (ends && run.length > 0) {
      runs.push(run);
      run = [];
    }
    if (wanted.has(key)) run.push(key);
  }
  return run.length > 0 ? [...runs, run] : runs;
}
