import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../lib/commands/build.ts';
import { launchChromium } from '../../lib/commands/chromium.ts';
import type { ChromiumTests } from './support/chromium.ts';
import { keptNotes } from './support/notes.ts';
import { noteAt, PanelPage } from './support/panel.ts';

const soon = { timeout: 10_000 };

/** A browser of its own, so that nothing that is broken in it is seen by others. */
async function withBrowser(profile: string | undefined, act: (panel: PanelPage, chromium: ChromiumTests) => Promise<void>, end: 'close' | 'kill' = 'close'): Promise<void> {
  const browser = await launchChromium({ extension: await ensureBuilt('chrome'), ...(profile !== undefined && { profile }) });
  try {
    const chromium = { browser, open: (address: string): Promise<Page> => browser.newPage(address) } as unknown as ChromiumTests;
    await act(await PanelPage.open(chromium), chromium);
  } finally {
    await browser[end]();
  }
}

async function write(panel: PanelPage, text: string): Promise<void> {
  await panel.tab('All notes');
  await panel.note('n1').focus();
  await panel.page.keyboard.press('e');
  await panel.page.locator('.body-field').waitFor();
  await panel.page.keyboard.type(text);
}

const one = { notes: [noteAt('https://news.example/a', 'n1')] };

test('a browser that is killed while a person types loses at most the last second', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'duizhao-killed-'));
  try {
    await withBrowser(profile, async (panel) => {
      await panel.seed(one);
      await write(panel, 'what was typed a second ago');
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }, 'kill');
    await withBrowser(profile, async (panel, chromium) => {
      expect((await keptNotes(chromium))[0]?.body).toBe('what was typed a second ago');
      await panel.tab('All notes');
      expect(await panel.note('n1').locator('.markdown').textContent()).toBe('what was typed a second ago');
    });
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
});

describe('what the browser does to the store is said, and nothing that was typed is lost', () => {
  test('no room: the text stays in the field, can be copied, and is kept when there is room', async () => {
    await withBrowser(undefined, async (panel) => {
      await panel.seed(one);
      // As the browser does when the disk is full.
      await panel.page.evaluate(() => {
        const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put') ?? {};
        Object.assign(globalThis, { room: () => Object.defineProperty(IDBObjectStore.prototype, 'put', put) });
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      });
      await write(panel, 'not to be lost');
      const problem = panel.page.locator('.note-editor [role=alert]');
      await problem.waitFor();
      expect(await problem.textContent()).toMatch(/The browser has no room for the note/u);
      await panel.page.keyboard.press('Escape');
      expect(await panel.page.locator('.body-field').inputValue()).toBe('not to be lost');
      await panel.page.evaluate(() => (globalThis as unknown as { room: () => void }).room());
      await problem.getByRole('button', { name: 'Try again' }).click();
      await expect.poll(() => problem.count(), soon).toBe(0);
      await panel.page.locator('.body-field').focus();
      await panel.page.keyboard.press('Escape');
      await expect.poll(() => panel.note('n1').locator('.markdown').textContent(), soon).toBe('not to be lost');
    });
  });

  test('damaged notes are counted, the others shown', async () => {
    await withBrowser(undefined, async (panel) => {
      await panel.seed({ notes: [...one.notes, { id: 'n2', body: 7 } as never] });
      await panel.tab('All notes');
      await panel.lists('n1');
      expect(await panel.page.getByTestId('damaged').textContent()).toBe('1 note is damaged and cannot be shown. It stays where it is.');
    });
  });

  test('a newer version of the extension opens the database meanwhile: what is typed is kept all the same', async () => {
    await withBrowser(undefined, async (panel, chromium) => {
      await panel.seed(one);
      await write(panel, 'typed ');
      await panel.page.evaluate(() => new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('duizhao', 1000);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
        opening.onerror = () => reject(new Error('not opened'));
      }));
      await panel.page.keyboard.type('more');
      await expect.poll(async () => (await keptNotes(chromium))[0]?.body, soon).toBe('typed more');
    });
  });

  test('a database that cannot be opened: that is said, and tried again when the person wants it', async () => {
    await withBrowser(undefined, async (panel) => {
      await panel.seed(one);
      await panel.page.evaluate(() => sessionStorage.setItem('broken', 'yes'));
      await panel.page.addInitScript(() => {
        if (sessionStorage.getItem('broken') === null) return;
        IDBFactory.prototype.open = () => {
          throw new DOMException('Internal error opening backing store', 'UnknownError');
        };
      });
      await panel.page.reload();
      const problem = panel.page.getByTestId('problem');
      await problem.waitFor();
      expect(await problem.textContent()).toMatch(/The browser does not give access to your notes/u);
      await panel.page.evaluate(() => sessionStorage.removeItem('broken'));
      await problem.getByRole('button', { name: 'Try again' }).click();
      await panel.ready();
      await panel.tab('All notes');
      await panel.lists('n1');
    });
  });
});
