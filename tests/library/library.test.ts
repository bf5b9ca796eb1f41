import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkedDocument } from '../../lib/library/check-document.ts';
import { Library } from '../../lib/library/library.ts';
import { fingerprintOf, type SavedDocument } from '../../lib/library/saved-document.ts';

const document = (change: Partial<SavedDocument> = {}): SavedDocument => ({
  id: 'a',
  address: 'https://news.example/1',
  site: 'news.example',
  title: '河水 River',
  languages: ['zh-Hans', 'en'],
  layout: 'blocks',
  texts: { zh: ['河水变清了。'], en: ['The river has run clear.'] },
  fingerprint: 'f',
  rows: [{ id: 0, zh: [{ block: 0, start: 0, end: 6 }], en: [{ block: 0, start: 0, end: 24 }], confidence: 0.9, confirmed: true, marked: false }],
  savedAt: 1,
  changedAt: 1,
  ...change,
});
let count = 0;
const fresh = () => new Library(`test-${String(count++)}`);

describe('the library', () => {
  test('gives back what it was given, and forgets what it is told to', async () => {
    const library = fresh();
    await library.save(document());
    expect(await library.read('a')).toEqual(document());
    await library.save(document({ title: 'another' }));
    expect((await library.readAll()).map(({ title }) => title)).toEqual(['another']);
    await library.remove('a');
    expect(await library.read('a')).toBeNull();
  });

  test('keeps a change only over what it was made of, and else gives what is there instead', async () => {
    const library = fresh();
    await library.save(document({ changedAt: 1 }));
    expect(await library.saveOver(document({ title: 'mine', changedAt: 2 }), 1)).toBeNull();
    expect(await library.saveOver(document({ title: 'theirs', changedAt: 3 }), 1)).toEqual(document({ title: 'mine', changedAt: 2 }));
    expect((await library.read('a'))?.title).toBe('mine');
    await library.remove('a');
    expect(await library.saveOver(document({ title: 'again', changedAt: 4 }), 2)).toBeNull();
    expect((await library.read('a'))?.title).toBe('again');
  });

  test('finds the documents of a page, the newest change first', async () => {
    const library = fresh();
    await library.save(document({ id: 'old', changedAt: 1 }));
    await library.save(document({ id: 'new', changedAt: 5 }));
    await library.save(document({ id: 'other', address: 'https://news.example/2' }));
    expect((await library.ofAddress('https://news.example/1')).map(({ id }) => id)).toEqual(['new', 'old']);
    expect((await library.readAll()).map(({ id }) => id)).toEqual(['new', 'other', 'old']);
  });

  test('leaves out what is damaged, and counts it', async () => {
    const library = new Library('damaged');
    await library.save(document());
    const raw = new Dexie('damaged');
    raw.version(1).stores({ documents: 'id, address, site, changedAt' });
    await raw.table('documents').put({ ...document({ id: 'b' }), rows: [{ id: 0, zh: [{ block: 9, start: 0, end: 3 }], en: [], confidence: 1, confirmed: false, marked: false }] });
    await raw.table('documents').put({ id: 'c', changedAt: 3, address: 'https://news.example/1', rows: 'none' });
    raw.close();
    expect([await library.readAll(), await library.count()]).toEqual([[document()], 3]);
    expect(await library.read('b')).toBeNull();
    expect((await library.ofAddress('https://news.example/1')).map(({ id }) => id)).toEqual(['a']);
    await library.writeAll([document({ id: 'd' })]);
    expect([(await library.readAll()).map(({ id }) => id), await library.count()]).toEqual([['d'], 3]);
  });
});

test('anything that is no document is none, without an exception', () => {
  fc.assert(fc.property(fc.anything(), (value) => checkedDocument(value) === null));
  fc.assert(
    fc.property(fc.record({ block: fc.integer({ min: -1, max: 1 }), start: fc.integer({ min: -2, max: 9 }), end: fc.integer({ min: -2, max: 9 }) }), (unit) => {
      const checked = checkedDocument(document({ rows: [{ id: 0, zh: [unit], en: [], confidence: 1, confirmed: false, marked: false }] }));
      expect(checked !== null).toBe(unit.block === 0 && unit.start >= 0 && unit.start <= unit.end && unit.end <= 6);
    }),
  );
});

describe('the fingerprint', () => {
  test('is the same whatever white space there is, and another for another text', () => {
    const of = (zh: string[], en: string[]) => fingerprintOf({ zh, en });
    expect(of(['河 水'], ['A  river\n'])).toBe(of(['河  水'], [' A river']));
    expect(of(['河水'], ['A river'])).not.toBe(of(['河水'], ['A rivers']));
    expect(of(['河', '水'], [])).not.toBe(of(['河水'], []));
    expect(of(['河'], ['水'])).not.toBe(of(['河', '水'], []));
  });
});
