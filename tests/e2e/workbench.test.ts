import type { Page } from 'playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { Book } from './support/book.ts';
import { violations } from './support/axe.ts';
import { useChromium } from './support/chromium.ts';
import { longPage } from '../pages/generate-long.ts';
import { english } from './support/sentences.ts';
import { forgetDocuments, WorkbenchPage } from './support/workbench.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };
afterEach(async () => {
  await chromium.closePages();
  await forgetDocuments(chromium);
});

const zh = ['新桥将在明年春天通车。到时候过河只要三分钟。', '村民们高兴，也有些舍不得。老船工说，他会常来看看这条河。'];
const en = ['The new bridge will open to traffic next spring. Crossing the river will then take only three minutes.', 'The villagers are glad, and a little sorry too. The old boatman says he will often come to look at the river.'];
const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
const bridge = (more = '', changed = en): string => `<!doctype html><title>Bridge &lt;b&gt;桥</title><main>${more}${paragraphs(zh)}${paragraphs(changed)}</main>`;
const first = ['新桥将在明年春天通车。 | The new bridge will open to traffic next spring.', '到时候过河只要三分钟。 | Crossing the river will then take only three minutes.'];
const second = ['村民们高兴，也有些舍不得。 | The villagers are glad, and a little sorry too.', '老船工说，他会常来看看这条河。 | The old boatman says he will often come to look at the river.'];

async function openBridge(body = bridge()): Promise<{ page: Page; workbench: WorkbenchPage }> {
  const page = await chromium.openServed('/bridge.html', body);
  return { page, workbench: await WorkbenchPage.openOn(chromium, page) };
}

