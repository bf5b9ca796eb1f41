import { describe, expect, test } from 'vitest';
import { finish } from '../../lib/align/steps.ts';
import { findCandidates } from '../../lib/article/candidates.ts';
import { pageOf, type Node } from './page-builder.ts';

/** The texts of the candidates, with the language they were given. */
function candidatesOf(...nodes: Node[]): string[] {
  return finish(findCandidates(pageOf(['body', ...nodes]))).map(({ language, text }) => `${language} ${text}`);
}

describe('findCandidates', () => {
  const prose: Node = ['p', 'en:The river runs clear again, and the fish have come back to the old bridge.'];

  test('the furniture of the page is left out', () => {
    expect(candidatesOf(['nav', ['p', 'zh:首页']], ['footer', ['p', 'en:Contact']])).toEqual([]);
  });

  test('a Block of links is left out, unless it says a whole sentence', () => {
    const sentence = 'zh:河水变清之后，离开多年的鱼儿又回到了石桥下面的深潭里。';
    expect(candidatesOf(['a', 'zh:下一篇'], ['a', sentence])).toEqual([`zh-Hans ${sentence.slice(3)}`]);
  });

  test('a list of links in both languages between two paragraphs of a text belongs to it', () => {
    const list: Node = ['ul', ['li', ['a', 'en:Bridges']], ['li', ['a', 'zh:桥']], ['li', ['a', 'en:Boats']], ['li', ['a', 'zh:船']]];
    expect(candidatesOf(prose, list, ['p', 'zh:河水变清了，鱼儿回来了。'])).toHaveLength(6);
    // … but not at its end, not in one language, not elsewhere on the page.
    expect(candidatesOf(prose, list)).toHaveLength(1);
    expect(candidatesOf(prose, ['ul', ['li', ['a', 'en:Bridges']], ['li', ['a', 'en:Boats']]], prose)).toHaveLength(2);
    expect(candidatesOf(['div', prose], list, ['div', prose])).toHaveLength(2);
  });

  test('a label that stands all over the page is left out', () => {
    expect(candidatesOf(...Array.from({ length: 4 }, (): Node => ['p', 'en:Show original']), prose)).toHaveLength(1);
  });

  test('what is too short to tell takes the language of its company', () => {
    expect(candidatesOf(prose, ['h2', 'unknown:Stay Hungry'])).toContain('en Stay Hungry');
    expect(candidatesOf(['p', 'other:Le fleuve est de nouveau clair.'], ['h2', 'unknown:Stay Hungry'])).toEqual([]);
    expect(candidatesOf(prose, ['p', 'unknown:摘自 Qt Wiki：'])).toContain('zh-Hans 摘自 Qt Wiki：');
    expect(candidatesOf(['p', 'hant:河水變清之後，魚兒回來了。'], ['p', 'unknown:Qt 項目與工具'])).toContain('zh-Hant Qt 項目與工具');
  });

  test('numbers and signs have no language', () => {
    expect(candidatesOf(prose, ['p', 'unknown:12 / 34'])).toHaveLength(1);
  });
});

test('between two Blocks whose language takes time to tell, other work is let in', () => {
  const steps = findCandidates(pageOf(['body', ...Array.from({ length: 50 }, (): Node => ['p', 'unknown:Qt Core'])]));
  let count = 0;
  while (!steps.next().done) count++;
  expect(count).toBeGreaterThan(50);
});
