import { describe, expect, test } from 'vitest';
import { sideText } from '../../lib/exchange/bitext.ts';
import { readBitext, type ReadFormat } from '../../lib/exchange/read.ts';
import { writeCsv, writeTsv } from '../../lib/exchange/table.ts';
import { full, utf8, withRows } from './bitexts.ts';

const options = { version: '1' };

/** The texts of a file, a pair a row. */
async function pairsOf(format: ReadFormat, text: string): Promise<[string, string][]> {
  const documents = await readBitext(format, utf8(text));
  return documents.flatMap(({ paragraphs }) => paragraphs.flatMap(({ rows }) => rows.map((row): [string, string] => [sideText(row, 'zh'), sideText(row, 'en')])));
}

describe('CSV goes out', () => {
  test('with every column, quoted where it must be, lines ended as RFC 4180 has it', () => {
    const lines = writeCsv([full], options).split('\r\n');
    expect(lines.slice(0, 3)).toEqual([
      'page,zh,en,confidence,confirmed,paragraph,segments_zh,segments_en,notes,title_zh,title_en,site,published,saved,language_zh,language_en',
      'https://news.example/2024/river?a=1&b=2,河水清了。,The river is clear.,0.95,yes,d1.p1,,,n1 n2,河清了,The river is clear,news.example,2024-03-05,2024-03-06T08:09:10Z,zh-Hans,en',
      'https://news.example/2024/river?a=1&b=2,鱼回来了，鸟也回来了。,Fish & birds are back.,0.4,no,d1.p1,0-5 5-11*,,,河清了,The river is clear,news.example,2024-03-05,2024-03-06T08:09:10Z,zh-Hans,en',
    ]);
    expect(lines.at(-1)).toBe('');
  });

  test('with a mark for Excel when asked', () => {
    expect(writeCsv([full], { ...options, byteOrderMark: true })).toBe(`\ufeff${writeCsv([full], options)}`);
  });

  test.each([
    ['=HYPERLINK("http://evil.example";"click")', `"'=HYPERLINK(""http://evil.example"";""click"")"`],
    ['+1', `'+1`],
    ['-1', `'-1`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\tx', `'\tx`],
    ['\rx', `"'\rx"`],
    ['＝1', `'＝1`],
    ["'=1", `''=1`],
    ["'tis", `'tis`],
    ['1+1=2', '1+1=2'],
    ['a,b', '"a,b"'],
    ['', ''],
  ])('%j stands as %j', async (text, cell) => {
    const csv = writeCsv([withRows(['河', text])], options);
    expect(csv.split('\r\n')[1]?.startsWith(`,河,${cell},,no`)).toBe(true);
    if (text !== '') expect(await pairsOf('csv', csv)).toEqual([['河', text]]);
  });
});

describe('CSV comes in', () => {
  test.each([
    ['a header of codes', 'zh-CN,en-US\n河,River\n', [['河', 'River']]],
    ['the languages the other way round, with other columns', 'id,English,Chinese\n1,River,河\n2,Water,水\n', [['河', 'River'], ['水', 'Water']]],
    ['Chinese names', '中文;英文\n河;River\n', [['河', 'River']]],
    ['a header that says nothing of languages', 'Source,Target\n河水,River\n山,Hill\n', [['河水', 'River'], ['山', 'Hill']]],
    ['no header', '河水,The river\n山,The hill\n', [['河水', 'The river'], ['山', 'The hill']]],
    ['semicolons, as Excel writes them in Europe', 'zh;en\n河;"a; b, c"\n', [['河', 'a; b, c']]],
    ['line breaks and quotation marks in cells', 'zh,en\r\n"河\r\n水","say ""yes"""\r\n', [['河\r\n水', 'say "yes"']]],
    ['a cell missing', 'zh,en\n河\n水,Water\n,Alone\n', [['河', ''], ['水', 'Water'], ['', 'Alone']]],
    ['empty lines and no end of line', 'zh,en\n\n河,River\n\n\n水,Water', [['河', 'River'], ['水', 'Water']]],
    ['an apostrophe of its own', "zh,en\n河,'=1\n", [['河', "'=1"]]],
    ['the line that tells Excel the separator', 'sep=;\r\nzh;en\r\n河;"River, clear"\r\n', [['河', 'River, clear']]],
    ['our own after a spreadsheet wrote it with semicolons', 'page;zh;en;confidence;confirmed\n;河;\'=1;0.5;yes\n', [['河', '=1']]],
    ['carriage returns alone', 'zh,en\r河,River\r水,Water\r', [['河', 'River'], ['水', 'Water']]],
  ])('%s', async (_what, text, expected) => {
    expect(await pairsOf('csv', text)).toEqual(expected);
  });

  test('what a header says of the languages and of each row', async () => {
    const [document] = await readBitext('csv', utf8('zh-TW,en-GB,confidence,confirmed\n河,River,0.5,yes\n山,Hill,nonsense,no\n'));
    expect(document?.languages).toEqual({ zh: 'zh-Hant', en: 'en-GB' });
    expect(document?.paragraphs.map(({ rows }) => rows[0])).toMatchObject([{ confidence: 0.5, confirmed: true }, { confirmed: false }]);
    expect(document?.paragraphs[1]?.rows[0]).not.toHaveProperty('confidence');
  });
});

describe('TSV', () => {
  test('comes back from the short shape', async () => {
    expect(await pairsOf('tsv', writeTsv([full], options))).toEqual([
      ['河水清了。', 'The river is clear.'],
      ['鱼回来了，鸟也回来了。', 'Fish & birds are back.'],
      ['图：河边', ''],
      ['', 'Photo by a reader. All rights reserved.'],
    ]);
  });

  test.each([
    ['a quoted sentence keeps its quotation marks', 'zh\ten\n“停！”\t"Stop!"\n', [['“停！”', '"Stop!"']]],
    ['the quoting of Excel is undone', 'zh\ten\n他说“好”。\t"He said ""fine""."\n', [['他说“好”。', 'He said "fine".']]],
    ['without a header', '河\tRiver\r\n水\tWater\r\n', [['河', 'River'], ['水', 'Water']]],
  ])('%s', async (_what, text, expected) => {
    expect(await pairsOf('tsv', text)).toEqual(expected);
  });
});
