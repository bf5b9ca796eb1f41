import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { Book } from './support/book.ts';
import { useChromium } from './support/chromium.ts';
import { goldSentences, squeeze } from './support/gold.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };
/** The title is the first sentence bead of the demo; its gold leaves it out, because it may be paired or not. */
const title = {
  zh: '云泊市公安局社区警务与寻人工作取得新进展',
  en: 'Yunbo Police Report New Progress in Community Policing and the Search for Missing Persons',
};
const beads = [title, ...goldSentences('demo.html')];

async function openBook(fixture = 'demo.html'): Promise<{ page: Page; book: Book }> {
  const { page, popup } = await chromium.read(fixture, 'side-by-side');
  await popup.close();
  const book = new Book(page);
  await book.drawn();
  return { page, book };
}

const bare = ({ zh, en }: { zh: string; en: string }) => ({ zh: squeeze(zh), en: squeeze(en) });
const marked = async (book: Book) => bare(await book.marked());

describe('the sentence under the pointer', () => {
  test.each(['demo.html', 'alternating.html'])('is marked together with its rendering: %s', async (fixture) => {
    const { page, book } = await openBook(fixture);
    for (const bead of goldSentences(fixture)) {
      for (const side of ['zh', 'en'] as const) {
        await book.pointAt(side, bead[side]);
        await expect.poll(() => marked(book), soon).toEqual(bare(bead));
        expect((await book.marked()).seen).toBe(true);
      }
    }
    // Away from all text nothing is marked.
    await page.mouse.move(2, 300);
    await expect.poll(() => marked(book), soon).toEqual({ zh: '', en: '' });
  });

  test('is marked in both columns with two different colours, and underlined where it has no rendering', async () => {
    const { book } = await openBook('alternating-en-first.html');
    const colours = () => book.root.locator('.sentence.active').evaluateAll((all) => all.map((sentence) => getComputedStyle(sentence).backgroundColor));
    await book.sentence('zh', '星期二晚上七点').hover();
    await expect.poll(async () => new Set(await colours()).size, soon).toBe(2);
    const alone = book.sentence('zh', '图为沈桂珍在课堂上练习');
    await alone.hover();
    await expect.poll(() => alone.evaluate((sentence) => getComputedStyle(sentence).textDecorationLine), soon).toBe('underline');
    expect(await book.root.locator('.sentence.active').count()).toBe(1);
  });
});

describe('the keyboard', () => {
  test('walks through all sentences with ↓ and back with ↑, and both sides stay marked', async () => {
    const { page, book } = await openBook();
    for (const bead of beads) {
      await page.keyboard.press('ArrowDown');
      expect(await marked(book)).toEqual(bare(bead));
    }
    await page.keyboard.press('ArrowDown');
    expect(await marked(book)).toEqual(bare(beads.at(-1) ?? title));
    for (const bead of beads.slice(0, -1).toReversed()) {
      await page.keyboard.press('ArrowUp');
      expect(await marked(book)).toEqual(bare(bead));
    }
    await page.keyboard.press('ArrowUp');
    expect(await marked(book)).toEqual(bare(title));
  });

  test('jumps to the last sentence with End and to the first with Home, and shows it', async () => {
    const { page, book } = await openBook();
    const inWindow = () =>
      book.root.evaluate((root) => {
        const sentence = root.querySelector('.sentence.active');
        const box = sentence?.getBoundingClientRect();
        const bar = root.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
        return box !== undefined && box.top >= bar && box.bottom <= innerHeight;
      });
    await page.keyboard.press('End');
    expect(await marked(book)).toEqual(bare(beads.at(-1) ?? title));
    await expect.poll(inWindow, soon).toBe(true);
    await page.keyboard.press('Home');
    expect(await marked(book)).toEqual(bare(title));
    await expect.poll(inWindow, soon).toBe(true);
  });

  test.each([['Home', 0], ['ArrowDown', 0], ['End', -1], ['ArrowUp', -1]])('as the first key %s goes to that end of the text', async (key, at) => {
    const { page, book } = await openBook();
    await page.keyboard.press(key);
    expect(await marked(book)).toEqual(bare(beads.at(at) as (typeof beads)[number]));
  });

  test('goes on from the sentence that the pointer has marked', async () => {
    const { page, book } = await openBook();
    await book.sentence('en', 'To date the platform').hover();
    await expect.poll(async () => (await book.marked()).zh, soon).toContain('截至目前');
    await page.keyboard.press('ArrowDown');
    expect((await book.marked()).zh).toContain('其中年龄最小的是');
  });

  test('is heard by nobody on the page', async () => {
    const { page } = await openBook();
    await page.evaluate(() => {
      for (const type of ['keydown', 'keyup', 'keypress', 'wheel']) {
        document.addEventListener(type, () => document.documentElement.setAttribute('data-heard', type));
      }
    });
    for (const key of ['ArrowDown', 'j', 'End', 'Tab', 'Enter']) await page.keyboard.press(key);
    await page.mouse.move(300, 300);
    await page.mouse.wheel(0, 50);
    expect(await page.evaluate(() => document.documentElement.getAttribute('data-heard'))).toBeNull();
  });

  test('reaches the buttons with Tab and comes back to the text, never to the page behind', async () => {
    const { page } = await openBook();
    const focused = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('aria-label') ?? document.activeElement?.localName);
    const stops = new Set<string | undefined>();
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press('Shift+Tab');
      stops.add(await focused());
    }
    expect([...stops]).not.toContain('a');
    expect([...stops]).toContain('Swap the columns');
    expect([...stops]).toContain('Close');
  });
});

