import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { bundle } from '../../../tests/e2e/support/bundle.ts';
import { snapshot } from '../../../tests/e2e/support/dom-snapshot.ts';
import type { PageBundle } from '../../../tests/e2e/support/page-bundle.ts';
import { longPage } from '../../../tests/pages/generate-long.ts';
import { POPUP_PORT, type PageState, type PopupCommand, type StateNews } from '../../messages.ts';
import { type View, VIEWS } from '../../settings.ts';
import type { ChromiumHarness } from '../chromium.ts';
import { projectRoot } from '../machine.ts';
import type { PageServer } from '../page-server.ts';
import type { FuzzBundle } from './in-page.ts';

/** What went wrong on one page: `seed` makes it again. */
export interface Failure {
  seed: number;
  kind: string;
  what: string;
}

export interface FuzzReport {
  pages: number;
  /** Pages on which something was found and shown in a view. */
  shown: number;
  failures: Failure[];
}

declare const reader: PageBundle;
declare const fuzz: FuzzBundle;
interface Port {
  onMessage: { addListener(heard: (news: StateNews) => void): void };
  postMessage(command: PopupCommand): void;
}
declare const chrome: {
  tabs: { query(filter: { url: string }): Promise<{ id: number }[]>; connect(tabId: number, options: { name: string; frameId: number }): Port };
};
declare global {
  /** In the extension's page: the line to the reader, and what it said last. */
  var line: { port: Port; state: PageState; turns: number };
}

/** What a fixture names and the server does not have. */
const MISSING = /^Failed to load resource/u;

/** After so many pages a fresh tab: what pages leave behind in a tab is not what is looked for. */
const PER_TAB = 250;

/**
 * Sends random pages through the extension in a real browser: read, found, aligned, shown in a view, off again.
 * @param seeds each makes a page. @param onProgress is told every hundred pages what has come of them so far.
 */
export async function fuzzPages(browser: ChromiumHarness, server: PageServer, seeds: readonly number[], onProgress: (sofar: Readonly<FuzzReport>) => void = () => undefined): Promise<FuzzReport> {
  const report: FuzzReport = { pages: 0, shown: 0, failures: [] };
  const sources = materials();
  for (let from = 0; from < seeds.length; from += PER_TAB) {
    const tab = await FuzzTab.open(browser, server);
    for (const seed of seeds.slice(from, from + PER_TAB)) {
      const { kind, shown, wrong } = await tab.try(seed, sources);
      report.pages++;
      if (shown) report.shown++;
      for (const what of [...wrong, ...browser.errors.splice(0).filter(({ text }) => !MISSING.test(text)).map(({ text }) => `the console says: ${text}`)]) report.failures.push({ seed, kind, what });
      if (report.pages % 100 === 0) onProgress(report);
      if (wrong.length > 0) break; // a tab in which something went wrong is no witness any more
    }
    await tab.close();
  }
  return report;
}

interface Materials {
  fixtures: string[];
  pairs: [zh: string, en: string][];
}

function materials(): Materials {
  const folder = join(projectRoot, 'tests/pages');
  const fixtures = readdirSync(folder).filter((name) => name.endsWith('.html')).map((name) => readFileSync(join(folder, name), 'utf8'));
  const paragraphs = [...longPage(40).matchAll(/<p>(.*?)<\/p>/gu)].map((match) => match[1] ?? '');
  const pairs = Array.from({ length: paragraphs.length / 2 }, (_, at): [string, string] => [paragraphs[2 * at] ?? '', paragraphs[2 * at + 1] ?? '']);
  return { fixtures, pairs };
}

class FuzzTab {
  readonly #page: Page;
  readonly #own: Page;

  private constructor(page: Page, own: Page) {
    this.#page = page;
    this.#own = own;
  }

