import { expect, test } from 'vitest';
import type { Block } from '../../lib/article/block.ts';
import { withCaptionsLast } from '../../lib/article/captions.ts';
import { pageOf } from './page-builder.ts';

/** In which order the Blocks of a page come, by id. */
function orderOf(...lines: string[]): number[] {
  const blocks = pageOf(['div', ...lines.map((line) => ['p', line] as const)]).blocks.map(
    (block): Block => (block.text.startsWith('▣') ? { ...block, role: 'caption' } : block),
  );
  return withCaptionsLast(blocks).map(({ id }) => id);
}

test('captions in both languages amid one language’s text come behind it', () => {
  expect(orderOf('zh:甲。', 'zh:▣ 桥', 'en:▣ The bridge', 'zh:乙。', 'en:A.', 'en:B.')).toEqual([0, 3, 4, 5, 1, 2]);
});

test('captions between a paragraph and its rendering come behind the text, by their element or by their words', () => {
  expect(orderOf('en:A.', 'en:▣ The bridge', 'zh:▣ 桥', 'zh:甲。')).toEqual([0, 3, 1, 2]);
  expect(orderOf('en:A.', 'en:The bridge at noon (Photo by Tian Ye)', 'zh:正午的桥。（田野摄）', 'zh:甲。')).toEqual([0, 3, 1, 2]);
});

test('captions between two pairs stay, and so does what only stands beside a credit', () => {
  expect(orderOf('zh:甲。', 'en:A.', 'zh:▣ 桥', 'en:▣ The bridge', 'zh:乙。', 'en:B.')).toEqual([0, 1, 2, 3, 4, 5]);
  expect(orderOf('en:A.', 'en:Photo by Tian Ye', 'zh:甲。', 'zh:乙。')).toEqual([0, 1, 2, 3]);
});
