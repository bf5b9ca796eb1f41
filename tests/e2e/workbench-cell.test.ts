import { afterEach, describe, expect, test } from 'vitest';
import { longPage } from '../pages/generate-long.ts';
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

test('a click shows where the row would be split, and there it is', async () => {
  const workbench = await WorkbenchPage.openOn(chromium, await chromium.openServed('/bridge.html', BRIDGE.page));
  const caret = workbench.page.locator('.split-caret');
  await workbench.goTo(2, 'en');
  expect(await caret.isVisible()).toBe(false);
  const end = await workbench.page.evaluate(() => {
    const range = new Range();
    range.setStart(document.querySelector('.cell.here .unit')?.firstChild as Text, 0);
    range.setEnd(range.startContainer, 'Crossing'.length);
    const { right, top, bottom } = range.getBoundingClientRect();
    return { x: right, y: (top + bottom) / 2 };
  });
  await workbench.page.mouse.click(end.x + 1, end.y);
  await expect.poll(async () => Math.abs(((await caret.boundingBox())?.x ?? 0) - end.x) < 4).toBe(true);
  await workbench.press('ArrowUp');
  await expect.poll(() => caret.isVisible()).toBe(false);
  await workbench.press('ArrowDown');
  await expect.poll(() => caret.isVisible()).toBe(true);
  await workbench.press('d');
  expect((await workbench.rows()).slice(1, 3).map((row) => row.split(' | ')[1])).toEqual(['Crossing', 'the river will then take only three minutes.']);
});

test('those who do not see the rows are told how the row at hand stands after each change', async () => {
  const workbench = await WorkbenchPage.openOn(chromium, await chromium.openServed('/bridge.html', BRIDGE.page));
  const news = workbench.page.getByTestId('row-news');
  await workbench.goTo(2, 'en');
  expect(await news.textContent()).toBe('');
  await workbench.press('j');
  await expect.poll(() => news.textContent()).toBe(english('workbench.rowNow', '2', '3', '2', '2'));
  await workbench.press('s');
  await expect.poll(() => news.textContent()).toBe(`${english('workbench.rowNow', '2', '3', '2', '2')} ${english('workbench.confirmed')}`);
  await workbench.press('Control+z', 'Control+z');
  await expect.poll(() => news.textContent()).toBe(english('workbench.rowNow', '2', '4', '1', '1'));
});

test('a sentence that is emptied stays, and the person is told', async () => {
  const workbench = await editSecond('');
  await workbench.press('Control+a', 'Delete', 'Enter');
  expect((await workbench.rows())[1]).toContain('three minutes.');
  expect(await workbench.page.getByTestId('said').textContent()).toBe(english('workbench.notEmptied'));
});

test('while the rest is aligned again, nothing is done to rows that are about to be replaced', async () => {
  const workbench = await WorkbenchPage.openOn(chromium, await chromium.openServed('/long.html', longPage(150)));
  const before = await workbench.rows();
  await workbench.press('a', 'j');
  await workbench.grid.waitFor();
  await workbench.press('Control+z');
  await expect.poll(() => workbench.rows()).toEqual(before);
  expect(await workbench.page.locator('.toolbar').getByRole('button', { name: english('workbench.undo'), exact: true }).isDisabled()).toBe(true);
});
