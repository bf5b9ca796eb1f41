import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LibraryDatabase } from '../../lib/library/database.ts';
import { checkedTerm, renderingsIn, termText } from '../../lib/library/saved-term.ts';
import { SnapshotStore } from '../../lib/library/snapshot-store.ts';
import { TermStore } from '../../lib/library/term-store.ts';

let count = 0;
const fresh = () => new TermStore(new LibraryDatabase(`terms-${String(count++)}`));
const shown = async (store: TermStore) => (await store.readAll()).map(({ zh, en }) => `${zh}: ${en.join(', ')}`);

describe('the term list', () => {
  test('takes terms, puts renderings together, and leaves out what is no term', async () => {
    const store = fresh();
    expect(await store.add([{ zh: ' 渡口 ', en: ['ferry  landing'] }, { zh: '', en: ['x'] }, { zh: '河', en: [' '] }], 1)).toBe(1);
    expect(await store.add([{ zh: '渡口', en: ['pier', 'Ferry landing'] }, { zh: '河长', en: ['river chief'] }, { zh: '河长', en: ['river head'] }], 2)).toBe(2);
    expect(await store.add([{ zh: '渡口', en: ['pier'] }], 3)).toBe(0);
    expect(await shown(store)).toEqual(['河长: river chief, river head', '渡口: ferry landing, pier']);
  });

  test('changes an entry in its place; one that is renamed to another joins it', async () => {
    const store = fresh();
    await store.add([{ zh: '渡口', en: ['pier'] }], 1);
    await store.add([{ zh: '码头', en: ['dock'] }], 2);
    await store.change('渡口', { zh: '渡口', en: ['landing'] }, 3);
    expect(await shown(store)).toEqual(['码头: dock', '渡口: landing']);
    await store.change('渡口', { zh: '码头', en: ['landing'] }, 4);
    expect(await shown(store)).toEqual(['码头: dock, landing']);
    await store.remove('码头');
    expect(await shown(store)).toEqual([]);
  });

  test('is told to every window whenever it changes', async () => {
    const database = `terms-${String(count++)}`;
    const [one, other] = [new TermStore(new LibraryDatabase(database)), new TermStore(new LibraryDatabase(database))];
    const told: number[] = [];
    const end = one.watch((terms) => told.push(terms.length), () => told.push(-1));
    await expect.poll(() => told).toEqual([0]);
    await other.add([{ zh: '渡口', en: ['pier'] }]);
    await expect.poll(() => told.at(-1)).toBe(1);
    end();
  });

  test('is new in a library of the form before, and what stands there stays', async () => {
    const old = new Dexie('form-2');
    old.version(1).stores({ documents: 'id, address, site, changedAt' });
    old.version(2).stores({ notes: 'id, page.address, page.site, changedAt, deletedAt, *tags', relations: 'id, from, to', codes: 'name', colours: 'colour', snapshots: 'hash, page.address' });
    await old.table('documents').put({ id: 'a', address: 'https://news.example/1', changedAt: 1 });
    await old.table('notes').put({ id: 'n', page: { address: 'https://news.example/1' }, changedAt: 1, tags: ['x'] });
    await old.table('snapshots').put({ hash: 'f00d', page: { address: 'https://news.example/1' }, takenAt: 7 });
    old.close();
    const database = new LibraryDatabase('form-2');
    const store = new TermStore(database);
    await store.add([{ zh: '渡口', en: ['pier'] }]);
    expect(await shown(store)).toEqual(['渡口: pier']);
    expect(await new SnapshotStore(database).summaries()).toEqual([{ hash: 'f00d', takenAt: 7 }]);
    expect([await database.documents.count(), await database.notes.where('tags').equals('x').count()]).toEqual([1, 1]);
  });
});

test('a field of renderings is parted at semicolons and lines, each rendering once', () => {
  expect(renderingsIn(' a; b；A | c ;; ')).toEqual(['a', 'b', 'c']);
});

test('anything that is no term is none; what is one, is kept as it is', () => {
  fc.assert(fc.property(fc.anything(), (value) => checkedTerm(value) === null));
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (zh, en) => {
      const term = { zh: termText(zh), en: renderingsIn(en.join(';')), addedAt: 1, changedAt: 2 };
      expect(checkedTerm(term)).toEqual(term.zh === '' || term.en.length === 0 ? null : term);
    }),
  );
});
