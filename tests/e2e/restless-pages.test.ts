import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { longPage } from '../pages/generate-long.ts';
import { useChromium } from './support/chromium.ts';
import { type SlowServer, startSlowServer } from './support/slow-server.ts';
import { english, foundSentence } from './support/sentences.ts';

const chromium = useChromium();
const soon = { timeout: 20_000 };
const demo = readFileSync(new URL('../pages/demo.html', import.meta.url), 'utf8');
/** The demo is cut in the middle of its Chinese half. */
const cut = demo.indexOf('<p>交通安全方面');
const found = foundSentence(english, 7);
let slow: SlowServer;

beforeAll(async () => {
  slow = await startSlowServer(demo.slice(0, cut));
  chromium.expectedOrigins.push(slow.origin);
});
afterAll(() => slow.close());

/** Opens a page that never ends until it is told to. */
async function openUnfinished(): Promise<Page> {
  const page = await chromium.open();
  await page.goto(`${slow.origin}/demo.html`, { waitUntil: 'commit' });
  await page.locator('p').nth(1).waitFor();
  return page;
}

/** A page that is long enough to do something else before it is paired. */
async function openPairing(pairs = 1000) {
  const page = await chromium.openServed('/long.html', longPage(pairs));
  const popup = await chromium.popupOn(page);
  await popup.waitForPhase('pairing');
  return { page, popup };
}

describe('a page that is still loading', () => {
  test('is said to be, and is paired as soon as it has loaded', async () => {
    const page = await openUnfinished();
    const popup = await chromium.popupOn(page);
    await popup.waitForPhase('loading');
    expect(await popup.summary.textContent()).toBe(english('state.loading'));
    slow.finish(demo.slice(cut));
    expect(await popup.sentence()).toBe(found);
    await popup.choose('side-by-side');
    await page.getByTestId('side-by-side').waitFor();
  });

  test('can be cancelled, and read later', async () => {
    const page = await openUnfinished();
    const popup = await chromium.popupOn(page);
    await popup.waitForPhase('loading');
    await popup.button(english('popup.cancel')).click();
    expect(await popup.sentence()).toBe(english('reason.cancelled'));
    slow.finish(demo.slice(cut));
    await page.waitForLoadState('load');
    await popup.button(english('popup.retry')).click();
    await popup.waitForPhase('ready');
    expect(await popup.sentence()).toBe(found);
  });

  test('shows the view that the shortcut asked for once it has loaded', async () => {
    const page = await openUnfinished();
    await chromium.pressShortcut(page);
    const popup = await chromium.popupOn(page);
    await popup.waitForPhase('loading');
    slow.finish(demo.slice(cut));
    await page.getByTestId('side-by-side').waitFor();
    expect(await popup.sentence()).toBe(found);
  });
});

describe('a page that goes elsewhere while it is being paired', () => {
  test('to another page of the site: the popup tells what the new page holds', async () => {
    const { page, popup } = await openPairing();
    const next = chromium.server.serve('/next.html', demo);
    await page.evaluate((address) => location.assign(address), next);
    await expect.poll(() => popup.summary.textContent(), soon).toBe(found);
    await popup.choose('side-by-side');
    await page.getByTestId('side-by-side').waitFor();
  });

  test('by reloading: the popup tells it anew', async () => {
    const { page, popup } = await openPairing();
    chromium.server.serve('/long.html', longPage(20));
    await page.reload();
    await expect.poll(() => popup.summary.textContent(), soon).toBe(foundSentence(english, 21));
  });

  test('to another site: the popup says that the page has changed, and a new click reads it', async () => {
    const { page, popup } = await openPairing();
    const elsewhere = chromium.server.serve('/next.html', demo).replace('127.0.0.1', 'localhost');
    chromium.expectedOrigins.push(new URL(elsewhere).origin);
    const asked = popup.page.evaluate(whenAskedAgain);
    await page.goto(elsewhere);
    await asked;
    expect(await popup.sentence()).toBe(english('reason.navigated'));
    expect(await popup.button(english('popup.retry')).isVisible()).toBe(true);
    await popup.close();
    const again = await chromium.popupOn(page);
    expect(await again.sentence()).toBe(found);
  });

  test('within itself goes on being paired', async () => {
    const { page, popup } = await openPairing(500);
    await page.evaluate(() => {
      location.hash = 'archive';
      history.pushState(null, '', '/another-address');
    });
    expect(await popup.sentence()).toBe(foundSentence(english, 501));
  });

  test('and comes back: it is read again', async () => {
    const { page, popup } = await openPairing(500);
    await popup.close();
    await page.goto(chromium.server.serve('/next.html', demo));
    await page.goBack();
    const again = await chromium.popupOn(page);
    expect(await again.sentence()).toBe(foundSentence(english, 501));
  });
});

