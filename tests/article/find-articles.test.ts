import { beforeAll, describe, expect, test } from 'vitest';
import { finish } from '../../lib/align/steps.ts';
import type { AlignedArticle, Finding } from '../../lib/article/article.ts';
import { findArticles } from '../../lib/article/find-articles.ts';
import { parallelTextOf } from '../../lib/article/parallel-text.ts';
import type { Lexicon } from '../../lib/lexicon/lexicon.ts';
import { loadLexicon } from '../align/lexicon.ts';
import { cpuTime } from '../cpu-time.ts';
import { pageOf, type Node } from './page-builder.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
}, 120_000);

const CHINESE = ['老渔夫每天早晨五点把船划到湖心。', '去年夏天，他在湖里捕到三十七条鱼，卖了两千元。', '他的孙女在城里当医生，每个星期天都回来看他。'];
const ENGLISH = [
  'The old fisherman rows his boat to the middle of the lake at five every morning.',
  'Last summer he caught thirty-seven fish in the lake and sold them for two thousand yuan.',
  'His granddaughter is a doctor in the city and comes back to see him every Sunday.',
];
const OTHER = [
  'The museum opened a new gallery of ancient coins and bronze mirrors in October.',
  'Engineers are testing a train that runs on hydrogen between two northern towns.',
  'Prices of wheat and soybeans rose for the third month in a row, traders said.',
];
const zh = CHINESE.map((text): Node => ['p', `zh:${text}`]);
const en = ENGLISH.map((text): Node => ['p', `en:${text}`]);

const find = (...nodes: Node[]): Finding => finish(findArticles(pageOf(['body', ...nodes]), lexicon));
/** Paired texts, shortened. */
function pairsOf(finding: Finding, nodes: Node[]): string[] {
  const { blocks } = pageOf(['body', ...nodes]);
  return finding.articles.flatMap((article) =>
    article.paragraphs
      .filter((bead) => bead.zh.end > bead.zh.start && bead.en.end > bead.en.start)
      .map((bead) => [article.zh[bead.zh.start] ?? -1, article.en[bead.en.start] ?? -1].map((id) => blocks[id]?.text.slice(0, 8)).join(' | ')),
  );
}
const PAIRS = CHINESE.map((text, at) => `${text.slice(0, 8)} | ${ENGLISH[at]?.slice(0, 8)}`);

const WORDS = [['平底锅', 'frying pan'], ['砧板', 'cutting board'], ['漏勺', 'skimmer'], ['蒸笼', 'steamer'], ['擀面杖', 'rolling pin'], ['打蛋器', 'egg whisk'], ['铲子', 'spatula'], ['茶壶', 'teapot']];

