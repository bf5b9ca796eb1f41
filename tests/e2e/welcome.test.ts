import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { useChromium } from './support/chromium.ts';
import { Book } from './support/book.ts';
import { pointAtText } from './support/page-text.ts';
import { english } from './support/sentences.ts';

const chromium = useChromium({ welcome: true });
const soon = { timeout: 10_000 };

async function openWelcome(): Promise<Page> {
  const page = await chromium.open(`chrome-extension://${chromium.browser.extensionId}/welcome.html`);
  await page.locator('[data-testid=trial][data-phase=ready]').waitFor({ timeout: 30_000 });
  return page;
}

const choose = (page: Page, view: string) => page.locator(`input[name=view][value=${view}]`).click();

describe('the welcome page', () => {
  test('opens by itself, once, when Duizhao is installed', async () => {
    const welcomes = () => chromium.browser.context.pages().filter((page) => page.url().endsWith('/welcome.html'));
    await expect.poll(() => welcomes().length, soon).toBe(1);
    await chromium.browser.stopBackground();
    const page = await chromium.openFixture('demo.html');
    await (await chromium.popupOn(page)).waitForPhase('ready');
    expect(welcomes()).toHaveLength(1);
    await welcomes()[0]?.close();
  });

  test('pairs its article by the real thing, and shows it side by side', async () => {
    const page = await openWelcome();
    await choose(page, 'side-by-side');
    const book = new Book(page);
    await book.drawn();
    const rows = await book.rows();
    expect(rows).toHaveLength(5);
    expect(rows.every(({ zh, en, unpaired }) => zh.length === 1 && en.length === 1 && !unpaired)).toBe(true);
    expect(rows[3]?.zh[0]).toMatch(/^2019年/u);
    expect(rows[3]?.en[0]).toMatch(/^In 2019/u);
    await book.pointAt('en', 'The crossing takes twenty minutes.');
    await expect.poll(() => book.marked(), soon).toMatchObject({ zh: '航程二十分钟。', seen: true });
    await page.keyboard.press('Escape');
    await book.root.waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('input[name=view][value=off]').isChecked(), soon).toBe(true);
  });

  test('shows the rendering of the sentence that is pointed at', async () => {
    const page = await openWelcome();
    await choose(page, 'hover');
    await pointAtText(page, 'The crossing takes twenty minutes');
    await page.getByTestId('hover-card').waitFor();
    expect(await page.getByTestId('hover-card').textContent()).toContain('航程二十分钟。');
  });

  test('answers the toolbar button and the shortcut as any page does', async () => {
    const page = await openWelcome();
    const popup = await chromium.popupOn(page);
    await popup.choose('side-by-side');
    await page.getByTestId('side-by-side').waitFor();
    await popup.close();
    await chromium.pressShortcut(page);
    await page.getByTestId('side-by-side').waitFor({ state: 'detached' });
  });

  test('names the shortcut as it is set, and leads to the sites', async () => {
    const page = await openWelcome();
    await expect.poll(() => page.getByTestId('keys').textContent(), soon).toBe('Alt+Shift+D');
    await page.getByRole('link', { name: english('welcome.choose') }).click();
    await page.getByRole('heading', { name: english('options.sites') }).waitFor();
    expect(page.url()).toMatch(/\/options\.html#sites$/u);
  });

  test('says so where no shortcut is set', async () => {
    const page = await chromium.open('about:blank');
    await page.addInitScript(() => {
      if (chrome.commands) chrome.commands.getAll = () => Promise.resolve([{ name: 'toggle-view', description: 'x', shortcut: '' }]);
    });
    await page.goto(`chrome-extension://${chromium.browser.extensionId}/welcome.html`);
    await page.getByText(english('welcome.pressNone')).waitFor();
    await page.locator('[data-testid=trial][data-phase=ready]').waitFor({ timeout: 30_000 });
  });
});

declare const chrome: { commands?: { getAll: unknown } };
