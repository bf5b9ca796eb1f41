import { describe, expect, test } from 'vitest';
import type { AlignedArticle } from '../../lib/article/article.ts';
import { finish } from '../../lib/align/steps.ts';
import { parallelPageOf } from '../../lib/article/parallel-page.ts';
import { parallelTextOf } from '../../lib/article/parallel-text.ts';
import { reportFinding } from '../../lib/exchange/report.ts';
import { pageOf } from './page-builder.ts';

const page = pageOf(['body', ['p', 'zh:河清了。鱼回来了。'], ['p', 'zh:（完）'], ['p', 'en:The river is clear, and the fish are back.'], ['p', 'en:Ends']]);
const article: AlignedArticle = {
  languages: ['zh-Hans', 'en'],
  layout: 'blocks',
  confidence: 0.98765,
  zh: [0, 1],
  en: [2, 3],
  paragraphs: [
    {
      zh: { start: 0, end: 1 },
      en: { start: 0, end: 1 },
      confidence: 0.9,
      posterior: 0.9,
      sentences: [
        { zh: [{ block: 0, start: 0, end: 4 }, { block: 0, start: 4, end: 9 }], en: [{ block: 0, start: 0, end: 43 }], confidence: 0.8, posterior: 0.8 },
      ],
    },
    { zh: { start: 1, end: 2 }, en: { start: 1, end: 1 }, confidence: 0.7, posterior: 0.7, sentences: [{ zh: [{ block: 1, start: 0, end: 3 }], en: [], confidence: 0.7, posterior: 0.7 }] },
    { zh: { start: 2, end: 2 }, en: { start: 1, end: 2 }, confidence: 0.7, posterior: 0.7, sentences: [{ zh: [], en: [{ block: 1, start: 0, end: 4 }], confidence: 0.7, posterior: 0.7 }] },
  ],
};

describe('parallelTextOf', () => {
  const text = finish(parallelTextOf(article, page.blocks, 10));

  test('makes a row of every bead, an empty side where there is no counterpart', () => {
    expect(text.rows.map((row) => [row.zh.map((cell) => cell.block), row.en.map((cell) => cell.block)])).toEqual([[[0], [2]], [[1], []], [[], [3]]]);
  });

  test('numbers the sentence beads through, from the number given', () => {
    expect(text.beads).toBe(3);
    expect(text.rows[0]?.zh[0]?.sentences).toEqual([
      { start: 0, end: 4, bead: 10, paired: true },
      { start: 4, end: 9, bead: 10, paired: true },
    ]);
    expect(text.rows[2]?.en[0]?.sentences).toEqual([{ start: 0, end: 4, bead: 12, paired: false }]);
  });
});

describe('SentenceMap', () => {
  const map = finish(parallelPageOf([article], page.blocks)).sentences;

  test('finds the sentence at a place, and what renders it', () => {
    const bead = map.beadAt(0, 5);
    expect(bead).toBe(0);
    expect(map.sentencesOf(0)?.zh.map((sentence) => sentence.text)).toEqual(['河清了。', '鱼回来了。']);
    expect(map.sentencesOf(0)?.en.map((sentence) => [sentence.block, sentence.text])).toEqual([[2, 'The river is clear, and the fish are back.'.slice(0, 43)]]);
  });

  test('knows nothing of other places', () => {
    expect(map.beadAt(0, 9)).toBeNull();
    expect(map.beadAt(7, 0)).toBeNull();
    expect(map.sentencesOf(3)).toBeNull();
  });
});

describe('SentenceMap.find', () => {
  /** The same article three times in a row: every sentence stands there three times, three beads apart. */
  const map = finish(parallelPageOf([article, article, article], page.blocks)).sentences;

  test.each([[0, 0], [1, 0], [2, 3], [4, 3], [5, 6], [100, 6], [-7, 0]])('finds the same sentences nearest to %i', (near, bead) => {
    expect(map.find(map.sentencesOf(3), near)).toBe(bead);
  });
  test('finds nothing where they are others', () => {
    expect(map.find({ zh: [], en: [], confidence: 1 }, 1)).toBeNull();
    expect(map.find(null, 1)).toBeNull();
  });
});

describe('reportFinding', () => {
  const texts = page.blocks.map((block) => block.text);

  test('tells the texts of every pair and sentence', () => {
    const [reported] = reportFinding({ articles: [article] }, texts).articles;
    expect(reported?.confidence).toBe(0.988);
    expect(reported?.pairs[0]).toEqual({
      zh: ['河清了。鱼回来了。'],
      en: ['The river is clear, and the fish are back.'],
      confidence: 0.9,
      sentences: [{ zh: '河清了。鱼回来了。', en: 'The river is clear, and the fish are back.', confidence: 0.8 }],
    });
    expect(reported?.pairs[1]).toMatchObject({ zh: ['（完）'], en: [] });
  });

  test('tells the reason where nothing was found', () => {
    expect(reportFinding({ articles: [], reason: 'noEnglish' }, texts)).toEqual({ articles: [], reason: 'noEnglish' });
  });
});
