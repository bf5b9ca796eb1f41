/**
 * Words by which a line that stands before or behind an article is known as the site's own, in either language: subscriptions,
 * sharing, cookies, offers, who runs the site and where. Articles speak of such things, too, so that the words alone say
 * nothing of a line within a text.
 */
import type { Block } from './block.ts';

/** Longer than this (UTF-16 units) it is an article about such things. */
const LONGEST = { zh: 70, en: 200 };

/** The path from the site's front page to this one. */
const PATH = /^(您|你)?(现在|現在|当前|當前|目前|所在)?的?位置\s*[:：]|^首[页頁]\s*[>»›/]|^you are here\s*:|^home\s*[>»›/]/iu;

export function isPath(text: string): boolean {
  return PATH.test(text);
}

const CHINESE = [
  /(订阅|訂閱|关注|關注|支持)(我们|我們|本站|本报|本報|电子报|電子報|该公众号|印刷版|纸质版|紙本)/u,
  /(月费|月費|免费|免費)?(订户|訂戶)|成为会员|成為會員|加入会员|加入會員/u,
  /(分享|转发|轉發)(给|給|到|至|本文|这篇|這篇)/u,
  /版权所有|版權所有|(不得|请勿|請勿|严禁|嚴禁).{0,4}(转载|轉載)|转载(请|须)注明|保留所有(权利|權利)/u,
  /(使用|接受).{0,8}cookie/iu,
  /^(上一[篇页]|下一[篇页頁]|返回(顶部|首页|列表|页首)|打印本页|关闭窗口|发表评论|發表評論|阅读(更多|全文)|查看(更多|全文)|展开全文|扫一扫|掃一掃|點擊|点击(收听|播放|下载|查看|上方))/u,
  /^[\d\s]*(上一页|下一页|下一頁)/u,
  /二维码|二維碼|扫码|掃碼|(点|點)(个|個)?[“"「]?(赞|讚|在看)/u,
  /(下载|下載).{0,6}(应用|應用|客户端|客戶端|APP)/iu,
  /立减|立減|包邮|包郵|特惠|(会员|會員).{0,4}折/u,
  /^(赞助|贊助)(内容|內容|商)|^(广告|廣告)$/u,
  /ICP\s?(备|備|证|證)|公网安备|网站标识码|^(主办|主辦|承办|承辦|协办|協辦|技术支持)(单位|單位)?[:：]|本(站|网|網)由.{0,24}(维护|維護|主办|主辦|运营)/iu,
  PATH,
  /^(发布|發布|更新|发表|發表)(时间|時間|日期)\s*[:：]|(浏览|阅读|点击)(次数|量|数)\s*[:：]/u,
  /^[【[（(]?\s*(大\s*中\s*小|打印|列印|关闭|收藏)/u,
  /版权归.{1,14}所有|(转载|轉載).{0,8}(注明|註明)/u,
  /本(站|网站|網站).{0,24}(仅供参考|僅供參考)|不构成.{0,8}(投资|法律|医疗)?建议|不構成.{0,8}(投資|法律|醫療)?建議|(使用|瀏覽|浏览)本(站|网站|網站).{0,16}(损失|損失|责任|責任)/u,
  /(评论区|評論區|留言区|留言區)(留言|告诉|见|聊|分享)/u,
  /(邮箱|郵箱|電郵)(地址)?不会被公开|必填项|打五星|五星好评/u,
];
const ENGLISH = [
  /\b(subscribe to|sign up (for|to)) (our|us|this site)\b|\bsupport (us|our (work|site|journalism))\b|\b(our|free|weekly|monthly) newsletter\b|\bconsider (a subscription|subscribing)\b/i,
  /\bbecome a (member|subscriber)\b|^(log ?in|sign ?in|register|join us|follow us)\b/i,
  /\bshare (this|it)\b|\b(liked?|enjoy(ed)?) (this|our) (article|story|post|episode|issue|page|video|interview)s?\b/i,
  /\ball rights reserved\b|^(copyright|©)(?!\p{L})|\bwithout (prior )?(written )?permission\b/iu,
  /\b(uses?|accept( all)?) (necessary |only )?cookies\b/i,
  /^(previous|next)( page| article| post)?\s*[:»›→]?$|^(back to top|print this page|see also)\b|^(read|view) more\W*$/i,
  /\b(scan|press and hold|hold down) the (QR )?code\b|\bQR code\b|^(click|tap) (here|to|the)\b/i,
  /\bdownload (our|the) app\b|\b(percent|%) off\b|\border now\b/i,
  /^sponsored( (by|content)\b|$)|^advertisement$|^(powered|hosted|maintained) by\b|\bsite is maintained by\b/i,
  PATH,
  /^(published|updated|posted)( on)?\s*:|^\[?(print|close)\]?(\s|$)/i,
  /\b(on|of) this (web)?site\b.{0,40}\b(loss(es)?|liab(le|ility)|reference only|advice)\b|\b(loss(es)?|liab(le|ility))\b.{0,60}\buse of this (web)?site\b|\bdoes not constitute [\w ]{0,24}advice\b/i,
  /^\d+ ?min(ute)?s? read$|^follow(ing)?$/i,
  /\bthe copyright (of|in) this\b|\b(in|leave a|leave your) comments?( below| section)?[.!]?$|\btell us in the comments\b/i,
  /\bemail address will not be published\b|\brequired fields are marked\b|^(privacy policy|terms of (use|service))\b/i,
];

/** Whether a Block is such a line. */
export function isSiteTalk({ text, language }: Block): boolean {
  if (language === 'en') return text.length <= LONGEST.en && ENGLISH.some((cue) => cue.test(text));
  return text.length <= LONGEST.zh && (CHINESE.some((cue) => cue.test(text)) || ENGLISH.some((cue) => cue.test(text)));
}

const CONTACT = [
  /^(联系|聯絡|聯繫|地址|校址|馆址|館址|社址|总部|總部|办公地址|电话|電話|(服务|客服|咨询|諮詢)?(热线|熱線)|传真|傳真|邮编|郵編|(投稿)?(邮箱|郵箱|電郵))(我们|我們|电话|電話|方式)?\s*[:：]/u,
  /(电话|電話|热线|熱線|传真|傳真|邮编|郵編)\s*[:：]?\s*[\d(（+]/u,
  /(开放|开馆|開放|開館|营业|營業|办公)(时间|時間)\s*[:：]|(星期|周|週)[一二三四五六日天].{0,4}(闭馆|閉館|休息)|停止入场|停止入場/u,
  /(^|[\s，；])(地址|社址|校址|馆址)\s*[:：]/u,
  /\bclosed on (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b|\blast admission\b|^published by\b/i,
  /^(contact( us)?|address|tel|telephone|phone|fax|e-?mail|(service )?hotline|(head )?office|submissions?|opening hours)\s*[.:：]/i,
  /\b(tel|telephone|phone|fax|hotline)\b[\s.:：]*[\d(+]|\b(post|zip) ?code\b\s*[:：]?\s*\d/i,
  /^(no\. ?)?\d{1,4} (\p{Lu}[\p{L}’']*\s){1,3}(Road|Street|Avenue|Lane|Boulevard)\b/u,
];

/** Whether a Block says where somebody is found or reached: a line of a site's foot, or of a notice. */
export function isContact({ text, language }: Block): boolean {
  return text.length <= (language === 'en' ? LONGEST.en : LONGEST.zh) && CONTACT.some((cue) => cue.test(text));
}

const COMMENTS_CHINESE = '(?:精选|精選|网友|網友|读者|讀者|最新|全部|热门|熱門|发表|發表|写)?(?:评论|評論|留言|跟帖|回复|回覆)(?:区|區)?';
const COMMENTS_ENGLISH = '(?:reader )?(?:comments?|responses?)|leave a (?:comment|reply)';
const COUNT = '(?:\\s*[(（]?\\d*[)）]?)';
const COMMENTS = twin(`${COMMENTS_CHINESE}${COUNT}`, `(?:\\d+ )?(?:${COMMENTS_ENGLISH})${COUNT}|\\d+ (?:thoughts?|comments?|replies|responses) (?:on|to) .{1,160}`);

const RELATED_ENGLISH =
  '(?:related|recommended)(?: (?:articles?|stories|posts|reading|links|news|content))?|more (?:from .{1,30}|stories|articles|news|episodes|posts)|' +
  'read next|keep reading|further reading|you (?:may|might) also (?:like|enjoy|be interested in)|most (?:read|popular)|trending(?: now)?|hot topics|also in this issue|upcoming events|recent posts';
const RELATED_CHINESE =
  '(?:相关|相關|推荐|推薦|延伸|热门|熱門|往期|更多|最热|近期|猜你喜欢|猜你喜歡|[你您](?:可能|也许|也許|或许|或許)(?:也|还|還)?(?:会|會)?(?:喜欢|喜歡|想看|感兴趣|感興趣))(?:文章|新闻|新聞|阅读|閱讀|推荐|推薦|报道|報道|链接|連結|內容|内容|精彩|节目|節目|回顾|活动|活動)?|热点|熱點|本期还有|本期還有';
const RELATED = twin(RELATED_CHINESE, RELATED_ENGLISH);

const SITE_ENGLISH = 'subscribe|subscription|newsletter|advertisement|sponsored|follow us|share(?: this(?: article| post)?)?|quote of the day|download(?: our| the)? app';
const SITE_CHINESE = '订阅|訂閱|(?:电子|電子)?通讯|(?:电子|電子)(?:报|報)|广告|廣告|(?:赞助|贊助)(?:内容|內容)?|关注我们|關注我們|分享|每日一句';
const SITE = twin(SITE_CHINESE, SITE_ENGLISH);

/** A heading in one of the languages, or in both, in either order. */
function twin(chinese: string, english: string): RegExp {
  return new RegExp(`^(?:(?:${chinese})(?:[\\s|｜/·]*(?:${english}))?|(?:${english})(?:[\\s|｜/·]*(?:${chinese}))?)\\s*[:：]?$`, 'iu');
}

/** What a heading behind a text begins: readers' comments, ways to other articles, or what the site wants of its readers. */
export function beginsBesideText(text: string): 'comments' | 'related' | 'site' | null {
  if (COMMENTS.test(text)) return 'comments';
  if (RELATED.test(text)) return 'related';
  return SITE.test(text) ? 'site' : null;
}

const LANGUAGE_NAME = '(?:中文|汉语|漢語|(?:简体|簡體|繁体|繁體|正體)(?:中文)?|简|繁|英文|英语|英語|双语|雙語|中英(?:对照|對照)|english|chinese|en|bilingual)(?:版|\\s*version)?';
const LANGUAGE_NAMES = new RegExp(`^[[(（【\\s]*${LANGUAGE_NAME}(?:[\\s|｜/·]+${LANGUAGE_NAME})*[\\])）】\\s]*$`, 'iu');

/** Longer than this (UTF-16 units) it says more than where the other language stands. */
const LONGEST_POINTER = 48;
const POINTER =
  /^(?:[^\p{L}]*(?:(?:the )?(?:english|chinese)(?: (?:version|text|translation))?(?: is| can be found)? (?:below|follows|at the (?:end|bottom))|(?:please )?scroll down for (?:the )?(?:english|chinese)(?: (?:version|text|translation))?|(?:中文|英文|英语|英語)(?:版本?|译文|譯文|翻译|翻譯)?(?:在|请见|請見|请看|請看|见|見)?(?:下面|下方|下文|文末|文后|文後)))+[^\p{L}]*$/iu;

/** Whether a line names languages and nothing else (a switch, a tab, the head of a column), or says where the other language begins. */
export function isLanguageName(text: string): boolean {
  return LANGUAGE_NAMES.test(text) || (text.length <= LONGEST_POINTER && POINTER.test(text));
}
