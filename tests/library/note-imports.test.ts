import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { LibraryDatabase } from '../../lib/library/database.ts';
import { NoteImports } from '../../lib/library/note-imports.ts';
import { NoteStore } from '../../lib/library/note-store.ts';
import { collection, highlight, note, pageNote, relation } from '../note-exchange/any-notes.ts';

let count = 0;
let store: NoteStore;
let imports: NoteImports;
beforeEach(() => {
  const database = new LibraryDatabase(`imports-${String(count++)}`);
  store = new NoteStore(database);
  imports = new NoteImports(database);
});

const empty = { notes: [], relations: [], codes: [], colours: [], snapshots: [] };
const bodies = async () => (await store.readAll()).notes.map(({ body }) => body).toSorted();

describe('notes out of a file', () => {
  test('come with all that belongs to them, and all of it goes by Undo', async () => {
    const done = await imports.bringIn(collection, 'newer');
    const after = await store.readAll();
    expect(after.notes).toHaveLength(3);
    expect(after).toMatchObject({ relations: [relation], codes: collection.codes, colours: collection.colours, snapshots: collection.snapshots });
    await imports.takeBack(done);
    expect(await store.readAll()).toEqual(empty);
  });

  test('leave what was written after the preview: the newer of the two stays', async () => {
    await store.add(note);
    const theirs = { ...empty, notes: [{ ...note, body: 'theirs', changedAt: note.changedAt + 10 }] };
    expect((await imports.plan(theirs)).changed).toHaveLength(1);
    await store.change(note.id, { body: { from: note.body, to: 'written meanwhile' } }, 'w', note.changedAt + 20);
    expect(await imports.bringIn(theirs, 'newer')).toMatchObject({ added: [], changed: [] });
    expect(await bodies()).toEqual(['written meanwhile']);
  });

  test('stand beside mine where both are wanted, the newer and the older; a second time nothing comes', async () => {
    await store.putAll({ ...empty, notes: [note, pageNote] });
    const theirs = { ...empty, notes: [{ ...note, body: 'older', changedAt: 1 }, { ...pageNote, body: 'newer', changedAt: 99 }] };
    const done = await imports.bringIn(theirs, 'both');
    expect(await bodies()).toEqual([note.body, pageNote.body, 'newer', 'older'].toSorted());
    expect(await imports.bringIn(theirs, 'both')).toMatchObject({ added: [], changed: [] });
    await imports.takeBack(done);
    expect(await bodies()).toEqual([note.body, pageNote.body].toSorted());
  });

  test('that differ in their tags alone get no double', async () => {
    await store.add(note);
    await imports.bringIn({ ...empty, notes: [{ ...note, id: 'other', tags: ['theirs'] }] }, 'both');
    expect((await store.readAll()).notes).toMatchObject([{ id: note.id, tags: [...note.tags, 'theirs'] }]);
  });

  test('tags of the code book come in before they are described; one that is described since then stays by Undo', async () => {
    await store.putAll({ ...empty, codes: [{ name: 'a', description: '' }, { name: 'b', description: 'mine' }] });
    const done = await imports.bringIn({ ...empty, codes: [{ name: 'a', description: 'theirs' }, { name: 'b', description: '' }, { name: 'c', description: '' }] }, 'newer');
    expect((await store.readAll()).codes).toEqual([{ name: 'a', description: 'theirs' }, { name: 'b', description: 'mine' }, { name: 'c', description: '' }]);
    await store.describe({ name: 'a', description: 'mine by now' });
    await imports.takeBack(done);
    expect((await store.readAll()).codes).toEqual([{ name: 'a', description: 'mine by now' }, { name: 'b', description: 'mine' }]);
  });

  test('stay by Undo where somebody has changed them since; what they replaced comes back only where nobody has', async () => {
    await store.putAll({ ...empty, notes: [note, pageNote], codes: [{ name: '译法', description: '' }], colours: [{ colour: 'blue', name: 'mine' }] });
    const done = await imports.bringIn({ ...collection, notes: [{ ...note, body: 'theirs', changedAt: note.changedAt + 1 }, { ...pageNote, body: 'theirs too', changedAt: 99 }, highlight] }, 'newer');
    expect((await store.readAll()).codes).toEqual(collection.codes);
    await store.change(highlight.id, { body: { from: '', to: 'mine by now' } }, 'w');
    await store.change(pageNote.id, { body: { from: 'theirs too', to: 'mine, too' } }, 'w');
    await imports.takeBack(done);
    expect(await bodies()).toEqual([note.body, 'mine by now', 'mine, too'].toSorted());
    const { codes, colours } = await store.readAll();
    expect([codes, colours]).toEqual([[{ name: '译法', description: '' }], [{ colour: 'blue', name: 'mine' }]]);
  });

  describe('of which there are many', () => {
    const many = { ...empty, notes: Array.from({ length: 1200 }, (_, number) => ({ ...pageNote, id: `n${String(number)}`, body: `body ${String(number)}` })) };
    const mine = { ...collection, notes: [note, highlight, { ...pageNote, id: 'n7', body: 'mine' }] };

    test('tell how many are done, there and back', async () => {
      const steps: string[] = [];
      const onProgress = (done: number, total: number): void => void steps.push(`${String(done)}/${String(total)}`);
      const done = await imports.bringIn(many, 'newer', { onProgress });
      expect(steps.splice(0)).toEqual(['0/1200', '500/1200', '1000/1200', '1200/1200']);
      await imports.takeBack(done, { onProgress });
      expect(steps).toEqual(['0/1200', '500/1200', '1000/1200', '1200/1200']);
      expect(await store.readAll()).toEqual(empty);
    });

    test('leave everything as it was where it is ended, at whatever step', async () => {
      await store.putAll(mine);
      const before = await store.readAll();
      for (const end of [0, 500, 1000, 1200]) {
        const ending = new AbortController();
        const onProgress = (done: number): void => {
          if (done >= end) ending.abort(new Error('ended'));
        };
        await expect(imports.bringIn(many, 'both', { signal: ending.signal, onProgress })).rejects.toThrow('ended');
        expect(await store.readAll()).toEqual(before);
      }
    });

    test('stay where taking them back is ended', async () => {
      await store.putAll(mine);
      const done = await imports.bringIn(many, 'newer');
      const after = await store.readAll();
      for (const end of [0, 500, 1199]) {
        const ending = new AbortController();
        const onProgress = (gone: number): void => {
          if (gone >= end) ending.abort(new Error('ended'));
        };
        await expect(imports.takeBack(done, { signal: ending.signal, onProgress })).rejects.toThrow('ended');
        expect(await store.readAll()).toEqual(after);
      }
      await imports.takeBack(done);
      expect((await store.readAll()).notes.map(({ id }) => id).toSorted()).toEqual(mine.notes.map(({ id }) => id).toSorted());
    });
  });
});
