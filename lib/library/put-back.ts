/** The browser has lost the database, and all of it came back out of the mirror: that is told until the person has seen it. */
import { liveQuery } from 'dexie';
import { LibraryDatabase } from './database.ts';
import { PUT_BACK } from './unfinished.ts';

/** @param tell told when it was put back, in milliseconds since 1970; null where there is nothing to tell. @returns ends it. */
export function followPutBack(tell: (at: number | null) => void, database = new LibraryDatabase()): () => void {
  const subscription = liveQuery(() => database.unfinished.get(PUT_BACK)).subscribe({ next: (noted) => tell(typeof noted?.what === 'number' ? noted.what : null), error: () => tell(null) });
  return () => subscription.unsubscribe();
}

/** The person has seen it. */
export async function seenPutBack(database = new LibraryDatabase()): Promise<void> {
  await database.unfinished.delete(PUT_BACK);
}
