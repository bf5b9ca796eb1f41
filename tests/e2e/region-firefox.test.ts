import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from '../../lib/commands/build.ts';
import { type FirefoxHarness, launchFirefox } from '../../lib/commands/firefox.ts';
import type { ExtensionView } from '../../lib/commands/firefox-extension.ts';
import { type PageServer, startPageServer } from '../../lib/commands/page-server.ts';
import { leaveTraces, mutations, snapshot, watchMutations } from './support/dom-snapshot.ts';
import { retoldPage, STORY } from './support/region-pages.ts';
import { english } from './support/sentences.ts';

let firefox: FirefoxHarness;
let server: PageServer;
const pages: Page[] = [];
const soon = { timeout: 15_000 };
const summary = '[data-testid=summary]';
const unrelated = new RegExp(english('reason.unrelated'), 'u');

beforeAll(async () => {
  const extension = await ensureBuilt('firefox');
  server = await startPageServer({ '/favicon.ico': { body: '', status: 204 } });
  firefox = await launchFirefox({ extension });
});
afterAll(() => Promise.all([firefox.close(), server.close()]));
afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
  expect(await firefox.errors()).toEqual([]);
});

async function openRetold(path: string): Promise<Page> {
  const page = await firefox.newPage(server.serve(path, retoldPage()));
  pages.push(page);
  return page;
}

/** What our view shows, read through its shadow root. */
function inView<T>(page: Page, read: (view: ShadowRoot) => T): Promise<T | null> {
  return page.evaluate(`(() => {
    const view = document.querySelector('duizhao-view')?.shadowRoot;
    return view ? (${read.toString()})(view) : null;
  })()`) as Promise<T | null>;
}

const words = (page: Page) => inView(page, (view) => view.querySelector('.picker [role=status]')?.textContent);
const bookTexts = (page: Page) => inView(page, (view) => [...view.querySelectorAll('.cell:not(.empty) > *')].map((cell) => cell.textContent).toSorted());
const holds = (zh: number, en: number) => english('picker.holds', zh, en);

async function startPicking(page: Page): Promise<void> {
  const popup: ExtensionView = await firefox.clickToolbar(page);
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
  const popup = await firefox.clickToolbar(page);
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
