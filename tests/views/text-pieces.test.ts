import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textPieces } from '../../components/views/text-pieces.ts';
import type { ParallelSentence } from '../../lib/article/parallel-text.ts';
import type { Mark } from '../../lib/page/rich-text.ts';

const sentence = (start: number, end: number): ParallelSentence => ({ start, end, bead: start, paired: true });

describe('textPieces', () => {
  test('a mark over the end of a sentence is cut in two', () => {
    const marks: Mark[] = [{ start: 2, end: 6, kind: 'strong' }];
    const pieces = textPieces('ab.cdef', [sentence(0, 3), sentence(3, 7)], marks);
    expect(pieces.map(({ parts }) => parts.map((part) => [part.text, part.marks.length]))).toEqual([
      [['ab', 0], ['.', 1]],
      [['cde', 1], ['f', 0]],
    ]);
  });

  test('nested marks keep their order, the outermost first', () => {
    const marks: Mark[] = [{ start: 0, end: 4, kind: 'link', href: 'https://example.org/' }, { start: 1, end: 3, kind: 'em' }];
    const [piece] = textPieces('abcd', [sentence(0, 4)], marks);
    expect(piece?.parts.map((part) => part.marks.map((mark) => mark.kind))).toEqual([['link'], ['link', 'em'], ['link']]);
  });

  test('the white space between sentences belongs to none of them', () => {
    const pieces = textPieces('A. B.', [sentence(0, 2), sentence(3, 5)], []);
    expect(pieces.map((piece) => piece.sentence?.bead ?? null)).toEqual([0, null, 3]);
  });

  test('no character is lost or doubled, whatever the sentences and marks', () => {
    const range = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.string({ minLength: 0, maxLength: 40 }), fc.array(fc.nat(40)), fc.array(range), (text, cuts, ranges) => {
        const bounds = [...new Set(cuts)].filter((cut) => cut <= text.length).sort((a, b) => a - b);
        const sentences = bounds.slice(1).map((end, index) => sentence(bounds[index] ?? 0, end));
        const marks = ranges.map((at): Mark => ({ ...at, kind: 'em' }));
        const pieces = textPieces(text, sentences, marks);
        expect(pieces.flatMap((piece) => piece.parts.map((part) => part.text)).join('')).toBe(text);
      }),
    );
  });
});
