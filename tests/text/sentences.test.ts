import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { BlockLanguage } from '../../lib/text/language.ts';
import { segmentSentences } from '../../lib/text/sentences.ts';
import { cut } from './cut.ts';
import { cpuTime } from '../cpu-time.ts';

describe('segmentSentences', () => {
  it('goes by the script where the language is not known', () => {
    expect(cut('天亮了。他出门去。', 'unknown')).toHaveLength(2);
    expect(cut('The sun rose. He went out.', 'unknown')).toHaveLength(2);
    expect(cut('Ｍｒ． Ｗａｎｇ ｒｏｓｅ． Ｈｅ ｗｅｎｔ ｏｕｔ．', 'unknown')).toHaveLength(2);
  });

  const language = fc.constantFrom<BlockLanguage>('zh-Hans', 'zh-Hant', 'en', 'other', 'unknown');
  const piece = fc.constantFrom('。', '.', '?', '！', '；', '——', '（掌声）', '（笑', 'Ａ', '了', '…', '……', '"', '“', '”', '「', '」', '(', ')', '（', '）', ' ', '\u3000', 'Mr', 'A', 'word', 'The', '他', '说', '5', '\ud800', '\u0000', '《', '》', "'", '1) ', '2) ', '. .', '[1]', '①', '一、', 'U.S.', 'p.m. ', '?q', '\n');
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

  it.each(['字', 'a', '.', '。', '(', '“', ' (', '"', ' ', '… ', "' ", 'a.B', '1.', '. ', '? ', '1) ', 'a. ', '• ', '一、 ', '①', '[1]', 'U.S. ', '“。”', '？a', '.好', '；', '天黑了；他回家', '了……', '。——', '—', '（掌声）', '(', 'Ａ．'])('is linear on %j repeated', (unit) => {
    const long = unit.repeat(200_000 / unit.length);
    const time = cpuTime(() => {
      segmentSentences(long, 'en');
      segmentSentences(long, 'zh-Hans');
    });
    expect(time).toBeLessThan(4000);
  });
});
