/**
 * Pages in a row through all views, as in a long day: `npm run soak -- [--pages N]`. Prints what the extension and the tab hold every so many
 * pages, and ends with status 1 where it grows, or where anything goes wrong.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { Popup } from '../../tests/e2e/support/popup.ts';
import { VIEWS } from '../settings.ts';
import { heapOf } from './bench-page/page-heap.ts';
import { ensureBuilt } from './build.ts';
import { launchChromium } from './chromium.ts';
import { projectRoot, say } from './machine.ts';
import { startPageServer } from './page-server.ts';

/** Pages between two looks at the memory. */
const EVERY = 50;
/** What is held may vary by this much, in MB, after the first look: caches fill. */
const MOST_GROWTH = 3;

const { values } = parseArgs({ options: { pages: { type: 'string', default: '500' } } });
const count = Number(values.pages);
const folder = join(projectRoot, 'tests/pages');
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.html')).sort();
const server = await startPageServer({});
const browser = await launchChromium({ extension: await ensureBuilt('chrome') });
const held: { pages: number; background: number; tab: number }[] = [];
try {
  // One tab for all: what a page leaves behind in it would be seen.
  const tab = await browser.newPage();
  const session = await browser.context.newCDPSession(tab);
  for (let at = 0; at < count; at++) {
    await visit(tab, fixtures[at % fixtures.length] ?? '');
    if ((at + 1) % EVERY > 0) continue;
    await tab.goto(server.serve('/blank.html', '<!doctype html><title>Blank</title>'));
    const now = { pages: at + 1, background: (await browser.heapOfBackground()) / 2 ** 20, tab: await heapOf(session) };
    held.push(now);
    say(`${String(now.pages)} pages: background ${now.background.toFixed(1)} MB, tab ${now.tab.toFixed(1)} MB`);
  }
  const wrong = browser.errors.map(({ text }) => text).filter((text) => !text.includes('404'));
  for (const text of wrong) process.stdout.write(`The console says: ${text}\n`);
  const growth = (of: (each: (typeof held)[number]) => number): number => Math.max(0, ...held.slice(1).map(of)) - (held[0] ? of(held[0]) : 0);
  const [background, inTab] = [growth((each) => each.background), growth((each) => each.tab)];
  process.stdout.write(`${String(count)} pages through all views. After the first ${String(EVERY)}, the background grew by ${background.toFixed(1)} MB at most, the tab by ${inTab.toFixed(1)} MB.\n`);
  if (wrong.length > 0 || background > MOST_GROWTH || inTab > MOST_GROWTH) process.exitCode = 1;
} finally {
  await Promise.all([browser.close(), server.close()]);
}

/** Reads a page in every view, one after the other, and turns them off. */
async function visit(tab: Page, fixture: string): Promise<void> {
  await tab.goto(await server.serveFile(join(folder, fixture)));
  const popup = new Popup(await browser.clickToolbar(tab));
  await popup.waitForPhase('ready', 'nothing');
  if ((await popup.summary.getAttribute('data-phase')) === 'ready') {
    for (const view of [...VIEWS.filter((each) => each !== 'off'), 'off' as const]) await popup.choose(view);
  }
  await popup.close();
}
