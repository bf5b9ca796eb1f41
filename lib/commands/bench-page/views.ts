import type { CDPSession, Page } from 'playwright';
import { longPage } from '../../../tests/pages/generate-long.ts';
import { ensureBuilt } from '../build.ts';
import { type ChromiumHarness, launchChromium } from '../chromium.ts';
import { say } from '../machine.ts';
import { type PageServer, startPageServer } from '../page-server.ts';
import { until } from '../until.ts';
import { backgroundTimes, watchBackground } from './background-times.ts';
import { scrollView, timeReadability, watchKeys, watchRows } from './in-view.ts';
import { heapOf } from './page-heap.ts';
import { READABILITY } from './reading.ts';
import { TaskTrace } from './trace.ts';
import { describeViews, type ViewRun } from './views-table.ts';

/** Paragraph pairs a page, and how often each is opened. */
const CASES: readonly (readonly [pairs: number, runs: number])[] = [[10, 5], [30, 5], [100, 5], [1_000, 3], [10_000, 1]];
/** How many times slower the page's thread is made. */
const RATES = [1, 4];
const FRAMES = 180;
/** A key every so many milliseconds while the page is read and paired. */
const KEY_EVERY = 100;
/** The longest that anything may take here. */
const PATIENCE = 300_000;

/** @returns a table: the production build on pages of all sizes, medians of some runs each. */
export async function benchViews(): Promise<string> {
  const server = await startPageServer({});
  const browser = await launchChromium({ extension: await ensureBuilt('chrome') });
  try {
    await browser.evaluateInBackground(watchBackground);
    const rows: { pairs: number; rate: number; runs: ViewRun[] }[] = [];
    // The first page of a browser pays for much that no other does.
    await run(browser, server, 10, 1);
    for (const rate of RATES) {
      for (const [pairs, times] of CASES) {
        say(`${pairs} pairs${rate === 1 ? '' : `, ${rate} times slower`} …`);
        const runs: ViewRun[] = [];
        for (let time = 0; time < times; time++) runs.push(await run(browser, server, pairs, rate));
        rows.push({ pairs, rate, runs });
      }
    }
    return describeViews(rows);
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
}

/** Opens a page and does what a person does: the toolbar button, a view, scrolling, and off again. */
async function run(browser: ChromiumHarness, server: PageServer, pairs: number, rate: number): Promise<ViewRun> {
  const page = await browser.newPage(server.serve('/long.html', longPage(pairs)));
  page.setDefaultTimeout(PATIENCE);
  const session = await browser.context.newCDPSession(page);
  // Playwright's own scripts, which wait in the page, take a long task and a megabyte each.
  await page.waitForFunction(() => true);
  await page.waitForTimeout(300);
  const heapBefore = await heapOf(session);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await page.evaluate(watchKeys);
  const reading = await TaskTrace.start(page);
  const popup = await browser.clickToolbar(page);
  popup.setDefaultTimeout(PATIENCE);
  const keys = pressKeys(session);
  await popup.locator('[data-testid=summary][data-phase=ready]').waitFor();
  const opened = await popup.evaluate(() => performance.timeOrigin);
  await keys.stop();
  const whileReading = await reading.stop();
  const times = await until('The background was not asked.', () => browser.evaluateInBackground(backgroundTimes), 5_000);
  const latencyReading = await latencies(page);
  const heapReady = await heapOf(session);
  const shown = await show(page, popup);
  const scrolled = await scroll(page, session);
  const heapOn = await heapOf(session);
  await popup.locator('input[name=view][value=off]').click();
  // In the page itself: a locator would take every element of it in its hand, and what it took would count as ours.
  await page.waitForFunction(() => [...document.documentElement.children].every(({ shadowRoot }) => !shadowRoot?.querySelector('dialog.book')));
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.waitForTimeout(300);
  const heapOff = await heapOf(session);
  await popup.close();
  await page.close();
  return {
    reading: times.asked - opened,
    pairing: times.found - times.asked,
    ...shown,
    ...scrolled,
    longestReading: Math.max(...whileReading.tasks),
    latencyReading,
    heap: { ready: heapReady - heapBefore, on: heapOn - heapReady, off: heapOff - heapReady },
    ...(await readability(browser, server, rate)),
  };
}

async function show(page: Page, popup: Page): Promise<Pick<ViewRun, 'first' | 'complete' | 'longestView'>> {
  const trace = await TaskTrace.start(page);
  await page.evaluate(watchRows);
  await popup.evaluate(() => {
    addEventListener('click', ({ timeStamp }) => (document.body.dataset['clicked'] = String(performance.timeOrigin + timeStamp)), { capture: true, once: true });
  });
  await popup.locator('input[name=view][value=side-by-side]').click();
  await page.waitForFunction(() => globalThis.noted.complete !== undefined);
  const clicked = Number(await popup.evaluate(() => document.body.dataset['clicked']));
  const { first = NaN, complete = NaN } = await page.evaluate(() => globalThis.noted);
  return { first: first - clicked, complete: complete - clicked, longestView: Math.max(...(await trace.stop()).tasks) };
}

async function scroll(page: Page, session: CDPSession): Promise<Pick<ViewRun, 'latencyScrolling' | 'frames' | 'longestScrolling'>> {
  await page.waitForTimeout(500);
  const trace = await TaskTrace.start(page);
  await page.evaluate(() => void (globalThis.noted.latencies = []));
  const keys = pressKeys(session);
  await page.evaluate(scrollView, FRAMES);
  await keys.stop();
  return { latencyScrolling: await latencies(page), frames: await page.evaluate(() => globalThis.noted.frames), longestScrolling: Math.max(...(await trace.stop()).tasks) };
}

/** A key that means nothing to anybody, again and again. */
function pressKeys(session: CDPSession): { stop: () => Promise<void> } {
  let pressing: Promise<unknown> = Promise.resolve();
  const press = (): void => {
    const key = { key: 'F15', code: 'F15', windowsVirtualKeyCode: 126 };
    pressing = Promise.all([session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key }), session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })]);
  };
  const timer = setInterval(press, KEY_EVERY);
  return {
    stop: async () => {
      clearInterval(timer);
      await pressing;
    },
  };
}

/** The slowest answer to a key; 0 where none took as long as a frame. */
async function latencies(page: Page): Promise<number> {
  await page.waitForTimeout(100);
  return Math.max(0, ...(await page.evaluate(() => globalThis.noted.latencies)));
}

/** On the page that was served last, in a tab of its own. */
async function readability(browser: ChromiumHarness, server: PageServer, rate: number): Promise<{ readability: number; clone: number }> {
  const page = await browser.newPage(`${server.origin}/long.html`);
  page.setDefaultTimeout(PATIENCE);
  await page.addScriptTag({ path: READABILITY });
  const session = await browser.context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  const { parse, clone } = await page.evaluate(timeReadability);
  await page.close();
  return { readability: parse, clone };
}
