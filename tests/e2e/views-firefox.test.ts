import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from '../../lib/commands/build.ts';
import { type FirefoxHarness, launchFirefox } from '../../lib/commands/firefox.ts';
import { type PageServer, startPageServer } from '../../lib/commands/page-server.ts';
import type { ShownView } from '../../lib/settings.ts';
import { pagesFolder } from './support/gold.ts';
import { english, foundSentence } from './support/sentences.ts';

let firefox: FirefoxHarness;
let server: PageServer;
const pages: Page[] = [];
const soon = { timeout: 15_000 };

beforeAll(async () => {
  const extension = await ensureBuilt('firefox');
  server = await startPageServer({ '/favicon.ico': { body: '', status: 204 } });
  firefox = await launchFirefox({ extension });
});
afterAll(() => Promise.all([firefox.close(), server.close()]));
afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
  expect(await firefox.errors()).toEqual([]);
});

async function read(view: ShownView): Promise<Page> {
  const page = await firefox.newPage(await server.serveFile(join(pagesFolder, 'demo.html')));
  pages.push(page);
  const popup = await firefox.clickToolbar(page);
  await popup.waitForText('[data-testid=summary]', new RegExp(`^${foundSentence(english, 7)}$`, 'u'));
  await popup.click(`input[name=view][value=${view}]`);
  await popup.close();
  return page;
}

/** Runs on the shadow root of our view; null while there is none. */
function inView<T>(page: Page, look: (view: ShadowRoot) => T): Promise<T | null> {
  return page.evaluate(`(() => {
    const view = document.querySelector('duizhao-view')?.shadowRoot;
    return view ? (${look.toString()})(view) : null;
  })()`) as Promise<T | null>;
}

test('interleaved: each paragraph is followed by its rendering, and the keys change the view', async () => {
  const page = await read('interleaved');
  const sides = (view: ShadowRoot) => [...view.querySelectorAll('[data-testid=interleaved] .cell')].slice(0, 6).map((cell) => cell.getAttribute('data-side'));
  await expect.poll(() => inView(page, sides), soon).toEqual(['zh', 'en', 'zh', 'en', 'zh', 'en']);
  await page.keyboard.press('3');
  await expect.poll(() => inView(page, (view) => view.querySelector('[data-testid=one-language]') !== null), soon).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => inView(page, () => true), soon).toBeNull();
});

test('one language: Enter opens the rendering of a sentence beneath it', async () => {
  const page = await read('one-language');
  await expect.poll(() => inView(page, (view) => view.querySelector('[data-testid=one-language]') !== null), soon).toBe(true);
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter'] as const) await page.keyboard.press(key);
  await expect.poll(() => inView(page, (view) => view.querySelector('.rendering')?.textContent.slice(0, 7)), soon).toBe('In 2025');
});

test('the text panel opens by its key and sets the colours, and the settings page knows', async () => {
  const page = await read('side-by-side');
  await expect.poll(() => inView(page, (view) => view.querySelector('dialog') !== null), soon).toBe(true);
  await page.keyboard.press('t');
  await expect.poll(() => inView(page, (view) => view.querySelector('#book-type')?.matches(':popover-open')), soon).toBe(true);
  const middle = await inView(page, (view) => {
    const box = view.querySelector('#book-type label:has(input[value=sepia])')?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  if (!middle) throw new Error('The choice of colours does not show.');
  await page.mouse.click(middle.x, middle.y);
  await expect.poll(() => inView(page, (view) => getComputedStyle(view.querySelector('dialog') as Element).backgroundColor), soon).toBe('rgb(243, 232, 210)');
  const options = await firefox.openExtensionPage('/options.html');
  await expect.poll(() => options.evaluate(() => document.querySelector<HTMLInputElement>('input[name=theme]:checked')?.value).catch(() => ''), soon).toBe('sepia');
  await options.click('input[name=theme][value=auto]');
  await expect.poll(() => inView(page, (view) => view.querySelector('[data-theme]')?.getAttribute('data-theme')), soon).toBe('auto');
  await options.close();
});

test('a pair is copied by its key', async () => {
  const page = await read('side-by-side');
  await expect.poll(() => inView(page, (view) => view.querySelector('dialog') !== null), soon).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('c');
  await expect.poll(() => inView(page, (view) => view.querySelector('.said')?.textContent), soon).toBe(english('take.pairDone'));
});

test('the workbench opens on the article, is corrected by keyboard, and keeps what was done', async () => {
  await read('side-by-side');
  const tabId = await firefox.evaluateInBackground(async () => (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id);
  const workbench = await firefox.openExtensionPage(`/workbench.html?tab=${String(tabId)}`);
  const rows = () => workbench.evaluate(() => document.querySelectorAll('.row').length).catch(() => 0);
  await expect.poll(rows, soon).toBeGreaterThan(10);
  const before = await rows();
  const press = (key: string) => workbench.evaluate((pressed: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true })), key);
  await press('j');
  await press('s');
  await expect.poll(rows, soon).toBe(before - 1);
  await expect.poll(() => workbench.evaluate(() => document.querySelector<HTMLElement>('[data-testid=kept]')?.dataset['kept']), soon).toBe('kept');
  await workbench.close();
  const list = await firefox.openExtensionPage('/workbench.html');
  await expect.poll(() => list.evaluate(() => document.querySelector('[data-testid=library] li')?.textContent ?? `${location.href} ${document.body.innerText}`).catch(String), soon).toContain(english('workbench.counts', '1', String(before - 1)));
  await list.close();
});

declare const browser: { tabs: { query(filter: { active: boolean; currentWindow: boolean }): Promise<{ id: number }[]> } };
