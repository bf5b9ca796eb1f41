import type { Locator, Page } from 'playwright';
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

const { zh, en, page } = REFORM;

/** Reads an article into the library, and opens the page of what is saved. */
async function openLibrary(): Promise<Page> {
  const workbench = await WorkbenchPage.openOn(chromium, await chromium.openServed('/reform.html', page));
  await workbench.isKept();
  return chromium.open(`chrome-extension://${chromium.browser.extensionId}/workbench.html`);
}

const field = (list: Page): Locator => list.getByRole('searchbox');
const marks = (list: Page): Promise<string[]> => list.getByTestId('hits').locator('.passage mark').allTextContents();
const told = (list: Page): Promise<string | null> => list.getByTestId('found').textContent();

describe('search over the saved articles', () => {
  test.each<[what: string, query: string, found: string[]]>([
    ['Chinese', '改革', ['改革', '改革']],
    ['Traditional characters', '改革開放', ['改革开放']],
    ['English, inflected', 'Reforming', ['reform', 'reforms']],
    ['a phrase', 'new libraries', ['new library']],
  ])('finds %s, in its context', async (_what, query, found) => {
    const list = await openLibrary();
    await field(list).fill(query);
    await expect.poll(() => told(list), soon).toBe(english('concordance.found', found.length));
    expect(await marks(list)).toEqual(found);
  });

  test('shows the rendering, each in its language, and leads to the row', async () => {
    const list = await openLibrary();
    await field(list).fill('reforms would');
    const [first] = [list.getByTestId('hits').locator('li').first()];
    await expect.poll(() => first.locator('p[lang=en]').textContent(), soon).toBe(en[1]);
    expect(await first.locator('p[lang=zh-Hans]').textContent()).toBe(zh[1]);
    await first.getByRole('link', { name: english('concordance.place', 'Reform', '2') }).click();
    const workbench = new WorkbenchPage(list);
    await workbench.grid.waitFor();
    expect(await workbench.place()).toBe('2 zh');
  });

  test.each<[query: string, answering: string[], counted: string[]]>([
    ['改革', ['reform', 'reforms'], ['reform 2']],
    ['new library', ['新建了图书馆'], ['新建了图书馆 1']],
  ])('marks the words that answer %s, and counts the renderings', async (query, answering, counted) => {
    const list = await openLibrary();
    await field(list).fill(query);
    await expect.poll(() => list.getByTestId('hits').locator('.rendering mark').allTextContents(), soon).toEqual(answering);
    await expect.poll(() => list.getByTestId('renderings').locator('.rendering-count').allTextContents(), soon).toEqual(counted);
    expect(await list.getByTestId('renderings').textContent()).toContain(english('concordance.renderings', answering.length, answering.length));
  });

  test('takes regular expressions, and says what is wrong with them', async () => {
    const list = await openLibrary();
    await field(list).fill('改革|舊.');
    await expect.poll(() => told(list), soon).toBe(english('concordance.found', 0));
    await list.getByRole('checkbox', { name: english('concordance.regex') }).check();
    await expect.poll(() => marks(list), soon).toEqual(['改革', '改革', '旧桥']);
    await field(list).fill('(改革');
    await expect.poll(() => told(list), soon).toBe(english('concordance.invalid'));
    expect(await list.getByTestId('hits').count()).toBe(0);
    // A pattern that takes for ever is stopped, and the page answers all the while.
    await field(list).fill('^(\\w+\\s?)*[!]');
    await expect.poll(() => told(list), soon).toBe(english('concordance.running'));
    expect(await list.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve('drawn')))))).toBe('drawn');
    await expect.poll(() => told(list), soon).toBe(english('concordance.slow'));
    await field(list).fill('library|(new)');
    await expect.poll(() => marks(list), soon).toEqual(['new', 'library']);
    await field(list).fill('');
    await expect.poll(() => told(list), soon).toBe('');
  });

  test('keeps to the days that a person names, and to what is still there', async () => {
    const list = await openLibrary();
    await field(list).fill('bridge');
    await expect.poll(() => marks(list), soon).toEqual(['bridge']);
    await list.getByLabel(english('concordance.to'), { exact: true }).fill('2001-01-31');
    await expect.poll(() => told(list), soon).toBe(english('concordance.found', 0));
    await list.getByLabel(english('concordance.to'), { exact: true }).fill('');
    await expect.poll(() => marks(list), soon).toEqual(['bridge']);
    await list.getByTestId('library').getByRole('button', { name: english('workbench.removeDocument', 'Reform') }).click();
    await expect.poll(() => list.getByTestId('hits').count(), soon).toBe(0);
    await list.getByRole('button', { name: english('workbench.undo') }).click();
    await expect.poll(() => marks(list), soon).toEqual(['bridge']);
  });

  test('shows two hundred, and more when asked', async () => {
    const list = await openLibrary();
    const lines = Array.from({ length: 450 }, (_each, at) => `第${String(at)}条河水变清了。\tThe river number ${String(at)} has run clear.`).join('\n');
    await list.locator('input[name=import]').setInputFiles({ name: 'rivers.tsv', mimeType: 'text/tab-separated-values', buffer: Buffer.from(`zh\ten\n${lines}\n`) });
    await expect.poll(() => list.getByTestId('imported').textContent(), soon).toContain('450');
    await field(list).fill('rivers');
    await expect.poll(() => told(list), soon).toBe(english('concordance.found', 450));
    const hits = list.getByTestId('hits').locator('li');
    expect(await hits.count()).toBe(200);
    await list.getByRole('button', { name: english('concordance.more') }).click();
    await list.getByRole('button', { name: english('concordance.more') }).click();
    expect(await hits.count()).toBe(450);
  });

  test.each(['light', 'dark'] as const)('is accessible and fits a narrow window: %s', async (colorScheme) => {
    const list = await openLibrary();
    await list.emulateMedia({ colorScheme });
    await list.setViewportSize({ width: 360, height: 740 });
    await field(list).fill('reform');
    await expect.poll(() => marks(list), soon).toEqual(['reform', 'reforms']);
    await list.getByTestId('renderings').waitFor();
    expect(await violations(list)).toEqual([]);
    expect(await list.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    if (process.env['CON_SHOTS']) {
      await list.screenshot({ path: `/tmp/con/${colorScheme}-360.png`, fullPage: true });
      await list.setViewportSize({ width: 1100, height: 800 });
      await list.screenshot({ path: `/tmp/con/${colorScheme}.png`, fullPage: true });
    }
  });
});
