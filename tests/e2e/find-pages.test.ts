import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { finish } from '../../lib/align/steps.ts';
import { findArticles } from '../../lib/article/find-articles.ts';
import { projectRoot } from '../../lib/commands/machine.ts';
import { reportFinding, type ReportedPair } from '../../lib/exchange/report.ts';
import type { Lexicon } from '../../lib/lexicon/lexicon.ts';
import { loadLexicon } from '../align/lexicon.ts';
import { pagesFolder } from './support/gold.ts';
import type { PageBundle } from './support/page-bundle.ts';
import { f1Of, type LinkGold, type LinkScore, scoreLinks } from './support/page-score.ts';
import { useReaderPage } from './support/read-page-harness.ts';

declare const reader: PageBundle;

/** What is expected of a page: some of the shared ones may be left alone. */
type PageGold = LinkGold & { page: string; expect: 'bilingual' | 'none'; loose?: boolean };

const shared = join(projectRoot, '../shared/pages');
const harness = useReaderPage();
let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
}, 120_000);

function golds(folder: string): PageGold[] {
  return readdirSync(folder).filter((name) => name.endsWith('.gold.json')).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as PageGold);
}

/** The pairs that the page's reader and the finder make of a stored page. */
async function pairsOf(folder: string, name: string): Promise<ReportedPair[]> {
  const { page } = harness;
  const address = `http://pages.test/${name}`;
  await page.route('**/*', (route) =>
    route.request().url() === address ? route.fulfill({ body: readFileSync(join(folder, name)), contentType: 'text/html' }) : route.abort(),
  );
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  const text = await page.evaluate(() => reader.pageText());
  await page.unroute('**/*');
  const report = reportFinding(finish(findArticles(text, lexicon)), text.blocks.map((block) => block.text));
  return report.articles.flatMap((article) => article.pairs);
}

/** Links of all pages together, and the mean over the pages. Told page by page where it falls short. */
async function measure(folder: string): Promise<{ links: number; mean: number; wrong: string[]; low: string[] }> {
  const sum: LinkScore = { hit: 0, told: 0, gold: 0 };
  const scores: number[] = [];
  const [wrong, low]: [string[], string[]] = [[], []];
  for (const gold of golds(folder)) {
    const pairs = (await pairsOf(folder, gold.page)).filter(({ zh, en }) => zh.length > 0 && en.length > 0);
    if (gold.expect === 'none') {
      if (pairs.length > 0) wrong.push(gold.page);
      continue;
    }
    if (gold.loose && pairs.length === 0) continue;
    const score = scoreLinks(gold, pairs);
    for (const key of ['hit', 'told', 'gold'] as const) sum[key] += score[key];
    scores.push(f1Of(score));
    if (f1Of(score) < 0.9) low.push(`${gold.page} ${f1Of(score).toFixed(3)}`);
  }
  return { links: f1Of(sum), mean: scores.reduce((all, score) => all + score, 0) / scores.length, wrong, low };
}

describe('what is found on pages with gold', () => {
  test('the fixtures of this repository, one a layout', async () => {
    const { links, mean, wrong, low } = await measure(pagesFolder);
    expect({ wrong, low }).toEqual({ wrong: [], low: [] });
    expect(links).toBeGreaterThan(0.985);
    expect(mean).toBeGreaterThan(0.985);
  }, 180_000);

  test.skipIf(!existsSync(shared))('the development pages, where ../shared is present', async () => {
    const { links, mean, wrong } = await measure(shared);
    expect(wrong).toEqual([]);
    expect(links).toBeGreaterThan(0.97);
    expect(mean).toBeGreaterThan(0.94);
  }, 180_000);
});
