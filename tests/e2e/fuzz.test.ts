import { expect, test } from 'vitest';
import { fuzzPages } from '../../lib/commands/fuzz/fuzz-pages.ts';
import { useChromium } from './support/chromium.ts';

const chromium = useChromium();

/** `npm run fuzz` tries ten thousand and more. */
const PAGES = 60;

test('random pages are read, paired, shown and left as they were', async () => {
  const report = await fuzzPages(chromium.browser, chromium.server, Array.from({ length: PAGES }, (_, seed) => seed));
  expect(report.failures).toEqual([]);
  expect(report.shown).toBeGreaterThan(PAGES / 3);
}, 240_000);
