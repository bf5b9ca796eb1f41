import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
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

/** Corrects the second and the last row, and opens the page again with other words in both. */
async function openChanged(): Promise<{ page: Page; workbench: WorkbenchPage }> {
  const page = await chromium.openServed('/bridge.html', BRIDGE.page);
  const first = await WorkbenchPage.openOn(chromium, page);
  await first.goTo(2, 'zh');
  await first.press('s', 'End', 'e');
  await first.page.keyboard.type('（真的）');
  await first.press('Enter');
  await first.isKept();
  await first.page.close();
  chromium.server.serve('/bridge.html', BRIDGE.page.replace('three minutes', 'two minutes').replace('常来看看', '时常来看看'));
  await page.reload();
  return { page, workbench: await WorkbenchPage.openOn(chromium, page) };
}

test('what no longer fits is shown until the person has seen to it, also when the workbench is opened again', async () => {
  const { page, workbench } = await openChanged();
  const list = (of: WorkbenchPage) => of.page.getByTestId('unfitting').locator('li');
  expect(await list(workbench).locator('.go').allTextContents()).toEqual([`${BRIDGE.zh[1] ?? ''} ${BRIDGE.en[1] ?? ''}`, `${BRIDGE.zh[3] ?? ''}（真的） ${BRIDGE.en[3] ?? ''}`]);
  expect(await violations(workbench.page)).toEqual([]);
  await list(workbench).nth(1).locator('.go').click();
  expect(await workbench.place()).toBe('4 zh');
  await workbench.isKept();
  await workbench.page.close();

  await page.reload();
  const again = await WorkbenchPage.openOn(chromium, page);
  await expect.poll(() => list(again).count(), soon).toBe(2);
  await again.page.getByRole('button', { name: english('workbench.seenToOne', '1') }).click();
  expect(await list(again).locator('.go').allTextContents()).toEqual([`${BRIDGE.zh[3] ?? ''}（真的） ${BRIDGE.en[3] ?? ''}`]);
  await again.isKept();
  await again.page.reload();
  await again.grid.waitFor();
  expect(await list(again).count()).toBe(1);
  await again.page.getByRole('button', { name: english('workbench.seenToAll') }).click();
  expect(await again.page.getByTestId('unfitting').count()).toBe(0);
  expect(await again.page.evaluate(() => document.activeElement?.className)).toBe('cell here');
});
