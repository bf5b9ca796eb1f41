/** The browser stops the background whenever it likes. Here it does so at every step of what a person does. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { openedBy } from '../../lib/commands/click-away.ts';
import { startPageServer } from '../../lib/commands/page-server.ts';
import { pause } from '../../lib/commands/until.ts';
import { longPage } from '../pages/generate-long.ts';
import { Book } from './support/book.ts';
import { useChromium } from './support/chromium.ts';
import { chinesePage, englishPage, ROWS } from './support/counterpart-pages.ts';
import { permitHost } from './support/host-permission.ts';
import { libraryFaults } from './support/library-check.ts';
import { forgetNotes, keptNotes, Notes } from './support/notes.ts';
import { Popup } from './support/popup.ts';
import { english, foundSentence } from './support/sentences.ts';
import { BRIDGE } from './support/small-articles.ts';
import { forgetDocuments, WorkbenchPage } from './support/workbench.ts';

const SITE = '*://127.0.0.1/*';
const chromium = useChromium();
const soon = { timeout: 15_000 };
const files = mkdtempSync(join(tmpdir(), 'duizhao-killed-'));
afterEach(async () => {
  await chromium.closePages();
  expect(await libraryFaults(chromium)).toEqual([]);
});
afterAll(() => rmSync(files, { recursive: true, force: true }));

/** Stops the background so many milliseconds after a step begins, and lets the step go on. */
async function killedAfter<T>(moment: number, step: () => Promise<T>): Promise<T> {
  const [result] = await Promise.all([step(), pause(moment).then(() => chromium.browser.stopBackground())]);
  return result;
}

// While the reader is put in, while the lexicon is loaded, and while the page is being paired.
test.each([0, 60, 180, 400])('opening the popup, stopped after %i ms: the page is read, paired and shown', async (moment) => {
  const page = await chromium.openServed('/long.html', longPage(150));
  const popup = new Popup(await killedAfter(moment, () => chromium.browser.clickToolbar(page)));
  chromium.closeLater(popup.page);
  expect(await popup.sentence()).toBe(foundSentence(english, 151));
});

test.each([0, 30])('choosing a view, and changing how it looks, stopped after %i ms', async (moment) => {
  const page = await chromium.openFixture('demo.html');
  const popup = await chromium.popupOn(page);
  await popup.waitForPhase('ready');
  await killedAfter(moment, () => popup.choose('side-by-side'));
  const book = new Book(page);
  await book.drawn();
  await popup.close();
  await page.bringToFront();
  const size = () => book.root.locator('.cell').nth(2).evaluate((cell) => getComputedStyle(cell).fontSize);
  const before = await size();
  await killedAfter(moment, () => page.keyboard.press('+'));
  await expect.poll(size, soon).not.toBe(before);
});

test.each([0, 20, 100])('the shortcut, stopped after %i ms: the view comes up', async (moment) => {
  const page = await chromium.openFixture('demo.html');
  await killedAfter(moment, () => chromium.pressShortcut(page));
  // What was pressed while the background was being stopped may have gone with it: a person presses again.
  const up = () => page.locator('duizhao-view dialog').count();
  await expect.poll(up, { timeout: 4_000 }).toBe(1).catch(async () => {
    await chromium.pressShortcut(page);
    await expect.poll(up, soon).toBe(1);
  });
});

test.each([0, 15, 60])('asking about a word, stopped after %i ms: its card comes', async (moment) => {
  const { page } = await chromium.read('demo.html', 'side-by-side');
  await new Book(page).drawn();
  await page.bringToFront();
  await page.keyboard.press('ArrowDown');
  await killedAfter(moment, () => page.keyboard.press('ArrowRight'));
  await page.locator('duizhao-view .word-card').waitFor(soon);
});

test.each([0, 30])('the page in the other language, fetched by the background, stopped after %i ms', async (moment) => {
  const other = await startPageServer();
  chromium.expectedOrigins.push(other.origin);
  try {
    await permitHost(chromium, SITE, true);
    const head = `<link rel="alternate" hreflang="en" href="${other.serve('/en/box.html', englishPage())}">`;
    const popup = await chromium.popupOn(await chromium.openServed('/zh/box.html', chinesePage({ head })));
    expect(await popup.sentence()).toBe(english('counterpart.noEnglish'));
    await killedAfter(moment, () => popup.page.getByTestId('counterpart').click());
    await popup.waitForPhase('ready');
    expect(await popup.sentence()).toBe(foundSentence(english, ROWS.length));
  } finally {
    await permitHost(chromium, SITE, false);
    await other.close();
  }
});

test.each([0, 15, 60])('a note, stopped after %i ms: it is kept once, with all that was typed', async (moment) => {
  const page = await chromium.openFixture('demo.html');
  const popup = await chromium.popupOn(page);
  await popup.waitForPhase('ready');
  await popup.close();
  const notes = new Notes(page);
  await notes.select('一年来');
  await killedAfter(moment, () => notes.bar.getByRole('button', { name: 'Write a note' }).click());
  await expect.poll(async () => (await keptNotes(chromium)).length, soon).toBe(1);
  await notes.card.getByRole('textbox', { name: 'Your note (Markdown)' }).click();
  await killedAfter(moment, () => page.keyboard.type('Typed while it was stopped.'));
  await expect.poll(async () => (await keptNotes(chromium)).map(({ body }) => body), soon).toEqual(['Typed while it was stopped.']);
  expect(await libraryFaults(chromium)).toEqual([]);
  await forgetNotes(chromium);
});

