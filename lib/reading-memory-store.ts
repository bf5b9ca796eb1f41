import { storage } from '#imports';
import { keptFor, withKept } from './kept-list.ts';
import { checkedMemory, MOST_REMEMBERED, type Place, type ReadingMemory } from './reading-memory.ts';
import type { ShownView } from './settings.ts';

const item = storage.defineItem<unknown>('local:reading');
let changing: Promise<unknown> = Promise.resolve();

/** The view used last on a site, and the sentence read last on a page of it. */
export async function readReading(origin: string, address: string): Promise<{ view?: ShownView; place?: Place }> {
  const { views, places } = await readMemory();
  const [view, place] = [keptFor(views, origin), keptFor(places, address)];
  return { ...(view && { view }), ...(place && { place }) };
}

export function rememberSiteView(origin: string, view: ShownView): Promise<void> {
  return change((memory) => ({ ...memory, views: withKept(memory.views, origin, view, MOST_REMEMBERED.views) }));
}

export function rememberPlace(address: string, place: Place): Promise<void> {
  return change((memory) => ({ ...memory, places: withKept(memory.places, address, place, MOST_REMEMBERED.places) }));
}

/** Forgets views and places. */
export function forgetReading(): Promise<void> {
  return change(() => checkedMemory(null));
}

async function readMemory(): Promise<ReadingMemory> {
  return checkedMemory(await item.getValue());
}

/** One change waits for the other. */
function change(next: (memory: ReadingMemory) => ReadingMemory): Promise<void> {
  const changed = changing.then(async () => item.setValue(next(await readMemory())));
  changing = changed.catch(() => undefined);
  return changed;
}
