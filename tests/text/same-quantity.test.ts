import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Quantity, readQuantities } from '../../lib/text/quantities.ts';
import { sameQuantity, type Sameness } from '../../lib/text/same-quantity.ts';
import { cpuTime } from '../cpu-time.ts';

const REFERENCE = { referenceYear: 2024 };

/** Chinese, English, and what the first quantities of both are to each other. The first rows are the traps that checkers fall into. */
const CASES: [string, string, Sameness][] = [
  ['14亿', '1.4 billion', 'same'], ['14亿', '14 billion', 'different'], ['3万', '30 thousand', 'same'], ['2万亿', '2 trillion', 'same'], ['2万亿', '2 billion', 'different'],
  ['翻一番', 'doubled', 'same'], ['翻两番', 'quadrupled', 'same'], ['翻两番', 'doubled', 'different'], ['增长了3倍', 'quadrupled', 'same'], ['增长到3倍', 'tripled', 'same'],
  ['增长了3倍', 'increased 3 times', 'compatible'], ['增长到3倍', 'increased 3 times', 'compatible'], ['增长了3倍', 'doubled', 'different'],
  ['百分之五', '5%', 'same'], ['5％', 'five per cent', 'same'], ['2.5个百分点', '2.5 percentage points', 'same'], ['2.5个百分点', '2.5 percent', 'different'],
  ['三分之二', 'two thirds', 'same'], ['三分之二', 'a quarter of', 'different'], ['一半', 'half of', 'same'], ['三成', '30 percent', 'same'], ['三成', 'three-tenths', 'compatible'], ['一半', '50%', 'compatible'],
  ['20世纪80年代', 'the 1980s', 'same'], ['上世纪90年代', 'the 1990s', 'same'], ['上世纪90年代', 'the 1980s', 'different'],
  ['3月5日', 'March 5', 'same'], ['2024年3月5日', 'March 5, 2024', 'same'], ['2024年3月5日', 'March 5', 'compatible'], ['3月5日', 'March 6', 'different'], ['2024年', 'in 2023', 'different'],
  ['农历三月初五', 'March 5', 'different'], ['农历三月初五', 'April 13', 'compatible'], ['民国38年', 'in 1949', 'same'],
  ['第十支', 'the 10th', 'same'], ['第十支', 'the 11th', 'different'], ['首次', 'the first', 'same'], ['8个国家', 'Eight countries', 'same'], ['两个', 'two boats', 'same'], ['廿四个', 'twenty-four', 'same'],
  ['5-10人', '5 to 10 people', 'same'], ['三五个', 'three to five', 'same'], ['三五个', 'four boats', 'different'], ['几十人', 'dozens of people', 'compatible'],
  ['100多人', 'more than 100 people', 'same'], ['三十余人', 'over 30 people', 'same'], ['近三百人', 'nearly 300 people', 'same'], ['100多人', '100 people', 'compatible'], ['100多人', '123 people', 'compatible'], ['100多人', '95 people', 'different'],
  ['约30人', 'about 30 people', 'same'], ['约30人', '31 people', 'compatible'], ['约30人', '60 people', 'different'],
  ['30元', '30 yuan', 'same'], ['30元', 'HK$30', 'compatible'], ['30元', '30 dollars', 'compatible'], ['30元', 'US$30', 'different'], ['人民币30元', '$30', 'different'], ['￥30', '30 yen', 'compatible'], ['300元人民币', 'RMB 300', 'same'], ['5亿美元', '$500 million', 'same'], ['5亿美元', '500 million yuan', 'different'], ['3港元', 'HK$3', 'same'], ['3港元', 'HK$4', 'different'],
  ['13.97亿', '1.4 billion', 'compatible'], ['1234人', '1,235 people', 'different'], ['第5条', '5 boats', 'compatible'], ['5公里', '5 km', 'same'], ['5公里', '5 miles', 'different'], ['1.6公里', '1 mile', 'compatible'],
  ['5公里', '5,000 meters', 'compatible'], ['三年', '36 months', 'compatible'], ['5吨', '5 km', 'different'], ['75周年', 'the 75th anniversary', 'compatible'], ['75周年', 'the 70th anniversary', 'different'], ['减少一半', 'halved', 'compatible'], ['不超过20%', 'no more than 20 percent', 'same'], ['不少于50人', 'no fewer than 50 people', 'same'],
  ['20%以上', 'more than 20 percent', 'same'], ['公元前5世纪', 'the fifth century BC', 'same'], ['公元前5世纪', 'the fifth century', 'different'], ['15时', '3 p.m.', 'same'], ['六成五', '65 percent', 'same'], ['四十多年', 'almost half a century', 'compatible'], ['四十多年', 'more than half a century', 'different'], ['一个半小时', 'an hour and a half', 'same'], ['3元5角', '3.5 yuan', 'same'], ['下午3点半', '3:30 p.m.', 'same'], ['下午3点半', '3:30', 'compatible'], ['下午3点半', '3:30 a.m.', 'different'],
  ['19世纪', 'the 19th century', 'same'], ['翻一番', '100 percent', 'compatible'], ['5人', '5%', 'different'],
  ['零下5度', 'minus 5 degrees', 'same'], ['零下5度', '5 degrees below zero', 'same'], ['零下5度', '5 degrees', 'different'], ['负0.5%', '-0.5 percent', 'same'], ['-3.2%', '3.2 percent', 'compatible'],
  ['去年', 'last year', 'same'], ['去年', 'this year', 'different'], ['去年', 'in 2023', 'same'], ['去年', 'in 2022', 'different'], ['去年3月', 'March last year', 'same'], ['去年3月', 'in March', 'compatible'], ['今年', 'next year', 'different'],
  ['星期三', 'Wednesday', 'same'], ['周日', 'Sunday', 'same'], ['礼拜一', 'Tuesday', 'different'], ['民国元年', 'in 1912', 'same'],
  ['八折', '20% off', 'same'], ['八五折', 'a 15 percent discount', 'same'], ['八折', '80 percent', 'compatible'], ['八折', '8 percent', 'different'],
  ['10%至40%', '10 to 40%', 'same'], ['10%至40%', 'between 10 and 40 percent', 'same'], ['上半年', 'the first half of the year', 'same'], ['下半年', 'the first half', 'different'], ['上半年', 'the first half', 'compatible'],
  ['第三季度', 'the third quarter', 'same'], ['三季度', 'Q3', 'same'], ['前三季度', 'the first three quarters', 'same'], ['三季度', 'the second quarter', 'different'],
  ['年底', 'the end of the year', 'same'], ['年初', 'early this year', 'same'], ['上旬', 'early May', 'same'], ['下旬', 'mid-May', 'different'], ['中旬', 'early May', 'different'],
  ['90年代', 'the 1990s', 'same'], ['90年代', 'the nineties', 'same'], ['本世纪', 'this century', 'same'], ['上世纪', 'last century', 'same'], ['上世纪', 'the 20th century', 'same'], ['半个世纪', 'half a century', 'same'],
  ['十年', 'a decade', 'same'], ['二十年', 'two decades', 'compatible'], ['二十年', 'three decades', 'different'], ['几十年', 'decades of', 'same'], ['一亿元', 'a hundred million yuan', 'same'], ['半小时', 'half an hour', 'same'], ['数百人', 'several hundred people', 'same'], ['数万人', 'tens of thousands of people', 'same'], ['1999-2003年', '1999-2003', 'same'], ['半年', 'six months', 'compatible'], ['3‰', '0.3%', 'same'],
];