describe('the article at hand', () => {
  test('stands there in rows, with its title and address, and is kept', async () => {
    const { workbench } = await openBridge();
    expect(await workbench.rows()).toEqual([...first, ...second]);
    expect(await workbench.page.getByRole('heading', { level: 1 }).textContent()).toBe('Bridge <b>桥');
    await workbench.isKept();
    await workbench.page.reload();
    await workbench.grid.waitFor();
    expect(await workbench.rows()).toEqual([...first, ...second]);
  });

  test('is corrected by keyboard, undone and redone, and stays so when it is opened again', async () => {
    const { page, workbench } = await openBridge();
    await workbench.goTo(1, 'zh');
    await workbench.press('j');
    const merged = '新桥将在明年春天通车。 / 到时候过河只要三分钟。 | The new bridge will open to traffic next spring. / Crossing the river will then take only three minutes.';
    expect(await workbench.rows()).toEqual([merged, ...second]);
    await workbench.press('Control+z');
    expect(await workbench.rows()).toEqual([...first, ...second]);
    await workbench.press('Control+Shift+z', 's');
    expect(await workbench.page.getByTestId('counts').textContent()).toBe(english('workbench.counts', '1', '3'));
    await workbench.isKept();
    await page.bringToFront();
    const again = await WorkbenchPage.openOn(chromium, page);
    expect(await again.rows()).toEqual([merged, ...second]);
  });

  test.each<[string, string[], string[]]>([
    ['the first sentence goes up', ['ArrowDown', 'Control+ArrowUp'], ['新桥将在明年春天通车。 / 到时候过河只要三分钟。 | The new bridge will open to traffic next spring.', ' | Crossing the river will then take only three minutes.']],
    ['the last sentence goes down', ['Control+ArrowDown'], [' | The new bridge will open to traffic next spring.', '新桥将在明年春天通车。 / 到时候过河只要三分钟。 | Crossing the river will then take only three minutes.']],
    ['the text goes down', ['Enter'], [' | The new bridge will open to traffic next spring.', '新桥将在明年春天通车。 | Crossing the river will then take only three minutes.', '到时候过河只要三分钟。 | The villagers are glad, and a little sorry too.']],
    ['and up again', ['Enter', 'ArrowDown', 'Backspace'], first],
    ['the sides are swapped', ['ArrowRight', 'x'], ['新桥将在明年春天通车。 | Crossing the river will then take only three minutes.', '到时候过河只要三分钟。 | The new bridge will open to traffic next spring.']],
    ['an empty row comes and goes', ['Control+Enter', 'Delete'], first],
    ['a merged row is split again', ['ArrowDown', 'Control+Backspace', 'd'], ['新桥将在明年春天通车。 | The new bridge will open to traffic next spring. / Crossing the river will then take only three minutes.', '到时候过河只要三分钟。 | ']],
  ])('by InterText’s keys: %s', async (_what, keys, expected) => {
    const { workbench } = await openBridge();
    await workbench.goTo(1, 'zh');
    await workbench.press(...keys);
    expect((await workbench.rows()).slice(0, expected.length)).toEqual(expected);
  });

  test('undoing leads back to the row at which it was done', async () => {
    const { workbench } = await openBridge();
    await workbench.goTo(3, 'en');
    await workbench.press('j', 'Home', 'Control+z');
    expect(await workbench.place()).toBe('3 en');
  });

  test('its text is edited, and split at the caret', async () => {
    const { workbench } = await openBridge();
    await workbench.goTo(2, 'en');
    await workbench.press('e');
    await workbench.page.keyboard.type(' Not more.');
    await workbench.press('Enter');
    expect((await workbench.rows())[1]).toBe(`${first[1] ?? ''} Not more.`);
    expect(await workbench.page.locator('.unit.edited').count()).toBe(1);
    await workbench.press('e', 'Home', ...Array.from({ length: 8 }, () => 'ArrowRight'), 'Control+Enter');
    expect((await workbench.rows()).slice(1, 3)).toEqual(['到时候过河只要三分钟。 | Crossing', ' | the river will then take only three minutes. Not more.']);
    await workbench.press('e');
    await workbench.page.keyboard.type('nonsense');
    await workbench.press('Escape');
    expect((await workbench.rows())[2]).toBe(' | the river will then take only three minutes. Not more.');
  });

  test('by mouse: buttons do what keys do, and the row’s own mark confirms it', async () => {
    const { workbench } = await openBridge();
    await workbench.goTo(1, 'en');
    await workbench.page.getByRole('button', { name: english('workbench.unitDown'), exact: true }).click();
    expect((await workbench.rows())[1]).toBe('到时候过河只要三分钟。 | The new bridge will open to traffic next spring. / Crossing the river will then take only three minutes.');
    await workbench.page.getByRole('button', { name: english('workbench.undo'), exact: true }).click();
    await workbench.page.getByRole('button', { name: english('workbench.confirmRow', '4') }).click();
    expect(await workbench.page.locator('.row.confirmed').getAttribute('aria-rowindex')).toBe('4');
  });

  test('the rest is aligned again between what is confirmed', async () => {
    const { workbench } = await openBridge();
    await workbench.goTo(4, 'zh');
    await workbench.press('s', 'Home', 'j', 'j', 'a');
    await expect.poll(() => workbench.rows(), soon).toEqual([...first, ...second]);
    expect(await workbench.page.locator('.row.confirmed').count()).toBe(1);
    await workbench.press('a', 'a');
    await workbench.press('Shift+s', 'End', 'Shift+s', 'a');
    await expect.poll(() => workbench.page.getByTestId('said').textContent(), soon).toBe(english('workbench.nothingToAlign'));
  });

  test('only rows of a kind are shown, and walked', async () => {
    const { workbench } = await openBridge();
    await workbench.goTo(1, 'zh');
    await workbench.press('Control+ArrowDown');
    await workbench.page.locator('.filters select').selectOption('unpaired');
    expect(await workbench.rows()).toEqual([' | The new bridge will open to traffic next spring.']);
    await workbench.page.locator('.filters select').selectOption('marked');
    await expect.poll(() => workbench.page.getByTestId('said').textContent(), soon).toBe(english('workbench.noneLeft'));
    await workbench.page.locator('.filters select').selectOption('all');
    await workbench.page.locator('.filters select').blur();
    await workbench.press('End');
    expect(await workbench.place()).toBe('4 zh');
  });
});

