/**
 * Random pages through the extension in a real browser: `npm run fuzz -- [--count N] [--from SEED]`. Prints what went wrong with the
 * number that makes the page again, and ends with status 1 if anything did.
 */
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.ts';
import { launchChromium } from './chromium.ts';
import { type Failure, fuzzPages } from './fuzz/fuzz-pages.ts';
import { say } from './machine.ts';
import { startPageServer } from './page-server.ts';

const { values } = parseArgs({ options: { count: { type: 'string', default: '10000' }, from: { type: 'string', default: '0' } } });
const [count, from] = [Number(values.count), Number(values.from)];
const server = await startPageServer({});
const browser = await launchChromium({ extension: await ensureBuilt('chrome') });
try {
  const seeds = Array.from({ length: count }, (_, at) => from + at);
  let told = 0;
  const tell = (failures: readonly Failure[]): void => {
    for (const { seed, kind, what } of failures.slice(told)) process.stdout.write(`${String(seed)} (${kind}): ${what}\n`);
    told = failures.length;
  };
  const { pages, shown, failures } = await fuzzPages(browser, server, seeds, (sofar) => {
    tell(sofar.failures);
    say(`${String(sofar.pages)} of ${String(count)} …`);
  });
  tell(failures);
  process.stdout.write(`${String(pages)} pages, ${String(shown)} of them shown in a view, ${String(failures.length)} failures.\n`);
  if (failures.length > 0) process.exitCode = 1;
} finally {
  await Promise.all([browser.close(), server.close()]);
}
