import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { useChromium } from './support/chromium.ts';
import { english } from './support/sentences.ts';
import { forgetDocuments, WorkbenchPage } from './support/workbench.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };
afterEach(async () => {
  await chromium.closePages();
  await forgetDocuments(chromium);
});

const zh = ['全县去年新建图书馆12座，比上年增长8%。', '林秋说，全县1.2万名读者都来过新馆。'];
const en = ['The county built 12 new libraries last year, up 8 percentage points from the year before.', 'Lin Qiu said that all 1,200 readers of the county had been to the new library.'];
const page = `<!doctype html><title>Libraries</title><main>${[...zh, ...en].map((text) => `<p>${text}</p>`).join('')}</main>`;

async function open(): Promise<WorkbenchPage> {
  return WorkbenchPage.openOn(chromium, await chromium.openServed('/libraries.html', page));
}

const library = async (): Promise<Page> => chromium.open(`chrome-extension://${chromium.browser.extensionId}/workbench.html`);

describe('the checks', () => {
  test('find what the rendering has wrong, lead to it, and leave out what was dismissed', async () => {
    const workbench = await open();
    await workbench.goTo(1, 'zh');
    await workbench.press('c');
    const findings = workbench.page.getByTestId('findings').locator('li');
    await expect.poll(() => findings.allTextContents(), soon).toEqual([expect.stringContaining('8%'), expect.stringContaining('1.2万')]);
    expect(await violations(workbench.page)).toEqual([]);
    await findings.nth(1).locator('.go').click();
    expect(await workbench.place()).toBe('2 zh');
    const marked = () => workbench.page.evaluate(() => [...(CSS.highlights.get('finding') ?? [])].map(String));
    await expect.poll(marked, soon).toEqual(['1.2万', '1,200']);
    const kind = workbench.page.getByRole('combobox', { name: english('check.kind') });
    await kind.selectOption('number');
    expect(await findings.allTextContents()).toEqual([expect.stringContaining('1.2万')]);
    await kind.selectOption('');
    await workbench.page.locator('.filters select').selectOption('warned');
    expect(await workbench.rows()).toHaveLength(2);
    await findings.nth(0).getByRole('button', { name: english('check.dismiss') }).click();
    await expect.poll(() => findings.count(), soon).toBe(1);
    await workbench.isKept();
    await workbench.page.reload();
    await workbench.grid.waitFor();
    await workbench.press('c');
    await expect.poll(() => findings.count(), soon).toBe(1);
    await workbench.page.getByRole('button', { name: english('check.restore', 1) }).click();
    await expect.poll(() => findings.count(), soon).toBe(2);
  });

  test('follow what is edited', async () => {
    const workbench = await open();
    await workbench.goTo(2, 'en');
    await workbench.press('c', 'e');
    await workbench.page.locator('.editing textarea').fill('Lin Qiu said that all 12,000 readers of the county had been to the new library.');
    await workbench.press('Enter');
    await expect.poll(() => workbench.page.getByTestId('findings').locator('li').count(), soon).toBe(1);
  });
});

