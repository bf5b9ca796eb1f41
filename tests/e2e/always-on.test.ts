import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { useChromium } from './support/chromium.ts';
import { pagesFolder } from './support/gold.ts';
import { permitHost } from './support/host-permission.ts';
import type { Popup } from './support/popup.ts';
import { english } from './support/sentences.ts';

const SITE = '*://127.0.0.1/*';
/** How many pairs `demo.html` has. */
const PAIRED = '7';
const chromium = useChromium();
afterEach(async () => {
  await chromium.closePages();
  await permitHost(chromium, SITE, false);
});

const book = (page: Page) => page.getByTestId('side-by-side');
const always = (popup: Popup) => popup.page.getByTestId('always');
const box = (popup: Popup) => always(popup).getByRole('checkbox');

declare const chrome: {
  storage: { sync: { get(name: string): Promise<{ sites?: { patterns: string[] } }>; set(items: object): Promise<void> } };
  permissions: { contains(permissions: { origins: string[] }): Promise<boolean> };
  scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> };
  tabs: { query(filter: { active: boolean; currentWindow: boolean }): Promise<{ id: number }[]> };
  action: { getBadgeText(details: { tabId: number | undefined }): Promise<string> };
};

/** What is registered with the browser to run by itself. */
const registered = (): Promise<string[]> => chromium.browser.evaluateInBackground(async () => (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches));
const listed = (): Promise<string[]> => chromium.browser.evaluateInBackground(async () => (await chrome.storage.sync.get('sites')).sites?.patterns ?? []);
const permitted = (): Promise<boolean> => chromium.browser.evaluateInBackground((origins) => chrome.permissions.contains({ origins }), [SITE]);
const list = (...patterns: string[]): Promise<void> => chromium.browser.evaluateInBackground((sites) => chrome.storage.sync.set({ sites }), { version: 1, patterns });
const badge = (): Promise<string> =>
  chromium.browser.evaluateInBackground(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return chrome.action.getBadgeText({ tabId: tab?.id });
  });

/** Makes the page server's site an always-on one, as the settings would. */
async function alwaysOn(): Promise<void> {
  await permitHost(chromium, SITE, true);
  await list(SITE);
  await expect.poll(registered, { timeout: 10_000 }).toEqual([SITE]);
}

describe('always on this site', () => {
  test('is chosen in the popup, and opens the view at once and on every page to come', async () => {
    await permitHost(chromium, SITE, true);
    const page = await chromium.openFixture('demo.html');
    const popup = await chromium.popupOn(page);
    await popup.waitForPhase('ready');
    expect(await always(popup).textContent()).toContain(english('always.site', '127.0.0.1'));
    await box(popup).click();
    await book(page).waitFor();
    await expect.poll(registered).toEqual([SITE]);
    await popup.close();

    await page.reload();
    await book(page).waitFor();
    await expect.poll(badge, { timeout: 10_000 }).toBe(PAIRED);
  });

  test('is not offered on pages that are of no site', async () => {
    const popup = await chromium.popupOn(await chromium.open('chrome://version'));
    await popup.waitForPhase('nothing');
    expect(await always(popup).count()).toBe(0);
  });

  test('shows nothing on a page without an article, and does not even put the reader in where one language is missing', async () => {
    await alwaysOn();
    const page = await chromium.openFixture('english-only.html');
    const two = await chromium.openFixture('unrelated.html');
    await expect.poll(() => chromium.browser.evaluateInBackground(readersIn), { timeout: 10_000 }).toEqual([false, true]);
    for (const one of [page, two]) expect(await one.locator('duizhao-view').count()).toBe(0);
    expect(await badge()).toBe('');
  });

  test('finds an article that comes later', async () => {
    await alwaysOn();
    const demo = await chromium.openFixture('demo.html');
    const text = await demo.locator('body').innerHTML();
    const page = await chromium.openServed('/late.html', '<!doctype html><title>Late</title><p>Wait a moment, please.</p>');
    await page.evaluate((html) => document.body.setHTMLUnsafe(html), text);
    await book(page).waitFor();
  });

  test('an article that comes in a storm of changes is found, and so is one that comes long after', async () => {
    await alwaysOn();
    const article = /<body[^>]*>(.*)<\/body>/su.exec(await readFile(join(pagesFolder, 'demo.html'), 'utf8'))?.[1] ?? '';
    for (const [name, wait] of [['storm', 0], ['long-after', 2_500]] as const) {
      const page = await chromium.openServed(`/${name}.html`, `<!doctype html><meta charset="utf-8"><title>Storm</title><main></main><ul></ul><template>${article}</template>`);
      await page.evaluate(async (pause) => {
        const list = document.querySelector('ul');
        for (let round = 0; round < 60; round++) {
          for (let at = 0; at < 100; at++) list?.append(Object.assign(document.createElement('li'), { textContent: `Entry ${String(at)}` }));
          await new Promise(requestAnimationFrame);
          list?.replaceChildren();
          if (round === 30 && pause === 0) document.querySelector('main')?.append(document.querySelector('template')?.content ?? '');
        }
        await new Promise((done) => setTimeout(done, pause));
        if (pause > 0) document.querySelector('main')?.append(document.querySelector('template')?.content ?? '');
      }, wait);
      await book(page).waitFor({ timeout: 10_000 });
      await page.close();
    }
  });

  test('what the person closes stays closed on that page, and elsewhere it opens', async () => {
    await alwaysOn();
    const page = await chromium.openFixture('demo.html');
    await book(page).waitFor();
    await page.keyboard.press('Escape');
    await book(page).waitFor({ state: 'detached' });
    await expect.poll(badge).toBe('');
    await page.reload();
    const other = await chromium.openFixture('alternating.html');
    await book(other).waitFor();
    expect(await book(page).count()).toBe(0);

    // Turned on again, it opens again.
    const popup = await chromium.popupOn(page);
    await popup.choose('hover');
    await popup.close();
    await page.reload();
    await expect.poll(badge, { timeout: 10_000 }).toBe(PAIRED);
  });
});

