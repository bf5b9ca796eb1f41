/** The browser stops the background whenever it likes. Here it does so at every step of what a person does. */
import { afterEach, describe, expect, test } from 'vitest';
import { pause } from '../../lib/commands/until.ts';
import { longPage } from '../pages/generate-long.ts';
import { Book } from './support/book.ts';
import { useChromium } from './support/chromium.ts';
import { permitHost } from './support/host-permission.ts';
import { keptNotes, Notes } from './support/notes.ts';
import { Popup } from './support/popup.ts';
import { english, foundSentence } from './support/sentences.ts';
import { BRIDGE } from './support/small-articles.ts';
import { forgetDocuments, WorkbenchPage } from './support/workbench.ts';

const chromium = useChromium();
const soon = { timeout: 20_000 };
afterEach(async () => {
  await chromium.closePages();
});

/** Milliseconds after a step began. */
const MOMENTS = [0, 15, 40, 90, 180, 400];

/** Stops the background so long after a step begins, and lets the step go on. */
async function killedAfter<T>(moment: number, step: () => Promise<T>): Promise<T> {
  const [result] = await Promise.all([step(), pause(moment).then(() => chromium.browser.stopBackground())]);
  return result;
}

describe.each(MOMENTS)('stopped %i ms after it began,', (moment) => {
  test('opening the popup: the page is read, paired and shown', async () => {
    const page = await chromium.openServed('/long.html', longPage(150));
    const popup = new Popup(await killedAfter(moment, () => chromium.browser.clickToolbar(page)));
    chromium.closeLater(popup.page);
    expect(await popup.sentence()).toBe(foundSentence(english, 151));
    await popup.choose('side-by-side');
    await new Book(page).root.waitFor();
  });

  test('choosing a view, and changing how it looks', async () => {
    const page = await chromium.openFixture('demo.html');
    const popup = await chromium.popupOn(page);
    await popup.waitForPhase('ready');
    await killedAfter(moment, () => popup.choose('side-by-side'));
    const book = new Book(page);
    await book.drawn();
    await popup.close();
    await page.bringToFront();
    const size = () => book.root.locator('.cell').nth(2).evaluate((cell) => getComputedStyle(cell).fontSize);
    const before = await size();
    await killedAfter(moment, () => page.keyboard.press('+'));
    await expect.poll(size, soon).not.toBe(before);
  });

  test('the shortcut: the view comes up', async () => {
    const page = await chromium.openFixture('demo.html');
    await killedAfter(moment, () => chromium.pressShortcut(page));
    // What was pressed while the background was being stopped may have gone with it: a person presses again.
    const up = () => page.locator('duizhao-view dialog').count();
    await expect.poll(up, { timeout: 4_000 }).toBe(1).catch(async () => {
      await chromium.pressShortcut(page);
      await expect.poll(up, soon).toBe(1);
    });
  });

  test('asking about a word: the card comes, at the latest when it is asked for again', async () => {
    const { page } = await chromium.read('demo.html', 'side-by-side');
    await new Book(page).drawn();
    await page.bringToFront();
    await page.keyboard.press('ArrowDown');
    await killedAfter(moment, () => page.keyboard.press('ArrowRight'));
    const card = () => page.locator('duizhao-view .word-card').count();
    await expect.poll(card, { timeout: 3_000 }).toBe(1).catch(async () => {
      await page.keyboard.press('ArrowRight');
      await expect.poll(card, soon).toBe(1);
    });
  });

  test('a note: it is kept, with all that was typed', async () => {
    const page = await chromium.openFixture('demo.html');
    const popup = await chromium.popupOn(page);
    await popup.waitForPhase('ready');
    await popup.close();
    const notes = new Notes(page);
    await notes.select('一年来');
    await killedAfter(moment, () => notes.bar.getByRole('button', { name: 'Write a note' }).click());
    await expect.poll(async () => (await keptNotes(chromium)).length, soon).toBe(1);
    const field = notes.card.getByRole('textbox', { name: 'Your note (Markdown)' });
    await field.click();
    await killedAfter(moment, () => page.keyboard.type('Typed while it was stopped.'));
    await expect.poll(async () => (await keptNotes(chromium))[0]?.body, soon).toBe('Typed while it was stopped.');
  });

  test('the workbench: it opens, and what is changed is kept', async () => {
    const page = await chromium.openServed('/bridge.html', BRIDGE.page);
    const popup = await chromium.popupOn(page);
    await popup.waitForPhase('ready');
    const [opened] = await killedAfter(moment, () => Promise.all([chromium.browser.context.waitForEvent('page'), popup.page.getByTestId('workbench').click()]));
    const workbench = new WorkbenchPage(chromium.closeLater(opened));
    await workbench.grid.waitFor();
    await workbench.isKept();
    await workbench.goTo(1, 'zh');
    await killedAfter(moment, () => workbench.press('j'));
    await workbench.isKept();
    await workbench.page.reload();
    await workbench.grid.waitFor();
    expect(await workbench.rows()).toHaveLength(3);
    await forgetDocuments(chromium);
  });
});

describe('on an always-on site', () => {
  const SITE = '*://127.0.0.1/*';
  afterEach(async () => {
    await permitHost(chromium, SITE, false);
  });

  test('the view comes up by itself, whenever the background is stopped while the page loads', async () => {
    await permitHost(chromium, SITE, true);
    const first = await chromium.openFixture('demo.html');
    const popup = await chromium.popupOn(first);
    await popup.waitForPhase('ready');
    await popup.page.getByTestId('always').getByRole('checkbox').click();
    await first.getByTestId('side-by-side').waitFor();
    for (const moment of MOMENTS) {
      const page = await killedAfter(moment, () => chromium.openFixture('alternating.html'));
      await page.getByTestId('side-by-side').waitFor();
      await page.close();
    }
  });
});
