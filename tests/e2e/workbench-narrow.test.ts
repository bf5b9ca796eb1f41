import type { Locator } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { longPage } from '../pages/generate-long.ts';
import { useChromium } from './support/chromium.ts';
import { english } from './support/sentences.ts';
import { forgetDocuments, WorkbenchPage } from './support/workbench.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };
afterEach(async () => {
  await chromium.closePages();
  await forgetDocuments(chromium);
});

async function openAt(width: number): Promise<WorkbenchPage> {
  const workbench = await WorkbenchPage.openOn(chromium, await chromium.openServed('/long.html', longPage(12)));
  await workbench.page.setViewportSize({ width, height: 740 });
  return workbench;
}

async function edges(locator: Locator): Promise<{ top: number; bottom: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not drawn.');
  return { top: box.y, bottom: box.y + box.height };
}

test.each([360, 800, 1280])('at %i pixels, the row at hand is never behind the tools or the findings', async (width) => {
  const workbench = await openAt(width);
  await workbench.goTo(1, 'zh');
  await workbench.press('Control+ArrowDown', 'c');
  const findings = workbench.page.getByTestId('findings');
  await findings.locator('li').first().waitFor();
  // What was found is in view, however long the article is.
  expect((await edges(findings)).top).toBeLessThan(700);
  const tools = workbench.page.locator('.tools');
  const here = workbench.page.locator('.cell.here');
  for (const [row, key] of [...Array.from({ length: 12 }, (_, at) => [at + 2, 'ArrowDown'] as const), ...Array.from({ length: 8 }, (_, at) => [12 - at, 'ArrowUp'] as const)]) {
    await workbench.press(key);
    await expect.poll(() => workbench.place(), soon).toBe(`${String(row)} zh`);
    const [cell, above, below] = [await edges(here), await edges(tools), await edges(findings)];
    expect(cell.top).toBeGreaterThanOrEqual(above.bottom - 1);
    expect(cell.bottom).toBeLessThanOrEqual(width < 900 ? below.top + 1 : 740);
  }
  await workbench.page.evaluate(() => scrollTo(0, 600));
  await expect.poll(async () => (await edges(findings)).top >= (await edges(tools)).bottom - 1, soon).toBe(true);
  await findings.getByRole('button', { name: english('view.close') }).click();
  expect(await findings.count()).toBe(0);
  expect(await workbench.page.evaluate(() => document.activeElement?.className)).toBe('cell here');
});

test('on a telephone the tools leave the rows four fifths of the screen', async () => {
  const workbench = await openAt(360);
  const { top, bottom } = await edges(workbench.page.locator('.tools'));
  expect(bottom - top).toBeLessThan(148);
});
