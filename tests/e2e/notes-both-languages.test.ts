import { afterEach, expect, test } from 'vitest';
import type { ShownView } from '../../lib/settings.ts';
import { Book } from './support/book.ts';
import { useChromium } from './support/chromium.ts';
import { forgetNotes, keptNotes, Notes } from './support/notes.ts';
import { forgetDocuments, WorkbenchPage } from './support/workbench.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };

afterEach(async () => {
  await forgetNotes(chromium);
  await forgetDocuments(chromium);
});

async function open(name: string, view: ShownView | 'off' = 'off'): Promise<Notes> {
  const page = await chromium.openFixture(name);
  const popup = await chromium.popupOn(page);
  await popup.choose(view);
  await popup.close();
  await page.bringToFront();
  return new Notes(page);
}

/** Marks what is selected. @returns both passages of the note. */
async function highlight(notes: Notes): Promise<(string | undefined)[]> {
  await notes.bar.getByRole('button', { name: 'Highlight: Green' }).click();
  await expect.poll(async () => (await keptNotes(chromium)).length, soon).toBe(1);
  return (await keptNotes(chromium))[0]?.passages.map(({ side, quote }) => `${side} ${quote.exact}`) ?? [];
}

/** What is marked, whatever the pieces of it. */
async function marked(notes: Notes): Promise<string> {
  return (await notes.marked()).join('|');
}

test('a selection over a paragraph and the one that renders it keeps both as they were selected, here and when the page is opened again', async () => {
  const notes = await open('alternating.html');
  await notes.drag('如今，河里又有了31种鱼', 'the nine kilometres of the Qingluo River');
  await notes.bar.waitFor();
  expect(await highlight(notes)).toEqual(['zh 如今，河里又有了31种鱼。', 'en Twenty years ago, the nine kilometres of the Qingluo River']);
  const both = '如今，河里又有了31种鱼。|Twenty years ago, the nine kilometres of the Qingluo River';
  await expect.poll(() => marked(notes), soon).toBe(both);
  await notes.page.reload();
  await (await chromium.popupOn(notes.page)).sentence();
  await expect.poll(() => marked(notes), soon).toBe(both);
});

test('over several paragraphs by turns, all parts of each language are one stretch', async () => {
  const notes = await open('alternating.html');
  await notes.drag('如今，河里又有了31种鱼', 'In 2006 the municipal water bureau');
  await notes.bar.waitFor();
  const [zh, en] = await highlight(notes);
  expect(zh).toMatch(/^zh 如今，河里又有了31种鱼。\n先把污水截住\n2006年，市水务局.*从哪里来。$/u);
  expect(en).toMatch(/^en Twenty years ago, .* fish in it again\.\nFirst, stop the sewage\nIn 2006 the municipal water bureau$/u);
});

test('parts that do not render each other are kept all the same', async () => {
  const notes = await open('alternating.html');
  await notes.drag('The engineers were in no hurry', '“不断源头');
  await notes.bar.waitFor();
  const [en, zh] = await highlight(notes);
  expect([en, zh]).toEqual([expect.stringMatching(/^en The engineers were in no hurry.*came from\.$/u), 'zh “不断源头']);
});

test('in a table, a selection into the other column keeps both; one down a column keeps that one, and the pairing answers', async () => {
  const notes = await open('table.html');
  await notes.drag('由1016块棱镜拼成', 'A first-order Fresnel lens');
  await notes.bar.waitFor();
  expect(await highlight(notes)).toEqual(['zh 由1016块棱镜拼成，光程24海里。', 'en A first-order Fresnel lens']);
  await forgetNotes(chromium);
  await notes.drag('由1016块棱镜拼成', '守塔人日志共62册');
  await notes.bar.waitFor();
  const [zh, en] = await highlight(notes);
  expect(zh).toMatch(/^zh 由1016块棱镜拼成，光程24海里。\n勿触摸\n守塔人日志共62册$/u);
  expect(en).toMatch(/^en A first-order.*\nThe keepers’ log, in 62 volumes\.$/u);
});

test.each(['side-by-side', 'interleaved'] as const)('%s: a selection stays in its language, as it shows, and the pairing answers', async (view) => {
  const notes = await open('alternating.html', view);
  await new Book(notes.page, view).drawn();
  await notes.drag('河里又有了31种鱼', '2006年，市水务局', '.cell');
  await notes.bar.waitFor();
  const [zh, en] = await highlight(notes);
  expect(zh).toBe('zh 河里又有了31种鱼。\n先把污水截住\n2006年，市水务局');
  expect(en).toMatch(/^en Today there are 31 species.*\nFirst, stop the sewage\nIn 2006 the municipal/u);
});

test('in the workbench, a selection from one cell into the other keeps both as they were selected', async () => {
  const workbench = await WorkbenchPage.openOn(chromium, await chromium.openFixture('alternating.html'));
  const notes = new Notes(workbench.page);
  await notes.drag('如今，河里又有了31种鱼', 'Today there are 31 species', '.grid');
  await notes.bar.waitFor();
  expect(await highlight(notes)).toEqual(['zh 如今，河里又有了31种鱼。', 'en Today there are 31 species']);
});