it('leaves open which year 去年 is where the year of the text is not known', () => {
  const [a] = readQuantities('去年', 'zh');
  const [b] = readQuantities('in 2022', 'en');
  expect(a && b && sameQuantity(a, b)).toBe('compatible');
});

describe('sameQuantity', () => {
  it.each(CASES)('%s and "%s" are %s', (chinese, english, expected) => {
    const [a] = readQuantities(chinese, 'zh', REFERENCE);
    const [b] = readQuantities(english, 'en', REFERENCE);
    expect(a && b && sameQuantity(a, b)).toBe(expected);
    expect(a && b && sameQuantity(b, a)).toBe(expected);
  });
});

const chinese = fc.constantFrom('一', '三', '五', '百', '贰佰', '半', '‰', '万', '亿', '点', '第', '百分之', '分之', '1', '20', '2024', '年', '月', '日', '9,', '.', '%', '-', '至', '多', '余', '个', '元', '公里', '倍', '翻', '增长了', '到', '农历', '上世纪', '年代', '世纪', '下午', ':30', '零下', '负', '度', '去', '今', '初', '底', '周', '季度', '折', '上半', '半', '几', '十', '\udc00', ' ', '，');
const english = fc.constantFrom('two ', 'a hundred ', ' 1/2', '½', 'nineteen ', 'scores of ', 'hundred ', 'and ', 'million ', 'th', '-', 'March ', 'May ', '5', '2024', '1980', 's ', ', ', '.', '%', '$', 'US$', ' yuan', ' km', ' times ', 'as ', 'half ', 'a ', 'third ', 'of ', 'p.m. ', ':30', ' to ', 'about ', 'one ', 'first ', 'century ', 'doubled ', ' and a half', 'minus ', '-', 'last ', 'this ', 'year', 'early ', 'end of ', 'the ', 'quarter', 'decade', '% off', 'between ', 'from ', '\udc00');
const language = fc.constantFrom<'zh' | 'en'>('zh', 'en');
const text = fc.oneof(fc.array(chinese, { maxLength: 40 }), fc.array(english, { maxLength: 40 })).map((pieces) => pieces.join(''));

