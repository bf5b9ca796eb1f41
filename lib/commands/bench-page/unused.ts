import { longPage } from '../../../tests/pages/generate-long.ts';
import { ensureBuilt } from '../build.ts';
import { type ChromiumHarness, launchChromium } from '../chromium.ts';
import { permitHost, requestHost } from '../host-permission.ts';
import { say } from '../machine.ts';
import { type PageServer, startPageServer } from '../page-server.ts';
import { until } from '../until.ts';
import { taskList } from './task-list.ts';
import { TaskTrace } from './trace.ts';
import { heapOf } from './page-heap.ts';
import { describeLimits } from './limits.ts';
import { median } from './views-table.ts';

/** How often each page is opened, and the list of tasks worked through, with and without the extension by turns. */
const RUNS = 15;
const SITE = '*://127.0.0.1/*';
/** The page has settled, and what looks at it has looked again. */
const SETTLED = 1_500;

/** Pages without a bilingual article, by what is special about them. */
const PAGES: Record<string, string> = {
  'Chinese, 60 paragraphs': oneLanguage(60, 'zh'),
  'English, 60 paragraphs': oneLanguage(60, 'en'),
  'English, 2,000 paragraphs': oneLanguage(2_000, 'en'),
  'nothing but a picture': '<!doctype html><title>Picture</title><svg width="40" height="40"><circle r="20" /></svg>',
};

/** @returns what an always-on site's pages pay that hold no bilingual article, and whether a busy page is slowed down. */
export async function benchUnused(): Promise<string> {
  const server = await startPageServer({});
  const browser = await launchChromium({ extension: await ensureBuilt('chrome') });
  try {
    const costs: Record<string, Record<'on' | 'off', Cost[]>> = {};
    const works: Record<'on' | 'off', number[]> = { on: [], off: [] };
    for (let run = 0; run < RUNS; run++) {
      say(`Run ${String(run + 1)} of ${String(RUNS)} …`);
      for (const state of run % 2 ? (['on', 'off'] as const) : (['off', 'on'] as const)) {
        await setAlwaysOn(browser, state === 'on');
        for (const [name, html] of Object.entries(PAGES)) {
          const cost = await costOf(browser, server, html);
          ((costs[name] ??= { on: [], off: [] })[state]).push(cost);
        }
        works[state].push(await work(browser, server));
      }
    }
    return describe(costs, works);
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
}

interface Cost {
  /** Milliseconds of the page's thread in scripts of the extension. */
  scripts: number;
  /** Of all tasks of the page's thread. */
  tasks: number;
  /** MB. */
  heap: number;
}

declare const chrome: {
  storage: { sync: { set(items: object): Promise<void>; remove(key: string): Promise<void> } };
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
};

async function setAlwaysOn(browser: ChromiumHarness, on: boolean): Promise<void> {
  await permitHost(browser, SITE, on);
  if (on) await requestHost(browser, SITE);
  await browser.evaluateInBackground((patterns) => chrome.storage.sync.set({ sites: { version: 1, patterns } }), on ? [SITE] : []);
  const registered = () => browser.evaluateInBackground(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
  await until('The site does not become an always-on one.', async () => (await registered()) > 0 === on || undefined);
}

async function costOf(browser: ChromiumHarness, server: PageServer, html: string): Promise<Cost> {
  const page = await browser.newPage(server.serve('/blank.html', '<!doctype html><title>Blank</title>'));
  const session = await browser.context.newCDPSession(page);
  const trace = await TaskTrace.start(page);
  await page.goto(server.serve('/page.html', html));
  await page.waitForTimeout(SETTLED);
  const { tasks, scripts } = await trace.stop(`chrome-extension://${browser.extensionId}/`);
  const heap = await heapOf(session);
  await page.close();
  return { scripts, tasks: tasks.reduce((sum, task) => sum + task, 0), heap };
}

/** A page that is busy as web applications are: milliseconds until its work is done. */
async function work(browser: ChromiumHarness, server: PageServer): Promise<number> {
  const page = await browser.newPage(server.serve('/tasks.html', '<!doctype html><meta charset="utf-8"><title>Tasks</title><h1>Tasks</h1><input><ul></ul><p></p>'));
  await page.waitForTimeout(500);
  const took = await page.evaluate(taskList, 20);
  await page.close();
  return took;
}

function describe(costs: Record<string, Record<'on' | 'off', Cost[]>>, works: Record<'on' | 'off', number[]>): string {
  const more = ({ on, off }: Record<'on' | 'off', Cost[]>, of: (cost: Cost) => number): string => (median(on.map(of)) - median(off.map(of))).toFixed(2).padStart(12);
  const [on, off] = [median(works.on), median(works.off)];
  const limits = Object.entries(costs).flatMap(([name, cost]) => [
    { what: `${name}, our scripts`, value: median(cost.on.map(({ scripts }) => scripts)), most: 5, unit: 'ms' },
    { what: `${name}, memory`, value: Number(more(cost, ({ heap }) => heap)), most: 0.5, unit: 'MB' },
  ]);
  const spread = (values: readonly number[]): string => `${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}`;
  return [
    'Pages of an always-on site that hold no bilingual article: what they pay, medians.',
    `${''.padEnd(28)}${['our scripts', 'all tasks', 'memory'].map((head) => head.padStart(12)).join('')}`,
    `${''.padEnd(28)}${['ms', 'ms more', 'MB more'].map((head) => head.padStart(12)).join('')}`,
    ...Object.entries(costs).map(([name, cost]) => `${name.padEnd(28)}${median(cost.on.map(({ scripts }) => scripts)).toFixed(2).padStart(12)}${more(cost, ({ tasks }) => tasks)}${more(cost, ({ heap }) => heap)}`),
    `A busy page (a list of tasks, as Speedometer has it): ${off.toFixed(0)} ms without (${spread(works.off)}), ${on.toFixed(0)} ms on an always-on site (${spread(works.on)}), ratio ${(on / off).toFixed(3)}.`,
    describeLimits(limits),
  ].join('\n');
}

/** A long page with one of its languages. */
function oneLanguage(pairs: number, language: 'zh' | 'en'): string {
  let at = 0;
  return longPage(pairs).replace(/<p>.*?<\/p>|<h1>.*?<\/h1>/gu, (paragraph) => ((at++ % 2 === 0) === (language === 'zh') ? paragraph : ''))
    .replace(/<title>.*?<\/title>/u, '<title>Long</title>').replace(/<(nav|footer)>.*?<\/\1>/gu, '');
}
