import type { Locator, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { Book } from './support/book.ts';
import { useChromium } from './support/chromium.ts';
import { pointAtText } from './support/page-text.ts';
import { english } from './support/sentences.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };

async function openBook(fixture = 'demo.html'): Promise<{ page: Page; book: Book }> {
  const { page, popup } = await chromium.read(fixture, 'side-by-side');
  await popup.close();
  const book = new Book(page);
  await book.drawn();
  return { page, book };
}

const style = (book: Book, selector: string, property: string) =>
  book.root.locator(selector).first().evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

/** The lines of a paragraph as they are set: their text, and where they stand. */
function linesOf(paragraph: Locator): Promise<{ text: string; left: number; middle: number }[]> {
  return paragraph.evaluate((element) => {
    const lines: { text: string; left: number; middle: number }[] = [];
    const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      [...(node.textContent ?? '')].forEach((character, index) => {
        const range = new Range();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const { left, top, height } = range.getBoundingClientRect();
        const line = lines.at(-1);
        if (line && Math.abs(line.middle - top - height / 2) < 8) line.text += character;
        else lines.push({ text: character, left, middle: top + height / 2 });
      });
    }
    return lines;
  });
}

describe('the text panel', () => {
  test('sets spacing, line length, type faces and colours, at once and for good', async () => {
    const { page, book } = await openBook();
    await book.button(english('view.type')).click();
    const panel = book.root.locator('#book-type');
    await panel.waitFor();
    const before = await book.root.locator('.article').first().evaluate((article) => article.clientWidth);
    await panel.locator('[name=lineSpacing]').focus();
    for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => style(book, '.cell[data-side=zh] p:not(.heading)', 'line-height'), soon).toBe('37.8px');
    await panel.getByRole('radio', { name: english('options.narrow') }).check();
    await expect.poll(() => book.root.locator('.article').first().evaluate((article) => article.clientWidth), soon).toBeLessThan(before);
    await panel.getByRole('group', { name: english('options.zhFont') }).getByRole('radio', { name: english('options.zhSans') }).check();
    await expect.poll(() => style(book, '.cell[data-side=zh] p', 'font-family'), soon).toContain('PingFang SC');
    expect(await style(book, '.cell[data-side=en] p', 'font-family')).toContain('Georgia');
    await panel.getByRole('radio', { name: english('options.dark') }).check();
    await expect.poll(() => book.root.evaluate((root) => getComputedStyle(root).backgroundColor), soon).toBe('rgb(26, 25, 23)');
    await panel.getByRole('radio', { name: english('options.sepia') }).check();
    await expect.poll(() => book.root.evaluate((root) => getComputedStyle(root).backgroundColor), soon).toBe('rgb(243, 232, 210)');
    await panel.getByRole('checkbox', { name: english('options.numbers') }).check();
    await expect.poll(() => book.root.locator('.row[data-number]').nth(1).evaluate((row) => getComputedStyle(row, '::before').content), soon).toBe('"2"');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    expect(await book.root.count()).toBe(1);
    // The next page knows.
    const other = await openBook('alternating.html');
    await expect.poll(() => other.book.root.evaluate((root) => getComputedStyle(root).backgroundColor), soon).toBe('rgb(243, 232, 210)');
  });

  test.each(['side-by-side', 'interleaved', 'one-language'] as const)('numbers stand beside the text, not in it, where a row is marked too, in a narrow window: %s', async (view) => {
    await chromium.settings({ version: 2, numbers: true, marks: true });
    const page = await chromium.openFixture('alternating-en-first.html');
    const popup = await chromium.popupOn(page);
    await popup.choose(view);
    await popup.close();
    await page.setViewportSize({ width: 380, height: 800 });
    const book = new Book(page, view);
    await book.drawn();
    expect(await book.root.locator('.row.unpaired').count()).toBeGreaterThan(0);
    const beside = await book.root.locator('.row[data-number]').evaluateAll((rows) =>
      rows.map((row) => {
        const { insetInlineStart, width } = getComputedStyle(row, '::before');
        const text = row.querySelector('.cell:not(.empty)')?.getBoundingClientRect().left ?? 0;
        return text - row.getBoundingClientRect().left - parseFloat(insetInlineStart) - parseFloat(width);
      }),
    );
    for (const room of beside) expect(room).toBeGreaterThan(0);
  });

  test('takes the page’s own colours, where text in them can be read', async () => {
    const page = await chromium.openFixture('demo.html');
    await page.addStyleTag({ content: 'html body, html body * { background: #102030 !important; color: #f0e8d8 !important; }' });
    const popup = await chromium.popupOn(page);
    await popup.choose('side-by-side');
    await popup.close();
    const book = new Book(page);
    await book.drawn();
    await book.button(english('view.type')).click();
    await book.root.locator('#book-type').getByRole('radio', { name: english('options.page') }).check();
    await expect.poll(() => book.root.evaluate((root) => getComputedStyle(root).backgroundColor), soon).toBe('rgb(16, 32, 48)');
    expect(await style(book, '.cell[data-side=zh]', 'color')).toBe('rgb(240, 232, 216)');
  });
});

