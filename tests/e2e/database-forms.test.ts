import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { useChromium } from './support/chromium.ts';
import { Notes } from './support/notes.ts';

/** An upgrade of the database that does not come about: everything says so, and nothing is lost. */
const chromium = useChromium();
const soon = { timeout: 15_000 };
const ours = (path: string) => chromium.open(`chrome-extension://${chromium.browser.extensionId}/${path}`);

afterEach(() => chromium.browser.evaluateInBackground(() => new Promise<void>((resolve) => {
  indexedDB.deleteDatabase('duizhao').onsuccess = () => resolve();
})));

/** A window in which the database is of its first form, with an article in it. It is held open: it closes with the window. */
async function olderWindow(): Promise<Page> {
  const older = await ours('about.html');
  await older.evaluate(() => new Promise<void>((resolve, reject) => {
    indexedDB.deleteDatabase('duizhao');
    const opening = indexedDB.open('duizhao', 10);
    opening.onupgradeneeded = () => {
      const documents = opening.result.createObjectStore('documents', { keyPath: 'id' });
      for (const index of ['address', 'site', 'changedAt']) documents.createIndex(index, index);
      const row = { id: 'r1', zh: [], en: [] };
      documents.put({ id: 'kept', address: 'https://news.example/', site: 'news.example', changedAt: 1, rows: [row] });
    };
    opening.onsuccess = () => {
      Object.assign(globalThis, { held: opening.result });
      resolve();
    };
    opening.onerror = () => reject(new Error('not opened'));
  }));
  return older;
}

/** What each part says while there is no getting at the database. */
async function expectTold(): Promise<{ panel: Page; notes: Notes }> {
  const panel = await ours('sidepanel.html?tab=');
  await expect.poll(() => panel.getByTestId('problem').textContent(), soon).toMatch(/does not give access to your notes/u);
  const workbench = await ours('workbench.html');
  await expect.poll(() => workbench.getByRole('alert').textContent(), soon).toMatch(/does not give access to what is saved/u);
  const page = await chromium.openFixture('demo.html');
  await (await chromium.popupOn(page)).choose('off');
  const notes = new Notes(page);
  await notes.select('一年来');
  await notes.bar.getByRole('button', { name: 'Highlight: Green' }).click();
  await expect.poll(() => page.locator('duizhao-view [role=alert]').allTextContents(), soon).toEqual([expect.stringMatching(/could not be kept/u)]);
  return { panel, notes };
}

/** Documents in the database, and its form. */
const state = (page: Page) => page.evaluate(() => new Promise<[number, number]>((resolve) => {
  const opening = indexedDB.open('duizhao');
  opening.onsuccess = () => {
    const counting = opening.result.transaction('documents').objectStore('documents').count();
    counting.onsuccess = () => {
      resolve([opening.result.version, counting.result]);
      opening.result.close();
    };
  };
}));

/** A second attempt of the person's works. */
async function expectWorking({ panel, notes }: { panel: Page; notes: Notes }): Promise<void> {
  const again = panel.getByTestId('problem').getByRole('button', { name: 'Try again' });
  if (await again.isVisible()) await again.click();
  await expect.poll(() => panel.getByTestId('problem').count(), soon).toBe(0);
  await notes.page.bringToFront();
  await notes.page.keyboard.press('Escape');
  await notes.select('一年来');
  await notes.bar.getByRole('button', { name: 'Highlight: Green' }).click();
  await expect.poll(() => notes.marked(), soon).toContain('一年来');
  expect(await state(panel)).toEqual([40, 1]);
}

test('another window holds an older form of the database: that is told, and once it is closed everything works', async () => {
  const older = await olderWindow();
  const told = await expectTold();
  await older.close();
  await expectWorking(told);
});

test('an upgrade that fails: that is told, what there was stays as it was, and the next attempt works', async () => {
  await (await olderWindow()).close();
  const fail = (): void => {
    if (location.protocol !== 'chrome-extension:' || ('localStorage' in globalThis && localStorage.getItem('mended') !== null)) return;
    const create = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'createObjectStore') ?? {};
    Object.assign(globalThis, { mend: () => Object.defineProperty(IDBDatabase.prototype, 'createObjectStore', create) });
    IDBDatabase.prototype.createObjectStore = () => {
      throw new DOMException('failed', 'ConstraintError');
    };
  };
  await chromium.browser.context.addInitScript(fail);
  await chromium.browser.evaluateInBackground(fail);
  const told = await expectTold();
  expect(await state(told.panel)).toEqual([10, 1]);
  await told.panel.evaluate(() => localStorage.setItem('mended', 'yes'));
  await chromium.browser.evaluateInBackground(() => {
    (globalThis as unknown as { mend: () => void }).mend();
  });
  await told.notes.page.waitForTimeout(1000);
  await expectWorking(told);
});
