import { readFileSync } from 'node:fs';
import type { Download } from 'playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { useChromium } from './support/chromium.ts';
import { forgetNotes, keptNotes } from './support/notes.ts';
import { noteAt, PanelPage } from './support/panel.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };
const page = 'https://news.example/a';

afterEach(() => forgetNotes(chromium));

async function openSeeded(): Promise<PanelPage> {
  const panel = await PanelPage.open(chromium);
  await panel.seed({
    notes: [noteAt(page, 'n1', { tags: ['译法/增译'] }), noteAt(page, 'n2', { tags: ['译法/增译', '译法/减译'] }), noteAt(page, 'n3', { tags: ['style'] })],
    codes: [{ name: '译法/增译', description: 'words added' }],
  });
  return panel;
}

async function openBook(): Promise<PanelPage> {
  const panel = await openSeeded();
  await panel.tab('Codebook');
  return panel;
}

const rows = (panel: PanelPage) => panel.page.locator('.code').evaluateAll((all) => all.map((row) => `${(row as HTMLElement).dataset['tag'] ?? ''} ${row.querySelector('[data-testid=tag-count]')?.textContent ?? ''}`));
const tags = async () => Object.fromEntries((await keptNotes(chromium)).map((note) => [note.id, note.tags]));
const edit = (panel: PanelPage, tag: string) => panel.button(`Edit “${tag}”`).click();
const text = async (download: Download) => readFileSync(await download.path(), 'utf8');

describe('the code book', () => {
  test('is a tree with counts; a branch closes; a tag shows its notes', async () => {
    const panel = await openBook();
    expect((await rows(panel)).toSorted()).toEqual(['style 1 note', '译法 2 notes', '译法/减译 1 note', '译法/增译 2 notes'].toSorted());
    await panel.button('Tags below “译法”').click();
    expect(await rows(panel)).toHaveLength(2);
    await panel.page.locator('[data-tag="译法"] .tag').click();
    await panel.lists('n1', 'n2');
    expect(await panel.page.getByTestId('found').textContent()).toBe('2 of 3 notes, on 1 page');
  });

  test('a tag is described and renamed; its notes, its description and those below go along, and back by Undo', async () => {
    const panel = await openBook();
    await edit(panel, '译法');
    await panel.page.getByLabel('What it means').fill('How it was done');
    await panel.page.getByLabel('Name', { exact: true }).fill(' method ');
    await panel.button('Save').click();
    await expect.poll(tags, soon).toEqual({ n1: ['method/增译'], n2: ['method/增译', 'method/减译'], n3: ['style'] });
    await expect.poll(() => panel.page.locator('[data-tag="method"] .description').textContent(), soon).toBe('How it was done');
    expect(await panel.page.locator('[data-tag="method/增译"] .description').textContent()).toBe('words added');
    expect(await panel.page.getByTestId('said').textContent()).toMatch(/Renamed on 2 notes/u);
    await panel.page.getByTestId('said').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(tags, soon).toEqual({ n1: ['译法/增译'], n2: ['译法/增译', '译法/减译'], n3: ['style'] });
    await expect.poll(() => panel.page.locator('[data-tag="译法/增译"] .description').textContent(), soon).toBe('words added');
  });

  test('a tag is in the book before a note has it and before it is described, outlives an Undo of something else, and is offered for notes', async () => {
    const panel = await openBook();
    await edit(panel, 'style');
    await panel.page.getByLabel('Name', { exact: true }).fill('manner');
    await panel.button('Save').click();
    await expect.poll(() => rows(panel), soon).toContain('manner 1 note');
    await panel.button('New tag').click();
    await panel.page.keyboard.type('译法/ 重复');
    await panel.page.keyboard.press('Enter');
    await expect.poll(() => rows(panel), soon).toContain('译法/重复 0 notes');
    await panel.page.getByTestId('said').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => rows(panel), soon).toContain('style 1 note');
    expect(await rows(panel)).toContain('译法/重复 0 notes');
    await panel.page.reload();
    await panel.tab('Codebook');
    await edit(panel, '译法/重复');
    await panel.page.getByLabel('What it means').fill('Said twice');
    await panel.button('Save').click();
    await expect.poll(() => panel.page.locator('[data-tag="译法/重复"] .description').textContent(), soon).toBe('Said twice');
    expect(await rows(panel)).toContain('译法/重复 0 notes');
    await panel.tab('All notes');
    await panel.note('n3').focus();
    await panel.page.keyboard.press('t');
    await panel.page.keyboard.type('重');
    await panel.page.keyboard.press('ArrowDown');
    await panel.page.keyboard.press('Enter');
    await expect.poll(async () => (await tags())['n3'], soon).toEqual(['style', '译法/重复']);
  });

  test('a tag that no note has goes by its own act, after a question, and comes back by Undo; a description that is cleared leaves it there', async () => {
    const panel = await openBook();
    await panel.button('New tag').click();
    await panel.page.keyboard.type('later/one');
    await panel.page.getByLabel('What it means').fill('for a while');
    await panel.button('Save').click();
    await panel.page.locator('[data-tag="later/one"] .description').waitFor();
    await edit(panel, 'later/one');
    await panel.page.getByLabel('What it means').fill('');
    await panel.button('Save').click();
    await panel.page.locator('[data-tag="later/one"] .description').waitFor({ state: 'detached' });
    expect(await rows(panel)).toContain('later/one 0 notes');
    await panel.button('Remove “later/one”').click();
    const question = panel.page.getByTestId('tag-remove');
    expect(await question.textContent()).toContain('No note has it.');
    await question.getByRole('button', { name: 'Remove the tag' }).click();
    await expect.poll(() => rows(panel), soon).not.toContain('later/one 0 notes');
    await panel.page.getByTestId('said').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => rows(panel), soon).toContain('later/one 0 notes');
  });

  test('a name that is there already is asked about before the two become one', async () => {
    const panel = await openBook();
    const rename = async () => {
      await edit(panel, '译法/减译');
      await panel.page.getByLabel('Name', { exact: true }).fill('译法/增译');
      await panel.button('Save').click();
    };
    await rename();
    await panel.page.getByTestId('tag-merge').getByRole('button', { name: 'Cancel' }).click();
    expect((await tags())['n2']).toEqual(['译法/增译', '译法/减译']);
    await rename();
    await panel.page.getByTestId('tag-merge').getByRole('button', { name: 'Merge' }).click();
    await expect.poll(async () => (await tags())['n2'], soon).toEqual(['译法/增译']);
  });

  test('a tag is taken off all notes after a question, and back by Undo', async () => {
    const panel = await openBook();
    await panel.button('Remove “译法”').click();
    await panel.page.getByTestId('tag-remove').getByRole('button', { name: 'Remove the tag' }).click();
    await expect.poll(tags, soon).toEqual({ n1: [], n2: [], n3: ['style'] });
    await panel.page.getByTestId('said').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(tags, soon).toEqual({ n1: ['译法/增译'], n2: ['译法/增译', '译法/减译'], n3: ['style'] });
  });

  test('is saved as CSV, Markdown and JSON', async () => {
    const panel = await openBook();
    const save = async (format: string): Promise<string> => {
      await panel.button('Export the codebook…').click();
      const [download] = await Promise.all([panel.page.waitForEvent('download'), panel.page.locator('#code-book-save').getByRole('button', { name: format }).click()]);
      return text(download);
    };
    expect(await save('CSV')).toContain('\r\n译法/增译,2,words added\r\n');
    expect(await save('Markdown')).toContain('  - **增译** (2): words added\n');
    expect(JSON.parse(await save('JSON'))).toContainEqual({ tag: '译法/增译', notes: 2, notesWithin: 2, description: 'words added' });
  });

  test('colours get names of the person’s own', async () => {
    const panel = await openBook();
    await panel.page.getByLabel('Your name for “Yellow”').fill('To be checked');
    await panel.page.keyboard.press('Tab');
    await panel.tab('All notes');
    await expect.poll(() => panel.note('n1').locator('.colour-name').textContent(), soon).toBe('To be checked');
  });
});

