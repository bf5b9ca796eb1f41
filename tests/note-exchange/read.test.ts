import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ExchangeError, type ExchangeProblem } from '../../lib/files/exchange-error.ts';
import { LARGEST_NOTES, readNotes } from '../../lib/note-exchange/read.ts';
import { writeNotes } from '../../lib/note-exchange/write.ts';
import { collection, note, options, utf8 } from './any-notes.ts';

const now = options.now;
const read = (root: unknown) => readNotes(utf8(JSON.stringify(root)), now);
const hypothesis = (annotation: object) => ({ annotations: [{ id: 'a', created: '2020-01-01T00:00:00+00:00', uri: 'https://a.test/#x', text: '', tags: [], document: { title: ['T'] }, target: [{ source: 'https://a.test/', selector: [{ type: 'TextQuoteSelector', exact: 'river', prefix: 'the ', suffix: ' runs' }] }], ...annotation }] });

describe('Hypothesis’s own export', () => {
  test('a note is its passage, its text and its tags', async () => {
    const file = hypothesis({ text: 'x', tags: [' a / b ', 'a/b', ''], updated: '2020-01-02T00:00:00Z', target: [{ selector: [{ type: 'RangeSelector', startContainer: '/p[1]', startOffset: 1, endContainer: '/p[1]', endOffset: 5 }, { type: 'TextPositionSelector', start: 9, end: 7 }, { type: 'TextQuoteSelector', exact: '国语' }] }] });
    expect((await read(file)).collection.notes).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/u) as string,
        page: { address: 'https://a.test/', site: 'a.test', title: 'T' },
        about: 'passage', colour: 'yellow', body: 'x', tags: ['a/b'], createdAt: Date.UTC(2020, 0, 1), changedAt: Date.UTC(2020, 0, 2), revision: 0,
        passages: [{ side: 'zh', language: 'zh-Hans', quote: { exact: '国语', prefix: '', suffix: '' }, range: { startContainer: '/p[1]', startOffset: 1, endContainer: '/p[1]', endOffset: 5 } }],
      },
    ]);
  });

  test.each([
    ['a page note', { target: [{ source: 'https://a.test/' }], text: 'x' }, {}, 1],
    ['an answer', { references: ['b'] }, { reply: 1 }, 0],
    ['a PDF', { uri: 'urn:x-pdf:abc' }, { address: 1 }, 0],
    ['an address that runs something', { uri: 'javascript:alert(1)' }, { address: 1 }, 0],
    ['selectors without words', { target: [{ selector: [{ type: 'TextPositionSelector', start: 1, end: 2 }] }] }, { noQuote: 1 }, 0],
    ['words that are white', { target: [{ selector: [{ type: 'TextQuoteSelector', exact: ' \n' }] }] }, { noQuote: 1 }, 0],
    ['a text of no measure', { text: 'x'.repeat(1_000_001) }, { damaged: 1 }, 0],
    ['members of the wrong kind', { text: 7, tags: 'x', document: 3, created: [], updated: {} }, {}, 1],
    ['a forged note of ours', { duizhao: { ...note, page: { ...note.page, address: 'javascript:x' } } }, {}, 1],
  ])('%s', async (_name, annotation, left, count) => {
    const { collection: { notes }, left: counts } = await read(hypothesis(annotation));
    expect([counts, notes.length]).toEqual([left, count]);
  });

  test('what its search answers, as tools save it, is read as well', async () => {
    const { annotations } = hypothesis({});
    expect((await read({ total: 1, rows: annotations })).collection.notes).toMatchObject([{ page: { address: 'https://a.test/' }, passages: [{ quote: { exact: 'river' } }] }]);
  });

  test('what is no annotation is counted', async () => {
    expect((await read({ annotations: [1, null, 'x', []] })).left).toEqual({ damaged: 4 });
  });
});

