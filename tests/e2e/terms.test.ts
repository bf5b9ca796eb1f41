import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { useChromium } from './support/chromium.ts';
import { REFORM } from './support/small-articles.ts';
import { english } from './support/sentences.ts';
import { forgetDocuments, WorkbenchPage } from './support/workbench.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };
afterEach(async () => {
  await chromium.closePages();
  await forgetDocuments(chromium);
});

const { en, page: article } = REFORM;

const own = (query: string): Promise<Page> => chromium.open(`chrome-extension://${chromium.browser.extensionId}/workbench.html${query}`);
const openArticle = async (): Promise<WorkbenchPage> => WorkbenchPage.openOn(chromium, await chromium.openServed('/reform.html', article));
const entries = (list: Page): Promise<string[]> =>
  list.getByTestId('terms').locator('li').evaluateAll((items) => items.map((item) => [...item.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].map(({ value }) => value).join(' = ')));

async function add(list: Page, term: string, renderings: string): Promise<void> {
  await list.locator('.new-term [name=zh]').fill(term);
  await list.locator('.new-term [name=en]').fill(renderings);
  await list.keyboard.press('Enter');
  await expect.poll(() => list.getByTestId('term-news').textContent(), soon).toContain(english('terms.added', term));
}

describe('the page of the term list', () => {
  test('takes terms, shows, changes, removes and brings back', async () => {
    const list = await own('?terms');
    await list.getByText(english('terms.none')).waitFor();
    await add(list, '渡口', 'ferry landing; pier');
    await add(list, '河长', 'river chief');
    await expect.poll(() => entries(list), soon).toEqual(['河长 = river chief', '渡口 = ferry landing; pier']);
    await list.getByLabel(english('terms.enOf', '河长'), { exact: true }).fill('river head');
    await list.keyboard.press('Enter');
    await expect.poll(() => entries(list), soon).toEqual(['河长 = river head', '渡口 = ferry landing; pier']);
    await list.getByLabel(english('terms.filter')).fill('PIER');
    await expect.poll(() => entries(list), soon).toEqual(['渡口 = ferry landing; pier']);
    await list.getByRole('button', { name: english('terms.removeOf', '渡口') }).click();
    await list.getByRole('button', { name: english('workbench.undo') }).click();
    await expect.poll(() => entries(list), soon).toEqual(['渡口 = ferry landing; pier']);
    await list.reload();
    await expect.poll(() => entries(list), soon).toHaveLength(2);
  });

  test('keeps half an entry out, and says so', async () => {
    const list = await own('?terms');
    await list.locator('.new-term [name=zh]').fill('渡口');
    await list.keyboard.press('Enter');
    await expect.poll(() => list.getByTestId('term-news').textContent(), soon).toContain(english('terms.lacking'));
    expect(await list.locator('.new-term [name=zh]').inputValue()).toBe('渡口');
  });

  test.each(['tsv', 'csv'] as const)('goes out as %s and comes in again', async (format) => {
    const list = await own('?terms');
    await add(list, '渡口', 'ferry landing; =pier');
    const session = await list.context().newCDPSession(list);
    const folder = mkdtempSync(join(tmpdir(), 'duizhao-terms-'));
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await list.getByRole('button', { name: english('terms.saveAs', format.toUpperCase()) }).click();
    await expect.poll(() => readdirSync(folder).filter((name) => name.endsWith(`.${format}`)), soon).toHaveLength(1);
    const buffer = readFileSync(join(folder, readdirSync(folder)[0] ?? ''));
    await list.getByRole('button', { name: english('terms.removeOf', '渡口') }).click();
    await list.getByText(english('terms.none')).waitFor();
    await list.locator('input[type=file]').setInputFiles({ name: `terms.${format}`, mimeType: 'text/plain', buffer });
    await expect.poll(() => list.getByTestId('term-news').textContent(), soon).toContain(english('terms.imported', 1, 1).replace('1 was', `terms.${format} was`));
    expect(await entries(list)).toEqual(['渡口 = ferry landing; =pier']);
  });

  test('says what is wrong with a file', async () => {
    const list = await own('?terms');
    await list.locator('input[type=file]').setInputFiles({ name: 'a.tsv', mimeType: 'text/plain', buffer: Buffer.from('pier\tdock\n') });
    await expect.poll(() => list.getByTestId('term-news').textContent(), soon).toContain(english('import.noChinese'));
  });

  test.each(['light', 'dark'] as const)('is accessible and fits a narrow window: %s', async (colorScheme) => {
    const list = await own('?terms');
    await list.emulateMedia({ colorScheme });
    await list.setViewportSize({ width: 360, height: 740 });
    await add(list, '人类命运共同体', 'a community with a shared future for mankind; a human community with a shared future');
    expect(await violations(list)).toEqual([]);
    expect(await list.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

describe('terms are collected', () => {
  test('from what a search has found: a rendering, and a passage', async () => {
    const workbench = await openArticle();
    await workbench.isKept();
    const list = await own('');
    await list.getByRole('searchbox').fill('改革');
    await list.getByRole('button', { name: english('terms.addPair', '改革', 'reform') }).click();
    const form = list.getByTestId('term-form');
    expect(await form.locator('[name=zh]').inputValue()).toBe('改革');
    expect(await violations(list)).toEqual([]);
    await form.getByRole('button', { name: english('terms.save'), exact: true }).click();
    await expect.poll(() => list.getByTestId('term-news').textContent(), soon).toContain(english('terms.added', '改革'));
    await list.getByTestId('hits').locator('li').nth(1).getByRole('button', { name: english('terms.add') }).click();
    expect(await form.locator('[name=en]').inputValue()).toBe('reforms');
    await expect.poll(() => form.getByRole('status').textContent(), soon).toContain(english('terms.known', 'reform'));
    await list.keyboard.press('Escape');
    await expect.poll(() => form.count(), soon).toBe(0);
    const terms = await own('?terms');
    await expect.poll(() => entries(terms), soon).toEqual(['改革 = reform']);
  });

  test('from the word at the caret and from a selection in the workbench, and the checks follow at once', async () => {
    const { page, ...rest } = await openArticle();
    const workbench = Object.assign(new WorkbenchPage(page), rest);
    const select = (row: number, side: string, from: number, to: number): Promise<void> =>
      page.evaluate(([at, of, start, end]) => {
        const text = document.querySelector(`.row[aria-rowindex="${String(at)}"] .cell[data-side=${String(of)}] .unit`)?.firstChild;
        if (text) getSelection()?.setBaseAndExtent(text, Number(start), text, Number(end));
      }, [row, side, from, to]);
    const form = page.getByTestId('term-form');
    const asked = async (): Promise<string[]> => [await form.locator('[name=zh]').inputValue(), await form.locator('[name=en]').inputValue()];
    await workbench.goTo(2, 'zh');
    await select(2, 'zh', 6, 6);
    await workbench.press('t');
    expect(await asked()).toEqual(['改革', 'reforms']);
    await page.keyboard.press('Escape');
    await workbench.goTo(3, 'en');
    await select(3, 'en', en[2]?.indexOf('old') ?? 0, en[2]?.indexOf('.') ?? 0);
    await workbench.press('c', 't');
    expect((await asked())[1]).toBe('old bridge');
    await form.locator('[name=zh]').fill('旧桥');
    await form.locator('[name=en]').fill('former bridge');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByTestId('said').textContent(), soon).toBe(english('terms.added', '旧桥'));
    const findings = page.getByTestId('findings').locator('li');
    await expect.poll(() => findings.allTextContents(), soon).toEqual([expect.stringContaining(english('check.termMissing', '旧桥', '“former bridge”'))]);
    const terms = await own('?terms');
    await terms.getByLabel(english('terms.enOf', '旧桥'), { exact: true }).fill('old bridge');
    await terms.keyboard.press('Enter');
    await expect.poll(() => findings.count(), soon).toBe(0);
  });
});
