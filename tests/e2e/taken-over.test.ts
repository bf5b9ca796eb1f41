/** A page whose process has been taken over, and with it our script's world in it, is still only that page. */
import type { CDPSession, Page } from 'playwright';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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

declare const chrome: { tabs: { query(filter: { url: string }): Promise<{ id: number }[]> } };
