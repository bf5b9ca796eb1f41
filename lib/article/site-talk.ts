/**
 * What a site says of itself around an article, in either language: subscriptions, sharing, cookies, comments, related articles.
 * Articles speak of such things, too: within a text, between its paragraphs, nothing is taken for such a line.
 */
import type { Block, PageText } from './block.ts';
import { isBelow, parentOf } from './container-tree.ts';

/** Longer than this (UTF-16 units) it is an article about such things. */
const LONGEST = { zh: 70, en: 200 };

const CHINESE = [
  /(订阅|訂閱|关注|關注|支持)(我们|我們|本站|本报|本報|电子报|電子報)/u,
  /(月费|月費|免费|免費)?(订户|訂戶)|成为会员|成為會員|加入会员|加入會員/u,
  /(分享|转发|轉發)(给|給|到|至|本文|这篇|這篇)/u,
  /版权所有|版權所有|(不得|请勿|請勿|严禁|嚴禁).{0,4}(转载|轉載)|转载(请|须)注明|保留所有(权利|權利)/u,
  /(使用|接受).{0,8}cookie/iu,
  /^(上一[篇页]|下一[篇页頁]|返回(顶部|首页|列表)|打印本页|关闭窗口|发表评论|發表評論|阅读(更多|全文)|查看(更多|全文)|展开全文|扫一扫|點擊|点击(收听|下载|查看))/u,
  /^[\d\s]*(上一页|下一页|下一頁)/u,
];
const ENGLISH = [
  /\b(subscribe to|sign up (for|to)) (our|us|this site)\b|\bsupport (us|our (work|site|journalism))\b|\b(our|free|weekly|monthly) newsletter\b/i,
  /\bbecome a (member|subscriber)\b|^(log ?in|sign ?in|register|join us|follow us)\b/i,
  /\bshare (this|it)\b|\blike(d)? this (article|story|post)\b/i,
  /\ball rights reserved\b|^copyright\b|\bwithout (prior )?(written )?permission\b/i,
  /\b(uses?|accept( all)?) (necessary |only )?cookies\b/i,
  /^(previous|next)( page| article| post)?\s*[:»›→]?$|^(back to top|print this page|see also)\b|^(read|view) more\W*$/i,
];

/** Whether a Block is such a line. */
function isSiteTalk({ text, language }: Block): boolean {
  if (language === 'en') return text.length <= LONGEST.en && ENGLISH.some((cue) => cue.test(text));
  return text.length <= LONGEST.zh && (CHINESE.some((cue) => cue.test(text)) || ENGLISH.some((cue) => cue.test(text)));
}

const COMMENTS = /^(精选|精選|网友|網友|读者|讀者|最新|全部|热门|熱門)?(评论|評論|留言|跟帖)(区|區)?(\s*comments?)?\s*[(（]?\d*[)）]?$|^(\d+ )?(reader )?(comments?|responses?|leave a (comment|reply))\s*[(（]?\d*[)）]?$/iu;
const RELATED_ENGLISH = '(?:related|recommended)(?: (?:articles?|stories|posts|reading|links|news|content))?|more (?:from .{1,30}|stories|articles|news)|read next|you may also like|most (?:read|popular)|trending(?: now)?';
const RELATED_CHINESE = '(?:相关|相關|推荐|推薦|延伸|热门|熱門|往期|更多|最热|猜你喜欢|你可能(?:也|还)?喜欢)(?:文章|新闻|新聞|阅读|閱讀|推荐|推薦|报道|報道|链接|連結|內容|内容|精彩)?';
const RELATED = new RegExp(`^(?:${RELATED_CHINESE}(?:\\s*(?:${RELATED_ENGLISH}))?|${RELATED_ENGLISH})\\s*[:：]?$`, 'iu');

/** From this length on (UTF-16 units) a Block is a paragraph of a text; a sentence from the second. */
const PARAGRAPH = { zh: 40, en: 120 };
const SENTENCE = { zh: 20, en: 60 };

/**
 * Takes out such lines before the first paragraph and after the last one, and the parts of the page behind a text that hold
 * comments or lead to other articles: what follows their heading in the same part of the page, up to the next heading of its
 * rank (comments: to the end).
 */
export function withoutSiteTalk(blocks: readonly Block[], page: PageText): Block[] {
  const isParagraph = (block: Block): boolean => isLong(block, PARAGRAPH) && !isSiteTalk(block);
  const [first, last] = [blocks.findIndex(isParagraph), blocks.findLastIndex(isParagraph)];
  const kept: Block[] = [];
  let part: { parent: number; level: number } | null = null;
  let hasText = false;
  for (const [at, block] of blocks.entries()) {
    if (part && (!isBelow(block.container, part.parent, page) || (block.level > 0 && block.level <= part.level))) part = null;
    const talks = first >= 0 && (at < first || at > last) && isSiteTalk(block);
    if (part === null && hasText) part = partHeadedBy(block, talks, page);
    hasText ||= isLong(block, SENTENCE);
    if (part === null && !talks) kept.push(block);
  }
  return kept;
}

function partHeadedBy(block: Block, talks: boolean, page: PageText): { parent: number; level: number } | null {
  if (COMMENTS.test(block.text)) return { parent: parentOf(block, page), level: 0 };
  const leads = RELATED.test(block.text) || (talks && block.role === 'heading');
  return leads ? { parent: parentOf(block, page), level: block.level || 6 } : null;
}

function isLong({ text, language }: Block, least: { zh: number; en: number }): boolean {
  return text.length >= (language === 'en' ? least.en : least.zh);
}
