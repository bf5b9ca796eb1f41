import type { BackupParts } from './backup.ts';
import { REGIONS_CONTENT, SETTINGS_CONTENT, type NumberedSettings } from './backup-contents.ts';
import { DOCUMENTS_CONTENT, DOCUMENTS_VERSION, type KeptDocuments } from './backup-documents.ts';
import { NOTES_CONTENT, NOTES_VERSION, type NumberedNotes } from './backup-notes.ts';
import { TERMS_CONTENT, TERMS_VERSION, type KeptTerms } from './backup-terms.ts';
import type { KeptRegions } from './kept-regions.ts';
import { Library } from './library/library.ts';
import { NoteStore } from './library/note-store.ts';
import { TermStore } from './library/term-store.ts';
import { changeRegions, readRegions } from './region-store.ts';
import { changeSettings, readSettings } from './settings-store.ts';
import { SETTINGS_VERSION } from './settings-versions.ts';

/** Everything that a backup holds. */
export interface BackupValues {
  settings: NumberedSettings;
  regions: KeptRegions;
  notes: NumberedNotes;
  documents: KeptDocuments;
  terms: KeptTerms;
}

const notes = new NoteStore();
const library = new Library();
const terms = new TermStore();

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
  const parts = BACKUP_PARTS;
  const [settings, regions, own, documents, list] = await Promise.all([parts.settings.read(), parts.regions.read(), parts.notes.read(), parts.documents.read(), parts.terms.read()]);
  return { settings, regions, notes: own, documents, terms: list };
}

/** Puts the given parts in the place of what there is; each of them whole or not at all. @throws where the browser does not store them. */
export async function writeParts(values: Partial<BackupValues>): Promise<void> {
  if (values.documents) await BACKUP_PARTS.documents.write(values.documents);
  if (values.notes) await BACKUP_PARTS.notes.write(values.notes);
  if (values.terms) await BACKUP_PARTS.terms.write(values.terms);
  if (values.settings) await BACKUP_PARTS.settings.write(values.settings);
  if (values.regions) await BACKUP_PARTS.regions.write(values.regions);
}
