import { describe, expect, test } from 'vitest';
import { withoutSiteTalk } from '../../lib/article/site-talk.ts';
import { pageOf, type Node } from './page-builder.ts';

function keptOf(...nodes: Node[]): string[] {
  const page = pageOf(['body', ...nodes]);
  return withoutSiteTalk(page.blocks, page).map((block) => block.text);
}

describe('withoutSiteTalk', () => {
  test.each([
    'zh:订阅我们的通讯，每月收到一篇新文章。', 'en:Subscribe to our newsletter and receive a story every month.', 'zh:如果您喜欢这篇文章，请分享给朋友。',
    'en:If you like this article, please share it with a friend.', 'zh:未经许可，不得转载。', 'en:Copyright 2024. All rights reserved.',
    'zh:1 2 3 下一页', 'en:Read more »', 'en:We use necessary cookies to keep the site running.', 'zh:成为会员',
  ])('leaves out %s', (line) => {
    expect(keptOf(['p', 'zh:河水清了。'], ['p', line])).toEqual(['河水清了。']);
  });

  test.each(['zh:他订阅了三份报纸。', 'en:She shares a room with her sister.', 'zh:他们在会上分享了经验。', 'en:The next train leaves at nine.', 'zh:评论家们认为，这本书写得好。', 'en:More than forty people came.'])('keeps %s', (line) => {
    expect(keptOf(['p', line])).toHaveLength(1);
  });

  test('comments are left out to the end of their part of the page', () => {
    const comments: Node = ['section', ['h3', 'zh:留言 Comments (4)'], ['h4', 'zh:木子'], ['p', 'zh:在哪里买？'], ['p', 'en:Where can I buy it?']];
    expect(keptOf(['main', ['p', 'zh:河水清了。'], comments, ['p', 'en:The end.']])).toEqual(['河水清了。', 'The end.']);
  });

  test('related articles are left out up to the next heading of their rank', () => {
    expect(keptOf(['main', ['h2', 'zh:相关文章'], ['p', 'zh:鱼回来了'], ['h3', 'en:More'], ['h2', 'zh:第二篇'], ['p', 'zh:鱼走了。']])).toEqual(['第二篇', '鱼走了。']);
  });
});
