/** What a person does in Firefox beyond reading: marking, always-on sites, files. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, expect, test } from 'vitest';
import type { ExtensionView } from '../../lib/commands/firefox-extension.ts';
import { demoFound, summary, useFirefox } from './support/firefox.ts';
import { english } from './support/sentences.ts';

const soon = { timeout: 15_000 };
const files = mkdtempSync(join(tmpdir(), 'duizhao-firefox-files-'));
// Said first, it is done last: when the browser has ended.
afterAll(() => {
  rmSync(files, { recursive: true, force: true });
});
const firefox = useFirefox({ downloads: files });

const openDemo = () => firefox.openFixture('demo.html');

async function popupOn(page: Page): Promise<ExtensionView> {
  const popup = await firefox.popupOn(page);
  await popup.waitForText(summary, demoFound);
  return popup;
}

/** The text of an element that our views hold, and its middle. */
function seen(page: Page, selector: string): Promise<{ text: string; x: number; y: number } | null> {
  return page.evaluate((wanted) => {
    for (const { shadowRoot } of document.querySelectorAll('duizhao-view')) {
      const found = shadowRoot?.querySelector(wanted);
      const { x = 0, y = 0, width = 0, height = 0 } = found?.getBoundingClientRect() ?? {};
      if (found && width > 0) return { text: found.textContent, x: x + width / 2, y: y + height / 2 };
    }
    return null;
  }, selector);
}

async function clickSeen(page: Page, selector: string): Promise<void> {
  await expect.poll(() => seen(page, selector), soon).not.toBeNull();
  const { x, y } = (await seen(page, selector)) ?? { x: 0, y: 0 };
  await page.mouse.click(x, y);
}

const marked = (page: Page) => page.evaluate(() =>
  [...(CSS.highlights as unknown as Iterable<[string, Set<AbstractRange>]>)]
    .filter(([name]) => name.startsWith('duizhao-note-') && name !== 'duizhao-note-open')
    .flatMap(([, ranges]) => [...ranges].map((range) => (range as Range).toString())));

test('a passage is marked with the mouse, written on, and marked again when the page is opened again', async () => {
  const page = await openDemo();
  await (await popupOn(page)).close();
  const ends = await page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(text) ?? -1;
      if (at < 0) continue;
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, right, top, height } = range.getBoundingClientRect();
      return { left: left + 1, right: right - 1, y: top + height / 2 };
    }
    throw new Error('The passage is not on the page.');
  }, '一年来');
  await page.mouse.move(ends.left, ends.y);
  await page.mouse.down();
  await page.mouse.move(ends.right, ends.y, { steps: 4 });
  await page.mouse.up();
  await clickSeen(page, `[data-testid=note-bar] button[aria-label="${english('marking.add')}"]`);
  await clickSeen(page, '[data-testid=note-card] textarea');
  await page.keyboard.type('in Firefox');
  const kept = () => firefox.browser.evaluateInBackground(() => new Promise<string[]>((resolve) => {
    const opening = indexedDB.open('duizhao');
    opening.onsuccess = () => {
      const asking = opening.result.transaction('notes').objectStore('notes').getAll();
      asking.onsuccess = () => {
        opening.result.close();
        resolve((asking.result as { body: string }[]).map(({ body }) => body));
      };
    };
  }));
  await expect.poll(kept, soon).toEqual(['in Firefox']);
  const both = await marked(page);
  expect(both).toHaveLength(2);
  expect(both).toContain('一年来');
  await page.reload();
  await (await popupOn(page)).close();
  await expect.poll(() => marked(page), soon).toEqual(both);
});

test('an article is saved as a file', async () => {
  const page = await openDemo();
  await (await popupOn(page)).close();
  const tabId = await firefox.browser.evaluateInBackground(async () => (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id);
  const workbench = await firefox.browser.openExtensionPage(`/workbench.html?tab=${String(tabId)}`);
  await expect.poll(() => workbench.evaluate(() => document.querySelectorAll('.row').length).catch(() => 0), soon).toBeGreaterThan(10);
  await workbench.evaluate((name) => [...document.querySelectorAll('button')].find(({ textContent, ariaLabel }) => textContent.trim() === name || ariaLabel === name)?.click(), english('save.as'));
  await workbench.evaluate(() => [...document.querySelectorAll<HTMLElement>('.formats button')].find(({ textContent }) => textContent.includes('TMX'))?.click());
  await expect.poll(() => readdirSync(files).filter((name) => !name.endsWith('.part')), soon).toEqual([expect.stringMatching(/\.tmx$/u)]);
  const [name = ''] = readdirSync(files);
  await expect.poll(() => readFileSync(join(files, name), 'utf8'), soon).toMatch(/^<\?xml[\s\S]*一年来[\s\S]*<\/tmx>\s*$/u);
  await workbench.close();
});

test('a site is always on: the view comes up by itself, until the site is taken off again', async () => {
  await firefox.browser.grantOrigins(['*://127.0.0.1/*']);
  const page = await openDemo();
  const popup = await popupOn(page);
  await popup.click('[data-testid=always] input[type=checkbox]');
  await expect.poll(() => seen(page, 'dialog .cell'), soon).not.toBeNull();
  await popup.close();
  const next = await openDemo();
  await expect.poll(() => seen(next, 'dialog .cell'), soon).not.toBeNull();
  const again = await popupOn(next);
  await again.click('[data-testid=always] input[type=checkbox]:checked');
  await expect.poll(() => firefox.browser.evaluateInBackground(async () => (await browser.scripting.getRegisteredContentScripts()).length), soon).toBe(0);
  await again.close();
});

declare const browser: {
  tabs: { query(filter: { active: boolean; currentWindow: boolean }): Promise<{ id: number }[]> };
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
};
