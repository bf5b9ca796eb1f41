import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { BlockLanguage } from '../../lib/text/language.ts';
import { segmentSentences } from '../../lib/text/sentences.ts';

function cut(text: string, language: BlockLanguage): string[] {
  return segmentSentences(text, language).map(({ start, end }) => text.slice(start, end));
}

/** Name and the sentences; the text is the sentences joined. */
const CHINESE: [string, string[], string?][] = [
  ['full stops', ['天亮了。', '他出门去。']],
  ['questions and exclamations', ['谁在那里？', '是我！', '进来。']],
  ['runs of marks', ['真的吗？！', '真的。']],
  ['no cut at commas and semicolons', ['山高，水长；路远、人少。', '走吧。']],
  ['closing quotes stay', ['他说：“走吧。”', '大家都站了起来。']],
  ['several sentences in one quotation', ['他说：“走吧。', '天黑了。”', '大家都站了起来。']],
  ['corner brackets', ['「走吧！」', '他說。']],
  ['nested corner brackets', ['他說：「我讀過『春天來了。』」', '大家笑了。']],
  ['an inline quotation is not cut', ['他大喊“救命！”然后跳进水里。', '没人听见。']],
  ['a note in brackets after the stop', ['结果如下。', '（见图1。）', '我们继续。']],
  ['a bracket within a sentence is not cut', ['这座桥（建于明代。后来重修。）还在使用。', '很结实。']],
  ['a title with a mark in it', ['《你好！朋友》是一本书。', '很好看。']],
  ['half-width question and exclamation marks', ['你来了!', '吃了吗?', '吃了。']],
  ['half-width stops behind Han', ['他来了.', '我走了.']],
  ['half-width commas and decimals', ['2024年,河水上涨了3.5米。', '村里没事。']],
  ['hesitation is not an end', ['我……我不知道。', '你问他吧。']],
  ['a trailing ellipsis is one', ['他慢慢地走向那座古老的石桥……', '没有人再见过他。']],
  ['enumerations', ['（一）总则。', '（二）细则。']],
  ['a comma after the quotation', ['“好！”，他说着站了起来。', '门开了。']],
  ['Latin names with a mark', ['Yahoo!是一家公司。', '它很有名。']],
  ['no stop at all', ['第一章 河边']],
];

const ENGLISH: [string, string[]][] = [
  ['plain sentences', ['The sun rose.', 'He went out.']],
  ['questions and exclamations', ['Who is there?', 'It is me!', 'Come in.']],
  ['titles', ['Mr. Wang met Dr. Li and Prof. Zhao.', 'They talked.']],
  ['initials', ['J. K. Smith wrote to P. R. China.', 'Nobody answered.']],
  ['the pronoun I', ['He is taller than I.', 'She is not.']],
  ['countries', ['The U.S. Senate met in Washington, D.C. on Monday.', 'It rained.']],
  ['a country at the end', ['They moved to the U.S.', 'The children stayed.']],
  ['numbers after No.', ['See No. 5 and Fig. 3 on p. 12.', 'Then rest.']],
  ['months', ['On Jan. 5 he left; on Feb. 6 he came back.', 'We met.']],
  ['times of day', ['It began at 5 p.m. and ended at 7 p.m.', 'Then we left.']],
  ['decimals', ['It costs $3.50 or 4.2 pounds.', 'Buy it.']],
  ['companies', ['Acme Inc. and Foo Ltd. merged.', 'The price fell.']],
  ['e.g. and i.e.', ['Eat fruit, e.g. apples, i.e. fresh ones.', 'Drink water.']],
  ['quotation marks after the stop', ['He widened his "circle of friends."', 'The mayor agreed.']],
  ['curly quotation marks', ['“Come in.”', '“Thank you.”']],
  ['speech that goes on', ['"Why not?" he asked.', '"Because."']],
  ['single quotation marks', ["'Why not?' he asked.", "'I will not go!'"]],
  ['a credit in brackets', ['They held the line.', '(Source: Ministry of Rivers, P. R. China)']],
  ['a bracket within a sentence', ['The bridge (see p. 5. It is old) still stands.', 'We crossed it.']],
  ['list numbers', ['1. Open the door.', '2. Go in.']],
  ['dots that trail off', ['He waited ... and waited.', 'Nothing came.']],
  ['dots at the end', ['He waited...', 'Then it came.']],
  ['full-width marks', ['He said so。', 'Then he left！']],
  ['footnote marks', ['He said so.[3]', 'Then he left.']],
  ['a number that begins a sentence', ['It was built in 1920.', '35 people live there.']],
  ['addresses', ['See www.example.com/Page.Html for more.', 'Thanks.']],
  ['a heading without a stop', ['The End of the River']],
];

describe('segmentSentences', () => {
  it.each(CHINESE)('Chinese: %s', (_, sentences) => {
    expect(cut(sentences.join(''), 'zh-Hans')).toEqual(sentences);
  });

  it.each(ENGLISH)('English: %s', (_, sentences) => {
    expect(cut(sentences.join(' '), 'en')).toEqual(sentences);
  });

  it('finds the boundary where the blank is missing', () => {
    expect(cut('This is the end.The next one starts.', 'en')).toEqual(['This is the end.', 'The next one starts.']);
  });

  it('goes by the script where the language is not known', () => {
    expect(cut('天亮了。他出门去。', 'unknown')).toHaveLength(2);
    expect(cut('The sun rose. He went out.', 'unknown')).toHaveLength(2);
  });

  const language = fc.constantFrom<BlockLanguage>('zh-Hans', 'zh-Hant', 'en', 'other', 'unknown');
  const piece = fc.constantFrom('。', '.', '?', '！', '…', '……', '"', '“', '”', '「', '」', '(', ')', '（', '）', ' ', '\u3000', 'Mr', 'A', 'word', 'The', '他', '说', '5', '\ud800', '\u0000', '《', '》', "'");
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')));

  it('covers all that is not white space, in order, trimmed', () => {
    fc.assert(
      fc.property(text, language, (given, lang) => {
        let at = 0;
        for (const { start, end } of segmentSentences(given, lang)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(given.slice(at, start).trim()).toBe('');
          expect(given.slice(start, end).trim()).toBe(given.slice(start, end));
          at = end;
        }
        expect(given.slice(at).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it.each(['字', 'a', '.', '。', '(', '“', ' (', '"', ' ', '… ', "' ", 'a.B', '1.'])('is linear on %j repeated', (unit) => {
    const long = unit.repeat(200_000 / unit.length);
    const begin = performance.now();
    segmentSentences(long, 'en');
    segmentSentences(long, 'zh-Hans');
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});
