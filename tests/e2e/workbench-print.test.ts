import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { longPage } from '../pages/generate-long.ts';
import { useChromium } from './support/chromium.ts';
import { bringIn, ComparisonPage } from './support/comparison.ts';
import { forgetDocuments, WorkbenchPage } from './support/workbench.ts';

const chromium = useChromium();
afterEach(async () => {
  await chromium.closePages();
  await forgetDocuments(chromium);
});

/** How many rows stand there when the browser prints, and again when it has printed. */
async function printed(page: Page): Promise<{ onPaper: number; after: number }> {
  await page.evaluate(() => addEventListener('beforeprint', () => Object.assign(globalThis, { onPaper: document.querySelectorAll('.row').length })));
  await page.pdf();
  const onPaper = await page.evaluate(() => (globalThis as unknown as { onPaper: number }).onPaper);
  await expect.poll(() => page.locator('.row').count()).toBeLessThan(onPaper);
  return { onPaper, after: await page.locator('.row').count() };
}

test('on paper, an article has all its rows, also those that are far from view', async () => {
  const workbench = await WorkbenchPage.openOn(chromium, await chromium.openServed('/long.html', longPage(100)));
  const count = Number(await workbench.grid.getAttribute('aria-rowcount'));
  expect(count).toBeGreaterThan(300);
  const { onPaper, after } = await printed(workbench.page);
  expect(onPaper).toBe(count);
  expect(after).toBeLessThan(200);
});

test('what only serves the hand is not printed; what is confirmed, marked or doubtful is', async () => {
  const workbench = await WorkbenchPage.openOn(chromium, await chromium.openServed('/long.html', longPage(2)));
  await workbench.goTo(1, 'zh');
  await workbench.press('s', 'm');
  await workbench.page.emulateMedia({ media: 'print' });
  const row = workbench.page.locator('.row').first();
  expect(await row.locator('.cell.here').evaluate((cell) => getComputedStyle(cell).outlineStyle)).toBe('none');
  expect(await row.locator('.choose input').isVisible()).toBe(false);
  for (const shown of ['.number', '.mark.confirmed', '.bookmark']) expect(await row.locator(shown).isVisible()).toBe(true);
});

test('an article from a file without a title is called by the file', async () => {
  const list = await bringIn(chromium, { name: 'one.tsv', text: '新桥通车。\tThe new bridge opens.' });
  await list.getByTestId('library').getByRole('link', { name: 'one.tsv' }).click();
  await list.getByTestId('grid').waitFor();
  expect(await list.getByRole('heading', { level: 1 }).textContent()).toBe('one.tsv');
});

test('on paper, a comparison has all its rows', async () => {
  const lines = Array.from({ length: 160 }, (_, at) => `第${String(at + 1)}条甲方应当在${String(at + 2)}日内向乙方交付货物。`);
  const pairs = (rendering: (at: number) => string): string => lines.map((zh, at) => `${zh}\t${rendering(at)}`).join('\n');
  const list = await bringIn(
    chromium,
    { name: 'one.tsv', text: pairs((at) => `Article ${String(at + 1)}: Party A shall deliver the goods within ${String(at + 2)} days.`) },
    { name: 'two.tsv', text: pairs((at) => `Article ${String(at + 1)}. Within ${String(at + 2)} days Party A must hand over the goods.`) },
  );
  await list.close();
  const comparison = await ComparisonPage.fromList(chromium, 'one.tsv', 'two.tsv');
  expect((await printed(comparison.page)).onPaper).toBe(160);
  // In columns, on a sheet that is no wider than a narrow window.
  await comparison.page.setViewportSize({ width: 700, height: 900 });
  await comparison.page.emulateMedia({ media: 'print' });
  const lefts = await comparison.page.locator('.row').first().locator('.cell').evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().left)));
  expect(new Set(lefts).size).toBe(3);
});
