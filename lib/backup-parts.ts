import { type BackupParts, restored, type RestoreMode } from './backup.ts';
import { REGIONS_CONTENT, SETTINGS_CONTENT } from './backup-contents.ts';
import { DOCUMENTS_CONTENT, DOCUMENTS_VERSION, type KeptDocuments } from './backup-documents.ts';
import { NOTES_CONTENT, NOTES_VERSION, type NumberedNotes } from './backup-notes.ts';
import { TERMS_CONTENT, TERMS_VERSION, type KeptTerms } from './backup-terms.ts';
import { LibraryDatabase } from './library/database.ts';
import { Library } from './library/library.ts';
import { NoteStore } from './library/note-store.ts';
import { TermStore } from './library/term-store.ts';
import { changeRegions, readRegions } from './region-store.ts';
import { changeSettings, readSettings } from './settings-store.ts';
import { SETTINGS_VERSION } from './settings-versions.ts';
import { type BesideValues, finishRestore, forgetRestore, noteBeside } from './unfinished-restore.ts';

/** Everything that a backup holds. */
export interface BackupValues extends BesideValues {
  notes: NumberedNotes;
  documents: KeptDocuments;
  terms: KeptTerms;
}

const database = new LibraryDatabase();
const notes = new NoteStore(database);
const library = new Library(database);
const terms = new TermStore(database);

/**
 * The parts of a backup. Whatever else is kept for a person is added here (and named in components/options/Backup.tsx). The largest come
 * first: where the browser has no room, nothing else has been written.
 */
export const BACKUP_PARTS: BackupParts<BackupValues> = {
  documents: { ...DOCUMENTS_CONTENT, read: async () => ({ version: DOCUMENTS_VERSION, documents: await library.readAll() }), write: ({ documents }) => library.writeAll(documents) },
  notes: { ...NOTES_CONTENT, read: async () => ({ version: NOTES_VERSION, ...(await notes.readAll()) }), write: (all) => notes.writeAll(all) },
  terms: { ...TERMS_CONTENT, read: async () => ({ version: TERMS_VERSION, terms: await terms.readAll() }), write: (kept) => terms.writeAll(kept.terms) },
  // The number of the form is the store's own affair: it puts it there itself.
  settings: { ...SETTINGS_CONTENT, read: async () => ({ ...(await readSettings()), version: SETTINGS_VERSION }), write: changeSettings },
  regions: { ...REGIONS_CONTENT, read: readRegions, write: (regions) => changeRegions(() => regions) },
};

/** Everything as it stands now. */
export async function readParts(): Promise<BackupValues> {
  const [beside, kept] = await Promise.all([readBeside(), readKept()]);
  return { ...beside, ...kept };
}

/**
 * Puts the given parts in the place of what there is, or beside it: all of them, or none. What other windows write meanwhile waits.
 * @returns how everything was before. @throws where the browser does not store it.
 */
export async function restoreParts(values: Partial<BackupValues>, mode: RestoreMode): Promise<BackupValues> {
  const beside = await readBeside();
  const before = await database.transaction('rw', database.tables, async () => {
    const all = { ...beside, ...(await readKept()) };
    const next = restored(all, values, BACKUP_PARTS, mode);
    await writeKept(next);
    await noteBeside(database, next);
    return all;
  });
  try {
    await finishRestore(database);
  } catch (error) {
    // Told as failed: nothing of it may be written at the next start.
    await writeParts(before).catch(() => forgetRestore(database));
    throw error;
  }
  return before;
}

/** Puts the given parts in the place of what there is. @throws where the browser does not store them. */
export async function writeParts(values: Partial<BackupValues>): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    await writeKept(values);
    await noteBeside(database, values);
  });
  await finishRestore(database);
}

/** What lies in the database, as it is at one moment. */
function readKept(): Promise<Pick<BackupValues, 'documents' | 'notes' | 'terms'>> {
  const parts = BACKUP_PARTS;
  return database.transaction('r', database.tables, async () => ({ documents: await parts.documents.read(), notes: await parts.notes.read(), terms: await parts.terms.read() }));
}

async function writeKept(values: Partial<BackupValues>): Promise<void> {
  if (values.documents) await BACKUP_PARTS.documents.write(values.documents);
  if (values.notes) await BACKUP_PARTS.notes.write(values.notes);
  if (values.terms) await BACKUP_PARTS.terms.write(values.terms);
}

/** What lies beside the database. */
async function readBeside(): Promise<BesideValues> {
  const [settings, regions] = await Promise.all([BACKUP_PARTS.settings.read(), BACKUP_PARTS.regions.read()]);
  return { settings, regions };
}
