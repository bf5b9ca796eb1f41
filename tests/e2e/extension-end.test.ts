import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureBuilt } from '../../lib/commands/build.ts';
import { type ChromiumHarness, launchChromium } from '../../lib/commands/chromium.ts';
import { type PageServer, startPageServer } from '../../lib/commands/page-server.ts';
import type { ShownView } from '../../lib/settings.ts';
import { pagesFolder } from './support/gold.ts';
import { pointAtText } from './support/page-text.ts';
import { Popup } from './support/popup.ts';

let browser: ChromiumHarness;
let server: PageServer;
let errors: string[];
/** The page's document before anything of ours was in it. */
let before: string;

// A browser of its own for each: after an update it is not what the other tests expect.
beforeEach(async () => {
  const extension = await ensureBuilt('chrome');
  server = await startPageServer({ '/favicon.ico': { body: '', status: 204 } });
  browser = await launchChromium({ extension });
});
afterEach(() => Promise.all([browser.close(), server.close()]));

async function read(view: ShownView): Promise<Page> {
  const page = await browser.newPage(await server.serveFile(join(pagesFolder, 'demo.html')));
  errors = [];
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  before = await page.content();
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

test.each(['side-by-side', 'interleaved', 'one-language'] as const)('when the extension is updated, an open view (%s) leaves the page as it was, without an error', async (view) => {
  const page = await read(view);
  await page.getByTestId(view).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await update();
  // Nobody has told the view yet: what is done in it meanwhile must not fail loudly.
  const keys = ['ArrowDown', 'ArrowRight', '+', 'c', 'x', 'h', 'n', '2', 'w', '?', 't', '3', 'Home', '1'];
  for (let turn = 0; turn < 200 && (await page.locator('duizhao-view').count()) > 0; turn++) await page.keyboard.press(keys[turn % keys.length] ?? '', { delay: 20 });
  expect(await page.locator('duizhao-view').count()).toBe(0);
  expect(await page.content()).toBe(before);
  await page.keyboard.press('ArrowDown');
  expect(errors).toEqual([]);
  expect(browser.errors.filter(({ where }) => where.startsWith(server.origin))).toEqual([]);
});

test('and the hover view marks nothing any more', async () => {
  const page = await read('hover');
  await pointAtText(page, '一年来，民警入户走访');
  await page.getByTestId('hover-card').waitFor();
  await update();
  // The card of the word that is pointed at may stand beside it.
  await expect.poll(() => page.locator('duizhao-view').count(), { timeout: 10_000 }).toBe(0);
  await expect.poll(() => page.evaluate(() => CSS.highlights.size), { timeout: 10_000 }).toBe(0);
  expect(errors).toEqual([]);
});
