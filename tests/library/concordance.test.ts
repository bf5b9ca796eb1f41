import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passageParts } from '../../components/workbench/passage-parts.ts';
import { concordance, type ConcordanceOptions, type Hit, hitOf, passagesOf, SearchableLibrary, sidesFor } from '../../lib/library/concordance.ts';
import { matchesIn, patternOf } from '../../lib/library/pattern.ts';
import { type SavedDocument, summaryOf } from '../../lib/library/saved-document.ts';
import { runInSlices } from '../../lib/slices.ts';

const SCRIPTS = new Map(Array.from('運開發國這來後', (char, at) => [char, '运开发国这来后'.charAt(at)]));
const simplify = (text: string): string => Array.from(text, (char) => SCRIPTS.get(char) ?? char).join('');

/** A document of one paragraph a row. */
function documentOf(rows: readonly (readonly [zh: string, en: string])[], change: Partial<SavedDocument> = {}): SavedDocument {
  const unit = (text: string, block: number) => (text === '' ? [] : [{ block, start: 0, end: text.length }]);
  return {
    id: 'a',
    address: 'https://news.example/1',
    site: 'news.example',
    title: 'News',
    languages: ['zh-Hans', 'en'],
    layout: 'blocks',
    texts: { zh: rows.map(([zh]) => zh), en: rows.map(([, en]) => en) },
    fingerprint: 'f',
    rows: rows.map(([zh, en], at) => ({ id: at + 10, zh: unit(zh, at), en: unit(en, at), confidence: 1, confirmed: false, marked: false })),
    savedAt: 1000,
    changedAt: 1000,
    ...change,
  };
}

function search(documents: readonly SavedDocument[], query: string, options: ConcordanceOptions = {}): { hits: Hit[] } {
  const hits: Hit[] = [];
  const steps = concordance(new SearchableLibrary(documents, simplify), query, options);
  for (const hit of steps) if (hit) hits.push(hit);
  return { hits };
}

/** What is found in one text, on either side: the marked words. */
function marked(text: string, query: string, options?: ConcordanceOptions): string[] {
  const rows = /\p{Script=Han}/u.test(text) ? ([[text, '']] as const) : ([['', text]] as const);
  return search([documentOf(rows)], query, options).hits.flatMap(({ spans, texts, side }) => spans.map(({ start, end }) => texts[side].slice(start, end)));
}

