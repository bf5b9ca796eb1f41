import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOfPassage, textFragment } from '../../lib/text/text-fragment.ts';

const decoded = (fragment: string): string[] => fragment.replace(':~:text=', '').split(',').map(decodeURIComponent);

describe('textFragment', () => {
  test.each([
    ['a short passage whole', 'The river is clear.', [], ':~:text=The%20river%20is%20clear.'],
    ['signs that mean something in a directive', 'well-known, A&B', [], ':~:text=well%2Dknown%2C%20A%26B'],
    ['Chinese', '河清了。', [], ':~:text=%E6%B2%B3%E6%B8%85%E4%BA%86%E3%80%82'],
  ])('%s', (_what, passage, _rest, expected) => {
    expect(textFragment(passage)).toBe(expected);
  });

  test('a long passage is named by whole words at its beginning and its end', () => {
    const passage = `Officers walked every street of the old town, ${'knocked at doors and listened, '.repeat(6)}and went home late at night.`;
    expect(decoded(textFragment(passage))).toEqual(['Officers walked every street of', 'and went home late at night.']);
  });

  test('a passage that stands twice is named with what stands before it, or else behind it', () => {
    expect(textFragment('Yes.', { before: 'Did he come back? ', after: ' He did.', unique: false })).toBe(':~:text=Did%20he%20come%20back%3F-,Yes.');
    expect(textFragment('Yes.', { after: ' He did.', unique: false })).toBe(':~:text=Yes.,-He%20did.');
  });

  test('any text becomes one directive that can be decoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 250 }), fc.string(), (passage, before) => {
        const fragment = textFragment(passage, { before, unique: false });
        expect(fragment).toMatch(/^:~:text=[^\s#&]*$/u);
        expect(() => decoded(fragment)).not.toThrow();
      }),
      { numRuns: 50 },
    );
  });
});

test.each([
  ['https://example.org/a', 'https://example.org/a#:~:text=x'],
  ['https://example.org/a?b=1#part', 'https://example.org/a?b=1#:~:text=x'],
])('addressOfPassage puts the directive in place of the hash: %s', (address, expected) => {
  expect(addressOfPassage(address, ':~:text=x')).toBe(expected);
});
