import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../lib/commands/build.ts';
import { projectRoot } from '../../lib/commands/machine.ts';
import type { PageReport } from '../../lib/exchange/report.ts';
import { goldOf, squeeze, unitsIn } from './support/gold.ts';

interface Outcome {
  status: number | null;
  output: string;
  progress: string;
}
/** What the scorer says about one page. */
interface Score {
  f1: number;
  recurring?: { hit: number; gold: number };
}
type Line = { page: string } & Partial<PageReport> & { error?: string };

function run(program: string, args: string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] });
    let [output, progress] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (progress += text));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output, progress }));
  });
}

const pairs = (...args: string[]) => run('npm', ['run', '--silent', 'pairs', '--', ...args]);

beforeAll(async () => {
  await ensureBuilt('chrome');
});

describe('npm run pairs -- --json', () => {
  const missing = 'tests/pages/there-is-no-such-page.html';
  const asked = ['tests/pages/demo.html', 'tests/pages/toggle.html', missing, 'tests/pages/chinese-only.html'];
  let outcome: Outcome;
  let lines: Line[];

  beforeAll(async () => {
    outcome = await pairs('--json', ...asked);
    lines = outcome.output.trimEnd().split('\n').map((line) => JSON.parse(line) as Line);
  });

  test('prints one line a page, in the order given, with the names as they were given', () => {
    expect(lines.map(({ page }) => page)).toEqual(asked);
  });

  test('prints articles with the languages, the layout, the confidence and the pairs', () => {
    for (const line of lines.slice(0, 2)) {
      expect(Object.keys(line)).toEqual(['page', 'articles']);
      expect(line.articles).toHaveLength(1);
      const [article] = line.articles ?? [];
      expect(Object.keys(article ?? {})).toEqual(['languages', 'layout', 'confidence', 'pairs']);
      expect(article).toMatchObject({ languages: ['zh-Hans', 'en'], layout: 'blocks' });
      for (const pair of article?.pairs ?? []) {
        expect(Object.keys(pair)).toEqual(['zh', 'en', 'confidence', 'sentences']);
        expect(pair.confidence).toBeGreaterThan(0);
        expect(pair.confidence).toBeLessThanOrEqual(1);
        for (const sentence of pair.sentences) expect(Object.keys(sentence)).toEqual(['zh', 'en', 'confidence']);
        // The sentences are the paragraphs, cut up.
        for (const side of ['zh', 'en'] as const) {
          expect(squeeze(pair.sentences.map((sentence) => sentence[side]).join(''))).toBe(squeeze(pair[side].join('')));
        }
      }
    }
  });

  test.each([
    ['demo.html', 0],
    ['toggle.html', 1],
  ])('pairs what a careful person would pair: %s', (fixture, at) => {
    const gold = goldOf(fixture);
    const found = lines[at]?.articles?.[0]?.pairs.map(({ zh, en }) => ({
      zh: unitsIn(gold, 'zh', zh.join(' ')).filter((id) => !gold.optional.includes(id)),
      en: unitsIn(gold, 'en', en.join(' ')).filter((id) => !gold.optional.includes(id)),
    }));
    expect(found?.filter(({ zh, en }) => zh.length + en.length)).toEqual(gold.pairs.map(({ zh, en }) => ({ zh, en })));
  });

  test('gives the reason where there is no article', () => {
    expect(lines[3]).toEqual({ page: asked[3], articles: [], reason: 'noEnglish' });
  });

  test('tells in one sentence that a file cannot be opened, runs the rest, and ends with status 1', () => {
    expect(lines[2]).toEqual({ page: missing, error: expect.stringMatching(/^The file cannot be read \(ENOENT\)\.$/u) as string });
    expect(outcome.status).toBe(1);
  });

  test('keeps its progress out of the results', () => {
    expect(outcome.progress).toContain(`[1/4] ${String(asked[0])}`);
  });
});

test('the scorer finds nothing to complain about in the police article, titles included', async ({ skip }) => {
  const shared = join(projectRoot, '../shared');
  const page = join(shared, 'pages/00_police_cooperation.html');
  skip(!existsSync(page), `${page} is not on this machine.`);
  const { status, output } = await pairs('--json', page);
  expect(status).toBe(0);
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-score-'));
  try {
    const file = join(folder, 'pairs.jsonl');
    writeFileSync(file, output);
    const { output: scored } = await run('node', [join(shared, 'score-pages.mjs'), join(shared, 'pages'), file, '--json', '--each']);
    const { each } = JSON.parse(scored) as { each: Record<string, Score> };
    const score = each['00_police_cooperation.html'];
    expect(score).toMatchObject({ f1: 1, precision: 1, recall: 1, chrome: 0 });
    expect(score?.recurring?.hit).toBe(score?.recurring?.gold);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
