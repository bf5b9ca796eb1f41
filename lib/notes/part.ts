import type { Note, NoteCollection } from './note.ts';
import { isWithin } from './tags.ts';

/**
 * Some notes of a collection with all that belongs to them: relations among them, what their tags mean, names of colours, snapshots. With all
 * notes (but for the trash) goes the whole code book, also the tags that no note has yet.
 */
export function partOf(all: NoteCollection, keep: (note: Note) => boolean): NoteCollection {
  const notes = all.notes.filter(keep);
  const isWhole = all.notes.every((note) => note.deletedAt !== undefined || keep(note));
  const ids = new Set(notes.map(({ id }) => id));
  const tags = [...new Set(notes.flatMap((note) => note.tags))];
  const hashes = new Set(notes.map(({ snapshot }) => snapshot));
  const colours = new Set(notes.map(({ colour }) => colour));
  return {
    notes,
    relations: all.relations.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    codes: isWhole ? all.codes : all.codes.filter(({ name }) => tags.some((tag) => isWithin(tag, name))),
    colours: all.colours.filter(({ colour }) => colours.has(colour)),
    snapshots: all.snapshots.filter(({ hash }) => hashes.has(hash)),
  };
}