describe('readQuantities', () => {
  it('is ascending, disjoint, finite, and trimmed for any text', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 80 })), language, (given, lang) => {
        let at = 0;
        for (const quantity of readQuantities(given, lang)) {
          expect(quantity.start).toBeGreaterThanOrEqual(at);
          expect(quantity.end).toBeGreaterThan(quantity.start);
          expect(quantity.end).toBeLessThanOrEqual(given.length);
          for (const value of Object.values(quantity)) if (typeof value === 'number') expect(value).not.toBeNaN();
          at = quantity.end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives offsets that hold the expression', () => {
    const zh = '去年约有14亿人，占百分之五，花了US$30。';
    expect(readQuantities(zh, 'zh').map(({ start, end }) => zh.slice(start, end))).toEqual(['去年', '14亿', '百分之五', 'US$30']);
    const en = 'On March 5, 2024 about 1.4 billion people paid $30 million, half of it at 3:30 p.m. on foot.';
    expect(readQuantities(en, 'en').map(({ start, end }) => en.slice(start, end))).toEqual(['March 5, 2024', '1.4 billion', '$30 million', 'half', '3:30 p.m.']);
  });

  it('compares any two quantities, either way round alike, and each with itself as the same or compatible', () => {
    fc.assert(
      fc.property(text, language, (given, lang) => {
        const found: Quantity[] = readQuantities(given, lang);
        for (const a of found) {
          expect(sameQuantity(a, a)).not.toBe('different');
          for (const b of found) expect(sameQuantity(a, b)).toBe(sameQuantity(b, a));
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(['一', '1', '1,', '百', '点', '年', '百分之', '第', '1-', '三五', '翻', 'two ', 'a ', 'half ', 'March ', '1980s ', '5 to ', '$', 'million ', ' and a half', '5:', '零下', '周', '年底', '今年', '折', '上半', '- ', 'early ', 'end of ', 'last year ', 'minus ', 'Monday ', 'a hundred ', '½', '2 1/2 ', '贰佰', '两个半', '1999-', 'hundreds of thousands of ', 'nineteen '])('is linear on %j repeated', (unit) => {
    const time = cpuTime(() => {
      for (const lang of ['zh', 'en'] as const) readQuantities(unit.repeat(40_000 / unit.length), lang);
    });
    expect(time).toBeLessThan(5000);
  });
});
