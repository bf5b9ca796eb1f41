import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureBuilt } from '../../lib/commands/build.ts';
import { type ChromiumHarness, launchChromium } from '../../lib/commands/chromium.ts';
import { type PageServer, startPageServer } from '../../lib/commands/page-server.ts';
import { pagesFolder } from './support/gold.ts';
import { pointAtText } from './support/page-text.ts';
import { Popup } from './support/popup.ts';

let browser: ChromiumHarness;
let server: PageServer;
let errors: string[];

// A browser of its own for each: after an update it is not what the other tests expect.
beforeEach(async () => {
  const extension = await ensureBuilt('chrome');
  server = await startPageServer({ '/favicon.ico': { body: '', status: 204 } });
  browser = await launchChromium({ extension });
});
afterEach(() => Promise.all([browser.close(), server.close()]));

async function read(view: 'side-by-side' | 'hover'): Promise<Page> {
  const page = await browser.newPage(await server.serveFile(join(pagesFolder, 'demo.html')));
  errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const popup = new Popup(await browser.clickToolbar(page));
  await popup.choose(view);
  await popup.close();
  return page;
}

declare const chrome: { runtime: { reload(): void } };

/** Loads the extension anew, as an update does: what it has put into pages is left behind there. */
async function update(): Promise<void> {
  await browser.evaluateInBackground(() => {
    setTimeout(() => chrome.runtime.reload(), 50);
  });
}

test('when the extension is updated, an open view leaves the page as it was, without an error', async () => {
  const page = await read('side-by-side');
  await page.getByTestId('side-by-side').waitFor();
  await update();
  await page.locator('duizhao-view').waitFor({ state: 'detached', timeout: 10_000 });
  expect(errors).toEqual([]);
});

test('and the hover view marks nothing any more', async () => {
  const page = await read('hover');
  await pointAtText(page, '一年来，民警入户走访');
  await page.getByTestId('hover-card').waitFor();
  await update();
  await page.locator('duizhao-view').waitFor({ state: 'detached', timeout: 10_000 });
  await expect.poll(() => page.evaluate(() => CSS.highlights.size), { timeout: 10_000 }).toBe(0);
  expect(errors).toEqual([]);
});
