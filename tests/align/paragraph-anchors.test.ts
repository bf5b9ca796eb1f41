import { beforeAll, describe, expect, it } from 'vitest';
import { anchorScore, readAnchors } from '../../lib/align/paragraph-anchors.ts';
import { alignParagraphs } from '../../lib/align/paragraphs.ts';
import { finish } from '../../lib/align/steps.ts';
import type { Lexicon } from '../../lib/lexicon/lexicon.ts';
import { loadLexicon } from './lexicon.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
}, 120_000);

/** What each Chinese paragraph's label says of each English one's: +, − or 0. */
function signs(zh: readonly string[], en: readonly string[]): string[] {
  const anchors = finish(readAnchors(zh, en, lexicon));
  return anchors.zh.map((left) => anchors.en.map((right) => '-0+'.charAt(Math.sign(anchorScore(left, right)) + 1)).join(''));
}

describe('anchorScore', () => {
  it.each([
    ['articles', ['第一条 甲', '第二条 乙'], ['Article 1 A', 'Article 2 B'], ['+-', '-+']],
    ['kinds that do not compare', ['第一条 甲', '一、乙'], ['Chapter I', '1. B'], ['00', '0+']],
    ['a paragraph without a label', ['甲', '第二条 乙'], ['Article 1 A', 'Article 2 B'], ['00', '-+']],
    ['letters that may be Roman numerals', ['（一）甲', '（九）乙'], ['(i) A', '(ii) B'], ['+-', '+-']],
    ['questions and answers', ['问：好吗？', '答：好。'], ['Q: Well?', 'A: Well.'], ['+-', '-+']],
    ['speakers with names in pinyin', ['林晓东：好。', '陈雪：好。'], ['Lin Xiaodong: Good.', 'Chen Xue: Good.'], ['+-', '-+']],
    ['speakers whose names do not compare', ['林晓东：好。', '江南晚报记者：好吗？'], ['Lin Xiaodong: Good.', 'Jiangnan Evening News: Good?'], ['+0', '0+']],
    ['dates, told in full or in part', ['1949年10月1日，雨。', '1950年5月2日，晴。'], ['October 1, 1949: rain.', 'May 2: fine.'], ['+-', '-+']],
  ])('compares %s', (_, zh, en, expected) => {
    expect(signs(zh, en)).toEqual(expected);
  });
});

describe('alignParagraphs with labels', () => {
  const align = (zh: readonly string[], en: readonly string[]) =>
    finish(alignParagraphs(zh.map((text) => ({ text })), en.map((text) => ({ text })), lexicon)).paragraphs.map(({ zh: z, en: e }) => `${z.start}-${z.end}:${e.start}-${e.end}`);

  it('leaves out the item that the other side lacks, though all items read alike', () => {
    const zh = ['（一）予以批准。', '（二）予以批准。', '（三）予以批准。', '（四）予以批准。'];
    expect(align(zh, ['(i) Approved.', '(iii) Approved.', '(iv) Approved.'])).toEqual(['0-1:0-1', '1-2:1-1', '2-3:1-2', '3-4:2-3']);
  });

  it('keeps a question apart from the answer that repeats it', () => {
    const zh = ['问：明天开放吗？', '答：明天开放。', '答：后天也开放。'];
    expect(align(zh, ['Q: Open tomorrow?', 'A: Open tomorrow.', 'A: And the day after.'])).toEqual(['0-1:0-1', '1-2:1-2', '2-3:2-3']);
  });
});
