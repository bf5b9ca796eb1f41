import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { useChromium } from './support/chromium.ts';
import { looksOfCard, ODDITIES, type Oddity, oddPage } from './support/odd-pages.ts';
import { pixelsThatDiffer } from './support/pixels.ts';

const chromium = useChromium();

/** What a person sees of every view: pictures of those that lie over the page, and the looks of the card of the hover view. */
interface Looks {
  'side-by-side': Buffer;
  interleaved: Buffer;
  'one-language': Buffer;
  hover: unknown;
}

async function looksOf(oddity: Oddity = {}): Promise<Looks> {
  const { fullscreen } = oddity;
  const page = await chromium.openServed('/odd.html', oddPage(oddity));
  // The place is kept when the page is opened again: every page begins at its beginning.
  await chromium.settings({});
  await page.setViewportSize({ width: 1280, height: 800 });
  if (fullscreen !== undefined) await page.locator(fullscreen).first().evaluate((element) => element.requestFullscreen());
  const popup = await chromium.popupOn(page);
  await popup.choose('side-by-side');
  await popup.close();
  const columns = await pictureOf(page, 'side-by-side', 'ArrowDown', 'ArrowDown');
  const interleaved = await pictureOf(page, 'interleaved', '2', 'ArrowDown');
  const one = await pictureOf(page, 'one-language', '3', 'ArrowDown', 'Enter');
  await page.keyboard.press('4');
  await page.getByTestId('one-language').waitFor({ state: 'detached' });
  await page.keyboard.press('Alt+ArrowDown');
  return { 'side-by-side': columns, interleaved, 'one-language': one, hover: await cardOf(page) };
}

/** A picture of a view over the page, with a sentence marked. */
async function pictureOf(page: Page, view: string, ...keys: string[]): Promise<Buffer> {
  const book = page.getByTestId(view);
  for (const [index, key] of keys.entries()) {
    if (index > 0 || view === 'side-by-side') await book.waitFor();
    await page.keyboard.press(key);
  }
  await book.locator('.sentence.active').first().waitFor();
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(() => document.elementFromPoint(640, 400)?.localName)).toBe('duizhao-view');
  return page.screenshot({ animations: 'disabled' });
}

/** All about the card that the page could spoil; where it stands is the page's affair, but it must be seen there. */
async function cardOf(page: Page): Promise<unknown> {
  const card = page.getByTestId('hover-card');
  await card.waitFor();
  return card.evaluate(looksOfCard);
}

let expected: Looks;
beforeAll(async () => {
  expected = await looksOf();
  await chromium.closePages();
});

test.each(ODDITIES)('every view looks the same on a page with %s', async (_what, oddity) => {
  const looks = await looksOf(oddity);
  expect(looks.hover).toEqual({ ...(expected.hover as object), inWindow: true, onTop: oddity.untouchable ? (expect.anything() as unknown) : 'duizhao-view' });
  const empty = await chromium.open('about:blank');
  for (const view of ['side-by-side', 'interleaved', 'one-language'] as const) {
    if (looks[view].equals(expected[view])) continue;
    expect(await empty.evaluate(pixelsThatDiffer, [looks[view], expected[view]].map((picture) => picture.toString('base64'))), view).toBe(0);
  }
});
