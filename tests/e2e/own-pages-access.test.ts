import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { useChromium } from './support/chromium.ts';
import { english } from './support/sentences.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };

async function open(name: string, colorScheme: 'light' | 'dark' = 'light', width = 1280): Promise<Page> {
  const page = await chromium.open();
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`chrome-extension://${chromium.browser.extensionId}/${name}.html`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (name === 'welcome') await page.locator('[data-testid=trial][data-phase=ready]').waitFor({ timeout: 30_000 });
  return page;
}

/** Moves on by Tab until the element that matches has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`${selector} cannot be reached by Tab.`);
}

describe('axe-core finds nothing', () => {
  test.each(['light', 'dark'] as const)('on the settings page, %s, in any theme of the sample and under a question', async (scheme) => {
    const page = await open('options', scheme);
    for (const theme of ['auto', 'light', 'sepia', 'dark', 'page']) {
      await page.locator(`input[name=theme][value=${theme}]`).check();
      expect(await violations(page)).toEqual([]);
    }
    await page.locator('input[name=lastView][value=hover]').check();
    await page.locator('input[name=hideOther]').check();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: english('options.resetAsk') }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: english('options.resetYes'), exact: true }).click();
    await page.getByRole('button', { name: english('options.undo') }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('on the question before a restore, %s', async (scheme) => {
    const page = await open('options', scheme);
    const backup = '{"format":"duizhao-backup","version":1,"parts":{"settings":{"textSize":30,"theme":"sepia"},"regions":[]}}';
    await page.locator('input[name=backup]').setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer: Buffer.from(backup) });
    await page.getByTestId('restore').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('on the welcome page, %s', async (scheme) => {
    expect(await violations(await open('welcome', scheme))).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('on the about page, %s', async (scheme) => {
    expect(await violations(await open('about', scheme))).toEqual([]);
  });

  test('but it would find a mistake, in a shadow root, too', async () => {
    const page = await open('about');
    await page.evaluate(() => {
      const host = document.body.appendChild(document.createElement('div'));
      host.attachShadow({ mode: 'open' }).append(document.createElement('button'));
    });
    expect((await violations(page)).join()).toMatch(/button-name/u);
  });
});

describe('by keyboard alone', () => {
  test('settings are changed, reset and brought back', async () => {
    const page = await open('options');
    await tabTo(page, '[name=primary]');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('input[name=primary][value=en]').isChecked()).toBe(true);
    await tabTo(page, '[name=textSize]');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.slider:has([name=textSize]) output').textContent()).toBe('20');
    await tabTo(page, '[name=numbers]');
    await page.keyboard.press('Space');
    expect(await page.locator('input[name=numbers]').isChecked()).toBe(true);

    await tabTo(page, '#reset button');
    await page.keyboard.press('Enter');
    await page.getByTestId('reset-question').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('reset-question').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.matches('#reset button'))).toBe(true);
    await page.keyboard.press('Enter');
    await tabTo(page, '[data-testid=reset-question] .yes');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.slider:has([name=textSize]) output').textContent(), soon).toBe('18');
    await tabTo(page, '[data-testid=done] button');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.slider:has([name=textSize]) output').textContent(), soon).toBe('20');
  });

  test('what has the focus shows it, and is not hidden under the sample on a narrow window', async () => {
    const page = await open('options', 'light', 360);
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return 'none';
        const shown = focused.closest('label.button, .choice label') ?? focused;
        const { outlineStyle, outlineWidth } = getComputedStyle(shown);
        const { left, top, width, height } = focused.getBoundingClientRect();
        const above = document.elementFromPoint(left + width / 2, top + height / 2);
        const hit = above !== null && (focused.contains(above) || above.contains(focused) || shown.contains(above));
        return `${outlineStyle !== 'none' && outlineWidth !== '0px' ? 'outlined' : 'not outlined'} ${hit ? 'seen' : 'hidden'} ${focused.outerHTML.slice(0, 80)}`;
      });
      if (seen === 'none') break;
      expect(seen).toMatch(/^outlined seen/u);
    }
  });

  test('the article of the welcome page is tried', async () => {
    const page = await open('welcome');
    await tabTo(page, '[name=view]');
    await page.keyboard.press('ArrowRight');
    await page.getByTestId('side-by-side').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('side-by-side').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.matches('[name=view]'))).toBe(true);
  });
});

describe.each([360, 800, 1440])('at %i pixels', (width) => {
  test.each(['options', 'welcome', 'about'])('%s needs no scrolling sideways', async (name) => {
    const page = await open(name, 'light', width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});
