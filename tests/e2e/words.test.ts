import type { Locator, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { Book } from './support/book.ts';
import { useChromium } from './support/chromium.ts';
import { mutations, snapshot, watchMutations, type Snapshot } from './support/dom-snapshot.ts';
import { goldSentences, squeeze } from './support/gold.ts';
import { highlightedTexts, placeOfText, type Point } from './support/page-text.ts';
import { english } from './support/sentences.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };
const cardOf = (page: Page) => page.getByTestId('word-card');

/** What is to be seen of a word: what is marked, and what its card says. */
async function seen(page: Page) {
  const { word = [], 'word-answer': answers = [] } = await highlightedTexts(page);
  const card = cardOf(page);
  const texts = async (selector: string) => (await card.locator(selector).allTextContents()).map((text) => text.trim());
  return { word: word.join(''), answers: [...new Set(answers)], head: (await texts('.head-form')).join(' '), pinyin: await texts('.pinyin'), senses: await texts('.senses li') };
}
const community = { word: '社区', answers: ['community'], head: '社区', pinyin: ['shè qū'], senses: ['community', 'neighborhood'] };
const nothing = { word: '', answers: [], head: '', pinyin: [], senses: [] };

async function openBook(): Promise<{ page: Page; book: Book }> {
  const { page, popup } = await chromium.read('demo.html', 'side-by-side');
  await popup.close();
  const book = new Book(page);
  await book.drawn();
  return { page, book };
}

async function openHover(): Promise<Page> {
  const { page, popup } = await chromium.read('demo.html', 'hover');
  await popup.close();
  return page;
}

/** The middle of the first character of a text in a sentence of the view. */
async function placeIn(sentence: Locator, text: string): Promise<Point> {
  await sentence.scrollIntoViewIfNeeded();
  const place = await sentence.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at < 0) continue;
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    return null;
  }, text);
  if (!place) throw new Error(`“${text}” is not in the sentence.`);
  return place;
}

async function rest(page: Page, { x, y }: Point): Promise<void> {
  await page.mouse.move(x - 2, y - 1);
  await page.mouse.move(x, y);
}

/** Clicks on the first words of a sentence, and takes the pointer away from it. */
async function clickOn(page: Page, sentence: Locator): Promise<void> {
  const { x, y } = await sentence.evaluate((element) => {
    const [line] = element.getClientRects();
    return { x: (line?.x ?? 0) + 5, y: line ? line.y + line.height / 2 : 0 };
  });
  await page.mouse.click(x, y);
  await page.mouse.move(2, 2);
}

/** One finger, for as long as is said. */
async function touch(page: Page, point: Point, milliseconds = 0): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
  if (milliseconds) await page.waitForTimeout(milliseconds);
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

