import type { Note, NoteCollection } from './note.ts';

/** What bringing in a collection would do. */
export interface ImportPlan {
  /** Notes that are not there yet. */
  fresh: Note[];
  /** Notes that are there in an older version, which they replace. */
  newer: Note[];
  /** How many are there already, as they are or in a newer version: they stay. */
  known: number;
  /** What of the collection is to be put beside what there is. */
  collection: NoteCollection;
}

/** Compares a collection with what there is, by the ids of its notes; what was changed last counts. */
export function planImport(own: readonly Note[], incoming: NoteCollection): ImportPlan {
  const there = new Map(own.map((note) => [note.id, note]));
  const once = [...new Map(incoming.notes.map((note) => [note.id, note])).values()];
  const fresh = once.filter(({ id }) => !there.has(id));
  const newer = once.filter(({ id, changedAt }) => changedAt > (there.get(id)?.changedAt ?? Infinity));
  return { fresh, newer, known: once.length - fresh.length - newer.length, collection: { ...incoming, notes: [...fresh, ...newer] } };
}
