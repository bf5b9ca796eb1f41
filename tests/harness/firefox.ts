import type { Page } from 'puppeteer-core';
import { ensureBuilt } from '../../lib/commands/build.ts';
import { type FirefoxHarness, type FirefoxOptions, launchFirefox } from '../../lib/commands/firefox.ts';
import { type PageServer, startPageServer } from '../../lib/commands/page-server.ts';
import { fixture } from './chromium.ts';

/** Firefox with the production build of the extension, and a loopback server for its pages. */
export interface FirefoxUnderTest extends FirefoxHarness {
  server: PageServer;
  /** Opens `tests/pages/NAME.html`. */
  openFixture(name: string): Promise<Page>;
}

/** Starts both; `close` ends both. */
export async function openFirefox(options: Omit<FirefoxOptions, 'extension'> = {}): Promise<FirefoxUnderTest> {
  const extension = await ensureBuilt('firefox');
  const [server, browser] = await Promise.all([startPageServer(), launchFirefox({ ...options, extension })]);
  return {
    ...browser,
    server,
    openFixture: async (name) => browser.newPage(await server.serveFile(fixture(name))),
    close: async () => {
      await Promise.all([browser.close(), server.close()]);
    },
  };
}
