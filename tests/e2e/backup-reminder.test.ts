import { afterEach, expect, test } from 'vitest';
import { openedBy } from '../../lib/commands/click-away.ts';
import { useChromium } from './support/chromium.ts';
import { forgetNotes } from './support/notes.ts';
import { noteAt, PanelPage } from './support/panel.ts';
import { english } from './support/sentences.ts';

const chromium = useChromium();
const soon = { timeout: 10_000 };
const DAY = 86_400_000;

declare const chrome: { storage: { local: { set(items: object): Promise<void>; get(key: string): Promise<Record<string, { savedAt?: number; remindedAt?: number }>>; remove(key: string): Promise<void> } } };
const setTimes = (times: object) => chromium.browser.evaluateInBackground(async (value: object) => chrome.storage.local.set({ backupTimes: value }), times);
const times = () => chromium.browser.evaluateInBackground(async () => (await chrome.storage.local.get('backupTimes'))['backupTimes'] ?? {});

afterEach(async () => {
  await forgetNotes(chromium);
  await chromium.browser.evaluateInBackground(async () => chrome.storage.local.remove('backupTimes'));
});

test('the panel reminds of a backup once, again after a month, and no more where that is not wanted', async () => {
  const panel = await PanelPage.open(chromium);
  const line = panel.page.getByTestId('backup-due');
  const changedAt = Date.now() - 20 * DAY;
  await panel.seed({ notes: Array.from({ length: 25 }, (_, at) => noteAt('https://news.example/a', `n${String(at)}`, { changedAt })) });
  await line.getByText(english('notes.backupNone', 25)).waitFor();
  await panel.button(english('notes.backupLater')).click();
  await expect.poll(() => line.count(), soon).toBe(0);
  await panel.page.reload();
  await panel.tab('All notes');
  await expect.poll(async () => (await panel.listed()).length, soon).toBe(25);
  expect(await line.count()).toBe(0);
  await setTimes({ savedAt: changedAt - DAY, remindedAt: Date.now() - 31 * DAY });
  await panel.page.reload();
  await line.getByText(english('notes.backupDue', 25)).waitFor();
  await panel.button(english('notes.backupNever')).click();
  await setTimes({ savedAt: null, remindedAt: null });
  await panel.page.reload();
  await panel.tab('All notes');
  await expect.poll(async () => (await panel.listed()).length, soon).toBe(25);
  expect(await line.count()).toBe(0);
  const options = await chromium.open(`chrome-extension://${chromium.browser.extensionId}/options.html`);
  expect(await options.locator('input[name=backupReminders]').isChecked()).toBe(false);
});

test('a backup that was made ends the reminder', async () => {
  const panel = await PanelPage.open(chromium);
  await panel.seed({ notes: Array.from({ length: 25 }, (_, at) => noteAt('https://news.example/a', `n${String(at)}`, { changedAt: Date.now() - 20 * DAY })) });
  const line = panel.page.getByTestId('backup-due');
  await line.waitFor();
  const opened = await openedBy(line.getByRole('button', { name: english('notes.backupNow') }));
  const options = chromium.closeLater(opened);
  await options.getByRole('button', { name: english('backup.save') }).click();
  await expect.poll(async () => (await times()).savedAt ?? 0, soon).toBeGreaterThan(Date.now() - 60_000);
  await expect.poll(() => line.count(), soon).toBe(0);
});
