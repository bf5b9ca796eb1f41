import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tsvCell } from '../../lib/files/delimited.ts';
import { type ReadFormat, readBitext } from '../../lib/exchange/read.ts';
import { writeBitext, type WriteFormat } from '../../lib/exchange/write.ts';
import { xmlText } from '../../lib/files/xml-text.ts';
import { anyDocuments, cleaned, full, inPieces, utf8 } from './bitexts.ts';

const options = { version: '1.0', complete: true };
const wellFormed = (text: string) => text.toWellFormed();
const cell = (text: string) => tsvCell(text.toWellFormed());
const same = (text: string) => text;

type Kept = (text: string) => string;
/** What each format that is written and read can hold of what is known of a document, and of its sentences. */
const FORMATS: Readonly<Record<WriteFormat & ReadFormat, readonly [head: Kept, text: Kept]>> = {
  tmx: [xmlText, xmlText],
  xliff: [xmlText, wellFormed],
  csv: [wellFormed, wellFormed],
  tsv: [cell, cell],
  json: [same, same],
};
const formats = (Object.keys(FORMATS) as (keyof typeof FORMATS)[]).map((format) => [format, ...FORMATS[format]] as const);

describe.each(formats)('%s', (format, head, text) => {
  test('a document with everything comes back as it was', async () => {
    expect(await readBitext(format, utf8(writeBitext(format, [full, { ...full, titles: {} }], options)))).toEqual([full, { ...full, titles: {} }]);
  });

  test('whatever the texts hold, all comes back that the format can hold, in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocuments, fc.integer({ min: 1, max: 900 }), async (documents, size) => {
        const expected = cleaned(documents, head, text);
        fc.pre(expected.length > 0);
        const bytes = new TextEncoder().encode(writeBitext(format, documents, options) as string);
        expect(await readBitext(format, inPieces(bytes, size))).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });
});

test('a conversion through every format loses nothing of an ordinary document', async () => {
  let documents = [full];
  for (const [format] of [...formats, ...formats]) documents = await readBitext(format, utf8(writeBitext(format, documents, options)));
  expect(documents).toEqual([full]);
});
