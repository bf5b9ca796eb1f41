/**
 * A backup is restored in two places: the database, which takes all or nothing, and the browser's storage of the settings. What is to
 * go into the second is written down with the first, so that a browser that is killed between the two leaves nothing half done.
 */
import { REGIONS_CONTENT, SETTINGS_CONTENT, type NumberedSettings } from './backup-contents.ts';
import type { KeptRegions } from './kept-regions.ts';
import { LibraryDatabase } from './library/database.ts';
import { changeRegions } from './region-store.ts';
import { changeSettings } from './settings-store.ts';

/** What a backup holds that does not lie in the database. */
export interface BesideValues {
  settings: NumberedSettings;
  regions: KeptRegions;
}

const NAME = 'restore';

/** Writes down, in the transaction that changes the database, what is to be written beside it. */
export async function noteBeside(database: LibraryDatabase, { settings, regions }: Partial<BesideValues>): Promise<void> {
  await database.unfinished.put({ name: NAME, what: { ...(settings && { settings }), ...(regions && { regions }) } });
}

/** Writes what was written down; there may be nothing. @throws where the browser does not store it: it stays written down. */
export async function finishRestore(database = new LibraryDatabase()): Promise<void> {
  const what = (await database.unfinished.get(NAME))?.what;
  if (what === undefined) return;
  const { settings, regions } = what as Partial<Record<keyof BesideValues, unknown>>;
  if (settings) await changeSettings(SETTINGS_CONTENT.check(settings));
  if (regions) await changeRegions(() => REGIONS_CONTENT.check(regions));
  await forgetRestore(database);
}

/** Nothing of a restore is to be written any more. */
export async function forgetRestore(database: LibraryDatabase): Promise<void> {
  await database.unfinished.delete(NAME);
}
