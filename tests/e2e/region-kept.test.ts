import type { Page } from 'playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { useChromium } from './support/chromium.ts';
import { pointAtText } from './support/page-text.ts';
import type { Popup } from './support/popup.ts';
import { retoldPage, STORY } from './support/region-pages.ts';
import { expectStory, startPicking } from './support/region-picker.ts';
import { english } from './support/sentences.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };
let pages = 0;

declare const chrome: { storage: { local: { clear(): Promise<void>; set(items: Record<string, unknown>): Promise<void>; get(): Promise<Record<string, unknown>> } } };
afterEach(() => chromium.browser.evaluateInBackground(() => chrome.storage.local.clear()));

const openRetold = () => chromium.openServed(`/ferry/${String(++pages)}.html`, retoldPage());

describe('the region chosen', () => {
  const region = (popup: Popup) => popup.page.getByTestId('region');

  async function chooseStory(page: Page): Promise<void> {
    await startPicking(chromium, page);
    await pointAtText(page, STORY.zh[0] ?? '');
    await page.mouse.down();
    await page.mouse.up();
    await expectStory(page);
  }

  test('is used again when the page is opened again, whatever the hash, and can be given up', async () => {
    const page = await openRetold();
    await chooseStory(page);
    await page.goto(`${page.url()}#part`);
    await page.reload();
    const popup = await chromium.popupOn(page);
    await popup.choose('side-by-side');
    expect(await region(popup).getAttribute('data-chosen')).toBe('page');
    await expectStory(page);

    await popup.button(english('region.automatic')).click();
    await expect.poll(() => popup.summary.textContent(), soon).toBe(english('reason.unrelated'));
    expect(await region(popup).getAttribute('data-chosen')).toBe('no');
    await popup.close();
    await page.reload();
    expect(await (await chromium.popupOn(page)).sentence()).toBe(english('reason.unrelated'));
    expect(await chromium.browser.evaluateInBackground(() => chrome.storage.local.get())).toMatchObject({ regions: { pages: [], sites: [] } });
  });

  test('that is no longer there leaves the choice to the finder, and the popup says so', async () => {
    const address = chromium.server.serve('/ferry/changing.html', retoldPage());
    const page = await chromium.open(address);
    await chooseStory(page);
    chromium.server.serve('/ferry/changing.html', retoldPage().replace('class="columns"', 'class="news"'));
    await page.reload();
    const popup = await chromium.popupOn(page);
    expect(await popup.sentence()).toBe(english('reason.unrelated'));
    expect(await region(popup).locator('p').textContent()).toBe(english('region.lost'));
    await popup.button(english('region.forget')).click();
    await expect.poll(() => region(popup).getAttribute('data-chosen'), soon).toBe('no');
  });

  test('is offered for all pages of the site, and used on those where it holds both languages', async () => {
    const first = await openRetold();
    await chooseStory(first);
    const popup = await chromium.popupOn(first);
    await popup.waitForPhase('ready');
    const { host } = new URL(first.url());
    const box = popup.page.getByRole('checkbox', { name: english('region.forSite', host) });
    expect(await box.isChecked()).toBe(false);
    await box.check();
    await expect.poll(() => chromium.browser.evaluateInBackground(async () => JSON.stringify(await chrome.storage.local.get())), soon).toContain(`"at":"${new URL(first.url()).origin}"`);
    await popup.close();

    const second = await openRetold();
    const there = await chromium.popupOn(second);
    await there.choose('side-by-side');
    expect(await region(there).locator('p').textContent()).toBe(english('region.ofSite'));
    await expectStory(second);
    await there.button(english('region.automatic')).click();
    await expect.poll(() => there.summary.textContent(), soon).toBe(english('reason.unrelated'));
    await there.close();
    await second.reload();
    expect(await (await chromium.popupOn(second)).sentence()).toBe(english('reason.unrelated'));

    const without = await chromium.popupOn(await chromium.openFixture('demo.html'));
    await without.waitForPhase('ready');
    expect(await region(without).getAttribute('data-chosen')).toBe('no');
    const chinese = await chromium.openServed('/ferry/chinese.html', retoldPage().replace(STORY.en.map((text) => `<p>${text}</p>`).join('\n'), ''));
    const alone = await chromium.popupOn(chinese);
    await alone.waitForPhase('nothing');
    expect(await region(alone).getAttribute('data-chosen')).toBe('no');

    const third = await openRetold();
    const last = await chromium.popupOn(third);
    await last.waitForPhase('ready');
    await last.page.locator('input[name=forSite]').uncheck();
    await expect.poll(() => region(last).getAttribute('data-chosen'), soon).toBe('page');
    await last.close();
    expect(await (await chromium.popupOn(await openRetold())).sentence()).toBe(english('reason.unrelated'));
  });

  test('damaged in the storage does no harm', async () => {
    const page = await openRetold();
    const regions = { version: 1, pages: [{ at: page.url(), path: { tag: 'div', classes: [], selectors: ['][', 'div:has('], place: '<p>' } }, 7], sites: 'x' };
    await chromium.browser.evaluateInBackground((stored) => chrome.storage.local.set({ regions: stored }), regions);
    const popup = await chromium.popupOn(page);
    expect(await popup.sentence()).toBe(english('reason.unrelated'));
    expect(await region(popup).getAttribute('data-chosen')).toBe('lost');
  });
});
