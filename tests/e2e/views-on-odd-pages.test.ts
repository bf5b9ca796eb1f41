import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { useChromium } from './support/chromium.ts';
import { pagesFolder } from './support/gold.ts';

const chromium = useChromium();
const plain = readFileSync(join(pagesFolder, 'alternating.html'), 'utf8');

/** The page as it is, or with something in its head or body that gets in the way. */
interface Oddity {
  css?: string;
  html?: string;
  script?: string;
  policy?: string;
  /** What the page shows on the whole screen. */
  fullscreen?: string;
  /** The browser lets nothing but that be pointed at: the card is seen, and cannot be touched. */
  untouchable?: boolean;
}

/** What a person sees of every view: pictures of those that lie over the page, and the looks of the card of the hover view. */
interface Looks {
  'side-by-side': Buffer;
  interleaved: Buffer;
  'one-language': Buffer;
  hover: unknown;
}

async function looksOf({ css = '', html = '', script = '', policy, fullscreen }: Oddity = {}): Promise<Looks> {
  const head = `${css && `<style>${css}</style>`}${script && `<script>${script}</script>`}`;
  const body = plain.replace(/<style>[\s\S]*?<\/style>/gu, '').replace('</head>', `${head}</head>`).replace(/<html[^>]*>/u, html || '$&');
  const page = await chromium.openServed('/odd.html', { body, ...(policy !== undefined && { headers: { 'content-security-policy': policy } }) });
  // The place is kept when the page is opened again: every page begins at its beginning.
  await chromium.settings({});
  await page.setViewportSize({ width: 1280, height: 800 });
  if (fullscreen !== undefined) await page.locator(fullscreen).first().evaluate((element) => element.requestFullscreen());
  const popup = await chromium.popupOn(page);
  await popup.choose('side-by-side');
  await popup.close();
  const columns = await pictureOf(page, 'side-by-side', 'ArrowDown', 'ArrowDown');
  const interleaved = await pictureOf(page, 'interleaved', '2', 'ArrowDown');
  const one = await pictureOf(page, 'one-language', '3', 'ArrowDown', 'Enter');
  await page.keyboard.press('4');
  await page.getByTestId('one-language').waitFor({ state: 'detached' });
  await page.keyboard.press('Alt+ArrowDown');
  return { 'side-by-side': columns, interleaved, 'one-language': one, hover: await cardOf(page) };
}

/** A picture of a view over the page, with a sentence marked. */
async function pictureOf(page: Page, view: string, ...keys: string[]): Promise<Buffer> {
  const book = page.getByTestId(view);
  for (const [index, key] of keys.entries()) {
    if (index > 0 || view === 'side-by-side') await book.waitFor();
    await page.keyboard.press(key);
  }
  await book.locator('.sentence.active').first().waitFor();
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(() => document.elementFromPoint(640, 400)?.localName)).toBe('duizhao-view');
  return page.screenshot({ animations: 'disabled' });
}

/** All about the card that the page could spoil; where it stands is the page's affair, but it must be seen there. */
async function cardOf(page: Page): Promise<unknown> {
  const card = page.getByTestId('hover-card');
  await card.waitFor();
  return card.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const host = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const looks = [element, ...element.querySelectorAll('*')].map((one) => {
      const { fontFamily, fontSize, lineHeight, color, backgroundColor, direction, letterSpacing, textTransform, opacity, border, padding, zoom } = getComputedStyle(one);
      return { text: one.textContent, fontFamily, fontSize, lineHeight, color, backgroundColor, direction, letterSpacing, textTransform, opacity, border, padding, zoom };
    });
    return {
      looks,
      inWindow: box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight && box.width > 100,
      onTop: host?.localName,
    };
  });
}

/** Runs in a page. How many pixels of two pictures an eye could tell apart; edges of letters may be smoothed a little otherwise. */
async function pixelsThatDiffer(pictures: string[]): Promise<number> {
  const [one, other] = await Promise.all(
    pictures.map(async (picture) => {
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      canvas?.drawImage(bitmap, 0, 0);
      return canvas?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
    }),
  );
  if (!one || one.length === 0 || one.length !== other?.length) return Infinity;
  const different = new Set<number>();
  one.forEach((value, index) => Math.abs(value - (other[index] ?? 0)) > 16 && different.add(index >> 2));
  return different.size;
}

const ODDITIES: [string, Oddity][] = [
  ['rules for everything, all of them important', { css: '* { font: 40px/3 monospace !important; letter-spacing: 6px !important; color: red !important; background: lime !important; margin: 9px !important; padding: 7px !important; border: 3px solid !important; transition: all 5s !important; opacity: .5 !important; text-transform: uppercase !important; direction: rtl !important }' }],
  ['a large root size and a zoom', { css: 'html { font-size: 60px; zoom: 1.6 } body { zoom: .7 }' }],
  ['transforms, filters and clips on the root', { css: 'html { transform: scale(.6) rotate(4deg); filter: invert(1); clip-path: inset(20px); perspective: 10px; contain: paint } body { overflow: hidden; transform: translateX(200px) }' }],
  ['a layer above everything', { css: 'body::after { content: ""; position: fixed; inset: 0; z-index: 2147483647; background: maroon }' }],
  ['text from right to left', { html: '<html lang="ar" dir="rtl">' }],
  ['a dark scheme of its own', { css: ':root { color-scheme: dark; background: #000; color: #eee }' }],
  ['rules for our element, dialogs and popovers', { css: 'duizhao-view, dialog, [popover], :modal, ::backdrop { all: unset !important; display: none !important }' }],
  ['variables and type faces of our names', { css: ':root { --paper: lime; --ink: red; --size: 90px; --zh-hans: fantasy; --en: fantasy; --spacing: 9 }' }],
  ['a policy that allows no style, no script and no trusted type', { policy: "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'" }],
  ['a guard that removes foreign elements from the body', { script: 'new MutationObserver(() => { for (const e of document.body.children) if (/-/.test(e.localName)) e.remove() }).observe(document.documentElement, { childList: true, subtree: true })' }],
  ['the whole page on the whole screen', { fullscreen: 'html' }],
  ['a part of the page on the whole screen', { fullscreen: 'body > *:has(p)', untouchable: true }],
];

let expected: Looks;
beforeAll(async () => {
  expected = await looksOf();
  await chromium.closePages();
});

test.each(ODDITIES)('every view looks the same on a page with %s', async (_what, oddity) => {
  const looks = await looksOf(oddity);
  expect(looks.hover).toEqual({ ...(expected.hover as object), inWindow: true, onTop: oddity.untouchable ? (expect.anything() as unknown) : 'duizhao-view' });
  const empty = await chromium.open('about:blank');
  for (const view of ['side-by-side', 'interleaved', 'one-language'] as const) {
    if (looks[view].equals(expected[view])) continue;
    expect(await empty.evaluate(pixelsThatDiffer, [looks[view], expected[view]].map((picture) => picture.toString('base64'))), view).toBe(0);
  }
});
