import { describe, expect, test } from 'vitest';
import type { ParagraphBead } from '../../lib/align/alignment.ts';
import type { Finding } from '../../lib/article/article.ts';
import type { Block, Container } from '../../lib/article/block.ts';
import { GatheredFinding, GatheredTask, piecesOfFinding, piecesOfTask, type PairTask } from '../../lib/pairing-pieces.ts';

const container: Container = { parent: -1, tag: 'p', chrome: false };
function pageOf(count: number, text: string): { blocks: Block[]; containers: Container[] } {
  const blocks = Array.from({ length: count }, (_, id): Block => ({ id, text: `${text}${String(id)}`, language: 'en', role: 'paragraph', level: 0, container: id, hidden: false, linkDensity: 0 }));
  return { blocks, containers: blocks.map(() => container) };
}

/** What a browser has to write and read at once for a message, in characters. */
const sizes = (messages: readonly unknown[]): number[] => messages.map((message) => JSON.stringify(message).length);
const MOST = 100_000;

describe('a page', () => {
  const long: PairTask = { page: pageOf(5000, 'A sentence that stands in the page, and another one. '.repeat(4)) };
  const sent = (task: PairTask): PairTask | null => {
    const gathered = new GatheredTask();
    let all: PairTask | null = null;
    for (const message of piecesOfTask(task)) all = gathered.take(structuredClone(message)) ?? all;
    return all;
  };

  test('arrives as it was, in order', () => {
    expect(sent(long)).toEqual(long);
  });
  test.each<[string, PairTask]>([
    ['without text', { page: { blocks: [], containers: [] } }],
    ['of which a region was chosen', { page: pageOf(2, 'Text '), chosenFor: 'page' }],
    ['with its page in the other language', { page: pageOf(2, 'Text '), counterpart: { page: pageOf(3, 'Words '), language: 'en' } }],
  ])('%s arrives as it was', (_name, task) => {
    expect(sent(task)).toEqual(task);
  });
  test('is sent in messages none of which is large', () => {
    const messages = [...piecesOfTask(long)];
    expect(Math.max(...sizes(messages))).toBeLessThan(MOST);
    expect(messages.length).toBeLessThan(60);
  });
  test('with a text that is larger than a message is sent all the same', () => {
    const task: PairTask = { page: pageOf(3, 'x'.repeat(2 * MOST)) };
    expect(sent(task)).toEqual(task);
  });
});

describe('what was found', () => {
  const sentence = { zh: [{ block: 0, start: 0, end: 10 }], en: [{ block: 0, start: 0, end: 20 }], confidence: 0.123456789, posterior: 0.123456789 };
  const paragraph = (at: number, sentences: number): ParagraphBead => ({ zh: { start: at, end: at + 1 }, en: { start: at, end: at + 1 }, confidence: 0.9, posterior: 0.9, sentences: Array.from({ length: sentences }, () => sentence) });
  const articleOf = (paragraphs: number, sentences: number): Finding['articles'][number] => ({
    languages: ['zh-Hans', 'en'], layout: 'blocks', confidence: 0.9, zh: [0], en: [1],
    paragraphs: Array.from({ length: paragraphs }, (_, at) => paragraph(at, sentences)),
  });
  const sent = (finding: Finding): Finding | null => {
    const gathered = new GatheredFinding();
    let all: Finding | null = null;
    for (const message of piecesOfFinding(finding)) all = gathered.take(structuredClone(message)) ?? all;
    return all;
  };

  test.each<[string, Finding]>([
    ['nothing', { articles: [], reason: 'noEnglish' }],
    ['one article', { articles: [articleOf(1, 2)] }],
    ['several long ones', { articles: [articleOf(2000, 3), articleOf(1, 1), articleOf(3000, 2)] }],
  ])('%s: it arrives as it was', (_name, finding) => {
    expect(sent(finding)).toEqual(finding);
  });
  test('is sent in messages none of which is large', () => {
    const finding = { articles: [articleOf(5000, 5)] };
    expect(Math.max(...sizes([...piecesOfFinding(finding)]))).toBeLessThan(MOST);
  });
});
