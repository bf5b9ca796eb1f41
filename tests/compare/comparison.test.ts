import { expect, test } from 'vitest';
import { comparisonOf, countStates, differencesOfRows, isDiffering } from '../../lib/compare/comparison.ts';
import type { ComparedText } from '../../lib/compare/compared-text.ts';
import { SharedSource } from '../../lib/compare/shared-source.ts';

const simplify = (text: string): string => text.replaceAll('橋', '桥');
const text = (...beads: [source: string, rendering: string][]): ComparedText => ({ beads: beads.map(([source, rendering]) => ({ source, rendering })) });
function done<Result>(work: Generator<number, Result, void>): Result {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

const one = text(['新桥通车了。', 'The bridge opened.'], ['没有人在意。', 'Nobody minded.'], ['河水照样流着。', 'The river flowed on.']);
const other = text(['新橋通車了！'.replaceAll('車', '车'), 'The Bridge opened.'], ['也没有人在意。河水照样流着。', 'No one minded. The river flowed on.']);

test('rows tell every wording of the source once, and every rendering with spaces between its sentences', () => {
  expect(done(comparisonOf([one, other], 'zh', simplify)).rows).toEqual([
    { sources: [{ text: '新桥通车了。', of: [0, 1] }], renderings: ['The bridge opened.', 'The Bridge opened.'] },
    { sources: [{ text: '没有人在意。河水照样流着。', of: [0] }, { text: '也没有人在意。河水照样流着。', of: [1] }], renderings: ['Nobody minded. The river flowed on.', 'No one minded. The river flowed on.'] },
  ]);
});

test('rows are counted by what differs in them', () => {
  const { rows } = done(comparisonOf([one, other], 'zh', simplify));
  const differences = done(differencesOfRows(rows, 1, simplify));
  expect(countStates(differences)).toEqual({ identical: 0, minor: 1, different: 1, missing: 0 });
  expect(differences.map((row) => [isDiffering(row, true), isDiffering(row, false)])).toEqual([[true, false], [true, true]]);
});

test('what shares a source is told from what does not, in either language', () => {
  const sided = ({ beads }: ComparedText) => beads.map(({ source, rendering }) => ({ zh: source, en: rendering }));
  const shared = new SharedSource(sided(one), simplify);
  expect(shared.shareOf(sided(other))).toBeGreaterThan(0.6);
  expect(shared.shareOf([{ zh: '大桥启用。', en: 'The bridge opened.' }])).toBe(1);
  expect(shared.shareOf([{ zh: '会议讨论了粮价。', en: 'Grain prices were discussed.' }])).toBe(0);
  expect(shared.shareOf([])).toBe(0);
});
