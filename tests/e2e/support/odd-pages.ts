import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServedPage } from '../../../lib/commands/page-server.ts';
import { pagesFolder } from './gold.ts';

const plain = readFileSync(join(pagesFolder, 'alternating.html'), 'utf8');

/** The page as it is, or with something in its head or body that gets in the way. */
export interface Oddity {
  css?: string;
  html?: string;
  script?: string;
  policy?: string;
  /** What the page shows on the whole screen. */
  fullscreen?: string;
  /** The browser lets nothing but that be pointed at: the card is seen, and cannot be touched. */
  untouchable?: boolean;
}

export function oddPage({ css = '', html = '', script = '', policy }: Oddity): ServedPage {
  const head = `${css && `<style>${css}</style>`}${script && `<script>${script}</script>`}`;
  const body = plain.replace(/<style>[\s\S]*?<\/style>/gu, '').replace('</head>', `${head}</head>`).replace(/<html[^>]*>/u, html || '$&');
  return { body, ...(policy !== undefined && { headers: { 'content-security-policy': policy } }) };
}

/** Runs in the page: all about the card that the page could spoil. */
export function looksOfCard(element: Element): unknown {
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
}

export const ODDITIES: [string, Oddity][] = [
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
