import type { Page } from 'playwright';
import type { ChromiumTests } from './chromium.ts';

/** The browser's own page of extensions, kept open. */
const settings = new WeakMap<ChromiumTests, Promise<Page>>();

declare const chrome: {
  developerPrivate: { addHostPermission(id: string, host: string): Promise<void>; removeHostPermission(id: string, host: string): Promise<void> };
};

/**
 * Permits a host in the browser's own page of extensions, or takes the permission away there. A headless browser shows no prompt
 * that could be answered; where the host is permitted already, it need not.
 */
export async function permitHost(chromium: ChromiumTests, pattern: string, permitted: boolean): Promise<void> {
  const page = await (settings.get(chromium) ?? openSettings(chromium));
  await page.evaluate(
    async ([id, host, add]) => {
      if (add) await chrome.developerPrivate.addHostPermission(id, host);
      else await chrome.developerPrivate.removeHostPermission(id, host).catch(() => undefined); // it was not permitted
    },
    [chromium.browser.extensionId, pattern, permitted] as const,
  );
}

function openSettings(chromium: ChromiumTests): Promise<Page> {
  chromium.expectedOrigins.push('chrome://');
  const page = chromium.browser.newPage('chrome://extensions/');
  settings.set(chromium, page);
  return page;
}