test('the system’s dark scheme is followed, in the card of the hover view as well', async () => {
  const page = await chromium.openFixture('demo.html');
  const popup = await chromium.popupOn(page);
  await popup.choose('side-by-side');
  await popup.close();
  await page.emulateMedia({ colorScheme: 'dark' });
  const book = new Book(page);
  await expect.poll(() => book.root.evaluate((root) => getComputedStyle(root).backgroundColor), soon).toBe('rgb(26, 25, 23)');
  await page.keyboard.press('4');
  await pointAtText(page, '一年来，民警入户走访');
  const card = page.getByTestId('hover-card');
  await card.waitFor();
  expect(await card.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(37, 35, 32)');
  await chromium.settings({ version: 2, theme: 'light' });
  await expect.poll(() => card.evaluate((element) => getComputedStyle(element).backgroundColor), soon).toBe('rgb(255, 254, 251)');
});

describe('the columns', () => {
  const share = (book: Book) =>
    book.root.locator('.row:has(.cell)').first().evaluate((row) => {
      const [left, right] = [...row.querySelectorAll('.cell')].map((cell) => cell.getBoundingClientRect().width);
      return Math.round((100 * (left ?? 0)) / ((left ?? 0) + (right ?? 0)));
    });

  test('are wider and narrower by the handle, with the keyboard and the mouse, whichever language stands first', async () => {
    const { page, book } = await openBook();
    const handle = book.root.getByRole('separator', { name: english('view.columnWidth') });
    expect(await handle.getAttribute('aria-valuenow')).toBe('46');
    await handle.focus();
    for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => share(book), soon).toBe(54);
    const box = await handle.boundingBox();
    const heads = await book.root.locator('.heads').boundingBox();
    if (!box || !heads) throw new Error('The handle does not show.');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(heads.x + heads.width * 0.35, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => share(book), soon).toBeLessThanOrEqual(37);
    await page.keyboard.press('Escape');
    await page.locator('duizhao-view').waitFor({ state: 'detached' });
  });
});

