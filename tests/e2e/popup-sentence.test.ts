import { describe, expect, test } from 'vitest';
import { useChromium } from './support/chromium.ts';
import { foundSentence, type Locale, sentencesOf } from './support/sentences.ts';

const languages: [lang: string, locale: Locale, found: string][] = [
  ['en-US', 'en', '2 languages, 7 paragraphs paired'],
  ['zh-CN', 'zh_CN', '2 种语言，已配对 7 段'],
  ['zh-TW', 'zh_TW', '2 種語言，已配對 7 段'],
];

describe.each(languages)('in a browser that speaks %s', (lang, locale, found) => {
  const chromium = useChromium({ lang });
  const say = sentencesOf(locale);

  test('the popup says how much of the demo article is paired', async () => {
    const popup = await chromium.popupOn(await chromium.openFixture('demo.html'));
    expect(await popup.sentence()).toBe(found);
    expect(found).toBe(foundSentence(say, 7));
  });

  test('everything in the popup is in that language, and the popup says which it is', async () => {
    const { popup } = await chromium.read('demo.html', 'hover');
    for (const name of ['view', 'primary', 'size'].map((key) => say(`popup.${key}`))) {
      expect(await popup.page.getByRole('group', { name, exact: true }).count()).toBe(1);
    }
    for (const name of ['off', 'sideBySide', 'hover', 'chinese', 'english'].map((key) => say(`popup.${key}`))) {
      expect(await popup.page.getByRole('radio', { name, exact: true }).count()).toBe(1);
    }
    expect(await popup.page.getByRole('checkbox', { name: say('popup.hideOther') }).count()).toBe(1);
    expect(await popup.page.getByText(say('popup.hoverKeys')).count()).toBe(1);
    const declared = (await popup.page.locator('html').getAttribute('lang')) ?? '';
    expect(new Intl.Locale(declared).maximize().script).toBe(new Intl.Locale(lang).maximize().script);
    expect(await popup.page.title()).toBe(say('extension.name'));
  });

  test('a page with nothing to pair is explained in that language', async () => {
    const popup = await chromium.popupOn(await chromium.openFixture('unrelated.html'));
    expect(await popup.sentence()).toBe(say('reason.unrelated'));
    expect(await popup.button(say('popup.retry')).isVisible()).toBe(true);
  });
});

describe('counts', () => {
  const chromium = useChromium();
  const say = sentencesOf('en');

  test.each([
    ['alternating-en-first.html', 1],
    ['two-articles.html', 2],
  ])('in the popup are those of the side-by-side view: %s', async (fixture, articles) => {
    const { page, popup } = await chromium.read(fixture, 'side-by-side');
    const book = page.getByTestId('side-by-side');
    await book.waitFor();
    expect(await book.locator('section.article').count()).toBe(articles);
    const unpaired = await book.locator('.row.unpaired .cell:not(.empty) > *').count();
    const paired = await book.locator('.row:not(.unpaired):has(.cell)').count();
    expect(paired).toBeGreaterThanOrEqual(6);
    expect(await popup.sentence()).toBe(foundSentence(say, paired, unpaired, articles));
  });
});
