/**
 * Times the reading of pages and the finding of their articles in real Chromium, beside Mozilla's Readability on a clone of
 * the same document in the same run.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright';
import { build } from 'vite';
import { longPage } from '../../../tests/pages/generate-long.ts';
import { ensureLexicon } from '../../lexicon/build/ensure.ts';
import type { PageBench, PageTimings } from './in-page.ts';
import { describeTimings, summaryOf, type Summary } from './reading-table.ts';
import { ensureChromium } from '../browsers.ts';
import { projectRoot, say } from '../machine.ts';
import { runTool } from '../tools.ts';

declare const pageBench: PageBench;

/** Mozilla's script, which is no module. */
export const READABILITY = fileURLToPath(import.meta.resolve('@mozilla/readability/Readability.js'));

/**
 * Blocks a page, about, and how often it is run: the browser compiles what has run often enough, and on a small page that takes as many
 * runs as it holds few Blocks.
 */
const CASES: readonly (readonly [blocks: number, runs: number])[] = [[10, 100], [100, 40], [500, 15], [2_000, 7], [10_000, 5]];
const ORIGIN = 'http://page.test';

async function bundle(): Promise<string> {
  // The bundler reads the project's tsconfig, which stands on a file that WXT makes.
  if (!existsSync(join(projectRoot, '.wxt/tsconfig.json'))) await runTool('wxt', ['prepare']);
  const entry = join(import.meta.dirname, 'in-page.ts');
  const lib = { entry, formats: ['iife' as const], name: 'bench' };
  const built = await build({ configFile: false, logLevel: 'error', build: { write: false, lib } });
  const [output] = Array.isArray(built) ? built : [];
  if (!output) throw new Error('The page reader could not be bundled.');
  return output.output[0].code;
}

/** Opens a page of so many blocks and runs everything on it. The first run is the reader's first in this page: nothing is compiled yet. */
async function measure(browser: Browser, scripts: readonly string[], lexicon: Buffer, blocks: number, runs: number): Promise<PageTimings[]> {
  const page = await browser.newPage();
  await page.route('**/*', (route) => {
    const asset = route.request().url().endsWith('/lexicon.bin');
    return route.fulfill(asset ? { body: lexicon } : { body: longPage(Math.max(1, Math.round(blocks / 2) - 1)), contentType: 'text/html' });
  });
  await page.goto(ORIGIN);
  for (const content of scripts) await page.addScriptTag({ content });
  await page.evaluate((address) => pageBench.load(address), `${ORIGIN}/lexicon.bin`);
  const timings: PageTimings[] = [];
  for (let run = 0; run <= runs; run++) timings.push(await page.evaluate(() => pageBench.run()));
  await page.close();
  return timings;
}

/** @returns a table. */
export async function benchReading(): Promise<string> {
  const scripts = [readFileSync(READABILITY, 'utf8'), await bundle()];
  const lexicon = readFileSync(await ensureLexicon());
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const rows: Summary[] = [];
    for (const [blocks, runs] of CASES) {
      say(`${blocks} blocks …`);
      rows.push(summaryOf(await measure(browser, scripts, lexicon, blocks, runs)));
    }
    return describeTimings(rows);
  } finally {
    await browser.close();
  }
}
