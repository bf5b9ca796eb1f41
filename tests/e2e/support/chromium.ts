import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { ensureBuilt } from '../../../lib/commands/build.ts';
import { type ChromiumHarness, type ChromiumOptions, launchChromium } from '../../../lib/commands/chromium.ts';
import { type PageServer, type ServedPage, startPageServer } from '../../../lib/commands/page-server.ts';
import { until } from '../../../lib/commands/until.ts';
import type { ShownView } from '../../../lib/settings.ts';
import { Book } from './book.ts';
import { pagesFolder } from './gold.ts';
import { Popup } from './popup.ts';
import { strangers } from './strangers.ts';

/** The browser and the page server that the tests of one file share. */
export class ChromiumTests {
  browser!: ChromiumHarness;
  server!: PageServer;
  /** Addresses beyond those of the page server that a test wants the browser to open. */
  readonly expectedOrigins: string[] = [];
  readonly #pages: Page[] = [];
  readonly #popups: Popup[] = [];

  /** Opens a page of tests/pages. */
  async openFixture(name: string): Promise<Page> {
    return this.open(await this.server.serveFile(join(pagesFolder, name)));
  }

  /** Serves a page and opens it. */
  async openServed(path: string, page: ServedPage | string): Promise<Page> {
    return this.open(this.server.serve(path, page));
  }

  /** Opens an address in a new tab. */
  async open(address?: string): Promise<Page> {
    const page = await this.browser.newPage(address);
    this.#pages.push(page);
    return page;
  }

  /** Clicks the toolbar button on the page's tab. */
  async popupOn(page: Page): Promise<Popup> {
    const popup = new Popup(await this.browser.clickToolbar(page));
    this.#popups.push(popup);
    return popup;
  }

  /** Opens a fixture, clicks the toolbar button, and chooses a view; the popup stays open. */
  async read(name: string, view: ShownView): Promise<{ page: Page; popup: Popup }> {
    const page = await this.openFixture(name);
    const popup = await this.popupOn(page);
    await popup.choose(view);
    if (view !== 'hover') await new Book(page, view).drawn();
    return { page, popup };
  }

  /** Presses a shortcut on the page's tab, once the page has the focus and has been drawn: the browser drops keys that come before. */
  async pressShortcut(page: Page, keys = 'Alt+Shift+D'): Promise<void> {
    await page.bringToFront();
    await page.waitForFunction(() => document.hasFocus());
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await this.browser.pressShortcut(page, keys);
  }

  /**
   * Stores settings as another window of the extension would, `null` for those of a new installation. The browser allows two
   * writes a second, over a minute: nothing is written that stands there already, and where it is too much, some time is let pass.
   */
  async settings(settings: Record<string, unknown> | null): Promise<void> {
    await until('The browser does not store the settings.', async () => ((await this.browser.evaluateInBackground(storeSettings, settings)) ? true : undefined), 90_000);
  }

  /** A page that the extension has opened: it is closed with the others. */
  closeLater(page: Page): Page {
    this.#pages.push(page);
    return page;
  }

  async closePages(): Promise<void> {
    for (const popup of this.#popups.splice(0)) await popup.close();
    for (const page of this.#pages.splice(0)) await page.close();
  }
}

interface StorageArea {
  get(key: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}
declare const chrome: { storage: { sync: StorageArea; local: StorageArea } };

/** Runs in the background. @returns false where the browser wants fewer writes. */
async function storeSettings(settings: Record<string, unknown> | null): Promise<boolean> {
  const { sync, local } = chrome.storage;
  const stored = await sync.get(null);
  const others = Object.keys(stored).filter((key) => key !== 'settings' || !settings);
  try {
    if (others.length > 0) await sync.remove(others);
    if (settings && JSON.stringify(stored['settings']) !== JSON.stringify(settings)) await sync.set({ settings });
    await local.remove('reading');
    return true;
  } catch (error) {
    if (/quota/iu.test(String(error))) return false;
    throw error;
  }
}

/**
 * Starts a browser for the tests of the file, with these settings. After every test all pages are closed, the settings are
 * put back (the browser allows few writes), and no console may have got an error; at the end no request may have gone anywhere but to the page server and the extension.
 */
export function useChromium({ settings = null, ...options }: Omit<ChromiumOptions, 'extension'> & { settings?: Record<string, unknown> | null } = {}): ChromiumTests {
  const tests = new ChromiumTests();
  beforeAll(async () => {
    const extension = await ensureBuilt('chrome');
    tests.server = await startPageServer({ '/favicon.ico': { body: '', status: 204 }, ...missingImages() });
    tests.browser = await launchChromium({ extension, ...options });
    if (settings) await tests.settings(settings);
  });
  afterEach(async () => {
    await tests.closePages();
    await tests.settings(settings);
    expect(tests.browser.errors.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    const { browser, server, expectedOrigins } = tests;
    await Promise.all([browser.close(), server.close()]);
    const expected = [server.origin, `chrome-extension://${browser.extensionId}/`, ...expectedOrigins];
    expect(strangers(browser.requests, expected)).toEqual([]);
  });
  return tests;
}

/** The images that the fixture pages name and do not have: nothing, instead of an error on the console. */
function missingImages(): Record<string, { body: string; status: number }> {
  const pages = readdirSync(pagesFolder).filter((name) => name.endsWith('.html')).map((name) => readFileSync(join(pagesFolder, name), 'utf8'));
  const names = pages.flatMap((html) => [...html.matchAll(/\s(?:src|background)="?(?![a-z]+:|\/\/)\/?([^"\s>]+\.(?:jpe?g|png|gif|svg|webp)|\d+)(?=["\s>])/giu)].map((match) => match[1] as string));
  return Object.fromEntries(names.map((name) => [`/${name}`, { body: '', status: 204 }]));
}