test('paragraphs only: each bead of them is a row, which is walked and confirmed as a whole', async () => {
  const { workbench } = await openBridge();
  await workbench.page.getByLabel(english('workbench.paragraphs')).check();
  expect(await workbench.rows()).toHaveLength(2);
  await workbench.goTo(1, 'zh');
  await workbench.press('ArrowDown', 's');
  expect(await workbench.place()).toBe('2 zh');
  await workbench.press('j');
  expect(await workbench.page.getByTestId('said').textContent()).toBe(english('workbench.cannot'));
  await workbench.page.getByLabel(english('workbench.paragraphs')).uncheck();
  expect(await workbench.rows()).toEqual([...first, ...second]);
  expect(await workbench.page.locator('.row.confirmed').count()).toBe(2);
});

test('from a view it is opened by its button, and by w', async () => {
  const page = await chromium.openServed('/bridge.html', bridge());
  const popup = await chromium.popupOn(page);
  await popup.choose('side-by-side');
  await popup.close();
  const book = new Book(page);
  for (const open of [() => book.root.getByRole('button', { name: english('workbench.open') }).click(), () => page.keyboard.press('w')]) {
    await page.bringToFront();
    const opened = chromium.browser.context.waitForEvent('page');
    await open();
    const workbench = new WorkbenchPage(chromium.closeLater(await opened));
    await workbench.grid.waitFor();
    expect(await workbench.rows()).toEqual([...first, ...second]);
  }
});

describe('corrections last', () => {
  /** Joins the first two rows of the bridge and confirms that. */
  async function correct(page: Page): Promise<void> {
    const workbench = await WorkbenchPage.openOn(chromium, page);
    await workbench.goTo(1, 'zh');
    await workbench.press('j', 's');
    await workbench.isKept();
    await workbench.page.close();
  }

  test('in the reading views, when the page is opened again', async () => {
    const page = await chromium.openServed('/bridge.html', bridge());
    await correct(page);
    await page.reload();
    const popup = await chromium.popupOn(page);
    await popup.choose('side-by-side');
    await popup.close();
    const book = new Book(page);
    await book.drawn();
    await page.mouse.move(2, 2);
    await page.keyboard.press('Home');
    await expect.poll(() => book.marked(), soon).toMatchObject({
      zh: '新桥将在明年春天通车。 到时候过河只要三分钟。',
      en: 'The new bridge will open to traffic next spring. Crossing the river will then take only three minutes.',
    });
  });

  test('also where the page has grown, and what no longer fits is told', async () => {
    const page = await chromium.openServed('/bridge.html', bridge());
    await correct(page);
    chromium.server.serve('/bridge.html', bridge('<p>摄影：何一帆</p>'));
    await page.reload();
    const grown = await WorkbenchPage.openOn(chromium, page);
    expect((await grown.rows()).filter((row) => row.includes(' / '))).toHaveLength(1);
    expect(await grown.page.locator('.row.confirmed').count()).toBe(1);
    await grown.isKept();
    await grown.page.close();

    chromium.server.serve('/bridge.html', bridge('', [(en[0] ?? '').replace('three', 'two'), en[1] ?? '']));
    await page.reload();
    const changed = await WorkbenchPage.openOn(chromium, page);
    const unfitting = changed.page.getByTestId('unfitting');
    expect(await unfitting.textContent()).toContain('1 correction');
    expect(await unfitting.locator('li').textContent()).toContain('到时候过河只要三分钟。');
    expect(await changed.page.locator('.row.confirmed').count()).toBe(0);
    await changed.isKept();
    await changed.page.getByRole('link', { name: english('workbench.library') }).click();
    await expect.poll(() => changed.page.getByTestId('library').locator('li').count(), soon).toBe(3);
  });

  test('a saved article is opened from the list, taken away, and brought back', async () => {
    const { workbench } = await openBridge();
    await workbench.isKept();
    await workbench.page.getByRole('link', { name: english('workbench.library') }).click();
    const list = workbench.page.getByTestId('library');
    await list.getByRole('link').click();
    await workbench.grid.waitFor();
    expect(await workbench.rows()).toEqual([...first, ...second]);
    await workbench.page.goBack();
    await list.getByRole('button').click();
    await workbench.page.getByText(english('workbench.noDocuments')).waitFor();
    await workbench.page.getByRole('button', { name: english('workbench.undo') }).click();
    await list.getByRole('link').waitFor();
  });

  test('what the browser does not store is told, stays on the page, and is stored on the next try', async () => {
    const { workbench } = await openBridge();
    await workbench.isKept();
    await workbench.page.evaluate(() => {
      const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put') ?? {};
      Object.assign(globalThis, { allow: () => Object.defineProperty(IDBObjectStore.prototype, 'put', put) });
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The disk is full.', 'QuotaExceededError');
      };
    });
    await workbench.goTo(1, 'zh');
    await workbench.press('j');
    const kept = () => workbench.page.getByTestId('kept').getAttribute('data-kept');
    await expect.poll(kept, soon).toBe('failed');
    expect(await workbench.rows()).toHaveLength(3);
    await workbench.page.evaluate(() => (globalThis as unknown as { allow: () => unknown }).allow());
    await workbench.page.getByRole('button', { name: english('popup.retry') }).click();
    await workbench.isKept();
    await workbench.page.reload();
    await workbench.grid.waitFor();
    expect(await workbench.rows()).toHaveLength(3);
  });

  test('an article that is not there is explained', async () => {
    const page = await chromium.open(`chrome-extension://${chromium.browser.extensionId}/workbench.html?doc=nothing`);
    expect(await page.getByRole('alert').textContent()).toBe(english('workbench.notKept'));
    await page.goto(`chrome-extension://${chromium.browser.extensionId}/workbench.html?tab=99999`);
    expect(await page.getByRole('alert').textContent()).toBe(english('workbench.gone'));
  });
});

