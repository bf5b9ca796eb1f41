import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { useChromium } from './support/chromium.ts';
import { permitHost } from './support/host-permission.ts';
import { english } from './support/sentences.ts';

const SITE = '*://127.0.0.1/*';
const chromium = useChromium();
const soon = { timeout: 10_000 };
afterEach(async () => {
  await chromium.closePages();
  await permitHost(chromium, SITE, false);
  await list();
});

declare const chrome: {
  storage: { sync: { get(name: string): Promise<{ sites?: { patterns: string[] } }>; set(items: object): Promise<void> } };
  permissions: { request(permissions: object): Promise<boolean>; contains(permissions: { origins: string[] }): Promise<boolean> };
};

const listed = (): Promise<string[]> => chromium.browser.evaluateInBackground(async () => (await chrome.storage.sync.get('sites')).sites?.patterns ?? []);
const list = (...patterns: string[]): Promise<void> => chromium.browser.evaluateInBackground((sites) => chrome.storage.sync.set({ sites }), { version: 1, patterns });
const permitted = (): Promise<boolean> => chromium.browser.evaluateInBackground((origins) => chrome.permissions.contains({ origins }), [SITE]);

/** The list of sites in the settings. */
class SiteSettings {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  static async open(): Promise<SiteSettings> {
    const page = await chromium.open(`chrome-extension://${chromium.browser.extensionId}/options.html#sites`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return new SiteSettings(page);
  }

  get field(): Locator {
    return this.page.getByLabel(english('sites.label'));
  }

  get notice(): Locator {
    return this.page.getByTestId('site-notice');
  }

  async says(sentence: string): Promise<void> {
    await expect.poll(() => this.notice.textContent(), soon).toBe(sentence);
  }

  async add(site: string): Promise<void> {
    await this.field.fill(site);
    await this.field.press('Enter');
  }

  rows(): Promise<string[]> {
    return this.page.getByTestId('site-list').locator('li .name').allTextContents();
  }

  async import(text: string | Buffer): Promise<void> {
    await this.page.locator('.sites input[type=file]').setInputFiles({ name: 'sites.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  }
}

describe('a site is added', () => {
  test('by its name, once the browser permits it, and taken off the list with its permission', async () => {
    await permitHost(chromium, SITE, true);
    const settings = await SiteSettings.open();
    await settings.add('127.0.0.1');
    await settings.says(english('sites.added', '127.0.0.1'));
    expect(await settings.rows()).toEqual(['127.0.0.1']);
    expect(await listed()).toEqual([SITE]);
    expect(await settings.field.inputValue()).toBe('');

    await settings.add('http://127.0.0.1/news/today.html');
    await settings.says(english('sites.there', '127.0.0.1'));

    await settings.page.getByRole('button', { name: english('sites.removeSite', '127.0.0.1') }).click();
    await settings.says(english('sites.removed', '127.0.0.1'));
    await expect.poll(listed, soon).toEqual([]);
    await expect.poll(permitted, soon).toBe(false);
    expect(await settings.field.evaluate((field) => field === document.activeElement)).toBe(true);
  });

  test('not where the browser was told no, and the page says so', async () => {
    const settings = await SiteSettings.open();
    // The browser's dialogue cannot be answered in a headless browser; this is its answer.
    await settings.page.evaluate(() => (chrome.permissions.request = () => Promise.resolve(false)));
    await settings.add('*.gov.example');
    await settings.says(english('sites.denied', '*.gov.example'));
    expect(await listed()).toEqual([]);
  });

  test.each([
    ['nonsense with spaces', 'not a site'],
    ['a page of the browser', 'chrome://settings'],
    ['a file', 'file:///etc/hosts'],
  ])('but %s is explained beside the field', async (_what, typed) => {
    const settings = await SiteSettings.open();
    await settings.add(typed);
    await expect.poll(() => settings.page.locator('.adder .note.wrong').textContent(), soon).not.toBe('');
    expect(await settings.field.getAttribute('aria-invalid')).toBe('true');
    expect(await settings.field.inputValue()).toBe(typed);
    expect(await listed()).toEqual([]);
  });
});

test('sites that the browser does not permit are shown as such, and permitted by a click', async () => {
  await list('*://news.example/*', SITE);
  const settings = await SiteSettings.open();
  await expect.poll(() => settings.rows(), soon).toHaveLength(2);
  expect(await settings.page.locator('li.unpermitted').count()).toBe(2);
  await permitHost(chromium, SITE, true);
  await settings.page.getByRole('button', { name: english('sites.permitSite', '127.0.0.1') }).click();
  await expect.poll(() => settings.page.locator('li.unpermitted .name').allTextContents(), soon).toEqual(['news.example']);
});

test('a long list is searched', async () => {
  await list(...['news', 'mfa', 'police', 'court', 'embassy', 'museum', 'library'].map((name) => `*://${name}.example/*`));
  const settings = await SiteSettings.open();
  const search = settings.page.getByRole('searchbox', { name: english('sites.search') });
  await search.fill('mu');
  expect(await settings.rows()).toEqual(['museum.example']);
  await search.fill('nowhere');
  expect(await settings.page.locator('.sites .empty').textContent()).toBe(english('sites.notFound'));
  await search.fill('');
  expect(await settings.rows()).toHaveLength(7);
});

describe('a list goes into a file and comes from one', () => {
  test('the same that was taken out', async () => {
    const patterns = ['*://*.gov.example/*', '*://news.example/*'];
    await list(...patterns);
    const settings = await SiteSettings.open();
    await expect.poll(() => settings.rows(), soon).toHaveLength(2);
    const downloaded = settings.page.waitForEvent('download');
    await settings.page.getByRole('button', { name: english('sites.export') }).click();
    const file = readFileSync(await (await downloaded).path(), 'utf8');
    await list();
    await expect.poll(() => settings.rows(), soon).toEqual([]);
    await settings.import(file);
    await expect.poll(listed, soon).toEqual(patterns);
    await expect.poll(() => settings.rows(), soon).toHaveLength(2);
  });

  test('what is known already and what is no site are told, and the rest is taken', async () => {
    await list('*://*.news.example/*');
    const settings = await SiteSettings.open();
    await settings.import('# my sites\r\nnews.example\r\nmuseum.example\r\nnot a site\r\n');
    await expect.poll(listed, soon).toEqual(['*://*.news.example/*', '*://*.museum.example/*']);
    await expect.poll(() => settings.notice.textContent(), soon).toContain('not a site');
  });

  test('a file that is no text changes nothing', async () => {
    await list('*://news.example/*');
    const settings = await SiteSettings.open();
    await settings.import(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
    await settings.says(english('sites.unreadable'));
    expect(await listed()).toEqual(['*://news.example/*']);
  });
});

test('a list that the browser’s store has no room for is told, and stays as it was', async () => {
  await list('*://news.example/*');
  const settings = await SiteSettings.open();
  await expect.poll(() => settings.rows(), soon).toHaveLength(1);
  await settings.import(Array.from({ length: 600 }, (_, at) => `a-rather-long-name-of-a-site-${String(at)}.example`).join('\n'));
  await settings.says(english('sites.full'));
  expect(await listed()).toEqual(['*://news.example/*']);
});
