import { describe, expect, test } from 'vitest';
import type { ParagraphBead, Segment } from '../../lib/align/alignment.ts';
import type { Block } from '../../lib/article/block.ts';
import { changeBetween, samePairing } from '../../lib/page/page-changes.ts';
import { cpuTime } from '../cpu-time.ts';

function page(...texts: string[]): Block[] {
  return texts.map((text, id) => ({ id, text, language: 'en', role: 'paragraph', level: 0, container: 0, hidden: false, linkDensity: 0 }));
}

/** A page whose article is the two paragraphs in the middle. */
const clock = '12:00:01';
const [zh, en] = ['河水从山里流下来，经过三座桥。', 'The river comes down from the mountains and passes three bridges.'];
const before = page(clock, zh, en, 'Imprint');
const article = new Set([1, 2]);

describe('a page with an article has', () => {
  test.each([
    ['not changed, when every text stands', page(clock, zh, en, 'Imprint'), 'none'],
    ['not changed, when a part of it is hidden now', before.map((block) => ({ ...block, hidden: true })), 'none'],
    ['changed by a trifle, when a clock has gone on', page('12:00:02', zh, en, 'Imprint'), 'trifle'],
    ['changed, when a long text stands where a short one stood', page('All the bridges of the river in one long list', zh, en, 'Imprint'), 'text'],
    ['changed, when the other script stands where one stood', page('十二点零一分', zh, en, 'Imprint'), 'text'],
    ['changed, when the article itself has', page(clock, zh, `${en} One is new.`, 'Imprint'), 'text'],
    ['changed, when there is more of it', page(clock, zh, en, '桥是新的。', 'The bridge is new.', 'Imprint'), 'text'],
    ['changed, when half of it is left', page(clock, en, 'Imprint'), 'text'],
    ['gone elsewhere, when nothing of the article is left', page(clock, '灯塔亮了。', 'The lighthouse is lit.', 'Imprint'), 'elsewhere'],
    ['gone elsewhere, when it is empty', [], 'elsewhere'],
  ] as const)('%s', (_name, after, change) => {
    expect(changeBetween(before, after, article)).toBe(change);
  });
});

describe('a page without an article has', () => {
  const nothing = new Set<number>();
  test.each([
    ['not changed, when every text stands', page('Loading'), page('Loading'), 'none'],
    ['changed, when a text is shown that was hidden', page('Loading').map((block) => ({ ...block, hidden: true })), page('Loading'), 'text'],
    ['changed, when any text has', page('Loading', 'Menu', 'News', 'Imprint'), page('Loaded.', 'Menu', 'News', 'Imprint'), 'text'],
    ['changed, when it was empty', [], page(zh, en), 'text'],
    ['gone elsewhere, when all of it has', page('Loading'), page(zh, en), 'elsewhere'],
  ] as const)('%s', (_name, old, after, change) => {
    expect(changeBetween(old, after, nothing)).toBe(change);
  });
});

describe('two pairings are the same', () => {
  const paragraphs = [{ zh: { start: 0, end: 1 }, en: { start: 0, end: 1 }, confidence: 0.9, posterior: 0.9, sentences: [] }];
  const paired = (blocks: Block[], zhId: number, enId: number) => ({
    reading: { blocks },
    finding: { articles: [{ zh: [zhId], en: [enId], paragraphs }] },
  });

  test('when the same texts are paired in the same way, whatever their numbers', () => {
    expect(samePairing(paired(before, 1, 2), paired(page('Banner', clock, zh, en), 2, 3))).toBe(true);
  });
  test('and not when a text or the order is another', () => {
    expect(samePairing(paired(before, 1, 2), paired(page(clock, zh, `${en}!`), 1, 2))).toBe(false);
    expect(samePairing(paired(before, 1, 2), paired(before, 2, 1))).toBe(false);
  });
  test.each<[string, (sentence: Segment) => Segment]>([
    ['offset', (sentence) => ({ ...sentence, end: sentence.end + 1 })],
    ['paragraph', (sentence) => ({ ...sentence, block: 1 })],
  ])('and not when the %s of a sentence is another', (_name, change) => {
    const sentence = { block: 0, start: 0, end: 5 };
    const pairing = (zhOf: Segment) => ({
      reading: { blocks: before },
      finding: { articles: [{ zh: [1], en: [2], paragraphs: [{ ...paragraphs[0], sentences: [{ zh: [zhOf], en: [], confidence: 1, posterior: 1 }] }] as ParagraphBead[] }] },
    });
    expect(samePairing(pairing(sentence), pairing({ ...sentence }))).toBe(true);
    expect(samePairing(pairing(sentence), pairing(change(sentence)))).toBe(false);
  });
});

test('comparing books of 10,000 paragraphs takes less than a slice', () => {
  const book = (last: string) => page(...Array.from({ length: 10_000 }, (_, at) => `${zh}${String(at)}。${zh}`), last);
  const [old, now] = [book('Imprint'), book('Another imprint, and a text below it that was not there.')];
  const ids = new Set(old.keys());
  expect(changeBetween(old, now, ids)).toBe('text');
  expect(Math.min(...[1, 2, 3].map(() => cpuTime(() => changeBetween(old, now, ids))))).toBeLessThan(12);
});