test('ten thousand rows: few are drawn at once, and the keyboard reaches the last', async () => {
  const page = await chromium.openServed('/long.html', longPage(5_000));
  const popup = await chromium.popupOn(page);
  await popup.page.locator('[data-testid=summary][data-phase=ready]').waitFor({ timeout: 60_000 });
  await popup.close();
  const workbench = await WorkbenchPage.openOn(chromium, page);
  const count = Number(await workbench.grid.getAttribute('aria-rowcount'));
  expect(count).toBeGreaterThan(9_000);
  expect(await workbench.page.locator('.row').count()).toBeLessThan(400);
  await workbench.goTo(1, 'zh');
  await workbench.press('End');
  await expect.poll(() => workbench.place(), soon).toBe(`${String(count)} zh`);
  expect(await workbench.page.locator('.cell.here').isVisible()).toBe(true);
  await workbench.press('s', 'Control+z', 'Home');
  await expect.poll(() => workbench.place(), soon).toBe('1 zh');
}, 120_000);

test.each(['light', 'dark'] as const)('axe-core finds nothing, %s', async (colorScheme) => {
  const { workbench } = await openBridge();
  const { page } = workbench;
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await workbench.goTo(1, 'zh');
  await workbench.press('s', 'ArrowDown', 'm', 'Control+ArrowDown');
  expect(await violations(page)).toEqual([]);
  await workbench.press('ArrowRight', 'e');
  expect(await violations(page)).toEqual([]);
  await workbench.press('Escape', '?');
  expect(await violations(page)).toEqual([]);
  await workbench.isKept();
  await page.goto(page.url().replace(/\?.*/u, ''));
  await page.getByTestId('library').waitFor();
  expect(await violations(page)).toEqual([]);
});
