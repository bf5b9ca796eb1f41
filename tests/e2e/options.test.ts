import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { openedBy } from '../../lib/commands/click-away.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings.ts';
import { useChromium } from './support/chromium.ts';
import { english } from './support/sentences.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };

async function openOptions(hash = ''): Promise<Page> {
  const page = await chromium.open(`chrome-extension://${chromium.browser.extensionId}/options.html${hash}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** The settings as they lie in the browser's storage; those of the first day are not stored. */
async function stored(): Promise<Partial<Settings>> {
  return chromium.browser.evaluateInBackground(async () => (await chrome.storage.sync.get('settings'))['settings'] ?? {});
}

declare const chrome: { storage: { sync: { get(name: string): Promise<Record<string, Partial<Settings>>>; set: unknown }; local: { get(name: string): Promise<Record<string, unknown>> } } };

/** Everything about the sample that can be seen. */
async function look(page: Page): Promise<string> {
  return page.getByTestId('preview').evaluate((sample) =>
    [sample, ...sample.querySelectorAll('*')]
      .map((element) => {
        const { fontSize, fontFamily, lineHeight, color, backgroundColor, display, width, borderInlineStart } = getComputedStyle(element);
        return [element.textContent, fontSize, fontFamily, lineHeight, color, backgroundColor, display, width, borderInlineStart].join('|');
      })
      .join('\n'),
  );
}

/** Everything that is wrong, when a control is used: what is stored, and whether the sample follows. */
async function tryControl(page: Page, use: () => Promise<void>, change: Partial<Settings>, seen = true): Promise<void> {
  const before = await look(page);
  await use();
  await expect.poll(stored, soon).toMatchObject(change);
  const after = await look(page);
  expect(after !== before).toBe(seen);
}

describe('every setting', () => {
  test.each([
    ['primary', 'en'], ['lastView', 'interleaved'], ['lastView', 'one-language'], ['lastView', 'hover'], ['lineWidth', 'narrow'], ['lineWidth', 'wide'],
    ['theme', 'sepia'], ['theme', 'dark'], ['theme', 'page'], ['zhFont', 'sans'], ['enFont', 'sans'],
  ] as const)('%s: %s is stored at once and seen in the sample', async (name, value) => {
    const page = await openOptions();
    await tryControl(page, () => page.locator(`input[name=${name}][value=${value}]`).check(), { [name]: value });
  });

  test.each([['textSize', 26], ['lineSpacing', 2.1], ['chineseShare', 0.6]] as const)('%s: the sample follows the slider', async (name, value) => {
    const page = await openOptions();
    await tryControl(page, () => page.locator(`input[name=${name}]`).fill(String(value)), { [name]: value });
  });

  test.each([['numbers', true], ['marks', true], ['words', false], ['followScroll', false]] as const)('%s is switched', async (name, seen) => {
    const page = await openOptions();
    const value = !DEFAULT_SETTINGS[name];
    await tryControl(page, () => page.locator(`input[name=${name}]`).setChecked(value), { [name]: value }, seen);
  });

  test('hideOther is switched, and the sample of the hover view veils the other language', async () => {
    await chromium.settings({ lastView: 'hover' });
    const page = await openOptions();
    await tryControl(page, () => page.locator('input[name=hideOther]').check(), { hideOther: true });
  });

  test('the light theme is light where the system is dark', async () => {
    const page = await openOptions();
    await page.emulateMedia({ colorScheme: 'dark' });
    await tryControl(page, () => page.locator('input[name=theme][value=light]').check(), { theme: 'light' });
  });
});

describe('a change', () => {
  test('by a slider under way is stored when it rests, not at every step', async () => {
    const page = await openOptions();
    const writes = await page.locator('input[name=textSize]').evaluate(async (slider: HTMLInputElement) => {
      let count = 0;
      (chrome as unknown as { storage: { onChanged: { addListener: (run: () => void) => void } } }).storage.onChanged.addListener(() => count++);
      for (let size = 14; size <= 32; size += 2) {
        slider.value = String(size);
        slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve, 40));
      }
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return count;
    });
    expect(writes).toBeLessThanOrEqual(3);
    expect(await page.locator('.slider:has([name=textSize]) output').textContent()).toBe('32');
    expect(await stored()).toMatchObject({ textSize: 32 });
  });

  test('is followed by an open view, and comes to the page from elsewhere', async () => {
    const { page: article } = await chromium.read('demo.html', 'side-by-side');
    const cell = article.getByTestId('side-by-side').locator('.cell').first();
    await cell.waitFor();
    const page = await openOptions();
    await page.locator('input[name=textSize]').fill('26');
    await expect.poll(() => article.getByTestId('side-by-side').locator('.cell[data-side=zh]').nth(1).evaluate((one) => getComputedStyle(one).fontSize), soon).toBe('26px');
    await page.locator('input[name=primary][value=en]').check();
    await expect.poll(() => cell.getAttribute('data-side'), soon).toBe('en');
    await chromium.settings({ textSize: 14, theme: 'dark' });
    await expect.poll(() => page.locator('input[name=textSize]').inputValue(), soon).toBe('14');
    expect(await page.locator('input[name=theme][value=dark]').isChecked()).toBe(true);
  });

  test.each([
    ['This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.', 'options.quota'],
    ['Please set webextensions.storage.sync.enabled to true in about:config', 'options.syncOff'],
    ['An unexpected error occurred', 'options.failed'],
  ])('that the browser refuses (%s) is said, and shown no longer', async (error, sentence) => {
    const page = await openOptions();
    await page.evaluate((message) => {
      chrome.storage.sync.set = () => Promise.reject(new Error(message));
    }, error);
    await page.locator('input[name=numbers]').click();
    await expect.poll(() => page.getByTestId('failure').textContent(), soon).toBe(english(sentence));
    expect(await page.locator('input[name=numbers]').isChecked()).toBe(false);
  });
});

describe('the shortcuts', () => {
  test('are shown as they are set, and the browser’s own page opens', async () => {
    const page = await openOptions();
    expect(await page.getByTestId('shortcut-toggle-view').locator('kbd').textContent()).toBe('Alt+Shift+D');
    const shortcuts = await openedBy(page.getByRole('button', { name: english('options.shortcutsChange') }));
    await expect.poll(() => shortcuts.url(), soon).toBe('chrome://extensions/shortcuts');
    chromium.expectedOrigins.push('chrome://'); // the browser's page has files of its own
    await shortcuts.close();
  });

  test('have words where the browser does not open its page', async () => {
    const page = await openOptions();
    await page.evaluate(() => {
      (chrome as unknown as { tabs: { create: unknown } }).tabs.create = () => Promise.reject(new Error('Illegal URL: chrome://extensions/shortcuts'));
    });
    await page.getByRole('button', { name: english('options.shortcutsChange') }).click();
    await page.getByText(english('options.shortcutsWords')).waitFor();
  });
});

describe('the backup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-backup-'));
  const fileOf = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const choose = (page: Page, path: string) => page.locator('input[name=backup]').setInputFiles(path);

  /** Downloads a backup as a person does, into a folder of its own. */
  async function save(page: Page): Promise<{ name: string; text: string }> {
    const downloads = mkdtempSync(join(folder, 'downloads-'));
    const session = await page.context().newCDPSession(page);
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    await page.getByRole('button', { name: english('backup.save') }).click();
    await expect.poll(() => readdirSync(downloads).filter((name) => name.endsWith('.json')), soon).toHaveLength(1);
    const name = readdirSync(downloads)[0] ?? '';
    return { name, text: readFileSync(join(downloads, name), 'utf8') };
  }

  test('is downloaded, shows what it would change, and is restored; then undone', async () => {
    await chromium.settings({ version: 2, textSize: 24, theme: 'sepia' });
    const page = await openOptions();
    const { name, text } = await save(page);
    expect(name).toMatch(/^duizhao-backup-\d{4}-\d\d-\d\d\.json$/u);
    expect(JSON.parse(text)).toMatchObject({ format: 'duizhao-backup', version: 1, parts: { settings: { textSize: 24, theme: 'sepia' }, regions: { pages: [] } } });

    await page.locator('input[name=textSize]').fill('16');
    await page.locator('input[name=theme][value=dark]').check();
    await expect.poll(stored, soon).toMatchObject({ textSize: 16, theme: 'dark' });
    await choose(page, fileOf('good.json', text));
    const question = page.getByTestId('restore');
    await question.waitFor();
    const changes = (await question.locator('li').allTextContents()).map((line) => line.replaceAll(/\s+/gu, ' '));
    expect(changes).toEqual([
      `${english('popup.size')} 16 → 24`,
      `${english('options.theme')} ${english('options.dark')} → ${english('options.sepia')}`,
    ]);
    expect(await stored()).toMatchObject({ textSize: 16, theme: 'dark' });

    await question.getByRole('button', { name: english('backup.restore'), exact: true }).click();
    await expect.poll(stored, soon).toMatchObject({ textSize: 24, theme: 'sepia' });
    await expect.poll(() => page.locator('input[name=textSize]').inputValue(), soon).toBe('24');
    await page.getByTestId('done').getByRole('button', { name: english('options.undo') }).click();
    await expect.poll(stored, soon).toMatchObject({ textSize: 16, theme: 'dark' });
  });

  test('that is left changes nothing', async () => {
    const page = await openOptions();
    const { text } = await save(page);
    await page.locator('input[name=numbers]').check();
    await expect.poll(stored, soon).toMatchObject({ numbers: true });
    await choose(page, fileOf('left.json', text));
    await page.getByTestId('restore').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('restore').waitFor({ state: 'detached' });
    expect(await stored()).toMatchObject({ numbers: true });
  });

  test('that is as things are says so', async () => {
    const page = await openOptions();
    const { text } = await save(page);
    await choose(page, fileOf('same.json', text));
    await page.getByText(english('backup.nothing')).waitFor();
    await page.getByRole('button', { name: english('backup.close') }).click();
    await page.getByTestId('restore').waitFor({ state: 'detached' });
  });

  test.each([
    ['half.json', '{"format":"duizhao-backup","version":1,"par', 'backup.notJson'],
    ['other.json', '{"bookmarks":[]}', 'backup.notOurs'],
    ['newer.json', '{"format":"duizhao-backup","version":9,"parts":{}}', 'backup.newer'],
    ['damaged.json', '{"format":"duizhao-backup","version":1,"parts":{"settings":{"theme":7}}}', 'backup.damaged'],
  ])('%s is refused with its reason, and a good one may follow', async (name, text, sentence) => {
    const page = await openOptions();
    await choose(page, fileOf(name, text));
    await expect.poll(() => page.getByTestId('backup-failure').textContent(), soon).toBe(english(sentence));
    expect(await page.getByTestId('restore').count()).toBe(0);
    await choose(page, fileOf('follows.json', '{"format":"duizhao-backup","version":1,"parts":{"settings":{"textSize":30},"regions":[]}}'));
    await page.getByTestId('restore').waitFor();
    expect(await page.getByTestId('backup-failure').textContent()).toBe('');
    await page.getByText(english('backup.damagedParts', english('backup.regions'))).waitFor();
    expect(await stored()).toEqual({});
  });
});

describe('the reset', () => {
  test('asks, resets, and can be undone', async () => {
    await chromium.settings({ version: 2, textSize: 30, numbers: true });
    const page = await openOptions();
    const ask = page.getByRole('button', { name: english('options.resetAsk') });
    await ask.click();
    await page.keyboard.press('Escape');
    await page.getByTestId('reset-question').waitFor({ state: 'detached' });
    expect(await stored()).toMatchObject({ textSize: 30 });

    await ask.click();
    await page.getByRole('button', { name: english('options.resetYes'), exact: true }).click();
    await expect.poll(stored, soon).toEqual({});
    await expect.poll(() => page.locator('input[name=textSize]').inputValue(), soon).toBe('18');
    await page.getByRole('button', { name: english('options.undo') }).click();
    await expect.poll(stored, soon).toMatchObject({ textSize: 30, numbers: true });
    await page.getByText(english('options.wasUndone')).waitFor();
  });
});

test('what was remembered of reading is forgotten, and nothing else', async () => {
  const remembered = (): Promise<unknown> => chromium.browser.evaluateInBackground(async () => (await chrome.storage.local.get('reading'))['reading']);
  await chromium.settings({ version: 2, textSize: 30 });
  const article = await chromium.openFixture('demo.html');
  const popup = await chromium.popupOn(article);
  await popup.choose('interleaved');
  await popup.close();
  await article.keyboard.press('PageDown');
  await article.close();
  await expect.poll(async () => JSON.stringify(await remembered()), soon).toContain('interleaved');
  const page = await openOptions();
  await page.getByRole('button', { name: english('options.forget'), exact: true }).click();
  await page.getByText(english('options.wasForgotten')).waitFor();
  expect(JSON.stringify(await remembered())).not.toContain('127.0.0.1');
  expect(await stored()).toMatchObject({ textSize: 30 });
});

test('the popup and the about page lead to the settings, and the settings to a section', async () => {
  const popup = await chromium.popupOn(await chromium.openFixture('demo.html'));
  await popup.waitForPhase('ready'); // until then, the links move
  const page = await openedBy(popup.page.getByRole('link', { name: english('popup.settings') }));
  await page.getByRole('heading', { name: english('options.title') }).waitFor();
  await page.getByRole('link', { name: english('popup.about') }).click();
  await page.getByRole('link', { name: english('options.welcome') }).waitFor();
  await page.getByRole('link', { name: english('popup.settings') }).click();
  await page.getByRole('heading', { name: english('options.title') }).waitFor();
  await page.close();
  const atSites = await openOptions('#sites');
  await expect.poll(() => atSites.evaluate(() => document.getElementById('sites')?.getBoundingClientRect().top ?? 1e9), soon).toBeLessThan(400);
});