describe('in the side-by-side view', () => {
  test('a mouse that rests on a Chinese word marks what answers it and shows what it means', async () => {
    const { page, book } = await openBook();
    const sentence = book.sentence('zh', '社区民警的工作');
    await rest(page, await placeIn(sentence, '社区'));
    await expect.poll(() => seen(page), soon).toEqual(community);
    const card = cardOf(page);
    expect(await card.locator('.other-form [lang=zh-Hant]').textContent()).toBe('社區');
    expect(await card.locator('.here [lang=en]').textContent()).toBe('community');
    expect(await card.locator('.head-form').getAttribute('lang')).toBe('zh-Hans');
    expect(await card.locator('.senses').getAttribute('lang')).toBe('en');
    // The marks are to be seen in our own text, too.
    const colour = (name: string) => sentence.evaluate((element, highlight) => getComputedStyle(element, `::highlight(${highlight})`).backgroundColor, name);
    expect(await colour('duizhao-word')).toMatch(/^rgba\(214, 96, 56, 0\.3/);
    expect(await colour('duizhao-word-answer')).toMatch(/^rgba\(66, 110, 190, 0\.3/);

    await page.mouse.move(2, 300, { steps: 3 });
    await expect.poll(() => seen(page), soon).toEqual(nothing);
  });

  test('and on an English word the Chinese words that it renders', async () => {
    const { page, book } = await openBook();
    await rest(page, await placeIn(book.sentence('en', 'Over the past year'), 'disputes'));
    await expect.poll(() => seen(page), soon).toEqual({ word: 'disputes', answers: ['纠纷'], head: '纠纷', pinyin: ['jiū fēn'], senses: ['dispute'] });
    expect(await cardOf(page).locator('.asked [lang=en]').textContent()).toBe('disputes');
    // A word of grammar answers nothing: no card, and the one of before goes.
    await rest(page, await placeIn(book.sentence('en', 'Over the past year'), 'and fitted'));
    await expect.poll(() => seen(page), soon).toEqual(nothing);
    await page.waitForTimeout(800);
    expect(await cardOf(page).count()).toBe(0);
  });

  test('a name is read as a whole and explained in its parts', async () => {
    const { page, book } = await openBook();
    await rest(page, await placeIn(book.sentence('zh', '在梧桐里社区'), '周砚清'));
    await expect.poll(async () => (await seen(page)).pinyin, soon).toEqual(['Zhōu yàn qīng']);
    expect(await cardOf(page).locator('dt').allTextContents()).toEqual(['周', '砚', '清']);
    expect((await seen(page)).answers).toEqual(['Zhou Yanqing']);
  });

  test('the card stays while the pointer is on it, inside the window and off the word', async () => {
    const { page, book } = await openBook();
    const place = await placeIn(book.sentence('zh', '社区民警的工作'), '社区');
    await rest(page, place);
    await cardOf(page).waitFor();
    const box = await cardOf(page).boundingBox();
    if (!box) throw new Error('no card');
    const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect([box.x >= 0, box.y >= 0, box.x + box.width <= size.width, box.y + box.height <= size.height]).toEqual([true, true, true, true]);
    expect(place.y < box.y || place.y > box.y + box.height).toBe(true);
    await page.mouse.move(box.x + 20, box.y + 20, { steps: 4 });
    await page.waitForTimeout(700);
    expect((await seen(page)).head).toBe('社区');
  });

  test('→ and ← walk the words of the active sentence; Escape closes the card first, and the view only then', async () => {
    const { page, book } = await openBook();
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(300);
    expect(await cardOf(page).count()).toBe(0); // no sentence is active
    await clickOn(page, book.sentence('zh', '社区民警的工作'));
    const words = [];
    for (const expected of ['社区', '民警', '的', '工作', '多半']) {
      await page.keyboard.press('ArrowRight');
      await expect.poll(async () => (await seen(page)).word, soon).toBe(expected);
      words.push((await seen(page)).head);
    }
    expect(words).toEqual(['社区', '民警', '的', '工作', '多半']);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(async () => (await seen(page)).word, soon).toBe('工作');
    await page.keyboard.press('Escape');
    await expect.poll(() => seen(page), soon).toEqual(nothing);
    expect(await book.root.isVisible()).toBe(true);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(async () => (await seen(page)).word, soon).toBe('的');
    // The next sentence takes the card of this one away.
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => seen(page), soon).toEqual(nothing);
    await page.keyboard.press('Escape');
    await expect.poll(() => book.root.count(), soon).toBe(0);
  });

  test('says by key where nothing answers an English word', async () => {
    const { page, book } = await openBook();
    await clickOn(page, book.sentence('en', 'Over the past year'));
    for (const word of ['past', 'year', 'officers']) {
      await page.keyboard.press('ArrowRight');
      await expect.poll(async () => (await seen(page)).word, soon).toMatch(new RegExp(`^(${word}|Over)$`));
      if ((await seen(page)).word === 'Over') await page.keyboard.press('ArrowRight');
      await expect.poll(async () => (await seen(page)).word, soon).toBe(word);
    }
    expect(await cardOf(page).locator('.quiet').textContent()).toBe(english('word.unanswered'));
  });

  test('a finger taps the active sentence once more, or presses it long; a tap elsewhere takes the card away', async () => {
    const { page, book } = await openBook();
    const place = await placeIn(book.sentence('zh', '社区民警的工作'), '社区');
    await touch(page, place);
    await expect.poll(async () => squeeze((await book.marked()).zh), soon).toContain('社区民警的工作');
    await page.waitForTimeout(700);
    expect(await cardOf(page).count()).toBe(0);
    await touch(page, place);
    await expect.poll(() => seen(page), soon).toEqual(community);
    await touch(page, await placeIn(book.sentence('zh', '2025年'), '云泊'));
    await expect.poll(() => seen(page), soon).toEqual(nothing);
    await touch(page, place, 600);
    await expect.poll(() => seen(page), soon).toEqual(community);
  });

  test('follows the setting, and comes back with the background', async () => {
    await chromium.settings({ version: 1, words: false });
    const { page, book } = await openBook();
    const place = await placeIn(book.sentence('zh', '社区民警的工作'), '社区');
    await rest(page, place);
    await page.waitForTimeout(900);
    expect(await cardOf(page).count()).toBe(0);
    await chromium.settings({ version: 1, words: true });
    await chromium.browser.stopBackground();
    await page.mouse.move(2, 300);
    await expect
      .poll(async () => {
        await page.mouse.move(2, 300);
        await rest(page, place);
        await page.waitForTimeout(900);
        return seen(page);
      }, { timeout: 20_000 })
      .toEqual(community);
  });
});

describe('in the hover view', () => {
  test('a mouse that rests on a word marks it on the page, and its answers there and in the card; the page stays as it was', async () => {
    const page = await openHover();
    await page.mouse.move(3, 3);
    await watchMutations(page);
    // That something is marked is no change of the page.
    const unmarked = (lines: Snapshot) => lines.filter((line) => !line.startsWith('highlights'));
    const before = await snapshot(page);
    const disputes = { word: '纠纷', answers: ['disputes'], head: '纠纷', pinyin: ['jiū fēn'], senses: ['dispute'] };
    await rest(page, await placeOfText(page, '邻里纠纷')); // its third character
    await expect.poll(() => seen(page), soon).toEqual(disputes);
    expect((await highlightedTexts(page))['word-answer']).toEqual(['disputes', 'disputes']);
    expect(unmarked(await snapshot(page))).toEqual(unmarked(before));
    await page.mouse.move(3, 3, { steps: 3 });
    await expect.poll(() => page.locator('duizhao-view').count(), soon).toBe(0);
    expect(await highlightedTexts(page)).toEqual({});
    expect(unmarked(await snapshot(page))).toEqual(unmarked(before));
    expect(await mutations(page)).toEqual([]);
  });

  test('Alt with → and ← walks the words; Escape closes the word, and only then the sentence', async () => {
    const page = await openHover();
    const [, , { zh } = { zh: '' }] = goldSentences('demo.html');
    for (let presses = 0; presses < 6 && squeeze((await highlightedTexts(page))['active']?.join('') ?? '') !== squeeze(zh); presses++) {
      await page.keyboard.press('Alt+ArrowDown');
    }
    for (const expected of ['社区', '民警', '的']) {
      await page.keyboard.press('Alt+ArrowRight');
      await expect.poll(async () => (await seen(page)).word, soon).toBe(expected);
    }
    await page.keyboard.press('Alt+ArrowLeft');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => seen(page), soon).toEqual(community);
    const address = page.url();
    await page.keyboard.press('Escape');
    await expect.poll(() => seen(page), soon).toEqual(nothing);
    expect(squeeze((await highlightedTexts(page))['active']?.join('') ?? '')).toBe(squeeze(zh));
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('duizhao-view').count(), soon).toBe(0);
    expect(page.url()).toBe(address);
  });

  test('a finger taps the sentence once more, or presses it long', async () => {
    const page = await openHover();
    const place = await placeOfText(page, '社区民警的工作');
    const word = { x: place.x - 20, y: place.y };
    await touch(page, word);
    await page.getByTestId('hover-card').waitFor();
    // The finger has gone, and the sentence stays.
    await page.waitForTimeout(700);
    expect(await page.getByTestId('hover-card').count()).toBe(1);
    expect(await cardOf(page).count()).toBe(0);
    await touch(page, word);
    await expect.poll(() => seen(page), soon).toEqual(community);
    await touch(page, { x: 4, y: 300 });
    await expect.poll(() => page.locator('duizhao-view').count(), soon).toBe(0);
    await touch(page, word, 600);
    await expect.poll(() => seen(page), soon).toEqual(community);
  });
});
