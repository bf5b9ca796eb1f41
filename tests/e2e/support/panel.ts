import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import type { Note, NoteCollection } from '../../../lib/notes/note.ts';
import type { ChromiumTests } from './chromium.ts';

/** The side panel as a person uses it, in a tab. */
export class PanelPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** @param beside the page whose notes it shows. */
  static async open(chromium: ChromiumTests, beside?: Page): Promise<PanelPage> {
    const tab = beside ? await tabOf(chromium, beside) : '';
    const page = await chromium.open(`chrome-extension://${chromium.browser.extensionId}/sidepanel.html?tab=${tab}`);
    page.setDefaultTimeout(8000);
    const panel = new PanelPage(page);
    await panel.ready();
    return panel;
  }

  async ready(): Promise<void> {
    await this.page.locator('#panel-view > *').first().waitFor({ state: 'attached' });
  }

  /** Puts into the store what a person has written before, and loads the panel anew. */
  async seed(collection: Partial<NoteCollection>): Promise<void> {
    await this.page.evaluate(putIntoStore, JSON.stringify(collection)); // as a text: thousands of objects would take minutes
    await this.page.reload();
    await this.ready();
  }

  async tab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  note(id: string): Locator {
    return this.page.locator(`[data-note="${id}"]`);
  }

  /** Ids of the notes that are listed, in order. */
  listed(): Promise<string[]> {
    return this.page.locator('[data-note]').evaluateAll((notes) => notes.map((note) => (note as HTMLElement).dataset['note'] ?? ''));
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async lists(...ids: string[]): Promise<void> {
    await expect.poll(() => this.listed(), { timeout: 10_000 }).toEqual(ids);
  }

  get current(): Promise<string | null> {
    return this.page.locator('[data-note][aria-current=true]').getAttribute('data-note');
  }
}

/** The browser's number of a tab. */
async function tabOf(chromium: ChromiumTests, page: Page): Promise<string> {
  await page.bringToFront();
  return chromium.browser.evaluateInBackground(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return String(tab?.id ?? '');
  });
}

declare const chrome: { tabs: { query(of: object): Promise<{ id?: number }[]> }; storage: never };

/** Runs in the panel. */
function putIntoStore(json: string): Promise<void> {
  const collection = JSON.parse(json) as Partial<NoteCollection>;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('duizhao');
    opening.onerror = () => reject(new Error('no database'));
    opening.onsuccess = () => {
      const database = opening.result;
      const writing = database.transaction(['notes', 'relations', 'codes', 'colours', 'snapshots'], 'readwrite');
      for (const [name, entries] of Object.entries(collection)) for (const entry of entries) writing.objectStore(name).put(entry);
      writing.oncomplete = () => {
        database.close();
        resolve();
      };
    };
  });
}

/** Notes on a page of tests, with both passages. */
export function noteAt(address: string, id: string, { zh = `第${id}段`, en = `Passage ${id}`, ...rest }: Partial<Note> & { zh?: string; en?: string; place?: number } = {}): Note {
  const { place, ...more } = rest;
  const start = place ?? Number(id.replaceAll(/\D/gu, '')) * 100;
  return {
    id, page: { address, site: new URL(address).hostname, title: `Title ${new URL(address).pathname}` }, about: 'passage',
    passages: [
      { side: 'zh', language: 'zh-Hans', quote: { exact: zh, prefix: '', suffix: '' }, place: { start, end: start + zh.length } },
      { side: 'en', language: 'en', quote: { exact: en, prefix: '', suffix: '' } },
    ],
    colour: 'yellow', body: '', tags: [], createdAt: Date.UTC(2026, 2, 1), changedAt: Date.UTC(2026, 2, 2), revision: 1, ...more,
  };
}
