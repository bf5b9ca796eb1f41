import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { useChromium } from './support/chromium.ts';
import { Notes } from './support/notes.ts';
import { noteAt } from './support/panel.ts';
import { english } from './support/sentences.ts';
import { BRIDGE } from './support/small-articles.ts';
import { WorkbenchPage } from './support/workbench.ts';

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
async function expectTold(isHeld: boolean): Promise<{ panel: Page; notes: Notes; workbench: Page }> {
  const panel = await ours('sidepanel.html?tab=');
  const [ofNotes, ofSaved] = isHeld ? [/still holds your notes. Close the other windows/u, /still holds what is saved. Close the other windows/u] : [/does not give access to your notes/u, /does not give access to what is saved/u];
  await expect.poll(() => panel.getByTestId('problem').textContent(), soon).toMatch(ofNotes);
  const workbench = await ours('workbench.html');
  await expect.poll(() => workbench.getByRole('alert').textContent(), soon).toMatch(ofSaved);
  const page = await chromium.openFixture('demo.html');
  const popup = await chromium.popupOn(page);
  await popup.choose('off');
  await expect.poll(() => popup.page.getByTestId('notes-problem').textContent(), soon).toMatch(ofNotes);
  expect(await popup.page.getByTestId('notes-problem').textContent()).toContain('Marks of your notes are missing');
  const notes = new Notes(page);
  await notes.page.bringToFront();
  await notes.select('一年来');
  await expect.poll(() => notes.bar.textContent(), soon).toMatch(ofNotes);
  await notes.bar.getByRole('button', { name: 'Highlight: Green' }).click();
  await expect.poll(() => page.locator('duizhao-view [role=alert]').allTextContents(), soon).toEqual([expect.stringMatching(isHeld ? ofNotes : /could not be kept/u)]);
  return { panel, notes, workbench };
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

/** Everything goes on by itself. */
async function expectWorking({ panel, notes, workbench }: { panel: Page; notes: Notes; workbench: Page }): Promise<void> {
  await expect.poll(() => panel.getByTestId('problem').count(), soon).toBe(0);
  await expect.poll(() => workbench.getByRole('alert').count(), soon).toBe(0);
  await notes.page.bringToFront();
  await notes.page.keyboard.press('Escape');
  await notes.select('一年来');
  await notes.bar.getByRole('button', { name: 'Highlight: Green' }).click();
  await expect.poll(() => notes.marked(), soon).toContain('一年来');
  expect(await state(panel)).toEqual([40, 1]);
}

test('another window holds an older form of the database: that is told, and once it is closed everything works', async () => {
  const older = await olderWindow();
  const told = await expectTold(true);
  await older.close();
  await expectWorking(told);
});

test('marks that are missing while the notes cannot be read come by themselves, without a word or a click', async () => {
  const page = await chromium.openFixture('demo.html');
  const older = await ours('about.html');
  await older.evaluate((json) => new Promise<void>((resolve, reject) => {
    indexedDB.deleteDatabase('duizhao');
    const opening = indexedDB.open('duizhao', 20);
    opening.onupgradeneeded = () => {
      const { result } = opening;
      const make = (name: string, keyPath: string, ...indexes: string[]) => {
        const made = result.createObjectStore(name, { keyPath });
        for (const index of indexes) made.createIndex(index.replace('*', ''), index.replace('*', ''), { multiEntry: index.startsWith('*') });
        return made;
      };
      make('documents', 'id', 'address', 'site', 'changedAt');
      make('relations', 'id', 'from', 'to');
      make('codes', 'name');
      make('colours', 'colour');
      make('snapshots', 'hash', 'page.address');
      make('notes', 'id', 'page.address', 'page.site', 'changedAt', 'deletedAt', '*tags').put(JSON.parse(json));
    };
    opening.onsuccess = () => {
      Object.assign(globalThis, { held: opening.result });
      resolve();
    };
    opening.onerror = () => reject(new Error('not opened'));
  }), JSON.stringify(noteAt(page.url(), 'n1', { zh: '坚持把群众最关心的小事当作自己的大事', en: 'nothing like it' })));
  const popup = await chromium.popupOn(page);
  await popup.sentence();
  await expect.poll(() => popup.page.getByTestId('notes-problem').textContent(), soon).toMatch(/Marks of your notes are missing .* Close the other windows/u);
  const notes = new Notes(page);
  expect(await notes.marked()).toEqual([]);
  await older.close();
  await expect.poll(() => notes.marked(), soon).toEqual(['坚持把群众最关心的小事当作自己的大事']);
  await expect.poll(() => popup.page.getByTestId('notes-problem').textContent(), soon).toBe('');
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
  const told = await expectTold(false);
  expect(await state(told.panel)).toEqual([10, 1]);
  await told.panel.evaluate(() => localStorage.setItem('mended', 'yes'));
  await chromium.browser.evaluateInBackground(() => {
    (globalThis as unknown as { mend: () => void }).mend();
  });
  await told.notes.page.waitForTimeout(1000);
  await expectWorking(told);
});

test('the list of saved articles cannot be read for a moment: that is told, it comes back by itself, and a removal can still be undone', async () => {
  const workbench = await WorkbenchPage.openOn(chromium, await chromium.openServed('/bridge.html', BRIDGE.page));
  await workbench.isKept();
  const list = await ours('workbench.html');
  const remove = list.getByRole('button', { name: english('workbench.removeDocument', 'Bridge') });
  await remove.waitFor();
  await list.evaluate(() => {
    const count = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'count') ?? {};
    Object.assign(globalThis, { mend: () => Object.defineProperty(IDBObjectStore.prototype, 'count', count) });
    IDBObjectStore.prototype.count = () => {
      throw new DOMException('failed', 'UnknownError');
    };
  });
  await remove.click();
  await expect.poll(() => list.getByRole('alert').textContent(), soon).toMatch(/does not give access to what is saved/u);
  await list.evaluate(() => {
    (globalThis as unknown as { mend: () => void }).mend();
  });
  await list.getByRole('button', { name: english('workbench.undo') }).click();
  await remove.waitFor();
});
