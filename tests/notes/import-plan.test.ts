import { expect, test } from 'vitest';
import { planImport } from '../../lib/notes/import-plan.ts';
import { noteOf } from './notes-made.ts';

test('what is new comes in, what is newer replaces, everything else stays', () => {
  const own = [noteOf({ id: 'same', changedAt: 5 }), noteOf({ id: 'old', changedAt: 5 }), noteOf({ id: 'ahead', changedAt: 5 }), noteOf({ id: 'other' })];
  const notes = [noteOf({ id: 'same', changedAt: 5 }), noteOf({ id: 'old', changedAt: 6 }), noteOf({ id: 'ahead', changedAt: 4 }), noteOf({ id: 'new' }), noteOf({ id: 'new', body: 'again' })];
  const codes = [{ name: 'a', description: 'b' }];
  const plan = planImport(own, { notes, relations: [], codes, colours: [], snapshots: [] });
  expect({ ...plan, fresh: plan.fresh.map(({ id, body }) => [id, body]), newer: plan.newer.map(({ id }) => id) }).toMatchObject({ fresh: [['new', 'again']], newer: ['old'], known: 2 });
  expect(plan.collection.notes.map(({ id }) => id)).toEqual(['new', 'old']);
  expect(plan.collection.codes).toBe(codes);
});
