import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VisibleRun } from '../../lib/page/visible-run.ts';

/** Text nodes are only passed through: a plain object stands for one. */
const nodeOf = (data: string): Text => ({ data }) as Text;

const PLAIN = { preserveNewlines: false, inLink: false, bold: false };

function runOf(...parts: (string | null)[]): VisibleRun {
  const run = new VisibleRun();
  for (const part of parts) {
    if (part === null) run.addLineBreak();
    else run.addText(nodeOf(part), part, PLAIN);
  }
  return run;
}

describe('VisibleRun', () => {
  test.each([
    ['white space is collapsed and trimmed', ['  a \n\t b  '], 'a b'],
    ['padding of U+3000 and no-break spaces counts as white space', ['\u3000\u3000河水\u00a0\u00a0清'], '河水 清'],
    ['words cut by inline elements stay whole', ['Spokespe', 'rson'], 'Spokesperson'],
    ['a space at the edge of an inline element parts words', ['The ', 'river'], 'The river'],
    ['zero-width characters vanish', ['河\u200b水', '\ufeff'], '河水'],
    ['a newline between Chinese characters shows as nothing', ['河\n  水'], '河水'],
    ['a newline between words shows as a space', ['the\nriver'], 'the river'],
    ['a line break shows as a space', ['a', null, 'b'], 'a b'],
  ])('%s', (_name, parts, text) => {
    expect(runOf(...parts).text).toBe(text);
  });

  test.each([
    ['soft', ['the\nriver'], 'soft'],
    ['line', ['a', null, 'b'], 'line'],
    ['blank', ['a', null, ' \n', null, 'b'], 'blank'],
  ])('a %s break is reported with the offset behind it', (_name, parts, kind) => {
    const run = runOf(...parts);
    expect(run.breaks).toEqual([{ offset: run.text.indexOf(' ') + 1, kind }]);
  });

  test('newlines of preformatted text are line breaks', () => {
    const run = new VisibleRun();
    run.addText(nodeOf('a\nb\n\nc'), 'a\nb\n\nc', { ...PLAIN, preserveNewlines: true });
    expect(run.breaks.map((at) => at.kind)).toEqual(['line', 'blank']);
  });

  test('every piece maps to the same characters in its node', () => {
    const chunk = fc.string({ unit: fc.constantFrom('a', '河', '𠮷', ' ', '\n', '\u3000', '\u200b', '.') });
    fc.assert(
      fc.property(fc.array(fc.option(chunk)), (parts) => {
        const run = runOf(...parts);
        let end = 0;
        for (const { node, from, start, length } of run.pieces) {
          expect(start).toBeGreaterThanOrEqual(end);
          expect(node.data.slice(from, from + length)).toBe(run.text.slice(start, start + length));
          end = start + length;
        }
        expect(end).toBe(run.text.length);
        const visible = parts.join('').replace(/[\s\u200b]/g, '');
        expect(run.text.replace(/\s/g, '')).toBe(visible);
      }),
    );
  });
});
