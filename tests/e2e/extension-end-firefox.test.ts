import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureBuilt } from '../../lib/commands/build.ts';
import { type FirefoxHarness, launchFirefox } from '../../lib/commands/firefox.ts';
import { type PageServer, startPageServer } from '../../lib/commands/page-server.ts';
import { pagesFolder } from './support/gold.ts';
import { strangers } from './support/strangers.ts';

const soon = { timeout: 15_000 };
let firefox: FirefoxHarness;
let server: PageServer;

// A browser of its own: it has no extension afterwards.
beforeEach(async () => {
  const extension = await ensureBuilt('firefox');
  server = await startPageServer({ '/favicon.ico': { body: '', status: 204 } });
  firefox = await launchFirefox({ extension });
});
afterEach(async () => {
  const requests = await firefox.requests();
  await Promise.all([firefox.close(), server.close()]);
  expect(strangers(requests, [server.origin])).toEqual([]);
});

test('Firefox, the extension is turned off while a view is open: the view leaves, and the page is as it was', async () => {
  const page = await firefox.newPage(await server.serveFile(join(pagesFolder, 'demo.html')));
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const root = () => page.evaluate(() => document.documentElement.outerHTML);
  const views = () => page.evaluate(() => document.querySelectorAll('duizhao-view').length);
  const before = await root();
  const choose = async (value: string): Promise<void> => {
    const popup = await firefox.clickToolbar(page);
    // "Pairing… 70%" holds a 7, too.
    await popup.waitForText('[data-testid=summary][data-phase=ready]', /7/u);
    await popup.click(`input[name=view][value=${value}]`);
    await popup.close();
  };
  await choose('side-by-side');
  await expect.poll(views, soon).toBe(1);
  // Closed and opened again: what was left of the first time does no harm to the second.
  await choose('off');
  await expect.poll(views, soon).toBe(0);
  await choose('interleaved');
  await expect.poll(views, soon).toBe(1);
  await new Promise((done) => setTimeout(done, 2500));
  expect(await views()).toBe(1);

  await firefox.disableExtension();
  await expect.poll(views, soon).toBe(0);
  expect(await root()).toBe(before);
  expect(errors).toEqual([]);
  // Nothing of a modal view keeps the page from being used.
  expect(await page.evaluate(() => document.querySelector(':modal'))).toBeNull();
});
