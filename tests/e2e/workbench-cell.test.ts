import { afterEach, describe, expect, test } from 'vitest';
import { useChromium } from './support/chromium.ts';
import { BRIDGE } from './support/small-articles.ts';
import { english } from './support/sentences.ts';
import { forgetDocuments, WorkbenchPage } from './support/workbench.ts';

const chromium = useChromium();
afterEach(async () => {
  await chromium.closePages();
  await forgetDocuments(chromium);
});

/** The second row's English is under the person's hands. */
async function editSecond(typed: string): Promise<WorkbenchPage> {
  const workbench = await WorkbenchPage.openOn(chromium, await chromium.openServed('/bridge.html', BRIDGE.page));
  await workbench.goTo(2, 'en');
  await workbench.press('e');
  await workbench.page.keyboard.type(typed);
  return workbench;
}

const click = (workbench: WorkbenchPage, name: string): Promise<void> => workbench.page.locator('.toolbar').getByRole('button', { name: english(name), exact: true }).click();

describe('a button is pressed while a cell is being written in', () => {
  test('what was written stays when its sentence is moved', async () => {
    const workbench = await editSecond(' Not more.');
    await click(workbench, 'workbench.unitDown');
    expect((await workbench.rows())[2]).toContain('three minutes. Not more. / The villagers');
    expect(await workbench.place()).toBe('2 en');
    await workbench.press('Control+z');
    expect((await workbench.rows())[1]).toContain('three minutes. Not more.');
    await workbench.press('Control+z');
    expect((await workbench.rows())[1]).not.toContain('Not more.');
  });

  test('a row that is confirmed with it is confirmed', async () => {
    const workbench = await editSecond(' Not more.');
    await click(workbench, 'workbench.confirm');
    expect((await workbench.rows())[1]).toContain('Not more.');
    expect(await workbench.page.locator('.row.confirmed').getAttribute('aria-rowindex')).toBe('2');
  });

  test('the row is split where the caret stands in the field', async () => {
    const workbench = await editSecond(' Not more.');
    await workbench.press('Home', ...Array.from({ length: 8 }, () => 'ArrowRight'));
    await click(workbench, 'workbench.split');
    expect((await workbench.rows()).slice(1, 3).map((row) => row.split(' | ')[1])).toEqual(['Crossing', 'the river will then take only three minutes. Not more.']);
  });

  test('the pencil ends what it began, and keeps it', async () => {
    const workbench = await editSecond(' Not more.');
    await click(workbench, 'workbench.edit');
    expect(await workbench.page.locator('textarea').count()).toBe(0);
    expect((await workbench.rows())[1]).toContain('Not more.');
    expect(await workbench.page.evaluate(() => document.activeElement?.className)).toBe('cell here');
  });
});
