import { describe, expect, test } from 'vitest';
import type { BitextDocument } from '../../lib/exchange/bitext.ts';
import { readBitext, readTextPair } from '../../lib/exchange/read.ts';
import { utf8 } from './bitexts.ts';

/** The texts of a document: paragraphs of rows of `zh | en`. */
const shown = (documents: BitextDocument[]) =>
  documents.map(({ paragraphs }) => paragraphs.map(({ rows }) => rows.map(({ zh, en }) => `${zh[0]?.text ?? ''} | ${en[0]?.text ?? ''}`)));

describe('one text with both languages', () => {
  test.each([
    ['line by line', '河水\nRiver\n山\nHill\n', [['河水 | River', '山 | Hill']]],
    ['the English first', 'River\n河水\nHill\n山\n', [['河水 | River', '山 | Hill']]],
    ['paragraphs parted by empty lines', '河水\nRiver\n\n山\nHill\n石\nStone\n', [['河水 | River'], ['山 | Hill', '石 | Stone']]],
    ['every line parted from the next', '河水\n\nRiver\n\n山\n\nHill', [['河水 | River'], ['山 | Hill']]],
    ['a line without counterpart', '河水\n山\nHill\nStone\n', [['河水 | ', '山 | Hill', ' | Stone']]],
    ['a line in no language where its counterpart is due', '第一\n1.\n第二\n2.\n', [['第一 | 1.', '第二 | 2.']]],
    ['a tab between them', '河水\tRiver\n山\tHill\n', [['河水 | River'], ['山 | Hill']]],
    ['lines of Windows after an empty one', '\r\n河水\r\nRiver\r\n', [['河水 | River']]],
  ])('%s', async (_what, text, expected) => {
    expect(shown(await readBitext('text', utf8(text)))).toEqual([expected]);
  });

  test('in one language only is refused', async () => {
    await expect(readBitext('text', utf8('River\nHill\n'))).rejects.toMatchObject({ problem: 'languageMissing', parameters: { missing: 'zh', found: 'en' } });
  });

  test('takes its source from the name of the file, its script from the characters', async () => {
    expect(await readBitext('text', utf8('漢語\nChinese\n'), { name: 'a.txt' })).toMatchObject([{ source: 'a.txt', languages: { zh: 'zh-Hant', en: 'en' } }]);
  });
});

describe('two texts', () => {
  test('are paired line by line, an empty line being a paragraph', async () => {
    expect(shown(await readTextPair(utf8('河水\n\n山\n石\n'), utf8('River\n\nHill\n\n')))).toEqual([[['河水 | River'], ['山 | Hill', '石 | ']]]);
  });

  test('may be given in any order', async () => {
    expect(shown(await readTextPair(utf8('River\nHill\n'), utf8('河水\n山\n')))).toEqual([[['河水 | River', '山 | Hill']]]);
  });

  test('with different numbers of lines are refused', async () => {
    await expect(readTextPair(utf8('River\n'), utf8('河\n山\n'))).rejects.toMatchObject({ problem: 'linesDiffer', parameters: { zh: 2, en: 1 } });
  });

  test('of any length are paired', async () => {
    const documents = await readTextPair(utf8('River\n'.repeat(2500)), utf8('河水\n'.repeat(2500)));
    expect(documents[0]?.paragraphs[0]?.rows).toHaveLength(2500);
  });

  test.each([
    ['zh', 'River\n', 'Hill\n'],
    ['en', '河\n', '山\n'],
  ])('of which none is in %s are refused', async (missing, first, second) => {
    await expect(readTextPair(utf8(first), utf8(second))).rejects.toMatchObject({ problem: 'languageMissing', parameters: { missing } });
  });
});
