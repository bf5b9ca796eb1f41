import { beforeAll, describe, expect, test } from 'vitest';
import { finish } from '../../lib/align/steps.ts';
import { pairChosenRegion, type ChosenFor } from '../../lib/article/chosen-region.ts';
import { findArticles } from '../../lib/article/find-articles.ts';
import type { Lexicon } from '../../lib/lexicon/lexicon.ts';
import { loadLexicon } from '../align/lexicon.ts';
import { pageOf, type Node } from './page-builder.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
}, 120_000);

const zh = ['老渔夫每天早晨五点把船划到湖心。', '去年夏天，他在湖里捕到三十七条鱼，卖了两千元。'].map((text): Node => ['p', `zh:${text}`]);
const other = ['The museum opened a new gallery of ancient coins in October.', 'Engineers are testing a train that runs on hydrogen.'].map((text): Node => ['p', `en:${text}`]);

const pair = (root: Node, chosenFor: ChosenFor = 'page') => finish(pairChosenRegion(pageOf(root), lexicon, chosenFor));

describe('pairChosenRegion', () => {
  test('pairs what the gate refuses, keeps every Block, and does not pretend', () => {
    const root: Node = ['div', ...zh, ...other];
    expect(finish(findArticles(pageOf(root), lexicon)).articles).toEqual([]);
    const [article] = pair(root).articles;
    expect([article?.zh, article?.en]).toEqual([[0, 1], [2, 3]]);
    const sides = article?.paragraphs.map(({ zh: { start, end }, en }) => [end - start, en.end - en.start]) ?? [];
    expect(sides.reduce((sum, [left = 0, right = 0]) => sum + left + right, 0)).toBe(4);
    expect(article?.confidence).toBeLessThan(0.5);
  });

  test('pairs a single word with its rendering', () => {
    expect(pair(['div', ['p', 'zh:你好'], ['p', 'en:Hello']]).articles).toHaveLength(1);
  });

  test('leaves the furniture within out, and takes a chosen sidebar as it is', () => {
    const nav: Node = ['nav', ['p', 'zh:首页'], ['p', 'en:Home']];
    expect(pair(['div', nav, ...zh, ...other]).articles[0]?.zh).toEqual([2, 3]);
    expect(pair(['aside', ...zh, ...other]).articles[0]?.zh).toEqual([0, 1]);
  });

  test.each<[string, Node[], string]>([
    ['nothing', [], 'empty'],
    ['no Chinese', other, 'noChinese'],
    ['no English', zh, 'noEnglish'],
  ])('a region with %s says so', (_name, nodes, reason) => {
    expect(pair(['div', ...nodes])).toEqual({ articles: [], reason });
  });

  test('for a whole site a label in the other language is not enough', () => {
    expect(pair(['div', ...zh, ['p', 'en:Share']], 'site')).toEqual({ articles: [], reason: 'noEnglish' });
    expect(pair(['div', ...zh, ...other], 'site').articles).toHaveLength(1);
  });
});
