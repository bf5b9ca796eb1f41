import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { leaveTraces, mutations, snapshot, watchMutations } from './support/dom-snapshot.ts';
import { inView, summary, useFirefox } from './support/firefox.ts';
import { retoldPage, STORY } from './support/region-pages.ts';
import { english } from './support/sentences.ts';

const firefox = useFirefox();
const soon = { timeout: 15_000 };
const unrelated = new RegExp(english('reason.unrelated'), 'u');

const openRetold = (path: string) => firefox.openServed(path, retoldPage());

const words = (page: Page) => inView(page, (view) => view.querySelector('.picker [role=status]')?.textContent);
const bookTexts = (page: Page) => inView(page, (view) => [...view.querySelectorAll('.cell:not(.empty) > *')].map((cell) => cell.textContent).toSorted());
const holds = (zh: number, en: number) => english('picker.holds', zh, en);

async function startPicking(page: Page): Promise<void> {
  const popup = await firefox.popupOn(page);
  await popup.waitForText(summary, unrelated);
  await popup.click('.region button');
  await expect.poll(() => words(page), soon).toBe(holds(3, 3));
}

test('the region is chosen with the mouse, and used again when the page is opened again', async () => {
  const page = await openRetold('/mouse.html');
  await startPicking(page);
  const place = await page.evaluate(() => {
    const { left, top } = document.querySelector('.board p')?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const story = document.querySelector('.columns p')?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return { board: { x: left + 20, y: top + 8 }, story: { x: story.left + 20, y: story.top + 8 } };
  });
  await page.mouse.move(place.board.x - 3, place.board.y);
  await page.mouse.move(place.board.x, place.board.y);
  await expect.poll(() => words(page), soon).toBe(holds(1, 1));
  await page.mouse.click(place.story.x, place.story.y);
  const story = [...STORY.zh, ...STORY.en].toSorted();
  await expect.poll(() => bookTexts(page), soon).toEqual(story);

  await page.reload();
  const popup = await firefox.popupOn(page);
  await popup.waitForText('.region p', new RegExp(english('region.ofPage'), 'u'));
  await popup.click('input[name=view][value=side-by-side]');
  await expect.poll(() => bookTexts(page), soon).toEqual(story);
  await popup.close();
});

test('the keyboard widens, narrows and leaves, and the page is as it was', async () => {
  const page = await openRetold('/keys.html');
  await watchMutations(page);
  await leaveTraces(page);
  const before = await snapshot(page);
  await startPicking(page);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => words(page), soon).toBe(holds(4, 4));
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => words(page), soon).toBe(holds(3, 3));
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.getElementsByTagName('duizhao-view').length), soon).toBe(0);
  expect(await snapshot(page)).toEqual(before);
  expect(await mutations(page)).toEqual([]);
});
