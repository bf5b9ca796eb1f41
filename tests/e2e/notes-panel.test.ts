import { afterEach, expect, test } from 'vitest';
import { clickAway } from '../../lib/commands/click-away.ts';
import { useChromium } from './support/chromium.ts';
import { forgetNotes, keptNotes, Notes } from './support/notes.ts';
import { PanelPage } from './support/panel.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };

afterEach(() => forgetNotes(chromium));

/** The demo article with a note on it. */
async function noted(): Promise<Notes> {
  const page = await chromium.openFixture('demo.html');
  await (await chromium.popupOn(page)).sentence();
  const notes = new Notes(page);
  await notes.select('最关心');
  await notes.bar.getByRole('button', { name: 'Highlight: Red' }).click();
  await expect.poll(async () => (await keptNotes(chromium)).length, soon).toBe(1);
  return notes;
}

test('the popup opens the side panel of the browser', async () => {
  const page = await chromium.openFixture('demo.html');
  const popup = await chromium.popupOn(page);
  await popup.sentence();
  await clickAway(popup.button('Notes'));
  const contexts = () => chromium.browser.evaluateInBackground(() => (globalThis as unknown as { chrome: { runtime: { getContexts(of: object): Promise<{ contextType: string }[]> } } }).chrome.runtime.getContexts({}));
  await expect.poll(async () => (await contexts()).map(({ contextType }) => contextType), soon).toContain('SIDE_PANEL');
});

test('the panel lists the note; a click there leads to the passage, a click on the passage to the note', async () => {
  const notes = await noted();
  const [note] = await keptNotes(chromium);
  const id = note?.id ?? '';
  const panel = await PanelPage.open(chromium, notes.page);
  await panel.lists(id);
  await panel.note(id).locator('blockquote').first().click();
  const open = () => notes.page.evaluate(() => [...(CSS.highlights as unknown as Map<string, Set<Range>>).get('duizhao-note-open') ?? []].map(String));
  await expect.poll(open, soon).toContain('最关心');
  await notes.page.bringToFront();
  const place = await notes.page.evaluate(() => {
    const [range] = [...((CSS.highlights as unknown as Map<string, Set<Range>>).get('duizhao-note-red') ?? [])];
    const box = range?.getBoundingClientRect();
    return { x: (box?.x ?? 0) + 10, y: (box?.y ?? 0) + 10 };
  });
  await notes.page.mouse.click(place.x, place.y);
  await notes.card.waitFor();
  await expect.poll(() => panel.current, soon).toBe(id);
});

test('what is written in the panel shows on the page at once, and a note that the page has lost is listed apart', async () => {
  const notes = await noted();
  const [note] = await keptNotes(chromium);
  const panel = await PanelPage.open(chromium, notes.page);
  await notes.page.bringToFront();
  await notes.page.evaluate(() => {
    for (const paragraph of document.querySelectorAll('p')) if (/最关心|care about most/u.test(paragraph.textContent)) paragraph.textContent = '此段已由编辑撤下，另见更正。';
  });
  await expect.poll(() => notes.marked(), { timeout: 20_000 }).toEqual([]);
  await panel.page.bringToFront();
  await expect.poll(() => panel.page.locator('body').innerText(), soon).toMatch(/not found on this page/iu);
  expect(await panel.note(note?.id ?? '').count()).toBe(1);
});

test('a note that was lost gets the passage that the person selects anew', async () => {
  const notes = await noted();
  const [note] = await keptNotes(chromium);
  const panel = await PanelPage.open(chromium, notes.page);
  await notes.page.bringToFront();
  await notes.page.evaluate(() => {
    for (const paragraph of document.querySelectorAll('p')) if (/最关心|care about most/u.test(paragraph.textContent)) paragraph.textContent = '此段已由编辑撤下，另见更正。';
  });
  await expect.poll(() => notes.marked(), { timeout: 20_000 }).toEqual([]);
  await panel.page.bringToFront();
  await panel.note(note?.id ?? '').click();
  await panel.note(note?.id ?? '').getByRole('button', { name: 'Select the passage again' }).click();
  await notes.page.bringToFront();
  await notes.page.getByTestId('note-asked').waitFor();
  await notes.select('民警入户走访');
  await expect.poll(async () => (await keptNotes(chromium))[0]?.passages[0]?.quote.exact, soon).toBe('民警入户走访');
  await expect.poll(() => notes.marked(), soon).toContain('民警入户走访');
});
