import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, SETTING_NAMES } from '../../lib/settings.ts';
import { SETTINGS_VERSION, settingsOf, storedWith, versionOf } from '../../lib/settings-versions.ts';

/** An example of every form that was ever stored: these files never change. */
const folder = join(import.meta.dirname, 'settings-versions');
const frozen = (version: number): Record<string, unknown> => JSON.parse(readFileSync(join(folder, `${version}.json`), 'utf8')) as Record<string, unknown>;

describe('settings of every version', () => {
  test('there is an example of each', () => {
    expect(readdirSync(folder).toSorted()).toEqual(Array.from({ length: SETTINGS_VERSION }, (_, k) => `${k + 1}.json`));
  });

  test('the first keeps what it had, and the rest is as on the first day', () => {
    expect(settingsOf(frozen(1))).toEqual({ ...DEFAULT_SETTINGS, lastView: 'hover', primary: 'en', textSize: 22, hideOther: true });
  });

  test('the second keeps all', () => {
    const { version, ...settings } = frozen(2);
    expect(version).toBe(2);
    expect(settingsOf(frozen(2))).toEqual({ ...DEFAULT_SETTINGS, ...settings });
    // The form grows by fields: these came later.
    expect([...Object.keys(settings), 'backupReminders'].toSorted()).toEqual(SETTING_NAMES.toSorted());
  });

  test.each([[1], [2]])('of version %i one is changed, the others stay', (version) => {
    const stored = storedWith(frozen(version), { textSize: 30 });
    expect(versionOf(stored)).toBe(SETTINGS_VERSION);
    expect(settingsOf(stored)).toEqual({ ...settingsOf(frozen(version)), textSize: 30 });
  });

  test('what a later version has stored is kept, with its number', () => {
    const later = { ...frozen(2), version: 7, theme: 'aurora', wallpaper: 'ink' };
    expect(settingsOf(later)).toEqual({ ...settingsOf(frozen(2)), theme: DEFAULT_SETTINGS.theme });
    expect(storedWith(later, { primary: 'zh' })).toMatchObject({ version: 7, wallpaper: 'ink', primary: 'zh' });
  });

  test('anything that is stored can be read and changed', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(settingsOf(storedWith(stored, { textSize: 20 }))).toEqual({ ...settingsOf(stored), textSize: 20 });
      }),
    );
  });
});
