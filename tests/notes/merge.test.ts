import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merged, mergePlan, type MergePlan } from '../../lib/notes/merge.ts';
import type { Note, NoteCollection } from '../../lib/notes/note.ts';
import { partOf } from '../../lib/notes/part.ts';
import { anyCollection, collection, highlight, note, pageNote, relation } from '../note-exchange/any-notes.ts';

const empty: NoteCollection = { notes: [], relations: [], codes: [], colours: [], snapshots: [] };
const of = (...notes: Note[]): NoteCollection => ({ ...empty, notes });
const counts = ({ added, changed, same, conflicting }: MergePlan) => [added.length, changed.length, same.length, conflicting.length];
const other = { ...note, id: 'other' };
const newer = { ...note, body: 'newer', changedAt: note.changedAt + 1 };
const older = { ...note, body: 'older', changedAt: note.changedAt - 1 };
const trashed = { ...note, deletedAt: 9 };

describe('what notes from elsewhere would do', () => {
  test.each<[string, Note[], Note[], number[]]>([
    ['unknown ones are added', [pageNote], [note], [1, 0, 0, 0]],
    ['the same ones stay', [note], [{ ...note, revision: 9 }], [0, 0, 1, 0]],
    ['a newer one changes mine', [note], [newer], [0, 1, 0, 0]],
    ['one that mine is newer than is in conflict', [note], [older], [0, 0, 0, 1]],
    ['one of the same age is in conflict', [note], [{ ...note, colour: 'red' }], [0, 0, 0, 1]],
    ['the same passages and words under another id are the same note', [note], [other], [0, 0, 1, 0]],
    ['… with other tags they add those', [note], [{ ...other, tags: ['new'] }], [0, 1, 0, 0]],
    ['… but not on another page', [note], [{ ...other, page: { ...note.page, address: 'https://b.test/' } }], [1, 0, 0, 0]],
    ['… or with other words', [note], [{ ...other, body: 'x' }], [1, 0, 0, 0]],
    ['twice in one file is once', [], [note, other, note], [1, 0, 2, 0]],
    ['one from the trash comes back', [trashed], [note], [0, 1, 0, 0]],
    ['one that they threw away stays with me', [note], [trashed], [0, 0, 1, 0]],
  ])('%s', (_name, mine, theirs, expected) => {
    expect(counts(mergePlan(of(...mine), of(...theirs)))).toEqual(expected);
  });
});

describe('the collection after it', () => {
  const after = (mine: NoteCollection, theirs: NoteCollection, choice: 'newer' | 'both') => merged(mine, mergePlan(mine, theirs), choice);

  test('has the newer of two', () => {
    expect(after(of(note), of(newer), 'newer').notes).toMatchObject([{ id: note.id, body: 'newer' }]);
    expect(after(of(note), of(older), 'newer').notes).toEqual([note]);
  });

  test('has what stood in mine where a newer one takes its place, and another note says the same', () => {
    const same = of(other, newer);
    const once = after(of(note), same, 'newer');
    expect(once.notes).toMatchObject([{ id: note.id, body: 'newer' }, { id: 'other', body: note.body }]);
    expect(counts(mergePlan(once, same))).toEqual([0, 0, 2, 0]);
  });

  test('or both, and a second time no third', () => {
    const twice = after(after(of(note), of(older), 'both'), of(older), 'both');
    expect(twice.notes.map(({ body }) => body)).toEqual([note.body, 'older']);
    expect(new Set(twice.notes.map(({ id }) => id)).size).toBe(2);
  });

  test('has tags of both, and what was in the trash', () => {
    expect(after(of(note), of({ ...other, tags: ['new'] }), 'newer').notes).toMatchObject([{ id: note.id, tags: [...note.tags, 'new'] }]);
    expect(after(of(trashed), of(other), 'newer').notes[0]).not.toHaveProperty('deletedAt');
  });

  test('relations hold to the notes that are kept', () => {
    const theirs = { ...of(other, highlight), relations: [{ ...relation, from: 'other' }] };
    expect(after(of(note), theirs, 'newer').relations).toEqual([relation]);
    expect(after({ ...of(note, highlight), relations: [relation] }, { ...theirs, relations: [{ ...relation, id: 'x', from: 'other' }] }, 'newer').relations).toEqual([relation]);
  });

  test('what tags mean to me, stays', () => {
    const mine = { ...empty, codes: [{ name: 'a', description: 'mine' }, { name: 'b', description: '' }] };
    const theirs = { ...empty, codes: [{ name: 'a', description: 'theirs' }, { name: 'b', description: 'theirs' }, { name: 'c', description: 'theirs' }] };
    expect(after(mine, theirs, 'newer').codes).toEqual([{ name: 'a', description: 'mine' }, { name: 'b', description: 'theirs' }, { name: 'c', description: 'theirs' }]);
  });

  test('tags that are not described yet come, too, and take no description away', () => {
    const theirs = { ...empty, codes: [{ name: 'a', description: '' }, { name: 'b', description: 'theirs' }, { name: 'b', description: '' }] };
    expect(mergePlan({ ...empty, codes: [{ name: 'a', description: 'mine' }] }, theirs).codes).toEqual([{ name: 'b', description: 'theirs' }]);
    expect(mergePlan(empty, theirs).codes.map(({ name }) => name)).toEqual(['a', 'b']);
  });

  test('of whatever there is: a collection put to itself stays what it is, put to nothing comes whole, and no id comes twice', () => {
    fc.assert(
      fc.property(anyCollection, anyCollection, fc.constantFrom('newer', 'both'), (one, two, choice) => {
        const back = after(one, one, choice);
        expect(back.notes).toEqual(one.notes);
        expect(back.codes).toEqual(one.codes);
        const { notes } = after(one, two, choice);
        expect(new Set(notes.map(({ id }) => id)).size).toBe(notes.length);
        expect(notes.length).toBeGreaterThanOrEqual(one.notes.length);
        expect(counts(mergePlan(after(one, two, 'newer'), two))[0]).toBe(0);
      }),
    );
  });

  test('50,000 notes put to 50,000 take seconds at most', () => {
    const many = (offset: number) => of(...Array.from({ length: 50_000 }, (_, index) => ({ ...note, id: String(index + offset), body: String(index + offset) })));
    const begun = performance.now();
    expect(after(many(0), many(25_000), 'both').notes).toHaveLength(75_000);
    console.info(`50,000 notes merged with 50,000: ${(performance.now() - begun).toFixed(0)} ms`);
    expect(performance.now() - begun).toBeLessThan(15_000);
  });
});

test('a part of a collection has what belongs to its notes', () => {
  expect(partOf(collection, ({ id }) => id === note.id)).toEqual({ ...collection, notes: [note], relations: [] });
  const unused = { ...collection, codes: [...collection.codes, { name: 'not yet used', description: '' }] };
  expect(partOf(unused, ({ id }) => id === note.id).codes).toEqual(collection.codes);
  expect(partOf(unused, () => true)).toEqual(unused);
  const oneInTrash = { ...unused, notes: unused.notes.map((one) => (one.id === pageNote.id ? { ...one, deletedAt: 1 } : one)) };
  expect(partOf(oneInTrash, ({ deletedAt }) => deletedAt === undefined).codes).toEqual(unused.codes);
  expect(partOf(collection, ({ id }) => id === pageNote.id)).toEqual({ ...empty, notes: [pageNote] });
  expect(partOf(collection, () => true)).toEqual(collection);
});
