import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlTable, markdownTable, plainTable, type ParallelTable } from '../../lib/exchange/parallel-table.ts';

const table = (rows: ParallelTable['rows'], first: 'zh' | 'en' = 'zh'): ParallelTable => ({ rows, first, names: { zh: '中文', en: 'English' }, chinese: 'zh-Hans' });

describe('a table in two languages', () => {
  test.each([
    ['a pair', [{ zh: '河清了。', en: 'The river is clear.' }], '| 中文 | English |\n| --- | --- |\n| 河清了。 | The river is clear. |\n'],
    ['a paragraph without counterpart', [{ zh: '图：河边', en: '' }], '| 中文 | English |\n| --- | --- |\n| 图：河边 |  |\n'],
    ['several paragraphs in a cell', [{ zh: '一。\n二。', en: 'One.\n\nTwo.' }], '| 中文 | English |\n| --- | --- |\n| 一。<br>二。 | One.<br>Two. |\n'],
    ['signs of Markdown', [{ zh: 'a|b', en: '*not* [a](link) `code` <b>' }], '| 中文 | English |\n| --- | --- |\n| a\\|b | \\*not\\* \\[a\\](link) \\`code\\` \\<b\\> |\n'],
  ])('as Markdown: %s', (_what, rows, expected) => {
    expect(markdownTable(table(rows))).toBe(expected);
  });

  test('as HTML: markup in the text is text, and every cell says its language', () => {
    expect(htmlTable(table([{ zh: '<i>河</i>\n&清', en: '"Clear"' }], 'en'))).toBe(
      '<table>\n<thead><tr><th lang="en">English</th><th lang="zh-Hans">中文</th></tr></thead>\n<tbody>\n' +
        '<tr><td lang="en">&quot;Clear&quot;</td><td lang="zh-Hans">&lt;i&gt;河&lt;/i&gt;<br>&amp;清</td></tr>\n</tbody>\n</table>\n',
    );
  });

  test('as plain text: a line a row, whatever the text holds', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ zh: fc.string(), en: fc.string() })), (rows) => {
        const lines = plainTable(table(rows)).split('\n');
        expect(lines).toHaveLength(rows.length + 1);
        for (const line of lines.slice(0, -1)) expect(line.split('\t')).toHaveLength(2);
      }),
    );
  });

  test('as Markdown: every row is one line with two cells', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ zh: fc.string(), en: fc.string() })), (rows) => {
        const lines = markdownTable(table(rows)).split(/\n/u);
        expect(lines).toHaveLength(rows.length + 3);
        for (const line of lines.slice(2, -1)) expect(line.replace(/\\./gu, '').split('|')).toHaveLength(4);
      }),
    );
  });
});
