import fc from 'fast-check';
import { expect, test, vi, describe, afterEach, beforeEach } from 'vitest';
import { moveEdge } from '../../lib/notes/adjust.ts';
import { idFrom } from '../../lib/notes/new-id.ts';
import { SaveSoon } from '../../components/notes/save-soon.ts';

const ENGLISH = 'The river has run clear since May.';

test.each([
  ['start', 1, 'river has', 'has'],
  ['start', -1, 'river has', 'The river has'],
  ['end', 1, 'river has', 'river has run'],
  ['end', -1, 'river has', 'river'],
  ['end', -1, 'river', 'river'],
  ['start', 1, 'river', 'river'],
  ['start', -1, 'The', 'The'],
  ['end', 1, 'May', 'May.'],
  ['end', 1, 'May.', 'May.'],
] as const)('the %s moves by %i from “%s” to “%s”', (edge, step, from, to) => {
  const start = ENGLISH.indexOf(from);
  const moved = moveEdge(ENGLISH, { start, end: start + from.length }, edge, step);
  expect(ENGLISH.slice(moved.start, moved.end)).toBe(to);
});

test('in Chinese, too, it moves by words', () => {
  const text = '河水从五月起变清了。';
  const moved = moveEdge(text, { start: 0, end: 2 }, 'end', 1);
  expect(text.slice(moved.start, moved.end)).toBe('河水从');
});

test('a moved stretch is never empty, and never outside the text', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.nat(), fc.nat(), fc.constantFrom('start' as const, 'end' as const), fc.constantFrom(1 as const, -1 as const), (text, a, b, edge, step) => {
      const start = a % text.length;
      const end = start + 1 + (b % (text.length - start));
      const moved = moveEdge(text, { start, end }, edge, step);
      expect(moved.start >= 0 && moved.start < moved.end && moved.end <= text.length).toBe(true);
    }),
  );
});

test('ids are version 4 UUIDs', () => {
  expect(idFrom(new Uint8Array(16).fill(255))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
  expect(idFrom(new Uint8Array(16))).toBe('00000000-0000-4000-8000-000000000000');
});

describe('what is typed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is saved a moment after a pause', () => {
    const save = vi.fn();
    const soon = new SaveSoon(save);
    soon.later();
    vi.advanceTimersByTime(399);
    soon.later();
    vi.advanceTimersByTime(399);
    expect(save).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(save).toHaveBeenCalledTimes(1);
  });

  test('is saved within a second of a keystroke, however fast one types', () => {
    const save = vi.fn();
    const soon = new SaveSoon(save);
    for (let at = 0; at < 1000; at += 100) {
      soon.later();
      vi.advanceTimersByTime(100);
    }
    expect(save).toHaveBeenCalledTimes(1);
  });

  test('is saved at once where the field goes, and not a second time', () => {
    const save = vi.fn();
    const soon = new SaveSoon(save);
    soon.now();
    expect(save).not.toHaveBeenCalled();
    soon.later();
    soon.now();
    vi.advanceTimersByTime(5000);
    expect(save).toHaveBeenCalledTimes(1);
  });
});
