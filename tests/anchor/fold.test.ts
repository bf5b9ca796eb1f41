import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeQuote } from '../../lib/anchor/describe-quote.ts';
import { Folder, sameWords } from '../../lib/anchor/fold.ts';
import { simplificationTable, simplifyBy } from '../../lib/anchor/simplification.ts';
import { CONTEXT } from '../../lib/notes/note.ts';

describe('folded texts', () => {
  test.each([
    ['white space of all kinds', 'a b\u00a0c\u3000d\u200be\u00adf\r\ng', 'abcdefg'],
    ['quotation marks and dashes', '“河”「水」\'清\' — a-b', '河水清ab'],
    ['full width and half width', 'Ａ１，ｶﾞ', 'a1,カ'],
    ['punctuation of both scripts', '河。水、清…………', '河.水,清....'],
    ['composed and decomposed letters', 'é e\u0301 ﬁ Ⅻ', 'eefixii'],
    ['entities', 'R&amp;D&nbsp;&ldquo;a&#8221; & b', 'r&da&b'],
    ['astral characters', '𠮷𠮷', '𠮷𠮷'],
    ['lone surrogates', 'a\ud842b\udfb7', 'a\ud842b\udfb7'],
  ])('are alike for %s', (_name, text, folded) => {
    expect(new Folder().fold(text).text).toBe(folded);
  });

  test('know where each unit comes from', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
      const { text: folded, units, origins } = new Folder().fold(text);
      expect([units.length, origins.length]).toEqual([folded.length, folded.length]);
      expect([...origins].every((origin, at) => origin < text.length && origin >= (origins[at - 1] ?? 0))).toBe(true);
    }), { numRuns: 500 });
  });

  test('say whether two texts are the same words', () => {
    expect(sameWords('“The\n river” — runs.', 'the river runs.')).toBe(true);
    expect(sameWords('The river runs.', 'The rivers run.')).toBe(false);
    expect(sameWords(' ', '\n')).toBe(false);
  });
});

describe('a quote', () => {
  test('has as much context as notes keep, and cuts no character in two', () => {
    const text = `${'河'.repeat(40)}水${'清'.repeat(40)}`;
    expect(describeQuote(text, { start: 40, end: 41 })).toEqual({ exact: '水', prefix: '河'.repeat(CONTEXT), suffix: '清'.repeat(CONTEXT) });
    const astral = '𠮷'.repeat(60);
    expect(describeQuote(astral, { start: 51, end: 53 })).toEqual({ exact: '𠮷𠮷', prefix: '𠮷'.repeat(16), suffix: '𠮷'.repeat(16) });
    expect(describeQuote(`a${astral}`, { start: 41, end: 43 }).prefix).toBe('𠮷'.repeat(16));
    expect(describeQuote(`${astral}a${astral}`, { start: 120, end: 121 })).toEqual({ exact: 'a', prefix: '𠮷'.repeat(16), suffix: '𠮷'.repeat(16) });
  });

  test.each([[-5, 3, '河水清'], [1, 99, '水清'], [3, 3, ''], [9, 12, '']])('of %i–%i lies within the text', (start, end, exact) => {
    expect(describeQuote('河水清', { start, end }).exact).toBe(exact);
  });
});

test('a table of characters simplifies as the function does from which it was made', () => {
  const simplify = (text: string) => text.replaceAll('車', '车').replaceAll('個', '个');
  const table = simplificationTable(simplify);
  expect(table).toBe('個个車车');
  expect(simplifyBy(table)('這個車站')).toBe('這个车站');
  expect(simplifyBy('')('車')).toBe('車');
});
