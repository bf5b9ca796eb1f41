import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkedSettings, DEFAULT_SETTINGS, TEXT_SIZES } from '../../lib/settings.ts';

describe('checkedSettings', () => {
  test.each([
    ['nothing stored', undefined, DEFAULT_SETTINGS],
    ['no object', 'broken', DEFAULT_SETTINGS],
    ['a part of them', { primary: 'en' }, { ...DEFAULT_SETTINGS, primary: 'en' }],
    ['a view of another version', { lastView: 'carousel' }, DEFAULT_SETTINGS],
    ['off is no view to come back to', { lastView: 'off' }, DEFAULT_SETTINGS],
    ['a size beyond the largest', { textSize: 1e9 }, { ...DEFAULT_SETTINGS, textSize: TEXT_SIZES.most }],
    ['a spacing between two steps', { lineSpacing: 1.73 }, { ...DEFAULT_SETTINGS, lineSpacing: 1.7 }],
    ['a theme of another version', { theme: 'aurora' }, DEFAULT_SETTINGS],
    ['words for flags', { numbers: 'yes', marks: 1 }, DEFAULT_SETTINGS],
    ['a size that is no number', { textSize: Number.NaN }, DEFAULT_SETTINGS],
  ])('%s', (_name, stored, expected) => {
    expect(checkedSettings(stored)).toEqual(expected);
  });

  test('anything becomes settings, and settings stay what they are', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const settings = checkedSettings(stored);
        expect(checkedSettings(settings)).toEqual(settings);
      }),
    );
  });
});
