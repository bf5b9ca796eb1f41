import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
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

const { zh, page: body } = BRIDGE;

async function open(): Promise<WorkbenchPage> {
  return WorkbenchPage.openOn(chromium, await chromium.openServed('/bridge.html', body));
}

const chosen = ({ page }: WorkbenchPage): Promise<string[]> => page.locator('.row[aria-selected=true]').evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-rowindex') ?? ''));
const told = ({ page }: WorkbenchPage): Promise<string | null> => page.getByTestId('chosen').textContent();

describe('rows are chosen', () => {
  test('by keyboard: one, a stretch, all, none; and it is announced', async () => {
    const workbench = await open();
    await workbench.goTo(2, 'en');
    await workbench.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowUp');
    expect(await chosen(workbench)).toEqual(['2', '3']);
    expect(await workbench.place()).toBe('3 en');
    expect(await told(workbench)).toContain(english('workbench.chosen', 2));
    await workbench.press('Home', 'Space');
    expect(await chosen(workbench)).toEqual(['1', '2', '3']);
    await workbench.press('Space');
    expect(await chosen(workbench)).toEqual(['2', '3']);
    await workbench.press('Control+a');
    expect(await chosen(workbench)).toHaveLength(4);
    await workbench.press('Escape');
    expect(await chosen(workbench)).toEqual([]);
    expect(await told(workbench)).toBe('');
    expect(await workbench.page.getByTestId('chosen').getAttribute('role')).toBe('status');
  });

  test('by mouse: their boxes, and with Shift up to there', async () => {
    const workbench = await open();
    const box = (row: number) => workbench.page.getByRole('checkbox', { name: english('workbench.chooseRow', row), exact: true });
    await box(4).click();
    await workbench.goTo(1, 'zh');
    await workbench.page.locator('.row[aria-rowindex="2"] .cell[data-side=zh]').click({ modifiers: ['Shift'] });
    expect(await chosen(workbench)).toEqual(['1', '2', '4']);
    expect(await workbench.page.evaluate(() => String(getSelection()))).toBe('');
    await box(1).click();
    expect(await chosen(workbench)).toEqual(['2', '4']);
    expect(await box(2).isChecked()).toBe(true);
    await workbench.press('s');
    expect(await workbench.page.locator('.row.confirmed').count()).toBe(1);
    expect(await violations(workbench.page)).toEqual([]);
  });

  test('only those shown; of paragraphs all their rows; and the choice outlives edits', async () => {
    const workbench = await open();
    await workbench.goTo(1, 'zh');
    await workbench.press('m', 'ArrowDown', 'ArrowDown', 'm');
    await workbench.page.locator('.filters select').selectOption('marked');
    await workbench.page.locator('.filters select').blur();
    await workbench.press('Control+a');
    await workbench.page.locator('.filters select').selectOption('all');
    expect(await chosen(workbench)).toEqual(['1', '3']);
    await workbench.goTo(1, 'zh');
    await workbench.press('Control+Enter');
    expect(await chosen(workbench)).toEqual(['2', '4']);
  });
});

test.each<[button: string, extension: string, count: (text: string) => number]>([
  ['TMX', 'tmx', (text) => text.split('<tu ').length + text.split('<tu>').length - 2],
  ['CSV', 'csv', (text) => text.trim().split('\n').length - 1],
  ['JSON', 'json', (text) => text.split('"confirmed"').length - 1],
  ['HTML', 'html', (text) => zh.filter((each) => text.includes(each)).length],
])('the chosen rows alone go out as %s', async (button, extension, count) => {
  const { page, ...rest } = await open();
  const workbench = Object.assign(new WorkbenchPage(page), rest);
  await workbench.goTo(2, 'zh');
  await workbench.press('Shift+ArrowDown');
  const session = await page.context().newCDPSession(page);
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-rows-'));
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await page.getByRole('button', { name: english('save.rowsAs', 2), exact: true }).click();
  await page.locator('.formats').getByRole('button', { name: button }).first().click();
  const saved = () => readdirSync(folder).filter((name) => name.endsWith(`.${extension}`));
  await expect.poll(saved, soon).toHaveLength(1);
  const text = readFileSync(join(folder, saved()[0] ?? ''), 'utf8');
  expect(zh.map((each) => text.includes(each))).toEqual([false, true, true, false]);
  expect(count(text)).toBe(2);
});
