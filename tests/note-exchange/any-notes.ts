import fc from 'fast-check';
import { checkedNote, checkedSnapshot } from '../../lib/notes/check-note.ts';
import { NOTE_COLOURS, type Note, type NoteCollection, type Passage, type Relation, type Snapshot } from '../../lib/notes/note.ts';

export const options = { version: '0.1.0', now: Date.UTC(2026, 10, 27, 12) };

/** A file's bytes in pieces. */
export function utf8(text: string | Uint8Array): Uint8Array[] {
  return [typeof text === 'string' ? new TextEncoder().encode(text) : text];
}

const page = { address: 'https://news.example/2024/river?a=1&b=2', site: 'news.example', title: '河清了 The river is clear', titles: { zh: '河清了', en: 'The river is clear' }, published: '2024-03-05' };

const passages: [Passage, Passage] = [
  { side: 'zh', language: 'zh-Hans', quote: { exact: '河水𠮷清了。', prefix: '昨天，', suffix: '鱼' }, range: { startContainer: '/html/body/p[1]', startOffset: 3, endContainer: '/html/body/p[1]', endOffset: 10 }, position: { start: 5, end: 12 }, place: { start: 3, end: 10 } },
  { side: 'en', language: 'en', quote: { exact: 'The river is clear.\n- fish & <birds>', prefix: 'Yesterday ', suffix: ' Fish' } },
];

/** Ordinary notes with everything that a note can have. */
export const note: Note = {
  id: '0b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d', page, about: 'passage', passages, colour: 'blue', body: '**增译**：见 _clear_。\n第二行', tags: ['译法/增译', 'river'],
  createdAt: Date.UTC(2024, 2, 6, 8, 9, 10), changedAt: Date.UTC(2024, 2, 7), revision: 3, snapshot: 'f00d',
};
export const pageNote: Note = { id: '11111111-2222-4333-8444-555555555555', page, about: 'page', passages: [], colour: 'grey', body: 'About it all', tags: [], createdAt: 1, changedAt: 2, revision: 0 };
export const highlight: Note = { ...note, id: '22222222-2222-4333-8444-555555555555', body: '', tags: [], passages: [passages[1]], snapshot: 'f00d' };
export const relation: Relation = { id: '33333333-2222-4333-8444-555555555555', from: note.id, to: highlight.id, name: '反例', createdAt: 5 };
const snapshot: Snapshot = {
  hash: 'f00d', page, takenAt: Date.UTC(2024, 2, 6), languages: ['zh-Hans', 'en'],
  pairs: [
    { zh: '𠮷日。', en: 'A lucky day.', confidence: 0.9, paragraph: true },
    { zh: '昨天，河水𠮷清了。', en: 'Yesterday The river is clear.', confidence: 0.9, paragraph: false },
    { zh: '鱼回来了。', en: 'Fish are back.', confidence: 1, paragraph: true },
  ],
};
export const collection: NoteCollection = {
  notes: [note, pageNote, highlight], relations: [relation],
  codes: [{ name: '译法', description: 'How it is rendered <&>' }, { name: '译法/增译', description: 'Something is added' }],
  colours: [{ colour: 'blue', name: '好译' }], snapshots: [snapshot],
};

const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('河清了', '> 对照 (en)\n> x', 'a\n\n> 对照 (zh-Hans)\n> 一\n> 二', '=1+1', ']]>', '\r\n', '\ufeff', '{"', '\\{$%', '</script>', '__proto__'));
const words = text.filter((one) => one.trim() !== '');
const time = fc.integer({ min: 0, max: 8.64e15 });
const stretch = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 999 })).map(([start, length]) => ({ start, end: start + length }));
const range = fc.record({ startContainer: words, startOffset: fc.nat(), endContainer: words, endOffset: fc.nat() });
const quote = fc.record({ exact: words, prefix: text, suffix: text });
const passage = fc.record({ side: fc.constantFrom('zh', 'en'), language: fc.constantFrom('zh-Hans', 'zh-Hant', 'en'), quote, range, position: stretch, place: stretch }, { requiredKeys: ['side', 'language', 'quote'] });
const notedPage = fc.record({ address: fc.oneof(fc.webUrl({ withQueryParameters: true }), text.map((rest) => `https://a.test/${rest}`), fc.constant('file:///home/a.html')), site: text, title: text, titles: fc.record({ zh: words, en: words }, { requiredKeys: [] }).filter((titles) => Object.keys(titles).length > 0), published: fc.constantFrom('2024-02-29', '0001-01-01') }, { requiredKeys: ['address', 'site', 'title'] });
const anyNote = fc
  .record(
    {
      id: fc.oneof(fc.uuid(), words), page: notedPage, about: fc.constantFrom('passage', 'pair', 'word', 'page'), passages: fc.array(passage, { minLength: 1, maxLength: 3 }), colour: fc.constantFrom(...NOTE_COLOURS),
      body: text, tags: fc.uniqueArray(words, { maxLength: 3 }), createdAt: time, changedAt: time, deletedAt: time, revision: fc.nat(), alternatives: fc.array(fc.record({ writer: words, body: text, at: time }), { minLength: 1, maxLength: 2 }), snapshot: fc.constantFrom('one', 'two'),
    },
    { requiredKeys: ['id', 'page', 'about', 'passages', 'colour', 'body', 'tags', 'createdAt', 'changedAt', 'revision'] },
  )
  .map((made) => checkedNote({ ...made, passages: made.about === 'page' ? [] : made.passages }))
  .filter((made) => made !== null);
const anySnapshot = fc
  .record({ hash: fc.constantFrom('one', 'two'), page: notedPage, takenAt: time, languages: fc.constant(['zh-Hant', 'en']), pairs: fc.array(fc.record({ zh: text, en: text, confidence: fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs), paragraph: fc.boolean() }), { maxLength: 4 }) })
  .map(checkedSnapshot)
  .filter((made) => made !== null);

/** Whole collections of anything that a store may hold. */
export const anyCollection: fc.Arbitrary<NoteCollection> = fc
  .record({
    notes: fc.uniqueArray(anyNote, { maxLength: 6, selector: ({ id }) => id }),
    ends: fc.uniqueArray(fc.record({ id: words, from: fc.nat(), to: fc.nat(), name: text, createdAt: time }), { maxLength: 3, selector: ({ id }) => id }),
    codes: fc.uniqueArray(fc.record({ name: words, description: text }), { maxLength: 3, selector: ({ name }) => name }),
    colours: fc.uniqueArray(fc.record({ colour: fc.constantFrom(...NOTE_COLOURS), name: text }), { selector: ({ colour }) => colour }),
    snapshots: fc.uniqueArray(anySnapshot, { maxLength: 2, selector: ({ hash }) => hash }),
  })
  .map(({ ends, ...all }) => ({
    ...all,
    relations: all.notes.length === 0 ? [] : ends.map(({ from, to, ...rest }) => ({ ...rest, from: all.notes[from % all.notes.length]?.id ?? '', to: all.notes[to % all.notes.length]?.id ?? '' })),
  }));
