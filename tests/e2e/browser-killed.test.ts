/** The browser is killed, as by a crash of the machine: all of its processes at once. Afterwards it is started again with the same profile. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { backupText } from '../../lib/backup.ts';
import { ensureBuilt } from '../../lib/commands/build.ts';
import { launchChromium } from '../../lib/commands/chromium.ts';
import { startPageServer } from '../../lib/commands/page-server.ts';
import { pause } from '../../lib/commands/until.ts';
import { writeNotes } from '../../lib/note-exchange/write.ts';
import type { Note } from '../../lib/notes/note.ts';
import { ChromiumTests } from './support/chromium.ts';
import { libraryFaults } from './support/library-check.ts';
import { keptNotes, mirrored } from './support/notes.ts';
import { noteAt, PanelPage } from './support/panel.ts';
import { english } from './support/sentences.ts';
import { BRIDGE } from './support/small-articles.ts';
import { WorkbenchPage } from './support/workbench.ts';

const soon = { timeout: 15_000 };
const chromium = new ChromiumTests();
const profile = mkdtempSync(join(tmpdir(), 'duizhao-killed-'));

async function start(): Promise<void> {
  chromium.browser = await launchChromium({ extension: await ensureBuilt('chrome'), profile });
}
async function killAndStart(): Promise<void> {
  await chromium.browser.kill();
  await start();
}
const ours = (path: string) => chromium.open(`chrome-extension://${chromium.browser.extensionId}/${path}`);

beforeAll(async () => {
  chromium.server = await startPageServer({ '/favicon.ico': { body: '', status: 204 } });
  await start();
});
afterEach(async () => {
  expect(await libraryFaults(chromium)).toEqual([]);
  expect(chromium.browser.errors.splice(0)).toEqual([]);
});
afterAll(async () => {
  await Promise.all([chromium.browser.close(), chromium.server.close()]);
  rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

test('what is done in the workbench without a pause is there', async () => {
  const workbench = await WorkbenchPage.openOn(chromium, await chromium.openServed('/other.html', BRIDGE.page));
  await workbench.isKept();
  const address = workbench.page.url();
  await workbench.goTo(4, 'en');
  await workbench.press('s');
  // Faster than what is waited for before something is stored.
  const end = Date.now() + 1500;
  while (Date.now() < end) {
    await workbench.press('m');
    await pause(100);
  }
  await killAndStart();
  const again = new WorkbenchPage(await chromium.open(address));
  await again.grid.waitFor();
  expect(await again.page.locator('.row.confirmed').count()).toBe(1);
  await again.page.close();
});

const MANY = 3_000;
const many = (): Note[] => Array.from({ length: MANY }, (_, at) => noteAt('https://news.example/new', `n${String(at)}`, { body: 'new' }));

/** What is kept: which notes, and how large the text is to be. */
async function state(): Promise<{ notes: string; textSize: unknown }> {
  const bodies = (await keptNotes(chromium)).map(({ body }) => body);
  const textSize = await chromium.browser.evaluateInBackground(async () => ((await chrome.storage.sync.get('settings')).settings as { textSize?: number } | undefined)?.textSize ?? 'as on the first day');
  return { notes: [...new Set(bodies)].map((body) => `${String(bodies.filter((one) => one === body).length)} ${body}`).join(), textSize };
}
declare const chrome: { storage: { sync: { get(key: string): Promise<{ settings?: unknown }>; set(items: object): Promise<void> } } };

/** Chooses a backup in the place of what there is, and begins to restore it. */
async function beginRestore(notes: readonly Note[], others: object, sabotage = (): void => undefined): Promise<Page> {
  const page = await ours('options.html');
  const backup = JSON.parse(backupText({ notes: { version: 1, notes, relations: [], codes: [], colours: [], snapshots: [] } }, new Date())) as { parts: object };
  const text = JSON.stringify({ ...backup, parts: { ...backup.parts, ...others } });
  await page.locator('input[name=backup]').setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.getByTestId('restore').locator('input[name=restore-mode][value=replace]').check();
  await page.evaluate(sabotage);
  await page.getByTestId('restore').getByRole('button', { name: english('backup.restore'), exact: true }).click();
  return page;
}

/** By way of the extension, so that its mirror has them, too: the browser may lose the database when it is killed. */
async function onlyOldNotes(): Promise<void> {
  if ((await state()).notes === '1 old') return; // there would be nothing to restore
  const page = await beginRestore([noteAt('https://news.example/old', 'o1', { body: 'old' })], {});
  await expect.poll(async () => (await state()).notes, soon).toBe('1 old');
  await expect.poll(async () => (await mirrored(chromium, 'notes')).length, soon).toBe(1);
  await page.close();
}

describe('while a whole backup is restored', () => {
  test.each([0, 150])('after %i ms: all is old, or all is new', async (moment) => {
    await onlyOldNotes();
    const before = await state();
    await beginRestore(many(), { settings: { textSize: 24 } });
    await pause(moment);
    await killAndStart();
    await expect.poll(state, soon).toEqual(expect.toBeOneOf([before, { notes: `${String(MANY)} new`, textSize: 24 }]));
  });

  test('between the notes and the settings, which lie elsewhere: all is new', async () => {
    await onlyOldNotes();
    await chromium.browser.evaluateInBackground(() => chrome.storage.sync.set({ settings: { textSize: 17, version: 2 } }));
    // The browser does not come to store the settings.
    await beginRestore(many(), { settings: { textSize: 24 } }, () => {
      chrome.storage.sync.set = () => new Promise(() => undefined);
    });
    await expect.poll(state, soon).toEqual({ notes: `${String(MANY)} new`, textSize: 17 });
    await killAndStart();
    await expect.poll(state, soon).toEqual({ notes: `${String(MANY)} new`, textSize: 24 });
  });
});

test.each([100])('while many notes are imported, after %i ms: all of them are there, or none', async (moment) => {
  await onlyOldNotes();
  const panel = await PanelPage.open(chromium);
  await panel.button('Export and import').click();
  const text = writeNotes('w3c', { notes: many(), relations: [], codes: [], colours: [], snapshots: [] }, { version: '1', now: Date.now(), byteOrderMark: false });
  await panel.page.locator('#panel-menu input[type=file]').setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await panel.page.getByTestId('import-notes').getByRole('button', { name: english('notes.bringIn'), exact: true }).click();
  await pause(moment);
  await killAndStart();
  expect((await state()).notes.split(',').toSorted()).toEqual(expect.toBeOneOf([['1 old'], ['1 old', `${String(MANY)} new`].toSorted()]));
});
