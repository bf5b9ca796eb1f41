import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
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
  // The popup closes itself, perhaps before the click is told to have been made.
  await Promise.all([closed, popup.button(english('region.pick')).click().catch((error: unknown) => (popup.page.isClosed() ? undefined : Promise.reject(error as Error)))]);
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
