import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { clickAway } from '../../../lib/commands/click-away.ts';
import { Book } from './book.ts';
import type { ChromiumTests } from './chromium.ts';
import type { Popup } from './popup.ts';
import { STORY } from './region-pages.ts';
import { english } from './sentences.ts';

/** Clicks “Choose the region…” in the popup, and waits until the page shows the outline and the popup is gone. */
export async function startPicking(chromium: ChromiumTests, page: Page, opened?: Popup): Promise<Locator> {
  const popup = opened ?? (await chromium.popupOn(page));
  await popup.waitForPhase('ready', 'nothing');
  const closed = popup.page.waitForEvent('close');
  await Promise.all([closed, clickAway(popup.button(english('region.pick')))]);
  const picker = page.getByTestId('picker');
  await picker.waitFor();
  await page.bringToFront();
  return picker;
}

/** The side-by-side view shows both accounts of the story, paired, and nothing else. */
export async function expectStory(page: Page): Promise<void> {
  const book = new Book(page);
  await book.drawn();
  const rows = await book.rows();
  expect(rows.flatMap((row) => row.zh)).toEqual(STORY.zh);
  expect(rows.flatMap((row) => row.en)).toEqual(STORY.en);
  expect(rows.some((row) => !row.unpaired)).toBe(true);
}

/** What the region holds, as the picker says it. */
export const holds = (zh: number, en: number): string => english('picker.holds', zh, en);
export const words = (picker: Locator): Promise<string | null> => picker.getByRole('status').textContent();
