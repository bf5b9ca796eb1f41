import { describe, expect, test } from 'vitest';
import type { WordLink } from '../../lib/align/word-links.ts';
import type { Side } from '../../lib/edit/rows.ts';
import type { Hit } from '../../lib/library/concordance.ts';
import { answersOf, inOrder, RenderingCounts } from '../../lib/library/renderings.ts';
import { SearchKeys } from '../../lib/library/search-keys.ts';

function hitOf(side: Side, zh: string, en: string, query: string): Hit {
  const start = (side === 'zh' ? zh : en).indexOf(query);
  const document = { id: 'a', address: '', site: '', title: '', savedAt: 1, changedAt: 1, rows: 1, confirmed: 0 };
  return { document, languages: ['zh-Hans', 'en'], row: 0, id: 0, side, spans: [{ start, end: start + query.length }], texts: { zh, en } };
}

/** Links words by hand: `共同|community`. */
function linker(...pairs: string[]): (zh: string, en: string) => WordLink[] {
  return (zh, en) =>
    pairs.map((pair) => {
      const [a = '', b = ''] = pair.split('|');
      const [z, e] = [zh.indexOf(a), en.indexOf(b)];
      return { zh: { start: z, end: z + a.length }, en: { start: e, end: e + b.length }, confidence: 1 };
    });
}

/** The words that answer, stretch by stretch. */
function answers(hit: Hit, ...pairs: string[]): string[] {
  return answersOf(hit, linker(...pairs)).flat().map(({ start, end }) => hit.texts[hit.side === 'zh' ? 'en' : 'zh'].slice(start, end));
}

describe('the words that answer', () => {
  test.each<[what: string, hit: Hit, pairs: string[], expected: string[]]>([
    ['one word', hitOf('zh', '改革不停。', 'Reform goes on.', '改革'), ['改革|Reform', '停|on'], ['Reform']],
    ['a phrase, with what is between', hitOf('zh', '命运共同体。', 'A community with a shared future.', '命运共同体'), ['命运|future', '共同体|community'], ['community with a shared future']],
    ['words far apart', hitOf('zh', '命运共同体。', 'A community whose members all have one future.', '命运共同体'), ['命运|future', '共同体|community'], ['community', 'future']],
    ['words that a stop parts', hitOf('zh', '命运共同体。', 'A community. A future.', '命运共同体'), ['命运|future', '共同体|community'], ['community', 'future']],
    ['Chinese words', hitOf('en', '深化的改革。', 'Deeper reform.', 'Deeper reform'), ['深化|Deeper', '改革|reform'], ['深化的改革']],
    ['of a word that holds the query', hitOf('zh', '图书馆。', 'A library.', '图书'), ['图书馆|library'], ['library']],
    ['none that is linked', hitOf('zh', '改革。', 'It goes on.', '改革'), [], []],
    ['no text', hitOf('zh', '改革。', '', '改革'), ['改革|x'], []],
  ])('%s', (_what, hit, pairs, expected) => {
    expect(answers(hit, ...pairs)).toEqual(expected);
  });

  test('in order, each stretch once', () => {
    expect(inOrder([{ start: 5, end: 9 }, { start: 0, end: 3 }, { start: 2, end: 4 }, { start: 4, end: 5 }])).toEqual([{ start: 0, end: 4 }, { start: 4, end: 5 }, { start: 5, end: 9 }]);
  });
});

test('renderings are counted in all their forms, the most frequent first, under the form most used', () => {
  const counts = new RenderingCounts(new SearchKeys((text) => text.replaceAll('開', '开')));
  for (const word of ['rule', 'reforms', 'reform', 'Reform', 'reform', '']) {
    const hit = hitOf('zh', '改革', word, '改革');
    counts.add(hit, [{ start: 0, end: word.length }]);
  }
  expect(counts.counts).toEqual([{ text: 'reform', side: 'en', count: 4 }, { text: 'rule', side: 'en', count: 1 }]);
  for (const word of ['开放', '開放', '开放']) counts.add(hitOf('en', word, 'opening', 'opening'), [{ start: 0, end: 2 }]);
  expect(counts.counts[1]).toEqual({ text: '开放', side: 'zh', count: 3 });
});
