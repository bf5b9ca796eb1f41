import type { Locator, Page } from 'playwright';
import { english } from './sentences.ts';
import type { ChromiumTests } from './chromium.ts';
import type { WorkbenchPage } from './workbench.ts';

/** A comparison as a person uses it. */
export class ComparisonPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Compares what is ticked in the list of saved articles, by title, in this order. */
  static async fromList(chromium: ChromiumTests, ...titles: string[]): Promise<ComparisonPage> {
    const list = await openLibrary(chromium);
    for (const title of titles) await list.getByRole('checkbox', { name: english('compare.choose', title) }).check();
    await list.getByRole('button', { name: english('compare.chosen') }).click();
    return ComparisonPage.on(list);
  }

  /** The comparison that a page is about to show. */
  static async on(page: Page): Promise<ComparisonPage> {
    const comparison = new ComparisonPage(page);
    await comparison.grid.waitFor();
    return comparison;
  }

  get grid(): Locator {
    return this.page.getByTestId('compare-grid');
  }

  /** The rows, cells parted by a bar, with their marks: [own], (some), <minor>. */
  async rows(): Promise<string[]> {
    return this.grid.evaluate((grid) => {
      const signs: Record<string, [string, string]> = { own: ['[', ']'], some: ['(', ')'], minor: ['<', '>'] };
      const told = (node: Node): string => {
        if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
        if (!(node instanceof Element) || node.classList.contains('of')) return '';
        const [before, after] = signs[node.className] ?? ['', ''];
        return before + [...node.childNodes].map(told).join('') + after;
      };
      return [...grid.querySelectorAll('.row')].map((row) => [...row.querySelectorAll('.cell')].map(told).join(' | '));
    });
  }

  async place(): Promise<string | null> {
    return this.page.locator('.row.active').getAttribute('data-at');
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
}

export async function openLibrary(chromium: ChromiumTests, query = ''): Promise<Page> {
  return chromium.open(`chrome-extension://${chromium.browser.extensionId}/workbench.html${query}`);
}

/** Brings files into the library. */
export async function bringIn(chromium: ChromiumTests, ...files: { name: string; text: string }[]): Promise<Page> {
  const list = await openLibrary(chromium);
  for (const { name, text } of files) {
    await list.locator('.exchange input[name=import]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await list.getByTestId('imported').filter({ hasText: name }).waitFor();
  }
  return list;
}

/** The article that a workbench shows, compared with a file. */
export async function compareWithFile(workbench: WorkbenchPage, name: string, text: string): Promise<void> {
  await workbench.page.getByRole('button', { name: english('compare.with') }).click();
  await workbench.page.locator('#compare-with input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}
