import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { openedBy } from '../../lib/commands/click-away.ts';
import { actingArticle, attackedArticle, ELEMENTS, PAYLOADS, SCRIPTS } from './support/attacks.ts';
import { drawnBook } from './support/book.ts';
import { useChromium } from './support/chromium.ts';
import { squeeze } from './support/gold.ts';

const chromium = useChromium();
const soon = { timeout: 15_000 };
const article = attackedArticle();
const VIEWS = ['side-by-side', 'interleaved', 'one-language'] as const;

const timesRun = (page: Page) => page.evaluate(() => (window as unknown as { times: number }).times);

// That nothing is loaded from anywhere else is looked at after the last test of the file.
describe('text that would be an attack as markup', () => {
  test('stays text in every view, and in the workbench; no link of a kind that acts is kept', async () => {
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(45);
    expect(new Set(PAYLOADS).size + new Set(SCRIPTS.map(([, script]) => script)).size).toBeGreaterThanOrEqual(60);
    const page = await chromium.openServed('/board.html', article);
    const popup = await chromium.popupOn(page);
    for (const view of VIEWS) {
      await popup.choose(view);
      const { root: book } = await drawnBook(page, view);
      const text = squeeze((await book.textContent()) ?? '');
      expect(PAYLOADS.filter((payload) => !text.includes(squeeze(payload))), view).toEqual([]);
      const elements = await book.evaluate((root) => [...root.querySelectorAll('.text *')].map(({ localName }) => localName));
      expect([...new Set(elements)].filter((name) => /^(?:script|style|iframe|object|embed|form|input|svg|math|img|link|meta|base|video|template|xss|marquee)$/u.test(name))).toEqual([]);
      expect(await book.evaluate((root) => [...root.querySelectorAll('.text [href]')].map((link) => new URL(link.getAttribute('href') ?? '').protocol).filter((protocol) => !/^https?:$/u.test(protocol)))).toEqual([]);
      expect(await book.evaluate((root) => [...root.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()).filter((name) => name.startsWith('on')))).toEqual([]);
    }
    expect(await timesRun(page)).toBe(0);
    const workbench = await openedBy(popup.page.getByTestId('workbench'));
    chromium.closeLater(workbench);
    await workbench.locator('.row').first().waitFor();
    await expect.poll(async () => squeeze((await workbench.locator('body').textContent()) ?? ''), soon).toContain(squeeze(PAYLOADS[0] ?? ''));
    expect(await workbench.evaluate(() => document.querySelectorAll('.row script, .row img, .row iframe, .row svg [onload], .row a').length)).toBe(0);
    expect(await timesRun(page)).toBe(0);
  });
});

test('elements that act, in the midst of the sentences, act in the page alone: no view takes them along', async () => {
  const page = await chromium.openServed('/acting.html', actingArticle());
  // What the page's own elements do when it is opened, they have done.
  await expect.poll(async () => { const before = await timesRun(page); await page.waitForTimeout(300); return before > 3 && (await timesRun(page)) === before; }, soon).toBe(true);
  const before = await timesRun(page);
  const popup = await chromium.popupOn(page);
  for (const view of VIEWS) {
    await popup.choose(view);
    const { root: book } = await drawnBook(page, view);
    expect(await book.locator('.cell').count()).toBeGreaterThanOrEqual(ELEMENTS.length);
    const kept = await book.evaluate((root) => [...root.querySelectorAll('.text *')].filter(({ localName }) => !/^(?:p|span|div|a|strong|em|blockquote|article|section|h[1-6]|button|ul|li)$/u.test(localName)).map(({ localName }) => localName));
    expect(kept).toEqual([]);
    expect(await book.locator('.text [href], .text [ping], .text [download], .text [style*=animation], .text [style*=fixed]').count()).toBe(0);
    expect(await book.evaluate((root) => [...root.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()).filter((name) => name.startsWith('on')))).toEqual([]);
    for (const cell of await book.locator('.cell').all()) await cell.hover({ timeout: 2000 }).catch(() => undefined);
  }
  expect(await timesRun(page)).toBe(before);
  await popup.choose('off');
  chromium.browser.errors.splice(0, Infinity, ...chromium.browser.errors.filter(({ from }) => from === 'extension'));
});

describe('a page whose script', () => {
  test.each(SCRIPTS)('%s is read all the same, or refused in words; the views come and go', async (_what, script) => {
    const page = await chromium.openServed('/board.html', article.replace('</head>', `<script>${script}</script></head>`));
    const popup = await chromium.popupOn(page);
    await popup.sentence();
    await popup.choose('side-by-side');
    await expect.poll(() => page.evaluate(() => [...document.getElementsByTagName('*')].filter((host) => host.localName.startsWith('duizhao-view') && host.shadowRoot?.querySelector('.cell')).length), soon).toBe(1);
    await popup.choose('hover');
    await popup.choose('off');
    await expect.poll(() => page.evaluate(() => [...document.getElementsByTagName('*')].filter((host) => host.localName.startsWith('duizhao-view') && host.shadowRoot?.querySelector('.cell')).length), soon).toBe(0);
    expect(await timesRun(page)).toBe(0);
    // What the page's script throws at itself is its own affair.
    chromium.browser.errors.splice(0, Infinity, ...chromium.browser.errors.filter(({ from }) => from === 'extension'));
  });
});

test('the page cannot load any file of the extension, and so cannot know that it is there', async () => {
  const page = await chromium.openServed('/board.html', article);
  const popup = await chromium.popupOn(page);
  await popup.choose('side-by-side');
  const files = ['reader.js', 'views.js', 'popup.html', 'icons/16.png', 'lexicon.bin', 'manifest.json'].map((name) => `chrome-extension://${chromium.browser.extensionId}/${name}`);
  chromium.expectedOrigins.push('chrome-extension://invalid/'); // what Chromium makes of them
  expect(await page.evaluate((addresses) => Promise.all(addresses.map((address) => fetch(address).then(() => 'loaded', () => 'refused'))), files)).toEqual(files.map(() => 'refused'));
  await expect.poll(() => chromium.browser.errors.length, soon).toBe(files.length);
  expect(chromium.browser.errors.splice(0).map(({ text }) => text)).toEqual(files.map(() => 'Failed to load resource: net::ERR_FAILED'));
});
