import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CorpusDocument } from '../../lib/commands/bench/corpus.ts';
import { gateCases } from '../../lib/commands/bench/gate-cases.ts';
import { eventCases, pageCases, readPageArticles } from '../../lib/commands/bench/gate-texts.ts';
import { fitLogistic } from '../../lib/commands/bench/logistic.ts';

function numbered(name: string): CorpusDocument {
  const lines = Array.from({ length: 60 }, (_, line) => line);
  return { name, zh: lines.map((line) => `${name}${line}`), en: lines.map((line) => `${name}${line}`), beads: lines.map((line) => ({ zh: [line], en: [line] })), gold: new Set() };
}

test('the cases of the gate are what they are called', () => {
  const documents = [numbered('a'), numbered('b')];
  const cases = [...gateCases(documents)];
  expect(new Set(cases.map(({ kind }) => kind)).size).toBe(5);
  for (const { kind, size, zh, en } of cases) {
    const common = en.filter((line) => zh.includes(line)).length;
    if (kind === 'translation') expect(en).toEqual(zh);
    else expect(en).not.toEqual(zh);
    if (kind === 'other document' || kind === 'other stretch') expect(common).toBe(0);
    else expect(en.toSorted()).toEqual(zh.toSorted());
    if (size !== 'whole') expect(zh).toHaveLength(Number(size));
  }
  expect([...gateCases(documents)]).toEqual(cases);
});

test('logistic regression finds the weights that made the observations', () => {
  const observations = [-2, -1, 0, 1, 2, 3].flatMap((value) => {
    const probability = 1 / (1 + Math.exp(-(0.5 + 2 * value)));
    return [true, false].map((outcome) => ({ values: [value], outcome, weight: 1000 * (outcome ? probability : 1 - probability) }));
  });
  const [bias, weight] = fitLogistic(observations);
  expect(bias).toBeCloseTo(0.5, 2);
  expect(weight).toBeCloseTo(2, 2);
});

test('every report of an event stands against its translation and against the other report', () => {
  const cases = [...eventCases()];
  expect(cases.filter(({ kind }) => kind === 'translation').length).toBeGreaterThanOrEqual(32);
  expect(cases.filter(({ kind }) => kind === 'same event')).toHaveLength(cases.length / 2);
  for (const { zh, en } of cases) {
    expect(zh.length).toBeGreaterThanOrEqual(2);
    expect(en.every((text) => !/\p{Script=Han}/u.test(text))).toBe(true);
  }
});

test('articles of pages are read by their gold, each against itself and the others', () => {
  const articles = readPageArticles(join(import.meta.dirname, '../pages'));
  expect(articles.length).toBeGreaterThan(50);
  for (const { zh, en } of articles) expect([...zh, ...en].every((text) => /\p{L}/u.test(text) && !/[\0\n]/.test(text))).toBe(true);
  expect(readPageArticles('/nowhere')).toEqual([]);
  const kinds = [...pageCases(articles.slice(0, 3))].map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'translation')).toHaveLength(3);
  expect(kinds.filter((kind) => kind === 'other document')).toHaveLength(6);
});
