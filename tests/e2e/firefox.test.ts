import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { chinesePage, englishPage, ROWS } from './support/counterpart-pages.ts';
import { appPage } from '../apps/bundle.ts';
import { ferry, library } from '../apps/texts.ts';
import { leaveTraces, mutations, snapshot, watchMutations } from './support/dom-snapshot.ts';
import { chosenView, demoFound, inView, summary, useFirefox } from './support/firefox.ts';
import { goldOf, goldSentences, squeeze, unitsIn } from './support/gold.ts';
import { english, foundSentence } from './support/sentences.ts';

const firefox = useFirefox();
const soon = { timeout: 15_000 };

/** For pages of whose loading Firefox does not tell WebDriver. */
async function openUnawaited(address: string): Promise<Page> {
  const page = await firefox.open('about:blank');
  void page.goto(address, { timeout: 0 }).catch(() => undefined);
  const ready = () => page.evaluate(() => (location.href === 'about:blank' ? '' : document.readyState)).catch(() => '');
  await expect.poll(ready, soon).toBe('complete');
  return page;
}

const openDemo = () => firefox.openFixture('demo.html');

/** The sentence that the popup says on a page, as soon as it is the one that is expected. */
async function expectSentence(page: Page, sentence: string): Promise<void> {
  const popup = await firefox.popupOn(page);
  await expect.poll(() => popup.evaluate((wanted) => document.querySelector(wanted)?.textContent, summary), soon).toBe(sentence);
}

const hasBook = (view: ShadowRoot) => view.querySelector('[data-testid=side-by-side]') !== null;
const marked = (view: ShadowRoot) => {
  const textOf = (side: string) => [...view.querySelectorAll(`[data-side=${side}] .sentence.active`)].map((sentence) => sentence.textContent).join('');
  return [textOf('zh'), textOf('en')].map((text) => text.replace(/\s+/gu, ''));
};
const cardText = (view: ShadowRoot) =>
  [...view.querySelectorAll('[data-testid=hover-card] p[lang]')].map((paragraph) => paragraph.textContent).join('').replace(/\s+/gu, '');

test('a click on the toolbar button opens the popup, which says what the page holds', async () => {
  const popup = await firefox.popupOn(await openDemo());
  expect(await popup.waitForText(summary, demoFound)).toBe(foundSentence(english, 7));
  expect(await popup.evaluate(chosenView)).toBe('off');
});

test.each([
  ['without Chinese', 'english-only.html', 'noChinese'],
  ['without text', 'empty.html', 'empty'],
])('a page %s is explained in one sentence', async (_what, fixture, reason) => {
  await expectSentence(await firefox.openFixture(fixture), english(`reason.${reason}`));
});

test.each([['about:license'], ['about:support']])('%s, a page of the browser, is explained in one sentence', async (address) => {
  await expectSentence(await openUnawaited(address), english('reason.browserPage'));
});

test('a PDF is explained in one sentence', async () => {
  const pdf = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
  await expectSentence(await openUnawaited(firefox.server.serve('/paper.pdf', pdf)), english('reason.pdf'));
});

test('about:blank, which Firefox lets us read, is empty', async () => {
  await expectSentence(await firefox.open('about:blank'), english('reason.empty'));
});

test('an article in a closed shadow root is read', async () => {
  const article = ferry.map(({ zh, en }) => `<p>${zh}</p><p>${en}</p>`).join('');
  const page = `<!doctype html><meta charset="utf-8"><title>Roots</title><my-article><template shadowrootmode="closed">${article}</template></my-article>`;
  await expectSentence(await firefox.openServed('/closed.html', page), foundSentence(english, ferry.length));
});

test('side by side shows the right rows, the pointer and the keyboard mark a sentence with its rendering, Escape closes', async () => {
  const page = await openDemo();
  await firefox.choose(page, 'side-by-side');
  await expect.poll(() => inView(page, hasBook), soon).toBe(true);
  const gold = goldOf('demo.html');
  const rows = await inView(page, (view) =>
    [...view.querySelectorAll('.row:has(.cell)')].map((row) => ({
      zh: row.querySelector('.cell[data-side=zh]')?.textContent ?? '',
      en: row.querySelector('.cell[data-side=en]')?.textContent ?? '',
    })),
  );
  const known = (side: 'zh' | 'en', text: string) => unitsIn(gold, side, text).filter((id) => !gold.optional.includes(id));
  const units = rows?.map(({ zh, en }) => ({ zh: known('zh', zh), en: known('en', en) })).filter(({ zh, en }) => zh.length + en.length);
  expect(units).toEqual(gold.pairs.map(({ zh, en }) => ({ zh, en })));

  const [first, second] = goldSentences('demo.html');
  const place = await inView(page, (view) => {
    const box = view.querySelector('.row:has(.cell) ~ .row [data-side=en] .sentence')?.getClientRects()[0];
    return { x: (box?.left ?? 0) + 20, y: (box?.top ?? 0) + 8 };
  });
  await page.mouse.move(place?.x ?? 0, place?.y ?? 0);
  await expect.poll(() => inView(page, marked), soon).toEqual([squeeze(first?.zh ?? ''), squeeze(first?.en ?? '')]);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => inView(page, marked), soon).toEqual([squeeze(second?.zh ?? ''), squeeze(second?.en ?? '')]);
  await page.keyboard.press('Escape');
  await expect.poll(() => inView(page, hasBook), soon).toBeNull();
});

