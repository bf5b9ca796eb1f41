import type { Page } from 'playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { useChromium } from './support/chromium.ts';
import { openLibrary } from './support/comparison.ts';
import { BRIDGE } from './support/small-articles.ts';
import { english } from './support/sentences.ts';
import { forgetDocuments, WorkbenchPage } from './support/workbench.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };
afterEach(async () => {
  await chromium.closePages();
  await forgetDocuments(chromium);
});

async function openBridge(): Promise<WorkbenchPage> {
  const workbench = await WorkbenchPage.openOn(chromium, await chromium.openServed('/bridge.html', BRIDGE.page));
  await workbench.isKept();
  return workbench;
}

async function openAgain(address: string): Promise<WorkbenchPage> {
  const again = new WorkbenchPage(await chromium.open(address));
  await again.grid.waitFor();
  return again;
}

const ways: [how: string, leave: (page: Page) => Promise<unknown>][] = [
  ['loaded again', (page) => page.reload()],
  ['left for another page', (page) => page.goto('about:blank')],
  ['closed', (page) => page.close({ runBeforeUnload: true })],
];

/** Two rows are joined in one window, which is closed at once. @returns another window, which shows it. */
async function seeLeft(): Promise<WorkbenchPage> {
  const workbench = await openBridge();
  const other = await openAgain(workbench.page.url());
  await workbench.page.bringToFront();
  await workbench.goTo(1, 'zh');
  await workbench.press('j');
  await workbench.page.close({ runBeforeUnload: true });
  await expect.poll(() => other.rows(), soon).toHaveLength(3);
  return other;
}

describe('what was done in the very moment before the workbench is left', () => {
  test.each(ways)('is kept when it is %s', async (_how, leave) => {
    const workbench = await openBridge();
    const address = workbench.page.url();
    await workbench.goTo(1, 'zh');
    await workbench.press('j');
    await leave(workbench.page);
    const again = await openAgain(address);
    await expect.poll(() => again.rows(), soon).toHaveLength(3);
  });

  test.each(ways)('is kept although the browser has stopped the background, when it is %s', async (_how, leave) => {
    const workbench = await openBridge();
    const address = workbench.page.url();
    await workbench.goTo(1, 'zh');
    await chromium.browser.stopBackground();
    await workbench.press('j');
    await leave(workbench.page);
    const again = await openAgain(address);
    await expect.poll(() => again.rows(), soon).toHaveLength(3);
  });

  test.each(ways)('is kept, what is being written in a cell too, when it is %s', async (_how, leave) => {
    const workbench = await openBridge();
    const address = workbench.page.url();
    await workbench.goTo(4, 'en');
    await workbench.press('e');
    await workbench.page.keyboard.type(' Every day.');
    await leave(workbench.page);
    const again = await openAgain(address);
    await expect.poll(async () => (await again.rows()).at(-1), soon).toContain('Every day.');
  });

  test('is told to no other window as a conflict', async () => {
    const other = await seeLeft();
    await other.isKept();
    await expect.poll(async () => (await openLibrary(chromium)).getByTestId('library').locator('li').count(), soon).toBe(1);
  });

  test('has no copy made of it where another window has gone on from it', async () => {
    const other = await seeLeft();
    await other.page.bringToFront();
    await other.goTo(1, 'zh');
    await other.press('j');
    await expect.poll(() => other.rows(), soon).toHaveLength(2);
    await other.isKept();
    const library = await openLibrary(chromium);
    await expect.poll(() => library.getByTestId('library').locator('li').allTextContents(), soon).toHaveLength(1);
  });
});

describe('what is written in a cell', () => {
  test('is kept when the person goes on elsewhere, and one step to undo', async () => {
    const workbench = await openBridge();
    await workbench.goTo(4, 'en');
    await workbench.press('e');
    await workbench.page.keyboard.type(' Every day.');
    await workbench.goTo(1, 'zh');
    expect((await workbench.rows()).at(-1)).toContain('Every day.');
    expect(await workbench.place()).toBe('1 zh');
    await workbench.press('Control+z');
    expect((await workbench.rows()).at(-1)).not.toContain('Every day.');
  });

  test('is still dropped by Escape, and by its button', async () => {
    const workbench = await openBridge();
    for (const drop of [() => workbench.press('Escape'), () => workbench.page.getByRole('button', { name: english('workbench.leaveEdit'), exact: true }).click()]) {
      await workbench.goTo(4, 'en');
      await workbench.press('e');
      await workbench.page.keyboard.type(' Every day.');
      await drop();
      await workbench.goTo(1, 'zh');
      expect((await workbench.rows()).at(-1)).not.toContain('Every day.');
    }
  });
});

test('left without a word which of two windows’ rows stay: the other’s stay, and this one’s are kept beside them', async () => {
  const one = await openBridge();
  const address = one.page.url();
  const other = await openAgain(address);
  // The other writes in a cell, so that it does not take over what is changed meanwhile.
  await other.goTo(4, 'en');
  await other.press('e');
  await other.page.keyboard.type(' Every day.');
  await one.page.bringToFront();
  await one.goTo(1, 'zh');
  await one.press('j');
  await one.isKept();
  await other.page.bringToFront();
  await other.press('Enter');
  await expect.poll(() => other.page.getByTestId('kept').getAttribute('data-kept'), soon).toBe('conflict');
  other.page.on('dialog', (dialog) => void dialog.accept());
  await other.page.reload();
  await other.grid.waitFor();
  expect(await other.rows()).toEqual(await one.rows());
  const list = await openLibrary(chromium);
  const title = await one.page.getByRole('heading', { level: 1 }).textContent();
  await expect.poll(async () => {
    await list.reload();
    return list.getByTestId('library').getByRole('link').allTextContents();
  }, soon).toEqual([title, english('workbench.otherVersion', title ?? '')]);
  await list.getByRole('link', { name: english('workbench.otherVersion', title ?? ''), exact: true }).click();
  const beside = new WorkbenchPage(list);
  await beside.grid.waitFor();
  expect(await beside.rows()).toHaveLength(4);
  expect((await beside.rows()).at(-1)).toContain('Every day.');
});
