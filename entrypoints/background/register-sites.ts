import { browser } from 'wxt/browser';
import { permissionFor } from '../../lib/site-patterns.ts';
import { readSites } from '../../lib/site-store.ts';

const ID = 'always-on';

let registering: Promise<void> = Promise.resolve();

/**
 * Has the browser run the watcher on the always-on sites that it permits; after every change of the list or of the permissions, and
 * whenever the background starts: it may have been stopped before it heard of the last one.
 */
export function registerSites(): Promise<void> {
  registering = registering.then(register).catch(() => undefined); // a browser that refuses is asked again at the next change
  return registering;
}

async function register(): Promise<void> {
  const { patterns } = await readSites();
  const permitted = await Promise.all(patterns.map(isPermitted));
  const matches = patterns.filter((_pattern, at) => permitted[at]);
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  if (registered && isSame(registered.matches ?? [], matches)) return;
  const script = { id: ID, js: ['/watcher.js'], css: [], matches, runAt: 'document_idle' as const, allFrames: false, persistAcrossSessions: true };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && new Set([...some, ...others]).size === some.length;
}

/** Whether the browser lets us read a site. It throws for patterns that it does not know. */
export function isPermitted(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [permissionFor(pattern)] }).catch(() => false);
}
