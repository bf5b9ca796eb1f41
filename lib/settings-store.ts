import { storage } from '#imports';
import type { Settings } from './settings.ts';
import { settingsOf, storedWith } from './settings-versions.ts';

const item = storage.defineItem<unknown>('sync:settings');

/** Reads the settings; what is missing or damaged in the storage takes its default. */
export async function readSettings(): Promise<Settings> {
  return settingsOf(await item.getValue());
}

let changing: Promise<unknown> = Promise.resolve();

/** Changes some of the settings and keeps the others; one change waits for the other. @throws where the browser does not store them. */
export function changeSettings(change: Partial<Settings>): Promise<void> {
  const changed = changing.then(async () => {
    const before = await item.getValue();
    const after = storedWith(before, change);
    // Browsers allow few writes a minute: none is spent on what stands there already.
    if (JSON.stringify(after) !== JSON.stringify(before)) await item.setValue(after);
  });
  changing = changed.catch(() => undefined);
  return changed;
}

/** Forgets all settings: they are as on the first day. */
export function resetSettings(): Promise<void> {
  return item.removeValue();
}

/** Calls back on every change, from whichever page it comes. @returns a function that stops it. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  return item.watch((value) => onChange(settingsOf(value)));
}
