import type { Page } from 'playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { useChromium } from './support/chromium.ts';
import { forgetNotes, keptNotes, Notes } from './support/notes.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };
const PAUSE = 700;

afterEach(() => forgetNotes(chromium));

/** Runs in the page, as a script of it: does everything to our tree that a script can do as if it were a person. */
function forge(): number {
  const trees = [...document.querySelectorAll('duizhao-view')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const init = { bubbles: true, composed: true, cancelable: true };
  let times = 0;
  for (const element of trees.flatMap((tree) => [...tree.querySelectorAll<HTMLElement>('*')])) {
    if (!element.matches('button, a, input, select, textarea, [tabindex], .sentence, .cell')) continue;
    times++;
    element.click();
    for (const type of ['pointerdown', 'pointerup', 'click', 'dblclick']) element.dispatchEvent(new PointerEvent(type, { ...init, pointerId: 1, isPrimary: true }));
    for (const key of ['Enter', 'n', 'h', 'w', 'x', '2', '3', '4', 'Escape']) element.dispatchEvent(new KeyboardEvent('keydown', { ...init, key }));
    for (const type of ['input', 'change', 'cancel', 'submit', 'focus']) element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
  }
  for (const target of [window, document, document.body]) {
    for (const key of ['n', 'h', 'Escape', 'ArrowDown', 'Delete']) target.dispatchEvent(new KeyboardEvent('keydown', { ...init, key }));
  }
  return times;
}

/** What a person would notice. */
async function stateOf(page: Page): Promise<unknown> {
  const settings = await chromium.browser.evaluateInBackground(() => (globalThis as unknown as { chrome: { storage: { sync: { get(key: null): Promise<unknown> } } } }).chrome.storage.sync.get(null));
  const views = await page.evaluate(() => [...document.querySelectorAll('duizhao-view')].map((host) => host.shadowRoot?.querySelector('[data-testid]')?.getAttribute('data-testid')));
  return { settings, views, notes: await keptNotes(chromium), pages: chromium.browser.context.pages().map((one) => one.url()) };
}

describe('a script of the page that acts as if it were a person', () => {
  test.each(['side-by-side', 'interleaved', 'one-language'] as const)('does nothing in a view (%s): no view changes or closes, nothing opens, nothing is kept', async (view) => {
    const { page, popup } = await chromium.read('demo.html', view);
    await popup.close();
    await page.getByTestId(view).waitFor();
    await page.waitForTimeout(PAUSE); // the part that makes notes has come
    const before = await stateOf(page);
    expect(await page.evaluate(forge)).toBeGreaterThan(20);
    await page.waitForTimeout(PAUSE);
    expect(await stateOf(page)).toEqual(before);
    expect(await page.getByTestId(view).locator('.active').count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.getByTestId(view).locator('.active').count(), soon).toBeGreaterThan(0);
  });

  test('does not press the buttons of a note', async () => {
    const page = await chromium.openFixture('demo.html');
    const popup = await chromium.popupOn(page);
    await popup.sentence();
    await popup.close();
    const notes = new Notes(page);
    await notes.select('一年来');
    await notes.bar.waitFor();
    await page.evaluate(forge);
    await page.waitForTimeout(PAUSE);
    expect(await keptNotes(chromium)).toEqual([]);
    await notes.bar.getByRole('button', { name: 'Highlight: Green' }).click();
    await expect.poll(async () => (await keptNotes(chromium)).length, soon).toBe(1);
  });
});
