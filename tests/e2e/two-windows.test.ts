import { afterEach, describe, expect, test } from 'vitest';
import { useChromium } from './support/chromium.ts';
import { BRIDGE } from './support/small-articles.ts';
import { english } from './support/sentences.ts';
import { forgetDocuments, WorkbenchPage } from './support/workbench.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };
afterEach(async () => {
  await chromium.closePages();
  await forgetDocuments(chromium);
});

const { page: body } = BRIDGE;

/** One article in two windows. */
async function openTwice(): Promise<[WorkbenchPage, WorkbenchPage]> {
  const one = await WorkbenchPage.openOn(chromium, await chromium.openServed('/bridge.html', body));
  await one.isKept();
  const other = new WorkbenchPage(await chromium.open(one.page.url()));
  await other.grid.waitFor();
  return [one, other];
}
const said = (workbench: WorkbenchPage): Promise<string | null> => workbench.page.getByTestId('said').textContent();
const kept = (workbench: WorkbenchPage): Promise<string | null> => workbench.page.getByTestId('kept').getAttribute('data-kept');

describe('an article in two windows', () => {
  test('what is changed in one is shown in the other, and can be undone there', async () => {
    const [one, other] = await openTwice();
    await one.page.bringToFront();
    await one.goTo(1, 'zh');
    await one.press('j');
    await expect.poll(() => other.rows(), soon).toHaveLength(3);
    expect(await said(other)).toBe(english('workbench.elsewhere'));
    await other.page.bringToFront();
    await other.goTo(1, 'zh');
    await other.press('Control+z');
    await expect.poll(() => one.rows(), soon).toHaveLength(4);
    await other.press('Control+Shift+z', 's');
    await expect.poll(() => one.page.locator('.row.confirmed').count(), soon).toBe(1);
    expect(await one.rows()).toHaveLength(3);
  });

  /** Both change it while neither can store anything: the last one finds the other's. */
  async function changeBoth(): Promise<[WorkbenchPage, WorkbenchPage]> {
    const [one, other] = await openTwice();
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
    await expect.poll(() => kept(other), soon).toBe('conflict');
    expect(await other.page.getByRole('alert').textContent()).toContain(english('workbench.conflict'));
    return [one, other];
  }

  test('changed in both at once, the person says which stays: this window’s', async () => {
    const [one, other] = await changeBoth();
    await other.page.getByRole('button', { name: english('workbench.keepMine') }).click();
    await other.isKept();
    expect(await other.rows()).toHaveLength(4);
    await expect.poll(() => one.rows(), soon).toEqual(await other.rows());
    expect((await one.rows()).at(-1)).toContain('Every day.');
    await other.goTo(1, 'zh');
    await other.press('Control+z');
    expect(await other.rows()).toHaveLength(3);
  });

  test('or the other’s; and undoing brings back what was written here', async () => {
    const [one, other] = await changeBoth();
    await other.page.getByRole('button', { name: english('workbench.keepTheirs') }).click();
    await other.isKept();
    expect(await other.rows()).toEqual(await one.rows());
    await other.goTo(1, 'zh');
    await other.press('Control+z');
    expect((await other.rows()).at(-1)).toContain('Every day.');
    await expect.poll(() => one.rows(), soon).toEqual(await other.rows());
  });
});
