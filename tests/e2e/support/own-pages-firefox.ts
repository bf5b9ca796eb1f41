import { afterEach, expect } from 'vitest';
import type { ExtensionView } from '../../../lib/commands/firefox-extension.ts';
import type { FirefoxTests } from './firefox.ts';

declare const browser: { tabs: { query(filter: { active: boolean; currentWindow: boolean }): Promise<{ id: number }[]> } };

const soon = { timeout: 15_000 };

/** How many elements match; none while the page is loading and nobody answers. */
export const count = (view: ExtensionView, selector: string): Promise<number> =>
  view.evaluate((wanted) => document.querySelectorAll(wanted).length, selector).catch(() => 0);

/** The pages of the extension that the tests of a file open in tabs of Firefox; they are closed after each test. */
class OwnPages {
  readonly #firefox: FirefoxTests;
  readonly #views: ExtensionView[] = [];

  constructor(firefox: FirefoxTests) {
    this.#firefox = firefox;
  }

  async open(path: string): Promise<ExtensionView> {
    const view = await this.#firefox.browser.openExtensionPage(path);
    this.#views.push(view);
    await view.waitForText('h1', /./u);
    return view;
  }

  /** The workbench on an article that a page holds. */
  async openWorkbench(path: string, page: string): Promise<ExtensionView> {
    const popup = await this.#firefox.popupOn(await this.#firefox.openServed(path, page));
    await popup.waitForText('[data-testid=summary][data-phase=ready]', /./u);
    await popup.close();
    const tabId = await this.#firefox.browser.evaluateInBackground(async () => (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id);
    const workbench = await this.#firefox.browser.openExtensionPage(`/workbench.html?tab=${String(tabId)}`);
    this.#views.push(workbench);
    await expect.poll(() => count(workbench, '.row'), soon).toBeGreaterThan(2);
    return workbench;
  }

  /**
   * What a workbench has not yet stored when it is closed it hands to the background at the last moment, and the answer finds it
   * gone, which Firefox reports as an error: it is closed when all is stored.
   */
  async close(): Promise<void> {
    for (const view of this.#views.splice(0)) {
      await expect.poll(() => count(view, '[data-testid=kept]:not([data-kept=kept])'), soon).toBe(0);
      await view.close();
    }
  }
}

export function useOwnPages(firefox: FirefoxTests): OwnPages {
  const pages = new OwnPages(firefox);
  afterEach(() => pages.close());
  return pages;
}