describe('the workbench', () => {
  afterEach(() => forgetDocuments(chromium));

  test.each([0, 40])('opens, stopped after %i ms, and what is changed is kept and applied on the page', async (moment) => {
    const page = await chromium.openServed('/bridge.html', BRIDGE.page);
    const popup = await chromium.popupOn(page);
    await popup.waitForPhase('ready');
    const opened = await killedAfter(moment, () => openedBy(popup.page.getByTestId('workbench')));
    const workbench = new WorkbenchPage(chromium.closeLater(opened));
    await workbench.grid.waitFor();
    await workbench.isKept();
    await workbench.goTo(1, 'zh');
    // Left at once: what is not stored yet, the background is to store.
    await killedAfter(moment, async () => {
      await workbench.press('j');
      await workbench.page.reload();
    });
    await workbench.grid.waitFor();
    await expect.poll(() => workbench.rows(), soon).toHaveLength(3);
    await page.reload();
    const again = await chromium.popupOn(page);
    expect(await again.sentence()).toBe(foundSentence(english, 3));
    expect(await libraryFaults(chromium)).toEqual([]);
  });

  test('saves an article and brings it in again, with the background stopped at either click', async () => {
    const workbench = await WorkbenchPage.openOn(chromium, await chromium.openServed('/bridge.html', BRIDGE.page));
    await workbench.isKept();
    const session = await workbench.page.context().newCDPSession(workbench.page);
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: files });
    await workbench.page.getByRole('button', { name: english('save.as') }).click();
    await killedAfter(0, () => workbench.page.locator('.formats button').filter({ hasText: 'XLIFF' }).click());
    await expect.poll(() => readdirSync(files), soon).toEqual(['Bridge.xlf']);
    const list = await chromium.open(`chrome-extension://${chromium.browser.extensionId}/workbench.html`);
    const file = { name: 'again.xlf', mimeType: 'text/xml', buffer: readFileSync(join(files, 'Bridge.xlf')) };
    await killedAfter(0, () => list.locator('input[name=import]').setInputFiles(file));
    await expect.poll(() => list.getByTestId('imported').textContent(), soon).toBe('again.xlf was imported: 4 rows.');
    await expect.poll(() => list.getByTestId('library').getByRole('link').count(), soon).toBe(2);
    expect(await libraryFaults(chromium)).toEqual([]);
  });
});

test.each([0, 40, 120, 300])('on an always-on site the view comes up by itself, stopped after %i ms: while the site is put on the list, and while a page loads', async (moment) => {
  await permitHost(chromium, SITE, true);
  try {
    const first = await chromium.openFixture('demo.html');
    const popup = await chromium.popupOn(first);
    await popup.waitForPhase('ready');
    await killedAfter(moment, () => popup.page.getByTestId('always').getByRole('checkbox').click());
    await first.getByTestId('side-by-side').waitFor({ timeout: 10_000 });
    const page = await killedAfter(moment, () => chromium.openFixture('alternating.html'));
    await page.getByTestId('side-by-side').waitFor({ timeout: 10_000 });
  } finally {
    await permitHost(chromium, SITE, false);
  }
});

describe('the background alone reads and writes the storage for a page', () => {
  const ours = (): Promise<Page> => chromium.open(`chrome-extension://${chromium.browser.extensionId}/options.html`);
  const size = (page: Page) => new Book(page).root.locator('.cell').nth(2).evaluate((cell) => getComputedStyle(cell).fontSize);

  test('settings that are changed while it is stopped reach the view that is open', async () => {
    const { page, popup } = await chromium.read('demo.html', 'side-by-side');
    await popup.close();
    const options = await ours();
    const before = await size(page);
    await chromium.browser.stopBackground();
    await options.evaluate(() => chrome.storage.sync.set({ settings: { version: 2, textSize: 30 } }));
    await expect.poll(() => size(page), soon).not.toBe(before);
  });

  test.each([0, 200])('a place to which a person reads on is kept, stopped after %i ms', async (moment) => {
    const { page, popup } = await chromium.read('demo.html', 'side-by-side');
    await popup.close();
    await page.bringToFront();
    await killedAfter(moment, () => page.keyboard.press('End'));
    const places = () => chromium.browser.evaluateInBackground(async () => ((await chrome.storage.local.get('reading'))['reading'] as { places: { at: string }[] } | undefined)?.places.map(({ at }) => at) ?? []);
    await expect.poll(places, soon).toContain(page.url());
  });
});

declare const chrome: { storage: Record<'local' | 'sync', { get(key: string): Promise<Record<string, unknown>>; set(items: object): Promise<void> }> };
