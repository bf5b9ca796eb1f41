import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inView, useFirefox } from './support/firefox.ts';
import { oddPage, type Oddity } from './support/odd-pages.ts';
import { SCROLLING, withField } from './support/pages-behind.ts';
import { english } from './support/sentences.ts';

const firefox = useFirefox();
const soon = { timeout: 15_000 };
const ready = new RegExp(`^${english('state.languages')}`, 'u');

/** Opens side by side over a page that was prepared. */
async function over(oddity: Oddity, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const page = await firefox.openServed('/behind.html', oddPage(oddity));
  await prepare?.(page);
  await firefox.choose(page, 'side-by-side', ready);
  await expect.poll(() => inView(page, (view) => view.querySelectorAll('.cell').length), soon).toBeGreaterThan(5);
  // A body that is scrolled itself is not hidden, but inert.
  await expect.poll(() => page.evaluate(() => document.body.scrollTop > 0 || getComputedStyle(document.body).contentVisibility === 'hidden'), soon).toBe(true);
  return page;
}

async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.querySelector('duizhao-view')), soon).toBeNull();
}

/** Whether the page can be found in (`Ctrl + F`) and given the focus. */
const reach = (page: Page) =>
  page.evaluate(() => {
    document.getElementById('search')?.focus();
    const focused = document.activeElement?.id === 'search';
    // In a field, Firefox looks for text in that alone.
    document.getElementById('search')?.blur();
    getSelection()?.removeAllRanges();
    return { focused, found: (window as unknown as { find: (text: string, matchCase: boolean, backwards: boolean, around: boolean) => boolean }).find('Search', false, false, true) };
  });

test('Firefox: what lies behind a view is not found and takes no focus; the field that had it has it again', async () => {
  const page = await over(withField(), (prepared) => prepared.evaluate(() => document.getElementById('search')?.focus()));
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('duizhao-view');
  expect(await reach(page)).toEqual({ focused: false, found: false });
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('search');
  }
  await leave(page);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id), soon).toBe('search');
  expect(await reach(page)).toEqual({ focused: true, found: true });
});

test.each(SCROLLING)('Firefox: a page that %s stays where it was scrolled to', async (_what, oddity) => {
  const place = (page: Page) => page.evaluate(() => [document.body.scrollTop, scrollX, scrollY, document.documentElement.clientWidth]);
  let before: number[] = [];
  const page = await over(oddity, async (prepared) => {
    await prepared.evaluate(() => {
      for (const one of [document.body, document.documentElement]) one.scrollTo({ top: 200, left: 100, behavior: 'instant' });
    });
    before = await place(prepared);
  });
  expect(Math.max(before[0] ?? 0, before[2] ?? 0), 'it is scrolled').toBeGreaterThan(100);
  expect(await place(page)).toEqual(before);
  await leave(page);
  expect(await place(page)).toEqual(before);
});
