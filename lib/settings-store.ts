import { storage } from '#imports';
import type { Settings } from './settings.ts';
import { settingsOf, storedWith } from './settings-versions.ts';
import { StoredValue } from './stored-value.ts';

const KEY = 'sync:settings';
const item = storage.defineItem<unknown>(KEY);
const stored = new StoredValue({ read: () => item.getValue(), write: (value) => storage.setItem(KEY, value), watch: (onChange) => void item.watch(onChange) });
// A browser that keeps a page which was left tells it nothing until it is shown again.
addEventListener('pageshow', ({ persisted }: PageTransitionEvent) => {
  if (persisted) stored.forget();
});

/** Reads the settings; what is missing or damaged in the storage takes its default. */
export async function readSettings(): Promise<Settings> {
  return settingsOf(await stored.read());
}

/** Changes some of the settings and keeps the others; where they were read before, at once. @throws where the browser does not store them. */
export function changeSettings(change: Partial<Settings>): Promise<void> {
  return stored.change((before) => storedWith(before, change));
}

/** Forgets all settings: they are as on the first day. */
export async function resetSettings(): Promise<void> {
  await item.removeValue();
  stored.forget();
}

/** Calls back on every change, from whichever page it comes. @returns a function that stops it. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  return item.watch((value) => onChange(settingsOf(value)));
}
