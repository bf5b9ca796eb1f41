import { describe, expect, test } from 'vitest';
import { parsePairsArguments } from '../../lib/commands/pairs.ts';
import { readable } from '../../lib/commands/start.ts';
import { summaryLine } from '../../lib/commands/test.ts';
import { report } from '../exchange/example-report.ts';

describe('the arguments of pairs', () => {
  test.each([
    [['a.html'], 'json', ['a.html']],
    [['--tsv', 'a.html', 'http://b/'], 'tsv', ['a.html', 'http://b/']],
    [['a.html', '--tmx'], 'tmx', ['a.html']],
    [['--json', '--', '--odd.html'], 'json', ['--odd.html']],
    [['--xliff', 'a.html'], 'xliff', ['a.html']],
    [['a.tmx', '--bitext'], 'bitext', ['a.tmx']],
  ])('%j', (args, format, pages) => {
    expect(parsePairsArguments(args)).toEqual({ format, pages });
  });

  test.each([
    [['--json'], /^No page was named\.$/u],
    [['--json', '--tsv', 'a'], /^Only one format can be asked for, not --json and --tsv\.$/u],
    [['--xml', 'a'], /^There is no option --xml\.$/u],
    [['-', 'a'], /^There is no option -\.$/u],
  ])('%j is refused in a sentence', (args, sentence) => {
    expect(() => parsePairsArguments(args)).toThrow(sentence);
  });
});

test('the last line of npm test sums all steps up and tells of skipped ones only when there are any', () => {
  const types = { passed: 1, failed: 0, skipped: 0 };
  expect(summaryLine([types, { passed: 40, failed: 2, skipped: 0 }])).toBe('41 passed, 2 failed');
  expect(summaryLine([types, { passed: 0, failed: 0, skipped: 3 }])).toBe('1 passed, 0 failed, 3 skipped');
});

test('pairs in a terminal: one language under the other, a dash where one is missing', () => {
  expect(readable(report)).toBe(`zh-Hans – en, blocks: 1 of 2 rows paired

  中  第一句。
  EN  One.
  中  第二句。
  EN  —

  中  只有中文 两段
  EN  —
`);
  expect(readable({ articles: [], reason: 'noChinese' })).toBe('No bilingual article was found (noChinese).\n');
});
