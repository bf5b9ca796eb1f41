import { join } from 'node:path';
import type { Page } from 'playwright';
import { ensureBuilt } from '../../lib/commands/build.ts';
import { type ChromiumHarness, type ChromiumOptions, launchChromium } from '../../lib/commands/chromium.ts';
import { projectRoot } from '../../lib/commands/machine.ts';
import { type PageServer, startPageServer } from '../../lib/commands/page-server.ts';

/** Chromium with the production build of the extension, and a loopback server for its pages. */
export interface ChromiumUnderTest extends ChromiumHarness {
  server: PageServer;
  /** Opens `tests/pages/NAME.html`. */
  openFixture(name: string): Promise<Page>;
}

/** Starts both; `close` ends both. */
export async function openChromium(options: Omit<ChromiumOptions, 'extension'> = {}): Promise<ChromiumUnderTest> {
  const extension = await ensureBuilt('chrome');
  const [server, browser] = await Promise.all([startPageServer(), launchChromium({ ...options, extension })]);
  return {
    ...browser,
    server,
    openFixture: async (name) => browser.newPage(await server.serveFile(fixture(name))),
    close: async () => {
      await Promise.all([browser.close(), server.close()]);
    },
  };
}

/** The path of `tests/pages/NAME.html`. */
export function fixture(name: string): string {
  return join(projectRoot, 'tests/pages', `${name}.html`);
}
