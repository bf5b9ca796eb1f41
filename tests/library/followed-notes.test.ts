import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { LibraryDatabase } from '../../lib/library/database.ts';
import { type NoteOverview, NoteStore } from '../../lib/library/note-store.ts';
import type { Note } from '../../lib/notes/note.ts';
import { collection, note, relation } from '../note-exchange/any-notes.ts';

let count = 0;
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.restoreAllMocks();
});

/** A database with two windows on it, and what the first is told of it. */
async function open() {
  const name = `followed-${String(count++)}`;
  const databases = [new LibraryDatabase(name), new LibraryDatabase(name)] as const;
  const stores = [new NoteStore(databases[0]), new NoteStore(databases[1])] as const;
  // The making of a database is told as a change of all of it.
  for (const database of databases) await database.open();
  const told: NoteOverview[] = [];
  const errors: unknown[] = [];
  const follow = (): void => void ends.push(stores[0].follow((overview) => told.push(overview), (error) => errors.push(error)));
  return { databases, stores, told, errors, follow };
}

const soon = { timeout: 3000, interval: 1 };
const numbered = (number: number, more: Partial<Note> = {}): Note => ({ ...note, id: `n${String(number).padStart(5, '0')}`, ...more });
const many = (sum: number): Note[] => Array.from({ length: sum }, (_, number) => numbered(number));
const nothing = { notes: [], relations: [], codes: [], colours: [], snapshots: [] };

/** Some notes of few ids, so that changes meet each other; ids that only the order of UTF-16 units sorts rightly. */
const id = fc.constantFrom('a', 'B', 'é', '河', '𠮷', '\uffee', 'b10', 'b9');
const someNote = fc.record({ id, body: fc.constantFrom('one', 'two'), revision: fc.nat(2), tags: fc.constantFrom<string[]>([], ['x'], ['x/y', 'z']) }).map((parts): Note => ({ ...note, ...parts }));
const change = fc.oneof(
  someNote.map((one) => (store: NoteStore) => store.add(one)),
  fc.tuple(id, fc.constantFrom('three', 'four')).map(([one, to]) => async (store: NoteStore): Promise<unknown> => store.change(one, { body: { from: '', to } }, 'w')),
  fc.uniqueArray(id).map((ids) => (store: NoteStore) => store.trash(ids, 7)),
  fc.uniqueArray(id).map((ids) => (store: NoteStore) => store.restore(ids)),
  fc.uniqueArray(id).map((ids) => (store: NoteStore) => store.erase(ids)),
  fc.constantFrom('q', null).map((to) => (store: NoteStore) => store.renameTag('x', to)),
  fc.uniqueArray(someNote, { selector: (one) => one.id }).map((notes) => (store: NoteStore) => store.putAll({ ...nothing, notes, codes: collection.codes })),
  fc.uniqueArray(someNote, { selector: (one) => one.id }).map((notes) => (store: NoteStore) => store.writeAll({ ...nothing, notes })),
  fc.constantFrom(60, 250).map((sum) => (store: NoteStore) => store.putAll({ ...nothing, notes: many(sum) })),
  fc.tuple(id, id).map(([from, to]) => (store: NoteStore) => store.relate({ ...relation, id: `${from}-${to}`, from, to })),
  fc.constantFrom('', 'said').map((description) => (store: NoteStore) => store.describe({ name: 'x', description })),
  fc.constantFrom('', 'good').map((name) => (store: NoteStore) => store.nameColour('blue', name)),
  // What is damaged comes by no way of ours.
  id.map((one) => async (_: NoteStore, database: LibraryDatabase): Promise<unknown> => database.notes.put({ id: one, body: 7 } as never)),
  fc.constant(async (_: NoteStore, database: LibraryDatabase): Promise<unknown> => database.notes.put({ id: 7 } as never)),
);