  static async open(browser: ChromiumHarness, server: PageServer): Promise<FuzzTab> {
    const address = server.serve('/fuzz.html', '<!doctype html><html lang="en"><meta charset="utf-8"><title>Fuzz</title><body></body></html>');
    const page = await browser.newPage();
    for (const module of ['page-bundle.ts', '../../../lib/commands/fuzz/in-page.ts']) await page.addInitScript(await bundle(module));
    await page.goto(address);
    // The click lets the extension read this tab, for as long as the page stays.
    const popup = await browser.clickToolbar(page);
    await popup.locator('[data-testid=summary][data-phase=nothing]').waitFor();
    await popup.close();
    const own = await browser.newPage(`chrome-extension://${browser.extensionId}/about.html`);
    await own.evaluate(async ([url, name]) => {
      const [tab] = await chrome.tabs.query({ url: `${url}*` });
      if (!tab) throw new Error('The tab is not there.');
      const port = chrome.tabs.connect(tab.id, { name, frameId: 0 });
      globalThis.line = { port, state: { phase: 'reading' }, turns: 0 };
      port.onMessage.addListener(({ state }) => {
        globalThis.line.state = state;
        globalThis.line.turns++;
      });
    }, [address, POPUP_PORT] as const);
    await page.bringToFront();
    return new FuzzTab(page, own);
  }

  /** @returns what kind of page it was, whether anything was shown, and what went wrong. */
  async try(seed: number, { fixtures, pairs }: Materials): Promise<{ kind: string; shown: boolean; wrong: string[] }> {
    const wrong: string[] = [];
    const kind = await this.#page.evaluate((given) => fuzz.makePage(...given), [seed, fixtures, pairs] as const);
    const before = await snapshot(this.#page);
    wrong.push(...(await this.#page.evaluate((numbers) => reader.roundTrip(numbers), [0.1, 0.9, 0.3, 0.31, 0, 1])).slice(0, 3).map((each) => `offsets: ${each}`));
    const state = await this.#send({ type: 'retry' }, ['ready', 'nothing']);
    if (state.phase === 'nothing' && state.reason === 'failed') wrong.push(`reading failed: ${state.detail ?? ''}`);
    if (state.phase !== 'ready' && state.phase !== 'nothing') wrong.push(`it stays at “${state.phase}”`);
    const shown = state.phase === 'ready';
    if (shown) wrong.push(...(await this.#show(VIEWS.filter((view) => view !== 'off')[seed % 4] ?? 'hover')));
    const after = await snapshot(this.#page);
    const line = before.findIndex((each, at) => each !== after[at]);
    if (line >= 0 || before.length !== after.length) wrong.push(`the page is another than before: ${(before[line] ?? '').slice(0, 200)} → ${(after[line] ?? '').slice(0, 200)}`);
    return { kind, shown, wrong };
  }

  async #show(view: View): Promise<string[]> {
    const wrong: string[] = [];
    await this.#send({ type: 'show', view }, ['ready']);
    if (view !== 'hover') {
      const rows = await this.#page.locator('duizhao-view dialog .row[data-number] .sentence').first().waitFor({ state: 'attached', timeout: 5_000 }).then(() => 1, () => 0);
      if (rows === 0) wrong.push(`${view} shows no sentence`);
    }
    await this.#send({ type: 'show', view: 'off' }, ['ready']);
    const left = await this.#page.evaluate(() => [...document.documentElement.children].filter((each) => each.localName.startsWith('duizhao')).length);
    if (left > 0) wrong.push(`after ${view}, ${String(left)} elements of ours are left`);
    return wrong;
  }

  /** Sends a command, and waits until the reader has come to one of these points. */
  async #send(command: PopupCommand, phases: readonly PageState['phase'][]): Promise<PageState> {
    return this.#own.evaluate(async ([given, wanted]) => {
      const { turns } = globalThis.line;
      globalThis.line.port.postMessage(given);
      for (const since = Date.now(); Date.now() - since < 15_000; await new Promise((resolve) => setTimeout(resolve, 4))) {
        if (globalThis.line.turns > turns && wanted.includes(globalThis.line.state.phase)) break;
      }
      return globalThis.line.state;
    }, [command, phases] as const);
  }

  async close(): Promise<void> {
    await Promise.all([this.#page.close(), this.#own.close()]);
  }
}
