import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { LibraryDatabase, OPENING_TIME } from '../../lib/library/database.ts';
import { openFailureOf } from '../../lib/open-failure.ts';
import { NoteStore } from '../../lib/library/note-store.ts';
import { Library } from '../../lib/library/library.ts';

/** A window with the first form of the database, which does not make room for another. */
function olderWindow(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 10);
    opening.onupgradeneeded = () => {
      const documents = opening.result.createObjectStore('documents', { keyPath: 'id' });
      for (const index of ['address', 'site', 'changedAt']) documents.createIndex(index, index);
      documents.put({ id: 'kept', address: 'https://news.example/', site: 'news.example', changedAt: 1 });
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error('not opened'));
  });
}

test('another window holds an older form: what is asked fails after a while, and works as soon as the window is gone', async () => {
  const older = await olderWindow('held');
  const library = new Library(new LibraryDatabase('held'));
  const before = performance.now();
  const error = await library.count().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Error);
  expect(openFailureOf(error)).toBe('held');
  expect(performance.now() - before).toBeLessThan(OPENING_TIME * 2);
  older.close();
  await expect.poll(() => library.count().catch(() => null), { timeout: 5000 }).toBe(1);
  expect(openFailureOf(error)).toBe('failed'); // nobody holds it any more
});

test('who watches from the time at which another window holds it hears of it again once that window is gone', async () => {
  const older = await olderWindow('held-watched');
  const store = new NoteStore(new LibraryDatabase('held-watched'));
  const answers: number[] = [];
  const watch = () => store.watch(() => store.ofAddress('https://news.example/'), (notes) => answers.push(notes.length), () => undefined);
  const end = watch();
  await expect(store.has('')).rejects.toThrow();
  older.close();
  await expect.poll(() => store.has('').catch(() => null), { timeout: 5000 }).toBe(false);
  end();
  const endAgain = watch();
  await expect.poll(() => answers, { timeout: 5000 }).toEqual([0]);
  endAgain();
});

test('an upgrade that fails leaves everything in its older form, and is tried again', async () => {
  (await olderWindow('failing')).close();
  const create = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'createObjectStore') ?? {};
  IDBDatabase.prototype.createObjectStore = () => {
    throw new DOMException('failed', 'ConstraintError');
  };
  const library = new Library(new LibraryDatabase('failing'));
  expect(openFailureOf(await library.count().catch((reason: unknown) => reason))).toBe('failed');
  Object.defineProperty(IDBDatabase.prototype, 'createObjectStore', create);
  const again = await olderWindow('failing');
  expect([again.version, [...again.objectStoreNames]]).toEqual([10, ['documents']]);
  again.close();
  await expect.poll(() => library.count().catch(() => null), { timeout: 5000 }).toBe(1);
});

test('a database of a newer version is read and written as it is', async () => {
  const newer = new LibraryDatabase('newer');
  await newer.open();
  newer.close();
  const upgraded = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('newer', 1000);
    opening.onupgradeneeded = () => void opening.result.createObjectStore('later');
    opening.onsuccess = () => resolve(opening.result);
  });
  upgraded.close();
  const library = new LibraryDatabase('newer');
  await library.codes.put({ name: 'kept', description: 'said' });
  expect([await library.codes.count(), library.backendDB().version, library.backendDB().objectStoreNames.contains('later')]).toEqual([1, 1000, true]);
});
