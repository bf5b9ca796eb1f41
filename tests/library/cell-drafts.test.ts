import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { type CellDraft, CellDrafts, resumed } from '../../lib/library/cell-drafts.ts';
import { LibraryDatabase } from '../../lib/library/database.ts';
import type { SavedDocument } from '../../lib/library/saved-document.ts';

const document: SavedDocument = {
  id: 'a',
  address: 'https://news.example/1',
  site: 'news.example',
  title: 'River',
  languages: ['zh-Hans', 'en'],
  layout: 'blocks',
  texts: { zh: ['河。'], en: ['A river.'] },
  fingerprint: '',
  rows: [{ id: 1, zh: [{ block: 0, start: 0, end: 2 }], en: [{ block: 0, start: 0, end: 8 }], confidence: 1, confirmed: false, marked: false }],
  savedAt: 1,
  changedAt: 1,
};
const draft: CellDraft = { row: 1, side: 'en', before: ['A river.'], texts: ['A wide river.'] };

test('what is being written stands in its document until it is forgotten, the last state of each cell', async () => {
  const drafts = new CellDrafts(new LibraryDatabase('drafts'));
  await drafts.keep('a', draft);
  await drafts.keep('a', { ...draft, texts: ['A very wide river.'] });
  await drafts.keep('a', { ...draft, side: 'zh', before: ['河。'], texts: ['大河。'] });
  await drafts.keep('ab', draft);
  expect((await drafts.of('a')).map(({ texts }) => texts)).toEqual([['A very wide river.'], ['大河。']]);
  await drafts.forget('a', draft);
  expect((await drafts.of('a')).map(({ side }) => side)).toEqual(['zh']);
  await drafts.forgetAll('a');
  expect(await drafts.of('a')).toEqual([]);
  expect(await drafts.of('ab')).toEqual([draft]);
});

test('what is damaged is passed over', async () => {
  const database = new LibraryDatabase('damaged');
  for (const [at, what] of [null, 'text', { ...draft, row: '1' }, { ...draft, side: 'fr' }, { ...draft, texts: [1] }, { ...draft, before: undefined }].entries()) await database.unfinished.put({ name: `cell:a:${String(at)}:en`, what });
  expect(await new CellDrafts(database).of('a')).toEqual([]);
});

test('what was being written goes on where its cell still says what it said', () => {
  expect(resumed(document, [draft])).toEqual({ document, fitting: [draft] });
});

test('where the cell has been changed since, or its row is gone, it is told and not put in', () => {
  expect(resumed(document, [{ ...draft, before: ['The river.'] }])).toEqual({ document: { ...document, unfitting: [{ zh: '', en: 'A wide river.' }] }, fitting: [] });
  const earlier = { ...document, unfitting: [{ zh: '船', en: 'boat' }] };
  expect(resumed(earlier, [{ row: 7, side: 'zh', before: ['河。'], texts: ['大河。', '很宽。'] }]).document.unfitting).toEqual([{ zh: '船', en: 'boat' }, { zh: '大河。很宽。', en: '' }]);
});

test('what stands there already needs nothing', () => {
  expect(resumed(document, [{ ...draft, before: ['Old.'], texts: ['A river.'] }])).toEqual({ document, fitting: [] });
});

test('a library of the form before takes it, and what stands there stays', async () => {
  const old = new Dexie('form-3');
  old.version(1).stores({ documents: 'id, address, site, changedAt' });
  old.version(2).stores({ notes: 'id, page.address, page.site, changedAt, deletedAt, *tags', relations: 'id, from, to', codes: 'name', colours: 'colour', snapshots: 'hash, page.address' });
  old.version(3).stores({ terms: 'zh, addedAt', snapshots: 'hash, page.address, takenAt' });
  await old.table('documents').put(document);
  await old.table('terms').put({ zh: '河', en: ['river'], addedAt: 1, changedAt: 1 });
  old.close();
  const database = new LibraryDatabase('form-3');
  await new CellDrafts(database).keep('a', draft);
  expect([await database.documents.count(), await database.terms.count(), await database.unfinished.count()]).toEqual([1, 1, 1]);
});