describe('what is told of all notes', () => {
  test('is what there is, after changes of any kind from two windows, together and one after the other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(change, fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 12 }), fc.nat(12), async (changes, begin) => {
        const { databases, stores, told, errors, follow } = await open();
        const doing: Promise<unknown>[] = [];
        for (const [index, [act, second, waits]] of changes.entries()) {
          if (index === begin % changes.length) follow();
          doing.push(act(stores[second ? 1 : 0], databases[second ? 1 : 0]));
          if (waits) await Promise.all(doing);
        }
        await Promise.all(doing);
        const now = await stores[1].overview();
        await vi.waitFor(() => expect(told.at(-1)).toEqual(now), soon);
        expect(errors).toEqual([]);
        for (const end of ends.splice(0)) end();
      }),
      { numRuns: 60 },
    );
  });

  test('is read once; afterwards only what has changed, and what has not stays the same object', async () => {
    const { stores, told, follow } = await open();
    await stores[0].putAll({ ...nothing, notes: many(300) });
    follow();
    await vi.waitFor(() => expect(told).toHaveLength(1), soon);
    const all = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    const one = vi.spyOn(IDBObjectStore.prototype, 'get');
    await stores[1].trash(['n00007', 'n00008']);
    await vi.waitFor(() => expect(told).toHaveLength(2), soon);
    expect(all).not.toHaveBeenCalled();
    // Two for the change itself.
    expect(one.mock.calls.map(([key]) => key)).toEqual(['n00007', 'n00008', 'n00007', 'n00008']);
    const [before, after] = told.map(({ notes }) => notes);
    expect(after?.map((each, at) => each === before?.[at] ? '' : each.id).filter((each) => each !== '')).toEqual(['n00007', 'n00008']);
    // All are read where so many have changed that the database tells no keys; the same ones are the same objects still.
    await stores[1].putAll({ ...nothing, notes: [...many(60), numbered(999)] });
    await vi.waitFor(() => expect(told.at(-1)?.notes).toHaveLength(301), soon);
    expect(all).toHaveBeenCalled();
    expect(told.at(-1)?.notes.filter((each, at) => each !== before?.[at]).map((each) => each.id)).toEqual(['n00007', 'n00008', 'n00999']);
  });

  test('counts the damaged ones, as they come and go', async () => {
    const { databases, stores, told, follow } = await open();
    await databases[1].notes.bulkPut([numbered(1), { id: 'n00002' } as never, { id: 3 } as never]);
    follow();
    await vi.waitFor(() => expect(told.at(-1)?.damaged).toBe(2), soon);
    await databases[1].notes.put({ id: 'n00001' } as never);
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ damaged: 3, notes: [] }), soon);
    await databases[1].notes.put(numbered(2));
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ damaged: 2, notes: [{ id: 'n00002' }] }), soon);
    await databases[1].notes.delete(3 as never);
    await vi.waitFor(() => expect(told.at(-1)?.damaged).toBe(1), soon);
    expect(told.at(-1)).toEqual(await stores[0].overview());
  });

  test('has what came while all of it was read for the first time', async () => {
    const { stores, told, follow } = await open();
    await stores[0].putAll({ ...nothing, notes: many(2500) });
    follow();
    await stores[1].change('n00000', { body: { from: note.body, to: 'changed meanwhile' } }, 'w');
    await stores[1].erase(['n02499']);
    await vi.waitFor(async () => expect(told.at(-1)).toEqual(await stores[1].overview()), soon);
    expect(told.at(-1)?.notes).toHaveLength(2499);
    expect(told.at(-1)?.notes[0]?.body).toBe('changed meanwhile');
  });

  test('is said to fail where it cannot be read, and comes with the next change; what was told stays', async () => {
    const { stores, told, errors, follow } = await open();
    follow();
    await vi.waitFor(() => expect(told).toHaveLength(1), soon);
    const failing = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException('Internal error', 'UnknownError');
    });
    await stores[1].putAll({ ...nothing, notes: many(1) });
    await vi.waitFor(() => expect(errors).toHaveLength(1), soon);
    expect(told).toHaveLength(1);
    failing.mockRestore();
    await stores[1].nameColour('blue', 'good');
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ notes: [{ id: 'n00000' }], colours: [{ name: 'good' }] }), soon);
  });

  test('comes no more after its end', async () => {
    const { stores, told, follow } = await open();
    follow();
    await vi.waitFor(() => expect(told).toHaveLength(1), soon);
    ends.pop()?.();
    await stores[1].add(numbered(1));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(told).toHaveLength(1);
  });
});
