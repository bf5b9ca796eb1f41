import { describe, expect, it } from 'vitest';
import { stem } from '../../lib/text/stem.ts';
import { foldLatin, tokenize } from '../../lib/text/tokens.ts';

describe('tokenize', () => {
  it.each<[string, string[]]>([
    ["Wang's river, 3.5 km", ["Wang's", 'river', '3', '5', 'km']],
    ['well-known', ['well', 'known']],
    ['用TypeScript写', ['用', 'TypeScript', '写']],
    ['ＡＢＣ１２', ['ＡＢＣ', '１２']],
    ['naïve café', ['naïve', 'café']],
    ['', []],
  ])('%s', (text, words) => {
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });
});

describe('foldLatin', () => {
  it.each([['Café', 'cafe'], ["Wang's", 'wang'], ["don't", 'don'], ['ＡＢＣ', 'abc'], ['O’Brien', 'obrien']])('%s → %s', (word, folded) => {
    expect(foldLatin(word)).toBe(folded);
  });
});

describe('stem', () => {
  it.each([
    ['development', 'develop'], ['developing', 'developed'], ['cries', 'cried'], ['went', 'going'], ['children', 'child'],
    ['rivers', 'river'], ['nationalities', 'nationality'], ['running', 'ran'], ['cooperation', 'cooperate'], ['hopeful', 'hope'],
    ['said', 'says'], ['Chinese'.toLowerCase(), 'china'],
  ])('%s and %s meet', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it('keeps different words apart', () => {
    expect(stem('hop')).not.toBe(stem('hope'));
    expect(stem('river')).not.toBe(stem('rival'));
  });
});