describe('the permission', () => {
  test('taken away in the browser: the page opens quietly, and the popup says what is missing', async () => {
    await alwaysOn();
    await permitHost(chromium, SITE, false);
    await expect.poll(registered).toEqual([]);
    expect(await listed()).toEqual([SITE]);
    const page = await chromium.openFixture('demo.html');
    const popup = await chromium.popupOn(page);
    await popup.waitForPhase('ready');
    await always(popup).getByText(english('always.unpermitted')).waitFor();
    expect(await book(page).count()).toBe(0);
    // Granted again, in the browser or here, it is as before.
    await permitHost(chromium, SITE, true);
    await expect.poll(registered).toEqual([SITE]);
  });

  test('taken away in the browser while a view is open: what is open is read on, and leaves cleanly', async () => {
    await alwaysOn();
    // At an address of its own: what is closed here stays closed there.
    const page = await chromium.openServed('/withdrawn.html', await readFile(join(pagesFolder, 'demo.html'), 'utf8'));
    await book(page).waitFor();
    await permitHost(chromium, SITE, false);
    await expect.poll(registered, { timeout: 10_000 }).toEqual([]);
    for (const key of ['ArrowDown', 'ArrowDown', 'c']) await page.keyboard.press(key);
    await book(page).locator('.sentence.active').first().waitFor();
    await page.keyboard.press('ArrowRight');
    await page.locator('.word-card').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('2');
    await page.getByTestId('interleaved').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('duizhao-view').waitFor({ state: 'detached' });
    await page.reload();
    await page.waitForTimeout(500);
    expect(await page.locator('duizhao-view').count()).toBe(0);
  });

  test('a list that is damaged, or from a later version, stops nothing', async () => {
    await permitHost(chromium, SITE, true);
    await chromium.browser.evaluateInBackground(() => chrome.storage.sync.set({ sites: { version: 9, patterns: [7, 'www.*', '*://127.0.0.1/*'], more: true } }));
    await expect.poll(registered).toEqual([SITE]);
    await chromium.browser.evaluateInBackground(() => chrome.storage.sync.set({ sites: 'broken' }));
    await expect.poll(registered).toEqual([]);
  });

  // The last test: what the extension itself has given back, the browser's page of extensions cannot give it again.
  test('is given back where it was asked for, and the pages are left alone', async () => {
    await alwaysOn();
    const page = await chromium.openFixture('demo.html');
    await book(page).waitFor();
    const popup = await chromium.popupOn(page);
    await expect.poll(() => box(popup).isChecked()).toBe(true);
    await box(popup).click();
    await expect.poll(registered).toEqual([]);
    expect(await listed()).toEqual([]);
    await expect.poll(permitted).toBe(false);
    await popup.close();
    await page.reload();
    await page.waitForTimeout(500);
    expect(await book(page).count()).toBe(0);
    expect(await badge()).toBe('');
  });
});

/** Runs in the background: whether the reader is in each of the web pages that are open, in the order of the tabs. */
async function readersIn(): Promise<boolean[]> {
  const browser = chrome as unknown as { tabs: { query(filter: object): Promise<{ id: number }[]>; sendMessage(id: number, message: object): Promise<unknown> } };
  const tabs = await browser.tabs.query({ url: 'http://127.0.0.1/*' });
  return Promise.all(tabs.map(({ id }) => browser.tabs.sendMessage(id, { type: 'report' }).then(() => true, () => false)));
}
