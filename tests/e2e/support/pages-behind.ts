import type { Oddity } from './odd-pages.ts';

const field = '<p><label>Search <input id="search"></label></p>';
/** A page with a field, `#search`, at its beginning. */
export const withField = (oddity: Oddity = {}): Oddity => ({ ...oddity, script: `addEventListener('DOMContentLoaded', () => document.body.insertAdjacentHTML('afterbegin', ${JSON.stringify(field)}))${oddity.script ? `; ${oddity.script}` : ''}` });

/** Pages that are scrolled in different ways. */
export const SCROLLING: [string, Oddity][] = [
  ['scrolls in its window', {}],
  ['hides what is too wide', { css: 'body { overflow-x: hidden }' }],
  ['hands its scrolling on to the window, in a body as high as the window', { css: 'html, body { height: 100% } body { overflow: auto }' }],
  ['scrolls its body in a window that does not', { css: 'html { height: 100%; overflow: hidden } body { height: 100%; overflow: auto; margin: 0 }' }],
  ['is longer than its body', { css: 'html, body { height: 100%; margin: 0 }' }],
  ['is enlarged', { css: 'html { zoom: 1.5 } body { zoom: 1.2 }' }],
  ['lays its body out as a grid', { css: 'html { display: grid } body { display: grid; margin: 40px auto; max-height: 700px }' }],
  ['is wider than its window', { css: 'body { width: 1500px }' }],
  ['has a wide frame around its body', { css: 'body { box-sizing: content-box; padding: 90px; border: 7px solid; margin: 33px }' }],
];
