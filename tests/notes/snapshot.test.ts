import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../lib/sha-256.ts';
import type { NotedPage, Snapshot } from '../../lib/notes/note.ts';
import { snapshotHash, snapshotText, standingOf } from '../../lib/notes/snapshot.ts';

const page: NotedPage = { address: 'https://news.example/河', site: 'news.example', title: 'A river' };
const pairs: Snapshot['pairs'] = [
  { zh: '河水变清了。', en: 'The river is clear.', confidence: 1, paragraph: true },
  { zh: '鱼回来了。', en: '', confidence: 1, paragraph: false },
  { zh: '\n人们\t高兴。', en: 'People are glad.', confidence: 0.4, paragraph: true },
];

describe('the hash of a snapshot', () => {
  test('is that of a text that a person can read and save', async () => {
    const text = 'https://news.example/河\n\n河水变清了。\tThe river is clear.\n鱼回来了。\t\n\n人们 高兴。\tPeople are glad.';
    expect(snapshotText({ page, pairs })).toBe(text);
    expect(await snapshotHash({ page, pairs }, sha256)).toBe(createHash('sha256').update(text).digest('hex'));
  });

  test('is the same for the same article, whenever and however surely it was paired; another for another address, word or pairing', async () => {
    const of = (more: Partial<Snapshot>) => snapshotHash({ page, pairs, ...more }, sha256);
    const hash = await of({});
    expect(await of({ takenAt: 5, page: { ...page, title: 'another' }, pairs: pairs.map((pair) => ({ ...pair, confidence: 0 })) })).toBe(hash);
    const others = [{ page: { ...page, address: 'https://news.example/2' } }, { pairs: pairs.slice(1) }, { pairs: pairs.map((pair) => ({ ...pair, paragraph: true })) }, { pairs: pairs.map((pair) => ({ ...pair, en: `${pair.en}!` })) }];
    for (const other of others) expect(await of(other)).not.toBe(hash);
  });

  test('tells any two pairings apart', () => {
    const word = fc.string({ minLength: 0, maxLength: 4 }).map((text) => text.replaceAll(/\s+/gu, ' ').trim());
    const any = fc.array(fc.record({ zh: word, en: word, confidence: fc.constant(1), paragraph: fc.boolean() }), { minLength: 1, maxLength: 4 });
    const plain = (some: Snapshot['pairs']) => JSON.stringify(some.map(({ paragraph, ...rest }, at) => ({ ...rest, paragraph: at === 0 || paragraph })));
    fc.assert(fc.property(any, any, (some, others) => {
      expect(snapshotText({ page, pairs: some }) === snapshotText({ page, pairs: others })).toBe(plain(some) === plain(others));
    }));
  });
});

describe('what still stands of a snapshot', () => {
  const zh = '河水变清了。鱼回来了。人们高兴。';
  const en = 'The river is clear. People are glad.';
  const article = { zh, en };
  test.each([
    ['the page says the same, in other white space', { zh: `前言\n${zh.replaceAll('。', '。\n')}后记`, en: en.replaceAll(' ', '\n') }, [], { state: 'same', standing: 5, of: 5 }],
    ['a picture’s line stands in the midst of it, and the article is the same', { zh: zh.replace('鱼', '图：河\n鱼'), en }, [article], { state: 'same' }],
    ['a sentence was put in', { zh: zh.replace('鱼', '真的。鱼'), en }, [{ zh: zh.replace('鱼', '真的。鱼'), en }], { state: 'changed', standing: 5, of: 5 }],
    ['a sentence was edited', { zh: zh.replace('变清', '清'), en }, [], { state: 'changed', standing: 4, of: 5 }],
    ['one language is gone', { zh, en: '' }, [], { state: 'changed', standing: 3, of: 5 }],
    ['another article stands there', { zh: '山。', en: 'A hill.' }, [], { state: 'gone', standing: 0, of: 5 }],
  ] as const)('%s', (_, now, articles, standing) => {
    expect(standingOf({ pairs }, now, articles)).toMatchObject(standing);
  });
});
