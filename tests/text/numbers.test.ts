import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { findNumerals } from '../../lib/text/numbers.ts';

function read(text: string, language: 'zh' | 'en'): string[] {
  return findNumerals(text, language).map(({ kind, value }) => `${kind} ${value}`);
}

describe('findNumerals', () => {
  it.each<[string, string[]]>([
    ['12名队员', ['number 12']],
    ['１２名队员', ['number 12']],
    ['1,234,567人', ['number 1234567']],
    ['14亿', ['number 1400000000']],
    ['1.4亿', ['number 140000000']],
    ['3万', ['number 30000']],
    ['2万亿元', ['number 2000000000000']],
    ['三百五十人', ['number 350']],
    ['一百零二天', ['number 102']],
    ['一万二', ['number 12000']],
    ['三亿五千万', ['number 350000000']],
    ['十二个月', ['number 12']],
    ['二〇二四年', ['number 2024']],
    ['两个人', ['number 2']],
    ['8个国家', ['number 8']],
    ['第十支', ['ordinal 10']],
    ['第3条', ['ordinal 3']],
    ['百分之五', ['percent 5']],
    ['百分之二点五', ['percent 2.5']],
    ['5％', ['percent 5']],
    ['3月5日', ['month 3', 'number 5']],
    ['十二月', ['month 12']],
    ['万一统一了一些', []],
    ['一起一直一样', []],
    ['五四运动', []],
    ['三八妇女节', []],
    ['七七事变', []],
    ['九一八', []],
    ['一二·九', []],
    ['二〇三室', ['number 203']],
    ['一九四九年', ['number 1949']],
    ['两万亿元', ['number 2000000000000']],
  ])('Chinese: %s', (text, values) => {
    expect(read(text, 'zh')).toEqual(values);
  });

  it.each<[string, string[]]>([
    ['12 members', ['number 12']],
    ['1,234,567 people', ['number 1234567']],
    ['1.4 billion', ['number 1400000000']],
    ['3 million', ['number 3000000']],
    ['twelve', ['number 12']],
    ['twenty-five', ['number 25']],
    ['two hundred and fifty-six', ['number 256']],
    ['three million', ['number 3000000']],
    ['the 10th team', ['ordinal 10']],
    ['the tenth team', ['ordinal 10']],
    ['the twenty-first century', ['ordinal 21']],
    ['5%', ['percent 5']],
    ['five percent', ['percent 5']],
    ['5 per cent', ['percent 5']],
    ['March 5, 2024', ['month 3', 'number 5', 'number 2024']],
    ['they march on', []],
    ['five, six', ['number 5', 'number 6']],
    ['one thousand million', ['number 1000000000']],
    ['nothing here', []],
  ])('English: %s', (text, values) => {
    expect(read(text, 'en')).toEqual(values);
  });

  it('gives offsets that hold the expression', () => {
    const text = '去年有14亿人，占百分之五。';
    expect(findNumerals(text, 'zh').map(({ start, end }) => text.slice(start, end))).toEqual(['14亿', '百分之五']);
  });

  it('is ascending and disjoint for any text', () => {
    const piece = fc.constantFrom('一', '百', '万', '亿', '点', '第', '百分之', '1', '9,', '.', '%', ' ', 'two', 'hundred', 'and', 'million', 'th', '-', 'March', '月', '个', '\udc00');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom<'zh' | 'en'>('zh', 'en'), (pieces, language) => {
        let at = 0;
        for (const { start, end, value } of findNumerals(pieces.join(''), language)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(value).not.toBeNaN();
          at = end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
