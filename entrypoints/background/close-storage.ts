import { browser } from 'wxt/browser';

/** As far as a browser has it. */
interface Area {
  setAccessLevel?: (options: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
}

/**
 * Closes the storage to our scripts in pages: a page whose process was taken over would read out of it what was read on all others. Firefox
 * and earlier versions of Chromium cannot do that.
 */
export function closeStorage(): void {
  const { local, sync, session }: Record<'local' | 'sync' | 'session', Area> = browser.storage;
  for (const area of [local, sync, session]) void area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(console.debug);
}
