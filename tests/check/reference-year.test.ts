import { describe, expect, it } from 'vitest';
import { referenceYearOf } from '../../lib/check/reference-year.ts';
import { toldOf } from './checked.ts';

describe('the year that a text counts from', () => {
  it.each<[string[], number | undefined]>([
    [['2026年3月5日开幕。'], 2026],
    [['好。', 'It was opened in 2025.'], 2026],
    [['2018年通车。', 'By 2035 there will be three.'], undefined],
    [['编号120261。'], undefined],
    [[], undefined],
  ])('of %j, saved in 2026, is %s', (texts, expected) => {
    expect(referenceYearOf(texts, 2026)).toBe(expected);
  });

  it('where nobody knows it, 去年 may be any year', () => {
    expect(toldOf('去年10月通车。', 'It was opened in October 2018.')).toEqual([]);
    expect(toldOf('去年10月通车。', 'It was opened in October 2018.', { referenceYear: 2026 })).toHaveLength(1);
  });
});
