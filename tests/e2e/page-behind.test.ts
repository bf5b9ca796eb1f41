import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { longPage } from '../pages/generate-long.ts';
import { Book } from './support/book.ts';
import { useChromium } from './support/chromium.ts';
import { oddPage, type Oddity } from './support/odd-pages.ts';
import { SCROLLING, withField } from './support/pages-behind.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };

interface Behind {
  page: Page;
  book: Book;
}

/** Opens side by side over a page, which a script of the test has prepared, or over the page of a test. */
async function over(oddity: Oddity, prepare?: (page: Page) => Promise<unknown>): Promise<Behind> {
  const page = await chromium.openServed('/behind.html', oddPage(oddity));
  await page.setViewportSize({ width: 900, height: 500 });
  await prepare?.(page);
  return view(page);
}

async function view(page: Page): Promise<Behind> {
  const popup = await chromium.popupOn(page);
  await popup.choose('side-by-side');
  await popup.close();
  const book = new Book(page);
  await book.drawn();
  return { page, book };
}

async function leave({ page, book }: Behind): Promise<void> {
  await page.keyboard.press('Escape');
  await book.root.waitFor({ state: 'detached' });
}

/** Whether the page can be reached: found in (`Ctrl + F`), selected, given the focus, seen by a screen reader. */
async function reach(page: Page): Promise<Record<string, boolean>> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const reached = await page.evaluate(() => {
    const before = document.activeElement;
    document.getElementById('search')?.focus();
    const focused = document.activeElement?.id === 'search';
    if (before instanceof HTMLElement) before.focus();
    getSelection()?.selectAllChildren(document.body);
    const selected = (getSelection()?.toString().trim() ?? '') !== '';
    getSelection()?.removeAllRanges();
    return { focused, selected };
  });
  const found = await page.evaluate(() => (window as { find?: (text: string) => boolean }).find?.('Search') ?? true);
  return { ...reached, found, read: nodes.some(({ name, ignored }) => !ignored && name?.value === 'Search') };
}

const NOT_AT_ALL = { focused: false, selected: false, found: false, read: false };

test('what lies behind a view is not found, selected, given the focus or read out, and is again when the view is off', async () => {
  const behind = await over(withField());
  expect(await reach(behind.page)).toEqual(NOT_AT_ALL);
  await leave(behind);
  expect(await reach(behind.page)).toEqual({ focused: true, selected: true, found: true, read: true });
});

test('Tab goes round in the view, and comes to nothing of the page', async () => {
  const { page } = await over(withField());
  const reached = new Set<string>();
  for (let press = 0; press < 40; press++) {
    await page.keyboard.press('Tab');
    reached.add(await page.evaluate(() => document.activeElement?.localName ?? ''));
  }
  expect([...reached].toSorted()).toEqual(['body', 'duizhao-view']); // the body: the browser's own bar has the focus
});

test('the field that had the focus has it again when the view is off, in a closed shadow tree, too', async () => {
  const closed = "addEventListener('DOMContentLoaded', () => { const box = document.createElement('my-box'); root = box.attachShadow({ mode: 'closed' }); root.innerHTML = '<input id=inner>'; document.body.prepend(box); root.firstChild.focus(); })";
  for (const [oddity, has] of [
    [withField(), 'search'],
    [{ script: closed }, 'inner'],
  ] as const) {
    const behind = await over(oddity, (page) => page.evaluate(() => document.getElementById('search')?.focus()));
    expect(await behind.page.evaluate(() => document.activeElement?.localName)).toBe('duizhao-view');
    await leave(behind);
    await expect.poll(() => behind.page.evaluate(() => ((window as { root?: ShadowRoot }).root ?? document).activeElement?.id), soon).toBe(has);
  }
});

