/**
 * Takes pictures of every view and page of the built extension in real Chromium: in each language of the interface, light and dark, at
 * three widths, into `artifacts/screens/LANGUAGE/SCHEME-WIDTH-NAME.png`. For looking at before something is called done.
 */
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { ensureChineseFont } from './browsers.ts';
import { ensureBuilt } from './build.ts';
import { type ChromiumHarness, launchChromium } from './chromium.ts';
import { openedBy } from './click-away.ts';
import { projectRoot, say } from './machine.ts';
import { type PageServer, startPageServer } from './page-server.ts';
import { chooseView, pointAtParagraph } from './start.ts';
import { sentenceOf } from './until.ts';

const LANGUAGES = ['en-US', 'zh-CN', 'zh-TW'] as const;
const SCHEMES = ['light', 'dark'] as const;
const WIDTHS = [360, 800, 1440] as const;
const HEIGHT = 900;
/** The sentence that is pointed at in the views, and the one, first of its paragraph, of which a word is. */
const SHOWN_SENTENCE = 5;
const SHOWN_WORD_IN = 2;
/** Two renderings of one text, to be compared. */
const RENDERINGS: Readonly<Record<string, readonly string[]>> = {
  'mill.tsv': ['清晨，磨坊的水车又转了起来。\tAt dawn the water wheel of the mill was turning again.', '老人说，雨下了三天。\tIt had rained for three days, the old man said.'],
  'wheel.tsv': ['清晨，磨坊的水车又转了起来。\tEarly in the morning the mill wheel began to turn once more.', '老人说，雨下了三天。\tThe old man told us that it had been raining for three days.'],
};

type Scheme = (typeof SCHEMES)[number];

/** One browser in one language and scheme, and where its pictures go. */
class Photographer {
  readonly #browser: ChromiumHarness;
  readonly #server: PageServer;
  readonly #scheme: Scheme;
  readonly #folder: string;

  constructor(browser: ChromiumHarness, server: PageServer, scheme: Scheme, folder: string) {
    this.#browser = browser;
    this.#server = server;
    this.#scheme = scheme;
    this.#folder = folder;
  }

  /** All pictures at one width. */
  async takeAll(width: number): Promise<void> {
    const page = await this.#open(await this.#server.serveFile(join(projectRoot, 'tests/pages/demo.html')), width);
    await this.#takePopup(page, width, 'popup');
    for (const view of ['side-by-side', 'interleaved', 'one-language']) await this.#takeBook(page, width, view);
    await this.#takePanels(page, width);
    await this.#takeNotes(page, width);
    await this.#takeHover(page, width);
    await page.close();
    const nothing = await this.#open(await this.#server.serveFile(join(projectRoot, 'tests/pages/chinese-only.html')), width);
    await this.#takePopup(nothing, width, 'popup-nothing');
    await nothing.close();
    await this.#takeWorkbench(width);
    await this.#takeLibrary(width);
    for (const name of ['options', 'welcome', 'about', 'workbench', 'terms', 'sidepanel']) {
      const own = await this.#openOwn(name, width);
      await own.waitForLoadState('load');
      await this.#save(own, width, name, true);
      await own.close();
    }
  }

