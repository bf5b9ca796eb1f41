import { describe, expect, test } from 'vitest';
import { Book } from './support/book.ts';
import { useChromium } from './support/chromium.ts';
import { goldOf, unitsIn } from './support/gold.ts';
import { english } from './support/sentences.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };

async function openBook(fixture: string) {
  const { page, popup } = await chromium.read(fixture, 'side-by-side');
  const book = new Book(page);
  await book.drawn();
  return { page, popup, book };
}

describe('rows', () => {
  test.each(['demo.html', 'alternating.html', 'toggle.html', 'hostile.html', 'blocks-en-first.html'])(
    'are the pairs that a careful person would make, in reading order: %s',
    async (fixture) => {
      const { book } = await openBook(fixture);
      const gold = goldOf(fixture);
      const known = (ids: string[]) => ids.filter((id) => !gold.optional.includes(id));
      const rows = (await book.rows()).map(({ zh, en }) => ({
        zh: known(unitsIn(gold, 'zh', zh.join(' '))),
        en: known(unitsIn(gold, 'en', en.join(' '))),
      }));
      expect(rows.filter(({ zh, en }) => zh.length + en.length)).toEqual(gold.pairs.map(({ zh, en }) => ({ zh, en })));
    },
  );

  test('begin with the title in both languages, as a heading of its own level', async () => {
    const { book } = await openBook('alternating.html');
    const headings = book.root.getByRole('heading');
    expect(await headings.first().textContent()).toBe('青萝河回来了');
    expect(await headings.nth(1).textContent()).toBe('The Qingluo River Comes Back');
    expect(await headings.count()).toBe(8);
    expect(await book.root.getByRole('heading', { level: 3 }).count()).toBe(6);
  });

  test('hold the article and nothing of the page around it', async () => {
    const { book } = await openBook('demo.html');
    const text = (await book.root.textContent()) ?? '';
    for (const chrome of ['热门文章', '登录', '关于我们', '老街面馆', '126']) expect(text).not.toContain(chrome);
  });

  test('without a counterpart stand visibly alone', async () => {
    const { book } = await openBook('alternating-en-first.html');
    const row = book.root.locator('.row.unpaired').filter({ hasText: '图为沈桂珍在课堂上练习' });
    await row.scrollIntoViewIfNeeded();
    const [full, empty] = [row.locator('.cell:not(.empty)'), row.locator('.cell.empty')];
    expect(await full.getAttribute('data-side')).toBe('zh');
    expect(await empty.textContent()).toBe(english('view.unpaired'));
    expect(await empty.evaluate((cell) => cell.querySelectorAll('p, .sentence').length)).toBe(0);
    const [left, right] = [await full.boundingBox(), await empty.boundingBox()];
    // An empty half of the same height, beside the paragraph, behind a thin rule.
    expect(right).toMatchObject({ y: left?.y, height: left?.height });
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
    expect(await empty.evaluate((cell) => parseFloat(getComputedStyle(cell).borderInlineStartWidth))).toBeGreaterThan(0);
  });

  test('of several articles follow one another, in sections with a name', async () => {
    const { book } = await openBook('two-articles.html');
    const sections = book.root.locator('section.article');
    expect(await sections.evaluateAll((all) => all.map((section) => section.getAttribute('aria-label')))).toEqual([
      english('view.articleOf', 1, 2),
      english('view.articleOf', 2, 2),
    ]);
    expect(await sections.nth(0).textContent()).toContain('海拔四千米的邮局');
    expect(await sections.nth(1).textContent()).toContain('替望远镜守夜的人');
  });

  test('stand in two columns, the two halves of a pair at the same height', async () => {
    const { book } = await openBook('demo.html');
    const boxes = await book.root.locator('.row:has(.cell)').evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('.cell')].map((cell) => cell.getBoundingClientRect().toJSON() as DOMRect)),
    );
    for (const [left, right] of boxes) {
      expect(right?.top).toBe(left?.top);
      expect(right?.left).toBeGreaterThan(left?.right ?? Infinity);
    }
  });
});

