import type { Page } from 'playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { useChromium } from './support/chromium.ts';
import { forgetNotes, keptNotes, Notes } from './support/notes.ts';
import { noteAt, PanelPage } from './support/panel.ts';
import { english } from './support/sentences.ts';
import { forgetDocuments, WorkbenchPage } from './support/workbench.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };

afterEach(async () => {
  await forgetNotes(chromium);
  await forgetDocuments(chromium);
});

async function open(): Promise<{ page: Page; workbench: WorkbenchPage; notes: Notes }> {
  const page = await chromium.openFixture('demo.html');
  const workbench = await WorkbenchPage.openOn(chromium, page);
  return { page, workbench, notes: new Notes(workbench.page) };
}

describe('notes in the workbench', () => {
  test('selected text of a row is marked with what renders it, by the same bar; on the page it stands, too', async () => {
    const { page, notes } = await open();
    await notes.select('最关心', '.grid');
    await expect.poll(() => notes.bar.getByRole('button').count(), soon).toBe(10); // six colours, note, tag, copy, link
    await notes.bar.getByRole('button', { name: 'Highlight: Blue' }).click();
    await expect.poll(async () => (await keptNotes(chromium)).length, soon).toBe(1);
    const [note] = await keptNotes(chromium);
    expect(note).toMatchObject({ colour: 'blue', page: { address: page.url() }, passages: [{ side: 'zh', quote: { exact: '最关心' }, place: {} }, { side: 'en' }] });
    await expect.poll(() => notes.marked(), soon).toEqual(['最关心', note?.passages[1]?.quote.exact]);
    await page.bringToFront();
    await (await chromium.popupOn(page)).sentence();
    await expect.poll(() => new Notes(page).marked(), soon).toContain('最关心');
  });

  test('notes of the page are marked in the rows; rows with a note are filtered and jumped to; a click opens the card, keys go to it alone', async () => {
    const page = await chromium.openFixture('demo.html');
    const phrases = ['民警入户走访21.4万户次，化解邻里纠纷6820起', '坚持把群众最关心的小事当作自己的大事'];
    await (await PanelPage.open(chromium)).seed({ notes: phrases.map((zh, at) => noteAt(page.url(), `n${String(at)}`, { zh, en: 'nothing like it' })) });
    const workbench = await WorkbenchPage.openOn(chromium, page);
    const notes = new Notes(workbench.page);
    const rows = await workbench.rows();
    await expect.poll(async () => (await notes.marked()).sort(), soon).toEqual([...phrases].sort());
    await workbench.page.locator('.filters select').selectOption('noted');
    const having = rows.flatMap((row, at) => (phrases.some((phrase) => row.includes(phrase)) ? [at + 1] : []));
    await expect.poll(() => workbench.grid.locator('.row').evaluateAll((all) => all.map((row) => Number(row.getAttribute('aria-rowindex')))), soon).toEqual(having);
    await workbench.grid.locator('.cell.here').focus();
    const first = await workbench.place();
    await workbench.press('n');
    expect(await workbench.place()).not.toBe(first);
    await notes.select('最关心', '.grid');
    await workbench.page.keyboard.press('Escape');
    const { x, y } = await workbench.page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('duizhao-note-yellow') as unknown as Set<Range>)].filter((one) => one.toString().includes('最关心'));
      const box = range?.getClientRects()[0];
      return { x: (box?.left ?? 0) + 4, y: (box?.top ?? 0) + 6 };
    });
    await workbench.page.mouse.click(2, 2);
    await workbench.page.mouse.click(x, y);
    await notes.card.waitFor();
    await notes.card.getByRole('textbox', { name: english('marking.write') }).click();
    await workbench.page.keyboard.type('jmxs n');
    await expect.poll(async () => (await keptNotes(chromium)).map(({ body }) => body).sort(), soon).toEqual(['', 'jmxs n']);
    await workbench.page.keyboard.press('Escape');
    await expect.poll(() => notes.card.count(), soon).toBe(0);
    await workbench.page.locator('.filters select').selectOption('all');
    expect(await workbench.rows()).toEqual(rows);
  });

  test('H writes a note on the row, of whole paragraphs as well as of sentences', async () => {
    const { workbench, notes } = await open();
    await workbench.goTo(4, 'zh');
    const [zh, en] = ((await workbench.rows())[3] ?? '').split(' | ');
    await workbench.press('h');
    await notes.card.waitFor();
    await workbench.page.keyboard.type('on the row');
    await expect.poll(async () => (await keptNotes(chromium))[0]?.body, soon).toBe('on the row');
    const [note] = await keptNotes(chromium);
    expect(note).toMatchObject({ about: 'pair', passages: [{ side: 'zh' }, { side: 'en' }] });
    expect(zh?.replaceAll(' / ', '')).toContain(note?.passages[0]?.quote.exact);
    expect(en?.replaceAll(' / ', ' ')).toContain(note?.passages[1]?.quote.exact);
    await workbench.page.keyboard.press('Escape');
    await workbench.page.getByRole('checkbox', { name: english('workbench.paragraphs') }).check();
    await expect.poll(async () => (await notes.marked()).length, soon).toBeGreaterThan(1);
  });

  test('a row whose words a person has changed keeps its note, marked as a whole', async () => {
    const { workbench, notes } = await open();
    await notes.select('最关心', '.grid');
    await notes.bar.getByRole('button', { name: 'Highlight: Green' }).click();
    await expect.poll(async () => (await notes.marked()).includes('最关心'), soon).toBe(true);
    await workbench.grid.locator('.unit', { hasText: '最关心' }).click({ position: { x: 3, y: 3 } });
    await workbench.press('e');
    await workbench.page.keyboard.type('……');
    await workbench.press('Enter');
    await expect.poll(async () => (await notes.marked()).some((text) => text.includes('最关心') && text.endsWith('……')), soon).toBe(true);
    await expect.poll(() => workbench.page.locator('.unit.edited').count(), soon).toBe(1);
  });
});
