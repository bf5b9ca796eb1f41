import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { afterEach, describe, expect, test } from 'vitest';
import type { ShownView } from '../../lib/settings.ts';
import { violations } from './support/axe.ts';
import { Book } from './support/book.ts';
import { useChromium } from './support/chromium.ts';
import { pagesFolder } from './support/gold.ts';
import { forgetNotes, keptNotes, Notes } from './support/notes.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };

afterEach(() => forgetNotes(chromium));

/** Opens the demo article with the reader in it. */
async function open(view: ShownView | 'off'): Promise<Notes> {
  const page = await chromium.openFixture('demo.html');
  const popup = await chromium.popupOn(page);
  await popup.choose(view);
  await popup.close();
  return new Notes(page);
}

describe('on the page', () => {
  test('selected text gets a bar; a colour keeps the passage with its rendering, and both are marked', async () => {
    const notes = await open('off');
    await notes.select('一年来');
    await notes.bar.waitFor();
    await notes.bar.getByRole('button', { name: 'Highlight: Green' }).click();
    await expect.poll(async () => (await keptNotes(chromium)).length, soon).toBe(1);
    const [note] = await keptNotes(chromium);
    expect(note).toMatchObject({ colour: 'green', body: '', passages: [{ side: 'zh', quote: { exact: '一年来' } }, { side: 'en' }] });
    await expect.poll(async () => (await notes.marked()).length, soon).toBe(2);
    expect(await notes.marked()).toContain('一年来');
    expect(await notes.bar.count()).toBe(0);
  });

  test('a note is written beside its passage, kept while it is typed, and found when the page is opened again', async () => {
    const notes = await open('off');
    await notes.select('一年来');
    await notes.bar.getByRole('button', { name: 'Write a note' }).click();
    await notes.card.getByRole('textbox', { name: 'Your note (Markdown)' }).waitFor();
    await notes.page.keyboard.type('**Opening** phrase');
    await expect.poll(async () => (await keptNotes(chromium))[0]?.body, soon).toBe('**Opening** phrase');
    const tagField = notes.card.getByRole('combobox', { name: 'Add a tag' });
    expect((await tagField.boundingBox())?.height).toBeGreaterThanOrEqual(24); // what is written there would be cut
    await tagField.fill('method/order');
    await notes.page.keyboard.press('Enter');
    await expect.poll(async () => (await keptNotes(chromium))[0]?.tags, soon).toEqual(['method/order']);
    await notes.page.keyboard.press('Escape');
    await expect.poll(() => notes.card.count(), soon).toBe(0);
    await notes.page.reload();
    await (await chromium.popupOn(notes.page)).sentence();
    await expect.poll(async () => (await notes.marked()).includes('一年来'), soon).toBe(true);
    await notes.select('一年来'.slice(0, 1));
    await notes.page.mouse.click(0, 0);
  });

  test('beside a passage that is longer than the window, the bar and the card are to be seen, too', async () => {
    const notes = await open('off');
    await notes.page.locator('article').click();
    await notes.page.keyboard.press('Control+a');
    await notes.bar.waitFor();
    const isSeen = async (what: Locator) => {
      const [box, window] = [await what.boundingBox(), await notes.page.evaluate(() => innerHeight)];
      return box !== null && box.y >= 0 && box.height >= 30 && box.y + box.height <= window;
    };
    await expect.poll(() => isSeen(notes.bar), soon).toBe(true);
    await notes.bar.getByRole('button', { name: 'Write a note' }).click();
    await notes.card.waitFor();
    await expect.poll(() => isSeen(notes.card.getByRole('textbox', { name: 'Your note (Markdown)' })), soon).toBe(true);
    expect(await isSeen(notes.card)).toBe(true);
    expect(await violations(notes.page, 'duizhao-view')).toEqual([]); // its quotes are scrolled
  });

  test('the ends of both passages move by a word', async () => {
    const notes = await open('off');
    await notes.select('一年来');
    await notes.bar.getByRole('button', { name: 'Write a note' }).click();
    await notes.card.getByRole('button', { name: 'Chinese: End one word later' }).click();
    await expect.poll(async () => (await keptNotes(chromium))[0]?.passages[0]?.quote.exact, soon).not.toBe('一年来');
    const before = (await keptNotes(chromium))[0]?.passages[1]?.quote.exact ?? '';
    await notes.card.getByRole('button', { name: 'English: Begin one word later' }).click();
    await expect.poll(async () => (await keptNotes(chromium))[0]?.passages[1]?.quote.exact, soon).toBe(before.replace(/^\S+\s/u, ''));
  });

  test('one of both passages is selected anew, and the other stays', async () => {
    const notes = await open('off');
    await notes.select('一年来');
    await notes.bar.getByRole('button', { name: 'Write a note' }).click();
    await notes.card.getByRole('button', { name: 'English: Select the passage again' }).click();
    await notes.page.getByTestId('note-asked').waitFor();
    await notes.select('home visits');
    await expect.poll(async () => (await keptNotes(chromium))[0]?.passages.map(({ quote }) => quote.exact), soon).toEqual(['一年来', 'home visits']);
    await notes.card.waitFor();
    await expect.poll(() => notes.marked(), soon).toEqual(['一年来', 'home visits']);
  });

  test('a note on text that nothing renders gets its rendering by hand', async () => {
    const notes = await open('off');
    await notes.select('热门文章');
    await notes.bar.getByRole('button', { name: 'Write a note' }).click();
    await notes.card.getByRole('button', { name: 'Select its rendering' }).click();
    await notes.select('home visits');
    await expect.poll(async () => (await keptNotes(chromium))[0]?.passages.map(({ side, quote }) => [side, quote.exact]), soon).toEqual([['zh', '热门文章'], ['en', 'home visits']]);
    await notes.card.waitFor();
    expect(await notes.card.getByRole('button', { name: 'Select its rendering' }).count()).toBe(0);
  });

  test('a note that is thrown away goes from the page, and comes back by Undo', async () => {
    const notes = await open('off');
    await notes.select('一年来');
    await notes.bar.getByRole('button', { name: 'Write a note' }).click();
    await expect.poll(async () => (await keptNotes(chromium)).length, soon).toBe(1);
    await notes.card.getByRole('button', { name: 'Move to the trash' }).click();
    await expect.poll(() => notes.marked(), soon).toEqual([]);
    expect((await keptNotes(chromium))[0]?.deletedAt).toBeGreaterThan(0);
    await notes.page.getByTestId('note-trashed').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await notes.marked()).length, soon).toBeGreaterThan(0);
  });
});

