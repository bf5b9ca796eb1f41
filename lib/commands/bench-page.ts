/**
 * What the extension costs a page, in real Chromium: `bench:page` prints how long it takes to read, pair and show pages of all sizes, what
 * it costs where it is not used, and how its reader compares with Mozilla's Readability. `--views`, `--unused` or `--reading`: only that.
 */
import { benchReading } from './bench-page/reading.ts';
import { benchUnused } from './bench-page/unused.ts';
import { benchViews } from './bench-page/views.ts';
import { say } from './machine.ts';

const PARTS = { '--views': benchViews, '--unused': benchUnused, '--reading': benchReading };

const wanted = process.argv.slice(2);
const unknown = wanted.filter((flag) => !(flag in PARTS));
if (unknown.length > 0) {
  say(`Unknown: ${unknown.join(', ')}. Possible are ${Object.keys(PARTS).join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const [flag, bench] of Object.entries(PARTS)) {
    if (wanted.length === 0 || wanted.includes(flag)) process.stdout.write(`${await bench()}\n\n`);
  }
}
