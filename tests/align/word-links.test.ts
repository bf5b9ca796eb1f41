import { beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { linkWords } from '../../lib/align/word-links.ts';
import { ownPairs } from '../../lib/commands/bench/own-document.ts';
import { scoreWords } from '../../lib/commands/bench/words.ts';
import type { Lexicon } from '../../lib/lexicon/lexicon.ts';
import { loadLexicon } from './lexicon.ts';
import { cpuTime } from '../cpu-time.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
}, 120_000);

const links = (zh: string, en: string) => linkWords(zh, en, lexicon).map((link) => `${zh.slice(link.zh.start, link.zh.end)}=${en.slice(link.en.start, link.en.end)}`);

describe('linkWords', () => {
  it('has a precision of at least 0.95 and a recall of at least 0.85 on our own gold', () => {
    const pairs = ownPairs();
    expect(pairs.length).toBeGreaterThanOrEqual(40);
    const { precision, recall } = scoreWords(pairs, lexicon);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.85);
  });

  it('has a precision of at least 0.97 on names and organisations, nearly all with exact borders', () => {
    const { precision, recall, exact } = scoreWords(ownPairs('hard'), lexicon);
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.88);
    expect(exact).toBeGreaterThanOrEqual(0.92);
  });

  it.each([
    ['a full name whose surname is a word as well', '汪文斌说', 'Wang Wenbin said', '汪文斌=Wang Wenbin'],
    ['a full name of two syllables', '毛宁说', 'Mao Ning said', '毛宁=Mao Ning'],
    ['a name with a hyphen', '林黛玉哭了', 'Lin Dai-yu wept', '林黛玉=Lin Dai-yu'],
    ['a surname of two syllables', '欧阳晓峰来了', 'Ouyang Xiaofeng came', '欧阳晓峰=Ouyang Xiaofeng'],
    ['a term of several words', '世界卫生组织警告说', 'The World Health Organization warned', '世界卫生组织=World Health Organization'],
    ['a short form of it', '世卫组织派出医生', 'The World Health Organization sent doctors', '世卫组织=World Health Organization'],
    ['a name with a possessive inside', '最高人民法院驳回了上诉', "The Supreme People's Court rejected the appeal", "最高人民法院=Supreme People's Court"],
    ['the month of May', '5月开学，他可能来', 'School begins in May, and he may come', '5月=May'],
    ['a name of two words', '李秀英走了。', 'Li Xiuying left.', '李秀英=Li Xiuying'],
    ['a name in the other order', '李秀英走了。', 'Xiuying Li left.', '李秀英=Xiuying Li'],
    ['a number by its value', '花费2400万元', 'It cost 24 million yuan', '2400万=24 million'],
    ['a month', '九月开学', 'School begins in September', '九月=September'],
    ['a rendering of two words', '月球上没有盐水。', 'There is no salt water on the moon.', '盐水=salt water'],
    ['Traditional characters', '雨停了，孩子們笑。', 'The rain stopped and the children laughed.', '孩子們=children'],
    ['an inflected form', '孩子笑了', 'The child laughed', '笑=laughed'],
    ['a possessive without its ending', '律师的问题', "the lawyer's question", '律师=lawyer'],
    ['Latin words as they are', '他用GPS找路', 'He found his way with GPS', 'GPS=GPS'],
  ])('links %s', (_, zh, en, expected) => {
    expect(links(zh, en)).toContain(expected);
  });

  it('gives two equal words to two', () => {
    expect(links('春天来了，春天走了。', 'Spring came and spring went.').filter((link) => /spring/i.test(link))).toEqual(['春天=Spring', '春天=spring']);
  });

  it('leaves words of grammar alone', () => {
    expect(links('他在这里，我也是。', 'He is here, and so am I.').filter((link) => /=(?:he|is|and|so|am|i)$/i.test(link))).toEqual([]);
    expect(links('我们是女人', 'Women')).not.toContain('我们=Women');
  });

  it('finds nothing between sentences that have nothing in common', () => {
    expect(links('石头很重。', 'Yesterday everybody voted.')).toEqual([]);
    expect(links('', 'word')).toEqual([]);
    expect(links('词', '')).toEqual([]);
  });

  it('gives disjoint links inside both texts, for anything', () => {
    const zh = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('公安部九月三日在成都宣布', '陳小梅和李秀英喝水', '\ud800水水水'));
    const en = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('The Ministry of Public Security said in Chengdu', 'Li Xiuying drank water, water', '3 September \udc00'));
    fc.assert(
      fc.property(zh, en, (left, right) => {
        const found = linkWords(left, right, lexicon);
        for (const side of ['zh', 'en'] as const) {
          const spans = found.map((link) => link[side]).sort((a, b) => a.start - b.start);
          spans.forEach(({ start, end }, k) => {
            expect(start).toBeLessThan(end);
            expect(start).toBeGreaterThanOrEqual(spans[k - 1]?.end ?? 0);
            expect(end).toBeLessThanOrEqual((side === 'zh' ? left : right).length);
          });
        }
        for (const { confidence } of found) expect(confidence > 0 && confidence <= 1).toBe(true);
      }),
    );
  });

  it('stays quick for long sentences', () => {
    const time = cpuTime(() => {
      linkWords('经济发展'.repeat(450), 'The economy develops. '.repeat(300), lexicon);
      linkWords('水'.repeat(100_000), 'water '.repeat(20_000), lexicon);
      linkWords('5%'.repeat(1_000), '5% '.repeat(2_600), lexicon);
      linkWords('1，'.repeat(1_000), '1, '.repeat(2_600), lexicon);
      linkWords('李秀英'.repeat(600), 'Li Xiuying '.repeat(700), lexicon);
    });
    expect(time).toBeLessThan(5_000);
  });
});
