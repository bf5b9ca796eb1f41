import { describe, expect, it } from 'vitest';
import { checked, toldOf } from './checked.ts';

const terms = [
  { zh: '渡口', en: ['ferry landing', 'landing'] },
  { zh: '渡口管理处', en: ['ferry office'] },
  { zh: '河长', en: ['river chief'] },
];

describe('the check of terms', () => {
  it.each([
    ['a preferred rendering', '渡口关了。', 'The ferry landing is closed.', []],
    ['another rendering of the list', '渡口关了。', 'The landing is closed.', []],
    ['an inflected rendering', '两个渡口都关了。', 'Both ferry landings are closed.', []],
    ['a rendering that the list does not hold', '渡口关了。', 'The pier is closed.', ['term termMissing 渡口 ~']],
    ['every place of the term', '渡口对渡口。', 'Pier against pier.', ['term termMissing 渡口 + 渡口 ~']],
    ['the longest term', '渡口管理处关了。', 'The ferry office is closed.', []],
    ['a rendering kept for another term', '村长来了。', 'The river chief came.', ['term termUnexpected  ~ river chief']],
    ['an empty side', '渡口关了。', '', ['untranslated sideEmpty 渡口关了。 ~']],
  ])('%s', (_, zh, en, expected) => {
    expect(toldOf(zh, en, { terms })).toEqual(expected);
  });

  it('is left out without a list, and bears entries that say nothing', () => {
    expect(checked([['渡口关了。', 'The pier is closed.']])).toEqual([]);
    expect(checked([['渡口关了。', 'The pier is closed.']], { terms: [{ zh: '', en: ['x'] }, { zh: '渡口', en: [] }, { zh: '渡口', en: ['…'] }] })).toEqual([]);
  });
});
