import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inView, useFirefox } from './support/firefox.ts';
import { looksOfCard, ODDITIES, type Oddity, oddPage } from './support/odd-pages.ts';
import { pixelsThatDiffer } from './support/pixels.ts';
import { english } from './support/sentences.ts';

const firefox = useFirefox();
const soon = { timeout: 15_000 };
const ready = new RegExp(`^${english('state.languages')}`, 'u');

/** What a person sees: a picture of the view over the page, with a sentence marked, and the looks of the card of the hover view. */
interface Looks {
  book: string;
  card: unknown;
}

async function looksOf(oddity: Oddity = {}): Promise<Looks> {
  // Bars beside the text take room from it on some of the pages, and are drawn in the page's colours.
  await firefox.browser.prefer({ 'ui.useOverlayScrollbars': 1 });
  const page = await firefox.openServed('/odd.html', oddPage(oddity));
  await firefox.choose(page, 'side-by-side', ready);
  await expect.poll(() => inView(page, (view) => view.querySelectorAll('.cell').length), soon).toBeGreaterThan(5);
  // The place is kept when the page is opened again: every picture begins at the beginning.
  await page.keyboard.press('Home');
  await expect.poll(() => inView(page, (view) => view.querySelectorAll('.sentence.active').length), soon).toBeGreaterThan(0);
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(await page.evaluate(() => document.elementFromPoint(640, 400)?.localName)).toBe('duizhao-view');
  const book = await page.screenshot({ encoding: 'base64' });
  await page.keyboard.press('4');
  await expect.poll(() => inView(page, (view) => view.querySelector('[data-testid=side-by-side]') !== null), soon).not.toBe(true);
  await page.keyboard.down('Alt');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.up('Alt');
  await expect.poll(() => inView(page, (view) => view.querySelector('[data-testid=hover-card]') !== null), soon).toBe(true);
  return { book, card: await lookAtCard(page) };
}

async function lookAtCard(page: Page): Promise<unknown> {
  const card = await page.evaluateHandle(() => document.querySelector('duizhao-view')?.shadowRoot?.querySelector('[data-testid=hover-card]') as Element);
  return card.evaluate(looksOfCard);
}

/** Of the page as it is; seen once, in the first test. */
let seen: Looks | undefined;

// Those that fill the whole screen are left out: Firefox wants a person's own press for that.
test.each(ODDITIES.filter(([, { fullscreen }]) => fullscreen === undefined))('Firefox: the views look the same on a page with %s', async (_what, oddity) => {
  const expected = (seen ??= await looksOf());
  await firefox.closePages();
  const looks = await looksOf(oddity);
  expect(looks.card).toEqual({ ...(expected.card as object), inWindow: true, onTop: 'duizhao-view' });
  if (looks.book === expected.book) return;
  const empty = await firefox.open('about:blank');
  expect(await empty.evaluate(pixelsThatDiffer, [looks.book, expected.book])).toBe(0);
});
