import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../lib/commands/until.ts';
import { useChromium } from './support/chromium.ts';
import { pointAtText } from './support/page-text.ts';
import { english } from './support/sentences.ts';

const chromium = useChromium();
const book = (page: Page) => page.getByTestId('side-by-side');
const card = (page: Page) => page.getByTestId('hover-card');

describe('the shortcut', () => {
  // In a fresh profile the background first has to say which events it listens to, and the browser to hand out the keys.
  beforeAll(() => until('The shortcut is not heard.', async () => (await chromium.browser.evaluateInBackground(hearsShortcut)) || undefined));

  test('opens the side-by-side view on a page where Duizhao was never asked for, and closes it', async () => {
    const page = await chromium.openFixture('demo.html');
    await chromium.pressShortcut(page);
    await book(page).waitFor();
    await chromium.pressShortcut(page);
    await page.locator('duizhao-view').waitFor({ state: 'detached' });
  });

  test('turns on the view that was used last, on another page too', async () => {
    const { page, popup } = await chromium.read('demo.html', 'hover');
    await popup.close();
    await pointAtText(page, '一年来，民警入户走访');
    await card(page).waitFor();
    await chromium.pressShortcut(page);
    await card(page).waitFor({ state: 'detached' });

    const other = await chromium.openFixture('alternating.html');
    await chromium.pressShortcut(other);
    const again = await chromium.popupOn(other);
    await expect.poll(() => again.chosen('view'), { timeout: 10_000 }).toBe('hover');
    await pointAtText(other, '如今，河里又有了');
    await card(other).waitFor();
    expect(await book(other).count()).toBe(0);
  });

  test('does nothing on a page with nothing to pair', async () => {
    const page = await chromium.openFixture('english-only.html');
    await chromium.pressShortcut(page);
    const popup = await chromium.popupOn(page);
    expect(await popup.sentence()).toBe(english('reason.noChinese'));
    expect(await page.locator('duizhao-view').count()).toBe(0);
  });

  test('says on the toolbar button that a page of the browser cannot be read', async () => {
    chromium.expectedOrigins.push('chrome://');
    const page = await chromium.open('chrome://version');
    await chromium.pressShortcut(page);
    await expect.poll(() => badgeOfFrontTab(), { timeout: 10_000 }).toBe('–');
  });
});

describe('the context menu', () => {
  test('has one entry of ours, which the browser knows', async () => {
    expect(await chromium.browser.evaluateInBackground(hasEntry, 'toggle-view')).toBe(true);
    expect(await chromium.browser.evaluateInBackground(hasEntry, 'anything-else')).toBe(false);
  });

  // The menu itself is drawn by the operating system; what the browser calls when the entry is chosen is called here.
  test('turns the last view on and off', async () => {
    const page = await chromium.openFixture('demo.html');
    // The permission that choosing the entry gives, and calling its handler does not.
    const popup = await chromium.popupOn(page);
    await popup.waitForPhase('ready');
    await popup.close();
    await page.bringToFront();
    await chromium.browser.evaluateInBackground(chooseEntry);
    await book(page).waitFor();
    await chromium.browser.evaluateInBackground(chooseEntry);
    await book(page).waitFor({ state: 'detached' });
  });

  test('leaves entries of others alone', async () => {
    const page = await chromium.openFixture('demo.html');
    const popup = await chromium.popupOn(page);
    await popup.waitForPhase('ready');
    await chromium.browser.evaluateInBackground(chooseEntry, 'another-entry');
    await chromium.browser.evaluateInBackground(chooseEntry);
    await book(page).waitFor();
  });
});

interface Tab {
  id: number;
}
declare const chrome: {
  tabs: { query(filter: { active: boolean; currentWindow?: boolean }): Promise<Tab[]> };
  action: { getBadgeText(details: { tabId: number | undefined }): Promise<string> };
  commands: { getAll(): Promise<{ shortcut?: string }[]>; onCommand: { hasListeners(): boolean } };
  contextMenus: {
    update(id: string, change: object): Promise<void>;
    onClicked: { dispatch(info: { menuItemId: string }, tab: Tab | undefined): void };
  };
};

function badgeOfFrontTab(): Promise<string> {
  return chromium.browser.evaluateInBackground(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return chrome.action.getBadgeText({ tabId: tab?.id });
  });
}

/** Runs in the background. */
async function hearsShortcut(): Promise<boolean> {
  const commands = await chrome.commands.getAll();
  return chrome.commands.onCommand.hasListeners() && commands.some(({ shortcut }) => shortcut);
}

/** Runs in the background. The browser refuses to change an entry that it does not have. */
function hasEntry(id: string): Promise<boolean> {
  return chrome.contextMenus.update(id, {}).then(
    () => true,
    () => false,
  );
}

/** Runs in the background. */
async function chooseEntry(id = 'toggle-view'): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  chrome.contextMenus.onClicked.dispatch({ menuItemId: id }, tab);
}
