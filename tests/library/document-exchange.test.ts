import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BitextDocument } from '../../lib/exchange/bitext.ts';
import { checkedDocument } from '../../lib/library/check-document.ts';
import { bitextOf, documentFrom } from '../../lib/library/document-exchange.ts';

const segment = (letters: string) => fc.record({ text: fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 6 }) });
const row = fc.record({
  zh: fc.array(segment('河水清。'), { maxLength: 3 }),
  en: fc.array(segment('abc.'), { maxLength: 3 }),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  confirmed: fc.boolean(),
}).filter(({ zh, en }) => zh.length > 0 && en.length > 0);
const document = fc.record({ paragraphs: fc.array(fc.record({ rows: fc.array(row, { minLength: 1, maxLength: 4 }) }), { minLength: 1, maxLength: 4 }) }).map(
  ({ paragraphs }): BitextDocument => ({
    titles: { zh: '河水' },
    languages: { zh: 'zh-Hans', en: 'en' },
    source: 'https://news.example/1',
    site: 'news.example',
    saved: '2026-11-27T08:00:00.000Z',
    paragraphs,
  }),
);

test('a bitext that comes in goes out as it was', () => {
  fc.assert(
    fc.property(document, (bitext) => {
      const saved = documentFrom(bitext, 'id', 5);
      expect(checkedDocument(saved)).toEqual(saved);
      expect(bitextOf(saved)).toEqual(bitext);
    }),
  );
});

test('what a person has edited stays marked, and a file that knows nothing else makes a whole document', () => {
  const saved = documentFrom({ titles: {}, languages: { zh: 'zh-Hant', en: 'en-GB' }, paragraphs: [{ rows: [{ zh: [{ text: '河', edited: true }], en: [{ text: 'A river' }], confirmed: true }] }] }, 'id', 7);
  expect(saved).toMatchObject({ address: '', site: '', title: '', languages: ['zh-Hant', 'en'], savedAt: 7, rows: [{ confidence: 1, confirmed: true }] });
  expect(bitextOf(saved).paragraphs[0]?.rows[0]?.zh).toEqual([{ text: '河', edited: true }]);
});
