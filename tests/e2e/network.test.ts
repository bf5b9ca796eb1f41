import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { useChromium } from './support/chromium.ts';
import { pointAtText } from './support/page-text.ts';
import { strangers } from './support/strangers.ts';

const chromium = useChromium();

test('nothing is asked of the network but the page itself, whatever view is read', async () => {
  const { browser, server } = chromium;
  const seenBefore = server.requests.length;
  const { page, popup } = await chromium.read('demo.html', 'side-by-side');
  await page.getByTestId('side-by-side').waitFor();
  for (const key of ['ArrowDown', 'End']) await page.keyboard.press(key);
  await popup.choose('hover');
  await popup.page.locator('input[name=hideOther]').check();
  await pointAtText(page, 'Most of a community officer');
  await page.getByTestId('hover-card').waitFor();
  await popup.choose('off');

  expect(server.requests.slice(seenBefore).filter((path) => path !== '/favicon.ico')).toEqual(['/demo.html']);
  const extension = `chrome-extension://${browser.extensionId}/`;
  expect(strangers(browser.requests, [`${server.origin}/demo.html`, `${server.origin}/favicon.ico`, extension])).toEqual([]);
  // The extension's own files, then: that they are seen shows that requests of the popup and the background are.
  const own = browser.requests.map(({ url }) => url).filter((url) => url.startsWith(extension));
  expect(own).toContain(`${extension}popup.html`);
  expect(own).toContain(`${extension}lexicon.bin`);
});

test('a request that goes elsewhere would be seen', async () => {
  const { browser, server } = chromium;
  chromium.expectedOrigins.push('http://elsewhere.test/');
  const page = await chromium.openServed('/asking.html', '<!doctype html><title>Asking</title>');
  await page.evaluate(() => fetch('http://elsewhere.test/x').catch(() => undefined));
  expect(strangers(browser.requests, [server.origin, 'chrome-extension:'])).toEqual(['http://elsewhere.test/x']);
  // What the browser says about the failed request is the test's own doing.
  await expect.poll(() => browser.errors.splice(0).map(({ text }) => text), { timeout: 5000 }).toEqual([expect.stringContaining('ERR_NAME_NOT_RESOLVED')]);
});

test.each(['popup.html', 'about.html', 'options.html', 'welcome.html'])('%s may not ask anything of the network', async (name) => {
  const { browser } = chromium;
  chromium.expectedOrigins.push('http://elsewhere.test/');
  const page = await chromium.open(`chrome-extension://${browser.extensionId}/${name}`);
  const said = await page.evaluate(() => fetch('http://elsewhere.test/y').then(() => 'answered', String));
  expect(said).toMatch(/Failed to fetch|violates/u);
  await expect.poll(() => browser.errors.splice(0).map(({ text }) => text).join(), { timeout: 5000 }).toMatch(/Content Security Policy/u);
});

test('the background can read no site that the person did not allow', async () => {
  const { browser, server } = chromium;
  const address = server.serve('/private.html', '<!doctype html><title>Private</title>');
  const said = await browser.evaluateInBackground((url) => fetch(url).then(() => 'answered', String), address);
  expect(said).toMatch(/Failed to fetch/u);
  await expect.poll(() => browser.errors.splice(0).map(({ text }) => text).join(), { timeout: 5000 }).toMatch(/CORS/u);
});

test('at install the extension may touch no site and runs on none', async () => {
  const { permissions, hosts } = await chromium.browser.evaluateInBackground(async () => {
    const manifest = chrome.runtime.getManifest();
    const granted = await chrome.permissions.getAll();
    return { permissions: granted.permissions, hosts: [...granted.origins, ...(manifest.host_permissions ?? []), ...(manifest.content_scripts ?? [])] };
  });
  expect(permissions.toSorted()).toEqual(['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage']);
  expect(hosts).toEqual([]);
});

/** The scripts of the extension that are in the page, by their names. (An empty world, which Chromium keeps after a reload, runs nothing.) */
async function ourScripts(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const names = new Set<string>();
  session.on('Debugger.scriptParsed', ({ url }) => { if (url.startsWith('chrome-extension://')) names.add(new URL(url).pathname); });
  await session.send('Debugger.enable'); // tells of all that are there, before it is answered
  await session.detach();
  return [...names];
}

test('nothing of ours runs in a page, bilingual or not, before the person asks; and nothing in the next one after', async () => {
  const page = await chromium.openFixture('demo.html');
  await page.waitForTimeout(700);
  const before = await page.content();
  expect(await ourScripts(page)).toEqual([]);
  expect(before).not.toContain('duizhao-');
  const popup = await chromium.popupOn(page);
  await popup.sentence();
  await popup.close(); // it would read the page again after a reload
  expect(await ourScripts(page)).toContain('/reader.js');
  const next = await chromium.openFixture('alternating.html');
  await next.waitForTimeout(700);
  expect(await ourScripts(next)).toEqual([]);
  await page.reload();
  await page.waitForTimeout(700);
  expect(await ourScripts(page)).toEqual([]);
  const registered = await chromium.browser.evaluateInBackground(() => chrome.scripting.getRegisteredContentScripts());
  expect(registered).toEqual([]);
});

declare const chrome: {
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
  runtime: { getManifest(): { host_permissions?: string[]; content_scripts?: unknown[] } };
  permissions: { getAll(): Promise<{ permissions: string[]; origins: string[] }> };
};
