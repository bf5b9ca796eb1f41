/** The views in Firefox as they are when a person sees, points or prints otherwise: magnified, narrow, in forced colours, by finger, on paper. */
import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { forcedColors, stillColours } from '../../lib/commands/firefox-tab.ts';
import { longPage } from '../pages/generate-long.ts';
import { violations } from './support/axe.ts';
import { inView, useFirefox } from './support/firefox.ts';
import { goldSentences, squeeze } from './support/gold.ts';
import { findPlace, readHighlights } from './support/page-text.ts';
import { darkPixels } from './support/pixels.ts';
import { english } from './support/sentences.ts';

declare const browser: { storage: { sync: { get(key: string): Promise<{ settings?: { hideOther?: boolean } }> } } };

const firefox = useFirefox();
const soon = { timeout: 15_000 };
const BOOKS = ['side-by-side', 'interleaved', 'one-language'] as const;
/** What the popup says once the pairs are found, whatever their number. */
const ready = new RegExp(`^${english('state.languages')}`, 'u');

afterEach(() => firefox.browser.prefer({ ...forcedColors(false), ...stillColours('light') }));

const activeSentences = (page: Page) => inView(page, (view) => view.querySelectorAll('.sentence.active').length);

/** Opens a book view on the demo, with a sentence marked. */
async function openBook(view: (typeof BOOKS)[number] = 'side-by-side'): Promise<Page> {
  const page = await firefox.read(view);
  await expect.poll(() => inView(page, (root) => root.querySelectorAll('.cell').length), soon).toBeGreaterThan(5);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => activeSentences(page), soon).toBeGreaterThan(0);
  return page;
}

/** What of the view is out of reach: buttons of the bar beyond the window, and text wider than its sheet. */
const outOfReach = (page: Page) =>
  inView(page, (view) => {
    const buttons = [...view.querySelectorAll('.bar :is(button, label):not(.panel *)')].filter((button) => {
      const { left, right, width } = button.getBoundingClientRect();
      return width === 0 || left < 0 || right > innerWidth;
    });
    const sheet = view.querySelector('.text');
    const sideways = sheet ? sheet.scrollWidth - sheet.clientWidth : Infinity;
    return [...buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent), ...(sideways > 0 ? [`${String(sideways)} px sideways`] : [])];
  });

const cardText = (page: Page) =>
  inView(page, (view) => [...view.querySelectorAll('[data-testid=hover-card] p[lang]')].map((paragraph) => paragraph.textContent).join('').replace(/\s+/gu, ''));
const views = (page: Page) => page.evaluate(() => document.getElementsByTagName('duizhao-view').length);
const twoFrames = (page: Page) => page.evaluate(() => new Promise<void>((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn()))));
const tap = async (page: Page, text: string) => {
  const { x, y } = await page.evaluate(findPlace, text);
  // Where the page was scrolled for it, a card that is open follows in the next frame.
  await twoFrames(page);
  await page.touchscreen.tap(x, y);
};

describe('magnified and narrow', () => {
  test.each(BOOKS)('%s has everything in reach, at two hundred per cent and on 360 pixels', async (view) => {
    const page = await openBook(view);
    await page.bringToFront();
    await firefox.browser.zoom(2);
    await expect.poll(() => page.evaluate(() => innerWidth), soon).toBe(640);
    expect(await outOfReach(page)).toEqual([]);
    await firefox.browser.zoom(1);
    await page.setViewport({ width: 360, height: 640 });
    await expect.poll(() => page.evaluate(() => innerWidth), soon).toBe(360);
    await expect.poll(() => outOfReach(page), soon).toEqual([]);
  });
});

