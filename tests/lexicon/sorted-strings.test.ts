import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, sortedPool } from '../../lib/lexicon/build/write.ts';
import { expandSorted } from '../../lib/lexicon/sorted-strings.ts';

const strings = fc.array(fc.string({ maxLength: 12, unit: fc.constantFrom('人', '民', '法', '𠮷', 'a', '') }), { maxLength: 60 }).map((list) => list.sort(compare));

test('sorted strings come out of their front coding as they went in', () => {
  fc.assert(fc.property(strings, (list) => {
    const { lengths, shared, units } = sortedPool(list);
    const expanded = expandSorted(Uint8Array.from(lengths), Uint8Array.from(shared), Uint16Array.from(units));
    expect(String.fromCharCode(...expanded)).toBe(list.join(''));
  }));
});

test('what a string shares with the one before is stored once', () => {
  expect(sortedPool(['人', '人民', '人民法院', '法'])).toEqual({ lengths: [1, 2, 4, 1], shared: [0, 1, 2, 0], units: [0x4eba, 0x6c11, 0x6cd5, 0x9662, 0x6cd5] });
});
