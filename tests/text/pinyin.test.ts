import { expect, test } from 'vitest';
import { isPinyin } from '../../lib/text/pinyin.ts';
import { cpuTime } from '../cpu-time.ts';

// First in the file: an expression is compiled where it is first used.
test('the first word asks for no long task', () => {
  expect(cpuTime(() => ['the', 'shanghai', 'lighthouse'].forEach(isPinyin))).toBeLessThan(15);
});

test.each([
  ['shanghai', true],
  ['nihaoma', true],
  ['zhonghuarenmin', true],
  ['zhonghuarenmingong', false],
  ['xian', true],
  ['lüe', true],
  ['the', false],
  ['light', false],
  ['', false],
])('%j: %s', (word, pinyin) => {
  expect(isPinyin(word)).toBe(pinyin);
});
