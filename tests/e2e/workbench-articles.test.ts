import { afterEach, expect, test } from 'vitest';
import { Book } from './support/book.ts';
import { useChromium } from './support/chromium.ts';
import { BRIDGE, REFORM } from './support/small-articles.ts';
import { forgetDocuments, WorkbenchPage } from './support/workbench.ts';

const chromium = useChromium();
afterEach(async () => {
  await chromium.closePages();
  await forgetDocuments(chromium);
});

test('a page of several articles: all of them are worked on, and what is corrected stands in the views', async () => {
  const paragraphs = ({ zh, en }: typeof BRIDGE): string => `<article>${[...zh, ...en].map((text) => `<p>${text}</p>`).join('')}</article>`;
  const page = await chromium.openServed('/two.html', `<!doctype html><title>Two</title><main>${paragraphs(REFORM)}<hr>${paragraphs(BRIDGE)}</main>`);
  const workbench = await WorkbenchPage.openOn(chromium, page);
  const pairs = [REFORM, BRIDGE].flatMap(({ zh, en }) => zh.map((text, at) => `${text} | ${en[at] ?? ''}`));
  expect(await workbench.rows()).toEqual(pairs);
  await workbench.goTo(6, 'zh');
  await workbench.press('j', 'Home', 'j');
  await workbench.isKept();
  await page.reload();
  const popup = await chromium.popupOn(page);
  await popup.choose('side-by-side');
  await popup.close();
  const book = new Book(page);
  await book.root.waitFor();
  await page.mouse.move(2, 2);
  await page.keyboard.press('End');
  await expect.poll(() => book.marked(), { timeout: 10_000 }).toMatchObject({ zh: BRIDGE.zh.slice(2).join(' '), en: BRIDGE.en.slice(2).join(' ') });
  await page.keyboard.press('Home');
  await expect.poll(() => book.marked(), { timeout: 10_000 }).toMatchObject({ zh: REFORM.zh.slice(0, 2).join(' '), en: REFORM.en.slice(0, 2).join(' ') });
});
