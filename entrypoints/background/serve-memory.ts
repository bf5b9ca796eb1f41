import { browser } from 'wxt/browser';
import { keptAt, withRegion, type KeptRegions } from '../../lib/kept-regions.ts';
import { checkedKeep, type KeepInMemory, type MemoryReply, type MemoryRequest, type SettingsNews } from '../../lib/memory-messages.ts';
import { messageOf } from '../../lib/messages.ts';
import { readReading, rememberPlace, rememberSiteView } from '../../lib/reading-memory-store.ts';
import { changeRegions, readRegions } from '../../lib/region-store.ts';
import { changeSettings, readSettings, watchSettings } from '../../lib/settings-store.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings.ts';
import { originOf, pageOf, type From } from './page-of.ts';

/** Tells pages the settings and what is remembered of themselves, and keeps what they bring: they do not reach the storage. */
export function serveMemory(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender): Promise<MemoryReply | boolean> | undefined => {
    const from = pageOf(sender);
    if (!from) return undefined;
    if (messageOf<MemoryRequest>(message, 'memory')) return memoryOf(from);
    const asked = checkedKeep(message);
    return asked ? keep(asked, from).catch(() => false) : undefined;
  });
  watchSettings((settings) => void tellPages(settings));
}

/** What cannot be read is as on the first day. */
async function memoryOf({ address }: From): Promise<MemoryReply> {
  const [settings, reading, regions] = await Promise.all([
    readSettings().catch(() => DEFAULT_SETTINGS),
    readReading(originOf(address), address).catch(() => ({})),
    readRegions().catch(() => null),
  ]);
  const ofPage = regions && keptAt(regions, 'pages', address);
  const ofSite = regions && keptAt(regions, 'sites', originOf(address));
  return { address, settings, ...reading, ...(regions && { ofPage, ofSite }) };
}

/** @returns whether it is kept: a private window leaves nothing behind. */
async function keep(asked: KeepInMemory, { address, isPrivate }: From): Promise<boolean> {
  if (asked.type === 'changeSettings') await changeSettings(asked.change);
  else if (isPrivate) return false;
  else if (asked.type === 'keepView') await rememberSiteView(originOf(address), asked.view);
  else if (asked.type === 'keepPlace') await rememberPlace(address, asked.place);
  else await changeRegions((kept) => regionsAfter(asked, kept, address));
  return true;
}

function regionsAfter(asked: KeepInMemory & { type: 'keepRegion' | 'forgetRegion' }, kept: KeptRegions, address: string): KeptRegions {
  const site = originOf(address);
  // Where the site has a region, the page must say that it wants none.
  if (asked.type === 'forgetRegion') return withRegion(kept, 'pages', address, keptAt(kept, 'sites', site) === undefined ? undefined : null);
  const here = withRegion(kept, 'pages', address, asked.path);
  if (asked.use === 'here' || !/^https?:/u.test(site)) return here;
  return withRegion(here, 'sites', site, asked.use === 'onSite' ? asked.path : undefined);
}

/** Tabs in which nothing of ours is do not hear it. */
async function tellPages(settings: Settings): Promise<void> {
  const news: SettingsNews = { type: 'settings', settings };
  const tabs = await browser.tabs.query({ discarded: false });
  for (const { id } of tabs) if (id !== undefined) void browser.tabs.sendMessage(id, news, { frameId: 0 }).catch(() => undefined);
}
