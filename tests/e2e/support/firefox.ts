import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { ensureBuilt } from '../../../lib/commands/build.ts';
import { type FirefoxHarness, type FirefoxOptions, launchFirefox } from '../../../lib/commands/firefox.ts';
import type { ExtensionView } from '../../../lib/commands/firefox-extension.ts';
import { type PageServer, type ServedPage, startPageServer } from '../../../lib/commands/page-server.ts';
import type { View } from '../../../lib/settings.ts';
import { violations } from './axe.ts';
import { pagesFolder } from './gold.ts';
import { english, foundSentence } from './sentences.ts';
import { strangers } from './strangers.ts';

export const summary = '[data-testid=summary]';
/** What the popup says of the demo. (“Pairing… 70%” holds a 7, too.) */
export const demoFound = new RegExp(`^${foundSentence(english, 7)}$`, 'u');

/** The Firefox and the page server that the tests of one file share. */
export class FirefoxTests {
  browser!: FirefoxHarness;
  server!: PageServer;
  /** Addresses beyond those of the page server that a test wants the browser to ask for. */
  readonly expectedOrigins: string[] = [];
  readonly #pages: Page[] = [];
  readonly #popups: ExtensionView[] = [];

  /** Opens an address in a new tab. */
  async open(address: string): Promise<Page> {
    const page = await this.browser.newPage(address);
    this.#pages.push(page);
    return page;
  }

  /** Serves a page and opens it. */
  async openServed(path: string, page: ServedPage | string): Promise<Page> {
    return this.open(this.server.serve(path, page));
  }

  /** Opens a page of tests/pages. */
  async openFixture(name: string): Promise<Page> {
    return this.open(await this.server.serveFile(join(pagesFolder, name)));
  }

  /** Clicks the toolbar button on the page's tab. */
  async popupOn(page: Page): Promise<ExtensionView> {
    const popup = await this.browser.clickToolbar(page);
    this.#popups.push(popup);
    return popup;
  }

  /** Opens the popup on a page, waits until it has found the pairs (those of the demo, unless told otherwise), and chooses a view. */
  async choose(page: Page, view: View, sentence = demoFound): Promise<void> {
    const popup = await this.popupOn(page);
    await popup.waitForText(summary, sentence);
    await popup.click(`input[name=view][value=${view}]`);
    await expect.poll(() => popup.evaluate(chosenView), { timeout: 15_000 }).toBe(view);
    await popup.close();
  }

  /** Opens the demo and reads it in a view. */
  async read(view: View): Promise<Page> {
    const page = await this.openFixture('demo.html');
    await this.choose(page, view);
    return page;
  }

  async closePages(): Promise<void> {
    for (const popup of this.#popups.splice(0)) await popup.close().catch(() => undefined); // it may have closed by itself
    await this.browser.allAnswered();
    for (const page of this.#pages.splice(0)) await page.close();
  }
}

/** Runs in the popup. */
export function chosenView(): string | undefined {
  return document.querySelector<HTMLInputElement>('input[name=view]:checked')?.value;
}

/** Runs a function on the shadow root of our view; null while there is none. */
export function inView<T, A extends unknown[]>(page: Page, look: (view: ShadowRoot, ...args: A) => T, ...args: A): Promise<T | null> {
  return page.evaluate(`(() => {
    const view = document.querySelector('duizhao-view')?.shadowRoot;
    return view ? (${look.toString()})(view, ...${JSON.stringify(args)}) : null;
  })()`) as Promise<T | null>;
}

/** Stores notes from the panel of notes, and waits until it, opened anew, counts them. */
export async function seedNotes(panel: ExtensionView, notes: readonly object[]): Promise<void> {
  await panel.waitForText('h1', /Notes/u);
  await panel.evaluate((json) => new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('duizhao');
    opening.onerror = () => reject(new Error('no database'));
    opening.onsuccess = () => {
      const writing = opening.result.transaction('notes', 'readwrite');
      for (const note of JSON.parse(json) as unknown[]) writing.objectStore('notes').put(note);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  }), JSON.stringify(notes));
  await panel.evaluate(() => {
    document.documentElement.dataset['old'] = '';
    setTimeout(() => location.reload(), 50);
  });
  // While the page loads nobody answers.
  const counted = () => panel.evaluate(() => ('old' in document.documentElement.dataset ? '' : document.querySelector('#tab-all')?.textContent)).catch(() => '');
  await expect.poll(counted, { timeout: 15_000 }).toMatch(/\d/u);
}

/** Whether the element that has the focus matches. */
export const focusIs = (view: ExtensionView, selector: string) => view.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

/** Moves on by Tab until the element that matches, once it is drawn, has the focus. */
export async function tabTo(view: ExtensionView, selector: string): Promise<void> {
  await expect.poll(() => view.evaluate((wanted) => document.querySelector(wanted) !== null, selector), { timeout: 15_000 }).toBe(true);
  for (let presses = 0; presses < 60; presses++) {
    await view.press('Tab');
    if (await focusIs(view, selector)) return;
  }
  throw new Error(`${selector} cannot be reached by Tab.`);
}

/** What axe-core finds wrong on a page of the extension. */
export const violationsIn = (view: ExtensionView): Promise<string[]> => violations({ evaluate: (expression) => view.run(`return ${expression}`) });

/**
 * Starts Firefox for the tests of the file. After every test all pages are closed and no code of the extension may have thrown or
 * complained; at the end nothing may have been asked of the network but the page server's pages, by whatever part of the browser.
 */
export function useFirefox(options: Omit<FirefoxOptions, 'extension'> = {}): FirefoxTests {
  const tests = new FirefoxTests();
  beforeAll(async () => {
    const extension = await ensureBuilt('firefox');
    tests.server = await startPageServer({ '/favicon.ico': { body: '', status: 204 } });
    tests.browser = await launchFirefox({ extension, ...options });
  });
  afterEach(async () => {
    await tests.closePages();
    expect(await tests.browser.errors()).toEqual([]);
  });
  afterAll(async () => {
    const { browser, server, expectedOrigins } = tests;
    const requests = await browser.requests();
    await Promise.all([browser.close(), server.close()]);
    expect(strangers(requests, [server.origin, ...expectedOrigins])).toEqual([]);
  });
  return tests;
}
