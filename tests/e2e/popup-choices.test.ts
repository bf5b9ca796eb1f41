import { describe, expect, test } from 'vitest';
import { useChromium } from './support/chromium.ts';
import { pointAtText } from './support/page-text.ts';
import { english } from './support/sentences.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };

describe('the view', () => {
  test('is off at first, and the radio buttons turn each one on, one at a time', async () => {
    const page = await chromium.openFixture('demo.html');
    const popup = await chromium.popupOn(page);
    await popup.waitForPhase('ready');
    expect(await popup.chosen('view')).toBe('off');
    expect(await page.locator('duizhao-view').count()).toBe(0);

    const book = page.getByTestId('side-by-side');
    await popup.choose('side-by-side');
    await book.waitFor();
    expect(await popup.chosen('view')).toBe('side-by-side');

    await popup.choose('hover');
    await book.waitFor({ state: 'detached' });
    await pointAtText(page, '云泊市公安局坚持把群众');
    await page.getByTestId('hover-card').waitFor();

    await popup.choose('off');
    await page.locator('duizhao-view').waitFor({ state: 'detached' });
    await pointAtText(page, '社区民警的工作');
    expect(await page.locator('duizhao-view').count()).toBe(0);
  });

  test('that is on is the one chosen when the popup opens again', async () => {
    const { page, popup } = await chromium.read('demo.html', 'side-by-side');
    await page.getByTestId('side-by-side').waitFor();
    await popup.close();
    const again = await chromium.popupOn(page);
    await again.waitForPhase('ready');
    expect(await again.chosen('view')).toBe('side-by-side');
    expect(await page.locator('duizhao-view').count()).toBe(1);
  });

  test('that the person closes on the page is off in the open popup', async () => {
    const { page, popup } = await chromium.read('demo.html', 'side-by-side');
    await page.getByTestId('side-by-side').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => popup.chosen('view'), soon).toBe('off');
  });

  test('cannot be chosen where there is nothing to show', async () => {
    const popup = await chromium.popupOn(await chromium.openFixture('empty.html'));
    await popup.waitForPhase('nothing');
    for (const view of ['off', 'side-by-side', 'hover']) expect(await popup.radio('view', view).isEnabled()).toBe(false);
  });
});

describe('the primary language', () => {
  test('changes the open view at once, and stays for the next popup and for other pages', async () => {
    const { page, popup } = await chromium.read('demo.html', 'side-by-side');
    const firstSide = page.getByTestId('side-by-side').locator('.cell').first();
    expect(await firstSide.getAttribute('data-side')).toBe('zh');

    await popup.radio('primary', 'en').check();
    await expect.poll(() => firstSide.getAttribute('data-side'), soon).toBe('en');
    await popup.close();
    const again = await chromium.popupOn(page);
    await expect.poll(() => again.chosen('primary'), soon).toBe('en');
    await again.close();

    const other = await chromium.read('alternating.html', 'side-by-side');
    const cell = other.page.getByTestId('side-by-side').locator('.cell').first();
    expect(await cell.getAttribute('data-side')).toBe('en');
    expect(await other.popup.chosen('primary')).toBe('en');
  });
});

describe('the text size', () => {
  const sizeOf = (page: Awaited<ReturnType<typeof chromium.open>>) =>
    page.getByTestId('side-by-side').locator('.cell[data-side=zh]').nth(1).evaluate((cell) => getComputedStyle(cell).fontSize);

  test('changes the open view at once, and stays for the next popup and for other pages', async () => {
    const { page, popup } = await chromium.read('demo.html', 'side-by-side');
    const shown = popup.page.getByTestId('size');
    expect([await sizeOf(page), await shown.textContent()]).toEqual(['18px', '18']);

    await popup.button(english('popup.larger')).click();
    await popup.button(english('popup.larger')).click();
    await expect.poll(() => sizeOf(page), soon).toBe('22px');
    expect(await shown.textContent()).toBe('22');
    await popup.close();

    const other = await chromium.read('alternating.html', 'side-by-side');
    expect(await sizeOf(other.page)).toBe('22px');
    expect(await other.popup.page.getByTestId('size').textContent()).toBe('22');
    await other.popup.button(english('popup.smaller')).click();
    await expect.poll(() => sizeOf(other.page), soon).toBe('20px');
    // The first page's view is still open, and follows.
    await expect.poll(() => sizeOf(page), soon).toBe('20px');
  });

  test('has a least and a greatest value', async () => {
    const popup = await chromium.popupOn(await chromium.openFixture('demo.html'));
    await popup.waitForPhase('ready');
    const larger = popup.button(english('popup.larger'));
    const smaller = popup.button(english('popup.smaller'));
    while (await larger.isEnabled()) await larger.click();
    expect(await popup.page.getByTestId('size').textContent()).toBe('32');
    while (await smaller.isEnabled()) await smaller.click();
    expect(await popup.page.getByTestId('size').textContent()).toBe('14');
  });

  test('applies to the hover card too', async () => {
    const { page, popup } = await chromium.read('demo.html', 'hover');
    await popup.button(english('popup.larger')).click();
    await pointAtText(page, 'Most of a community officer');
    const card = page.getByTestId('hover-card');
    await card.waitFor();
    await expect.poll(() => card.evaluate((element) => getComputedStyle(element).fontSize), soon).toBe('20px');
  });
});

test('damaged settings in the storage do no harm', async () => {
  await chromium.settings({ lastView: 7, primary: null, textSize: '<b>', hideOther: 'no' });
  const { page, popup } = await chromium.read('demo.html', 'side-by-side');
  await page.getByTestId('side-by-side').waitFor();
  expect(await popup.page.getByTestId('size').textContent()).toBe('18');
  expect(await popup.chosen('primary')).toBe('zh');
});
