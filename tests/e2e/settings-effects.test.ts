import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { SETTING_NAMES, type Settings } from '../../lib/settings.ts';
import { Book } from './support/book.ts';
import { useChromium } from './support/chromium.ts';
import { highlightedTexts, pointAtText } from './support/page-text.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };

/** An effect that a person sees, as a number or word that can be compared. */
type Look = (page: Page) => Promise<unknown>;

const css = (selector: string, property: string, pseudo?: string): Look => (page) =>
  page.getByTestId('side-by-side').locator(selector).first().evaluate((element, [name, of]) => getComputedStyle(element, of).getPropertyValue(name), [property, pseudo] as const);

const paper: Look = (page) => page.getByTestId('side-by-side').evaluate((book) => getComputedStyle(book).backgroundColor);

/** The Chinese column's share of both, in hundredths. */
const share: Look = (page) =>
  page.getByTestId('side-by-side').locator('.row:has(.cell:nth-child(2))').first().evaluate((row) => {
    const width = (side: string): number => row.querySelector(`[data-side=${side}]`)?.getBoundingClientRect().width ?? 0;
    return Math.round((100 * width('zh')) / (width('zh') + width('en')));
  });

const firstLanguage: Look = (page) => page.getByTestId('side-by-side').locator('.row .cell').first().getAttribute('data-side');
const width: Look = (page) => page.getByTestId('side-by-side').locator('.article').first().evaluate((article) => article.getBoundingClientRect().width);
const number: Look = css('.row[data-number="2"]', 'content', '::before');
/** Whether a paragraph without counterpart is set in another ink than one that has it. */
const unpairedIsQuiet: Look = async (page) => (await css('.row.unpaired .cell:not(.empty)', 'color')(page)) !== (await css('.row:not(.unpaired) .cell', 'color')(page));

/** In the order in which they are tried, each on its own: what is seen at first, and then. */
const IN_THE_BOOK: [keyof Settings, Settings[keyof Settings], Look, unknown, unknown][] = [
  ['primary', 'en', firstLanguage, 'zh', 'en'],
  ['textSize', 26, css('.cell[data-side=zh] p.paragraph, .cell[data-side=zh] > p:not(.heading)', 'font-size'), '18px', '26px'],
  ['lineWidth', 'narrow', width, 1240, 980],
  ['lineWidth', 'wide', width, 1240, 1640],
  ['lineSpacing', 2, css('.cell[data-side=zh] > p:not(.heading)', 'line-height'), '30.6px', '36px'],
  ['chineseShare', 0.6, share, 46, 60],
  ['zhFont', 'sans', css('.cell[data-side=zh] > p:not(.heading)', 'font-family'), expect.stringMatching(/Song/u), expect.stringMatching(/PingFang/u)],
  ['enFont', 'sans', css('.cell[data-side=en] > p:not(.heading)', 'font-family'), expect.stringMatching(/Georgia/u), expect.not.stringMatching(/Georgia/u)],
  ['theme', 'dark', paper, 'rgb(251, 249, 244)', expect.stringMatching(/^rgb\((?:[1-3]?\d, ){2}[1-3]?\d\)$/u)],
  ['theme', 'sepia', paper, 'rgb(251, 249, 244)', 'rgb(243, 232, 210)'],
  ['theme', 'page', paper, 'rgb(251, 249, 244)', 'rgb(255, 255, 255)'],
  ['numbers', true, number, 'none', expect.stringMatching(/2|data-number/u)],
  ['marks', false, unpairedIsQuiet, true, false],
];

/** Those that need their own handling, below; the reminders in backup-reminder.test.ts. */
const ELSEWHERE: (keyof Settings)[] = ['lastView', 'words', 'followScroll', 'hideOther', 'backupReminders'];

test('every setting is tried here', () => {
  expect([...new Set([...IN_THE_BOOK.map(([name]) => name), ...ELSEWHERE])].toSorted()).toEqual(SETTING_NAMES.toSorted());
});

describe('an open view follows', () => {
  test('every setting of how the text is set', async () => {
    const page = await chromium.openFixture('alternating-en-first.html');
    await page.setViewportSize({ width: 1800, height: 900 });
    const popup = await chromium.popupOn(page);
    await popup.choose('side-by-side');
    await popup.close();
    await page.getByTestId('side-by-side').waitFor();
    for (const [name, value, look, before, after] of IN_THE_BOOK) {
      await expect.poll(() => look(page), { ...soon, message: `before ${name}` }).toEqual(before);
      await chromium.settings({ [name]: value });
      await expect.poll(() => look(page), { ...soon, message: `${name}: ${String(value)}` }).toEqual(after);
      await chromium.settings({});
    }
  });

  test('that words are explained, or not', async () => {
    const { page, popup } = await chromium.read('demo.html', 'side-by-side');
    await popup.close();
    const book = new Book(page);
    const [word, card] = ['社区民警的工作，多半是在楼道里、菜市场和小学门口完成的。', page.locator('.word-card')];
    await book.pointAt('zh', word);
    await card.waitFor();
    await chromium.settings({ words: false });
    await card.waitFor({ state: 'detached' });
    await page.mouse.move(2, 2);
    await book.pointAt('zh', word);
    await expect.poll(async () => (await book.marked()).zh, soon).toContain(word);
    await page.waitForTimeout(1500);
    expect(await card.count()).toBe(0);
  });

  test('that the page scrolls along, or not', async () => {
    const { page, popup } = await chromium.read('demo.html', 'side-by-side');
    await popup.close();
    await page.getByTestId('side-by-side').waitFor();
    const top = (): Promise<number> => page.evaluate(() => scrollY);
    const start = await top();
    await page.keyboard.press('End');
    await expect.poll(top, soon).toBeGreaterThan(start);
    const end = await top();
    await page.keyboard.press('Home');
    await expect.poll(top, soon).toBeLessThan(end - 300);
    await chromium.settings({ followScroll: false });
    await page.waitForTimeout(500);
    const rests = await top();
    await page.keyboard.press('End');
    await page.waitForTimeout(1000);
    expect(await top()).toBe(rests);
  });

  test('that the other language is hidden, or not', async () => {
    const { page, popup } = await chromium.read('demo.html', 'hover');
    await popup.close();
    await pointAtText(page, '社区民警的工作，多半是在楼道里、菜市场和小学门口完成的。');
    await page.getByTestId('hover-card').waitFor();
    expect((await highlightedTexts(page))['veil'] ?? []).toEqual([]);
    await chromium.settings({ hideOther: true });
    await expect.poll(async () => ((await highlightedTexts(page))['veil'] ?? []).length, soon).toBeGreaterThan(0);
  });
});

test.each(['side-by-side', 'interleaved', 'one-language', 'hover'] as const)('the shortcut opens the view that was last: %s', async (view) => {
  await chromium.settings({ lastView: view });
  const page = await chromium.openFixture('demo.html');
  await chromium.pressShortcut(page);
  if (view === 'hover') {
    const popup = await chromium.popupOn(page);
    await expect.poll(() => popup.chosen('view'), soon).toBe('hover');
    return;
  }
  await page.getByTestId(view).waitFor();
});
