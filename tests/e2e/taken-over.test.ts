/** A page whose process has been taken over, and with it our script's world in it, is still only that page. */
import type { CDPSession, Page } from 'playwright';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { startPageServer } from '../../lib/commands/page-server.ts';
import { useChromium } from './support/chromium.ts';
import { pagesFolder } from './support/gold.ts';

const chromium = useChromium();
const demo = readFileSync(join(pagesFolder, 'demo.html'), 'utf8');

/** Runs code in the world of our script in a page. */
async function inOurWorld(page: Page): Promise<(code: string) => Promise<unknown>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await found;
  return async (code) => (await session.send('Runtime.evaluate', { expression: code, contextId, returnByValue: true, awaitPromise: true })).result.value as unknown;
}

async function readPage(path: string): Promise<Page> {
  const page = await chromium.openServed(path, demo);
  const popup = await chromium.popupOn(page);
  await popup.sentence();
  await popup.close();
  return page;
}

const send = (message: object): string => `chrome.runtime.sendMessage(${JSON.stringify(message)}).then((reply) => reply ?? 'nothing', () => 'nothing')`;
/** What comes over a port within half a second, once these messages have been sent. */
const over = (name: string, messages: readonly object[]): string => `new Promise((resolve) => {
  const came = [];
  const port = chrome.runtime.connect({ name: '${name}' });
  port.onMessage.addListener((message) => came.push(message.type));
  for (const message of ${JSON.stringify(messages)}) port.postMessage(message);
  setTimeout(() => resolve(came), 500);
})`;

test('it can put nothing into another tab, and change no list of sites', async () => {
  const page = await readPage('/taken.html');
  const other = await readPage('/other.html');
  const tabs = await chromium.browser.evaluateInBackground(async (url) => (await chrome.tabs.query({ url })).map(({ id }) => id), other.url());
  expect(tabs.length).toBe(1);
  const run = await inOurWorld(page);
  expect(await run(send({ type: 'activate', tabId: tabs[0] }))).toBe('nothing');
  expect(await run(send({ type: 'site', act: 'keep', pattern: '*://*/*' }))).toBe('nothing');
  expect(await run('chrome.storage.session.get(null).then(() => "told", () => "refused")')).toBe('refused');
});

test('what it sends over the ports and means nothing is passed over, without an error', async () => {
  const page = await readPage('/taken.html');
  const run = await inOurWorld(page);
  const pair = { type: 'pair' };
  expect(await run(over('pair', [pair]))).toEqual(['found']);
  for (const bad of [{ type: 'text', of: 'page' }, { type: 'text', of: '__proto__', blocks: [], containers: [] }, { type: 'text', of: 'page', blocks: [{ text: 7 }], containers: [null] }, { type: 'pair', counterpart: 'x' }]) {
    expect(await run(over('pair', [bad]))).toEqual([]);
  }
  const circle = { type: 'text', of: 'page', blocks: [], containers: [{ parent: 1, tag: 'p', chrome: false }, { parent: 0, tag: 'p', chrome: false }] };
  expect(await run(over('pair', [circle, pair]))).toEqual([]);
  for (const url of [undefined, {}, 'file:///etc/passwd', 'chrome://settings', 'http://elsewhere.test/']) {
    expect(await run(over('fetch', [{ type: 'fetch', url }]))).toEqual(['unfetched']);
  }
  const notes = [{ type: 'noteNew', call: 1 }, { type: 'noteNew', call: 2, note: { id: 'a' } }, { type: 'noteChange', call: 3, id: {}, change: null }, { type: 'noteTrash', call: 4, id: ['x'] }, { type: 'noteSnapshot', call: 5, id: 'x', snapshot: null }, { type: 'snapshots', hashes: 'x' }];
  expect((await run(over('notes', notes))) as string[]).toContain('notes');
});

