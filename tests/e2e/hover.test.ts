import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { useChromium } from './support/chromium.ts';
import { goldSentences, squeeze } from './support/gold.ts';
import { highlightedTexts, placeOfText, pointAtText } from './support/page-text.ts';
import { english } from './support/sentences.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };
const cardOf = (page: Page) => page.getByTestId('hover-card');

async function openHover(fixture: string): Promise<Page> {
  const { page, popup } = await chromium.read(fixture, 'hover');
  await popup.close();
  return page;
}

/** What is to be seen of a sentence pointed at: the text of the card, and what is marked on the page. */
async function seen(page: Page) {
  const { active = [], answer = [] } = await highlightedTexts(page);
  const card = await cardOf(page).locator('p[lang]').allTextContents();
  return { card: squeeze(card.join(' ')), active: squeeze(active.join(' ')), answer: squeeze(answer.join(' ')) };
}
const nothing = { card: '', active: '', answer: '' };

/** Points at a sentence and expects its rendering, in the card and on the page. */
async function expectRendering(page: Page, sentence: string, rendering: string): Promise<void> {
  // The card of the sentence before may cover this one; if a word of it is explained, that goes first.
  for (let times = 0; times < 2; times++) await page.keyboard.press('Escape');
  await pointAtText(page, sentence);
  const [asked, answer] = [squeeze(sentence), squeeze(rendering)];
  await expect.poll(() => seen(page), soon).toEqual({ card: answer, active: asked, answer });
}

describe('pointing at a sentence', () => {
  test.each(['demo.html', 'alternating.html'])('shows its rendering and marks both where they stand: %s', async (fixture) => {
    const page = await openHover(fixture);
    for (const { zh, en } of goldSentences(fixture)) {
      await expectRendering(page, zh, en);
      await expectRendering(page, en, zh);
      const language = await cardOf(page).locator('p').first().getAttribute('lang');
      expect(language).toBe('zh-Hans');
    }
  });

  test('colours both; a view that lies over the page leaves the page’s styles alone', async () => {
    const colours = (page: Page) => page.evaluate(() => ['active', 'answer'].map((name) => getComputedStyle(document.body, `::highlight(duizhao-${name})`).backgroundColor));
    const { page, popup } = await chromium.read('demo.html', 'side-by-side');
    expect(await colours(page)).toEqual(['rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0)']);
    await popup.choose('hover');
    await expect.poll(() => colours(page), soon).toEqual(['rgba(214, 96, 56, 0.26)', 'rgba(66, 110, 190, 0.24)']);
  });

  test('shows the English half that the page hides', async () => {
    const page = await openHover('toggle.html');
    await expectRendering(page, '第二天早上，我在门口看到一袋还热着的烧饼。', 'The next morning there was a bag of sesame cakes on my doorstep, still warm.');
    expect(await cardOf(page).locator('p').getAttribute('lang')).toBe('en');
    await page.getByRole('tab', { name: 'English' }).click();
    await expectRendering(page, 'He thought about it and left the bicycle with me all the same.', '他想了想，还是把车留下了。');
  });

  test('at one that has no counterpart says so', async () => {
    const page = await openHover('alternating-en-first.html');
    await pointAtText(page, '图为沈桂珍在课堂上练习');
    await expect.poll(() => cardOf(page).allTextContents(), soon).toEqual([english('view.unpaired')]);
    expect((await highlightedTexts(page))['answer']).toBeUndefined();
  });

  test('and leaving it takes the card and the marks away', async () => {
    const page = await openHover('demo.html');
    await pointAtText(page, '一年来，民警入户走访');
    await cardOf(page).waitFor();
    await page.mouse.move(3, 400);
    await expect.poll(() => seen(page), soon).toEqual(nothing);
    expect(await page.locator('duizhao-view').count()).toBe(0);
  });

  test('does nothing outside the article', async () => {
    const page = await openHover('demo.html');
    await pointAtText(page, '云泊市公安局坚持把群众最关心的小事');
    await cardOf(page).waitFor();
    for (const text of ['热门文章', '老街面馆的第三代掌柜', '登录']) {
      await pointAtText(page, text);
      await expect.poll(() => seen(page), soon).toEqual(nothing);
    }
  });

  test('and going over to the card keeps it, for reading and copying', async () => {
    const page = await openHover('demo.html');
    const { x, y } = await placeOfText(page, '一年来，民警入户走访');
    await page.mouse.move(x, y);
    const card = cardOf(page);
    await card.waitFor();
    const box = (await card.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const [left, top] = [box.x + Math.min(40, box.width / 2), box.y + box.height / 2];
    await page.mouse.move(left, top, { steps: 5 });
    const text = await card.textContent();
    await card.click({ position: { x: left - box.x, y: top - box.y }, clickCount: 3 });
    // The click went to the card: it is still there, and what was clicked in it is selected.
    expect(await card.textContent()).toBe(text);
    expect(squeeze(text ?? '')).toContain(squeeze(await page.evaluate(() => document.getSelection()?.toString() ?? '')));
  });

  test('never makes the page scroll or change its layout', async () => {
    const page = await openHover('demo.html');
    await page.evaluate(() => scrollTo(0, 200));
    const shape = () => page.evaluate(() => [scrollX, scrollY, document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
    const before = await shape();
    const box = await page.getByText('社区民警的工作').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 12);
    await cardOf(page).waitFor();
    expect(await shape()).toEqual(before);
  });
});

describe('the card', () => {
  test.each([
    ['a wide window', { width: 1280, height: 720 }],
    ['a small window', { width: 420, height: 560 }],
  ])('stays inside %s and beside the pointer, wherever the sentence stands', async (_name, size) => {
    const page = await openHover('demo.html');
    await page.setViewportSize(size);
    const sentences = goldSentences('demo.html').map(({ zh, en }, index) => (index % 3 ? zh : en));
    for (const [index, text] of sentences.entries()) {
      for (let times = 0; times < 2; times++) await page.keyboard.press('Escape');
      const { y } = await placeOfText(page, text);
      // Now at the top of the window, now at its lower end.
      await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), y - (index % 2 ? 30 : size.height - 30));
      // The page hears of it in the next frame: where the pointer comes first, what it marks is left again.
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      await pointAtText(page, text);
      await expect.poll(async () => (await seen(page)).active, soon).toBe(squeeze(text));
      const { x: pointerX, y: pointerY } = await placeOfText(page, text);
      const placed = () =>
        cardOf(page).evaluate(
          (card, pointer) => {
            const { left, top, right, bottom } = card.getBoundingClientRect();
            return {
              inside: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && right - left > 80,
              overPointer: left < pointer.x && pointer.x < right && top < pointer.y && pointer.y < bottom,
            };
          },
          { x: pointerX, y: pointerY },
        );
      await expect.poll(placed, { timeout: 5_000, message: `the card of ${text}` }).toEqual({ inside: true, overPointer: false });
    }
  });

  test('follows its sentence when the page scrolls', async () => {
    const page = await openHover('demo.html');
    await pointAtText(page, '一年来，民警入户走访');
    const card = cardOf(page);
    await card.waitFor();
    const before = (await card.boundingBox())?.y ?? 0;
    await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
    await expect.poll(async () => Math.round(before - ((await card.boundingBox())?.y ?? 0)), soon).toBe(60);
  });
});
