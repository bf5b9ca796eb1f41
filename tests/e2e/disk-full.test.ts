/** The browser has no room: that is told, nothing that was typed is lost, and as soon as there is room it goes on. */
import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { writeNotes } from '../../lib/note-exchange/write.ts';
import { useChromium } from './support/chromium.ts';
import { libraryFaults } from './support/library-check.ts';
import { forgetNotes, keptIn, keptNotes, Notes } from './support/notes.ts';
import { noteAt, PanelPage } from './support/panel.ts';
import { english } from './support/sentences.ts';
import { BRIDGE } from './support/small-articles.ts';
import { forgetDocuments, WorkbenchPage } from './support/workbench.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };
afterEach(async () => {
  await chromium.closePages();
  expect(await libraryFaults(chromium)).toEqual([]);
  await forgetNotes(chromium);
  await forgetDocuments(chromium);
});

/** Runs where the database is written to: as the browser does when the disk is full. */
function fill(): void {
  const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put') ?? {};
  const add = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'add') ?? {};
  Object.assign(globalThis, { makeRoom: () => Object.defineProperties(IDBObjectStore.prototype, { put, add }) });
  const full = (): never => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  };
  Object.assign(IDBObjectStore.prototype, { put: full, add: full });
}
function makeRoom(): void {
  (globalThis as unknown as { makeRoom: () => void }).makeRoom();
}
const ours = (path: string): Promise<Page> => chromium.open(`chrome-extension://${chromium.browser.extensionId}/${path}`);
const terms = async (): Promise<string[]> => (await keptIn<{ zh: string }>(chromium, 'terms')).map(({ zh }) => zh);

test('for a term that is added to the list', async () => {
  const list = await ours('workbench.html?terms');
  await list.locator('.new-term [name=zh]').fill('渡口');
  await list.locator('.new-term [name=en]').fill('ferry landing');
  await list.evaluate(fill);
  await list.keyboard.press('Enter');
  await list.getByText(english('terms.failed')).waitFor();
  expect(await list.locator('.new-term input').evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))).toEqual(['渡口', 'ferry landing']);
  await list.evaluate(makeRoom);
  await list.locator('.new-term button').click();
  await expect.poll(terms, soon).toEqual(['渡口']);
  await expect.poll(() => list.locator('.new-term [name=zh]').inputValue(), soon).toBe('');
});

test('for a term that is taken from an article, and for what is written in a cell', async () => {
  const workbench = await WorkbenchPage.openOn(chromium, await chromium.openServed('/bridge.html', BRIDGE.page));
  await workbench.isKept();
  await workbench.page.evaluate(fill);
  await workbench.goTo(1, 'zh');
  await workbench.press('t');
  const form = workbench.page.getByTestId('term-form');
  await form.locator('[name=zh]').fill('新桥');
  await form.locator('[name=en]').fill('new bridge');
  await form.locator('[type=submit]').click();
  expect(await form.getByRole('alert').textContent()).toBe(english('terms.failed'));
  expect(await form.locator('[name=en]').inputValue()).toBe('new bridge');
  await workbench.page.evaluate(makeRoom);
  await form.locator('[type=submit]').click();
  await expect.poll(terms, soon).toEqual(['新桥']);
  await expect.poll(() => form.count(), soon).toBe(0);
  await workbench.page.evaluate(fill);
  await workbench.goTo(4, 'en');
  await workbench.press('e');
  await workbench.page.keyboard.type(' Every day.', { delay: 50 });
  await workbench.press('Enter');
  await expect.poll(() => workbench.page.getByTestId('kept').getAttribute('data-kept'), soon).toBe('failed');
  expect((await workbench.rows()).at(-1)).toContain('Every day.');
  await workbench.page.evaluate(makeRoom);
  await workbench.page.getByRole('button', { name: english('popup.retry') }).click();
  await workbench.isKept();
  await workbench.page.reload();
  await workbench.grid.waitFor();
  expect((await workbench.rows()).at(-1)).toContain('Every day.');
});

test('for notes that are imported: none of them is there, and what was there stays', async () => {
  const panel = await PanelPage.open(chromium);
  await panel.seed({ notes: [noteAt('https://news.example/a', 'n1')] });
  const text = writeNotes('w3c', { notes: ['n2', 'n3'].map((id) => noteAt('https://news.example/b', id)), relations: [], codes: [], colours: [], snapshots: [] }, { version: '1', now: Date.now(), byteOrderMark: false });
  await panel.button('Export and import').click();
  await panel.page.locator('#panel-menu input[type=file]').setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await panel.page.getByTestId('import-notes').waitFor();
  await Promise.all(panel.page.workers().map((worker) => worker.evaluate(fill))); // where notes are brought in
  await panel.page.getByTestId('import-notes').getByRole('button', { name: english('notes.bringIn'), exact: true }).click();
  await expect.poll(async () => (await panel.page.locator('[role=status], [role=alert]').allTextContents()).join(' '), soon).toMatch(/no room/u);
  expect((await keptNotes(chromium)).map(({ id }) => id)).toEqual(['n1']);
});

test('for a snapshot: the note stays without one, and it is taken when there is room', async () => {
  const page = await chromium.openServed('/bridge.html', BRIDGE.page);
  await (await chromium.popupOn(page)).sentence();
  const notes = new Notes(page);
  await notes.select('明年春天');
  await notes.bar.getByRole('button', { name: english('marking.add') }).click();
  await expect.poll(async () => (await keptNotes(chromium)).length, soon).toBe(1);
  await chromium.browser.evaluateInBackground(fill);
  const keep = notes.card.getByRole('button', { name: english('evidence.keep') });
  await keep.click();
  await expect.poll(async () => (await notes.card.locator('[role=alert], [role=status]').allTextContents()).join(' '), soon).toMatch(/no room/u);
  expect(await keptIn(chromium, 'snapshots')).toEqual([]);
  await chromium.browser.evaluateInBackground(makeRoom);
  await keep.click();
  await expect.poll(async () => (await keptIn(chromium, 'snapshots')).length, soon).toBe(1);
});
