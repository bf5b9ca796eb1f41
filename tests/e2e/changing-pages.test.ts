import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { pause } from '../../lib/commands/until.ts';
import { appPage } from '../apps/bundle.ts';
import { longPage } from '../pages/generate-long.ts';
import { diary, ferry, library, type Text } from '../apps/texts.ts';
import { Book } from './support/book.ts';
import { useChromium } from './support/chromium.ts';
import { highlightedTexts, pointAtText } from './support/page-text.ts';
import type { Popup } from './support/popup.ts';
import { ReaderWorld } from './support/reader-world.ts';
import { english, foundSentence } from './support/sentences.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };

/** Opens an app at an address of its own. */
async function openApp(name: string, path = `/${name}`, query = ''): Promise<Page> {
  const address = chromium.server.serve(path, await appPage(name));
  return chromium.open(address + query);
}

const says = (popup: Popup, sentence: string) => expect.poll(() => popup.summary.textContent(), soon).toBe(sentence);
const found = (text: Text) => foundSentence(english, text.length);

/** The rows of the side-by-side view are this text's. */
async function shows(page: Page, text: Text): Promise<void> {
  const rows = text.map(({ zh, en }) => ({ zh: [zh], en: [en], unpaired: false }));
  await expect.poll(() => new Book(page).rows(), soon).toEqual(rows);
}

/** Pointing at a sentence of the page shows its rendering, as soon as the reader has followed the page. */
async function hoverShows(page: Page, text: string, rendering: string): Promise<void> {
  const card = async () => {
    await page.mouse.move(3, 3);
    await pointAtText(page, text);
    return page.getByTestId('hover-card').textContent({ timeout: 500 }).catch(() => null);
  };
  await expect.poll(card, soon).toBe(rendering);
}

describe.each([
  ['History', ''],
  ['the Navigation API', '?navigation'],
])('a site that goes from page to page by %s', (_name, query) => {
  const open = () => openApp('router', '/app/ferry', query);
  /** A click that the page gets even where our view lies over it, as a shortcut of the site would make it. */
  const go = (page: Page, name: string) => page.evaluate((link) => [...document.querySelectorAll('a')].find((a) => a.textContent === link)?.click(), name);

  test('side by side goes on with the next article, from its beginning', async () => {
    const page = await open();
    const popup = await chromium.popupOn(page);
    await popup.choose('side-by-side');
    await shows(page, ferry);
    await page.keyboard.press('End');
    await go(page, 'library');
    await shows(page, library);
    await says(popup, found(library));
    expect(await popup.chosen('view')).toBe('side-by-side');
    expect(await new Book(page).sheet.evaluate((sheet) => sheet.scrollTop)).toBe(0);
    await page.goBack();
    await shows(page, ferry);
    await page.keyboard.press('Escape');
    await new Book(page).root.waitFor({ state: 'detached' });
  });

  test('hover follows, and marks nothing where the article has gone', async () => {
    const page = await open();
    const popup = await chromium.popupOn(page);
    await popup.choose('hover');
    await hoverShows(page, '新桥将在明年春天通车，到时候过河只要三分钟。', 'A new bridge will open next spring, and crossing the river will then take only three minutes.');
    await page.getByText('library', { exact: true }).click();
    await hoverShows(page, library[4]?.en ?? '', library[4]?.zh ?? '');
    await page.getByText('lamps', { exact: true }).click();
    await expect.poll(() => highlightedTexts(page), soon).toEqual({});
    await says(await chromium.popupOn(page), english('reason.noChinese'));
  });

  test('the view closes on a page in one language, and the popup says why; back at the article it can be opened', async () => {
    const page = await open();
    const popup = await chromium.popupOn(page);
    await popup.choose('side-by-side');
    await go(page, 'lamps');
    await says(popup, english('reason.noChinese'));
    await new Book(page).root.waitFor({ state: 'detached' });
    await page.goBack();
    await says(popup, found(ferry));
    expect(await popup.chosen('view')).toBe('off');
    await popup.choose('side-by-side');
    await shows(page, ferry);
  });
});

describe('an article with a tab a language', () => {
  test('whose other half is hidden: the pairing stays as it is when the tab is switched', async () => {
    const page = await openApp('tabs', '/tabs', '?hidden');
    const popup = await chromium.popupOn(page);
    await popup.choose('hover');
    await hoverShows(page, '新桥将在明年春天通车，到时候过河只要三分钟。', 'A new bridge will open next spring, and crossing the river will then take only three minutes.');
    await page.getByRole('tab', { name: 'English' }).click();
    await hoverShows(page, 'The villagers are glad, and a little sorry too.', '村民们高兴，也有些舍不得。');
    expect(await (await chromium.popupOn(page)).sentence()).toBe(found(ferry));
  });

  test('whose other half comes on the first click: it is paired then', async () => {
    const page = await openApp('tabs', '/tabs', '?lazy');
    const popup = await chromium.popupOn(page);
    expect(await popup.sentence()).toBe(english('reason.noEnglish'));
    await page.getByRole('tab', { name: 'English' }).click();
    const again = await chromium.popupOn(page);
    await says(again, found(ferry));
    await again.choose('side-by-side');
    await shows(page, ferry);
  });
});

test('a view that was on comes back with the article, when that comes late', async () => {
  const page = await openApp('body-swap');
  const popup = await chromium.popupOn(page);
  await popup.choose('side-by-side');
  await page.evaluate(() => {
    history.pushState(null, '', '/library');
    document.body.replaceChildren('Loading …');
  });
  await says(popup, english('reason.tooShort'));
  await new Book(page).root.waitFor({ state: 'detached' });
  await page.evaluate(() => globalThis.swapTo('library'));
  await shows(page, library);
});

