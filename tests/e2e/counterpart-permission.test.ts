import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from '../../lib/commands/build.ts';
import { type ChromiumHarness, launchChromium } from '../../lib/commands/chromium.ts';
import { type PageServer, startPageServer } from '../../lib/commands/page-server.ts';
import { Book } from './support/book.ts';
import { chinesePage, englishPage, ROWS } from './support/counterpart-pages.ts';
import { Popup } from './support/popup.ts';
import { english, foundSentence } from './support/sentences.ts';

// A headless browser shows no prompt that could be answered. So the host is granted from the start here, and everything but the prompt
// is as in the extension: a copy of the build, with the host in its manifest.
let folder: string;
let browser: ChromiumHarness;
let chinese: PageServer;
let other: PageServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-granted-'));
  cpSync(await ensureBuilt('chrome'), folder, { recursive: true });
  const manifest = join(folder, 'manifest.json');
  const written = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, unknown>;
  writeFileSync(manifest, JSON.stringify({ ...written, host_permissions: ['http://127.0.0.1/*'] }));
  [chinese, other] = await Promise.all([startPageServer(), startPageServer()]);
  browser = await launchChromium({ extension: folder });
});
afterAll(async () => {
  await Promise.all([browser.close(), chinese.close(), other.close()]);
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => {
  other.requests.splice(0);
});

async function popupOn(target: string): Promise<Popup> {
  const page = await browser.newPage(chinese.serve('/zh/box.html', chinesePage({ head: `<link rel="alternate" hreflang="en" href="${target}">` })));
  return new Popup(await browser.clickToolbar(page));
}

test('a page of another origin of the site is announced, and fetched by the background on the click', async () => {
  const popup = await popupOn(other.serve('/en/box.html', { body: englishPage(), headers: { 'set-cookie': 'seen=1' } }));
  expect(await popup.sentence()).toBe(english('counterpart.noEnglish'));
  await popup.page.getByText(english('counterpart.asks', other.origin.replace('http://', ''))).waitFor();
  expect(other.requests).toEqual([]);
  await popup.page.getByTestId('counterpart').click();
  await popup.waitForPhase('ready');
  expect(await popup.sentence()).toBe(foundSentence(english, ROWS.length));
  expect(other.requests).toEqual(['/en/box.html']);
  await popup.choose('side-by-side');
  const [page] = browser.context.pages().filter((one) => one.url().startsWith(chinese.origin));
  if (!page) throw new Error('The page is gone.');
  await page.getByTestId('side-by-side').waitFor();
  const rows = await new Book(page).rows();
  expect(rows.map(({ zh, en }) => ({ zh: zh.join(), en: en.join() }))).toEqual(ROWS);
  await popup.close();
});

test('what does not come from there is explained', async () => {
  const popup = await popupOn(`${other.origin}/en/gone.html`);
  await popup.page.getByTestId('counterpart').click();
  await popup.page.getByTestId('failure').waitFor();
  expect(await popup.page.getByTestId('failure').textContent()).toBe(english('counterpart.notFound'));
  await popup.close();
});
