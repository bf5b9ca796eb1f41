import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedNote, checkedNoteChange } from '../../lib/notes/change-note.ts';
import { checkedNote } from '../../lib/notes/check-note.ts';
import type { Note } from '../../lib/notes/note.ts';
import { isWithin, renamedTag, tagOf, tagsOf } from '../../lib/notes/tags.ts';

const note: Note = {
  id: 'a',
  page: { address: 'https://news.example/1', site: 'news.example', title: '河水' },
  about: 'passage',
  passages: [{ side: 'en', language: 'en', quote: { exact: 'The river', prefix: '', suffix: ' runs' }, place: { start: 0, end: 9 } }],
  colour: 'blue',
  body: '**clear**',
  tags: ['译法/增译'],
  createdAt: 1,
  changedAt: 2,
  revision: 3,
};

describe('a note that is checked', () => {
  test('is the note itself, and only what is known of it', () => {
    expect(checkedNote(structuredClone(note))).toEqual(note);
    expect(checkedNote({ ...note, more: 1 })).toEqual(note);
  });
  test.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['without id', { ...note, id: '' }],
    ['an address that runs something', { ...note, page: { ...note.page, address: 'javascript:alert(1)' } }],
    ['passages of a note on a page', { ...note, about: 'page' }],
    ['no passage', { ...note, passages: [] }],
    ['an empty quote', { ...note, passages: [{ ...note.passages[0], quote: { exact: ' ', prefix: '', suffix: '' } }] }],
    ['a colour that is none', { ...note, colour: 'url(x)' }],
    ['a time that is none', { ...note, changedAt: Number.NaN }],
    ['a body that is too long', { ...note, body: 'x'.repeat(1_000_001) }],
  ])('is refused: %s', (_, value) => {
    expect(checkedNote(value)).toBeNull();
  });
  test('a selector that points nowhere is left out', () => {
    const [passage] = note.passages;
    expect(checkedNote({ ...note, passages: [{ ...passage, position: { start: 5, end: 2 }, place: 'x' }] })?.passages).toEqual([{ side: 'en', language: 'en', quote: passage?.quote }]);
  });
  test('whatever it is given, it does not throw', () => {
    fc.assert(fc.property(fc.anything(), (value) => void checkedNote(value)));
    fc.assert(fc.property(fc.anything(), (value) => void checkedNoteChange(value)));
  });
});

describe('a change', () => {
  const by = { writer: 'one', now: 9 };
  test.each<[string, Parameters<typeof changedNote>[1], Partial<Note>]>([
    ['of the body', { body: { from: '**clear**', to: 'clear' } }, { body: 'clear' }],
    ['to what stands there already is no conflict', { body: { from: 'old', to: '**clear**' } }, { body: '**clear**' }],
    ['of the tags adds and removes', { tags: { add: ['x', ' y / z '], remove: ['译法/增译'] } }, { tags: ['x', 'y/z'] }],
    ['of the colour', { colour: 'red' }, { colour: 'red' }],
  ])('%s', (_, change, expected) => {
    expect(changedNote(note, change, by)).toEqual({ note: { ...note, ...expected, changedAt: 9, revision: 4 }, conflict: false });
  });
  test('of a body that is another by now keeps both', () => {
    expect(changedNote(note, { body: { from: 'seen', to: 'mine' } }, by)).toMatchObject({ conflict: true, note: { body: '**clear**', alternatives: [{ writer: 'one', body: 'mine', at: 9 }] } });
  });
  test.each<[string, unknown]>([
    ['a body without what was seen', { body: { to: 'x' } }],
    ['tags that are none', { tags: { add: 'x', remove: [] } }],
    ['an unknown colour', { colour: 'pink' }],
    ['damaged passages', { passages: [{}] }],
    ['nothing', null],
  ])('that is none is refused: %s', (_, value) => {
    expect(checkedNoteChange(value)).toBeNull();
  });
});

describe('tags', () => {
  test.each([
    [' 译法 / 增译 ', '译法/增译'],
    ['//a//', 'a'],
    ['a  b', 'a b'],
    ['  /', null],
  ])('%j is kept as %j', (written, kept) => {
    expect(tagOf(written)).toBe(kept);
  });
  test('stand once each', () => {
    expect(tagsOf(['a', ' a', 'b/'])).toEqual(['a', 'b']);
  });
  test('below another', () => {
    expect([isWithin('a/b', 'a'), isWithin('ab', 'a'), isWithin('a', 'a')]).toEqual([true, false, true]);
    expect([renamedTag('a/b', 'a', 'c'), renamedTag('ab', 'a', 'c')]).toEqual(['c/b', 'ab']);
  });
});