test('an article whose one language is drawn in the place of the other is paired once both have been seen', async () => {
  const page = await openApp('tabs', '/tabs', '?swap');
  expect(await (await chromium.popupOn(page)).sentence()).toBe(english('reason.noEnglish'));
  await page.getByRole('tab', { name: 'English' }).click();
  const popup = await chromium.popupOn(page);
  await says(popup, found(ferry));
  await popup.choose('hover');
  await hoverShows(page, 'The villagers are glad, and a little sorry too.', '村民们高兴，也有些舍不得。');
  await page.getByRole('tab', { name: '中文' }).click();
  await hoverShows(page, '新桥将在明年春天通车，到时候过河只要三分钟。', 'A new bridge will open next spring, and crossing the river will then take only three minutes.');
  await (await chromium.popupOn(page)).choose('side-by-side');
  await shows(page, ferry);
});

describe('an article that goes on as one scrolls', () => {
  /** The feed before its first entries: they come with `send`. */
  async function openFeed() {
    const { promise: sent, resolve: send }: PromiseWithResolvers<void> = Promise.withResolvers();
    chromium.server.serve('/diary.json', { body: JSON.stringify(diary), after: sent });
    const page = await openApp('feed');
    const popup = await chromium.popupOn(page);
    return { page, popup, send };
  }
  /** Scrolls until the page has this many entries. */
  async function scrollUntil(page: Page, count: number): Promise<void> {
    await expect
      .poll(async () => {
        await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
        return page.locator('main section').count();
      }, soon)
      .toBe(count);
  }

  test('is found when it comes, after the page has loaded', async () => {
    const { page, popup, send } = await openFeed();
    expect(await popup.sentence()).not.toBe(found(diary.slice(0, 4)));
    send();
    await page.locator('main section').first().waitFor();
    await says(popup, found(diary.slice(0, await page.locator('main section').count())));
  });

  test('grows at its end, while place, focus and marks of what is read stay', async () => {
    const { page, popup, send } = await openFeed();
    send();
    await page.locator('main section').first().waitFor();
    await popup.choose('side-by-side');
    const book = new Book(page);
    const before = await page.locator('main section').count();
    await shows(page, diary.slice(0, before));
    for (const key of ['End', 'ArrowUp']) await page.keyboard.press(key);
    const place = () =>
      book.root.evaluate((root) => {
        const sheet = root.querySelector('.text');
        Object.assign(window, { watched: (window as { watched?: Element }).watched ?? root.querySelector('.sentence.active') });
        return [sheet?.scrollTop, root.querySelector('.sentence.active') === (window as { watched?: Element }).watched, root.ownerDocument.activeElement?.tagName];
      });
    const [placeBefore, marked] = [await place(), await book.marked()];
    await scrollUntil(page, diary.length);
    await shows(page, diary);
    expect(await place()).toEqual(placeBefore);
    expect(await book.marked()).toEqual(marked);
    await says(popup, found(diary));
    await page.keyboard.press('ArrowDown');
    expect((await book.marked()).zh).not.toBe(marked.zh);
  });
});

test('an article that comes late, in the open shadow root of an element of the page’s own, is found', async () => {
  const page = await chromium.openServed('/shadow.html', '<main><late-article></late-article></main>');
  await page.evaluate(() => document.querySelector('late-article')?.attachShadow({ mode: 'open' }));
  const popup = await chromium.popupOn(page);
  expect(await popup.sentence()).toBe(english('reason.empty'));
  await page.evaluate((text) => {
    const paragraphs = [...text.map(({ zh }) => zh), ...text.map(({ en }) => en)].map((paragraph) => {
      const element = document.createElement('p');
      element.textContent = paragraph;
      return element;
    });
    document.querySelector('late-article')?.shadowRoot?.append(...paragraphs);
  }, ferry);
  await says(popup, found(ferry));
});

describe('a framework that replaces <body>', () => {
  const swap = (page: Page, name: 'ferry' | 'library', path?: string) =>
    page.evaluate(([to, at]) => globalThis.swapTo(to, at), [name, path] as const);

  test('by the same article in new nodes: the view stands still, and hover finds the new nodes', async () => {
    const page = await openApp('body-swap');
    const popup = await chromium.popupOn(page);
    await popup.choose('side-by-side');
    await shows(page, ferry);
    await swap(page, 'ferry');
    await popup.choose('hover');
    await hoverShows(page, '新桥将在明年春天通车，到时候过河只要三分钟。', 'A new bridge will open next spring, and crossing the river will then take only three minutes.');
    expect(await popup.summary.textContent()).toBe(found(ferry));
  });

  test('by another article: it is paired', async () => {
    const page = await openApp('body-swap');
    const popup = await chromium.popupOn(page);
    await popup.choose('side-by-side');
    await swap(page, 'library', '/library');
    await shows(page, library);
    await says(popup, found(library));
  });
});

test('work that the person has cancelled does not begin again when the page changes', async () => {
  const page = await chromium.openServed('/long.html', longPage(1000));
  const popup = await chromium.popupOn(page);
  await popup.waitForPhase('pairing');
  await popup.button(english('popup.cancel')).click();
  expect(await popup.sentence()).toBe(english('reason.cancelled'));
  const reader = await ReaderWorld.of(page);
  await page.evaluate(() => document.body.append('One more paragraph.'));
  await pause(1500);
  expect(await reader.counts()).toEqual({ readings: 0, timers: 0 });
  expect(await popup.summary.textContent()).toBe(english('reason.cancelled'));
});