describe('the page behind', () => {
  const state = (page: Page) =>
    page.evaluate(() => ({
      scroll: [scrollX, scrollY],
      focus: document.activeElement?.getAttribute('href') ?? document.activeElement?.localName,
      selection: document.getSelection()?.toString(),
    }));

  test('stands where it stood when Escape has closed the view: scroll position, focus and selection', async () => {
    await chromium.settings({ followScroll: false });
    const page = await chromium.openFixture('demo.html');
    await page.evaluate(() => {
      const link = document.querySelector<HTMLElement>('article a');
      link?.focus();
      const paragraph = document.querySelectorAll('article p')[2];
      if (paragraph) document.getSelection()?.selectAllChildren(paragraph);
      scrollTo(0, 420);
    });
    const before = await state(page);
    expect(before).toMatchObject({ scroll: [0, 420], focus: '#survey' });
    const popup = await chromium.popupOn(page);
    await popup.choose('side-by-side');
    await popup.close();
    const book = new Book(page);
    await book.drawn();
    for (const key of ['ArrowDown', 'ArrowDown', 'End']) await page.keyboard.press(key);
    await page.keyboard.press('Escape');
    await page.locator('duizhao-view').waitFor({ state: 'detached' });
    expect(await state(page)).toEqual(before);
  });

  test('does not scroll while the view is read, where it is not to scroll along', async () => {
    await chromium.settings({ followScroll: false });
    const { page, book } = await openBook();
    await page.evaluate(() => scrollTo(0, 100));
    const bookScroll = () => book.sheet.evaluate((sheet) => sheet.scrollTop);
    await page.mouse.move(400, 400);
    await page.mouse.wheel(0, 300);
    await expect.poll(bookScroll, soon).toBeGreaterThan(0);
    await page.keyboard.press('PageDown');
    await book.sheet.evaluate((sheet) => sheet.scrollTo({ top: sheet.scrollHeight, behavior: 'instant' }));
    const end = await bookScroll();
    await wheelToEffect(page, 400, 400, 600);
    expect(await bookScroll()).toBe(end);
    expect(await page.evaluate(() => scrollY)).toBe(100);
    // Over the bar there is nothing to scroll, and so nothing scrolls.
    await wheelToEffect(page, 400, 12, 600);
    await book.sheet.evaluate((sheet) => sheet.scrollTo({ top: 0, behavior: 'instant' }));
    await wheelToEffect(page, 400, 400, -600);
    expect(await page.evaluate(() => scrollY)).toBe(100);
  });

  test('is covered by the view and cannot be clicked', async () => {
    const { page } = await openBook();
    const tops = await page.evaluate(() => {
      const names = new Set<string | undefined>();
      for (let x = 5; x < innerWidth; x += 60) for (let y = 5; y < innerHeight; y += 60) names.add(document.elementFromPoint(x, y)?.localName);
      return [...names];
    });
    expect(tops).toEqual(['duizhao-view']);
  });
});

/** Turns the wheel and waits until the browser has done with it: two frames after the event was heard. */
async function wheelToEffect(page: Page, x: number, y: number, by: number): Promise<void> {
  await page.mouse.move(x, y);
  const heard = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        addEventListener('wheel', () => requestAnimationFrame(() => requestAnimationFrame(() => resolve())), { capture: true, once: true });
      }),
  );
  await page.evaluate(() => undefined);
  await page.mouse.wheel(0, by);
  await heard;
}
