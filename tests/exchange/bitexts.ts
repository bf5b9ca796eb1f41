import fc from 'fast-check';
import type { BitextDocument, BitextParagraph, BitextRow, BitextSegment } from '../../lib/exchange/bitext.ts';

/** A document that has everything, for tests of one format each. */
export const full: BitextDocument = {
  titles: { zh: '河清了', en: 'The river is clear' },
  languages: { zh: 'zh-Hans', en: 'en' },
  source: 'https://news.example/2024/river?a=1&b=2',
  site: 'news.example',
  published: '2024-03-05',
  saved: '2024-03-06T08:09:10Z',
  paragraphs: [
    {
      rows: [
        { zh: [{ text: '河水清了。' }], en: [{ text: 'The river is clear.' }], confidence: 0.95, confirmed: true, notes: ['n1', 'n2'] },
        { zh: [{ text: '鱼回来了，' }, { text: '鸟也回来了。', edited: true }], en: [{ text: 'Fish & birds are back.' }], confidence: 0.4, confirmed: false },
      ],
    },
    {
      rows: [
        { zh: [{ text: '图：河边' }], en: [], confidence: 0.5, confirmed: false },
        { zh: [], en: [{ text: 'Photo by a reader.' }, { text: 'All rights reserved.' }], confirmed: false },
      ],
    },
  ],
};

export const withRows = (...rows: [zh: string, en: string][]): BitextDocument => ({
  titles: {},
  languages: { zh: 'zh-Hans', en: 'en' },
  paragraphs: rows.map(([zh, en]) => ({ rows: [{ zh: segments(zh), en: segments(en), confirmed: false }] })),
});

function segments(text: string): BitextSegment[] {
  return text === '' ? [] : [{ text }];
}

/** What texts of pages hold, and what breaks formats. */
const nasty = fc.constantFrom(
  '\r\n', '\r', '\n', '\t', '\0', '\u0001', '\u000b', '\u001f', '\u007f', '\u0085', '\u009f', '\u2028', '\u200f', '\u202e', '\u2066', '\ufeff', '\ufffe', '\uffff', '\ufffd',
  '\ud800', '𠮷', '👩‍👩‍👧', '<b>', '&amp;', ']]>', '<!--', '"', "'", "'=", '=1+1', '@a', '＝', '|', '\\', '`', ' ', '  ', '。', '汉', '漢', 'a',
);
const anyText = fc.oneof(
  fc.array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 6 }).map((parts) => parts.join('')),
  fc.constantFrom('河水清了。', 'The river is clear.', '他说：“好。”'),
);
const segment = fc.record({ text: anyText.filter((text) => text !== ''), edited: fc.constant(true as const) }, { requiredKeys: ['text'] });
const row: fc.Arbitrary<BitextRow> = fc
  .record(
    {
      zh: fc.array(segment, { maxLength: 3 }),
      en: fc.array(segment, { maxLength: 3 }),
      confirmed: fc.boolean(),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs),
      notes: fc.array(fc.stringMatching(/^[\w-]{1,9}$/u), { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: ['zh', 'en', 'confirmed'] },
  )
  .filter(({ zh, en }) => zh.length + en.length > 0);

const fact = anyText.filter((text) => text !== '');
const anyDocument: fc.Arbitrary<BitextDocument> = fc.record(
  {
    titles: fc.record({ zh: fact, en: fact }, { requiredKeys: [] }),
    languages: fc.record({ zh: fc.constantFrom('zh-Hans' as const, 'zh-Hant' as const), en: fc.constantFrom('en', 'en-US', 'en-GB') }),
    source: fact,
    site: fact,
    published: fact,
    saved: fc.constantFrom('2024-03-06T08:09:10Z', '2024-03-06', 'gestern'),
    paragraphs: fc.array(fc.record({ rows: fc.array(row, { minLength: 1, maxLength: 3 }) }), { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['titles', 'languages', 'paragraphs'] },
);
export const anyDocuments = fc.array(anyDocument, { maxLength: 3 });

/**
 * What is left of documents where a format cannot hold all of their texts.
 * @param head for what is known of a document, `text` for the segments
 */
export function cleaned(documents: readonly BitextDocument[], head: (text: string) => string, text: (text: string) => string): BitextDocument[] {
  return documents.flatMap(({ titles, languages, source, site, published, saved, paragraphs }) => {
    const left = paragraphs.map((paragraph) => cleanedParagraph(paragraph, text)).filter(({ rows }) => rows.length > 0);
    const facts = { source, site, published, saved };
    return left.length === 0 ? [] : [{ titles: kept(titles, head), languages, ...kept(facts, head), paragraphs: left }];
  });
}

function kept<T extends Record<string, string | undefined>>(fields: T, clean: (text: string) => string): { [K in keyof T]?: string } {
  const all = Object.entries(fields).map(([name, value]) => [name, clean(value ?? '')] as const);
  return Object.fromEntries(all.filter(([, value]) => value !== '')) as { [K in keyof T]?: string };
}

function cleanedParagraph({ rows }: BitextParagraph, clean: (text: string) => string): BitextParagraph {
  const side = (all: readonly BitextSegment[]) => all.map((segment) => ({ ...segment, text: clean(segment.text) })).filter(({ text }) => text !== '');
  return { rows: rows.map((each) => ({ ...each, zh: side(each.zh), en: side(each.en) })).filter(({ zh, en }) => zh.length + en.length > 0) };
}

export const utf8 = (text: string | Uint8Array): Uint8Array[] => [typeof text === 'string' ? new TextEncoder().encode(text) : text];

/** The bytes in pieces of the given size, as a stream may bring them. */
export function inPieces(bytes: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
}
