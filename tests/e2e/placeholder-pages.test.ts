import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { pause } from '../../lib/commands/until.ts';
import { appPage } from '../apps/bundle.ts';
import { ferry, library, type Text } from '../apps/texts.ts';
import { Book } from './support/book.ts';
import { useChromium } from './support/chromium.ts';
import type { Popup } from './support/popup.ts';
import { ReaderWorld } from './support/reader-world.ts';
import { english, foundSentence } from './support/sentences.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };

const says = (popup: Popup, sentence: string) => expect.poll(() => popup.summary.textContent(), soon).toBe(sentence);
const found = (text: Text) => foundSentence(english, text.length);

/** The rows of the side-by-side view are this text's. */
async function shows(page: Page, text: Text): Promise<void> {
  const rows = text.map(({ zh, en }) => ({ zh: [zh], en: [en], unpaired: false }));
  await expect.poll(() => new Book(page).rows(), soon).toEqual(rows);
}

describe('a site that shows a placeholder for longer than a page takes to settle', () => {
  const go = (page: Page, name: string) => page.evaluate((link) => [...document.querySelectorAll('a')].find((a) => a.textContent === link)?.click(), name);
  async function openSideBySide() {
    const page = await chromium.open(`${chromium.server.serve('/app/ferry', await appPage('router'))}?delay=1500`);
    const popup = await chromium.popupOn(page);
    await popup.choose('side-by-side');
    await shows(page, ferry);
    return { page, popup };
  }
  /** Counts from now on how often something of ours leaves the page. */
  async function watchTakenAway(page: Page): Promise<() => Promise<number>> {
    await page.evaluate(() => {
      const count = { takenAway: 0 };
      Object.assign(window, count);
      const onRecords = (records: MutationRecord[]) => {
        const gone = records.flatMap(({ removedNodes }) => [...removedNodes]).filter(({ nodeName }) => /^(?:duizhao-view|dialog)$/iu.test(nodeName));
        Object.assign(window, { takenAway: (count.takenAway += gone.length) });
      };
      const shadow = document.querySelector('duizhao-view')?.shadowRoot;
      for (const root of [document.documentElement, shadow]) if (root) new MutationObserver(onRecords).observe(root, { childList: true, subtree: true });
    });
    return () => page.evaluate(() => (window as unknown as { takenAway: number }).takenAway);
  }

  test('the view stays, says that it is reading, and goes on with the next article', async () => {
    const { page, popup } = await openSideBySide();
    const takenAway = await watchTakenAway(page);
    await go(page, 'library');
    await new Book(page).root.getByRole('status').filter({ hasText: english('state.reading') }).waitFor();
    await popup.waitForPhase('reading');
    await shows(page, library);
    await says(popup, found(library));
    expect(await popup.chosen('view')).toBe('side-by-side');
    expect(await takenAway()).toBe(0);
  });

  test('a view that the person closes while it waits stays closed', async () => {
    const { page, popup } = await openSideBySide();
    await go(page, 'library');
    await popup.waitForPhase('reading');
    await page.keyboard.press('Escape');
    await new Book(page).root.waitFor({ state: 'detached' });
    await says(popup, found(library));
    expect(await popup.chosen('view')).toBe('off');
  });

  test('what the person cancels while the view waits closes it', async () => {
    const { page, popup } = await openSideBySide();
    await go(page, 'library');
    await popup.waitForPhase('reading');
    await popup.button(english('popup.cancel')).click();
    await says(popup, english('reason.cancelled'));
    await new Book(page).root.waitFor({ state: 'detached' });
    await pause(2500);
    expect(await popup.summary.textContent()).toBe(english('reason.cancelled'));
  });

  test('where no article comes, the page is not read again for the view’s sake', async () => {
    const { page, popup } = await openSideBySide();
    const reader = await ReaderWorld.of(page);
    await go(page, 'lamps');
    await says(popup, english('reason.noChinese'));
    await new Book(page).root.waitFor({ state: 'detached' });
    await pause(1500);
    expect((await reader.counts()).readings).toBeLessThanOrEqual(2);
    await pause(1500);
    expect(await reader.counts()).toEqual({ readings: 0, timers: 0 });
  });
});
