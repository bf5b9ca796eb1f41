import type { BackupContent } from './backup.ts';
import { listChanges, numberedPart, wholeList } from './backup-lists.ts';
import { checkedCode, checkedColourName, checkedNote, checkedRelation, checkedSnapshot } from './notes/check-note.ts';
import { merged, mergePlan } from './notes/merge.ts';
import type { NoteCollection } from './notes/note.ts';

/** The number of the form in which notes stand in a file. */
export const NOTES_VERSION = 1;
/** All that is kept of notes, as it stands in a file: with the number of its form. */
export type NumberedNotes = NoteCollection & { version: number };

/** Notes with all that belongs to them, the trash too. */
export const NOTES_CONTENT: BackupContent<NumberedNotes> = {
  check(stored) {
    const { notes, relations, codes, colours, snapshots } = numberedPart(stored, NOTES_VERSION);
    return {
      version: NOTES_VERSION,
      notes: wholeList(notes, checkedNote, ({ id }) => id),
      relations: wholeList(relations, checkedRelation, ({ id }) => id),
      codes: wholeList(codes, checkedCode, ({ name }) => name),
      colours: wholeList(colours, checkedColourName, ({ colour }) => colour),
      snapshots: wholeList(snapshots, checkedSnapshot, ({ hash }) => hash),
    };
  },
  changes: (before, after) => [
    ...listChanges('notes.notes', before.notes, after.notes, ({ id }) => id),
    ...listChanges('notes.relations', before.relations, after.relations, ({ id }) => id),
    ...listChanges('notes.codes', before.codes, after.codes, ({ name }) => name),
    ...listChanges('notes.colours', before.colours, after.colours, ({ colour }) => colour),
    ...listChanges('notes.snapshots', before.snapshots, after.snapshots, ({ hash }) => hash),
  ],
  merge: (mine, theirs) => ({ version: NOTES_VERSION, ...merged(mine, mergePlan(mine, theirs), 'newer') }),
};
