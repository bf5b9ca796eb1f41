import { type BackupContent, BackupError, type Change } from './backup.ts';
import { listChanges, mergedLists } from './backup-lists.ts';
import { checkedRegions, type KeptRegion, type KeptRegions } from './kept-regions.ts';
import { SETTINGS_VERSION, settingsOf, versionOf } from './settings-versions.ts';
import { SETTING_NAMES, type Settings } from './settings.ts';

/** Settings as they stand in a file: with the number of their form. */
export type NumberedSettings = Settings & { version: number };

export const SETTINGS_CONTENT: BackupContent<NumberedSettings> = {
  check(stored) {
    const record = recordOf(stored);
    if (versionOf(record) > SETTINGS_VERSION) throw new BackupError('newer');
    const settings = settingsOf(record);
    if (SETTING_NAMES.some((name) => Object.hasOwn(record, name) && !isSame(record[name], settings[name]))) throw new BackupError('damaged');
    return { ...settings, version: SETTINGS_VERSION };
  },
  changes: (before, after) =>
    SETTING_NAMES.flatMap((name): Change[] => (before[name] === after[name] ? [] : [{ kind: 'value', name, before: before[name], after: after[name] }])),
};

export const REGIONS_CONTENT: BackupContent<KeptRegions> = {
  check(stored) {
    const record = recordOf(stored);
    const regions = checkedRegions(record);
    if (typeof record['version'] === 'number' && record['version'] > regions.version) throw new BackupError('newer');
    const whole = record['version'] === regions.version && (['pages', 'sites'] as const).every((scope) => sizeOf(record[scope]) === regions[scope].length);
    if (!whole) throw new BackupError('damaged');
    return regions;
  },
  changes: (before, after) => (['pages', 'sites'] as const).flatMap((scope) => listChanges(`regions.${scope}`, before[scope], after[scope], atOf)),
  merge: (mine, theirs) => checkedRegions({ ...theirs, pages: mergedLists(theirs.pages, mine.pages, atOf, keepFirst), sites: mergedLists(theirs.sites, mine.sites, atOf, keepFirst) }),
};

const atOf = ({ at }: KeptRegion): string => at;
/** The file's, whose regions were wanted last. */
const keepFirst = (theirs: KeptRegion): KeptRegion => theirs;

/** Numbers may have been moved onto a step; all else must be what it was. */
function isSame(stored: unknown, checked: Settings[keyof Settings]): boolean {
  return typeof checked === 'number' ? typeof stored === 'number' : stored === checked;
}

function sizeOf(list: unknown): number {
  return Array.isArray(list) ? list.length : -1;
}

function recordOf(stored: unknown): Record<string, unknown> {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) throw new BackupError('damaged');
  return stored as Record<string, unknown>;
}
