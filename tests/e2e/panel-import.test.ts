import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Note } from '../../lib/notes/note.ts';
import { writeNotes } from '../../lib/note-exchange/write.ts';
import { violations } from './support/axe.ts';
import { useChromium } from './support/chromium.ts';
import { forgetNotes, keptNotes } from './support/notes.ts';
import { noteAt, PanelPage } from './support/panel.ts';

/** Files of so many notes that reading and writing them takes a while. */
const chromium = useChromium();
const soon = { timeout: 40_000 };
const MANY = 8000;

const folder = mkdtempSync(join(tmpdir(), 'duizhao-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(sum: number): string {
  const notes = Array.from({ length: sum }, (_, number): Note => ({ ...noteAt(`https://news.example/${String(number % 200)}`, `m${String(number)}`), body: `remark ${String(number)}` }));
  const path = join(folder, `${String(sum)}.json`);
  writeFileSync(path, writeNotes('w3c', { notes, relations: [], codes: [], colours: [], snapshots: [] }, { version: '0.1.0', now: 0 }));
  return path;
}

const mine = noteAt('https://news.example/a', 'n1', { body: 'mine' });

async function openWithMine(): Promise<PanelPage> {
  await forgetNotes(chromium);
  const panel = await PanelPage.open(chromium);
  panel.page.setDefaultTimeout(30_000);
  await panel.seed({ notes: [mine] });
  await panel.tab('All notes');
  await panel.lists('n1');
  return panel;
}

/** Chooses a file on the disk: sent through Playwright, a large one takes half a minute. */
async function choose(panel: PanelPage, path: string): Promise<void> {
  const devtools = await panel.page.context().newCDPSession(panel.page);
  const { root } = await devtools.send('DOM.getDocument');
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector: '#panel-menu input[type=file]' });
  await devtools.send('DOM.setFileInputFiles', { files: [path], nodeId });
  await devtools.detach();
}
const work = (panel: PanelPage) => panel.page.getByTestId('work');
const said = (panel: PanelPage) => panel.page.getByTestId('said');
const found = (panel: PanelPage) => panel.page.getByTestId('found').textContent();

/** Keeps what the line shows and what a screen reader is told, as it changes. */
const listen = (panel: PanelPage) => panel.page.evaluate(() => {
  const [shown, spoken] = [new Set<string>(), new Set<string>()];
  Object.assign(globalThis, { heard: { shown, spoken } });
  new MutationObserver(() => {
    const line = document.querySelector('[data-testid=work]');
    for (const [texts, of] of [[shown, 'p:not([role])'], [spoken, '[role=status]']] as const) {
      const text = line?.querySelector(of)?.textContent ?? '';
      if (text !== '') texts.add(text);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
});
const heard = (panel: PanelPage) => panel.page.evaluate(() => {
  const { shown, spoken } = (globalThis as unknown as { heard: Record<'shown' | 'spoken', Set<string>> }).heard;
  return { shown: [...shown], spoken: [...spoken] };
});

test('a long import shows how far it is and lets the person go on; ended, it leaves everything as it was; once done, it is taken back', async () => {
  const panel = await openWithMine();
  await listen(panel);
  await choose(panel, fileOf(MANY));
  const preview = panel.page.getByTestId('import-notes');
  await preview.getByRole('button', { name: 'Import' }).click();
  await work(panel).getByText(/^Importing: [\d,]+ of 8,000 notes$/u).first().waitFor();
  expect(await violations(panel.page, '[data-testid=work]')).toEqual([]);
  await panel.page.getByRole('searchbox').fill('mine');
  await expect.poll(() => found(panel), soon).toMatch(/^1 of 1 /u);
  await panel.page.getByRole('searchbox').fill('');
  await work(panel).getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect.poll(() => said(panel).textContent(), soon).toMatch(/^Cancelled\. Your notes are as they were\./u);
  expect(await work(panel).count()).toBe(0);
  // The button has gone with the line; the focus has not.
  expect(await panel.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tab');
  expect(await keptNotes(chromium)).toEqual([mine]);

  await choose(panel, fileOf(MANY));
  await preview.getByRole('button', { name: 'Import' }).click();
  await expect.poll(() => said(panel).textContent(), soon).toMatch(/^8,?000 notes were imported\./u);
  await expect.poll(() => found(panel), soon).toMatch(/^8,?001 of 8,?001 /u);
  const { shown, spoken } = await heard(panel);
  expect(shown.length).toBeGreaterThan(4);
  expect(spoken.length).toBeGreaterThan(0);
  expect(spoken.length).toBeLessThan(shown.length / 2);

  await panel.page.keyboard.press('Control+z');
  await expect.poll(() => said(panel).textContent(), soon).toMatch(/^Undone/u);
  await panel.lists('n1');
  expect(await keptNotes(chromium)).toEqual([mine]);
});

test('reading a large file can be ended; the next one is read as ever', async () => {
  const panel = await openWithMine();
  await panel.page.evaluate(() => {
    const watching = new MutationObserver(() => {
      const button = document.querySelector<HTMLElement>('[data-testid=work] button');
      if (!button) return;
      watching.disconnect();
      button.click();
    });
    watching.observe(document.body, { subtree: true, childList: true });
  });
  await choose(panel, fileOf(12_000));
  await expect.poll(() => said(panel).textContent(), soon).toMatch(/^Cancelled/u);
  expect(await panel.page.getByTestId('import-notes').count()).toBe(0);
  await choose(panel, fileOf(3));
  await panel.page.getByTestId('import-notes').waitFor();
  expect(await panel.page.getByTestId('import-notes').locator('li').allTextContents()).toEqual(['3 new notes']);
  await panel.page.getByTestId('import-notes').getByRole('button', { name: 'Cancel' }).click();
  expect(await keptNotes(chromium)).toEqual([mine]);
});
