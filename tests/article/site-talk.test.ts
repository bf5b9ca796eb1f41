import { describe, expect, test } from 'vitest';
import { withoutSiteTalk } from '../../lib/article/site-talk.ts';
import { pageOf, type Node } from './page-builder.ts';

function keptOf(...nodes: Node[]): string[] {
  const page = pageOf(['body', ...nodes]);
  return withoutSiteTalk(page.blocks, page).map((block) => block.text);
}

const PROSE = 'zh:河水清了以后，离开多年的鱼儿又回到了石桥下面的深潭里，岸上的人们天天来看它们，一看就是半天。';
const shown = PROSE.slice(3);

describe('withoutSiteTalk', () => {
  test.each([
    'zh:订阅我们的通讯，每月收到一篇新文章。', 'en:Subscribe to our newsletter and receive a story every month.', 'zh:如果您喜欢这篇文章，请分享给朋友。',
    'en:If you like this article, please share it with a friend.', 'zh:未经许可，不得转载。', 'en:Copyright 2024. All rights reserved.',
    'zh:1 2 3 下一页', 'en:Read more »', 'en:We use necessary cookies to keep the site running.', 'zh:成为会员',
  ])('leaves out %s around a text', (line) => {
    expect(keptOf(['p', PROSE], ['p', line])).toEqual([shown]);
    expect(keptOf(['p', line], ['p', PROSE])).toEqual([shown]);
  });

  test.each([
    'en:I am glad to share this story with you.', 'en:No one may leave the camp without permission.', 'zh:他把面包分享给了邻居。', 'en:dig sand without permission.',
    'en:He asked all countries to support our proposal.', 'zh:感谢你们支持我们的学校。',
  ])('keeps %s within a text, and where there is nothing but short lines', (line) => {
    expect(keptOf(['p', PROSE], ['p', line], ['p', PROSE])).toHaveLength(3);
    expect(keptOf(['p', line], ['p', 'zh:好。'])).toHaveLength(2);
  });

  test('comments are left out to the end of their part of the page', () => {
    const comments: Node = ['section', ['h3', 'zh:留言 Comments (4)'], ['h4', 'zh:木子'], ['p', 'zh:在哪里买？'], ['p', 'en:Where can I buy it?']];
    expect(keptOf(['main', ['p', PROSE], comments, ['p', 'en:The end.']])).toEqual([shown, 'The end.']);
  });

  test('related articles are left out up to the next heading of their rank', () => {
    expect(keptOf(['main', ['p', PROSE], ['h2', 'zh:相关文章'], ['p', 'zh:鱼回来了'], ['h3', 'en:More'], ['h2', 'zh:第二篇'], ['p', 'zh:鱼走了。']])).toEqual([shown, '第二篇', '鱼走了。']);
  });

  test.each(['zh:外交部发言人的评论', 'en:Comments by the Spokesperson', 'en:Comment: It opens at eight.', 'zh:最新', 'en:More than a granary', 'zh:相关各方表示欢迎', 'unknown:：'])('%s heads a text', (line) => {
    expect(keptOf(['main', ['p', PROSE], ['h2', line], ['p', 'zh:鱼走了。']])).toHaveLength(3);
  });

  test('a title that reads like the heading of a list is one before the text', () => {
    expect(keptOf(['main', ['h1', 'zh:评论'], ['p', PROSE]])).toHaveLength(2);
  });

  test('the box behind a text that says where to find somebody is left out whole; in the text’s own row it stays', () => {
    const contact: Node[] = [['p', 'zh:长河县图书馆'], ['p', 'zh:地址：长河县人民路12号'], ['p', 'en:Address: 12 Renmin Road, Changhe']];
    expect(keptOf(['main', ['p', PROSE], ['p', PROSE], ['p', PROSE]], ['div', ...contact])).toEqual([shown, shown, shown]);
    expect(keptOf(['main', ['p', PROSE], ...contact])).toHaveLength(4);
  });

  test('a box behind a text that advertises is left out with what else it holds', () => {
    const cards: Node = ['div', ['div', ['p', 'zh:赞助内容'], ['p', 'en:Order now and save 20 yuan.']], ['div', ['p', 'en:Count bees with us!']]];
    expect(keptOf(['div', ['div', ['p', PROSE], ['p', PROSE]], cards])).toEqual([shown, shown]);
  });

  test('names of languages are no text wherever they stand', () => {
    expect(keptOf(['p', PROSE], ['p', 'en:English'], ['p', PROSE], ['p', 'zh:中文 | English'])).toEqual([shown, shown]);
  });

  test('where all paragraphs are short, whole sentences make the text', () => {
    const sentence = 'zh:一只蜜蜂找到花丛以后，会飞回蜂巢跳起八字舞。';
    const play = 'en:Click to play the recording';
    expect(keptOf(['p', play], ...Array.from({ length: 4 }, (): Node => ['p', sentence]))).not.toContain(play.slice(3));
  });
});