describe('in forced colours', () => {
  test('the marked sentence and the chosen view are seen', async () => {
    await firefox.browser.prefer(forcedColors(true));
    const page = await openBook();
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    const looks = await inView(page, (view) => ['.sentence.active', '.views .chosen'].map((selector) => {
      const { outlineStyle, borderBottomStyle } = getComputedStyle(view.querySelector(selector) as Element);
      return [outlineStyle, borderBottomStyle];
    }));
    expect(looks?.[0]?.[0]).toBe('solid');
    expect(looks?.[1]?.[1]).toBe('solid');
  });

  test('on the page, a sentence and its rendering look other than unmarked ones', async () => {
    await firefox.browser.prefer(forcedColors(true));
    const page = await firefox.read('hover');
    await altDown(page);
    await altDown(page);
    await expect.poll(() => cardText(page), soon).not.toBeNull();
    const { active = [], answer = [] } = await page.evaluate(readHighlights);
    const texts = [active.join(''), answer.join('')];
    const look = async (text: string) => {
      const { x, y } = await page.evaluate(findPlace, text);
      await twoFrames(page);
      return page.screenshot({ encoding: 'base64', clip: { x: x - 15, y: y - 12, width: 30, height: 24 } });
    };
    const marked = [];
    for (const text of texts) marked.push(await look(text));
    await page.keyboard.press('Escape');
    await expect.poll(() => views(page), soon).toBe(0);
    for (const [index, text] of texts.entries()) expect(await look(text), text).not.toBe(marked[index]);
  });

  test('the other language is hidden where that is wanted', async () => {
    await firefox.browser.prefer(forcedColors(true));
    const page = await firefox.read('hover');
    const paragraph = await page.$('p.en:nth-of-type(n+2)');
    const inked = async () => page.evaluate(darkPixels, String(await paragraph?.screenshot({ encoding: 'base64' })));
    expect(await inked()).toBeGreaterThan(500);
    // A popup that is closed in the very moment of a click may not have stored it.
    const stored = () => firefox.browser.evaluateInBackground(async () => (await browser.storage.sync.get('settings')).settings?.hideOther ?? false);
    const popup = await firefox.popupOn(page);
    await popup.click('input[name=hideOther]');
    await expect.poll(stored, soon).toBe(true);
    await popup.close();
    await expect.poll(inked, soon).toBe(0);
    const again = await firefox.popupOn(page);
    await again.click('input[name=hideOther]:checked');
    await expect.poll(stored, soon).toBe(false);
    await again.close();
    await expect.poll(inked, soon).toBeGreaterThan(500);
  });
});

