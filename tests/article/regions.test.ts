import { describe, expect, test } from 'vitest';
import { finish } from '../../lib/align/steps.ts';
import { findCandidates } from '../../lib/article/candidates.ts';
import { findRegions } from '../../lib/article/regions.ts';
import { cpuTime } from '../cpu-time.ts';
import { pageOf, type Node } from './page-builder.ts';

const zh = (nth: number): Node => ['p', `zh:第${nth}段讲的是河边的树和树上的鸟。`];
const en = (nth: number): Node => ['p', `en:Paragraph ${nth} is about the trees by the river and the birds in them.`];

/** The tags of the regions' containers, with the number of Blocks in each. */
function regionsOf(root: Node): string[] {
  const page = pageOf(root);
  return findRegions(page, finish(findCandidates(page))).map(({ container, blocks }) => `${page.containers[container]?.tag} ${blocks.length}`);
}

describe('findRegions', () => {
  test.each<[string, Node, string[]]>([
    ['the container of both languages', ['body', ['main', zh(1), zh(2), en(1), en(2)], ['div', zh(3)]], ['main 4']],
    ['two containers, a language each, in the one around them', ['body', ['main', ['div', zh(1), zh(2)], ['section', en(1), en(2)]]], ['main 4']],
    ['rows of a pair each are one region', ['body', ['ul', ['li', zh(1), en(1)], ['li', zh(2), en(2)], ['li', zh(3), en(3)]]], ['ul 6']],
    [
      'articles that begin with a heading are regions of their own, in page order',
      ['body', ['article', ['h2', 'zh:河边'], zh(1), en(1), zh(2), en(2)], ['section', ['h2', 'zh:树上'], zh(3), zh(4), en(3), en(4)]],
      ['article 5', 'section 5'],
    ],
    ['a list amid paragraphs keeps them', ['body', ['main', zh(1), en(1), ['ul', ['li', zh(2), en(2)], ['li', zh(3), en(3)], ['li', zh(4), en(4)], ['li', zh(5), en(5)], ['li', zh(6), en(6)], ['li', zh(7), en(7)], ['li', zh(8), en(8)]], zh(9), en(9)], zh(10)], ['ul 18']],
    ['and leaves the boxes beside it', ['body', ['div', zh(1), en(1)], ['ul', ['li', zh(2), en(2)], ['li', zh(3), en(3)], ['li', zh(4), en(4)], ['li', zh(5), en(5)], ['li', zh(6), en(6)], ['li', zh(7), en(7)], ['li', zh(8), en(8)]], ['div', ['div', zh(9), en(9)]]], ['ul 14']],
    ['navigation does not count', ['body', ['nav', zh(1), en(1)], ['main', zh(2), en(2)]], ['main 2']],
    ['one language alone leaves nothing to choose', ['body', ['main', zh(1), zh(2)]], ['body 2']],
  ])('%s', (_name, root, expected) => {
    expect(regionsOf(root)).toEqual(expected);
  });

  test('a page without containers has no region', () => {
    expect(findRegions({ blocks: [], containers: [] }, [])).toEqual([]);
  });
});

test('a table of thousands of rows is gone through once, not once a row', () => {
  const rows = Array.from({ length: 5000 }, (_, nth): Node => ['tr', zh(nth), en(nth)]);
  const page = pageOf(['body', ['table', ...rows]]);
  const candidates = finish(findCandidates(page));
  expect(cpuTime(() => findRegions(page, candidates))).toBeLessThan(250);
});
