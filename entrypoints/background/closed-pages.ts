import { storage } from '#imports';

/** Always-on pages on which the person has closed the view: they stay closed until the browser ends. The newest come first. */
const item = storage.defineItem<unknown>('session:closedPages');
const MOST = 200;

let changing: Promise<unknown> = Promise.resolve();

export async function isClosed(address: string): Promise<boolean> {
  return (await read()).includes(withoutHash(address));
}

/** Notes that a page was closed, or that it is open again. */
export function noteClosed(address: string, closed: boolean): Promise<void> {
  const page = withoutHash(address);
  const changed = changing.then(async () => {
    const others = (await read()).filter((one) => one !== page);
    await item.setValue((closed ? [page, ...others] : others).slice(0, MOST));
  });
  changing = changed.catch(() => undefined);
  return changed;
}

async function read(): Promise<string[]> {
  const stored = await item.getValue().catch(() => null);
  return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : [];
}

function withoutHash(address: string): string {
  return address.replace(/#.*$/su, '');
}
