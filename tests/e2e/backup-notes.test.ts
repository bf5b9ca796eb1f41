import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { useChromium } from './support/chromium.ts';
import { forgetNotes, keptNotes } from './support/notes.ts';
import { noteAt, PanelPage } from './support/panel.ts';
import { english } from './support/sentences.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };
const folder = mkdtempSync(join(tmpdir(), 'duizhao-backup-notes-'));

afterEach(() => forgetNotes(chromium));

const ids = async () => (await keptNotes(chromium)).map(({ id }) => id).sort();
const write = (...names: string[]) => names.map((id) => noteAt('https://news.example/a', id, { body: `about ${id}` }));

/** A backup of these notes, as a file. */
async function backupOf(...names: string[]): Promise<string> {
  await (await PanelPage.open(chromium)).seed({ notes: write(...names) });
  const page = await openOptions();
  const session = await page.context().newCDPSession(page);
  const downloads = mkdtempSync(join(folder, 'downloads-'));
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  await page.getByRole('button', { name: english('backup.save') }).click();
  await expect.poll(() => readdirSync(downloads).filter((name) => name.endsWith('.json')), soon).toHaveLength(1);
  const path = join(folder, `${names.join('-')}.json`);
  writeFileSync(path, readFileSync(join(downloads, readdirSync(downloads)[0] ?? '')));
  await forgetNotes(chromium);
  return path;
}

function openOptions(): Promise<Page> {
  return chromium.open(`chrome-extension://${chromium.browser.extensionId}/options.html`);
}

test.each([
  ['merge', ['n1', 'n2', 'n3']],
  ['replace', ['n1', 'n2']],
] as const)('notes come back out of a backup; what there is meanwhile: %s', async (mode, after) => {
  const path = await backupOf('n1', 'n2');
  await (await PanelPage.open(chromium)).seed({ notes: write('n3') });
  const page = await openOptions();
  await page.locator('input[name=backup]').setInputFiles(path);
  const question = page.getByTestId('restore');
  await question.locator(`input[name=restore-mode][value=${mode}]`).check();
  const line = question.locator('li').filter({ hasText: english('popup.notes') });
  await expect.poll(async () => (await line.textContent())?.includes(english('backup.removed', 1)), soon).toBe(mode === 'replace');
  await question.getByRole('button', { name: english('backup.restore'), exact: true }).click();
  await expect.poll(ids, soon).toEqual(after);
  await page.getByTestId('done').getByRole('button', { name: english('options.undo') }).click();
  await expect.poll(ids, soon).toEqual(['n3']);
});

test('a note that is damaged stays where it is, whatever is restored', async () => {
  const path = await backupOf('n1');
  await (await PanelPage.open(chromium)).seed({ notes: [...write('n3'), { id: 'n4', body: 7 } as never] });
  const page = await openOptions();
  await page.locator('input[name=backup]').setInputFiles(path);
  await page.getByTestId('restore').locator('input[name=restore-mode][value=replace]').check();
  await page.getByTestId('restore').getByRole('button', { name: english('backup.restore'), exact: true }).click();
  await expect.poll(ids, soon).toEqual(['n1', 'n4']);
});

test('a backup that has become too large to be restored is saved, and that is said at once', async () => {
  const page = await openOptions();
  await page.evaluate(() => Object.defineProperty(Blob.prototype, 'size', { get: () => 190_000_001 }));
  await page.getByRole('button', { name: english('backup.save') }).click();
  await expect.poll(() => page.getByTestId('backup-failure').textContent(), soon).toBe(english('backup.outgrown'));
});

test('a restore that the browser has no room for leaves everything as it was', async () => {
  const path = await backupOf('n1');
  await (await PanelPage.open(chromium)).seed({ notes: write('n3') });
  const page = await openOptions();
  await page.evaluate(() => {
    const { prototype } = IDBObjectStore as { prototype: Record<'put', (this: IDBObjectStore, value: { id?: string }) => unknown> };
    const put = Reflect.get(prototype, 'put') as (this: IDBObjectStore, value: unknown) => unknown;
    prototype.put = function (value) {
      if (value.id === 'n1') throw new DOMException('no room', 'QuotaExceededError');
      return put.call(this, value);
    };
  });
  await page.locator('input[name=backup]').setInputFiles(path);
  await page.getByTestId('restore').getByRole('button', { name: english('backup.restore'), exact: true }).click();
  await page.getByText(english('options.full')).waitFor();
  expect(await ids()).toEqual(['n3']);
});
