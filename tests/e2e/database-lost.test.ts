/**
 * The browser loses the whole database: Chromium does, at a later start, where it was killed in the middle of writing. Everything comes
 * back out of the mirror, and the person is told.
 */
import { closeSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from '../../lib/commands/build.ts';
import { launchChromium } from '../../lib/commands/chromium.ts';
import { startPageServer } from '../../lib/commands/page-server.ts';
import { ChromiumTests } from './support/chromium.ts';
import { libraryFaults } from './support/library-check.ts';
import { keptIn, keptNotes, mirrored, Notes } from './support/notes.ts';
import { PanelPage } from './support/panel.ts';
import { english } from './support/sentences.ts';
import { BRIDGE } from './support/small-articles.ts';
import { WorkbenchPage } from './support/workbench.ts';

const soon = { timeout: 15_000 };
const profile = mkdtempSync(join(tmpdir(), 'duizhao-lost-'));
const chromium = new ChromiumTests();

async function start(): Promise<void> {
  chromium.browser = await launchChromium({ extension: await ensureBuilt('chrome'), profile });
}

/** Closes the browser, damages the log of a database, and starts it again. */
async function damaged(folder: string): Promise<void> {
  await chromium.browser.close();
  const logs = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)).filter((path) => path.endsWith('.log') && statSync(path).size > 100);
  expect(logs.length).toBeGreaterThan(0);
  for (const log of logs) {
    const file = openSync(log, 'r+');
    writeSync(file, Buffer.alloc(40, 0xff), 0, 40, 20);
    closeSync(file);
  }
  await start();
}
const MAIN = join(profile, 'Default/IndexedDB');
const MIRROR = join(profile, 'Default/WebStorage');

/** The mirror holds the same as the database. */
async function expectMirrored(): Promise<void> {
  for (const store of ['documents', 'notes', 'codes']) await expect.poll(() => mirrored(chromium, store), soon).toEqual(await keptIn(chromium, store));
}

beforeAll(async () => {
  chromium.server = await startPageServer({ '/favicon.ico': { body: '', status: 204 } });
  await start();
});
afterAll(async () => {
  await Promise.all([chromium.browser.close(), chromium.server.close()]);
  rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

test('what is written is mirrored', async () => {
  const page = await chromium.openServed('/bridge.html', BRIDGE.page);
  const workbench = await WorkbenchPage.openOn(chromium, page);
  await workbench.goTo(1, 'zh');
  await workbench.press('j');
  await workbench.isKept();
  await workbench.page.close();
  const notes = new Notes(page);
  for (const [at, text] of ['三分钟', '老船工'].entries()) {
    await notes.select(text);
    await notes.bar.getByRole('button', { name: 'Highlight: Red' }).click();
    // The bar goes once the note is kept.
    await expect.poll(async () => (await keptNotes(chromium)).length, soon).toBe(at + 1);
    await expect.poll(() => notes.bar.count(), soon).toBe(0);
  }
  await page.close();
  expect(await mirrored(chromium, 'notes')).toHaveLength(2);
  expect(await mirrored(chromium, 'documents')).toHaveLength(1);
  await expectMirrored();
});

test('everything is there again, the person is told in the panel and the workbench until they have seen it, and nothing is damaged', async () => {
  const [notes, documents] = [await keptNotes(chromium), await keptIn(chromium, 'documents')];
  await damaged(MAIN);
  const panel = await PanelPage.open(chromium);
  await panel.tab('All notes');
  await expect.poll(async () => (await panel.listed()).toSorted(), soon).toEqual(notes.map(({ id }) => id).toSorted());
  const told = panel.page.getByTestId('put-back');
  await expect.poll(() => told.textContent(), soon).toMatch(/the browser had lost/iu);
  expect(await keptNotes(chromium)).toEqual(notes);
  expect(await keptIn(chromium, 'documents')).toEqual(documents);
  expect(await libraryFaults(chromium)).toEqual([]);
  const list = await chromium.open(`chrome-extension://${chromium.browser.extensionId}/workbench.html`);
  await list.getByTestId('put-back').getByRole('button', { name: english('notes.putBackSeen') }).click();
  await expect.poll(() => list.getByTestId('put-back').count(), soon).toBe(0);
  await expect.poll(() => told.count(), soon).toBe(0);
  await chromium.closePages();
});

test('what was deleted since does not come back, and what was changed stays changed', async () => {
  const panel = await PanelPage.open(chromium);
  const [first, second] = (await keptNotes(chromium)).map(({ id }) => id);
  await panel.tab('All notes');
  await panel.note(first ?? '').focus();
  await panel.page.keyboard.press('e');
  await panel.page.locator('.body-field').waitFor();
  await panel.page.keyboard.type('changed since');
  await panel.page.keyboard.press('Control+Enter');
  await panel.note(second ?? '').focus();
  await panel.page.keyboard.press('Delete');
  await expect.poll(async () => (await keptNotes(chromium)).map(({ body, deletedAt }) => [body, deletedAt !== undefined]).toSorted(), soon).toEqual([['', true], ['changed since', false]]);
  await expectMirrored();
  const notes = await keptNotes(chromium);
  await damaged(MAIN);
  await expect.poll(() => keptNotes(chromium), soon).toEqual(notes);
});

test('a mirror that is lost is made anew at the start, and what it has missed is made good', async () => {
  const [notes, documents] = [await keptNotes(chromium), await keptIn(chromium, 'documents')];
  await damaged(MIRROR);
  await expectMirrored();
  expect(await keptNotes(chromium)).toEqual(notes);
  expect(await keptIn(chromium, 'documents')).toEqual(documents);
});
