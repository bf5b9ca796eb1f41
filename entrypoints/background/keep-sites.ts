import { storage } from '#imports';
import { browser } from 'wxt/browser';
import type { SiteReply } from '../../lib/messages.ts';
import { changeSites, readSites } from '../../lib/site-store.ts';
import { additionTo, checkedSites, permissionFreedBy, withoutSite, withSite } from '../../lib/sites.ts';
import { isPermitted } from './register-sites.ts';

/**
 * Sites that are to be always-on once the browser permits them. The popup cannot wait for the answer: browsers close it when they
 * ask, and stop the background when the person takes their time.
 */
const waiting = storage.defineItem<unknown>('session:waitingSites');

let changing: Promise<unknown> = Promise.resolve();

/** Puts the site on the list, where the browser permits it; else as soon as it does. */
export async function keepSite(pattern: string): Promise<SiteReply> {
  if (!(await isPermitted(pattern))) {
    await changeWaiting((patterns) => [...patterns.filter((one) => one !== pattern), pattern]);
    // It may have been permitted in between, and its news have passed already.
    if (!(await isPermitted(pattern))) return { outcome: 'waiting' };
  }
  await leaveSite(pattern);
  try {
    const addition = additionTo(await readSites(), pattern);
    await changeSites((sites) => withSite(sites, pattern));
    return addition;
  } catch {
    return { outcome: 'full' };
  }
}

/** The person has not permitted it. */
export async function leaveSite(pattern: string): Promise<SiteReply> {
  await changeWaiting((patterns) => patterns.filter((one) => one !== pattern));
  return { outcome: 'gone' };
}

/** Takes the site off the list, and gives its permission back where no other site rests on it. */
export async function dropSite(pattern: string): Promise<SiteReply> {
  await leaveSite(pattern);
  try {
    const freed = permissionFreedBy(pattern, await readSites());
    await changeSites((sites) => withoutSite(sites, pattern));
    if (freed !== null) await browser.permissions.remove({ origins: [freed] }).catch(() => undefined);
    return { outcome: 'gone' };
  } catch {
    return { outcome: 'full' };
  }
}

/** The browser permits more than before: what has waited for it is kept. */
export async function keepWaitingSites(): Promise<void> {
  for (const pattern of await readWaiting()) if (await isPermitted(pattern)) await keepSite(pattern);
}

function changeWaiting(change: (patterns: string[]) => string[]): Promise<void> {
  const changed = changing.then(async () => waiting.setValue(change(await readWaiting())));
  changing = changed.catch(() => undefined);
  return changed;
}


async function readWaiting(): Promise<string[]> {
  return [...checkedSites({ patterns: await waiting.getValue() }).patterns];
}
