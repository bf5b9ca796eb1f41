import { beforeAll, describe, expect, test } from 'vitest';
import { finish } from '../../lib/align/steps.ts';
import type { Finding } from '../../lib/article/article.ts';
import type { PageText } from '../../lib/article/block.ts';
import type { Side } from '../../lib/article/side.ts';
import { pairCounterpart } from '../../lib/article/counterpart.ts';
import { joinPages } from '../../lib/article/join-pages.ts';
import { missingLanguage } from '../../lib/article/counterpart-language.ts';
import type { Lexicon } from '../../lib/lexicon/lexicon.ts';
import { loadLexicon } from '../align/lexicon.ts';
import { pageOf, type Node } from './page-builder.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
}, 120_000);

const CHINESE = [
  '老渔夫每天早晨五点把船划到湖心，在那里撒下第一网。',
  '去年夏天，他在湖里捕到三十七条鱼，卖了两千元。',
  '他的孙女在城里当医生，每个星期天都回来看他，给他带来药和报纸。',
  '村里的年轻人说，等他划不动了，他们就替他把船修好。',
];
const ENGLISH = [
  'The old fisherman rows his boat to the middle of the lake at five every morning and casts his first net there.',
  'Last summer he caught thirty-seven fish in the lake and sold them for two thousand yuan.',
  'His granddaughter is a doctor in the city and comes back to see him every Sunday, bringing him medicine and newspapers.',
  'The young people of the village say that when he can row no more, they will repair the boat for him.',
];
const OTHER = [
  'The museum opened a new gallery of ancient coins and bronze mirrors in October.',
  'Engineers are testing a train that runs on hydrogen between two northern towns.',
  'Prices of wheat and soybeans rose for the third month in a row, traders said.',
  'A choir of retired teachers sang in the station hall to the delight of travellers.',
];
const paragraphs = (language: string, texts: readonly string[]): Node[] => texts.map((text): Node => ['p', `${language}:${text}`]);

/** A page as sites make them: an article among furniture, teasers, comments and small print, all of it in one language. */
const site = (language: string, title: string, texts: readonly string[], noise: Record<'teaser' | 'comment' | 'print' | 'date', string>): PageText =>
  pageOf([
    'body',
    ['div', ['a', `${language}:${title.slice(0, 4)}`], ['a', `${language}:${noise.date}`]],
    ['div', ['h1', `${language}:${title}`], ['p', `${language}:${noise.date}`], ['div', ...paragraphs(language, texts)]],
    ['div', ['h3', `${language}:${noise.comment.slice(0, 8)}`], ['div', ['p', `${language}:${noise.teaser}`]], ['div', ['p', `${language}:${noise.comment}`]]],
    ['footer', ['p', `${language}:${noise.print}`]],
    ['p', `${language}:${noise.print}`],
  ]);
const chinese = site('zh', '湖上的老渔夫', CHINESE, { teaser: '图书馆本周起延长开放时间，读者可以借书到晚上十点。', comment: '写得真好，想起了我爷爷，他也是这样每天出门的。', print: '版权所有，未经许可不得转载本站的任何文章和图片。', date: '五月三日' });
const noise = {
  teaser: 'The library stays open longer from this week on, and readers can borrow books until ten at night.',
  comment: 'Six of us tried this recipe and nobody could finish the soup, too much pepper.',
  print: 'All rights reserved, no article or picture of this site may be copied without permission.',
  date: 'May 3',
};
const english = site('en', 'The Old Fisherman of the Lake', ENGLISH, noise);

const pair = (page: PageText, other: PageText, wanted: Side): Finding => finish(pairCounterpart(page, other, wanted, lexicon));

/** The beads as texts, shortened. */
function rowsOf(finding: Finding, page: PageText, other: PageText): string[] {
  const { blocks } = joinPages(page, other);
  const said = (ids: readonly number[]): string => ids.map((id) => blocks[id]?.text.slice(0, 10)).join(' + ');
  return finding.articles.flatMap(({ zh, en, paragraphs: beads }) =>
    beads.map((bead) => `${said(zh.slice(bead.zh.start, bead.zh.end))} | ${said(en.slice(bead.en.start, bead.en.end))}`),
  );
}
const ROWS = ['湖上的老渔夫 | The Old Fi', ...CHINESE.map((text, at) => `${text.slice(0, 10)} | ${ENGLISH[at]?.slice(0, 10)}`)];

describe('pairCounterpart', () => {
  test('pairs the articles with their titles, and nothing around them', () => {
    expect(rowsOf(pair(chinese, english, 'en'), chinese, english)).toEqual(ROWS);
  });

  test('the other way round, the Chinese is what is brought', () => {
    const finding = pair(english, chinese, 'zh');
    expect(rowsOf(finding, english, chinese)).toEqual(ROWS);
    expect(finding.articles[0]).toMatchObject({ languages: ['zh-Hans', 'en'], layout: 'blocks' });
    expect(Math.min(...(finding.articles[0]?.zh ?? []))).toBeGreaterThanOrEqual(english.blocks.length);
  });

  test('an article in sections, each in its own wrapper', () => {
    const sections = pageOf(['body', ['main', ['h1', 'en:The Old Fisherman of the Lake'], ...paragraphs('en', ENGLISH).map((p): Node => ['section', ['div', p]])], ['footer', 'en:All rights reserved']]);
    expect(rowsOf(pair(chinese, sections, 'en'), chinese, sections)).toEqual(ROWS);
  });

  test('another text under the same furniture is told as such', () => {
    const other = site('en', 'News of the Week', OTHER, noise);
    expect(pair(chinese, other, 'en')).toEqual({ articles: [], reason: 'unrelated' });
  });

  test.each([
    ['a page without that language', chinese, 'noEnglish'],
    ['a page of links only', pageOf(['body', ['a', 'en:Home'], ['a', 'en:About us']]), 'noEnglish'],
    ['an empty page', { blocks: [], containers: [] }, 'noEnglish'],
  ])('%s', (_name, other, reason) => {
    expect(pair(chinese, other, 'en')).toEqual({ articles: [], reason });
  });
});

test('joined pages keep the ids of the first, and their trees apart', () => {
  const { blocks, containers } = joinPages(chinese, english);
  expect(blocks.map(({ id }) => id)).toEqual(blocks.map((_, at) => at));
  expect(blocks.slice(0, chinese.blocks.length)).toEqual(chinese.blocks);
  expect(containers.filter(({ parent }) => parent === -1)).toHaveLength(2);
  for (const { container } of blocks.slice(chinese.blocks.length)) expect(container).toBeGreaterThanOrEqual(chinese.containers.length);
});

describe('missingLanguage', () => {
  test.each<[string, Node, Side | null]>([
    ['Chinese only', ['body', ...paragraphs('zh', CHINESE)], 'en'],
    ['English only', ['body', ...paragraphs('en', ENGLISH)], 'zh'],
    ['Chinese with a line of English', ['body', ...paragraphs('zh', CHINESE), ['p', 'en:All rights reserved']], 'en'],
    ['Chinese with English links', ['body', ...paragraphs('zh', CHINESE), ...ENGLISH.map((text): Node => ['a', `en:${text}`])], 'en'],
    ['both', ['body', ...paragraphs('zh', CHINESE), ...paragraphs('en', ENGLISH)], null],
    ['too little', ['body', ['p', 'zh:你好，世界。']], null],
    ['a third language', ['body', ['p', `other:${'Il pescatore rema ogni mattina. '.repeat(20)}`]], null],
  ])('%s', (_name, page, missing) => {
    expect(missingLanguage(pageOf(page).blocks)).toBe(missing);
  });
});
