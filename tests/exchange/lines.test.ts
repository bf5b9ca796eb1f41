import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../../lib/exchange/lines.ts';

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  await Promise.resolve();
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function linesIn(text: string, size: number): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesOf(inPieces(text, size))) lines.push(line);
  return lines;
}

test.each([
  ['', []],
  ['a', ['a']],
  ['a\n', ['a']],
  ['a\r\n\r\nb\rc\n', ['a', '', 'b', 'c']],
  ['\r', ['']],
  ['\n\r', ['', '']],
])('the lines of %j', async (text, expected) => {
  for (const size of [1, 2, 3, 100]) expect(await linesIn(text, size)).toEqual(expected);
});

test('pieces of any size give the same lines', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '河') }), fc.integer({ min: 1, max: 5 }), async (text, size) => {
      const expected = text.split(/\r\n|\n|\r/u);
      if (expected.at(-1) === '') expected.pop();
      expect(await linesIn(text, size)).toEqual(expected);
    }),
  );
});