  #openOwn(name: string, width: number): Promise<Page> {
    const address = name === 'terms' ? 'workbench.html?terms' : `${name}.html`;
    return this.#open(`chrome-extension://${this.#browser.extensionId}/${address}`, width);
  }

  async #open(address: string, width: number): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.setViewportSize({ width, height: HEIGHT });
    await page.goto(address);
    return page;
  }

  async #takePopup(page: Page, width: number, name: string): Promise<void> {
    const popup = await this.#browser.clickToolbar(page);
    await popup.locator('[data-testid=summary]:is([data-phase=ready], [data-phase=nothing])').waitFor();
    await this.#save(popup, width, name, true);
    await popup.close();
  }

  async #choose(page: Page, view: string): Promise<void> {
    const popup = await this.#browser.clickToolbar(page);
    await chooseView(popup, view);
    await popup.close();
  }

  async #takeBook(page: Page, width: number, view: string): Promise<void> {
    await this.#choose(page, view);
    await page.locator('.sentence').nth(SHOWN_SENTENCE).hover();
    await this.#save(page, width, view);
    await page.mouse.move(2, 2);
  }

  /** The panels of the bar, one after the other. */
  async #takePanels(page: Page, width: number): Promise<void> {
    await this.#choose(page, 'side-by-side');
    for (const [key, name] of [['t', 'panel-text'], ['?', 'panel-keys']] as const) {
      await page.keyboard.press(key);
      await this.#save(page, width, name);
      await page.keyboard.press('Escape');
    }
    for (const theme of ['sepia', 'auto']) {
      await page.keyboard.press('t');
      await page.locator(`#book-type label:has(input[name=theme][value=${theme}])`).click();
      await page.locator(`[data-theme=${theme}]`).waitFor({ state: 'attached' });
      await page.keyboard.press('Escape');
      if (theme !== 'auto') await this.#save(page, width, theme);
    }
    await page.locator('.sentence').nth(SHOWN_WORD_IN).hover({ position: { x: 90, y: 12 } });
    await page.locator('.word-card').waitFor({ timeout: 3_000 }).catch(() => say('No word card came.'));
    await this.#save(page, width, 'word-card');
  }

  /** A note on the sentence at hand, in its card and in the panel. */
  async #takeNotes(page: Page, width: number): Promise<void> {
    await page.mouse.move(2, 2);
    for (const key of ['Escape', 'ArrowDown', 'ArrowDown', 'n']) await page.keyboard.press(key);
    const card = page.getByTestId('note-card');
    await card.waitFor();
    await card.locator('textarea').fill('**走访** – “visited”, not “interviewed”.');
    await this.#save(page, width, 'note-card');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }

  /** Saved articles: a search in them, and two renderings beside one another. */
  async #takeLibrary(width: number): Promise<void> {
    const list = await this.#openOwn('workbench', width);
    for (const [name, lines] of Object.entries(RENDERINGS)) {
      await list.locator('.exchange input[name=import]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(`zh\ten\n${lines.join('\n')}\n`) });
      await list.getByTestId('imported').filter({ hasText: name }).waitFor();
    }
    await list.getByRole('searchbox').fill('水车');
    await list.getByTestId('hits').locator('li').first().waitFor();
    await this.#save(list, width, 'search', true);
    await list.getByRole('searchbox').fill('');
    for (const name of Object.keys(RENDERINGS)) await list.getByTestId('library').getByRole('checkbox', { name }).first().check();
    await list.locator('.compare-chosen button').click();
    await list.getByTestId('compare-grid').waitFor();
    await this.#save(list, width, 'comparison', true);
    await list.close();
  }

  /** The workbench on an article with every kind of row, its findings open. */
  async #takeWorkbench(width: number): Promise<void> {
    const page = await this.#open(await this.#server.serveFile(join(projectRoot, 'tests/pages/free-translation.html')), width);
    const popup = await this.#browser.clickToolbar(page);
    await popup.locator('[data-testid=summary][data-phase=ready]').waitFor();
    const workbench = await openedBy(popup.getByTestId('workbench'));
    await workbench.setViewportSize({ width, height: HEIGHT });
    await workbench.getByTestId('grid').waitFor();
    for (const key of ['ArrowDown', 's', 'ArrowDown', 'm', 'c']) await workbench.keyboard.press(key);
    await workbench.getByTestId('findings').waitFor();
    await this.#save(workbench, width, 'workbench-article');
    await workbench.close();
    await page.close();
  }

  async #takeHover(page: Page, width: number): Promise<void> {
    await page.mouse.move(2, 2);
    await this.#choose(page, 'hover');
    await pointAtParagraph(page);
    await page.getByTestId('hover-card').waitFor();
    await this.#save(page, width, 'hover');
  }

  async #save(page: Page, width: number, name: string, fullPage = false): Promise<void> {
    const path = join(this.#folder, `${this.#scheme}-${String(width)}-${name}.png`);
    await mkdir(dirname(path), { recursive: true });
    // Another client's default may have come in between.
    await page.emulateMedia({ colorScheme: this.#scheme, reducedMotion: 'reduce' });
    await page.screenshot({ path, fullPage });
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { lang: { type: 'string' }, scheme: { type: 'string' }, width: { type: 'string' } } });
  ensureChineseFont();
  const extension = await ensureBuilt('chrome');
  const server = await startPageServer();
  try {
    for (const lang of LANGUAGES.filter((name) => !values.lang || values.lang === name)) {
      for (const scheme of SCHEMES.filter((name) => !values.scheme || values.scheme === name)) {
        const browser = await launchChromium({ extension, lang, colorScheme: scheme });
        const photographer = new Photographer(browser, server, scheme, join(projectRoot, 'artifacts/screens', lang));
        try {
          for (const width of WIDTHS.filter((one) => !values.width || Number(values.width) === one)) await photographer.takeAll(width);
        } finally {
          await browser.close();
        }
        say(`${lang}, ${scheme}`);
      }
    }
  } finally {
    await server.close();
  }
}

await main().catch((error: unknown) => {
  say(sentenceOf(error));
  process.exitCode = 1;
});
