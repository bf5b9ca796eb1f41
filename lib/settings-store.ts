import { storage } from '#imports';
import { checkedSettings, DEFAULT_SETTINGS, type Settings } from './settings.ts';

const item = storage.defineItem<unknown>('sync:settings', { fallback: DEFAULT_SETTINGS });

/** Reads the settings; what is missing or damaged in the storage takes its default. */
export async function readSettings(): Promise<Settings> {
  return checkedSettings(await item.getValue());
}

/** Changes some of the settings and keeps the others. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await item.setValue({ ...(await readSettings()), ...change });
}

/** Calls back on every change, from whichever page it comes. @returns a function that stops it. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  return item.watch((value) => onChange(checkedSettings(value)));
}
