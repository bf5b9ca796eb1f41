import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LibraryDatabase } from '../../lib/library/database.ts';
import { MirrorDatabase, MIRRORED, MIRRORED_STORES, type MirroredStore } from '../../lib/library/mirror-database.ts';
import { mirrorEntries, mirrorMissed, mirrorStore, readMirror } from '../../lib/library/mirror-sync.ts';

let database: LibraryDatabase;
let copy: MirrorDatabase;
let opened = 0;

beforeEach(() => {
  opened++;
  database = new LibraryDatabase(`library-${String(opened)}`);
  copy = new MirrorDatabase(indexedDB, `mirror-${String(opened)}`);
});
afterEach(async () => {
  await Promise.all([database.delete(), copy.delete()]);
});

const entry = (store: MirroredStore, key: string, time: number, text = ''): object => ({ [MIRRORED[store].key]: key, ...(MIRRORED[store].changed && { [MIRRORED[store].changed]: time }), text });

async function expectSame(): Promise<void> {
  for (const store of MIRRORED_STORES) expect(await copy.table(store).toArray()).toEqual(await database.table(store).toArray());
}

describe('the mirror', () => {
  test('takes over entries by their keys: what is there is written, what is gone is deleted', async () => {
    await database.table('notes').bulkPut([entry('notes', 'a', 1), entry('notes', 'b', 2)]);
    await mirrorEntries(database, copy, 'notes', ['a', 'b']);
    await database.table('notes').delete('a');
    await database.table('notes').put(entry('notes', 'b', 3, 'changed'));
    await mirrorEntries(database, copy, 'notes', ['a', 'b']);
    await expectSame();
  });

  test('takes over a store of more than it reads in one go, and forgets what is not there', async () => {
    await copy.table('terms').put(entry('terms', 'gone', 1));
    await database.table('terms').bulkPut(Array.from({ length: 1203 }, (_, at) => entry('terms', `t${String(at)}`, at)));
    await mirrorStore(database, copy, 'terms');
    await expectSame();
  });

  test('makes good whatever it has missed', async () => {
    const step = fc.record({
      store: fc.constantFrom(...MIRRORED_STORES),
      key: fc.constantFrom('a', 'b', 'c', 'd'),
      act: fc.constantFrom('put', 'delete', 'mirror'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        for (const [at, { store, key, act }] of steps.entries()) {
          if (act === 'put') await database.table(store).put(entry(store, key, at, String(at)));
          else if (act === 'delete') await database.table(store).delete(key);
          else await mirrorEntries(database, copy, store, [key]);
        }
        await mirrorMissed(database, copy);
        await expectSame();
      }),
      { numRuns: 25 },
    );
  });

  test('copies an entry that is damaged and has no time', async () => {
    await database.table('notes').put({ id: 'x', text: 'damaged' });
    await mirrorMissed(database, copy);
    await expectSame();
  });

  test('is told from an empty one', async () => {
    expect(await readMirror(copy)).toBeNull();
    await copy.table('codes').put(entry('codes', 'tag', 0));
    expect((await readMirror(copy))?.get('codes')).toEqual([entry('codes', 'tag', 0)]);
  });
});