describe('files', () => {
  /** Saves the article in a format, as a person does. */
  async function save(from: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
    const folder = mkdtempSync(join(tmpdir(), 'duizhao-save-'));
    const session = await from.context().newCDPSession(from);
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await from.getByRole('button', { name: english('save.as') }).click();
    await from.locator('.formats button').filter({ hasText: name }).click();
    await expect.poll(() => readdirSync(folder).filter((file) => !file.endsWith('.crdownload')), soon).toHaveLength(1);
    const [file = ''] = readdirSync(folder);
    return { name: file, bytes: readFileSync(join(folder, file)) };
  }

  test.each([
    ['TMX', 'Libraries.tmx', /<tmx version="1\.4"[\s\S]*全县去年新建图书馆12座/u], ['XLIFF', 'Libraries.xlf', /<xliff[\s\S]*version="2\.1"/u], ['TSV', 'Libraries.tsv', /\t/u],
    ['CSV', 'Libraries.csv', /^\uFEFF/u], ['Word', 'Libraries.docx', /^PK/u], ['HTML', 'Libraries.html', /<table/u], ['Markdown', 'Libraries.md', /\| *---/u], ['JSON', 'Libraries.json', /1,200 readers/u],
    ['TEI', 'Libraries.xml', /<TEI/u], ['Anki', 'Libraries.txt', /^#separator:/u],
  ])('an article is saved as %s', async (format, name, content) => {
    const workbench = await open();
    const saved = await save(workbench.page, format);
    expect(saved.name).toBe(name);
    expect(saved.bytes.toString()).toMatch(content);
  });

  test('what went out comes in again, with what was confirmed', async () => {
    const workbench = await open();
    await workbench.goTo(1, 'zh');
    await workbench.press('s');
    const { bytes } = await save(workbench.page, 'XLIFF');
    const before = await workbench.rows();
    const list = await library();
    await list.locator('input[name=import]').setInputFiles({ name: 'again.xlf', mimeType: 'text/xml', buffer: bytes });
    await expect.poll(() => list.getByTestId('imported').textContent(), soon).toBe('again.xlf was imported: 2 rows.');
    await list.getByTestId('library').getByRole('link').first().click();
    const again = new WorkbenchPage(list);
    await again.grid.waitFor();
    expect(await again.rows()).toEqual(before);
    expect(await list.locator('.row.confirmed').count()).toBe(1);
  });

  test('two plain texts that answer each other line by line make one article', async () => {
    const list = await library();
    const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    const pair = list.locator('input[name=pair]');
    await pair.setInputFiles([file('river.en.txt', `${en.join('\n')}\n`)]);
    await expect.poll(() => list.getByTestId('imported').textContent(), soon).toBe(english('import.notTwo'));
    await pair.setInputFiles([file('river.en.txt', `${en.join('\n')}\n`), file('river.zh.txt', `${zh[0] ?? ''}\n`)]);
    await expect.poll(() => list.getByTestId('imported').textContent(), soon).toContain(english('import.linesDiffer', 1, 2));
    await pair.setInputFiles([file('river.en.txt', `${en.join('\n')}\n`), file('river.zh.txt', `${zh.join('\n')}\n`)]);
    await expect.poll(() => list.getByTestId('imported').textContent(), soon).toBe('river.en.txt + river.zh.txt was imported: 2 rows.');
    await list.getByTestId('library').getByRole('link').first().click();
    const workbench = new WorkbenchPage(list);
    await workbench.grid.waitFor();
    expect(await workbench.rows()).toEqual(zh.map((text, at) => `${text} | ${en[at] ?? ''}`));
  });

  test('of a long file it is said that it is being read; it can be stopped, and nothing is kept', async () => {
    const list = await library();
    const unit = `<tu><tuv xml:lang="zh"><seg>${zh[0] ?? ''}</seg></tuv><tuv xml:lang="en"><seg>${en[0] ?? ''}</seg></tuv></tu>\n`;
    // Made in the page: it would take the protocol half a minute to hand the file over.
    await list.locator('input[name=import]').evaluate((input, text) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File(['<tmx version="1.4"><header/><body>', text.repeat(90_000), '</body></tmx>'], 'long.tmx'));
      (input as HTMLInputElement).files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, unit);
    const reading = list.getByTestId('importing');
    await expect.poll(() => reading.textContent(), soon).toContain('long.tmx');
    await expect.poll(() => reading.getByRole('progressbar').evaluate((bar) => (bar as HTMLProgressElement).value), soon).toBeGreaterThan(0);
    expect(await list.locator('input[name=import]').isDisabled()).toBe(true);
    await reading.getByRole('button', { name: english('popup.cancel') }).click();
    await expect.poll(() => list.getByTestId('imported').textContent(), soon).toContain(english('import.cancelled'));
    expect(await reading.count()).toBe(0);
    expect(await list.getByTestId('library').count()).toBe(0);
  });

  test.each<[string, string, string | Buffer, string]>([
    ['a broken TMX', 'a.tmx', '<?xml version="1.0"?><tmx version="1.4"><body><tu>', english('import.malformed', '1', '51').replace(/line.*$/u, '')],
    ['declared entities', 'a.tmx', '<?xml version="1.0"?><!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tmx version="1.4"/>', english('import.entities', '1').slice(0, 20)],
    ['other languages', 'a.tmx', '<tmx version="1.4"><header/><body><tu><tuv xml:lang="zh"><seg>河</seg></tuv><tuv xml:lang="fr"><seg>eau</seg></tuv></tu></body></tmx>', english('import.noEnglish')],
    ['nothing', 'a.csv', '', english('import.empty')],
    ['a picture', 'a.png', Buffer.from([0x89, 0x50, 0x4e, 0x47]), english('import.unknownFormat')],
  ])('of %s nothing is kept, and it is said why', async (_what, name, content, sentence) => {
    const list = await library();
    await list.locator('input[name=import]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
    await expect.poll(() => list.getByTestId('imported').textContent(), soon).toContain(sentence);
    expect(await list.getByTestId('library').count()).toBe(0);
  });
});
