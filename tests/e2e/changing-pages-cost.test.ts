import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { pause } from '../../lib/commands/until.ts';
import { appPage } from '../apps/bundle.ts';
import { ferry } from '../apps/texts.ts';
import { longPage } from '../pages/generate-long.ts';
import { useChromium } from './support/chromium.ts';
import { pointAtText } from './support/page-text.ts';
import { ReaderWorld } from './support/reader-world.ts';
import { english, foundSentence } from './support/sentences.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };

async function openTicker(): Promise<Page> {
  return chromium.openServed('/ticker', await appPage('ticker'));
}

/** On a quiet machine it is below 0.02. Where other programs take the processor away amid the work, it seems to last longer. */
const MOST = 0.06;

test('while nothing changes, nothing runs; and our own views are no change', async () => {
  const page = await chromium.openFixture('demo.html');
  const popup = await chromium.popupOn(page);
  await popup.waitForPhase('ready');
  const reader = await ReaderWorld.of(page);
  await pause(1500);
  expect(await reader.counts()).toEqual({ readings: 0, timers: 0 });
  await popup.choose('side-by-side');
  await page.getByTestId('side-by-side').waitFor();
  for (const key of ['End', 'ArrowUp']) await page.keyboard.press(key);
  await popup.button(english('popup.larger')).click();
  await pause(1000);
  expect((await reader.counts()).readings).toBe(0);
  await popup.choose('hover');
  await pointAtText(page, '社区民警的工作');
  await page.getByTestId('hover-card').waitFor();
  await popup.choose('off');
  await pause(1000);
  expect((await reader.counts()).readings).toBe(0);
});

test('what holds no text is not read: pictures, scripts, empty boxes that move', async () => {
  const page = await chromium.openFixture('demo.html');
  const popup = await chromium.popupOn(page);
  await popup.waitForPhase('ready');
  const reader = await ReaderWorld.of(page);
  await page.evaluate(() => {
    const box = document.body.appendChild(document.createElement('div'));
    box.append(document.createElement('img'), document.createElement('script'), document.createElement('canvas'));
    box.style.transform = 'translate(1px)';
    box.className = 'moved';
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = '.moved { color: red }';
    box.remove();
  });
  await pause(1000);
  expect((await reader.counts()).readings).toBe(0);
});

test('one change is read once', async () => {
  const page = await chromium.openFixture('demo.html');
  const popup = await chromium.popupOn(page);
  await popup.waitForPhase('ready');
  const reader = await ReaderWorld.of(page);
  await page.evaluate(() => {
    for (const paragraph of document.querySelectorAll('p')) paragraph.classList.toggle('seen');
  });
  await pause(2500);
  expect((await reader.counts()).readings).toBe(1);
});

test('a page that never rests is read seldom, and what changes in its article is followed all the same', async () => {
  const page = await openTicker();
  const popup = await chromium.popupOn(page);
  expect(await popup.sentence()).toBe(foundSentence(english, ferry.length - 1));
  const reader = await ReaderWorld.of(page);
  await popup.choose('side-by-side');
  await pause(3000);
  expect((await reader.counts()).readings).toBeLessThanOrEqual(4);
  expect(await reader.load(8000)).toBeLessThan(MOST);
  expect((await reader.counts()).readings).toBeLessThanOrEqual(4);
  await page.evaluate(() => document.querySelector('main button')?.dispatchEvent(new MouseEvent('click', { bubbles: true })));
  await expect.poll(() => popup.summary.textContent(), soon).toBe(foundSentence(english, ferry.length));
});

test('a long page in which everything changes all the time takes little of the thread', async () => {
  const page = await chromium.openServed('/long.html', longPage(500));
  const popup = await chromium.popupOn(page);
  await popup.waitForPhase('ready');
  const reader = await ReaderWorld.of(page);
  await page.evaluate(() => {
    setInterval(() => {
      for (const paragraph of document.querySelectorAll('p')) paragraph.classList.toggle('seen');
      document.body.append(document.createElement('p'));
    }, 100);
  });
  await pause(12_000); // what was saved in quiet times is used up
  expect(await reader.load(20_000)).toBeLessThan(MOST);
}, 90_000);
