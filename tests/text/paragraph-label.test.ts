import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readParagraphLabel } from '../../lib/text/paragraph-label.ts';

const told = (text: string, language: 'zh' | 'en') => {
  const label = readParagraphLabel(text, language);
  return label ? `${label.kind} ${label.values.join('/')}` : '';
};

describe('readParagraphLabel', () => {
  it.each([
    ['第一章 总则', 'Chapter I General Provisions', 'chapter 1'],
    ['第三条 经营者应当遵守约定。', 'Article 3 Operators shall keep to what was agreed.', 'article 3'],
    ['第二十一條　公司須備存登記冊。', 'Article 21. A company must keep a register.', 'article 21'],
    ['第一百零二条 本法自公布之日起施行。', 'Article 102 This law takes effect on publication.', 'article 102'],
    ['第二节 许可', 'Section 2: Permits', 'section 2'],
    ['第一编 总则', 'Part One: General', 'part 1'],
    ['第十二章　附则', 'CHAPTER XII SUPPLEMENTARY PROVISIONS', 'chapter 12'],
  ])('reads the divisions of a law: %s / %s', (zh, en, expected) => {
    expect([told(zh, 'zh'), told(en, 'en')]).toEqual([expected, expected]);
  });

  it.each([
    ['一、基本情况', 'zh', 'item 1'],
    ['（二）提高效率', 'zh', 'item 2'],
    ['十二、其他事项', 'zh', 'item 12'],
    ['3、加强合作', 'zh', 'item 3'],
    ['4.推动交流', 'zh', 'item 4'],
    ['①申请表', 'zh', 'item 1'],
    ['1. Background', 'en', 'item 1'],
    ['(2) Raise efficiency', 'en', 'item 2'],
    ['3) Work together', 'en', 'item 3'],
    ['II. Findings', 'en', 'item 2'],
    ['(iv) any other person', 'en', 'item 4'],
    ['(b) the holder of a licence', 'en', 'item 2'],
    ['(i) the holder of a licence', 'en', 'item 9/1'],
    ['[7] See the annex.', 'en', 'item 7'],
  ] as const)('reads the number of an item: %s', (text, language, expected) => {
    expect(told(text, language)).toBe(expected);
  });

  it.each([
    ['问：什么时候开放？', 'Q: When will it open?', 'speaker question', 'speaker question'],
    ['记者：什么时候开放？', 'Question: When will it open?', 'speaker question', 'speaker question'],
    ['答：下个月。', 'A: Next month.', 'speaker answer', 'speaker answer'],
    ['林晓东：我们准备好了。', 'Lin Xiaodong: We are ready.', 'speaker 林晓东', 'speaker Lin Xiaodong'],
    ['江南晚报记者：谁来负责？', 'Jiangnan Evening News: Who is in charge?', 'speaker 江南晚报记者', 'speaker Jiangnan Evening News'],
  ])('reads who speaks: %s', (zh, en, zhExpected, enExpected) => {
    expect([told(zh, 'zh'), told(en, 'en')]).toEqual([zhExpected, enExpected]);
  });

  it.each([
    ['1949年10月1日，城里下了雨。', 'On October 1, 1949, it rained in the city.', 'date 1949-10-1'],
    ['2021年，书店开张。', 'In 2021 the bookshop opened.', 'date 2021--'],
    ['3月5日 签约', 'March 5 Signing', 'date -3-5'],
  ])('reads the date of an entry: %s', (zh, en, expected) => {
    expect([told(zh, 'zh'), told(en, 'en')]).toEqual([expected, expected]);
  });

  it.each([
    ['一些人认为，', 'zh'], ['3.5万人参加了比赛', 'zh'], ['', 'zh'],
    ['3.5 million people took part', 'en'], ['Part of the problem is money.', 'en'], ['Articles of the law apply.', 'en'],
    ['A man said: no', 'en'], ['the result: nothing', 'en'], ['2020 people came', 'en'],
  ] as const)('finds no label in %s', (text, language) => {
    const label = readParagraphLabel(text, language);
    expect(label).toBeUndefined();
  });

  it('gives a defined answer for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('zh' as const, 'en' as const), (text, language) => {
      const label = readParagraphLabel(text, language);
      expect(label === undefined || (label.values.length > 0 && label.values.every((value) => value !== ''))).toBe(true);
    }));
  });
});
