import { describe, expect, test } from 'vitest';
import type { Block } from '../../lib/article/block.ts';
import { changeBetween, samePairing } from '../../lib/page/page-changes.ts';

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
});
