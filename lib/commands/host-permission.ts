import type { Page } from 'playwright';
import type { ChromiumHarness } from './chromium.ts';

/** The browser's own page of extensions, kept open. */
const settings = new WeakMap<ChromiumHarness, Promise<Page>>();

declare const chrome: {
  developerPrivate: { addHostPermission(id: string, host: string): Promise<void>; removeHostPermission(id: string, host: string): Promise<void> };
};

/**
 * Permits a host in the browser's own page of extensions, or takes the permission away there: a headless browser shows no prompt that could
 * be answered. Where the extension never had it, it still has to ask for it (`requestHost`), and gets it without a prompt.
 * @param pattern a match pattern.
 */
export async function permitHost(browser: ChromiumHarness, pattern: string, permitted: boolean): Promise<void> {
  const opening = settings.get(browser) ?? browser.newPage('chrome://extensions/');
  settings.set(browser, opening);
  const page = await opening;
  await page.evaluate(
    async ([id, host, add]) => {
      if (add) await chrome.developerPrivate.addHostPermission(id, host);
      else await chrome.developerPrivate.removeHostPermission(id, host).catch(() => undefined); // it was not permitted
    },
    [browser.extensionId, pattern, permitted] as const,
  );
}

/** Has the extension ask for a host that is permitted, as a click in one of its pages would. @throws where it does not get it. */
export async function requestHost(browser: ChromiumHarness, pattern: string): Promise<void> {
  const page = await browser.newPage(`chrome-extension://${browser.extensionId}/about.html`);
  const session = await browser.context.newCDPSession(page);
  const expression = `chrome.permissions.request({ origins: ${JSON.stringify([pattern])} })`;
  const { result } = await session.send('Runtime.evaluate', { expression, userGesture: true, awaitPromise: true, returnByValue: true });
  await page.close();
  if (result.value !== true) throw new Error(`The extension does not get the permission for ${pattern}.`);
}
