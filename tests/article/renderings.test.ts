import { beforeAll, describe, expect, test } from 'vitest';
import { finish } from '../../lib/align/steps.ts';
import { findArticles } from '../../lib/article/find-articles.ts';
import { findRenderings } from '../../lib/article/renderings.ts';
import type { Lexicon } from '../../lib/lexicon/lexicon.ts';
import { loadLexicon } from '../align/lexicon.ts';
import { pageOf, type Node } from './page-builder.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
}, 120_000);

const SOURCE = ['老渔夫每天早晨五点把船划到湖心。', '去年夏天，他在湖里捕到三十七条鱼，卖了两千元。', '他的孙女在城里当医生，每个星期天都回来看他。', '冬天湖面结冰，他就坐在屋里补网。'].map((text) => `zh:${text}`);
const A = [
  'The old fisherman rows his boat to the middle of the lake at five every morning.',
  'Last summer he caught thirty-seven fish in the lake and sold them for two thousand yuan.',
  'His granddaughter is a doctor in the city and comes back to see him every Sunday.',
  'In winter, when the lake freezes, he sits indoors mending his nets.',
].map((text) => `en:${text}`);
const B = [
  'Each morning at five the old man of the nets takes his boat out to the heart of the lake.',
  'Thirty-seven fish came out of the water last summer, and brought him two thousand yuan.',
  'On Sundays the granddaughter, a city doctor now, is home to see him.',
  'Once ice has closed the lake in winter he stays inside and repairs the nets.',
].map((text) => `en:${text}`);
const FOREIGN = ['The museum opened a new gallery of ancient coins and bronze mirrors in October.', 'Engineers are testing a train that runs on hydrogen between two northern towns.', 'Prices of wheat and soybeans rose for the third month in a row, traders said.', 'The orchestra will tour four cities next spring.'].map((text) => `en:${text}`);
const p = (text: string | undefined): Node => ['p', text ?? ''];

/** The renderings, each as the first words of what renders each paragraph of the source. */
function found(...nodes: Node[]): string[][] | null {
  const page = pageOf(['body', ...nodes]);
  const [article] = finish(findArticles(page, lexicon)).articles;
  const renderings = article && finish(findRenderings(page, article, lexicon));
  if (!renderings) return null;
  const other = renderings.source === 'zh' ? 'en' : 'zh';
  return renderings.articles.map((one) =>
    one.paragraphs.filter((bead) => bead[other].end > bead[other].start).map((bead) => one[other].slice(bead[other].start, bead[other].end).map((id) => page.blocks[id]?.text.slice(0, 8)).join('+')),
  );
}
const starts = (texts: readonly string[]): string[] => texts.map((text) => text.slice(3, 11));

describe('two renderings of one text', () => {
  test.each<[string, Node[]]>([
    ['one after the other', [...SOURCE, ...A, ...B].map(p)],
    ['the source between them', [...A, ...SOURCE, ...B].map(p)],
    ['in containers side by side', [['div', ['div', ...SOURCE.map(p)], ['div', ...A.map(p)], ['div', ...B.map(p)]]]],
    ['in the columns of a table', [['table', ...SOURCE.map((text, at): Node => ['tr', ['td', text], ['td', A[at] ?? ''], ['td', B[at] ?? '']])]]],
    ['in columns before the source', [['table', ...SOURCE.map((text, at): Node => ['tr', ['td', A[at] ?? ''], ['td', B[at] ?? ''], ['td', text]])]]],
    ['behind each paragraph', SOURCE.flatMap((text, at): Node[] => [p(text), p(A[at]), p(B[at])])],
    ['behind each paragraph, in a section of its own', SOURCE.map((text, at): Node => ['section', p(text), p(A[at]), p(B[at])])],
  ])('%s', (_where, nodes) => {
    expect(found(...nodes)).toEqual([starts(A), starts(B)]);
  });

  test('each under a heading, which is taken along', () => {
    const nodes: Node[] = [['h2', 'zh:原文'], ...SOURCE.map(p), ['h2', 'en:First version'], ...A.map(p), ['h2', 'en:Second version'], ...B.map(p)];
    expect(found(...nodes)).toEqual([['First ve', ...starts(A)], ['Second v', ...starts(B)]]);
  });

  test('of an English text', () => {
    const other = ['天还没亮，五点钟，老人就把船摇到了湖中央。', '上个夏天打了三十七条鱼，得了两千块钱。', '孙女在城里做大夫，礼拜天总要回来瞧他。', '一到冬天，湖冻上了，他便在家里补渔网。'].map((text) => `zh:${text}`);
    expect(found(...[...A, ...SOURCE, ...other].map(p))).toEqual([starts(SOURCE), starts(other)]);
    expect(found(['table', ...A.map((text, at): Node => ['tr', ['td', text], ['td', SOURCE[at] ?? ''], ['td', other[at] ?? '']])])).toEqual([starts(SOURCE), starts(other)]);
  });
});

describe('one rendering', () => {
  const halves = ['The old fisherman rows his boat,', 'at five, out to the middle of the lake.', 'Last summer he caught thirty-seven fish', 'and sold them for two thousand yuan.', 'His granddaughter is a doctor in the city', 'and comes to see him every Sunday.', 'In winter, when the lake freezes,', 'he sits indoors mending nets.'].map((text) => `en:${text}`);
  test.each<[string, Node[]]>([
    ['and nothing else', [...SOURCE, ...A].map(p)],
    ['and another text', [...SOURCE, ...A, ...FOREIGN].map(p)],
    ['and another text, in a table', [['table', ...SOURCE.map((text, at): Node => ['tr', ['td', text], ['td', A[at] ?? ''], ['td', FOREIGN[at] ?? '']])]]],
    ['in two parts behind each paragraph', SOURCE.flatMap((text, at): Node[] => [p(text), p(halves[2 * at]), p(halves[2 * at + 1])])],
    ['and one sentence of it again', [...SOURCE, ...A, B[1]].map(p)],
  ])('%s', (_what, nodes) => {
    expect(found(...nodes)).toBeNull();
  });
});
