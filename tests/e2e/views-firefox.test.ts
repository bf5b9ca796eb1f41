import { expect, test } from 'vitest';
import { inView, useFirefox } from './support/firefox.ts';
import { english } from './support/sentences.ts';

const firefox = useFirefox();
const soon = { timeout: 15_000 };

test('interleaved: each paragraph is followed by its rendering, and the keys change the view', async () => {
  const page = await firefox.read('interleaved');
  const sides = (view: ShadowRoot) => [...view.querySelectorAll('[data-testid=interleaved] .cell')].slice(0, 6).map((cell) => cell.getAttribute('data-side'));
  await expect.poll(() => inView(page, sides), soon).toEqual(['zh', 'en', 'zh', 'en', 'zh', 'en']);
  await page.keyboard.press('3');
  await expect.poll(() => inView(page, (view) => view.querySelector('[data-testid=one-language]') !== null), soon).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => inView(page, () => true), soon).toBeNull();
});

test('one language: Enter opens the rendering of a sentence beneath it', async () => {
  const page = await firefox.read('one-language');
  await expect.poll(() => inView(page, (view) => view.querySelector('[data-testid=one-language]') !== null), soon).toBe(true);
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter'] as const) await page.keyboard.press(key);
  await expect.poll(() => inView(page, (view) => view.querySelector('.rendering')?.textContent.slice(0, 7)), soon).toBe('In 2025');
});

test('the text panel opens by its key and sets the colours, and the settings page knows', async () => {
  const page = await firefox.read('side-by-side');
  await expect.poll(() => inView(page, (view) => view.querySelector('dialog') !== null), soon).toBe(true);
  await page.keyboard.press('t');
  await expect.poll(() => inView(page, (view) => view.querySelector('#book-type')?.matches(':popover-open')), soon).toBe(true);
  const middle = await inView(page, (view) => {
    const box = view.querySelector('#book-type label:has(input[value=sepia])')?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  if (!middle) throw new Error('The choice of colours does not show.');
  await page.mouse.click(middle.x, middle.y);
  await expect.poll(() => inView(page, (view) => getComputedStyle(view.querySelector('dialog') as Element).backgroundColor), soon).toBe('rgb(243, 232, 210)');
  const options = await firefox.browser.openExtensionPage('/options.html');
  await expect.poll(() => options.evaluate(() => document.querySelector<HTMLInputElement>('input[name=theme]:checked')?.value).catch(() => ''), soon).toBe('sepia');
  await options.click('input[name=theme][value=auto]');
  await expect.poll(() => inView(page, (view) => view.querySelector('[data-theme]')?.getAttribute('data-theme')), soon).toBe('auto');
  await options.close();
});

test('a pair is copied by its key', async () => {
  const page = await firefox.read('side-by-side');
  await expect.poll(() => inView(page, (view) => view.querySelector('dialog') !== null), soon).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('c');
  await expect.poll(() => inView(page, (view) => view.querySelector('.said')?.textContent), soon).toBe(english('take.pairDone'));
});

test('the workbench opens on the article, is corrected by keyboard, and keeps what was done', async () => {
  await firefox.read('side-by-side');
  const tabId = await firefox.browser.evaluateInBackground(async () => (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id);
  const workbench = await firefox.browser.openExtensionPage(`/workbench.html?tab=${String(tabId)}`);
  const rows = () => workbench.evaluate(() => document.querySelectorAll('.row').length).catch(() => 0);
  await expect.poll(rows, soon).toBeGreaterThan(10);
  const before = await rows();
  const press = (key: string) => workbench.evaluate((pressed: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true })), key);
  await press('j');
  await press('s');
  await expect.poll(rows, soon).toBe(before - 1);
  await expect.poll(() => workbench.evaluate(() => document.querySelector<HTMLElement>('[data-testid=kept]')?.dataset['kept']), soon).toBe('kept');
  await workbench.close();
  const list = await firefox.browser.openExtensionPage('/workbench.html');
  await expect.poll(() => list.evaluate(() => document.querySelector('[data-testid=library] li')?.textContent ?? `${location.href} ${document.body.innerText}`).catch(String), soon).toContain(english('workbench.counts', '1', String(before - 1)));
  await list.close();
});

declare const browser: { tabs: { query(filter: { active: boolean; currentWindow: boolean }): Promise<{ id: number }[]> } };
