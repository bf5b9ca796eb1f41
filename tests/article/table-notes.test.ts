import { expect, test } from 'vitest';
import { withoutTableNotes } from '../../lib/article/table-notes.ts';
import { pageOf, type Node } from './page-builder.ts';

const keptOf = (...rows: Node[]): string[] => {
  const page = pageOf(['body', ['table', ...rows]]);
  return withoutTableNotes(page.blocks, page).map((block) => block.text);
};
const row = (...cells: string[]): Node => ['tr', ...cells.map((cell): Node => (cell ? ['td', cell] : ['td']))];

test('the notes beside a table of two languages are left out', () => {
  expect(keptOf(row('zh:柜台用樟木做成。', 'en:The counter is of camphor wood.', 'zh:修复'), row('zh:算盘少了一颗珠子。', 'en:The abacus lacks a bead.', ''), row('', 'en:The lamp is of 1911.', 'zh:库房'))).toEqual([
    '柜台用樟木做成。', 'The counter is of camphor wood.', '算盘少了一颗珠子。', 'The abacus lacks a bead.', 'The lamp is of 1911.',
  ]);
});

test('two columns of a language that hold as much are both text', () => {
  expect(keptOf(row('zh:柜台用樟木做成。', 'en:The counter is of wood.', 'zh:柜子有一百个抽屉。', 'en:The cabinet has drawers.'), row('zh:算盘少了珠子。', 'en:A bead is lost.', 'zh:药碾是铜做的。', 'en:The mill is copper.'))).toHaveLength(8);
});

test('a table that holds both languages in one column has no notes', () => {
  expect(keptOf(row('zh:柜台用樟木做成。', 'zh:修复'), row('en:The counter is of camphor wood.', 'en:restored'), row('zh:算盘少了珠子。', ''), row('en:A bead is lost.', ''))).toHaveLength(6);
});
