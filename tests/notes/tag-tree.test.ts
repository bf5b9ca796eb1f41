import { describe, expect, test } from 'vitest';
import { completions } from '../../lib/notes/complete.ts';
import { noteAsMarkdown } from '../../lib/notes/note-markdown.ts';
import { mergedBy, tagTree } from '../../lib/notes/tag-tree.ts';
import { noteOf } from './notes-made.ts';

describe('the tree of tags', () => {
  const tags = [['译法/增译', '译法/减译'], ['译法/增译'], ['term 10', 'term 9']];
  test('counts a note once on every level, and has levels that no note has', () => {
    const tree = tagTree(tags, [{ name: '译法/增译', description: 'words added' }, { name: '风格/正式', description: '' }]);
    expect(tree.map(({ tag, depth, own, total, hasBelow }) => `${tag} ${depth} ${own}/${total}${hasBelow ? ' +' : ''}`)).toEqual([
      '风格 0 0/0 +', '风格/正式 1 0/0', '译法 0 0/2 +', '译法/减译 1 1/1', '译法/增译 1 2/2', 'term 9 0 1/1', 'term 10 0 1/1',
    ]);
    expect(tree.find(({ tag }) => tag === '译法/增译')).toMatchObject({ name: '增译', description: 'words added' });
  });
  test('a tag is followed by those below it, whatever sorts between', () => {
    expect(tagTree([['a b', 'a/z', 'a']], []).map(({ tag }) => tag)).toEqual(['a', 'a/z', 'a b']);
  });
});

test.each([
  ['one that exists', 'b', 'a', ['a']],
  ['one that is new', 'b', 'd', []],
  ['below one that exists', 'b/x', 'a/x', []],
  ['with what is below', 'c', 'a', ['a', 'a/y']],
  ['itself', 'b', 'b', []],
])('renaming tells what it makes one: %s', (_, from, to, merged) => {
  expect(mergedBy(['a', 'a/y', 'b', 'b/x', 'c', 'c/y'], from, to)).toEqual(merged);
});

describe('completion', () => {
  const known = ['译法/增译', '译法', '风格/译', 'Method/Order', 'order'];
  test.each([
    ['译', ['译法/增译', '译法', '风格/译']],
    ['ORD', ['order', 'Method/Order']],
    ['', known],
    ['nothing', []],
  ])('of “%s”', (written, expected) => {
    expect(completions(written, known)).toEqual(expected);
  });
  test('does not offer what is there already', () => {
    expect(completions('order', known, ['order'])).toEqual(['Method/Order']);
  });
});

test('a note as Markdown: both quotes as quotes, whatever they hold', () => {
  const note = { ...noteOf({ id: '1', zh: '*星*\n二', en: '# one', body: '**mine**', tags: ['a b/c'] }), page: { address: 'https://a.example/<x>', site: 'a.example', title: 'T [1]' } };
  expect(noteAsMarkdown(note)).toBe('> \\*星\\*\n> 二\n\n> \\# one\n\n**mine**\n\n#a-b/c\n\n[T \\[1\\]](<https://a.example/%3Cx%3E>)');
});
