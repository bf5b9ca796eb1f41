import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { useChromium } from './support/chromium.ts';
import { pagesFolder } from './support/gold.ts';

const chromium = useChromium();
const plain = readFileSync(join(pagesFolder, 'alternating.html'), 'utf8');

type View = 'side-by-side' | 'interleaved' | 'one-language';

/** The page as it is, or with something in its head or body that gets in the way. */
interface Oddity {
  css?: string;
  html?: string;
  script?: string;
  policy?: string;
}

/** A picture of a view over the page, with a sentence marked. */
async function pictureOf(view: View, { css = '', html = '', script = '', policy }: Oddity = {}): Promise<Buffer> {
  const head = `${css && `<style>${css}</style>`}${script && `<script>${script}</script>`}`;
  const body = plain.replace(/<style>[\s\S]*?<\/style>/gu, '').replace('</head>', `${head}</head>`).replace(/<html[^>]*>/u, html || '$&');
  const page = await chromium.openServed('/odd.html', { body, ...(policy !== undefined && { headers: { 'content-security-policy': policy } }) });
  const popup = await chromium.popupOn(page);
  await popup.choose(view);
  await popup.close();
  const book = page.getByTestId(view);
  await book.waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await book.locator('.sentence.active').first().waitFor();
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  return page.screenshot({ animations: 'disabled' });
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
];

describe.each<View>(['side-by-side', 'interleaved', 'one-language'])('%s looks the same', (view) => {
  let expected: Buffer;
  beforeAll(async () => {
    expected = await pictureOf(view);
  });

  test.each(view === 'side-by-side' ? ODDITIES : ODDITIES.slice(0, 2))('on a page with %s', async (_what, oddity) => {
    expect((await pictureOf(view, oddity)).equals(expected)).toBe(true);
  });
});