describe('in a view over the page', () => {
  test.each(['side-by-side', 'interleaved', 'one-language'] as const)('%s: selected text is marked there and on the page', async (view) => {
    const notes = await open(view);
    await new Book(notes.page, view).drawn();
    await notes.select('最关心', '.cell');
    await notes.bar.getByRole('button', { name: 'Highlight: Blue' }).click();
    await expect.poll(async () => (await keptNotes(chromium))[0]?.passages.length, soon).toBe(2);
    await expect.poll(async () => (await notes.marked()).filter((text) => text === '最关心').length, soon).toBe(2);
  });

  test.each(['side-by-side', 'interleaved'] as const)('%s: what was marked on the page before is marked there, too, as soon as it opens', async (view) => {
    const notes = await open('off');
    await notes.select('最关心');
    await notes.bar.getByRole('button', { name: 'Highlight: Blue' }).click();
    const marked = async () => (await notes.marked()).filter((text) => text === '最关心').length;
    await expect.poll(marked, soon).toBe(1);
    for (let time = 0; time < 2; time++) {
      await (await chromium.popupOn(notes.page)).choose(view); // the first time, what draws it is fetched
      await expect.poll(marked, soon).toBe(2);
      await (await chromium.popupOn(notes.page)).choose('off');
      await expect.poll(marked, soon).toBe(1);
    }
  });

  test('n writes a note on the marked sentence pair, Escape closes it and then the view', async () => {
    const notes = await open('side-by-side');
    const book = new Book(notes.page);
    await book.drawn();
    await notes.page.bringToFront();
    await notes.page.keyboard.press('ArrowDown');
    // The part that makes notes is fetched only now.
    await notes.page.keyboard.press('n');
    await expect.poll(() => notes.card.count(), soon).toBe(1);
    await notes.page.keyboard.type('about both');
    await expect.poll(async () => (await keptNotes(chromium))[0], soon).toMatchObject({ about: 'pair', body: 'about both' });
    await notes.page.keyboard.press('Escape');
    await expect.poll(() => notes.card.count(), soon).toBe(0);
    expect(await book.root.count()).toBe(1);
    await notes.page.keyboard.press('Escape');
    await expect.poll(() => book.root.count(), soon).toBe(0);
  });
});

