import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { useChromium } from './support/chromium.ts';
import { goldSentences, squeeze } from './support/gold.ts';
import { highlightedTexts, placeOfText, pointAtText } from './support/page-text.ts';
import { darkPixels } from './support/pixels.ts';
import type { Popup } from './support/popup.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };
const cardOf = (page: Page) => page.getByTestId('hover-card');
const cardText = async (page: Page) => squeeze((await cardOf(page).locator('p[lang]').allTextContents()).join(' '));
const gold = goldSentences('demo.html');

async function openHover(fixture = 'demo.html'): Promise<{ page: Page; popup: Popup }> {
  const { page, popup } = await chromium.read(fixture, 'hover');
  return { page, popup };
}

describe('a finger', () => {
  test('that taps a sentence shows its rendering, and elsewhere takes it away', async () => {
    const { page, popup } = await openHover();
    await popup.close();
    for (const { zh, en } of gold.slice(2, 6)) {
      await tap(page, await placeOfText(page, zh));
      await expect.poll(() => cardText(page), soon).toBe(squeeze(en));
      await tap(page, await placeOfText(page, en));
      await expect.poll(() => cardText(page), soon).toBe(squeeze(zh));
    }
    await tap(page, { x: 4, y: 300 });
    await expect.poll(() => page.locator('duizhao-view').count(), soon).toBe(0);
  });

  test('that taps a link of the article follows it all the same', async () => {
    const { page, popup } = await openHover();
    await popup.close();
    await tap(page, await placeOfText(page, '安全感调查'));
    await expect.poll(() => page.url(), soon).toMatch(/#survey$/u);
    expect(await cardText(page)).toContain('97.3percent');
  });
});

describe('the keyboard', () => {
  test('walks from sentence to sentence with Alt and an arrow, and Escape closes the card', async () => {
    const { page, popup } = await openHover('alternating.html');
    await popup.close();
    const sentences = goldSentences('alternating.html');
    for (const { zh, en } of sentences) {
      await page.keyboard.press('Alt+ArrowDown');
      await expect.poll(() => cardText(page), soon).toBe(squeeze(en));
      const { active, answer } = await highlightedTexts(page);
      expect([active, answer].map((texts) => squeeze(texts?.join(' ') ?? ''))).toEqual([squeeze(zh), squeeze(en)]);
      expect(await isInWindow(page), zh).toBe(true);
    }
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => cardText(page), soon).toBe(squeeze(sentences.at(-2)?.en ?? ''));
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('duizhao-view').count(), soon).toBe(0);
    expect(await highlightedTexts(page)).toEqual({});
  });

  test('starts from the end with Alt and ↑', async () => {
    const { page, popup } = await openHover('alternating.html');
    await popup.close();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => cardText(page), soon).toBe(squeeze('She has been doing so for six years.'));
  });

  test('leaves all other keys to the page, Escape too when there is no card', async () => {
    const { page, popup } = await openHover();
    await popup.close();
    await page.evaluate(() => {
      const keys: string[] = [];
      Object.assign(window, { keys });
      document.addEventListener('keydown', (event) => keys.push(event.key));
    });
    for (const key of ['a', 'ArrowDown', 'Escape', 'Alt+ArrowDown', 'Escape', 'b']) await page.keyboard.press(key);
    expect(await page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual(['a', 'ArrowDown', 'Escape', 'Alt', 'b']);
  });
});

describe('hiding the other language', () => {
  const veiled = async (page: Page) => (await highlightedTexts(page))['veil']?.map(squeeze) ?? [];

  test('veils all its sentences, and lets through the one that is asked for', async () => {
    const { page, popup } = await openHover();
    expect(await veiled(page)).toEqual([]);
    await popup.page.locator('input[name=hideOther]').check();
    await expect.poll(async () => (await veiled(page)).length, soon).toBeGreaterThan(0);
    const all = await veiled(page);
    for (const { en } of gold) expect(all.join('')).toContain(squeeze(en));
    expect(all.join('')).not.toMatch(/\p{Script=Han}/u);
    const colour = () => page.evaluate(() => getComputedStyle(document.querySelector('p.en') ?? document.body, '::highlight(duizhao-veil)').color);
    expect(await colour()).toBe('rgba(0, 0, 0, 0)');

    const [{ zh, en } = { zh: '', en: '' }] = gold.slice(3);
    await pointAtText(page, zh);
    await expect.poll(() => cardText(page), soon).toBe(squeeze(en));
    expect((await veiled(page)).join('')).not.toContain(squeeze(en));
    expect((await veiled(page)).join('').length).toBe(all.join('').length - squeeze(en).length);
    await page.mouse.move(3, 400);
    await expect.poll(async () => (await veiled(page)).toSorted(), soon).toEqual(all.toSorted());
  });

  test('hides the pixels and not only says so', async () => {
    const { page, popup } = await openHover();
    const paragraph = page.locator('p.en').nth(1);
    await paragraph.scrollIntoViewIfNeeded();
    const inked = async () => {
      const picture = (await paragraph.screenshot()).toString('base64');
      return popup.page.evaluate(darkPixels, picture);
    };
    expect(await inked()).toBeGreaterThan(500);
    await popup.page.locator('input[name=hideOther]').check();
    await expect.poll(inked, soon).toBe(0);
    await popup.page.locator('input[name=hideOther]').uncheck();
    await expect.poll(inked, soon).toBeGreaterThan(500);
  });

  test('follows the primary language, stays for other pages, and ends with the view', async () => {
    const { page, popup } = await openHover();
    await popup.page.locator('input[name=hideOther]').check();
    await popup.radio('primary', 'en').check();
    await expect.poll(async () => (await veiled(page)).join('').includes(squeeze(gold[0]?.zh ?? '')), soon).toBe(true);
    expect((await veiled(page)).join('')).not.toContain(squeeze(gold[0]?.en ?? ''));
    await popup.close();
    const other = await openHover('alternating.html');
    await expect.poll(async () => (await veiled(other.page)).join(''), soon).toContain('如今，河里又有了31种鱼。');
    await other.popup.choose('off');
    await expect.poll(() => highlightedTexts(other.page), soon).toEqual({});
    await other.popup.close();
    const again = await chromium.popupOn(page);
    await again.choose('off');
    await expect.poll(() => highlightedTexts(page), soon).toEqual({});
  });
});

/** Touches the page with one finger; the browser makes of it what it makes of a real one. */
async function tap(page: Page, point: { x: number; y: number }): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

/** Whether a part of the marked sentence is in the window. */
function isInWindow(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('duizhao-active') ?? [])] as Range[];
    return ranges.flatMap((range) => [...range.getClientRects()]).some(({ top, bottom }) => top >= 0 && bottom <= innerHeight);
  });
}