describe('findArticles', () => {
  test('a heading in both languages is paired within itself', () => {
    const finding = find(['main', ['h2', 'zh:湖上的渔夫 A Fisherman on the Lake'], ...zh.flatMap((node, at) => [node, en[at] ?? ''])]);
    const [article] = finding.articles;
    const [first] = article?.paragraphs ?? [];
    expect([article?.zh[0], article?.en[0]]).toEqual([0, 0]);
    expect(first?.sentences).toMatchObject([{ zh: [{ block: 0, start: 0, end: 5 }], en: [{ block: 0, start: 6, end: 29 }] }]);
    expect(finish(parallelTextOf(article as AlignedArticle, pageOf(['body', ['h2', 'zh:湖上的渔夫 A Fisherman on the Lake']]).blocks)).rows[0]).toMatchObject({
      zh: [{ extent: { start: 0, end: 5 } }],
      en: [{ extent: { start: 6, end: 29 } }],
    });
  });

  test('titles above the container of the text are paired, too', () => {
    const titles: Node[] = [['h1', 'zh:老渔夫的早晨'], ['p', 'unknown:2024-05-06'], ['h2', 'en:The Old Fisherman’s Morning']];
    const nodes: Node[] = [['main', ['header', ...titles], ['div', ...zh, ...en]]];
    expect(pairsOf(find(...nodes), nodes)).toEqual(['老渔夫的早晨 | The Old ', ...PAIRS]);
  });

  test('a heading with a term of the other language stays whole', () => {
    const finding = find(['main', ['h2', 'zh:渔夫学用 Microsoft Office'], ...zh, ...en]);
    expect(finding.articles[0]?.en).not.toContain(0);
  });

  test('a heading over links belongs to the links', () => {
    const finding = find(['main', ...zh, ...en, ['h2', 'zh:相关文章 Related Articles'], ['a', 'zh:城里的医生']]);
    expect(finding.articles[0]?.zh).not.toContain(6);
  });

  test.each<[string, Node[], string]>([
    ['Chinese block, then English', [['main', ...zh, ...en]], 'blocks'],
    ['English block, then Chinese', [['main', ...en, ...zh]], 'blocks'],
    ['paragraph by paragraph', [['main', ...zh.flatMap((node, at) => [node, en[at] ?? ''])]], 'alternating'],
    ['a table row a pair', [['table', ...CHINESE.map((text, at): Node => ['tr', ['td', `zh:${text}`], ['td', `en:${ENGLISH[at]}`]])]], 'table'],
  ])('pairs %s', (_name, nodes, layout) => {
    const finding = find(...nodes);
    expect(finding.articles.map((article) => article.layout)).toEqual([layout]);
    expect(pairsOf(finding, nodes)).toEqual(PAIRS);
    expect(finding.articles[0]?.confidence).toBeGreaterThan(0.5);
  });

  test('what stands around the article is not paired with it', () => {
    const nodes: Node[] = [['nav', ['p', 'zh:首页'], ['p', 'en:Home']], ['main', ...zh, ...en], ['footer', ['p', 'zh:联系我们'], ['p', 'en:Contact us']]];
    expect(pairsOf(find(...nodes), nodes)).toEqual(PAIRS);
  });

  test('a paragraph without counterpart stays alone', () => {
    const nodes: Node[] = [['main', zh[0] ?? '', ['p', 'zh:本报记者在秋天再次来到这个村庄采访，收成比往年要好得多。'], zh[1] ?? '', zh[2] ?? '', ...en]];
    const finding = find(...nodes);
    expect(pairsOf(finding, nodes)).toEqual(PAIRS);
    expect(finding.articles[0]?.paragraphs).toHaveLength(4);
  });

  test.each<[string, Node[], string]>([
    ['nothing', [], 'empty'],
    ['no Chinese', en, 'noChinese'],
    ['no English', zh, 'noEnglish'],
    ['two texts that have nothing to do with each other', [['main', ...zh, ...OTHER.map((text): Node => ['p', `en:${text}`])]], 'unrelated'],
    ['two words', [['p', 'zh:你好'], ['p', 'en:Hello']], 'tooShort'],
    ['a text and a saying of the day beside it', [['main', ...zh, ...zh, ...zh], ['div', ['p', 'zh:千里之行，始于足下，请来我们的步行俱乐部。'], ['p', 'en:A journey of a thousand miles begins with a single step; come to our walking club.']]], 'noEnglish'],
    ['words in a table', [['table', ...WORDS.map(([word, gloss]): Node => ['tr', ['td', `zh:${word}`], ['td', `en:${gloss}`]])]], 'unrelated'],
  ])('a page with %s says why nothing is paired', (_name, nodes, reason) => {
    expect(find(...nodes)).toEqual({ articles: [], reason });
  });
});

test('a long page is worked on in short steps, to the very end', () => {
  const nodes = Array.from({ length: 700 }, (_, k): Node[] => [['p', `zh:${k}、${CHINESE.join('')}`], ['p', `en:${k}. ${ENGLISH.join(' ')}`]]).flat();
  const longestStep = (): number => {
    const steps = findArticles(pageOf(['body', ...nodes]), lexicon);
    let longest = 0;
    const isDone = (): boolean => {
      let done = false;
      longest = Math.max(longest, cpuTime(() => (done = steps.next().done === true)));
      return done;
    };
    while (!isDone());
    return longest;
  };
  // Without steps it is some hundred milliseconds; the first run is slow, and the machine's own work counts a little.
  longestStep();
  expect(Math.min(longestStep(), longestStep())).toBeLessThan(60);
});

test('the share that is done is told from 0 to 1 and never goes back', () => {
  const nodes = Array.from({ length: 60 }, (_, k): Node[] => [['p', `zh:${k}、${CHINESE.join('')}`], ['p', `en:${k}. ${ENGLISH.join(' ')}`]]).flat();
  for (const page of [nodes, [...nodes, ['h2', 'zh:湖上的渔夫 A Fisherman on the Lake'] as Node], [['main', ...nodes] as Node, ['aside', ...nodes] as Node]]) {
    const shares = [...findArticles(pageOf(['body', ...page]), lexicon)];
    expect(shares.filter((share, at) => share < (shares[at - 1] ?? 0) || share > 1)).toEqual([]);
    expect(shares.length).toBeGreaterThan(20);
  }
});
