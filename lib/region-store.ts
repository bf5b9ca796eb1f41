import { storage } from '#imports';
import { checkedRegions, type KeptRegions } from './kept-regions.ts';

const item = storage.defineItem<unknown>('local:regions');

/** Reads the regions that are kept; what is damaged in the storage is left out. */
export async function readRegions(): Promise<KeptRegions> {
  return checkedRegions(await item.getValue());
}

let changing: Promise<unknown> = Promise.resolve();

/** Changes the regions that are kept; one change waits for the other. */
export function changeRegions(change: (kept: KeptRegions) => KeptRegions): Promise<void> {
  const changed = changing.then(async () => item.setValue(change(await readRegions())));
  changing = changed.catch(() => undefined);
  return changed;
}
