/**
 * Makes what the listing in a store asks for beside the package, from the built extension and `assets/store`, in every language of the interface:
 * texts and pictures, into `artifacts/store/LANGUAGE`.
 */
import { readdirSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureChineseFont } from './browsers.ts';
import { ensureBuilt } from './build.ts';
import { launchChromium } from './chromium.ts';
import { openedBy } from './click-away.ts';
import { listingTexts } from './listing-texts.ts';
import { projectRoot, projectVersion, say } from './machine.ts';
import { type PageServer, startPageServer } from './page-server.ts';
import { chooseView, pointAtParagraph } from './start.ts';
import { sentenceOf } from './until.ts';

/** The size of pictures that all three stores take. */
const SIZE = { width: 1280, height: 800 };
/** A sentence to point at, and one of which a word is explained. */
const SENTENCE = 5;
const WORD_IN = 2;

async function takePictures(extension: string, language: string, folder: string, server: PageServer): Promise<void> {
  const browser = await launchChromium({ extension, lang: language === 'en' ? 'en-US' : language.replace('_', '-'), windowSize: SIZE });
  try {
    const page = await browser.newPage();
    const take = async (name: string, shown = page): Promise<void> => {
      await shown.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await writeFile(join(folder, `${name}.png`), await shown.screenshot());
    };
    const choose = async (view: string): Promise<void> => {
      const popup = await browser.clickToolbar(page);
      await chooseView(popup, view);
      await popup.close();
    };
    await page.setViewportSize(SIZE);
    await page.goto(await server.serveFile(join(projectRoot, 'tests/pages/demo.html')));

    await choose('side-by-side');
    await page.locator('.sentence').nth(SENTENCE).hover();
    await take('1-side-by-side');
    await page.locator('.sentence').nth(WORD_IN).hover({ position: { x: 90, y: 12 } });
    await page.locator('.word-card').waitFor();
    await take('2-word');
    await page.mouse.move(2, 2);
    for (const key of ['Escape', 'ArrowDown', 'ArrowDown', 'n']) await page.keyboard.press(key);
    await page.getByTestId('note-card').locator('textarea').fill('**门口** – “outside … gates”, not “at the door”.');
    await take('3-note');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');

    await choose('hover');
    await pointAtParagraph(page);
    await page.getByTestId('hover-card').waitFor();
    await take('4-on-the-page');

    await page.goto(await server.serveFile(join(projectRoot, 'tests/pages/free-translation.html')));
    const popup = await browser.clickToolbar(page);
    await popup.locator('[data-testid=summary][data-phase=ready]').waitFor();
    const workbench = await openedBy(popup.getByTestId('workbench'));
    await workbench.setViewportSize(SIZE);
    await workbench.getByTestId('grid').waitFor();
    for (const key of ['ArrowDown', 's', 'ArrowDown', 'm', 'c']) await workbench.keyboard.press(key);
    await workbench.getByTestId('findings').waitFor();
    await workbench.locator('[data-testid=kept][data-kept=kept]').waitFor();
    await take('5-workbench', workbench);
  } finally {
    await browser.close();
  }
}

async function main(): Promise<void> {
  ensureChineseFont();
  const extension = await ensureBuilt('chrome');
  const manifests = [extension, await ensureBuilt('edge'), await ensureBuilt('firefox')].map((folder) => readFile(join(folder, 'manifest.json'), 'utf8'));
  const changes = await readFile(join(projectRoot, 'CHANGELOG.md'), 'utf8');
  const server = await startPageServer();
  try {
    for (const language of readdirSync(join(projectRoot, 'assets/store'))) {
      const source = (name: string) => readFile(join(projectRoot, 'assets/store', language, name), 'utf8');
      const folder = join(projectRoot, 'artifacts/store', language);
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true });
      const texts = listingTexts({
        manifests: await Promise.all(manifests),
        messages: await readFile(join(extension, '_locales', language, 'messages.json'), 'utf8'),
        listing: await source('listing.md'),
        privacy: await source('privacy.md'),
        changes,
        version: projectVersion(),
      });
      for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, `${name}.txt`), `${text}\n`);
      await takePictures(extension, language, folder, server);
      say(`Saved ${folder}`);
    }
  } finally {
    await server.close();
  }
}

await main().catch((error: unknown) => {
  say(sentenceOf(error));
  process.exitCode = 1;
});
