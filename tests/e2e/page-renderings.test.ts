import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { finish } from '../../lib/align/steps.ts';
import { findArticles } from '../../lib/article/find-articles.ts';
import { findRenderings } from '../../lib/article/renderings.ts';
import { projectRoot } from '../../lib/commands/machine.ts';
import type { Lexicon } from '../../lib/lexicon/lexicon.ts';
import { loadLexicon } from '../align/lexicon.ts';
import { pagesFolder } from './support/gold.ts';
import type { PageBundle } from './support/page-bundle.ts';
import { useReaderPage } from './support/read-page-harness.ts';

declare const reader: PageBundle;

const shared = join(projectRoot, '../shared/pages');
const harness = useReaderPage();
let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
}, 120_000);

/** The pages of a folder on which an article has several renderings, with how many. */
async function pagesWithSeveral(folder: string): Promise<Record<string, number>> {
  const several: Record<string, number> = {};
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.html'))) {
    const { page } = harness;
    const address = `http://pages.test/${name}`;
    await page.route('**/*', (route) => (route.request().url() === address ? route.fulfill({ body: readFileSync(join(folder, name)), contentType: 'text/html' }) : route.abort()));
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    const text = await page.evaluate(() => reader.pageText());
    await page.unroute('**/*');
    const [largest] = finish(findArticles(text, lexicon)).articles.toSorted((a, b) => b.paragraphs.length - a.paragraphs.length);
    const found = largest && finish(findRenderings(text, largest, lexicon));
    if (found) several[name] = found.articles.length;
  }
  return several;
}

test('of the fixtures, those with two renderings are told from those with one', async () => {
  expect(await pagesWithSeveral(pagesFolder)).toEqual({ 'second-rendering.html': 2, 'two-renderings-in-columns.html': 2, 'two-renderings-one-after-the-other.html': 2 });
}, 180_000);

test.skipIf(!existsSync(shared))('the development pages have one each, where ../shared is present', async () => {
  expect(await pagesWithSeveral(shared)).toEqual({});
}, 180_000);
