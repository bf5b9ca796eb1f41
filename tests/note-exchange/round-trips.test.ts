import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NoteCollection } from '../../lib/notes/note.ts';
import { stableId } from '../../lib/notes/stable-id.ts';
import { withoutQuotes, withQuotes } from '../../lib/note-exchange/hypothesis-text.ts';
import { readNotes } from '../../lib/note-exchange/read.ts';
import { writeNotes } from '../../lib/note-exchange/write.ts';
import { anyCollection, collection, note, options, utf8 } from './any-notes.ts';

const back = async (format: 'w3c' | 'hypothesis', all: NoteCollection) => readNotes(utf8(writeNotes(format, all, options)), options.now);

describe('W3C Web Annotation', () => {
  test('everything comes back as it was', async () => {
    expect(await back('w3c', collection)).toEqual({ collection, left: {} });
  });

  test('tags that no note has and that are not described yet come back, too', async () => {
    const all = { ...collection, codes: [...collection.codes, { name: '译法/减译', description: '' }] };
    expect((await back('w3c', all)).collection.codes).toEqual(all.codes);
  });

  test('whatever notes hold, all of it comes back', async () => {
    await fc.assert(
      fc.asyncProperty(anyCollection, async (all) => {
        expect(await back('w3c', all)).toEqual({ collection: all, left: {} });
      }),
      { numRuns: 200 },
    );
  });
});

describe('Hypothesis', () => {
  test('notes come back as they were; relations, the code book, names of colours and snapshots do not go', async () => {
    expect(await back('hypothesis', collection)).toEqual({ collection: { notes: collection.notes, relations: [], codes: [], colours: [], snapshots: [] }, left: {} });
  });

  test('whatever notes hold, they come back', async () => {
    await fc.assert(
      fc.asyncProperty(anyCollection, async (all) => {
        expect((await back('hypothesis', all)).collection.notes).toEqual(all.notes);
      }),
      { numRuns: 200 },
    );
  });

  test('after Hypothesis, which knows nothing of our member, both passages and all words are there still', async () => {
    const file = JSON.parse(writeNotes('hypothesis', collection, options) as string) as { annotations: Record<string, unknown>[] };
    const theirs = file.annotations.map(({ target, tags, text, uri, document, created }, index) => ({ id: `h${String(index)}`, target, tags, text, uri, document, created }));
    const { collection: read, left } = await readNotes(utf8(JSON.stringify({ annotations: theirs })), options.now);
    expect(left).toEqual({});
    const { range, position, language, side, quote } = note.passages[0] ?? {};
    expect(read.notes[0]).toEqual({
      id: stableId('hypothesis', 'h0', ''),
      page: { address: note.page.address, site: 'news.example', title: note.page.title },
      about: 'passage',
      passages: [{ side, language, quote, range, position }, { side: 'en', language: 'en', quote: { exact: note.passages[1]?.quote.exact, prefix: '', suffix: '' } }],
      colour: 'yellow', body: note.body, tags: note.tags, createdAt: note.createdAt, changedAt: note.createdAt, revision: 0,
    });
    expect(read.notes.map(({ about, body }) => [about, body])).toEqual([['passage', note.body], ['page', 'About it all'], ['passage', '']]);
  });

  test('what somebody changed in the file, has changed', async () => {
    const changed = (writeNotes('hypothesis', collection, options) as string).replaceAll('_clear_', 'limpid').replace(/"updated":"[^"]+"/u, '"updated":"2025-01-01T00:00:00Z"');
    const only = JSON.parse(changed) as { annotations: { text: string; duizhao: unknown }[] };
    for (const annotation of only.annotations) annotation.duizhao = collection.notes.find(({ id }) => id === (annotation.duizhao as { id: string }).id);
    expect((await readNotes(utf8(JSON.stringify(only)), 9)).collection.notes[0]).toEqual({ ...note, body: note.body.replace('_clear_', 'limpid'), changedAt: Date.UTC(2025, 0), revision: 4 });
  });

  test('quotes at the end of a text are found again, whatever stands before and in them', () => {
    const passage = fc.record({ side: fc.constant('en' as const), language: fc.constantFrom('zh-Hans' as const, 'zh-Hant' as const, 'en' as const), quote: fc.record({ exact: fc.string({ unit: 'grapheme' }).map((text) => `x${text}\n> 对照 (en)`), prefix: fc.constant(''), suffix: fc.constant('') }) });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(passage, { maxLength: 3 }), (body, passages) => {
        expect(withoutQuotes(withQuotes(body, passages))).toEqual({ body, quotes: passages.map(({ language, quote }) => ({ language, exact: quote.exact })) });
      }),
    );
  });
});
