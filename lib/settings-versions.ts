import { checkedSettings, type Settings } from './settings.ts';

/**
 * The form in which settings are stored and kept in files. It grows by fields; a change that is more than that gets a number and
 * a step below. 1: four settings without a number; 2: a number, and reading comfort.
 */
export const SETTINGS_VERSION = 2;

/** `STEPS[n]` makes version n + 1 of version n. Each is pure and takes anything. */
const STEPS: Readonly<Record<number, (stored: Stored) => Stored>> = {
  1: (stored) => ({ ...stored, version: 2 }),
};

type Stored = Record<string, unknown>;

/** The settings that were stored by this or any earlier version; of a later one's, those that are known here. */
export function settingsOf(value: unknown): Settings {
  return checkedSettings(upgraded(value));
}

/** What is to be stored when some settings change. What a later version of the extension has stored beside them stays. */
export function storedWith(value: unknown, change: Partial<Settings>): Stored {
  const stored = upgraded(value);
  return { ...stored, ...checkedSettings({ ...stored, ...change }), version: versionOf(stored) };
}

/** The number of the form that a value is in. */
export function versionOf(value: unknown): number {
  const version = isRecord(value) ? value['version'] : undefined;
  return typeof version === 'number' && Number.isInteger(version) && version > 0 ? version : 1;
}

function upgraded(value: unknown): Stored {
  let stored: Stored = isRecord(value) ? value : {};
  for (let version = versionOf(stored); version < SETTINGS_VERSION; version++) stored = STEPS[version]?.(stored) ?? stored;
  return stored;
}

function isRecord(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