declare const chrome: {
  tabs: { onUpdated: { addListener(heard: (tabId: number, change: { status?: string }) => void): void } };
  runtime: { sendMessage(message: object): Promise<unknown> };
};

/**
 * Runs in the popup: resolves when the popup has asked for the new page and been answered. It asks when the page is complete;
 * the same question, put after that one, is answered after it.
 */
function whenAskedAgain(): Promise<void> {
  return new Promise((resolve) => {
    chrome.tabs.onUpdated.addListener((tabId, { status }) => {
      if (status === 'complete') void chrome.runtime.sendMessage({ type: 'activate', tabId }).then(() => setTimeout(resolve, 100));
    });
  });
}

test('a page that is closed while it is being paired leaves no complaint, and other pages are paired as ever', async () => {
  const { page, popup } = await openPairing(500);
  await page.close();
  await popup.close();
  const other = await chromium.popupOn(await chromium.openFixture('demo.html'));
  expect(await other.sentence()).toBe(found);
});

test('a page whose text is taken away while it is being paired is said to be empty', async () => {
  const { page, popup } = await openPairing(500);
  await page.evaluate(() => document.body.replaceChildren());
  await expect.poll(() => popup.summary.textContent(), soon).toBe(english('reason.empty'));
});

test.each(['hover', 'side-by-side'] as const)('a page whose text is taken away while it is read %s closes the view and is said to be empty', async (view) => {
  const { page, popup } = await chromium.read('demo.html', view);
  await page.evaluate(() => document.body.replaceChildren());
  for (const keys of ['Alt+ArrowDown', 'ArrowDown']) await page.keyboard.press(keys);
  await expect.poll(() => popup.summary.textContent(), soon).toBe(english('reason.empty'));
  await page.locator('duizhao-view').waitFor({ state: 'detached' });
});

test('the pairing outlives the background’s being stopped by the browser: it begins anew', async () => {
  const { popup } = await openPairing(900);
  await chromium.browser.evaluateInBackground(() => {
    Object.assign(globalThis, { isFirst: true });
  });
  await expect.poll(() => popup.summary.textContent(), soon).toMatch(/ [1-9]\d%/u);
  await chromium.browser.stopBackground();
  expect(await popup.sentence()).toBe(foundSentence(english, 901));
  expect(await chromium.browser.evaluateInBackground(() => 'isFirst' in globalThis)).toBe(false);
});

test('the views outlive it too, once the page is paired, and the next click wakes it', async () => {
  const { page, popup } = await chromium.read('demo.html', 'side-by-side');
  await chromium.browser.stopBackground();
  await popup.button(english('popup.larger')).click();
  const size = () => page.getByTestId('side-by-side').locator('.cell').nth(2).evaluate((cell) => getComputedStyle(cell).fontSize);
  await expect.poll(size, soon).toBe('20px');
  await popup.choose('hover');
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByTestId('hover-card').waitFor();
  await popup.close();
  const again = await chromium.popupOn(page);
  expect(await again.sentence()).toBe(found);
});
