import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerWord, isWordQuestion, LONGEST_SENTENCE, type WordQuestion } from '../../lib/align/asked-word.ts';
import { ensureDictionary } from '../../lib/lexicon/build/ensure.ts';
import { Dictionary } from '../../lib/lexicon/dictionary.ts';
import type { Lexicon } from '../../lib/lexicon/lexicon.ts';
import { loadLexicon } from './lexicon.ts';

let lexicon: Lexicon;
let dictionary: Dictionary;

beforeAll(async () => {
  lexicon = await loadLexicon();
  dictionary = Dictionary.load(readFileSync(await ensureDictionary()));
}, 120_000);

const zh = '一年来，民警入户走访21.4万户次，化解邻里纠纷6820起，为独居老人安装紧急呼叫按钮3150个。';
const en = 'Over the past year, officers made 214,000 home visits, settled 6,820 disputes between neighbours and fitted 3,150 emergency call buttons for elderly people living alone.';

/** What is told of the word that stands where `word` does. */
function asked(side: 'zh' | 'en', word: string, texts = { zh, en }) {
  const answer = answerWord({ ...texts, side, offset: texts[side].indexOf(word), step: 0 }, lexicon, dictionary);
  if (!answer) return null;
  const other = side === 'zh' ? texts.en : texts.zh;
  return {
    word: texts[side].slice(answer.span.start, answer.span.end),
    answers: answer.answers.map(({ start, end }) => other.slice(start, end)),
    words: answer.words.map(({ text, entries }) => [text, entries[0]?.pinyin, entries[0]?.senses[0]]),
  };
}

describe('a Chinese word', () => {
  it('is told with what answers it and with its entries', () => {
    expect(asked('zh', '纠纷')).toEqual({ word: '纠纷', answers: ['disputes'], words: [['纠纷', 'jiū fēn', 'dispute']] });
    expect(asked('zh', '居老')).toMatchObject({ word: '独居', answers: ['living alone'] });
  });

  it('has its entries also where nothing answers it', () => {
    expect(asked('zh', '民警')).toEqual({ word: '民警', answers: [], words: [['民警', 'mín jǐng', 'civil police']] });
    expect(asked('zh', '民警', { zh, en: '' })?.words).toHaveLength(1);
  });

  it('is found in Traditional characters, in their own form first', () => {
    const texts = { zh: '皇后住在臺灣，頭髮很長。', en: 'The empress lives in Taiwan and has long hair.' };
    expect(asked('zh', '皇后', texts)).toMatchObject({ word: '皇后', answers: ['empress'] });
    expect(asked('zh', '頭髮', texts)).toMatchObject({ word: '頭髮', answers: ['hair'], words: [['頭髮', 'tóu fa', 'hair (on the head)']] });
    expect(asked('zh', '台灣', { zh: '台灣很熱', en: 'x' })?.words[0]?.[1]).toBe('Tái wān');
  });

  it('that the dictionary does not hold is explained in parts', () => {
    const texts = { zh: '民警周砚清说', en: 'said Officer Zhou Yanqing' };
    expect(asked('zh', '砚', texts)).toMatchObject({ word: '周砚清', answers: ['Zhou Yanqing'] });
    expect(asked('zh', '砚', texts)?.words.map(([text]) => text)).toEqual(['周', '砚', '清']);
    expect(asked('zh', '砚', texts)?.words[0]).toEqual(['周', 'Zhōu', 'surname Zhou']);
  });
});

describe('an English word', () => {
  it('is told with the Chinese words that it renders', () => {
    expect(asked('en', 'isputes')).toEqual({ word: 'disputes', answers: ['纠纷'], words: [['纠纷', 'jiū fēn', 'dispute']] });
    expect(asked('en', 'alone')).toMatchObject({ word: 'living alone', answers: ['独居'] });
  });

  it('without a sure link has nothing, and a word of grammar is not even one', () => {
    expect(asked('en', 'fitted')).toEqual({ word: 'fitted', answers: [], words: [] });
    expect(asked('en', 'the past')).toBeNull();
    expect(asked('en', ', officers')).toBeNull();
  });
});

describe('walking', () => {
  it.each(['zh', 'en'] as const)('goes through the words of the %s sentence in order, and back the same way', (side) => {
    const text = { zh, en }[side];
    const walk = (from: number, step: 1 | -1) => {
      const starts: number[] = [];
      for (let at = from; ; ) {
        const answer = answerWord({ zh, en, side, offset: at, step }, lexicon, dictionary);
        if (!answer) return starts;
        starts.push((at = answer.span.start));
      }
    };
    const there = walk(-1, 1);
    expect(there.length).toBeGreaterThan(15);
    expect(there).toEqual(there.toSorted((a, b) => a - b));
    expect(walk(text.length, -1)).toEqual(there.toReversed());
  });
});

describe('a question', () => {
  it('is only taken when it can be one', () => {
    const good: WordQuestion = { zh, en, side: 'zh', offset: 3, step: 0 };
    expect(isWordQuestion(good)).toBe(true);
    const bad = [{ zh: 1 }, { en: null }, { side: 'fr' }, { offset: -2 }, { offset: zh.length + 1 }, { offset: 0.5 }, { offset: '3' }, { step: 2 }, { zh: '的'.repeat(LONGEST_SENTENCE + 1) }];
    for (const change of bad) expect(isWordQuestion({ ...good, ...change })).toBe(false);
    for (const value of [null, undefined, 'word', 3, [], {}]) expect(isWordQuestion(value)).toBe(false);
  });

  it('about any text is answered within it', () => {
    const unit = fc.constantFrom('公', '安', '發', '的', 'police ', 'Li ', '12', '%', '\n', '\ud800', '😀', '“');
    const text = fc.string({ unit, maxLength: 40 });
    fc.assert(
      fc.property(text, text, fc.constantFrom('zh' as const, 'en' as const), fc.nat(60), fc.constantFrom(-1 as const, 0 as const, 1 as const), (left, right, side, offset, step) => {
        const question = { zh: left, en: right, side, offset: offset - 1, step };
        if (!isWordQuestion(question)) return;
        const answer = answerWord(question, lexicon, dictionary);
        if (!answer) return;
        const [own, other] = side === 'zh' ? [left, right] : [right, left];
        for (const [span, length] of [[answer.span, own.length], ...answer.answers.map((each) => [each, other.length] as const)] as const) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(length);
        }
      }),
      { numRuns: 60 },
    );
  });
});
