import { describe, expect, test } from 'vitest';
import type { Block } from '../../lib/article/block.ts';
import { beginsBesideText, isContact, isLanguageName, isSiteTalk } from '../../lib/article/site-lines.ts';
import { pageOf } from './page-builder.ts';

function line(written: string): Block {
  return pageOf(['p', written]).blocks[0] as Block;
}

describe('isSiteTalk', () => {
  test.each([
    'zh:长按二维码，每周五和我们一起散步', 'en:Press and hold the QR code and walk with us every Friday', 'zh:现在下单立减二十元。', 'en:30 percent off until June 30.',
    'zh:主办：青川县人民政府', 'zh:蜀ICP备05012345号', 'zh:您的邮箱地址不会被公开。', 'en:Required fields are marked *', 'en:Maintained by the Information Centre', 'zh:点个“在看”', 'en:4 min read',
    'zh:本网站所载资料仅供参考，不构成任何投资建议。', 'en:The company is not liable for losses arising from the use of this website.',
  ])('%s is a site’s', (written) => expect(isSiteTalk(line(written))).toBe(true));

  test.each(['zh:他在论坛上发言，主张开放。', 'en:Code of the port authority', 'zh:这家报社由他的祖父创办。', 'en:Click, went the lock.'])('%s may be a text’s', (written) =>
    expect(isSiteTalk(line(written))).toBe(false),
  );
});

describe('isContact', () => {
  test.each([
    'zh:地址：阿尔玛港海港大道25号', 'en:Address: 25 Harbour Avenue, Port Alma', 'zh:联系电话：0871-6655 1200', 'en:Tel: 0871-6655 1200', 'en:1 Xuefu Avenue, Donglan, China',
    'zh:晚报社出版 地址：山城市报业街3号', 'zh:星期二至星期日开放，星期一闭馆。', 'en:Open Tuesday to Sunday; closed on Mondays.', 'en:77 Wenchang Road',
  ])('%s tells where somebody is found', (written) => expect(isContact(line(written))).toBe(true));

  test.each(['zh:他没有留下地址，也没有电话。', 'en:The address by the chairman was short.', 'zh:闭馆前一刻钟我们会把您叫醒。', 'en:12 Angry Men on the Road'])('%s does not', (written) =>
    expect(isContact(line(written))).toBe(false),
  );
});

test.each([
  ['3 thoughts on “The Lamp”', 'comments'], ['Leave a Reply 发表回复', 'comments'], ['留言 Comments (4)', 'comments'], ['Also in this issue 本期还有', 'related'], ['往期推荐', 'related'],
  ['近期活动 Upcoming Events', 'related'], ['你可能还想看 You might also enjoy', 'related'], ['Subscribe 订阅', 'site'], ['赞助内容 Sponsored', 'site'], ['Podcast 播客', null], ['Comments by the Spokesperson', null], ['更多的雨', null],
])('%s begins: %s', (text, what) => expect(beginsBesideText(text)).toBe(what));

test.each([['中文', true], ['English', true], ['中文 | English', true], ['[ 简体中文 / 繁體中文 / EN ]', true], ['中文系的一天', false], ['English Breakfast', false], ['(中文版本在下面 Chinese version below)', true], ['Scroll down for English', true], ['英文版见文末', true], ['English follows French in the table', false], ['英文下面的中文是他写的', false]])('%s names languages only: %s', (text, only) =>
  expect(isLanguageName(text)).toBe(only),
);