describe('what is taken out', () => {
  /** Closes the view and pastes into a field of the page. */
  async function pasted(page: Page): Promise<string> {
    // Where the pointer has rested on a word, its card stands open and is closed first.
    await expect.poll(async () => {
      await page.keyboard.press('Escape');
      return page.locator('duizhao-view').count();
    }, soon).toBe(0);
    await page.evaluate(() => {
      const field = document.createElement('textarea');
      document.body.prepend(field);
      field.focus();
    });
    await page.keyboard.press('Control+V');
    return page.locator('textarea').first().inputValue();
  }

  test('a pair, by its key', async () => {
    const { page, book } = await openBook();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('c');
    await expect.poll(() => book.root.locator('.said').textContent(), soon).toBe(english('take.pairDone'));
    expect(await pasted(page)).toBe('云泊市公安局社区警务与寻人工作取得新进展\nYunbo Police Report New Progress in Community Policing and the Search for Missing Persons');
  });

  test('nothing without a sentence, and that is said', async () => {
    const { page, book } = await openBook();
    await page.keyboard.press('l');
    await expect.poll(() => book.root.locator('.said').textContent(), soon).toBe(english('take.failed'));
  });

  test('a link to the sentence, which the browser follows to it', async () => {
    const { page, book } = await openBook();
    await book.sentence('zh', '查找走失儿童').hover();
    await page.keyboard.press('l');
    await expect.poll(() => book.root.locator('.said').textContent(), soon).toBe(english('take.linkDone'));
    const link = await pasted(page);
    expect(link).toMatch(/\/demo\.html#:~:text=/u);
    const target = await chromium.open();
    await target.goto(link);
    await expect.poll(() => target.evaluate(() => scrollY), soon).toBeGreaterThan(100);
  });

  test('the article as a table in Markdown', async () => {
    const { page, book } = await openBook();
    await book.button(english('view.take')).click();
    await book.root.getByRole('button', { name: english('take.markdown') }).click();
    await expect.poll(() => book.root.locator('.said').textContent(), soon).toBe(english('take.articleDone'));
    const lines = (await pasted(page)).split('\n');
    expect(lines.slice(0, 3)).toEqual(['| 中文 | English |', '| --- | --- |', '| 云泊市公安局社区警务与寻人工作取得新进展 | Yunbo Police Report New Progress in Community Policing and the Search for Missing Persons |']);
  });

  test('a selection, in the language in which it begins', async () => {
    const { page, book } = await openBook();
    const from = await book.sentence('zh', '2025年，云泊市').boundingBox();
    const to = await book.root.locator('.cell[data-side=zh]').nth(3).boundingBox();
    if (!from || !to) throw new Error('The text does not show.');
    await page.mouse.move(from.x + 1, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width - 4, to.y + to.height - 6, { steps: 6 });
    await page.mouse.up();
    await page.keyboard.press('Control+C');
    const text = await pasted(page);
    expect(text.split('\n')).toHaveLength(3);
    expect(text).toMatch(/^2025年，云泊市/u);
    expect(text).not.toMatch(/[a-z]{3}/u);
  });

  test.each([
    { side: 'zh', other: 'en', taken: 2, what: 'ends with the line beside it' },
    // To the left of a line nothing of it is taken.
    { side: 'en', other: 'zh', taken: 4, what: 'begins a line' },
  ] as const)('a selection in $side that is drawn into the other column $what', async ({ side, other, taken }) => {
    const { page, book } = await openBook();
    const row = book.root.locator('.row').nth(2);
    const before = await linesOf(row.locator(`.cell[data-side=${side}] p`));
    const beside = await row.locator(`.cell[data-side=${other}]`).boundingBox();
    const from = before[0];
    const to = before[side === 'zh' ? taken - 1 : taken];
    if (!beside || !from || !to) throw new Error('The text does not show.');
    const across = beside.x + beside.width / 2;
    await page.mouse.move(from.left + 1, from.middle);
    await page.mouse.down();
    await page.mouse.move(from.left + 60, from.middle, { steps: 3 });
    await page.mouse.move(across, to.middle, { steps: 6 });
    expect(await linesOf(row.locator(`.cell[data-side=${side}] p`)), 'the lines stay where they are').toEqual(before);
    await page.mouse.up();
    await page.keyboard.press('Control+C');
    expect(await pasted(page)).toBe(before.slice(0, taken).map(({ text }) => text).join('').trim());
  });

  test('on paper the text alone, and not the page behind', async () => {
    const { page, book } = await openBook();
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('none');
    expect(await book.root.locator('.bar').isVisible()).toBe(false);
    expect(await book.root.locator('.cell').last().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('block');
  });
});

describe('the keys', () => {
  test('are listed by ?', async () => {
    const { page, book } = await openBook();
    await page.keyboard.press('?');
    const list = book.root.locator('#book-keys');
    await list.waitFor();
    expect(await list.locator('tr').count()).toBeGreaterThan(8);
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
    await page.keyboard.press('+');
    await expect.poll(() => style(book, '.cell[data-side=zh]', 'font-size'), soon).toBe('20px');
  });
});
