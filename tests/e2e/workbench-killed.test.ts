/** The whole browser is killed while a person works in the workbench: at most the keystrokes of the last second are lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from '../../lib/commands/build.ts';
import { launchChromium } from '../../lib/commands/chromium.ts';
import { startPageServer } from '../../lib/commands/page-server.ts';
import { pause } from '../../lib/commands/until.ts';
import { ChromiumTests } from './support/chromium.ts';
import { libraryFaults } from './support/library-check.ts';
import { BRIDGE } from './support/small-articles.ts';
import { WorkbenchPage } from './support/workbench.ts';

/** What may be lost, in milliseconds. */
const LAST = 1000;
const profile = mkdtempSync(join(tmpdir(), 'duizhao-killed-'));
const chromium = new ChromiumTests();
let address: string;

async function start(): Promise<void> {
  chromium.browser = await launchChromium({ extension: await ensureBuilt('chrome'), profile });
}

/** Kills the browser, starts it again, and opens the document. */
async function killed(): Promise<WorkbenchPage> {
  await chromium.browser.kill();
  await start();
  return open();
}

async function open(): Promise<WorkbenchPage> {
  const workbench = new WorkbenchPage(await chromium.browser.newPage(address));
  await workbench.grid.waitFor();
  await workbench.isKept();
  return workbench;
}

const lastRow = async (workbench: WorkbenchPage): Promise<string> => (await workbench.rows()).at(-1) ?? '';

beforeAll(async () => {
  chromium.server = await startPageServer({ '/favicon.ico': { body: '', status: 204 } });
  await start();
  const workbench = await WorkbenchPage.openOn(chromium, await chromium.openServed('/bridge.html', BRIDGE.page));
  await workbench.page.locator('[data-testid=kept][data-kept=kept]').waitFor();
  address = workbench.page.url();
});
afterAll(async () => {
  await Promise.all([chromium.browser.close(), chromium.server.close()]);
  rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

test('while it is typed in a cell without a pause: what was typed a second ago stands there, and is one step to undo', async () => {
  const workbench = await open();
  const before = await lastRow(workbench);
  await workbench.goTo(4, 'en');
  await workbench.press('e');
  const typed: { key: string; at: number }[] = [];
  for (const key of ' Each and every day of the week, and on Sundays.') {
    await workbench.page.keyboard.type(key, { delay: 40 });
    typed.push({ key, at: performance.now() });
  }
  const sure = performance.now() - LAST;
  const again = await killed();
  const kept = typed.filter(({ at }) => at < sure).map(({ key }) => key).join('');
  expect(kept.length).toBeGreaterThan(5);
  expect(await lastRow(again)).toContain(kept);
  expect(await libraryFaults(chromium)).toEqual([]);
  await again.goTo(1, 'zh');
  await again.press('Control+z');
  expect(await lastRow(again)).toBe(before);
  await again.isKept();
});

test('after a link was moved: it stays moved; and after that was undone, it stays undone', async () => {
  const workbench = await open();
  const rows = await workbench.rows();
  await workbench.goTo(1, 'zh');
  await workbench.press('j');
  const moved = await workbench.rows();
  expect(moved).toHaveLength(rows.length - 1);
  await pause(LAST);
  const again = await killed();
  expect(await again.rows()).toEqual(moved);
  await again.goTo(1, 'zh');
  await again.press('j');
  expect(await again.rows()).toHaveLength(rows.length - 2);
  await pause(LAST);
  await again.press('Control+z');
  await pause(LAST);
  expect(await (await killed()).rows()).toEqual(moved);
  expect(await libraryFaults(chromium)).toEqual([]);
});

test('after what was typed was dropped by Escape: it does not come back', async () => {
  const workbench = await open();
  const rows = await workbench.rows();
  await workbench.goTo(1, 'en');
  await workbench.press('e');
  await workbench.page.keyboard.type(' Not wanted.');
  await pause(LAST);
  await workbench.press('Escape');
  await pause(LAST);
  expect(await (await killed()).rows()).toEqual(rows);
  expect(await libraryFaults(chromium)).toEqual([]);
});
