import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { LibraryDatabase } from '../../lib/library/database.ts';
import { NoteStore, TRASH_TIME } from '../../lib/library/note-store.ts';
import { SnapshotStore } from '../../lib/library/snapshot-store.ts';
import type { Note, Relation, Snapshot } from '../../lib/notes/note.ts';

const note = (change: Partial<Note> = {}): Note => ({
  id: 'a',
  page: { address: 'https://news.example/1', site: 'news.example', title: '河水 River' },
  about: 'passage',
  passages: [{ side: 'zh', language: 'zh-Hans', quote: { exact: '河水变清了', prefix: '', suffix: '。' } }],
  colour: 'yellow',
  body: '',
  tags: [],
  createdAt: 1,
  changedAt: 1,
  revision: 0,
  ...change,
});
const relation: Relation = { id: 'r', from: 'a', to: 'b', name: 'answers', createdAt: 1 };
const snapshot: Snapshot = { hash: 'h', page: note().page, takenAt: 1, languages: ['zh-Hans', 'en'], pairs: [{ zh: '河', en: 'river', confidence: 1, paragraph: true }] };
let count = 0;
const fresh = () => `notes-${String(count++)}`;
const opened = (name = fresh()) => new NoteStore(new LibraryDatabase(name));

describe('the notes that are kept', () => {
  test('are found by their page, and not once they are in the trash', async () => {
    const store = opened();
    await store.add(note());
    await store.add(note({ id: 'b', page: { ...note().page, address: 'https://news.example/2' } }));
    expect((await store.ofAddress('https://news.example/1')).map(({ id }) => id)).toEqual(['a']);
    await store.trash(['a'], 5);
    expect(await store.ofAddress('https://news.example/1')).toEqual([]);
    expect(await store.has('https://news.example/1')).toBe(false);
    await store.restore(['a']);
    expect(await store.has('https://news.example/1')).toBe(true);
  });

  test('a note that is there is not written over by a new one', async () => {
    const store = opened();
    await store.add(note({ body: 'first' }));
    await store.add(note({ body: 'second' }));
    expect((await store.ofAddress('https://news.example/1'))[0]?.body).toBe('first');
  });

  test('two windows write on one note: neither text is lost', async () => {
    const store = opened();
    await store.add(note({ body: 'old' }));
    await store.change('a', { body: { from: 'old', to: 'from one' } }, 'one', 2);
    const second = await store.change('a', { body: { from: 'old', to: 'from two' } }, 'two', 3);
    expect(second).toMatchObject({ outcome: 'conflict', note: { body: 'from one', alternatives: [{ writer: 'two', body: 'from two' }] } });
    await store.change('a', { body: { from: 'old', to: 'from two, more' } }, 'two', 4);
    const settled = await store.change('a', { body: { from: 'from one', to: 'both' }, settled: ['two'] }, 'one', 5);
    expect(settled).toMatchObject({ outcome: 'written', note: { body: 'both' } });
    expect(settled).not.toHaveProperty('note.alternatives');
  });

  test('changing a note that is gone says so', async () => {
    expect(await opened().change('a', { colour: 'red' }, 'one')).toEqual({ outcome: 'gone' });
  });

  test('the trash is emptied after its time; relations and snapshots go with their notes', async () => {
    const name = fresh();
    const store = opened(name);
    await store.add(note({ snapshot: 'h' }));
    await store.add(note({ id: 'b' }));
    await store.relate(relation);
    await new SnapshotStore(new LibraryDatabase(name)).keep(snapshot, 'a', 'one');
    await store.trash(['a'], 1000);
    expect(await store.purge(1000 + TRASH_TIME)).toBe(0);
    expect(await store.purge(1001 + TRASH_TIME)).toBe(1);
    expect(await store.readAll()).toMatchObject({ notes: [{ id: 'b' }], relations: [], snapshots: [] });
  });

  test('a tag is renamed in all notes, with the tags below it and what the code book says', async () => {
    const store = opened();
    await store.add(note({ tags: ['译法/增译', '译法', '译者'] }));
    await store.describe({ name: '译法/增译', description: 'added words' });
    await store.renameTag('译法', 'method', 7);
    expect(await store.readAll()).toMatchObject({ notes: [{ tags: ['method/增译', 'method', '译者'], changedAt: 7 }], codes: [{ name: 'method/增译' }] });
    await store.renameTag('method', null);
    expect(await store.readAll()).toMatchObject({ notes: [{ tags: ['译者'] }], codes: [] });
  });

  test('tags are offered that a note has, or that stand in the code book', async () => {
    const store = opened();
    await store.add(note({ tags: ['译法', 'style'] }));
    await store.describe({ name: '译法', description: 'how it was done' });
    await store.describe({ name: '译法/增译', description: 'added words' });
    expect((await store.names()).tags.toSorted()).toEqual(['style', '译法', '译法/增译'].toSorted());
  });

  test('a tag is in the code book before it is described, and until it is taken out', async () => {
    const store = opened();
    await store.add(note({ tags: ['译法/增译'] }));
    await store.describe({ name: '译法/减译', description: ' ' });
    await store.describe({ name: '译法/增译', description: 'added words' });
    await store.describe({ name: '译法/增译', description: '' });
    expect((await store.readAll()).codes).toEqual([{ name: '译法/减译', description: '' }, { name: '译法/增译', description: '' }].toSorted((a, b) => (a.name < b.name ? -1 : 1)));
    expect((await store.names()).tags.toSorted()).toEqual(['译法/减译', '译法/增译'].toSorted());
    await store.removeCodes(['译法/减译', '译法/增译']);
    expect(await store.readAll()).toMatchObject({ notes: [{ tags: ['译法/增译'] }], codes: [] });
  });

  test('of two tags that become one, the description of the one that was there stays; where it has none, the other comes', async () => {
    const store = opened();
    for (const [name, description] of [['a', 'of a'], ['b', ''], ['c', 'of c']] as const) await store.describe({ name, description });
    await store.renameTag('a', 'b');
    await store.renameTag('b', 'c');
    expect((await store.readAll()).codes).toEqual([{ name: 'c', description: 'of c' }]);
    await store.describe({ name: 'd', description: '' });
    await store.renameTag('c', 'd');
    expect((await store.readAll()).codes).toEqual([{ name: 'd', description: 'of c' }]);
  });

  test('a tag without a description is renamed, and taken out with those above it', async () => {
    const store = opened();
    await store.describe({ name: '译法/增译', description: '' });
    await store.renameTag('译法', 'method');
    expect((await store.readAll()).codes).toEqual([{ name: 'method/增译', description: '' }]);
    await store.renameTag('method', null);
    expect((await store.readAll()).codes).toEqual([]);
  });

  test('what is damaged is left out, counted, and stays in the database', async () => {
    const name = fresh();
    const database = new LibraryDatabase(name);
    await database.notes.put({ id: 'x', body: 7 } as never);
    const store = new NoteStore(database);
    await store.add(note());
    expect((await store.readAll()).notes).toHaveLength(1);
    expect(await store.overview()).toMatchObject({ damaged: 1 });
    expect(await store.damaged()).toBe(1);
    await store.renameTag('译法', 'method');
    expect(await database.notes.count()).toBe(2);
  });

  test('… also where everything else is replaced', async () => {
    const database = new LibraryDatabase(fresh());
    await database.notes.put({ id: 'x', body: 7 } as never);
    await database.snapshots.put({ hash: 'y' } as never);
    const store = new NoteStore(database);
    await store.add(note());
    await store.writeAll({ notes: [note({ id: 'b' })], relations: [], codes: [], colours: [], snapshots: [snapshot] });
    expect((await database.notes.toCollection().primaryKeys()).toSorted()).toEqual(['b', 'x']);
    expect((await database.snapshots.toCollection().primaryKeys()).toSorted()).toEqual(['h', 'y']);
  });

  test('a collection is written whole or not at all', async () => {
    const store = opened();
    await store.add(note({ body: 'kept' }));
    const broken = { notes: [note({ id: 'b' }), { body: 'no id' } as Note], relations: [], codes: [], colours: [], snapshots: [] };
    await expect(store.writeAll(broken)).rejects.toThrow();
    expect((await store.readAll()).notes.map(({ id }) => id)).toEqual(['a']);
  });

  test('another window sees a change', async () => {
    const name = fresh();
    const [one, two] = [opened(name), opened(name)];
    const seen = await new Promise<Note[]>((resolve, reject) => {
      two.watch((store) => store.ofAddress('https://news.example/1'), (notes) => {
        if (notes.length > 0) resolve(notes);
        else void one.add(note());
      }, reject);
    });
    expect(seen).toHaveLength(1);
  });
});

test('a library of the first form keeps its articles when it gets room for notes', async () => {
  const name = fresh();
  const old = new Dexie(name);
  old.version(1).stores({ documents: 'id, address, site, changedAt' });
  await old.table('documents').put({ id: 'd', address: 'x', site: 'y', changedAt: 1 });
  old.close();
  const database = new LibraryDatabase(name);
  expect(await database.documents.count()).toBe(1);
  await new NoteStore(database).add(note());
  expect(await database.notes.count()).toBe(1);
});