test('hover shows the rendering in a card and marks both sentences on the page', async () => {
  const page = await openDemo();
  await firefox.choose(page, 'hover');
  for (const [index, { zh, en }] of goldSentences('demo.html').slice(2, 5).entries()) {
    const text = index % 2 ? en : zh;
    const place = await page.evaluate(placeOf, text);
    await page.mouse.move(3, 500);
    await expect.poll(() => inView(page, cardText), soon).toBeNull();
    await page.mouse.move(place.x, place.y);
    await expect.poll(() => inView(page, cardText), soon).toBe(squeeze(index % 2 ? zh : en));
    const names = await page.evaluate(() => [...CSS.highlights].map(([name, ranges]) => `${name} ${String(ranges.size)}`).toSorted());
    expect(names.filter((name) => /^duizhao-(?:active|answer) [1-9]/u.test(name))).toHaveLength(2);
  }
  await page.keyboard.press('Escape');
  await expect.poll(() => inView(page, cardText), soon).toBeNull();
});

test.each([
  ['History', ''],
  ['the Navigation API, where Firefox has it', '?navigation'],
])('side by side follows a page that shows another article without loading, by %s', async (_name, query) => {
  const address = firefox.server.serve('/app/ferry', await appPage('router'));
  firefox.server.serve('/app/library', await appPage('router'));
  const page = await firefox.open(address + query);
  const popup = await firefox.popupOn(page);
  await popup.waitForText(summary, new RegExp(foundSentence(english, ferry.length), 'u'));
  await popup.click('input[name=view][value=side-by-side]');
  const texts = () => inView(page, (view) => [...view.querySelectorAll('.cell[data-side=zh]')].map((cell) => cell.textContent));
  await expect.poll(texts, soon).toEqual(ferry.map(({ zh }) => zh));
  await page.evaluate(() => [...document.querySelectorAll('a')].find((link) => link.textContent === 'library')?.click());
  await expect.poll(() => page.evaluate(() => location.pathname), soon).toBe('/app/library');
  if (await page.evaluate(() => 'navigation' in window || location.search === '')) await expect.poll(texts, soon).toEqual(library.map(({ zh }) => zh));
});

test('the shortcut opens and closes the view that was used last', async () => {
  const page = await openDemo();
  await firefox.choose(page, 'side-by-side');
  await firefox.browser.pressShortcut(page, 'Alt+Shift+D');
  await expect.poll(() => inView(page, hasBook), soon).toBeNull();
  await firefox.browser.pressShortcut(page, 'Alt+Shift+D');
  await expect.poll(() => inView(page, hasBook), soon).toBe(true);
});

test('off leaves the page byte for byte as it was', async () => {
  const page = await openDemo();
  await watchMutations(page);
  await leaveTraces(page);
  const before = await snapshot(page);
  await firefox.choose(page, 'side-by-side');
  await page.keyboard.press('ArrowDown');
  await firefox.choose(page, 'hover');
  await page.keyboard.down('Alt');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.up('Alt');
  await expect.poll(() => inView(page, cardText), soon).not.toBeNull();
  await firefox.choose(page, 'off');
  await expect.poll(() => page.evaluate(() => document.getElementsByTagName('duizhao-view').length), soon).toBe(0);
  await page.evaluate(() => scrollTo({ top: 37, behavior: 'instant' })); // the keyboard may have moved it
  expect(await snapshot(page)).toEqual(before);
  expect(await mutations(page)).toEqual([]);
});

/** Runs in the page: where a text of the demo stands, scrolled into the window. */
function placeOf(text: string): { x: number; y: number } {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const start = text.slice(0, 12);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const at = node.data.indexOf(start);
    if (at < 0) continue;
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = document.createRange();
    range.setStart(node, at + 2);
    range.setEnd(node, at + 3);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }
  throw new Error(`“${text}” does not stand on the page.`);
}

test('a page is read with the one in the other language that it names, fetched on the click', async () => {
  firefox.server.serve('/en/box.html', englishPage());
  const page = await firefox.openServed('/zh/box.html', chinesePage({ head: '<link rel="alternate" hreflang="en" href="/en/box.html">' }));
  const popup = await firefox.popupOn(page);
  await popup.waitForText(summary, new RegExp(english('counterpart.noEnglish'), 'u'));
  expect(firefox.server.requests.filter((path) => path === '/en/box.html')).toEqual([]);
  await popup.click('[data-testid=counterpart]');
  expect(await popup.waitForText(summary, new RegExp(`^${foundSentence(english, ROWS.length)}$`, 'u'))).toBe(foundSentence(english, ROWS.length));
  expect(firefox.server.requests.filter((path) => path === '/en/box.html')).toEqual(['/en/box.html']);
  await popup.click('input[name=view][value=side-by-side]');
  await expect.poll(() => inView(page, hasBook), soon).toBe(true);
});
