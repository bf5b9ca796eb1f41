import { afterEach, describe, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { useChromium } from './support/chromium.ts';
import { forgetNotes, Notes } from './support/notes.ts';
import { noteAt, PanelPage } from './support/panel.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };

afterEach(() => forgetNotes(chromium));

describe('beside a page', () => {
  test('its notes stand in the order of its text, those not found apart; a click goes there, and the page’s click comes back', async () => {
    const page = await chromium.openFixture('demo.html');
    const popup = await chromium.popupOn(page);
    await popup.sentence();
    await popup.close();
    const panel = await PanelPage.open(chromium, page);
    await panel.seed({
      notes: [
        noteAt(page.url(), 'n1', { zh: '这一句原来在这里，后来删去了。', en: 'This sentence stood here once.' }),
        noteAt(page.url(), 'n2', { zh: '坚持把群众最关心的小事当作自己的大事', en: 'nothing like it', place: 990 }),
        noteAt(page.url(), 'n3', { zh: '民警入户走访21.4万户次，化解邻里纠纷6820起', en: 'nothing like it either', place: 950 }),
      ],
    });
    await panel.button('Find them on the page').click();
    await expect.poll(() => panel.page.getByTestId('page-state').getAttribute('data-reader'), soon).toBe('there');
    const orphans = panel.page.getByTestId('orphans');
    await orphans.waitFor();
    expect(await orphans.locator('h3').textContent()).toBe('1 note is not found on this page');
    await panel.lists('n2', 'n3', 'n1');
    await panel.note('n1').click();
    expect(await panel.note('n1').getByRole('button', { name: 'Go to the passage' }).count()).toBe(0);
    await panel.note('n1').getByRole('button', { name: 'Select the passage again' }).click();
    await panel.note('n2').click();
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('duizhao-note-open')?.size ?? 0), soon).toBeGreaterThan(0);
    await page.bringToFront();
    await page.keyboard.press('Escape'); // does not select anew after all
    const notes = new Notes(page);
    await notes.select('一年来');
    await page.keyboard.press('Escape');
    await page.mouse.click(2, 2);
    const { x, y } = await page.evaluate(() => {
      const range = [...(CSS.highlights.get('duizhao-note-yellow') as unknown as Set<Range>)].find((one) => one.toString() === '民警入户走访21.4万户次，化解邻里纠纷6820起');
      range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const box = range?.getClientRects()[0];
      return { x: (box?.left ?? 0) + 4, y: (box?.top ?? 0) + 6 };
    });
    await page.mouse.click(x, y);
    await expect.poll(() => panel.current, soon).toBe('n3');
  });

  test('where the browser does not let us in, that is said', async () => {
    const page = await chromium.openFixture('chinese-only.html');
    const panel = await PanelPage.open(chromium, page);
    await expect.poll(() => panel.page.getByTestId('page-state').textContent(), soon).toMatch(/does not tell which page/u);
    await panel.tab('All notes');
    await panel.seed({ notes: [noteAt('http://127.0.0.1:9/gone', 'n1')] });
    await panel.tab('All notes');
    await panel.lists('n1');
  });
});

describe('the keyboard', () => {
  test('goes from note to note, edits, leaves, searches and lists its keys', async () => {
    const panel = await PanelPage.open(chromium);
    await panel.seed({ notes: ['n1', 'n2', 'n3'].map((id) => noteAt('https://news.example/a', id)) });
    await panel.tab('All notes');
    const { keyboard } = panel.page;
    for (const [key, at] of [['j', 'n1'], ['j', 'n2'], ['ArrowDown', 'n3'], ['k', 'n2'], ['ArrowUp', 'n1']] as const) {
      await keyboard.press(key);
      await expect.poll(() => panel.page.evaluate(() => document.activeElement?.getAttribute('data-note')), soon).toBe(at);
    }
    await keyboard.press('e');
    await expect.poll(() => panel.page.evaluate(() => document.activeElement?.className), soon).toBe('body-field');
    await keyboard.type('j/?');
    expect(await panel.page.locator('.body-field').inputValue()).toBe('j/?');
    await keyboard.press('Escape');
    await expect.poll(() => panel.page.evaluate(() => document.activeElement?.getAttribute('data-note')), soon).toBe('n1');
    await keyboard.press('?');
    await panel.page.locator('#panel-keys').waitFor();
    await keyboard.press('Escape');
    await keyboard.press('/');
    await expect.poll(() => panel.page.evaluate(() => (document.activeElement as HTMLInputElement).type), soon).toBe('search');
    await keyboard.press('Escape');
    await expect.poll(() => panel.page.evaluate(() => document.activeElement?.getAttribute('data-note')), soon).toBe('n1');
    await panel.page.getByRole('tab', { name: 'All notes' }).focus();
    await keyboard.press('ArrowRight');
    expect(await panel.page.getByRole('tab', { name: 'Codebook' }).getAttribute('aria-selected')).toBe('true');
  });
});

describe.each(['light', 'dark'] as const)('axe-core finds nothing, %s', (colorScheme) => {
  test.each([360, 1280])('at %i px, on all parts', async (width) => {
    const panel = await PanelPage.open(chromium);
    await panel.page.emulateMedia({ colorScheme });
    await panel.page.setViewportSize({ width, height: 800 });
    await panel.seed({
      notes: [
        noteAt('https://news.example/a', 'n1', { body: 'words', tags: ['译法/增译'], colour: 'green' }),
        noteAt('https://news.example/a', 'n2', { alternatives: [{ writer: 'x', body: 'mine', at: 3 }] }),
        noteAt('https://news.example/b', 'n3', { deletedAt: Date.now() }),
      ],
      relations: [{ id: 'r', from: 'n1', to: 'n2', name: 'answers', createdAt: 1 }], codes: [{ name: '译法', description: 'how' }],
    });
    expect(await violations(panel.page)).toEqual([]);
    await panel.tab('All notes');
    await panel.page.locator('summary').click();
    await panel.note('n1').focus();
    expect(await violations(panel.page)).toEqual([]);
    await panel.page.keyboard.press('t');
    await panel.page.keyboard.type('译');
    await panel.page.keyboard.press('ArrowDown');
    expect(await violations(panel.page)).toEqual([]);
    await panel.page.keyboard.press('Escape');
    await panel.page.getByText('Pages', { exact: true }).click();
    expect(await violations(panel.page)).toEqual([]);
    await panel.tab('Codebook');
    await panel.button('Edit “译法”').click();
    expect(await violations(panel.page)).toEqual([]);
    await panel.button('Cancel').click();
    await panel.button('New tag').click();
    expect(await violations(panel.page)).toEqual([]);
    await panel.button('Cancel').click();
    await panel.tab('Trash');
    expect(await violations(panel.page)).toEqual([]);
    await panel.button('Export and import').click();
    expect(await violations(panel.page)).toEqual([]);
    const theirs = JSON.stringify({ annotations: [{ id: 'a', references: ['b'] }, { id: 'c', uri: 'https://news.example/c', text: 'theirs', target: [] }] });
    await panel.page.locator('#panel-menu input[type=file]').setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from(theirs) });
    await panel.page.getByTestId('import-notes').locator('li').first().waitFor();
    expect(await violations(panel.page)).toEqual([]);
    expect(await panel.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
