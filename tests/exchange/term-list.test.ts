import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTermList, type TermFormat, writeTermList } from '../../lib/exchange/term-list.ts';
import { renderingsIn } from '../../lib/library/saved-term.ts';

async function back(format: TermFormat, text: string): Promise<string[]> {
  const read = await readTermList(format, [new TextEncoder().encode(text)], renderingsIn);
  return read.flatMap(({ zh, en }) => en.map((each) => `${zh} = ${each}`));
}

describe('a term list', () => {
  test('is a line a rendering, and no cell is a formula', () => {
    const terms = [{ zh: '渡口', en: ['ferry landing', 'pier'] }, { zh: '=求和', en: ['@sum'] }];
    expect(writeTermList('tsv', terms)).toBe('zh\ten\n渡口\tferry landing\n渡口\tpier\n=求和\t@sum\n');
    expect(writeTermList('csv', terms)).toBe("\ufeffzh,en\r\n渡口,ferry landing\r\n渡口,pier\r\n'=求和,'@sum\r\n");
  });

  test('that looks like formulas comes back without what kept them from being any', async () => {
    expect(await back('csv', writeTermList('csv', [{ zh: '=求和', en: ['@sum', '-1'] }]))).toEqual(['=求和 = @sum', '=求和 = -1']);
  });

  test.each(['tsv', 'csv'] as const)('comes back out of %s as it was', async (format) => {
    const word = (...letters: string[]) => fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 5 }).map((all) => all.join('').trim());
    const term = fc.record({ zh: word('渡', '口', '河', '（', '=', 'G'), en: fc.uniqueArray(word('ferry', ' ', 'pier', ',', '"', '@'), { minLength: 1, maxLength: 3, selector: (each) => each.toLowerCase() }) });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(term, { selector: ({ zh }) => zh, minLength: 1, maxLength: 6 }), async (terms) => {
        // Spaces within are kept as one.
        const told = terms.map(({ zh, en }) => ({ zh: `渡${zh}`, en: en.map((each) => `a ${each}`.replaceAll(/ +/gu, ' ').trim()) })).map((one) => ({ ...one, en: [...new Set(one.en)] }));
        expect(await back(format, writeTermList(format, told))).toEqual(told.flatMap(({ zh, en }) => en.map((each) => `${zh} = ${each}`)));
      }),
    );
  });

  test('is read from other programs: columns in another order, more columns, renderings in one cell, no header', async () => {
    expect(await back('tsv', 'English\tChinese\tRemark\nferry landing; pier\t渡口\told\n\t河长\t\n')).toEqual(['渡口 = ferry landing', '渡口 = pier']);
    expect(await back('csv', '渡口,ferry landing\n河长,river chief\n')).toEqual(['渡口 = ferry landing', '河长 = river chief']);
  });
});
