/** A page goes in the middle of something: nothing fails loudly, nothing is left behind, and what is shown of the tab is right. */
import type { Page } from 'playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { pause } from '../../lib/commands/until.ts';
import { longPage } from '../pages/generate-long.ts';
import { useChromium } from './support/chromium.ts';
import { libraryFaults } from './support/library-check.ts';
import { forgetNotes, keptIn, Notes } from './support/notes.ts';
import { Popup } from './support/popup.ts';
import { english, foundSentence } from './support/sentences.ts';
import { BRIDGE } from './support/small-articles.ts';

const chromium = useChromium();
const soon = { timeout: 15_000 };
const PAIRS = 150;

declare const chrome: {
  tabs: { query(of: object): Promise<{ id?: number }[]> };
  action: { getBadgeText(of: { tabId: number | undefined }): Promise<string> };
};

afterEach(async () => {
  expect(await libraryFaults(chromium)).toEqual([]);
  expect(await keptIn(chromium, 'documents')).toEqual([]);
  await forgetNotes(chromium);
});

/** What the toolbar button of the page's tab says. */
async function badgeOf(page: Page): Promise<string> {
  await page.bringToFront();
  return chromium.browser.evaluateInBackground(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return chrome.action.getBadgeText({ tabId: tab?.id });
  });
}

const goes: [how: string, go: (page: Page) => Promise<unknown>][] = [
  ['is closed', (page) => page.close()],
  ['is loaded again', (page) => page.reload()],
  ['gives way to another', (page) => page.goto(chromium.server.serve('/plain.html', '<!doctype html><title>Plain</title><p>Nothing to pair.'))],
];

/** After all, the page in the tab is read as any other. @param pairs of the page that went, should it be there again. */
async function isReadAnew(page: Page, pairs: number): Promise<void> {
  if (page.isClosed()) return;
  expect(await page.locator('duizhao-view').count()).toBe(0);
  expect(await badgeOf(page)).toBe('');
  const sentence = await (await chromium.popupOn(page)).sentence();
  if (page.url().endsWith('/plain.html')) expect(sentence).not.toBe(foundSentence(english, pairs));
  else expect(sentence).toBe(foundSentence(english, pairs));
}

describe.each(goes)('a page that %s', (_how, go) => {
  test.each([0, 80])('%i ms after the popup was opened on it, while it is read or paired', async (moment) => {
    const page = await chromium.openServed('/long.html', longPage(PAIRS));
    const popup = new Popup(await chromium.browser.clickToolbar(page));
    chromium.closeLater(popup.page);
    await pause(moment);
    await go(page);
    // The popup goes with its tab, or says at last what there is on the page that came.
    if (!popup.page.isClosed() && !page.isClosed()) await popup.waitForPhase('ready', 'nothing').catch((error: unknown) => {
      if (!popup.page.isClosed()) throw error;
    });
    await popup.close();
    await isReadAnew(page, PAIRS + 1);
  });

  test.each([20])('%i ms after a view was chosen, while it opens', async (moment) => {
    const page = await chromium.openFixture('demo.html');
    const popup = await chromium.popupOn(page);
    const found = await popup.sentence();
    await popup.radio('view', 'side-by-side').click();
    await pause(moment);
    await go(page);
    await popup.close();
    if (page.isClosed()) return;
    await expect.poll(() => page.locator('duizhao-view dialog').count(), soon).toBe(0);
    await expect.poll(() => badgeOf(page), soon).toBe('');
    const again = await (await chromium.popupOn(page)).sentence();
    expect(again === found).toBe(!page.url().endsWith('/plain.html'));
  });

  test('while a snapshot of it is taken: the note has it whole, or has none', async () => {
    const page = await chromium.openServed('/bridge.html', BRIDGE.page);
    const popup = await chromium.popupOn(page);
    await popup.sentence();
    await popup.close();
    const notes = new Notes(page);
    await notes.select('明年春天');
    await notes.bar.getByRole('button', { name: english('marking.add') }).click();
    await notes.card.getByRole('button', { name: english('evidence.keep') }).click();
    await go(page);
    await expect.poll(async () => (await keptIn(chromium, 'notes')).length, soon).toBe(1);
    if (page.isClosed()) return;
    await expect.poll(() => badgeOf(page), soon).toBe('');
    await isReadAnew(page, BRIDGE.zh.length);
  });
});

test.each([0, 60])('a frame that goes %i ms after the popup was opened: the rest of the page is read', async (moment) => {
  chromium.server.serve('/frame.html', longPage(PAIRS));
  const page = await chromium.openServed('/framed.html', BRIDGE.page.replace('</main>', '</main><iframe src="/frame.html" style="width:80%;height:420px"></iframe>'));
  const popup = new Popup(await chromium.browser.clickToolbar(page));
  chromium.closeLater(popup.page);
  await pause(moment);
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  await popup.waitForPhase('ready');
  await popup.close();
  await page.reload();
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  await isReadAnew(page, BRIDGE.zh.length);
});
