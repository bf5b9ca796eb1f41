import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { drawnBook } from './support/book.ts';
import { useChromium } from './support/chromium.ts';
import { goldOf, squeeze } from './support/gold.ts';
import { highlightedTexts, pointAtText } from './support/page-text.ts';
import { english, foundSentence } from './support/sentences.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };
const fixture = 'hostile.html';

interface Traps {
  hostileRuns?: number;
  hostileLink?: boolean;
}
/** How often the page's own traps have run: once each when it loads, and never because of us. */
const traps = (page: Page) => page.evaluate(() => ({ runs: (window as Traps).hostileRuns, link: (window as Traps).hostileLink }));

test('the article is found in a page that clobbers the names of the DOM', async () => {
  const popup = await chromium.popupOn(await chromium.openFixture(fixture));
  expect(await popup.sentence()).toBe(foundSentence(english, goldOf(fixture).pairs.length));
});

test('text that looks like markup stays text, and no trap of the page runs in the side-by-side view', async () => {
  const page = await chromium.openFixture(fixture);
  const before = await traps(page);
  expect(before).toEqual({ runs: 3, link: undefined });
  const popup = await chromium.popupOn(page);
  await popup.choose('side-by-side');
  await popup.close();
  const { root: book } = await drawnBook(page);
  expect(squeeze((await book.textContent()) ?? '')).toContain(squeeze(`<img src=x onerror="alert('付款成功')">，另一行是<script>document.body.innerHTML = ''</script>。`));
  const names = await book.evaluate((root) => [...new Set([...root.querySelectorAll('.text *')].map((element) => element.localName))]);
  for (const name of ['script', 'style', 'iframe', 'form', 'input', 'svg', 'img']) expect(names).not.toContain(name);
  const handlers = await book.evaluate((root) => [...root.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()).filter((name) => name.startsWith('on')));
  expect(handlers).toEqual([]);

  // Links to no web page are not kept as links; a click on their text does nothing.
  expect(await book.locator('[href]').count()).toBe(0);
  const pages = chromium.browser.context.pages().length;
  for (const text of ['这样的链接', '那个假网页', 'a link like that', 'the false page']) await book.getByText(text).last().click();
  expect(chromium.browser.context.pages().length).toBe(pages);
  expect(await traps(page)).toEqual(before);
});

test('the side-by-side view covers the page and looks as it does elsewhere', async () => {
  const looks = async (name: string) => {
    const { page, popup } = await chromium.read(name, 'side-by-side');
    await popup.close();
    const book = page.getByTestId('side-by-side');
    await book.waitFor();
    const styles = await book.evaluate((root) => {
      const wanted = ['fontSize', 'lineHeight', 'color', 'backgroundColor', 'letterSpacing', 'display', 'position', 'opacity', 'filter', 'transform', 'fontFamily', 'textAlign'] as const;
      const parts = ['', '.bar', '.bar button', '.text', '.row:has(.cell)', '.cell', '.cell p', '.sentence'];
      return parts.map((part) => {
        const element = part ? root.querySelector(part) : root;
        const style = element && getComputedStyle(element);
        return [part, ...wanted.map((property) => style?.[property])].join(' | ');
      });
    });
    const box = await book.boundingBox();
    const cell = await book.locator('.cell').first().boundingBox();
    const tops = await page.evaluate(() => {
      const names = new Set<string | undefined>();
      for (let x = 5; x < innerWidth; x += 80) for (let y = 5; y < innerHeight; y += 60) names.add(document.elementFromPoint(x, y)?.localName);
      return [...names];
    });
    return { styles, box, cell: { x: cell?.x, width: cell?.width }, tops };
  };
  const here = await looks(fixture);
  const elsewhere = await looks('alternating.html');
  expect(here.tops).toEqual(['duizhao-view']);
  expect(here.box).toEqual({ x: 0, y: 0, ...(await chromium.open().then((page) => page.evaluate(() => ({ width: innerWidth, height: innerHeight })))) });
  expect(here).toEqual(elsewhere);
});

test('the hover card shows, above everything and inside the window, and no trap runs', async () => {
  const { page, popup } = await chromium.read(fixture, 'hover');
  await popup.close();
  const before = await traps(page);
  await pointAtText(page, '馆员宋以宁把链接的源码打印出来，贴在借书台前。');
  const card = page.getByTestId('hover-card');
  await card.waitFor();
  await expect.poll(async () => (await highlightedTexts(page))['active']?.map(squeeze), soon).toEqual(['馆员宋以宁把链接的源码打印出来，贴在借书台前。']);
  await pointAtText(page, '挂在儿童阅览室');
  await expect.poll(() => card.textContent(), soon).toContain('Ask a librarian first');
  const placed = () =>
    card.evaluate((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const { color, backgroundColor, fontSize, opacity } = getComputedStyle(element);
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      return {
        inside: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
        beside: left > 0 || top > 0,
        above: document.elementFromPoint(x, y)?.localName,
        readable: color !== backgroundColor && backgroundColor !== 'rgba(0, 0, 0, 0)',
        fontSize,
        opacity,
      };
    });
  await expect.poll(placed, soon).toEqual({ inside: true, beside: true, above: 'duizhao-view', readable: true, fontSize: '18px', opacity: '1' });
  expect(await card.evaluate((element) => element.querySelectorAll('*:not(p)').length)).toBe(0);
  expect(await traps(page)).toEqual(before);
});