describe('out and in', () => {
  test('what is shown is saved, and brought in again after a preview; Undo takes it back', async () => {
    const panel = await openSeeded();
    await panel.tab('All notes');
    await panel.page.getByRole('searchbox').fill('n2');
    await panel.lists('n2');
    const saveAs = async (format: string): Promise<Download> => {
      await panel.button('Export and import').click();
      return (await Promise.all([panel.page.waitForEvent('download'), panel.page.locator('#panel-menu').getByRole('button', { name: format }).click()]))[0];
    };
    expect(await text(await saveAs('Markdown'))).toMatch(/> 第n2段\n[^]*> Passage n2\n/u);
    await panel.page.getByRole('searchbox').fill('');
    const file = await text(await saveAs('W3C Web Annotation'));
    await forgetNotes(chromium);
    await panel.page.reload();
    await panel.tab('All notes');
    await panel.lists();
    const bringIn = async (content: string) => {
      await panel.page.locator('#panel-menu input[type=file]').setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from(content) });
      await panel.page.getByTestId('import-notes').waitFor();
      return panel.page.getByTestId('import-notes');
    };
    const preview = await bringIn(file);
    expect(await preview.locator('li').allTextContents()).toEqual(['3 new notes']);
    await preview.getByRole('button', { name: 'Import' }).click();
    await expect.poll(async () => (await panel.listed()).length, soon).toBe(3);
    const again = await bringIn(file);
    expect(await again.locator('li').allTextContents()).toEqual(['3 notes that you have already: they stay as they are', 'Nothing in it is new.']);
    await again.getByRole('button', { name: 'Close' }).click();
    await panel.page.keyboard.press('Control+z');
    await panel.lists();
    // Of notes that differ, the newer stays, or both do; what the file leaves out is named.
    await panel.seed({ notes: [{ ...noteAt('https://news.example/a', 'n1'), body: 'mine', changedAt: Date.UTC(2030, 0, 1) }] });
    const theirs = { annotations: [{ id: 'a', references: ['b'] }, { id: 'b', uri: 'urn:x-pdf:1' }] };
    expect(await (await bringIn(JSON.stringify(theirs))).locator('li').allTextContents()).toEqual(['1 reply to an annotation, which is left out', '1 entry whose page has no web address (a PDF file, for example), which is left out', 'Nothing in it is new.']);
    await panel.page.keyboard.press('Escape');
    const differing = await bringIn(file);
    expect(await differing.locator('li').allTextContents()).toEqual(['2 new notes', '1 note that differs from yours, which is newer and stays']);
    await differing.getByText('Both stay').click();
    expect(await differing.locator('li').allTextContents()).toEqual(['2 new notes', '1 note that is older than yours and is put beside it']);
    await differing.getByRole('button', { name: 'Import' }).click();
    await panel.tab('All notes');
    await expect.poll(async () => (await panel.listed()).length, soon).toBe(4);
    await panel.page.keyboard.press('Control+z');
    await panel.lists('n1');
    const unknown = await bringIn('{"format":"other"}');
    expect(await unknown.textContent()).toContain('There are no notes in this file that can be read here.');
    await unknown.getByRole('button', { name: 'Close' }).click();
  });
});
