import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeFromArticle, placeInArticle } from '../../entrypoints/notes/article-place.ts';
import { articleFromSecond, articleOf } from './noted-page.ts';

const { texts, parallel } = articleFromSecond(articleOf(['本站通知。', '河水涨了。', '老桥还在。'], ['The river has risen.', 'The old bridge still stands.']));
const zh = texts.textOf('zh'); // 本站通知。\n河水涨了。\n老桥还在。

describe('the place in the article', () => {
  test('does not count what the page says before the article', () => {
    const start = zh.indexOf('老桥');
    expect(placeInArticle(texts, parallel, 'zh', { start, end: start + 2 })).toEqual({ start: 6, end: 8 });
    expect(placeInArticle(texts, parallel, 'zh', { start: zh.indexOf('涨了'), end: start + 2 })).toEqual({ start: 2, end: 8 });
  });

  test('of what stands outside, wholly or in part, there is none; nor where there is no article', () => {
    expect(placeInArticle(texts, parallel, 'zh', { start: 0, end: 4 })).toBeNull();
    expect(placeInArticle(texts, parallel, 'zh', { start: 3, end: zh.indexOf('涨了') })).toBeNull();
    expect(placeInArticle(texts, null, 'zh', { start: 6, end: 8 })).toBeNull();
  });

  test('leads back to where it was taken from, on either side, to the last character', () => {
    fc.assert(fc.property(fc.constantFrom('zh' as const, 'en' as const), fc.nat(60), fc.integer({ min: 1, max: 60 }), (side, from, length) => {
      const text = texts.textOf(side);
      const start = Math.min(from, text.length - 1);
      const place = placeInArticle(texts, parallel, side, { start, end: Math.min(start + length, text.length) });
      // Of the page before the article, and of nothing but the end of a line, there is no place.
      if (!place) return (side === 'zh' && start < 6) || (text[start] === '\n' && length === 1);
      return text[start] === '\n' || placeFromArticle(texts, parallel, side, place.start) === start;
    }));
    expect(placeFromArticle(texts, parallel, 'zh', 11)).toBe(zh.length);
  });

  test('that the article no longer has leads nowhere', () => {
    expect(placeFromArticle(texts, parallel, 'zh', 12)).toBeNull();
    expect(placeFromArticle(texts, parallel, 'en', -1)).toBeNull();
    expect(placeFromArticle(texts, null, 'en', 0)).toBeNull();
  });
});