describe('a word or phrase', () => {
  test.each<[what: string, text: string, query: string, found: string[]]>([
    ['a word', 'The reform goes on.', 'reform', ['reform']],
    ['its inflections, in any case', 'Reforms were made, and reforming goes on. REFORM!', 'reforms', ['Reforms', 'reforming', 'REFORM']],
    ['irregular forms', 'They went where we go.', 'goes', ['went', 'go']],
    ['no part of a word', 'A platform performs.', 'form', []],
    ['a possessive', 'The county’s libraries', 'county', ['county’s']],
    ['a phrase, inflected', 'It built new libraries; a new library', 'new library', ['new libraries', 'new library']],
    ['no phrase over a comma', 'new, library', 'new library', []],
    ['a hyphen or none', 'well-known and well known', 'well known', ['well-known', 'well known']],
    ['what stands in quotation marks', 'the so-called “new normal” of growth', '"new normal" of', ['new normal” of']],
    ['Chinese', '改革开放以来，改革不停。', '改革', ['改革', '改革']],
    ['Traditional by Simplified', '改革開放以來', '改革开放', ['改革開放']],
    ['Simplified by Traditional', '改革开放以来', '改革開放', ['改革开放']],
    ['Chinese over white space', '改革 开放', '改革开放', ['改革 开放']],
    ['no Chinese over a stop', '改革。开放', '改革开放', []],
    ['Latin words in Chinese', '去年GDP增长5%。', 'gdp增长', ['GDP增长']],
    ['full-width letters and figures', '去年ＧＤＰ增长１２％', 'GDP增长12%', ['ＧＤＰ增长１２％']],
    ['no part of a number', '共120人', '12', []],
    ['signs of regular expressions as they are', 'What (is) it? $5.', 'is) it?', ['is) it?']],
    ['what is beyond the basic plane', '𠮷野家在東京', '𠮷野', ['𠮷野']],
    ['nothing asked', 'Text', ' “-” ', []],
    ['not what overlaps', '人人人', '人人', ['人人']],
  ])('%s', (_what, text, query, found) => {
    expect(marked(text, query)).toEqual(found);
  });

  test('is found where it stands, with both texts and the way there', () => {
    const document = documentOf([['河。', 'A river.'], ['改革。', 'Reform.']]);
    const { hits } = search([document], 'reforms');
    expect(hits).toEqual([
      { document: summaryOf(document), languages: ['zh-Hans', 'en'], row: 1, id: 11, side: 'en', spans: [{ start: 0, end: 6 }], texts: { zh: '改革。', en: 'Reform.' } },
    ]);
  });

  test('that stands on both sides makes one hit, on the side of its language', () => {
    const both = [documentOf([['GDP增长', 'GDP grew']])];
    expect(search(both, 'GDP').hits.map(({ side }) => side)).toEqual(['en']);
    expect(search([documentOf([['词“人”', 'The word 人']])], '人').hits.map(({ side }) => side)).toEqual(['zh']);
    expect(search([documentOf([['GDP增长', 'It grew']])], 'GDP').hits.map(({ side }) => side)).toEqual(['zh']);
  });

  test('in edited text is found, and what the page said in its place is not', () => {
    const [row] = documentOf([['河', 'A river.']]).rows;
    const edited = documentOf([['河', 'A river.']], { rows: row ? [{ ...row, en: [{ block: 0, start: 0, end: 8, text: 'A stream.' }] }] : [] });
    expect(search([edited], 'stream').hits).toHaveLength(1);
    expect(search([edited], 'river').hits).toHaveLength(0);
  });
});

/** What a regular expression finds in the passages of some documents. */
function searchPattern(documents: readonly SavedDocument[], query: string): Hit[] {
  const library = new SearchableLibrary(documents, simplify);
  const pattern = patternOf(simplify(query));
  const passages = [...passagesOf(library)];
  const matches = pattern ? matchesIn(pattern, passages.map(({ prepared }) => prepared.simple), sidesFor(query)) : [];
  return passages.flatMap((passage, at) => {
    const match = matches[at];
    return match ? [hitOf(passage, match.side, match.spans)] : [];
  });
}

describe('a regular expression', () => {
  test.each<[query: string, text: string, found: string[]]>([
    ['改革.{0,3}开放', '改革与開放，改革。', ['改革与開放']],
    ['開放|发展', '开放，發展', ['开放', '發展']],
    ['\\bnew \\w+', 'New bridges, renew it, new roads', ['New bridges', 'new roads']],
    ['(?:new|old) roads?', 'old road, new roads', ['old road', 'new roads']],
    ['(\\w)\\1', 'a letter', ['tt']],
    ['x*', 'abc', []],
    ['\\p{Script=Han}+', '去年GDP增长', ['去年', '增长']],
  ])('%s', (query, text, found) => {
    const hits = searchPattern([documentOf([/\p{Script=Han}/u.test(text) ? [text, ''] : ['', text]])], query);
    expect(hits.flatMap(({ spans, texts, side }) => spans.map(({ start, end }) => texts[side].slice(start, end)))).toEqual(found);
  });

  test('looks at the side of its own language first, and at the other one', () => {
    expect(searchPattern([documentOf([['GDP增长', 'GDP grew'], ['GDP', 'It grew']])], 'G.P').map(({ side, row }) => [side, row])).toEqual([['en', 0], ['zh', 1]]);
  });

  test.each(['(', '[', 'a{2', '\\', '*', '(?<n', '\\p{Nothing}'])('%s is none', (query) => {
    expect(patternOf(query)).toBeNull();
  });
});

