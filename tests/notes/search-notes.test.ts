import { describe, expect, test } from 'vitest';
import { foldText } from '../../lib/notes/fold-text.ts';
import type { Note } from '../../lib/notes/note.ts';
import { EVERY_NOTE, isEveryNote, NoteSearch, type NoteQuery } from '../../lib/notes/search-notes.ts';
import { cpuTime } from '../cpu-time.ts';
import { noteOf } from './notes-made.ts';

const simplify = (text: string): string => text.replaceAll('橋', '桥').replaceAll('河', '河');
const search = new NoteSearch(simplify);
const at = (day: string, time = '12:00'): number => new Date(`${day}T${time}:00`).getTime();

const notes: Note[] = [
  noteOf({ id: 'bridge', zh: '老橋已經拆了', en: 'The old Bridge is gone', tags: ['译法/增译'], colour: 'green', changedAt: at('2026-03-02') }),
  noteOf({ id: 'cafe', zh: '一杯咖啡', en: 'A café by the river', body: 'naïve “choice”', tags: ['译法'], changedAt: at('2026-03-03', '23:59') }),
  noteOf({ id: 'page', body: 'ＦＵＬＬ width', site: 'b.example', changedAt: at('2026-03-04', '00:00') }),
];

describe('search', () => {
  test.each<[string, Partial<NoteQuery>, string[]]>([
    ['nothing asked: every note', {}, ['bridge', 'cafe', 'page']],
    ['case does not count', { text: 'BRIDGE' }, ['bridge']],
    ['Simplified finds Traditional', { text: '老桥' }, ['bridge']],
    ['marks on letters do not count', { text: 'cafe naive' }, ['cafe']],
    ['full width is as good as half', { text: 'full' }, ['page']],
    ['words stand anywhere, in either language', { text: 'river 咖啡' }, ['cafe']],
    ['each word must be there', { text: 'river 桥' }, []],
    ['words in quotation marks stand together', { text: '"the river"' }, ['cafe']],
    ['no word is found across two texts', { text: '"了 the"' }, []],
    ['tags are searched', { text: '增译' }, ['bridge']],
    ['a tag finds those below it', { tag: '译法' }, ['bridge', 'cafe']],
    ['and not those whose name only begins so', { tag: '译' }, []],
    ['colours', { colours: ['green', 'red'] }, ['bridge']],
    ['site', { site: 'b.example' }, ['page']],
    ['days, both ends within', { from: '2026-03-03', to: '2026-03-03' }, ['cafe']],
    ['an open end', { from: '2026-03-03' }, ['cafe', 'page']],
    ['a day that is none is no limit', { from: '2026-3' }, ['bridge', 'cafe', 'page']],
  ])('%s', (_, query, expected) => {
    expect(search.find(notes, { ...EVERY_NOTE, ...query }).map(({ id }) => id)).toEqual(expected);
  });

  test('a query that asks for nothing is told apart', () => {
    expect(isEveryNote({ ...EVERY_NOTE, text: ' ' })).toBe(true);
    expect(isEveryNote({ ...EVERY_NOTE, colours: ['red'] })).toBe(false);
  });

  test('10,000 notes are searched in less than 100 ms', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => noteOf({ id: String(i), zh: `第${i}句话，河水流过老桥，`.repeat(6), en: `Sentence ${i}: the river runs below the old bridge. `.repeat(6), body: 'A thought on it. '.repeat(8) }));
    const fresh = new NoteSearch();
    const first = cpuTime(() => fresh.find(many, { ...EVERY_NOTE, text: 'sentence 9999:' }));
    const next = cpuTime(() => fresh.find(many, { ...EVERY_NOTE, text: '第9998句' }));
    console.log(`10,000 notes: first search ${first.toFixed(0)} ms, every other ${next.toFixed(0)} ms`);
    expect(next).toBeLessThan(100);
  });
});

test('folding keeps what tells Chinese words apart', () => {
  expect(foldText('Ǹ 增 ﬁ Ｋ')).toBe('n 增 fi k');
});