describe('on a page that has changed since', () => {
  const demo = readFileSync(join(pagesFolder, 'demo.html'), 'utf8');

  /** Makes a note on a phrase of the page, lets the page become another one, and opens it again. */
  async function reopened(phrase: string, change: (html: string) => string): Promise<Notes> {
    const page = await chromium.openServed('/changing-noted', demo);
    await (await chromium.popupOn(page)).sentence();
    const notes = new Notes(page);
    await notes.select(phrase);
    await notes.bar.getByRole('button', { name: 'Highlight: Yellow' }).click();
    await expect.poll(async () => (await keptNotes(chromium)).length, soon).toBe(1);
    const [note] = await keptNotes(chromium);
    expect(note?.passages[0]).toMatchObject({ range: {}, position: {} });
    chromium.server.serve('/changing-noted', change(demo));
    await page.reload();
    await (await chromium.popupOn(page)).sentence();
    return notes;
  }

  test.each<[string, string, (html: string) => string, string]>([
    ['a line was put before', '一年来', (html) => html.replace('<body', '<body data-new').replace(/<article|<main/u, '<p>更正：本刊此前的标题有误。</p>$&'), '一年来'],
    ['the sentence was edited', '民警入户走访21.4万户次', (html) => html.replace('入户走访21.4万户次', '上门走访21.5万户次'), '民警上门走访21.5万户次'],
    ['it is in Traditional characters now', '化解邻里纠纷', (html) => html.replace('化解邻里纠纷', '化解鄰里糾紛').replace('社区民警的工作，多半是在楼道里、菜市场和小学门口完成的', '社區民警的工作，多半是在樓道裡、菜市場和小學門口完成的'), '化解鄰里糾紛'],
  ])('the passage is found: %s', async (_, phrase, change, now) => {
    const notes = await reopened(phrase, change);
    await expect.poll(() => notes.marked(), soon).toContain(now);
  });

  test('a passage that is gone is marked nowhere, and the note is kept', async () => {
    const notes = await reopened('在梧桐里社区，民警周砚清每周三晚上', (html) => html.replace(/在梧桐里社区，民警周砚清每周三晚上[^<]*/u, '').replace(/In the Wutongli community,[^<]*/u, ''));
    await expect.poll(async () => (await notes.marked()).filter((text) => /周砚清|Wutongli/u.test(text)), soon).toEqual([]);
    expect(await keptNotes(chromium)).toHaveLength(1);
  });
});

describe('when something comes between', () => {
  test('the shortcut is the first that the page hears of us: the note is written as soon as the page is read', async () => {
    const page = await chromium.openFixture('demo.html');
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf('最关心') ?? -1;
        if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + 3);
      }
    });
    await chromium.pressShortcut(page, 'Alt+Shift+M');
    await new Notes(page).card.waitFor();
    await expect.poll(async () => (await keptNotes(chromium))[0]?.passages[0]?.quote.exact, soon).toBe('最关心');
  });

  test('a page that has gone on to another address by itself keeps its notes under that one', async () => {
    const notes = await open('off');
    await notes.select('一年来');
    await notes.bar.getByRole('button', { name: 'Highlight: Green' }).click();
    await expect.poll(async () => (await keptNotes(chromium)).length, soon).toBe(1);
    await notes.page.evaluate(() => history.pushState(null, '', '?page=2'));
    await notes.select('最关心');
    await notes.bar.getByRole('button', { name: 'Highlight: Red' }).click();
    await expect.poll(async () => (await keptNotes(chromium)).map(({ colour, page }) => [colour, new URL(page.address).search]).sort(), soon).toEqual([['green', ''], ['red', '?page=2']]);
  });

  test('what is typed is kept although the browser has stopped the background', async () => {
    const notes = await open('off');
    await notes.select('一年来');
    await notes.bar.getByRole('button', { name: 'Write a note' }).click();
    await expect.poll(async () => (await keptNotes(chromium)).length, soon).toBe(1);
    await chromium.browser.stopBackground();
    await notes.card.getByRole('textbox', { name: 'Your note (Markdown)' }).click();
    await notes.page.keyboard.type('still here');
    await expect.poll(async () => (await keptNotes(chromium))[0]?.body, soon).toBe('still here');
  });

  test('what could not be kept stays in the field, says so, and is kept when it is tried again', async () => {
    const notes = await open('off');
    await notes.select('一年来');
    await notes.bar.getByRole('button', { name: 'Write a note' }).click();
    await expect.poll(async () => (await keptNotes(chromium)).length, soon).toBe(1);
    await chromium.browser.evaluateInBackground(() => {
      const store = IDBObjectStore.prototype as { put: unknown; kept?: unknown };
      store.kept = store.put;
      store.put = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
    await notes.card.getByRole('textbox', { name: 'Your note (Markdown)' }).click();
    await notes.page.keyboard.type('not lost');
    await notes.card.getByRole('alert').waitFor();
    expect(await notes.card.getByRole('alert').textContent()).toMatch(/no room/u);
    expect((await keptNotes(chromium))[0]?.body).toBe('');
    await chromium.browser.evaluateInBackground(() => {
      const store = IDBObjectStore.prototype as { put: unknown; kept?: unknown };
      store.put = store.kept;
    });
    await notes.card.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(async () => (await keptNotes(chromium))[0]?.body, soon).toBe('not lost');
    expect(await notes.card.getByRole('alert').count()).toBe(0);
  });
});
