/** A person clicks beside the popup, or on the page, as soon as they have chosen something in it: it is gone in the moment of the click. */
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { useChromium } from './support/chromium.ts';

const chromium = useChromium();
/** How often each is tried: what is lost now and then would not be seen in one round. The browser allows 120 writes a minute. */
const ROUNDS = { awake: 20, stopped: 10, together: 10 };

declare const chrome: { storage: { sync: { get(name: string): Promise<{ settings?: Record<string, unknown> }> } } };
const stored = () => chromium.browser.evaluateInBackground(async () => (await chrome.storage.sync.get('settings')).settings ?? {});

async function openOptions(): Promise<Page> {
  const page = await chromium.open(`chrome-extension://${chromium.browser.extensionId}/options.html`);
  await page.locator('input[name=marks]').waitFor();
  return page;
}

/** Clicks and closes the page in one task: there is no moment in which an answer could come. */
async function clickAndClose(page: Page, selector: string): Promise<void> {
  await page.evaluate((wanted) => {
    document.querySelector<HTMLElement>(wanted)?.click();
    window.close();
  }, selector).catch((error: unknown) => {
    if (!page.isClosed()) throw error;
  });
  if (!page.isClosed()) await page.waitForEvent('close');
}

/** How often a primary language was chosen and the page that it was chosen in closed at once, and it was not stored a moment later. */
async function lostOf(rounds: number, open: () => Promise<Page>, before: () => Promise<unknown>): Promise<number> {
  let lost = 0;
  for (let round = 0; round < rounds; round++) {
    const page = await open();
    const now = (await stored())['primary'] === 'en' ? 'en' : 'zh';
    const other = now === 'zh' ? 'en' : 'zh';
    await page.locator(`input[name=primary][value=${now}]:checked`).waitFor();
    await before();
    await clickAndClose(page, `input[name=primary][value=${other}]`);
    await expect.poll(async () => (await stored())['primary'], { timeout: 1_000 }).toBe(other).catch(() => lost++);
  }
  return lost;
}

describe.each([
  ['is awake', ROUNDS.awake, () => Promise.resolve()],
  ['was stopped by the browser', ROUNDS.stopped, () => chromium.browser.stopBackground()],
] as const)('a setting is stored although the page is closed in the moment of the click, when the background %s', { timeout: 120_000 }, (_how, rounds, before) => {
  test('chosen in the popup', async () => {
    const article = await chromium.openFixture('demo.html');
    const open = async (): Promise<Page> => {
      const popup = await chromium.popupOn(article);
      await popup.waitForPhase('ready');
      return popup.page;
    };
    expect(await lostOf(rounds, open, before)).toBe(0);
  });

  test('chosen on the page of settings', async () => {
    expect(await lostOf(rounds / 2, openOptions, before)).toBe(0);
  });
});

test('a slider is stored where it was left, although the page is closed before it has rested', async () => {
  const page = await openOptions();
  await page.evaluate(() => {
    const slider = document.querySelector<HTMLInputElement>('input[name=textSize]');
    for (const size of [20, 22, 24]) {
      if (slider) slider.value = String(size);
      slider?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  });
  await page.close({ runBeforeUnload: true });
  await expect.poll(stored, { timeout: 5_000 }).toMatchObject({ textSize: 24 });
});

test('of two pages that change two settings in the same moment, both stay', async () => {
  const pages = [await openOptions(), await openOptions()];
  const names = ['numbers', 'marks'] as const;
  for (let round = 0; round < ROUNDS.together; round++) {
    const wanted = { numbers: round % 2 === 0, marks: round % 2 === 1 };
    // As soon as a page stores at once again, and both at once.
    await Promise.all(pages.map((page) => page.evaluate(() => new Promise((rested) => setTimeout(rested, 600)))));
    await Promise.all(pages.map((page, at) => page.evaluate((name) => document.querySelector<HTMLElement>(`input[name=${name}]`)?.click(), names[at] ?? '')));
    await expect.poll(stored, { timeout: 5_000 }).toMatchObject(wanted);
    for (const page of pages) for (const name of names) await page.locator(`input[name=${name}]${wanted[name] ? ':checked' : ':not(:checked)'}`).waitFor();
    for (const page of pages) expect(await page.getByTestId('failure').textContent()).toBe('');
  }
});
