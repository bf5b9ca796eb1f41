import type { Locator, Page } from 'playwright';

/** Clicks what may close its own page (a popup that is done, or loses the focus to what it opens), perhaps before the click is told to have been made. */
export async function clickAway(button: Locator): Promise<void> {
  await button.click().catch((error: unknown) => {
    if (!button.page().isClosed()) throw error;
  });
}

/** Clicks what opens a page. @returns the page. */
export async function openedBy(button: Locator): Promise<Page> {
  const [opened] = await Promise.all([button.page().context().waitForEvent('page'), clickAway(button)]);
  return opened;
}
