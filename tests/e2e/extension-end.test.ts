import { expect, test } from 'vitest';
import { useChromium } from './support/chromium.ts';
import { pointAtText } from './support/page-text.ts';

const chromium = useChromium();

declare const chrome: { runtime: { reload(): void } };

/** Loads the extension anew, as an update does: what it has put into pages is left behind there. */
async function update(): Promise<void> {
  await chromium.browser.evaluateInBackground(() => {
    setTimeout(() => chrome.runtime.reload(), 50);
  });
}

test('when the extension is updated, an open view leaves the page as it was, without an error', async () => {
  const { page, popup } = await chromium.read('demo.html', 'side-by-side');
  await popup.close();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.getByTestId('side-by-side').waitFor();
  await update();
  await page.locator('duizhao-view').waitFor({ state: 'detached', timeout: 10_000 });
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  expect(errors).toEqual([]);
});

test('and the hover view marks nothing any more', async () => {
  const { page, popup } = await chromium.read('demo.html', 'hover');
  await popup.close();
  await pointAtText(page, '一年来，民警入户走访');
  await page.getByTestId('hover-card').waitFor();
  await update();
  await page.locator('duizhao-view').waitFor({ state: 'detached', timeout: 10_000 });
  await expect.poll(() => page.evaluate(() => CSS.highlights.size), { timeout: 10_000 }).toBe(0);
});
