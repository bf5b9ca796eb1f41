import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { openedBy } from '../../../lib/commands/click-away.ts';
import type { ChromiumTests } from './chromium.ts';

/** The workbench as a person uses it. */
export class WorkbenchPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens it from the popup on the page. */
  static async openOn(chromium: ChromiumTests, page: Page): Promise<WorkbenchPage> {
    const popup = await chromium.popupOn(page);
    await popup.waitForPhase('ready');
    const workbench = new WorkbenchPage(chromium.closeLater(await openedBy(popup.page.getByTestId('workbench'))));
    await workbench.grid.waitFor();
    return workbench;
  }

  get grid(): Locator {
    return this.page.getByTestId('grid');
  }

  /** What the rows say, as `zh | en`; sentences of a row are parted by a slash. */
  async rows(): Promise<string[]> {
    return this.grid.evaluate((grid) =>
      [...grid.querySelectorAll('.row')].map((row) =>
        [...row.querySelectorAll('.cell')].map((cell) => [...cell.querySelectorAll('.unit')].map((unit) => unit.textContent.trim()).join(' / ')).join(' | '),
      ),
    );
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Goes to the cell: rows count from 1. */
  async goTo(row: number, side: 'zh' | 'en'): Promise<void> {
    await this.page.locator(`.row[aria-rowindex="${String(row)}"] .cell[data-side=${side}]`).click({ position: { x: 4, y: 4 } });
  }

  /** The row and side on which the person is. */
  async place(): Promise<string> {
    const cell = this.page.locator('.cell.here');
    return `${String(await cell.locator('xpath=..').getAttribute('aria-rowindex'))} ${String(await cell.getAttribute('data-side'))}`;
  }

  async isKept(): Promise<void> {
    await expect.poll(() => this.page.getByTestId('kept').getAttribute('data-kept'), { timeout: 10_000 }).toBe('kept');
  }
}

/** Forgets all articles and terms that are kept. */
export async function forgetDocuments(chromium: ChromiumTests): Promise<void> {
  // What the last workbench wrote down when it was closed, for the next one to store.
  const [page] = chromium.browser.context.pages();
  const session = page && (await chromium.browser.context.newCDPSession(page));
  await session?.send('Storage.clearDataForOrigin', { origin: `chrome-extension://${chromium.browser.extensionId}`, storageTypes: 'local_storage' });
  await session?.detach();
  await chromium.browser.evaluateInBackground(
    () =>
      new Promise<null>((resolve, reject) => {
        const opening = indexedDB.open('duizhao');
        opening.onerror = () => reject(new Error('The library cannot be opened.'));
        opening.onsuccess = () => {
          const database = opening.result;
          const done = (): void => {
            database.close();
            resolve(null);
          };
          const stores = ['documents', 'terms', 'unfinished'].filter((name) => database.objectStoreNames.contains(name));
          if (stores.length === 0) {
            done();
            return;
          }
          const clearing = database.transaction(stores, 'readwrite');
          for (const name of stores) clearing.objectStore(name).clear();
          clearing.oncomplete = done;
        };
      }),
  );
}
