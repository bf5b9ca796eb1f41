import { expect, test } from 'vitest';
import type { BitextDocument } from '../../lib/exchange/bitext.ts';
import { bitextOfReport } from '../../lib/exchange/report-bitext.ts';
import { writeTsv } from '../../lib/exchange/table.ts';
import { report } from './example-report.ts';

/** The shape that `npm run pairs -- --tsv` prints. */
const tsvDocument = (documents: BitextDocument[]) => writeTsv(documents, { version: '1' });

test('a line for every sentence bead, and for a pair that has none', () => {
  expect(tsvDocument(bitextOfReport('a.html', report))).toBe(
    [
      'page\tzh\ten\tconfidence',
      'a.html\t第一句。\tOne.\t0.95',
      'a.html\t第二句。\t\t0.4',
      'a.html\t只有中文 两段\t\t0.5',
      '',
    ].join('\n'),
  );
});

test('whatever would end a cell or a line becomes one space', () => {
  const sentences = [{ zh: ' 甲\t乙\r\n丙\u2028', en: 'a\n\nb', confidence: 1 }];
  const pairs = [{ zh: [], en: [], confidence: 1, sentences }];
  const [article] = report.articles;
  const document = tsvDocument(bitextOfReport('a\tb.html', { articles: article ? [{ ...article, pairs }] : [] }));
  expect(document.split('\n')[1]).toBe('a b.html\t甲 乙 丙\ta b\t1');
});

test('only the header when nothing was found', () => {
  expect(tsvDocument(bitextOfReport('a.html', { articles: [], reason: 'noChinese' }))).toBe('page\tzh\ten\tconfidence\n');
});