describe('web annotations of other programs', () => {
  const foreign = { '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'http://x.test/1', type: 'Annotation', created: '2020-01-01T00:00:00Z', body: [{ type: 'TextualBody', value: 'x' }, { type: 'TextualBody', value: 't', purpose: 'tagging' }], target: { source: 'http://a.test/p#1', selector: { type: 'TextQuoteSelector', exact: 'river' } } };
  test.each([
    ['one', foreign, 1, {}],
    ['a list', [foreign, foreign], 2, {}],
    ['a page of them', { type: 'AnnotationPage', items: [foreign] }, 1, {}],
    ['a collection', { type: ['AnnotationCollection'], first: { items: [foreign] } }, 1, {}],
    ['on a whole page', { ...foreign, target: 'http://a.test/' }, 1, {}],
    ['on a whole page that is an object', { ...foreign, target: { id: 'http://a.test/', type: 'Text' } }, 1, {}],
    ['with a text of its own', { ...foreign, body: undefined, bodyValue: 'y' }, 1, {}],
    ['without words', { ...foreign, target: { source: 'http://a.test/', selector: { type: 'TextPositionSelector', start: 0, end: 1 } } }, 0, { noQuote: 1 }],
    ['on what is no page', { ...foreign, target: 'urn:isbn:1' }, 0, { address: 1 }],
    ['in a collection that is only named', { type: 'AnnotationCollection', first: 'http://x.test/page1' }, 0, {}],
    ['things that are none', { type: 'AnnotationPage', items: [{ type: 'Person' }, 7] }, 0, { damaged: 2 }],
  ])('%s', async (_name, root, count, left) => {
    const { collection: { notes }, left: counts } = await read(root);
    expect([notes.length, counts]).toEqual([count, left]);
    for (const { page } of notes) expect(page.address).toMatch(/^http:\/\/a\.test\/p?$/u);
  });

  test('a relation without its notes, and what is damaged, are left out', async () => {
    const file = JSON.parse(writeNotes('w3c', collection, options) as string) as { first: { items: object[] }; 'duizhao:codes': unknown[] };
    file.first.items = file.first.items.filter((item) => !('duizhao:note' in item && (item['duizhao:note'] as { id: string }).id === note.id));
    file['duizhao:codes'].push({ name: 7 });
    const result = await read(file);
    expect(result.left).toEqual({ relation: 1, damaged: 1 });
    expect(result.collection.relations).toEqual([]);
    expect(result.collection.codes).toEqual(collection.codes);
  });
});

describe('files that cannot be read', () => {
  const problemOf = async (bytes: Uint8Array[]) => readNotes(bytes, now).then(() => null, (error: unknown) => (error instanceof ExchangeError ? [error.problem, error.parameters] : [error]));
  test.each<[string, Uint8Array[], ExchangeProblem, object]>([
    ['nothing', utf8(''), 'empty', {}],
    ['white space', utf8(' \n'), 'empty', {}],
    ['a letter', utf8('Dear diary'), 'otherFormat', { found: '' }],
    ['half a file', utf8('{"annotations":[\n{"id":'), 'malformed', { line: 2 }],
    ['JSON of something else', utf8('{"bookmarks":[]}'), 'otherFormat', { found: 'JSON' }],
    ['a backup', utf8('{"format":"duizhao-backup","version":1,"parts":{}}'), 'otherFormat', {}],
    ['brackets beyond measure', utf8('['.repeat(2_000_000)), 'malformed', {}],
    ['closed brackets beyond measure', utf8('['.repeat(500_000) + ']'.repeat(500_000)), 'otherFormat', {}],
    ['bytes of no encoding', [new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0xff, 0xfe, 0x7d])], 'encoding', { encoding: 'utf-8' }],
  ])('%s', async (_name, bytes, problem, parameters) => {
    expect(await problemOf(bytes)).toEqual([problem, expect.objectContaining(parameters)]);
  });

  test('200 MB are refused before they fill the memory', async () => {
    let read = 0;
    const chunk = new Uint8Array(1_000_000).fill(0x20);
    const endless = (function* () {
      for (; read < 200; read++) yield chunk;
    })();
    await expect(readNotes(endless, now)).rejects.toMatchObject({ problem: 'tooLarge', parameters: { megabytes: 150 } });
    expect(read * chunk.length).toBeLessThanOrEqual(LARGEST_NOTES);
  });

  test.each(['utf-16le', 'utf-8'])('%s with a mark is read', async (encoding) => {
    const text = `\ufeff${JSON.stringify(hypothesis({ text: '河' }))}`;
    const bytes = encoding === 'utf-8' ? new TextEncoder().encode(text) : new Uint8Array(Uint16Array.from([...text], (char) => char.charCodeAt(0)).buffer);
    expect((await readNotes([bytes], now)).collection.notes[0]?.body).toBe('河');
  });

  test('can be stopped', async () => {
    await expect(readNotes(utf8('{}'), now, { signal: { aborted: true } })).rejects.toMatchObject({ problem: 'cancelled' });
  });

  test('whatever is in a file, it is read or refused with a reason, and no object is polluted', async () => {
    const deep = fc.letrec((tie) => ({ json: fc.oneof({ maxDepth: 4 }, fc.jsonValue({ maxDepth: 1 }), fc.dictionary(fc.constantFrom('annotations', 'type', 'items', 'first', 'target', 'selector', 'source', 'duizhao', 'duizhao:note', 'duizhao:relation', '__proto__', 'constructor', 'id', 'exact', 'body', 'value', 'uri', 'tags', 'references'), tie('json')), fc.array(tie('json')), fc.constantFrom('Annotation', 'AnnotationCollection', 'TextQuoteSelector', 'https://a.test/')) })).json;
    await fc.assert(
      fc.asyncProperty(deep, deep, async (one, two) => {
        for (const root of [one, { annotations: [one, two] }, { annotations: [one, { ...hypothesis({}).annotations[0], target: two }] }, { type: 'Annotation', target: one, body: two }, { type: 'AnnotationCollection', first: { items: [{ type: 'Annotation', 'duizhao:note': one, target: two }] } }]) {
          await read(root).catch((error: unknown) => expect(error).toHaveProperty('problem'));
        }
      }),
      { numRuns: 300 },
    );
    expect(({} as Record<string, unknown>)['type']).toBeUndefined();
  });
});

test.each(['w3c', 'hypothesis'] as const)('50,000 notes with both passages come in within seconds: %s', { timeout: 120_000 }, async (format) => {
  const notes = Array.from({ length: 50_000 }, (_, index) => ({ ...note, id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`, body: `${note.body} ${String(index)}` }));
  const begun = performance.now();
  const bytes = utf8(writeNotes(format, { ...collection, notes, relations: [] }, options));
  const written = performance.now();
  expect(bytes[0]?.length).toBeLessThan(LARGEST_NOTES);
  const result = await readNotes(bytes, now);
  const milliseconds = performance.now() - written;
  console.info(`${format}: 50,000 notes, ${((bytes[0]?.length ?? 0) / 1e6).toFixed(0)} MB, written in ${(written - begun).toFixed(0)} ms, read in ${milliseconds.toFixed(0)} ms`);
  expect(result.left).toEqual({});
  expect(result.collection.notes).toHaveLength(50_000);
  expect(milliseconds).toBeLessThan(30_000);
});
