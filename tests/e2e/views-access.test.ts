import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { THEMES } from '../../lib/settings.ts';
import { violations } from './support/axe.ts';
import { Book } from './support/book.ts';
import { useChromium } from './support/chromium.ts';
import { pointAtText } from './support/page-text.ts';
import { english } from './support/sentences.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };

/** The page behind is not ours to judge: it is out of reach for readers while a view lies over it. */
const OURS = 'duizhao-view';

async function open(view: 'side-by-side' | 'interleaved' | 'one-language', scheme: 'light' | 'dark'): Promise<{ page: Page; book: Book }> {
  const page = await chromium.openFixture('alternating-en-first.html');
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  const popup = await chromium.popupOn(page);
  await popup.choose(view);
  await popup.close();
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  const book = new Book(page, view);
  await book.drawn();
  return { page, book };
}

describe.each(['light', 'dark'] as const)('axe-core finds nothing, %s,', (scheme) => {
  test.each(['side-by-side', 'interleaved', 'one-language'] as const)('in %s, with a sentence marked, numbers, and renderings open', async (view) => {
    await chromium.settings({ version: 2, numbers: true });
    const { page, book } = await open(view, scheme);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => book.root.locator('.sentence.active').count(), soon).toBeGreaterThan(0);
    expect(await violations(page, OURS)).toEqual([]);
  });

  test('in the panels of the bar', async () => {
    const { page, book } = await open('side-by-side', scheme);
    for (const name of ['view.type', 'view.take', 'view.keys'] as const) {
      await book.button(english(name)).click();
      await book.root.locator('.panel:popover-open').waitFor();
      expect(await violations(page, OURS)).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });

  test('in the popup', async () => {
    const page = await chromium.openFixture('demo.html');
    const popup = await chromium.popupOn(page);
    await popup.choose('hover');
    await popup.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    expect(await violations(popup.page)).toEqual([]);
  });

  test('in the card of the hover view', async () => {
    const page = await chromium.openFixture('demo.html');
    const popup = await chromium.popupOn(page);
    await popup.choose('hover');
    await popup.close();
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await pointAtText(page, '一年来，民警入户走访');
    await page.getByTestId('hover-card').waitFor();
    expect(await violations(page, OURS)).toEqual([]);
  });
});

test('axe-core finds nothing in any colours', async () => {
  const { page } = await open('side-by-side', 'light');
  for (const theme of THEMES) {
    await chromium.settings({ version: 2, theme });
    await expect.poll(() => page.evaluate(() => document.querySelector('duizhao-view')?.shadowRoot?.querySelector('[data-theme]')?.getAttribute('data-theme')), soon).toBe(theme);
    await page.keyboard.press('ArrowDown');
    expect(await violations(page, OURS)).toEqual([]);
  }
});

describe('at 200 % of the window', () => {
  test('nothing is lost and nothing scrolls sideways', async () => {
    const { page, book } = await open('side-by-side', 'light');
    await page.setViewportSize({ width: 640, height: 400 });
    expect(await book.sheet.evaluate((sheet) => sheet.scrollWidth - sheet.clientWidth)).toBe(0);
    for (const name of ['view.type', 'view.take', 'view.keys', 'view.close'] as const) expect(await book.button(english(name)).isVisible()).toBe(true);
    await page.setViewportSize({ width: 360, height: 640 });
    expect(await book.root.evaluate((root) => [root.scrollWidth, ...[...root.querySelectorAll('.bar button')].map((button) => button.getBoundingClientRect().right)].every((right) => right <= 360))).toBe(true);
  });
});

test('the focus comes back to where it was, from a panel and from the view', async () => {
  const { page, book } = await open('side-by-side', 'light');
  await book.button(english('view.type')).focus();
  await page.keyboard.press('Enter');
  await book.root.locator('#book-type').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => book.button(english('view.type')).evaluate((button) => button.matches(':focus')), soon).toBe(true);
});

test('in forced colours the sentence that is marked, the chosen view and the handle are seen', async () => {
  const { page, book } = await open('side-by-side', 'light');
  await page.emulateMedia({ forcedColors: 'active' });
  await page.keyboard.press('ArrowDown');
  expect(await book.root.locator('.sentence.active').first().evaluate((sentence) => getComputedStyle(sentence).outlineStyle)).toBe('solid');
  expect(await book.root.locator('.views .chosen').evaluate((label) => getComputedStyle(label).borderBottomStyle)).toBe('solid');
});