describe('settings and what is remembered of reading', () => {
  const elsewhere = 'https://elsewhere.test';
  const path = { tag: 'main', classes: [], selectors: ['main'], place: null };
  const stored = { version: 1, views: [{ at: elsewhere, value: 'interleaved' }], places: [{ at: `${elsewhere}/read`, value: { quote: '河', bead: 3 } }] };
  const regions = { version: 1, pages: [{ at: `${elsewhere}/read`, path }], sites: [{ at: elsewhere, path }] };
  const forged = { address: `${elsewhere}/read`, origin: elsewhere, at: elsewhere, url: `${elsewhere}/read`, site: elsewhere, tabId: 1, sender: { url: elsewhere, origin: elsewhere } };
  const storage = (): Promise<Stored> => chromium.browser.evaluateInBackground(async () => ({ ...(await chrome.storage.local.get(null)), ...(await chrome.storage.sync.get(null)) }));
  const pageOf = (page: Page): string => page.url().replace(/#.*$/u, '');
  const remember = (): Promise<void> => chromium.browser.evaluateInBackground((items) => chrome.storage.local.set(items), { reading: stored, regions });
  afterEach(() => chromium.browser.evaluateInBackground(() => chrome.storage.local.clear()));

  test.each(['local', 'sync', 'session'])('storage.%s cannot be read, written, nor opened again', async (area) => {
    await remember();
    const run = await inOurWorld(await readPage('/taken.html'));
    for (const act of ['get(null)', 'get("reading")', 'set({ settings: {} })', 'clear()', 'remove("reading")', 'setAccessLevel({ accessLevel: "TRUSTED_AND_UNTRUSTED_CONTEXTS" })']) {
      expect(await run(`(async () => chrome.storage.${area}.${act})().then(() => "done", () => "refused")`), act).toBe('refused');
    }
    expect((await storage()).reading).toMatchObject({ places: stored.places });
    const heard = `new Promise((resolve) => { chrome.storage.onChanged.addListener(() => resolve('heard')); chrome.storage.${area}?.onChanged?.addListener(() => resolve('heard')); setTimeout(() => resolve('nothing'), 800); })`;
    const hearing = run(heard);
    await chromium.browser.evaluateInBackground(async (name) => (chrome.storage as unknown as Record<string, Area>)[name]?.set({ tried: Math.random() }), area);
    expect(await hearing).toBe('nothing');
    await chromium.browser.evaluateInBackground(async (name) => (chrome.storage as unknown as Record<string, Area>)[name]?.remove('tried'), area);
  });

  test('are told of the page itself only, whatever it says that it is', async () => {
    await remember();
    const page = await readPage('/taken.html');
    const run = await inOurWorld(page);
    const reply = await run(send({ ...forged, type: 'memory' }));
    expect(reply).toMatchObject({ address: pageOf(page), settings: { textSize: 18 } });
    expect(JSON.stringify(reply)).not.toContain('elsewhere');
    expect(Object.keys(reply as object).toSorted()).toEqual(['address', 'settings']);
    await page.evaluate(() => history.pushState(null, '', '/further.html'));
    expect(await run(send({ ...forged, type: 'memory' }))).toMatchObject({ address: pageOf(page) });
    expect(pageOf(page)).toContain('/further.html');
  });

  test('are kept for the page itself only', async () => {
    await remember();
    const page = await readPage('/taken.html');
    const run = await inOurWorld(page);
    const place = { quote: '路', bead: 1 };
    for (const message of [{ type: 'keepView', view: 'hover' }, { type: 'keepPlace', place }, { type: 'keepRegion', path, use: 'onSite' }]) expect(await run(send({ ...forged, ...message }))).toBe(true);
    const { origin } = new URL(page.url());
    const now = await storage();
    expect(now.reading).toEqual({ ...stored, views: [{ at: origin, value: 'hover' }, ...stored.views], places: [{ at: pageOf(page), value: place }, ...stored.places] });
    expect(now.regions).toEqual({ ...regions, pages: [{ at: pageOf(page), path }, ...regions.pages], sites: [{ at: origin, path }, ...regions.sites] });
    expect(await run(send({ ...forged, type: 'memory' }))).toMatchObject({ view: 'hover', place, ofPage: path, ofSite: path });
    expect(await run(send({ ...forged, type: 'forgetRegion' }))).toBe(true);
    expect((await storage()).regions).toMatchObject({ pages: [{ at: pageOf(page), path: null }, ...regions.pages] });
  });

  test('settings are changed within their bounds, and only those that a view can change', async () => {
    const run = await inOurWorld(await readPage('/taken.html'));
    const change = { textSize: 1e9, chineseShare: -1, theme: 'url(//x)', lastView: 'hover', hideOther: true, backupReminders: false, version: 99, sites: ['*'], constructor: 1 };
    expect(await run(send({ type: 'changeSettings', change }))).toBe(true);
    const { settings, sites } = await storage();
    expect(settings).toMatchObject({ textSize: 32, chineseShare: 0.3, theme: 'auto', lastView: 'side-by-side', hideOther: false, backupReminders: true, version: 2 });
    expect(Object.keys(settings ?? {})).not.toContain('sites');
    expect(sites).toBeUndefined();
    for (const nothing of [null, 'x', [], { lastView: 'hover' }, { version: 9 }]) expect(await run(send({ type: 'changeSettings', change: nothing }))).toBe('nothing');
  });

  test('of two sites that write at once, all stays', async () => {
    const other = await startPageServer({ '/favicon.ico': { body: '', status: 204 } });
    chromium.expectedOrigins.push(other.origin);
    try {
      const first = await readPage('/taken.html');
      const second = await chromium.open(other.serve('/other.html', demo.replace(/<img[^>]*>/gu, '')));
      const popup = await chromium.popupOn(second);
      await popup.sentence();
      await popup.close();
      const pages = [first, second];
      const runs = await Promise.all(pages.map(inOurWorld));
      const write = (way: string, number: number): string => `Promise.all(Array.from({ length: 20 }, (_, k) => (history.pushState(null, '', '/${way}-' + k), [
        chrome.runtime.sendMessage({ type: 'keepPlace', place: { quote: '路', bead: k } }),
        chrome.runtime.sendMessage({ type: 'keepView', view: 'hover' }),
        chrome.runtime.sendMessage({ type: 'keepRegion', use: 'onSite', path: ${JSON.stringify(path)} }),
      ])).flat().concat(chrome.runtime.sendMessage({ type: 'changeSettings', change: ${number === 0 ? '{ textSize: 26 }' : '{ lineSpacing: 2 }'} }))).then((kept) => kept.every((one) => one === true))`;
      expect(await Promise.all(runs.map((run, at) => run(write(`way${String(at)}`, at))))).toEqual([true, true]);
      const { reading, regions: kept, settings } = await storage();
      const origins = pages.map((page) => new URL(page.url()).origin).toSorted();
      expect(reading?.views.map(({ at }) => at).toSorted()).toEqual(origins);
      expect(kept?.sites.map(({ at }) => at).toSorted()).toEqual(origins);
      for (const page of pages) expect(reading?.places.map(({ at }) => at)).toContain(pageOf(page));
      expect(settings).toMatchObject({ textSize: 26, lineSpacing: 2 });
    } finally {
      await other.close();
    }
  });
});

interface Stored {
  reading?: { views: { at: string }[]; places: { at: string }[] };
  regions?: { sites: { at: string }[] };
  settings?: Record<string, unknown>;
  sites?: unknown;
}
interface Area {
  get(key: null): Promise<Record<string, unknown>>;
  set(items: object): Promise<void>;
  remove(key: string): Promise<void>;
  clear(): Promise<void>;
}
declare const chrome: { storage: Record<'local' | 'sync', Area>; tabs: { query(filter: { url: string }): Promise<{ id: number }[]> } };
