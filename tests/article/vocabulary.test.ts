import { describe, expect, test } from 'vitest';
import type { ParagraphBead } from '../../lib/align/alignment.ts';
import { withoutTermList, withoutVocabulary } from '../../lib/article/vocabulary.ts';
import { pageOf, type Node } from './page-builder.ts';

function keptOf(...nodes: Node[]): string[] {
  const page = pageOf(['body', ...nodes]);
  return withoutVocabulary(page.blocks, page).map((block) => block.text);
}

describe('withoutVocabulary', () => {
  test.each(['词汇讲解：', '重点词汇', '生词 1. clear 清澈的', '昨天长句的解析：', 'Vocabulary', 'Key words:', 'Words and expressions', '练习 Exercises', 'Vocabulary 词汇'])('%s begins a part that is left out', (heading) => {
    expect(keptOf(['main', ['p', 'zh:河水清了。'], ['p', `zh:${heading}`], ['p', 'zh:清澈的'], ['p', 'en:clear']])).toEqual(['河水清了。']);
  });

  test.each(['词汇量大的孩子读得也快。', 'Vocabulary grows with reading.', '注释：', 'Notes'])('%s does not', (text) => {
    expect(keptOf(['main', ['p', `zh:${text}`], ['p', 'en:clear']])).toEqual([text, 'clear']);
  });

  test('it ends with the next heading', () => {
    expect(keptOf(['main', ['p', 'zh:词汇'], ['p', 'en:clear'], ['h2', 'zh:第二篇'], ['p', 'zh:鱼回来了。']])).toEqual(['第二篇', '鱼回来了。']);
  });

  test('a list of words ends with the first paragraph of prose, an exercise does not', () => {
    const rest: Node[] = [['p', 'en:discarded'], ['p', 'zh:雨天路滑，书车走不了，孩子们就撑着伞在村口等着。']];
    expect(keptOf(['main', ['p', 'zh:重点词汇：'], ...rest])).toEqual(['雨天路滑，书车走不了，孩子们就撑着伞在村口等着。']);
    expect(keptOf(['main', ['p', 'zh:昨天长句的解析：'], ...rest])).toEqual([]);
  });

  test.each(['en:empty /ˈempti/ v.', 'en:whaling n. 捕鲸', 'en:acclaim n./v.', 'en:discarded [dɪˈskɑːdɪd] adj. 废弃的', 'en:in anger 在气头上'])('%s is an entry of a vocabulary wherever it stands', (entry) => {
    expect(keptOf(['p', entry], ['p', 'zh:鱼回来了。'])).toEqual(['鱼回来了。']);
  });

  test.each(['zh:【解析】while 在这里表示对比。', 'zh:【答案】B', 'zh:双语例句'])('%s is a note for learners', (note) => {
    expect(keptOf(['p', 'zh:鱼回来了。'], ['p', note], ['p', 'zh:水清了。'])).toEqual(['鱼回来了。', '水清了。']);
  });

  test.each(['zh:【译文】鱼回来了。', 'zh:【解放日报】鱼回来了。', 'zh:例句很多。'])('%s is a text', (text) => {
    expect(keptOf(['p', text])).toHaveLength(1);
  });

  test('a second rendering under its own heading is left out, up to the next heading', () => {
    expect(keptOf(['h2', 'zh:参考译文'], ['p', 'zh:鱼回来了。'], ['h2', 'zh:改译'], ['p', 'zh:河里的鱼又重新回到了石桥下面来。'], ['h2', 'zh:第二段'], ['p', 'zh:水清了。'])).toEqual(['参考译文', '鱼回来了。', '第二段', '水清了。']);
    expect(keptOf(['p', 'zh:改译'], ['p', 'zh:鱼回来了。'])).toHaveLength(2);
  });

  test('it ends with the part of the page in which it stands', () => {
    expect(keptOf(['main', ['div', ['p', 'zh:词汇'], ['p', 'en:clear']], ['p', 'zh:鱼回来了。']])).toEqual(['鱼回来了。']);
  });
});

describe('withoutTermList', () => {
  const bead = (at: number): ParagraphBead => ({ zh: { start: at, end: at + 1 }, en: { start: at, end: at + 1 }, confidence: 1, posterior: 1, sentences: [] });
  const sides = (zh: string[], en: string[]): [ParagraphBead[], ReturnType<typeof pageOf>['blocks'], ReturnType<typeof pageOf>['blocks']] => [
    zh.map((_, at) => bead(at)),
    pageOf(['body', ...zh.map((text): Node => ['p', `zh:${text}`])]).blocks,
    pageOf(['body', ...en.map((text): Node => ['p', `en:${text}`])]).blocks,
  ];
  const terms = { zh: ['清澈', '石桥', '河岸'], en: ['clear', 'stone bridge', 'river bank'] };

  test('terms after a text are left out', () => {
    expect(withoutTermList(...sides(['河水清了。', ...terms.zh], ['The river runs clear.', ...terms.en]))).toHaveLength(1);
  });

  test('two short lines are no list', () => {
    expect(withoutTermList(...sides(['河水清了。', '清澈', '石桥'], ['The river runs clear.', 'clear', 'stone bridge']))).toHaveLength(3);
  });

  test('a page of short lines alone is a text', () => {
    expect(withoutTermList(...sides(terms.zh, terms.en))).toHaveLength(3);
    expect(withoutTermList(...sides(['窗外的雨比往年来得早一些，灯下', ...terms.zh], ['The rain outside is earlier than in any other year', ...terms.en]))).toHaveLength(4);
  });
});