test.each(SCROLLING)('a page that %s stays where it was scrolled to, and hears nothing of a view', async (_what, oddity) => {
  const place = (page: Page) => page.evaluate(() => [document.body.scrollTop, document.body.scrollLeft, scrollX, scrollY, document.documentElement.clientWidth]);
  let before: number[] = [];
  const behind = await over(oddity, async (page) => {
    await page.evaluate(() => {
      for (const one of [document.body, document.documentElement]) one.scrollTo({ top: 300, left: 100, behavior: 'instant' });
      return new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)));
    });
    await page.evaluate(() => {
      const seen = ((window as { moved?: string[] }).moved = [] as string[]);
      for (const type of ['scroll', 'resize']) addEventListener(type, () => seen.push(type), true);
    });
    before = await place(page);
  });
  expect(before[0] || before[3], 'it is scrolled').toBeGreaterThan(100);
  expect(await place(behind.page)).toEqual(before);
  await leave(behind);
  await behind.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
  expect(await place(behind.page)).toEqual(before);
  expect(await behind.page.evaluate(() => (window as { moved?: string[] }).moved)).toEqual([]);
});

test.each([
  ['is no box', 'body { display: contents }'],
  ['is a table', 'body { display: table }'],
  ['stands in a line', 'body { display: inline }'],
])('a page whose body %s is not reached either', async (_what, css) => {
  const behind = await over(withField({ css }));
  expect(await reach(behind.page)).toEqual(NOT_AT_ALL);
  await behind.page.keyboard.press('ArrowDown');
  await behind.book.root.locator('.sentence.active').first().waitFor();
  await leave(behind);
  expect((await reach(behind.page))['focused']).toBe(true);
});

test.each([
  ['', 'document.body'],
  [' in a shadow tree', "document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' })"],
])('over a page with a modal dialog%s a view works, and leaves the dialog open', async (_where, place) => {
  const script = `addEventListener('DOMContentLoaded', () => { const dialog = (${place}).appendChild(document.createElement('dialog')); dialog.innerHTML = '<button>Agree</button>'; dialog.showModal(); theirs = dialog; })`;
  const behind = await over({ script });
  await behind.page.keyboard.press('ArrowDown');
  await behind.book.root.locator('.sentence.active').first().waitFor();
  await behind.book.root.locator('.bar button[popovertarget=book-keys]').click();
  await behind.book.root.locator('#book-keys').waitFor();
  await behind.page.keyboard.press('Escape');
  await leave(behind);
  expect(await behind.page.evaluate(() => (window as unknown as { theirs: HTMLElement }).theirs.matches(':modal'))).toBe(true);
  await behind.page.getByRole('button', { name: 'Agree' }).click();
});

test('a modal dialog that a page opens over a view is seen, and once it is closed, the view goes on', async () => {
  const { page, book } = await over({});
  await page.evaluate(() => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.innerHTML = '<form method="dialog"><button>Agree</button></form>';
    dialog.showModal();
  });
  await page.getByRole('button', { name: 'Agree' }).click();
  await page.keyboard.press('ArrowDown');
  await book.root.locator('.sentence.active').first().waitFor();
  await leave({ page, book });
});

test('Escape closes a view on a page that lets nobody hear of keys', async () => {
  await leave(await over({ script: "addEventListener('keydown', (event) => event.stopImmediatePropagation(), true)" }));
});

test('a page that goes on changing behind a view is read anew there', async () => {
  const page = await chromium.openServed('/long.html', longPage(40));
  const behind = await view(page);
  const rows = (await behind.book.rows()).length;
  await page.evaluate(() => {
    const [zh, en] = [...document.querySelectorAll('p')].slice(-2);
    for (const [like, text] of [[zh, '新来的一段说的是河上的桥在春天修好了。'], [en, 'A new paragraph says that the bridge over the river was mended in spring.']] as const) {
      const added = like?.cloneNode() as HTMLElement;
      added.textContent = text;
      document.querySelectorAll('p')[document.querySelectorAll('p').length - 1]?.after(added);
    }
  });
  await expect.poll(async () => (await behind.book.rows()).length, { timeout: 20_000 }).toBe(rows + 1);
  await leave(behind);
});
