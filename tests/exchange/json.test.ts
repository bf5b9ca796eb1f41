import { describe, expect, test } from 'vitest';
import { writeJson } from '../../lib/exchange/json.ts';
import { readBitext } from '../../lib/exchange/read.ts';
import { bitextOfReport } from '../../lib/exchange/report-bitext.ts';
import { report } from './example-report.ts';
import { full, inPieces, utf8, withRows } from './bitexts.ts';

describe('our own JSON', () => {
  test('says its format and version, and a line a paragraph', () => {
    expect(writeJson([withRows(['河', 'River'], ['山', ''])])).toBe(
      '{"format":"duizhao-bitext","version":1,"documents":[\n{"titles":{},"languages":{"zh":"zh-Hans","en":"en"},"paragraphs":[\n{"rows":[{"zh":[{"text":"河"}],"en":[{"text":"River"}],"confirmed":false}]},\n{"rows":[{"zh":[{"text":"山"}],"en":[],"confirmed":false}]}]}\n]}\n',
    );
    expect(JSON.parse(writeJson([full]))).toEqual({ format: 'duizhao-bitext', version: 1, documents: [full] });
  });

  test.each([
    ['indented by another program', (text: string) => JSON.stringify(JSON.parse(text), null, 2)],
    ['with its keys in another order', (text: string) => {
      const { documents, ...rest } = JSON.parse(text) as { documents: (typeof full)[] };
      return JSON.stringify({ ...rest, documents: documents.map((document) => Object.fromEntries(Object.entries(document).reverse())) });
    }],
    ['with keys of a later program', (text: string) => text.replace('"titles"', '"colour":{"paragraphs":[1,[2]]},"titles"')],
  ])('is read %s', async (_how, changed) => {
    const bytes = new TextEncoder().encode(changed(writeJson([full, withRows(['a "b" \\ {[', ']}'], ['documents', 'paragraphs'])])));
    for (const size of [1, 13, 10_000]) expect(await readBitext('json', inPieces(bytes, size))).toEqual([full, withRows(['a "b" \\ {[', ']}'], ['documents', 'paragraphs'])]);
  });
});

test('what pairs --json has printed is read, page by page; pages without article and those that failed are passed over', async () => {
  const lines = [{ page: 'a.html', ...report }, { page: 'b.html', articles: [], reason: 'noChinese' }, { page: 'c.html', error: 'No.' }, { page: 'd.html', ...report }];
  const documents = await readBitext('json', utf8(lines.map((line) => `${JSON.stringify(line)}\n`).join('')));
  expect(documents).toEqual([...bitextOfReport('a.html', report), ...bitextOfReport('d.html', report)]);
});
