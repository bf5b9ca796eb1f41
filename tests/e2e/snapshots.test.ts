import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { openedBy } from '../../lib/commands/click-away.ts';
import { snapshotText } from '../../lib/notes/snapshot.ts';
import { violations } from './support/axe.ts';
import { useChromium } from './support/chromium.ts';
import { pagesFolder } from './support/gold.ts';
import { forgetNotes, keptNotes, keptSnapshots, Notes } from './support/notes.ts';
import { PanelPage } from './support/panel.ts';
import { english } from './support/sentences.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };
const demo = readFileSync(join(pagesFolder, 'demo.html'), 'utf8');

afterEach(() => forgetNotes(chromium));

/** Opens the page and has it read. */
async function read(html = demo, page?: Page): Promise<Notes> {
  chromium.server.serve('/with-snapshot', html);
  const opened = page ?? (await chromium.openServed('/with-snapshot', html));
  if (page) await page.reload();
  await (await chromium.popupOn(opened)).sentence();
  return new Notes(opened);
}

/** Writes a note on a phrase and keeps the article with it, in its card. */
async function noteWithSnapshot(): Promise<Notes> {
  const notes = await read();
  await notes.select('一年来');
  await notes.bar.getByRole('button', { name: english('marking.add') }).click();
  await notes.card.getByRole('button', { name: english('evidence.keep') }).click();
  await expect.poll(() => notes.card.getByTestId('snapshot').getAttribute('data-state'), soon).toBe('same');
  return notes;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('the article is kept with a note from its card: pair by pair, with address, date and a hash that anybody can check', async () => {
  const before = Date.now();
  const notes = await noteWithSnapshot();
  const [snapshot] = await keptSnapshots(chromium);
  expect(snapshot).toMatchObject({ page: { address: notes.page.url() }, languages: ['zh-Hans', 'en'] });
  expect(snapshot?.pairs.length).toBeGreaterThan(10);
  expect(snapshot?.pairs.find(({ zh }) => zh.includes('民警入户走访21.4万户次'))?.en).toMatch(/214,000/u);
  expect(snapshot?.takenAt).toBeGreaterThanOrEqual(before);
  expect(snapshot?.hash).toBe(snapshot && sha256(snapshotText(snapshot)));
  expect((await keptNotes(chromium))[0]?.snapshot).toBe(snapshot?.hash);
  expect(await notes.card.getByRole('button', { name: english('evidence.keep') }).count()).toBe(0);
});

test('another note on the same text gets the same snapshot, asked for in the panel', async () => {
  const notes = await noteWithSnapshot();
  await notes.page.keyboard.press('Escape');
  await notes.select('最关心');
  await notes.bar.getByRole('button', { name: 'Highlight: Blue' }).click();
  await expect.poll(async () => (await keptNotes(chromium)).length, soon).toBe(2);
  const other = (await keptNotes(chromium)).find(({ colour }) => colour === 'blue')?.id ?? '';
  const panel = await PanelPage.open(chromium, notes.page);
  await panel.note(other).focus();
  await panel.note(other).getByRole('button', { name: english('evidence.keep') }).click();
  await expect.poll(() => panel.note(other).getByTestId('snapshot').getAttribute('data-state'), soon).toBe('same');
  expect(await keptSnapshots(chromium)).toHaveLength(1);
  expect(new Set((await keptNotes(chromium)).map(({ snapshot }) => snapshot)).size).toBe(1);
});

test('where the page was changed, or another article stands there, that is said', async () => {
  const notes = await noteWithSnapshot();
  const panel = await PanelPage.open(chromium, notes.page);
  const line = panel.page.getByTestId('snapshot');
  await expect.poll(() => line.getAttribute('data-state'), soon).toBe('same');
  await read(demo.replace('入户走访21.4万户次', '入户走访25万户次'), notes.page);
  await expect.poll(() => line.getAttribute('data-state'), soon).toBe('changed');
  expect(await line.textContent()).toMatch(/The page has changed: (\d+) of (\d+) sentences still stand/u);
  const [, standing, of] = /: (\d+) of (\d+)/u.exec((await line.textContent()) ?? '') ?? [];
  expect(Number(standing)).toBe(Number(of) - 1);
  await read('<!doctype html><title>404</title><p>找不到这个网页，它可能已经被删除。</p><p>This page was not found. It may have been removed.</p>', notes.page);
  await expect.poll(() => line.getAttribute('data-state'), soon).toBe('gone');
});

test('a snapshot is opened, checked, saved and read; one that was meddled with is told from a whole one', async () => {
  const notes = await noteWithSnapshot();
  const opened = await openedBy(notes.card.getByRole('button', { name: english('evidence.open') }));
  const page = chromium.closeLater(opened);
  await page.getByText(english('evidence.verified')).waitFor();
  const [snapshot] = await keptSnapshots(chromium);
  expect(await page.getByTestId('hash').textContent()).toBe(snapshot?.hash);
  expect(await page.getByTestId('pairs').locator('.pair').count()).toBe(snapshot?.pairs.length);
  const saved = await page.evaluate(async (name) => {
    let text: Promise<string> | undefined;
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      text = blob.text();
      return make(blob);
    };
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click();
    return text;
  }, english('evidence.download'));
  expect(sha256(saved ?? '')).toBe(snapshot?.hash);
  for (const [width, colorScheme] of [[1280, 'light'], [360, 'dark']] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  const panel = await PanelPage.open(chromium);
  await panel.seed({ snapshots: snapshot ? [{ ...snapshot, pairs: snapshot.pairs.map((pair, at) => (at === 3 ? { ...pair, zh: '别的话。' } : pair)) }] : [] });
  await page.reload();
  await page.getByRole('alert').getByText(english('evidence.forged')).waitFor();
});

test('a snapshot is deleted, in the panel and on its own page, and comes back by Undo', async () => {
  const notes = await noteWithSnapshot();
  const [note] = await keptNotes(chromium);
  const panel = await PanelPage.open(chromium, notes.page);
  await panel.note(note?.id ?? '').getByRole('button', { name: english('evidence.drop') }).click();
  await expect.poll(() => keptSnapshots(chromium), soon).toEqual([]);
  expect((await keptNotes(chromium))[0]).not.toHaveProperty('snapshot');
  await panel.button(english('marking.undo')).click();
  await expect.poll(async () => (await keptNotes(chromium))[0]?.snapshot, soon).toBe(note?.snapshot);
  const page = await chromium.open(`chrome-extension://${chromium.browser.extensionId}/snapshot.html?hash=${String(note?.snapshot)}`);
  await page.getByRole('button', { name: english('evidence.drop') }).click();
  await page.getByTestId('drop-snapshot').getByRole('button', { name: english('evidence.drop') }).click();
  await expect.poll(() => keptSnapshots(chromium), soon).toEqual([]);
  await page.getByRole('button', { name: english('marking.undo') }).click();
  await page.getByText(english('evidence.verified')).waitFor();
  expect(await keptSnapshots(chromium)).toHaveLength(1);
});
