import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { beforeEach, describe, expect, test } from 'vitest';
import { Book } from './support/book.ts';
import { useChromium } from './support/chromium.ts';
import { pagesFolder } from './support/gold.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };
const plain = readFileSync(join(pagesFolder, 'alternating.html'), 'utf8');

/** Opens side by side over the page, on which a script of its own runs. */
async function over(script: string): Promise<{ page: Page; book: Book }> {
  const page = await chromium.openServed('/possessive.html', plain.replace('</head>', `<script>${script}</script></head>`));
  const popup = await chromium.popupOn(page);
  await popup.choose('side-by-side');
  await popup.close();
  const book = new Book(page);
  await book.drawn();
  return { page, book };
}

const heard = (page: Page) => page.evaluate(() => (window as { heard?: string[] }).heard ?? []);
const activeBead = (book: Book) => book.root.locator('.sentence.active').first().getAttribute('data-bead');

/** What pages do to keep the keys for themselves. */
const KEY_TRAPS: [string, string][] = [
  ['stops and forbids them on the window', "addEventListener('keydown', (e) => { e.stopPropagation(); e.preventDefault(); }, true)"],
  ['stops and forbids them on the document', "document.addEventListener('keydown', (e) => { e.stopImmediatePropagation(); e.preventDefault(); }, true)"],
  ['takes the focus away all the time', 'setInterval(() => document.activeElement?.blur(), 10)'],
];

describe.each(KEY_TRAPS)('a page that %s', (_what, trap) => {
  let page: Page;
  let book: Book;
  beforeEach(async () => {
    ({ page, book } = await over(trap));
  });

  test('leaves the arrows, the keys of the view and Escape working', async () => {
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => activeBead(book), soon).toBe('0');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => activeBead(book), soon).toBe('1');
    await page.keyboard.press('?');
    await book.root.locator('#book-keys').waitFor();
    await page.keyboard.press('Escape');
    await book.root.locator('#book-keys').waitFor({ state: 'hidden' });
    await page.keyboard.press('Escape');
    await book.root.waitFor({ state: 'detached' });
  });
});

test('a button of ours is pressed by Enter where the page forbids Enter', async () => {
  const { page, book } = await over("addEventListener('keydown', (e) => { if (e.key === 'Enter') e.preventDefault(); }, true)");
  await book.root.locator('.bar button[popovertarget=book-keys]').focus();
  await page.keyboard.press('Enter');
  await book.root.locator('#book-keys').waitFor();
});

test('the page hears nothing of keys, clicks and selections in the view', async () => {
  const listening = `heard = []; for (const type of ['keydown', 'keyup', 'keypress', 'copy', 'cut', 'mousedown', 'selectstart', 'contextmenu'])
    document.addEventListener(type, (e) => heard.push(type), true);
    for (const type of ['click', 'pointerdown', 'wheel']) document.addEventListener(type, (e) => heard.push(type));`;
  const { page, book } = await over(listening);
  await book.sentence('zh', '').click();
  await page.keyboard.press('j');
  await page.keyboard.press('Control+c');
  await page.mouse.wheel(0, 50);
  expect(await heard(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await book.root.waitFor({ state: 'detached' });
  await page.keyboard.press('j');
  await page.mouse.click(5, 5);
  // Its own events are its own again.
  expect(await heard(page)).toEqual(expect.arrayContaining(['keydown', 'mousedown', 'click']));
});

test('a page that forbids selecting, copying and the context menu does not forbid them in the view', async () => {
  const forbidding = "for (const type of ['mousedown', 'selectstart', 'dragstart', 'copy', 'cut', 'contextmenu']) document.addEventListener(type, (e) => { e.preventDefault(); e.stopImmediatePropagation(); }, true)";
  const { page, book } = await over(forbidding);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const sentence = book.root.locator('.cell[data-side=zh] .sentence').first();
  const text = ((await sentence.textContent()) ?? '').trim();
  await sentence.click({ clickCount: 3 });
  await page.keyboard.press('Control+c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.length).toBeGreaterThan(3);
  expect(copied).toContain(text.slice(0, 4));
});

test('letters typed into a field of the view reach it, and no shortcut of the page', async () => {
  const { page } = await over("heard = []; addEventListener('keydown', (e) => { if (e.key === 'n') document.title = 'next'; })");
  const field = page.getByTestId('note-card').locator('textarea');
  await expect.poll(async () => { // what makes notes comes after the view
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('n');
    return field.count();
  }, soon).toBe(1);
  await field.fill('');
  await field.pressSequentially('one note');
  expect(await field.inputValue()).toBe('one note');
  expect(await page.title()).not.toBe('next');
});

test('events that a page makes up on its window and document do no harm', async () => {
  const { page, book } = await over('');
  const field = page.getByTestId('note-card').locator('textarea');
  await expect.poll(async () => { // what makes notes comes after the view
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('n');
    return field.count();
  }, soon).toBe(1);
  await page.evaluate(() => {
    for (const target of [window, document]) {
      for (const type of ['click', 'pointerdown', 'mousedown']) target.dispatchEvent(new MouseEvent(type));
      for (const key of ['Escape', 'n', 'w', '3']) target.dispatchEvent(new KeyboardEvent('keydown', { key }));
    }
  });
  expect(await book.root.count()).toBe(1);
});
