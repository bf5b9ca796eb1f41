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

  it('finds a term in both kinds of characters where it is told how they answer each other', () => {
    const simplify = (text: string) => text.replaceAll('廳', '厅').replaceAll('長', '长');
    const list = [{ zh: '河長', en: ['river chief'] }, { zh: '客厅', en: ['living room'] }];
    expect(toldOf('河长在客廳。', 'The mayor is in the saloon.', { terms: list, simplify })).toEqual(['term termMissing 河长 ~', 'term termMissing 客廳 ~']);
    expect(toldOf('河长在客廳。', 'The mayor is in the saloon.', { terms: [...list] })).toEqual([]);
  });
});
