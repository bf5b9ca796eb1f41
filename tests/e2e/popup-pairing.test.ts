import { expect, test } from 'vitest';
import { longPage } from '../pages/generate-long.ts';
import { useChromium } from './support/chromium.ts';
import { english, foundSentence } from './support/sentences.ts';

const chromium = useChromium();
/** Enough work for a second or two, and for many. */
const [some, many] = [500, 1200];
/** All pairs and the title. */
const all = (pairs: number) => foundSentence(english, pairs + 1);

const openLong = (pairs: number) => chromium.openServed('/long.html', longPage(pairs));

test('the popup tells how far the pairing is, and then what was found', async () => {
  const popup = await chromium.popupOn(await openLong(some));
  await popup.waitForPhase('pairing');
  const told = await popup.page.evaluate(async () => {
    const shares: string[] = [];
    const summary = document.querySelector('[data-testid=summary]');
    const bar = () => document.querySelector('progress');
    while (summary?.getAttribute('data-phase') === 'pairing') {
      const now = `${summary.textContent} = ${String(Math.round((bar()?.value ?? -1) * 100))}`;
      if (shares.at(-1) !== now) shares.push(now);
      await new Promise((resolve) => setTimeout(resolve));
    }
    return shares;
  });
  const percent = told.map((line) => Number(/ = (\d+)$/u.exec(line)?.[1]));
  expect(told).toEqual(percent.map((share) => `${english('state.pairing', share)} = ${String(share)}`));
  expect(percent.length).toBeGreaterThan(5);
  expect(percent).toEqual(percent.toSorted((a, b) => a - b));
  expect(await popup.sentence()).toBe(all(some));
});

test('the page and the popup answer while the page is being paired', async () => {
  const page = await openLong(many);
  const popup = await chromium.popupOn(page);
  await popup.waitForPhase('pairing');
  const longest = await page.evaluate(async () => {
    let longestTask = 0;
    let last = performance.now();
    for (let turn = 0; turn < 50; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      longestTask = Math.max(longestTask, performance.now() - last);
      last = performance.now();
    }
    return longestTask;
  });
  // Nothing in the page's own thread: far below what a person notices, even on a machine with other work to do.
  expect(longest).toBeLessThan(1000);
  await popup.radio('primary', 'en').check();
  expect(await popup.chosen('primary')).toBe('en');
  expect(await popup.summary.getAttribute('data-phase')).toBe('pairing');
});

test('Cancel stops the pairing, and Try again starts it anew', async () => {
  const page = await openLong(many);
  const popup = await chromium.popupOn(page);
  await popup.waitForPhase('pairing');
  await popup.button(english('popup.cancel')).click();
  expect(await popup.sentence()).toBe(english('reason.cancelled'));
  expect(await popup.page.locator('progress').count()).toBe(0);
  expect(await popup.radio('view', 'hover').isEnabled()).toBe(false);

  await popup.button(english('popup.retry')).click();
  await popup.waitForPhase('pairing');
  expect(await popup.sentence()).toBe(all(many));
  await popup.choose('side-by-side');
  await page.getByTestId('side-by-side').waitFor();
});

test('a popup that is closed and opened again finds the pairing where it stands', async () => {
  const page = await openLong(some);
  const popup = await chromium.popupOn(page);
  await popup.waitForPhase('pairing');
  await popup.close();
  const again = await chromium.popupOn(page);
  expect(await again.sentence()).toBe(all(some));
});

test('a page that has changed is read again on Try again', async () => {
  const page = await chromium.openFixture('chinese-only.html');
  const popup = await chromium.popupOn(page);
  expect(await popup.sentence()).toBe(english('reason.noEnglish'));
  const demo = await (await fetch(await chromium.server.serveFile(new URL('../pages/demo.html', import.meta.url).pathname))).text();
  await page.evaluate((html) => {
    document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.children);
  }, demo);
  // At once, by the page itself: left alone, the reader would notice the change within a moment, and the button would go.
  await popup.page.evaluate((name) => [...document.querySelectorAll('button')].find((button) => button.textContent === name)?.click(), english('popup.retry'));
  await popup.waitForPhase('ready');
  expect(await popup.sentence()).toBe(foundSentence(english, 7));
});