describe('a finger', () => {
  test('that taps a sentence shows its rendering, and elsewhere takes it away', async () => {
    const page = await firefox.read('hover');
    for (const { zh, en } of goldSentences('demo.html').slice(2, 5)) {
      await tap(page, zh);
      await expect.poll(() => cardText(page), soon).toBe(squeeze(en));
      await tap(page, en);
      await expect.poll(() => cardText(page), soon).toBe(squeeze(zh));
    }
    await page.touchscreen.tap(4, 300);
    await expect.poll(() => views(page), soon).toBe(0);
  });

  test('that taps a link of the article follows it all the same', async () => {
    const page = await firefox.read('hover');
    await tap(page, '安全感调查');
    await expect.poll(() => page.url(), soon).toMatch(/#survey$/u);
    expect(await cardText(page)).toContain('97.3percent');
  });
});

describe('the keyboard, where the page itself is read', () => {
  test('walks from sentence to sentence with Alt and an arrow; what is marked is in the window', async () => {
    const page = await firefox.openFixture('alternating.html');
    await firefox.choose(page, 'hover', ready);
    for (const { zh, en } of goldSentences('alternating.html')) {
      await altDown(page);
      await expect.poll(() => cardText(page), soon).toBe(squeeze(en));
      const { active, answer } = await page.evaluate(readHighlights);
      expect([active, answer].map((texts) => squeeze(texts?.join(' ') ?? ''))).toEqual([squeeze(zh), squeeze(en)]);
      const inWindow = await page.evaluate(() => ([...(CSS.highlights.get('duizhao-active') ?? [])] as Range[]).flatMap((range) => [...range.getClientRects()]).some(({ top, bottom }) => top >= 0 && bottom <= innerHeight));
      expect(inWindow, zh).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => views(page), soon).toBe(0);
    expect(await page.evaluate(readHighlights)).toEqual({});
  });

  test('leaves all other keys to the page, Escape too when there is no card', async () => {
    const page = await firefox.read('hover');
    await page.evaluate(() => {
      Object.assign(window, { keys: [] });
      document.addEventListener('keydown', (event) => (window as unknown as { keys: string[] }).keys.push(event.key));
    });
    for (const key of ['a', 'ArrowDown', 'Escape'] as const) await page.keyboard.press(key);
    await altDown(page);
    await expect.poll(() => cardText(page), soon).not.toBeNull();
    for (const key of ['Escape', 'b'] as const) await page.keyboard.press(key);
    expect(await page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual(['a', 'ArrowDown', 'Escape', 'Alt', 'b']);
  });
});

test('the focus comes back to the button whose panel was closed', async () => {
  const page = await openBook();
  await inView(page, (view, name) => view.querySelector<HTMLElement>(`.bar [aria-label="${name}"]`)?.focus(), english('view.type'));
  await page.keyboard.press('Enter');
  const isOpen = () => inView(page, (view) => view.querySelector('#book-type')?.matches(':popover-open'));
  await expect.poll(isOpen, soon).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(isOpen, soon).toBe(false);
  expect(await inView(page, (view) => view.activeElement?.getAttribute('aria-label'))).toBe(english('view.type'));
});

describe('on paper', () => {
  test('a view is printed from its first row to its last, and not the page behind', async () => {
    const page = await firefox.openServed('/long.html', longPage(120));
    await firefox.choose(page, 'side-by-side', ready);
    await expect.poll(() => inView(page, (view) => view.querySelectorAll('.row[data-number]').length), soon).toBeGreaterThan(5);
    // Two columns of these paragraphs take about a fifth of a sheet; cut off, it is one sheet, and by the letter, hundreds.
    const sheets = pagesOf(await firefox.browser.print());
    expect(sheets).toBeGreaterThan(12);
    expect(sheets).toBeLessThan(40);
    expect(await inView(page, (view) => view.querySelectorAll('.row[data-number]').length)).toBe(121);
  });
});

/** How many sheets a PDF has: its pages are objects, in streams that are packed. */
function pagesOf(pdf: Buffer): number {
  const packed = [...pdf.toString('latin1').matchAll(/\/Type\s*\/ObjStm[\s\S]*?stream\r?\n([\s\S]*?)endstream/gu)];
  const objects = packed.map(([, stream = '']) => inflateSync(Buffer.from(stream, 'latin1')).toString('latin1'));
  return [pdf.toString('latin1'), ...objects].flatMap((text) => text.match(/\/Type\s*\/Page\b/gu) ?? []).length;
}

describe.each(['light', 'dark'] as const)('axe-core finds nothing, %s,', (scheme) => {
  // Our element takes no style from the page, its spacing neither; the person's own style sheets reach what is inside all the same.
  const RESET = 'avoid-inline-spacing: duizhao-view:';
  const found = async (page: Page) => (await violations(page, 'duizhao-view')).filter((line) => !line.startsWith(RESET));

  test('in the views that lie over the page, with a sentence marked, and in the card', async () => {
    await firefox.browser.prefer(stillColours(scheme));
    const page = await firefox.openFixture('alternating-en-first.html');
    for (const view of BOOKS) {
      await firefox.choose(page, view, ready);
      await expect.poll(() => inView(page, (root, name) => root.querySelector(`[data-testid=${name}] .cell`) !== null, view), soon).toBe(true);
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => activeSentences(page), soon).toBeGreaterThan(0);
      expect(await found(page), view).toEqual([]);
    }
    await firefox.choose(page, 'hover', ready);
    await altDown(page);
    await expect.poll(() => cardText(page), soon).not.toBeNull();
    expect(await found(page), 'hover').toEqual([]);
  });
});

async function altDown(page: Page): Promise<void> {
  await page.keyboard.down('Alt');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.up('Alt');
}
