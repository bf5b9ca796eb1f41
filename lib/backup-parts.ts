import type { BackupParts } from './backup.ts';
import { REGIONS_CONTENT, SETTINGS_CONTENT, type NumberedSettings } from './backup-contents.ts';
import type { KeptRegions } from './kept-regions.ts';
import { changeRegions, readRegions } from './region-store.ts';
import { changeSettings, readSettings } from './settings-store.ts';
import { SETTINGS_VERSION } from './settings-versions.ts';

/** Everything that a backup holds. */
export interface BackupValues {
  settings: NumberedSettings;
  regions: KeptRegions;
}

/** The parts of a backup. Whatever else is kept for a person is added here (and named in components/options/Backup.tsx). */
export const BACKUP_PARTS: BackupParts<BackupValues> = {
  // The number of the form is the store's own affair: it puts it there itself.
  settings: { ...SETTINGS_CONTENT, read: async () => ({ ...(await readSettings()), version: SETTINGS_VERSION }), write: changeSettings },
  regions: { ...REGIONS_CONTENT, read: readRegions, write: (regions) => changeRegions(() => regions) },
};

/** Everything as it stands now. */
export async function readParts(): Promise<BackupValues> {
  const [settings, regions] = await Promise.all([BACKUP_PARTS.settings.read(), BACKUP_PARTS.regions.read()]);
  return { settings, regions };
}

/** Puts the given parts in the place of what there is. @throws where the browser does not store them. */
export async function writeParts(values: Partial<BackupValues>): Promise<void> {
  if (values.settings) await BACKUP_PARTS.settings.write(values.settings);
  if (values.regions) await BACKUP_PARTS.regions.write(values.regions);
}
