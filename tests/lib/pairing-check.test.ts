import { describe, expect, test } from 'vitest';
import type { Block, Container } from '../../lib/article/block.ts';
import type { PairRequest, TextPiece } from '../../lib/messages.ts';
import { isPairMessage, isWhole } from '../../lib/pairing-check.ts';

const block: Block = { id: 0, text: '河水清了。', language: 'zh-Hans', role: 'paragraph', level: 0, container: 0, hidden: false, linkDensity: 0 };
const container: Container = { parent: -1, tag: 'main', chrome: false };
const check = (message: object): boolean => isPairMessage(message as TextPiece | PairRequest);

test.each<[string, object]>([
  ['text', { type: 'text', of: 'page', blocks: [block], containers: [container, { ...container, parent: 0, beside: 'sidebar' }] }],
  ['text of the other page, none of it', { type: 'text', of: 'counterpart', blocks: [], containers: [] }],
  ['a request', { type: 'pair' }],
  ['a request with all that it can say', { type: 'pair', counterpart: 'en', chosenFor: 'site' }],
])('%s is taken', (_what, message) => {
  expect(check(message)).toBe(true);
});

describe('what no page of ours sends is not taken', () => {
  test.each<[string, object]>([
    ['text of nothing', { type: 'text', of: '__proto__', blocks: [], containers: [] }],
    ['no lists', { type: 'text', of: 'page' }],
    ['numbers instead of lists', { type: 'text', of: 'page', blocks: 5, containers: 7 }],
    ['a list that is none', { type: 'text', of: 'page', blocks: { length: 1, 0: block }, containers: [] }],
    ['another language', { type: 'pair', counterpart: 'fr' }],
    ['another choice', { type: 'pair', chosenFor: {} }],
  ])('%s', (_what, message) => {
    expect(check(message)).toBe(false);
  });
  test.each<[keyof Block, unknown]>([['id', -1], ['id', '0'], ['text', 7], ['text', null], ['language', {}], ['role', 1], ['level', 0.5], ['container', Infinity], ['hidden', 'no'], ['linkDensity', NaN]])('a block with the %s %s', (name, value) => {
    expect(check({ type: 'text', of: 'page', blocks: [block, { ...block, [name]: value }], containers: [] })).toBe(false);
  });
  test.each<[keyof Container, unknown]>([['parent', -2], ['parent', null], ['tag', 1], ['chrome', 0], ['beside', {}]])('a container with the %s %s', (name, value) => {
    expect(check({ type: 'text', of: 'page', blocks: [], containers: [{ ...container, [name]: value }] })).toBe(false);
  });
});

test('a page is whole where its parts stand in order, and lead to such as are there', () => {
  const page = (parents: number[], containers: number[]) => ({ blocks: containers.map((at, id) => ({ ...block, id, container: at })), containers: parents.map((parent) => ({ ...container, parent })) });
  expect(isWhole(page([-1, 0, 1, 0], [3, 0, 2]))).toBe(true);
  expect(isWhole(page([], []))).toBe(true);
  expect(isWhole(page([-1, 2, 1], [0]))).toBe(false);
  expect(isWhole(page([0], []))).toBe(false);
  expect(isWhole(page([-1], [1]))).toBe(false);
  expect(isWhole({ blocks: [{ ...block, id: 1 }], containers: [container] })).toBe(false);
});
