/** The extension is loaded anew under its own pages, which the browser closes with it, and comes back as a later version in the same folder. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from '../../lib/commands/build.ts';
import { launchChromium } from '../../lib/commands/chromium.ts';
import { startPageServer } from '../../lib/commands/page-server.ts';
import { pause, until } from '../../lib/commands/until.ts';
import { ChromiumTests } from './support/chromium.ts';
import { libraryFaults } from './support/library-check.ts';
import { keptNotes } from './support/notes.ts';
import { noteAt, PanelPage } from './support/panel.ts';
import { BRIDGE } from './support/small-articles.ts';
import { WorkbenchPage } from './support/workbench.ts';

const soon = { timeout: 15_000 };
const profile = mkdtempSync(join(tmpdir(), 'duizhao-reloaded-'));
const extension = mkdtempSync(join(tmpdir(), 'duizhao-updated-'));
const LATER = '99.0.0';
const chromium = new ChromiumTests();
let address: string;
/** The rows before something was written in one. */
let rows: string[];

async function start(): Promise<void> {
  chromium.browser = await launchChromium({ extension, profile });
}
const ours = (path: string) => chromium.open(`chrome-extension://${chromium.browser.extensionId}/${path}`);
/** Puts the files of a later version in place of those that are there. */
function update(): void {
  const manifest = join(extension, 'manifest.json');
  writeFileSync(manifest, JSON.stringify({ ...(JSON.parse(readFileSync(manifest, 'utf8')) as object), version: LATER }));
}
declare const chrome: {
  runtime: { reload(): void; getManifest(): { version: string } };
  contextMenus: { update(id: string, properties: object): Promise<void> };
};

beforeAll(async () => {
  chromium.server = await startPageServer({ '/favicon.ico': { body: '', status: 204 } });
  cpSync(await ensureBuilt('chrome'), extension, { recursive: true });
  await start();
  const workbench = await WorkbenchPage.openOn(chromium, await chromium.openServed('/bridge.html', BRIDGE.page));
  await workbench.page.locator('[data-testid=kept][data-kept=kept]').waitFor();
  address = workbench.page.url();
  rows = await workbench.rows();
  await workbench.goTo(4, 'en');
  await workbench.press('e');
  await workbench.page.keyboard.type(' Every day.');
  const panel = await PanelPage.open(chromium);
  await panel.seed({ notes: [noteAt('https://news.example/a', 'n1')] });
  await panel.tab('All notes');
  await panel.note('n1').focus();
  await panel.page.keyboard.press('e');
  await panel.page.locator('.body-field').waitFor();
  await panel.page.keyboard.type('written before the update');
  const options = await ours('options.html');
  await options.locator('input[name=theme][value=dark]').check();
  await pause(1000);
  const closed = [workbench.page, panel.page, options].map((page) => page.waitForEvent('close'));
  await chromium.browser.evaluateInBackground(() => {
    setTimeout(() => chrome.runtime.reload(), 50);
  });
  await Promise.all(closed);
  // Chromium does not load again what it was given on its command line: it is started again.
  await chromium.browser.close();
  update();
  await start();
  // It is enabled a little after the browser stands.
  await until('The extension is not loaded.', () => chromium.browser.evaluateInBackground(() => true).catch(() => undefined), 20_000);
});
afterAll(async () => {
  await Promise.all([chromium.browser.close(), chromium.server.close()]);
  for (const folder of [profile, extension]) rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

test('it is the later version, greets nobody again, and reads pages', async () => {
  expect(await chromium.browser.evaluateInBackground(() => chrome.runtime.getManifest().version)).toBe(LATER);
  await expect.poll(() => chromium.browser.evaluateInBackground(() => chrome.contextMenus.update('toggle-view', {}).then(() => true, () => false)), soon).toBe(true);
  expect(chromium.browser.context.pages().filter((page) => page.url().endsWith('/welcome.html'))).toEqual([]);
  const { page } = await chromium.read('demo.html', 'side-by-side');
  expect(await page.getByTestId('side-by-side').locator('.row').count()).toBeGreaterThan(5);
  await chromium.closePages();
});

test('what was being written in a cell of the workbench is there again, and can be undone', async () => {
  const again = new WorkbenchPage(await chromium.open(address));
  await again.grid.waitFor();
  await expect.poll(() => again.rows(), soon).toEqual(rows.with(3, `${String(rows[3])} Every day.`));
  await again.press('Control+z');
  expect(await again.rows()).toEqual(rows);
  await again.isKept();
});

test('the note that was being written in the side panel is kept as it was written', async () => {
  const again = await PanelPage.open(chromium);
  await again.tab('All notes');
  await expect.poll(() => again.note('n1').locator('.markdown').textContent(), soon).toBe('written before the update');
  expect((await keptNotes(chromium)).map(({ body }) => body)).toEqual(['written before the update']);
});

test('what was changed in the options is kept; and nothing is damaged, and no console has got an error', async () => {
  const again = await ours('options.html');
  await expect.poll(() => again.locator('input[name=theme][value=dark]').isChecked(), soon).toBe(true);
  expect(await libraryFaults(chromium)).toEqual([]);
  expect(chromium.browser.errors).toEqual([]);
});
