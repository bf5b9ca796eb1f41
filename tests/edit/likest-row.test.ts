import { expect, test } from 'vitest';
import { likestRow } from '../../lib/edit/likest-row.ts';
import type { Row } from '../../lib/edit/rows.ts';

const pairs = [
  ['新桥将在明年春天通车。', 'The new bridge will open to traffic next spring.'],
  ['到时候过河只要三分钟。', 'Crossing the river will then take only three minutes.'],
  ['村民们高兴，也有些舍不得。', 'The villagers are glad, and a little sorry too.'],
] as const;
const texts = { zh: pairs.map(([zh]) => zh), en: pairs.map(([, en]) => en) };
const rows = pairs.map(([zh, en], id): Row => ({ id, zh: [{ block: id, start: 0, end: zh.length }], en: [{ block: id, start: 0, end: en.length }], confidence: 0.9, confirmed: false, marked: false }));

test.each<[string, { zh: string; en: string }, number]>([
  ['of which a word has changed', { zh: '到时候过河只要两分钟。', en: 'Crossing the river will then take only two minutes.' }, 1],
  ['of which one side is there only', { zh: '', en: 'The villagers are very glad.' }, 2],
  ['of which nothing is there', { zh: '', en: '' }, 0],
])('finds the row %s', (_what, asked, at) => {
  expect(likestRow(rows, texts, asked)).toBe(at);
});
