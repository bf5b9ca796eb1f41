/** Views of long articles are drawn bit by bit; nobody may notice. */
import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { longPage } from '../pages/generate-long.ts';
import { Book } from './support/book.ts';
import { useChromium } from './support/chromium.ts';

const chromium = useChromium();
const soon = { timeout: 20_000 };
const PAIRS = 1_000;
afterEach(() => chromium.closePages());

async function openLong(): Promise<{ page: Page; book: Book }> {
  const page = await chromium.openServed('/long.html', longPage(PAIRS));
  const popup = await chromium.popupOn(page);
  await popup.choose('side-by-side');
  await popup.close();
  await page.bringToFront();
  const book = new Book(page);
  await book.root.waitFor();
  return { page, book };
}

const drawn = (book: Book): Promise<number> => book.root.locator('.row[data-number]').count();
/** The sentences that are marked, and whether they are in the window. */
const marked = (book: Book): Promise<{ beads: string[]; inWindow: boolean }> =>
  book.root.locator('.sentence.active').evaluateAll((all) => ({
    beads: all.map((each) => each.getAttribute('data-bead') ?? ''),
    inWindow: all.length > 0 && all.every((each) => each.getBoundingClientRect().top >= 0 && each.getBoundingClientRect().bottom <= innerHeight),
  }));

test('in the end, all rows stand there once and in order', async () => {
  const { book } = await openLong();
  await expect.poll(() => drawn(book), soon).toBe(PAIRS + 1);
  const numbers = await book.root.locator('.row[data-number]').evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-number'))));
  expect(numbers).toEqual(Array.from({ length: PAIRS + 1 }, (_, index) => index + 1));
});

test('End and Home go to the ends at once, and every sentence is walked', async () => {
  const { page, book } = await openLong();
  await page.keyboard.press('End');
  const last = await marked(book);
  expect(last.inWindow).toBe(true);
  expect(await book.root.locator(`.row[data-number="${String(PAIRS + 1)}"] .sentence.active`).count()).toBe(2);
  for (let times = 0; times < 40; times++) await page.keyboard.press('ArrowUp');
  const up = await marked(book);
  expect(Number(up.beads[0])).toBe(Number(last.beads[0]) - 40);
  await page.keyboard.press('Home');
  expect(await marked(book)).toEqual({ beads: ['0', '0'], inWindow: true });
  for (let times = 0; times < 120; times++) await page.keyboard.press('j');
  expect(await marked(book)).toEqual({ beads: ['120', '120'], inWindow: true });
});

test('the page behind is not painted, and is as it was afterwards', async () => {
  const { page, book } = await openLong();
  const shown = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).contentVisibility);
  expect(await shown()).toBe('hidden'); // else every frame of scrolling walks over all of the page
  await page.keyboard.press('Escape');
  await book.root.waitFor({ state: 'detached' });
  expect(await shown()).toBe('visible');
});

test('what is printed is all of it, however early', async () => {
  const { page, book } = await openLong();
  const rows = await book.root.evaluate((view) => {
    const count = (): number => view.querySelectorAll('.row[data-number]').length;
    const before = count();
    dispatchEvent(new Event('beforeprint'));
    return [before, count()];
  });
  expect(rows[1]).toBe(PAIRS + 1);
  expect((await page.pdf()).length).toBeGreaterThan(100_000);
});

test('a settled view that is changed shows what is seen at once, and all of it soon', async () => {
  const { page, book } = await openLong();
  await expect.poll(() => drawn(book), soon).toBe(PAIRS + 1);
  await page.keyboard.press('x');
  const firstSide = (nth: number): Promise<string | null> => book.root.locator('.row[data-number]').nth(nth).locator('.cell').first().getAttribute('data-side');
  expect(await firstSide(0)).toBe('en');
  await expect.poll(() => firstSide(PAIRS), soon).toBe('en');
  await page.keyboard.press('2');
  const interleaved = new Book(page, 'interleaved');
  await interleaved.root.waitFor();
  expect(await interleaved.topRow()).toBe('河口县口述史');
});

test('where the person jumps to, text stands', async () => {
  const { book } = await openLong();
  await book.sheet.evaluate((sheet) => sheet.scrollTo({ top: sheet.scrollHeight * 0.7, behavior: 'instant' }));
  await expect.poll(() => book.root.evaluate((view) => {
    const sheet = view.querySelector('.text');
    const box = sheet?.getBoundingClientRect();
    const tree = view.getRootNode() as ShadowRoot;
    return box ? tree.elementFromPoint(box.left + box.width * 0.3, box.top + box.height / 2)?.closest('.row')?.getAttribute('data-number') ?? '' : '';
  }), { timeout: 2_000 }).toMatch(/^[67]\d\d$/u);
});