describe('filters', () => {
  const documents = [documentOf([['河', 'river']], { id: 'a', savedAt: 10 }), documentOf([['河', 'river']], { id: 'b', site: 'other.example', savedAt: 20 })];
  test.each<[ConcordanceOptions, string[]]>([
    [{}, ['a', 'b']], [{ site: 'other.example' }, ['b']], [{ site: 'no.example' }, []], [{ from: 11 }, ['b']], [{ to: 10 }, ['a']], [{ from: 10, to: 20 }, ['a', 'b']],
  ])('%j', (options, ids) => {
    expect(search(documents, 'rivers', options).hits.map(({ document }) => document.id)).toEqual(ids);
  });
});

test('hits come one by one, and others get the thread in between', async () => {
  const documents = Array.from({ length: 30 }, () => documentOf(Array.from({ length: 30 }, () => ['河水', 'The river'] as const)));
  const library = new SearchableLibrary(documents, simplify);
  expect(concordance(library, 'river').next().value).toMatchObject({ row: 0 });
  let steps = 0;
  for (const step of concordance(library, 'sea')) {
    expect(step).toBeNull();
    steps++;
  }
  expect(steps).toBeGreaterThan(10);
  await runInSlices(library.prepareAll());
  expect(library.rowsOf(documents[29] as SavedDocument)).toHaveLength(30);
});

const piece = fc.constantFrom('reform', 'Reforms', 'reforming', '改革', '開放', '开放', 'ＧＤＰ', '12', ' ', ' ', ',', '，', '。', '-', '“', '”', '’', 'é', '𠮷', '(', '\n');
const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

test('what was made ready finds the same, and nothing over the border of two rows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text), { maxLength: 5 }), fc.array(fc.tuple(text, text), { maxLength: 5 }), text, async (one, other, query) => {
      const library = new SearchableLibrary([documentOf(one, { id: 'a' }), documentOf(other, { id: 'b' })], simplify);
      const found = (): unknown[] => [...concordance(library, query)].filter((hit) => hit !== null);
      const before = [...concordance(new SearchableLibrary(library.documents, simplify), query)].filter((hit) => hit !== null);
      await runInSlices(library.prepareAll());
      expect(found()).toEqual(before);
      await runInSlices(library.prepareAll());
      expect(found()).toEqual(before);
    }),
  );
});

test('spans lie in the text, in order, and hold what was asked for', () => {
  fc.assert(
    fc.property(text, text, text, (zh, en, query) => {
      const { hits } = search([documentOf([[zh, en]])], query);
      const { keys } = new SearchableLibrary([], simplify);
      const wanted = keys.ofSimple(simplify(query));
      for (const { spans, texts, side } of hits) {
        let done = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(end).toBeGreaterThan(start);
          expect(keys.ofSimple(simplify(texts[side].slice(start, end)))).toBe(wanted);
          done = end;
        }
        expect(done).toBeLessThanOrEqual(texts[side].length);
      }
      // Nothing is missed: a text that is the query itself holds it.
      if (wanted !== '') expect(search([documentOf([[query, '']])], query).hits).toHaveLength(1);
    }),
  );
});

describe('the context that is shown', () => {
  test('is the passage, or what is near the words that were found', () => {
    expect(passageParts('a river', [{ start: 2, end: 7 }])).toEqual([{ text: 'a ', found: false }, { text: 'river', found: true }]);
    const long = `${'word '.repeat(100)}river${' word'.repeat(100)}`;
    const parts = passageParts(long, [{ start: 500, end: 505 }]);
    expect(parts.map(({ found }) => found)).toEqual([false, true, false]);
    expect(parts[0]?.text).toMatch(/^… ?(word )+$/u);
    expect(parts[2]?.text).toMatch(/^( word)+ ?…$/u);
    expect(parts.map(({ text: each }) => each).join('').length).toBeLessThan(300);
  });

  test('cuts no character in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 300, maxLength: 700 }), fc.nat(), (given, at) => {
        const middle = 150 + (at % 100);
        const parts = passageParts(given, [{ start: middle, end: middle + 4 }]).filter(({ found }) => !found).map(({ text: each }) => each);
        const whole = /[\uD800-\uDFFF]/.test(given.slice(middle - 1, middle + 5));
        if (!whole) for (const part of parts) expect(part.isWellFormed()).toBe(given.isWellFormed());
      }),
    );
  });
});
