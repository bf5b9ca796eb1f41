import { permitHost as permit } from '../../../lib/commands/host-permission.ts';
import type { ChromiumTests } from './chromium.ts';

const opened = new WeakSet<ChromiumTests>();

/** See the command's: the browser's own page that it opens is expected. */
export async function permitHost(chromium: ChromiumTests, pattern: string, permitted: boolean): Promise<void> {
  if (!opened.has(chromium)) chromium.expectedOrigins.push('chrome://');
  opened.add(chromium);
  await permit(chromium.browser, pattern, permitted);
}
