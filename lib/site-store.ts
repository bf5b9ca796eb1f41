import { storage } from '#imports';
import { checkedSites, storedSites, type Sites } from './sites.ts';

const item = storage.defineItem<unknown>('sync:sites');

/** Reads the sites on which Duizhao is on by itself; what is damaged in the storage is left out. */
export async function readSites(): Promise<Sites> {
  return checkedSites(await item.getValue());
}

let changing: Promise<unknown> = Promise.resolve();

/**
 * Changes the list of sites; one change waits for the other. The browser counts what is written: a list that stays is not.
 * @throws where the browser does not store it, as where the list has become too long.
 */
export function changeSites(change: (sites: Sites) => Sites): Promise<void> {
  const changed = changing.then(async () => {
    const stored = await item.getValue();
    const before = checkedSites(stored);
    const sites = change(before);
    if (sites !== before) await item.setValue(storedSites(stored, sites));
  });
  changing = changed.catch(() => undefined);
  return changed;
}

/** Calls back on every change, from whichever page or device it comes. @returns a function that stops it. */
export function watchSites(onChange: (sites: Sites) => void): () => void {
  return item.watch((value) => onChange(checkedSites(value)));
}