describe('what the article had', () => {
  test('stays: links, emphasis and pictures', async () => {
    const { page, book } = await openBook('demo.html');
    const address = page.url();
    const links = await book.root.locator('a').evaluateAll((all) =>
      all.map((link) => ({ text: link.textContent, href: (link as HTMLAnchorElement).href, rel: (link as HTMLAnchorElement).rel })),
    );
    expect(links).toEqual(
      [
        ['安全感调查', 'survey'],
        ['public safety survey', 'survey'],
        ['“团圆灯”协查平台', 'lamp'],
        ['Reunion Lamp search platform', 'lamp'],
      ].map(([text, to]) => ({ text, href: `${address}#${String(to)}`, rel: 'noopener noreferrer' })),
    );
    expect(await book.root.locator('em').allTextContents()).toEqual(['“板凳会”', '“bench meeting,”']);
    expect(await book.root.locator('strong').allTextContents()).toEqual(['没有发生一起死亡事故', 'none had been fatal']);
    const picture = book.root.locator('img');
    expect(await picture.getAttribute('alt')).toBe('“团圆灯”平台宣传画：江边的一盏灯');
    await picture.scrollIntoViewIfNeeded();
    expect(await picture.evaluate((image: HTMLImageElement) => [image.complete, image.naturalWidth > 0, image.clientWidth > 200])).toEqual([true, true, true]);
    // Between the paragraphs where it stood.
    const order = await book.sheet.evaluate((sheet) => [...sheet.querySelectorAll('img, .cell')].map((part) => part.textContent.slice(0, 6) || part.localName));
    expect(order[order.indexOf('img') - 2]).toBe('交通安全方面');
    expect(order[order.indexOf('img') + 1]).toBe('查找走失儿童');
  });

  test('is told to screen readers and fonts in its own language', async () => {
    const { page, book } = await openBook('demo.html');
    const tags = await book.root.locator('.cell:not(.empty)').evaluateAll((cells) =>
      cells.map((cell) => {
        const own = [cell, ...cell.querySelectorAll('[lang]')].map((part) => part.getAttribute('lang'));
        return { side: cell.getAttribute('data-side'), tags: [...new Set(own)] };
      }),
    );
    expect(tags.length).toBeGreaterThan(12);
    for (const { side, tags: found } of tags) expect(found).toEqual([side === 'zh' ? 'zh-Hans' : 'en']);
    expect(await page.evaluate(() => document.querySelector('duizhao-view')?.shadowRoot !== null)).toBe(true);
  });
});

describe('the bar', () => {
  test('makes the text larger and smaller, and the next popup knows', async () => {
    const { page, book } = await openBook('demo.html');
    const size = () => book.root.locator('.cell[data-side=zh]').nth(1).evaluate((cell) => getComputedStyle(cell).fontSize);
    await book.button(english('popup.larger')).click();
    await expect.poll(size, soon).toBe('20px');
    await book.button(english('popup.smaller')).click();
    await expect.poll(size, soon).toBe('18px');
    await book.button(english('popup.smaller')).click();
    await expect.poll(size, soon).toBe('16px');
    // The click on the page has closed the popup.
    const popup = await chromium.popupOn(page);
    await expect.poll(() => popup.page.getByTestId('size').textContent(), soon).toBe('16');
  });

  test('swaps the columns, and the next popup knows', async () => {
    const { page, book } = await openBook('demo.html');
    const sides = () =>
      book.root.locator('.row:has(.cell)').evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('.cell')].map((cell) => cell.getAttribute('data-side')).join()));
    const before = await sides();
    expect(new Set(before)).toEqual(new Set(['zh,en']));
    await book.button(english('view.swap')).click();
    await expect.poll(sides, soon).toEqual(before.map(() => 'en,zh'));
    const [left, right] = [book.root.locator('.cell[data-side=en]').first(), book.root.locator('.cell[data-side=zh]').first()];
    expect((await left.boundingBox())?.x).toBeLessThan((await right.boundingBox())?.x ?? 0);
    const popup = await chromium.popupOn(page);
    await expect.poll(() => popup.chosen('primary'), soon).toBe('en');
  });

  test('closes the view', async () => {
    const { page, book } = await openBook('demo.html');
    await book.button(english('view.close')).click();
    await page.locator('duizhao-view').waitFor({ state: 'detached' });
    const popup = await chromium.popupOn(page);
    await popup.waitForPhase('ready');
    await expect.poll(() => popup.chosen('view'), soon).toBe('off');
  });
});
