import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptFor, withKept } from '../../lib/kept-list.ts';
import { checkedMemory, MOST_REMEMBERED } from '../../lib/reading-memory.ts';

const nothing = { version: 1, views: [], places: [] };

describe('checkedMemory', () => {
  test.each([
    ['nothing stored', undefined, nothing],
    ['another version', { version: 2, views: [{ at: 'https://a', value: 'hover' }] }, nothing],
    ['an unknown view', { version: 1, views: [{ at: 'https://a', value: 'carousel' }, { at: 'https://b', value: 'hover' }] }, { ...nothing, views: [{ at: 'https://b', value: 'hover' }] }],
    ['off is no view to come back to', { version: 1, views: [{ at: 'https://a', value: 'off' }] }, nothing],
    ['a place without a number', { version: 1, places: [{ at: 'https://a/1', value: { quote: '河' } }] }, nothing],
    ['a place', { version: 1, places: [{ at: 'https://a/1', value: { quote: '河', bead: 3, more: 1 } }] }, { ...nothing, places: [{ at: 'https://a/1', value: { quote: '河', bead: 3 } }] }],
  ])('%s', (_what, stored, expected) => {
    expect(checkedMemory(stored)).toEqual(expected);
  });

  test('anything becomes a memory, and a memory stays what it is', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(checkedMemory(checkedMemory(stored))).toEqual(checkedMemory(stored));
      }),
    );
  });
});

describe('a kept list', () => {
  test('has the newest first, each once, and forgets the oldest', () => {
    let views = checkedMemory(null).views;
    for (let k = 0; k < MOST_REMEMBERED.views + 10; k++) views = withKept(views, `https://${k}`, 'hover', MOST_REMEMBERED.views);
    views = withKept(views, 'https://200', 'interleaved', MOST_REMEMBERED.views);
    expect(views).toHaveLength(MOST_REMEMBERED.views);
    expect(views[0]).toEqual({ at: 'https://200', value: 'interleaved' });
    expect(keptFor(views, 'https://200')).toBe('interleaved');
    expect(keptFor(views, 'https://3')).toBeUndefined();
  });

  test('does not keep what has no address, or an endless one', () => {
    expect(withKept([], '', 1, 5)).toEqual([]);
    expect(withKept([], 'x'.repeat(5000), 1, 5)).toEqual([]);
  });
});
