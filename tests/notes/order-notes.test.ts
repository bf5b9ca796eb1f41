import { describe, expect, test } from 'vitest';
import { byPlace, inKnownOrder, PagesOfNotes } from '../../lib/notes/order-notes.ts';
import type { Note, Passage, Side } from '../../lib/notes/note.ts';
import { noteOf } from './notes-made.ts';

const ids = (notes: readonly { id: string }[]): string => notes.map(({ id }) => id).join(' ');
const passageOf = (side: Side, exact: string, start: number): Passage => ({ side, language: side === 'zh' ? 'zh-Hans' : 'en', quote: { exact, prefix: '', suffix: '' }, place: { start, end: start + exact.length } });
const late = noteOf({ id: 'late', zh: '晚', place: 90 });
const early = noteOf({ id: 'early', zh: '早', place: 10, createdAt: 5 });
const whole = noteOf({ id: 'whole', createdAt: 9 });
const nowhere = noteOf({ id: 'nowhere', zh: '无' });
const older = noteOf({ id: 'older', zh: '旧', place: 10, createdAt: 2 });

describe('the order of a page’s notes', () => {
  test('notes on the page, then by place, then by age, then those without place', () => {
    expect(ids(inKnownOrder([nowhere, late, early, whole, older]))).toBe('whole older early late nowhere');
  });

  test('whichever language was marked: places are compared within one of them, as English takes more room', () => {
    const both = (id: string, marked: 'zh' | 'en', zh: number, en: number): Note => {
      const passages = [passageOf('zh', '河', zh), passageOf('en', 'river', en)];
      return { ...noteOf({ id }), about: 'passage', passages: marked === 'zh' ? passages : passages.toReversed() };
    };
    const onlyEnglish: Note = { ...noteOf({ id: 'english' }), about: 'passage', passages: [passageOf('en', 'bank', 400)] };
    expect(ids(inKnownOrder([both('end', 'zh', 200, 900), both('middle', 'en', 100, 500), onlyEnglish, both('beginning', 'zh', 5, 20)]))).toBe('beginning english middle end');
  });

  test('what the page has found counts more than what the notes remember', () => {
    const { found, orphans, waiting } = byPlace([late, early, whole, nowhere, older], { found: ['late', 'early'], orphans: ['nowhere'], waiting: [] });
    expect([ids(found), ids(orphans), ids(waiting)]).toEqual(['whole late early', 'nowhere', 'older']);
  });

  test('a note is in one of the lists, whatever the page says', () => {
    const { found, orphans, waiting } = byPlace([late, early], { found: ['early', 'strange'], orphans: ['early', 'late'], waiting: ['late'] });
    expect([ids(found), ids(orphans), ids(waiting)]).toEqual(['early', 'late', '']);
  });
});

test('pages come by when they got a note last, with what they are called now', () => {
  const old = noteOf({ id: 'a', path: '/old', changedAt: 9 });
  const renamed = { ...noteOf({ id: 'c', path: '/new', zh: '一', place: 1, changedAt: 8, createdAt: 2 }), page: { address: 'https://a.example/new', site: 'a.example', title: 'Renamed' } };
  const second = noteOf({ id: 'b', path: '/new', zh: '二', place: 7, changedAt: 4 });
  const list = new PagesOfNotes();
  const pages = list.of([old, second, renamed]);
  expect(pages.map(({ page, notes, changedAt }) => [page.title, ids(notes), changedAt])).toEqual([['Renamed', 'c b', 8], ['Title of /old', 'a', 9]]);
  // Those of which no note has changed are the same objects.
  const later = list.of([old, { ...second, changedAt: 10 }, renamed]);
  expect(later.map(({ notes, changedAt }, at) => [ids(notes), changedAt, later[at] === pages[at]])).toEqual([['c b', 10, false], ['a', 9, true]]);
  expect(list.of([second, renamed]).map(({ notes }) => ids(notes))).toEqual(['c b']);
  expect(list.of([second]).map(({ notes }) => ids(notes))).toEqual(['b']);
});
