import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import type { PageReport, ReportedPair } from '../exchange/report.ts';
import { ensureChineseFont } from './browsers.ts';
import { ensureBuilt } from './build.ts';
import { type ChromiumHarness, launchChromium } from './chromium.ts';
import { projectRoot, say } from './machine.ts';
import { startPageServer } from './page-server.ts';
import { askForReport } from './report.ts';
import { sentenceOf } from './until.ts';

const demo = join(projectRoot, 'tests/pages/demo.html');
const artifacts = join(projectRoot, 'artifacts');

async function main(): Promise<void> {
  ensureChineseFont();
  const extension = await ensureBuilt('chrome');
  const server = await startPageServer();
  const visible = hasDisplay();
  const browser = await launchChromium({ extension, headless: !visible, network: visible });
  try {
    const page = await browser.newPage(await server.serveFile(demo));
    if (visible) await stayOpen(browser);
    else await showInTerminal(page, browser);
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some(Boolean);
}

async function stayOpen(browser: ChromiumHarness): Promise<void> {
  say('Chromium is open on the demo article: click the Duizhao button (behind the puzzle piece of the toolbar).');
  say('Close the window to end.');
  await browser.closed;
}

/** The sentence that is pointed at for the picture: the second of the first paragraph's English. */
const SHOWN_SENTENCE = 5;

/** Does by hand what a person would do, and keeps a picture of each step. */
async function showInTerminal(page: Page, browser: ChromiumHarness): Promise<void> {
  await mkdir(artifacts, { recursive: true });
  const popup = await browser.clickToolbar(page);
  process.stdout.write(readable(await askForReport(popup)));
  await picture(popup, 'popup');

  await chooseView(popup, 'side-by-side');
  await popup.close();
  await page.getByTestId('side-by-side').locator('.sentence').nth(SHOWN_SENTENCE).hover();
  await picture(page, 'side-by-side');

  const again = await browser.clickToolbar(page);
  await chooseView(again, 'hover');
  await again.close();
  await pointAtParagraph(page);
  await page.getByTestId('hover-card').waitFor();
  await picture(page, 'hover');
}

/** Chooses a view in the popup as soon as it can be chosen. */
export async function chooseView(popup: Page, view: string): Promise<void> {
  await popup.locator('[data-testid=summary][data-phase=ready]').waitFor();
  // The inputs themselves may be hidden behind their labels.
  await popup.locator(`input[name="view"][value="${view}"]`).dispatchEvent('click');
  await popup.locator(`input[name="view"][value="${view}"]:checked`).waitFor({ state: 'attached' });
}

/** The first long paragraph without Chinese: titles may be paragraphs too, and are short. */
function englishParagraph(page: Page): Locator {
  return page.locator('p').filter({ hasText: /^[^\p{Script=Han}]{150,}$/u }).first();
}

/** Points at the beginning of the demo article's first long English paragraph. */
export async function pointAtParagraph(page: Page): Promise<void> {
  const paragraph = englishParagraph(page);
  await paragraph.scrollIntoViewIfNeeded();
  const box = await paragraph.boundingBox();
  if (!box) throw new Error('The demo article has no English paragraph to point at.');
  // On the first line, a little way into the first sentence.
  await page.mouse.move(box.x + Math.min(60, box.width / 4), box.y + 8);
  await page.mouse.move(box.x + Math.min(80, box.width / 3), box.y + 10, { steps: 4 });
}

async function picture(page: Page, name: string): Promise<void> {
  const path = join(artifacts, `${name}.png`);
  await page.screenshot({ path });
  say(`Saved ${path}`);
}

/** The pairs as a person reads them in a terminal. */
export function readable({ articles, reason }: PageReport): string {
  if (articles.length === 0) return `No bilingual article was found${reason ? ` (${reason})` : ''}.\n`;
  return articles
    .map(({ languages, layout, pairs }) => {
      const paired = pairs.filter(({ zh, en }) => zh.length && en.length).length;
      const heading = `${languages.join(' – ')}, ${layout}: ${paired} of ${pairs.length} rows paired\n\n`;
      return heading + pairs.map(readablePair).join('\n');
    })
    .join('\n');
}

function readablePair({ zh, en, sentences }: ReportedPair): string {
  const rows = sentences.length ? sentences : [{ zh: zh.join(' '), en: en.join(' ') }];
  return rows.map((row) => `  中  ${row.zh.trim() || '—'}\n  EN  ${row.en.trim() || '—'}\n`).join('');
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    say(sentenceOf(error));
    process.exitCode = 1;
  });
}
