import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { Book } from './support/book.ts';
import { useChromium } from './support/chromium.ts';
import { english } from './support/sentences.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };

async function open(fixture: string, view: 'side-by-side' | 'interleaved' | 'one-language'): Promise<{ page: Page; book: Book }> {
  const { page, popup } = await chromium.read(fixture, view);
  await popup.close();
  const book = new Book(page, view);
  await book.drawn();
  return { page, book };
}

/** The cells in the order in which they stand, each with its side and its top. */
const cells = (book: Book) =>
  book.root.locator('.cell:visible').evaluateAll((all) => all.map((cell) => ({ side: cell.getAttribute('data-side'), top: cell.getBoundingClientRect().top })));

describe('interleaved', () => {
  test('each paragraph is followed by its rendering, the language that is read first', async () => {
    const { book } = await open('demo.html', 'interleaved');
    const all = await cells(book);
    expect(all.map(({ side }) => side).slice(0, 6)).toEqual(['zh', 'en', 'zh', 'en', 'zh', 'en']);
    expect(all.map(({ top }) => top)).toEqual(all.map(({ top }) => top).toSorted((a, b) => a - b));
    await book.root.page().keyboard.press('x');
    await expect.poll(async () => (await cells(book)).map(({ side }) => side).slice(0, 4), soon).toEqual(['en', 'zh', 'en', 'zh']);
  });

  test('side by side becomes so by itself in a narrow window', async () => {
    const { page, book } = await open('demo.html', 'side-by-side');
    await page.setViewportSize({ width: 600, height: 800 });
    const tops = (await cells(book)).map(({ top }) => top);
    expect(tops).toEqual([...new Set(tops)].toSorted((a, b) => a - b));
    expect(await book.sheet.evaluate((sheet) => sheet.scrollWidth - sheet.clientWidth)).toBe(0);
  });
});

describe('one language', () => {
  test('shows the language that is read, and the rendering of a sentence beneath it on a click', async () => {
    const { book } = await open('demo.html', 'one-language');
    expect(new Set((await cells(book)).map(({ side }) => side))).toEqual(new Set(['zh']));
    const sentence = book.sentence('zh', '一年来，民警入户走访');
    await sentence.click();
    const rendering = book.root.locator('.rendering');
    expect(await rendering.textContent()).toMatch(/^Over the past year, officers made/u);
    expect(await rendering.getAttribute('lang')).toBe('en');
    expect((await rendering.boundingBox())?.y).toBeGreaterThan((await sentence.boundingBox())?.y ?? Infinity);
    await sentence.click();
    await expect.poll(() => rendering.count(), soon).toBe(0);
  });

  test('the keyboard walks to a sentence, and Enter opens and closes its rendering', async () => {
    const { page, book } = await open('demo.html', 'one-language');
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await expect.poll(() => book.root.locator('.rendering').count(), soon).toBe(1);
    expect(await book.root.locator('.rendering').textContent()).toMatch(/^In 2025/u);
    await page.keyboard.press('Enter');
    await expect.poll(() => book.root.locator('.rendering').count(), soon).toBe(0);
  });

  test('says of a sentence without counterpart that it has none, and keeps paragraphs of the other language', async () => {
    const { book } = await open('alternating-en-first.html', 'one-language');
    await book.sentence('zh', '图为沈桂珍在课堂上练习').click();
    expect(await book.root.locator('.rendering').textContent()).toBe(english('view.unpaired'));
  });
});

describe('the views change', () => {
  test('by the bar and by the keys, and the popup follows', async () => {
    const { page, popup } = await chromium.read('demo.html', 'side-by-side');
    await page.getByTestId('side-by-side').waitFor();
    await page.getByTestId('side-by-side').getByRole('radio', { name: english('popup.interleaved') }).check();
    await page.getByTestId('interleaved').waitFor();
    await popup.close();
    await page.keyboard.press('3');
    await page.getByTestId('one-language').waitFor();
    await page.keyboard.press('4');
    await expect.poll(() => page.locator('duizhao-view dialog').count(), soon).toBe(0);
    const again = await chromium.popupOn(page);
    await expect.poll(() => again.chosen('view'), soon).toBe('hover');
  });

  test('and the place stays', async () => {
    const { page, book } = await open('two-articles.html', 'side-by-side');
    const row = book.root.locator('.row[data-number]').nth(6);
    await row.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
    const text = await book.topRow();
    await page.waitForTimeout(300);
    await page.keyboard.press('2');
    const interleaved = new Book(page, 'interleaved');
    await interleaved.drawn();
    await expect.poll(() => interleaved.topRow(), soon).toBe(text);
  });

  test('the last one is remembered for the site', async () => {
    const { page } = await open('demo.html', 'interleaved');
    await page.keyboard.press('Escape');
    await page.locator('duizhao-view').waitFor({ state: 'detached' });
    const other = await chromium.openFixture('alternating.html');
    await chromium.pressShortcut(other);
    await other.getByTestId('interleaved').waitFor();
  });
});

describe('the place', () => {
  const scrolled = (page: Page) => page.evaluate(() => scrollY);

  test('is found again when the page is opened again', async () => {
    const { page, book } = await open('two-articles.html', 'side-by-side');
    await book.root.locator('.row[data-number]').nth(6).evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
    const text = await book.topRow();
    await expect.poll(() => chromium.browser.evaluateInBackground(placesKept), soon).toBe(1);
    await page.close();
    const again = await open('two-articles.html', 'side-by-side');
    await expect.poll(() => again.book.topRow(), soon).toBe(text);
  });

  test('back at the beginning, the beginning is the place, for the page and for the next time', async () => {
    const { page, book } = await open('demo.html', 'side-by-side');
    const first = await book.topRow();
    await page.keyboard.press('End');
    await expect.poll(() => scrolled(page), soon).toBeGreaterThan(600);
    const end = await scrolled(page);
    await page.keyboard.press('Home');
    await expect.poll(() => scrolled(page), soon).toBeLessThan(end - 300);
    await page.close();
    const again = await open('demo.html', 'side-by-side');
    expect(await again.book.topRow()).toBe(first);
  });

  test('the page scrolls along, so that it stands at the passage when the view closes; or not', async () => {
    const { page, book } = await open('two-articles.html', 'side-by-side');
    const to = (nth: number) => book.root.locator('.row[data-number]').nth(nth).evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
    await to(6);
    await expect.poll(() => scrolled(page), soon).toBeGreaterThan(200);
    const before = await scrolled(page);
    await chromium.settings({ version: 2, followScroll: false });
    await page.waitForTimeout(200);
    await to(2);
    await page.waitForTimeout(400);
    expect(await scrolled(page)).toBe(before);
  });
});

declare const chrome: { storage: { local: { get(key: string): Promise<{ reading?: { places: unknown[] } }> } } };

/** Runs in the background. */
async function placesKept(): Promise<number> {
  return (await chrome.storage.local.get('reading')).reading?.places.length ?? 0;
}
