import { describe, expect, test } from 'vitest';
import type { Side } from '../../lib/article/side.ts';
import { chooseCounterpart, namedLanguage, taggedLanguage, type LanguageLink } from '../../lib/page/counterpart-links.ts';

describe('namedLanguage', () => {
  const english = ['English', 'EN', 'ENG', 'en', 'English Version', 'In English', 'Read in English', 'Read this article in English', '英文', '英文版', '英语', '英語版', '[English]', 'English »', '🇬🇧 English', 'Switch to English', '切换到英文', '英文网站', 'English site', '→ EN', 'English (version)'];
  const chinese = ['中文', '中文版', '简体', '简体中文', '繁體', '繁體中文', '正體中文', 'Chinese', '汉语', '華語', '简', '繁', 'CN', '【中文】', 'Chinese (Simplified)', 'Traditional Chinese', 'Simplified Chinese', 'Chinese version', 'Chinese Edition', '中文网', '中文（简体）', 'Read in Chinese', '切換至中文'];
  const neither = ['English Premier League', 'Learn English', '学英语', '英文写作', 'English Department', '中文系', '中文 / English', 'English, please wait', 'Chinese New Year', '简介', '英国', 'French', '', 'Open', '日本語', 'Engineering', 'English '.repeat(20)];
  test.each(english)('%s names English', (name) => expect(namedLanguage(name)).toBe('en'));
  test.each(chinese)('%s names Chinese', (name) => expect(namedLanguage(name)).toBe('zh'));
  test.each(neither)('%s names neither', (name) => expect(namedLanguage(name)).toBeNull());
});

test.each([
  ['en', 'en'], ['en-GB', 'en'], ['EN_us', 'en'], ['zh', 'zh'], ['zh-Hant-HK', 'zh'], ['zh-CN', 'zh'], ['cmn-Hans', 'zh'],
  ['x-default', null], ['fr', null], ['', null], ['english', null],
] as const)('the tag “%s” names %s', (tag, language) => {
  expect(taggedLanguage(tag)).toBe(language);
});

const alternate = (hreflang: string, url: string): LanguageLink => ({ kind: 'alternate', url, hreflang, names: [] });
const anchor = (name: string, url: string, hreflang = ''): LanguageLink => ({ kind: 'anchor', url, hreflang, names: [name] });
const HERE = 'https://www.lake.org/zh/news/2024/0512/boats.html';

interface Case {
  name: string;
  links: LanguageLink[];
  chosen: string | null;
  here?: string;
  wanted?: Side;
  canonical?: string;
}

const cases: Case[] = [
  { name: 'hreflang', links: [alternate('zh-CN', HERE), alternate('en', 'https://www.lake.org/en/news/2024/0512/boats.html')], chosen: 'https://www.lake.org/en/news/2024/0512/boats.html' },
  { name: 'hreflang with a region', links: [alternate('en-GB', 'https://www.lake.org/gb/boats')], chosen: 'https://www.lake.org/gb/boats' },
  { name: 'Chinese from English', here: 'https://www.lake.org/en/boats', wanted: 'zh', links: [alternate('zh-Hant-HK', 'https://www.lake.org/tc/boats')], chosen: 'https://www.lake.org/tc/boats' },
  { name: 'hreflang before a link', links: [anchor('English', 'https://www.lake.org/en/news/2024/0512/boats.html'), alternate('en', 'https://www.lake.org/en/boats')], chosen: 'https://www.lake.org/en/boats' },
  { name: 'the page itself is no counterpart', links: [alternate('en', `${HERE}#top`), anchor('English', HERE)], chosen: null },
  { name: 'nor what it calls itself', links: [alternate('en', 'https://www.lake.org/boats')], canonical: 'https://www.lake.org/boats', chosen: null },
  { name: 'x-default where nothing else is named', links: [alternate('x-default', 'https://www.lake.org/news/2024/0512/boats.html')], chosen: 'https://www.lake.org/news/2024/0512/boats.html' },
  { name: 'x-default comes last', links: [alternate('x-default', 'https://www.lake.org/other/boats.html'), anchor('English', 'https://www.lake.org/en/a1.html')], chosen: 'https://www.lake.org/en/a1.html' },
  { name: 'hreflang to the home page', links: [alternate('en', 'https://www.lake.org/en/')], chosen: null },
  { name: 'another language', links: [alternate('fr', 'https://www.lake.org/fr/boats'), anchor('Français', 'https://www.lake.org/fr/news/2024/0512/boats.html')], chosen: null },
  { name: 'a parallel path', links: [anchor('English', 'https://www.lake.org/en/news/2024/0512/boats.html')], chosen: 'https://www.lake.org/en/news/2024/0512/boats.html' },
  { name: 'a parallel path before any other', links: [anchor('English', 'https://www.lake.org/en/reports/latest.html'), anchor('EN', 'https://www.lake.org/en/news/2024/0512/boats.html')], chosen: 'https://www.lake.org/en/news/2024/0512/boats.html' },
  { name: 'a parallel file name', here: 'https://www.lake.org/boats.html', links: [anchor('English', 'https://www.lake.org/boats_en.html')], chosen: 'https://www.lake.org/boats_en.html' },
  { name: 'a parallel query', here: 'https://www.lake.org/a?id=7&lang=zh', links: [anchor('EN', 'https://www.lake.org/a?id=7&lang=en')], chosen: 'https://www.lake.org/a?id=7&lang=en' },
  { name: 'a parallel host', here: 'https://www.lake.org/a/b.html', links: [anchor('English', 'https://en.lake.org/a/b.html')], chosen: 'https://en.lake.org/a/b.html' },
  { name: 'an article elsewhere on the site', links: [anchor('English version', 'https://www.lake.org/english/t2024_188.htm')], chosen: 'https://www.lake.org/english/t2024_188.htm' },
  { name: 'a home page is no counterpart of an article', links: [anchor('English', 'https://www.lake.org/en/'), anchor('English', 'https://en.lake.org'), anchor('EN', 'https://www.lake.org/english/index.htm'), anchor('EN', 'https://www.lake.org/?lang=en')], chosen: null },
  { name: 'a section is none', links: [anchor('English', 'https://www.lake.org/en/news/')], chosen: null },
  { name: 'home pages are each other’s', here: 'https://www.lake.org/zh/', links: [anchor('English', 'https://www.lake.org/en/index.html')], chosen: 'https://www.lake.org/en/index.html' },
  { name: 'another site', links: [alternate('en', 'https://river.org/boats'), anchor('English', 'https://lake.com/zh/news/2024/0512/boats.html')], chosen: null },
  { name: 'no web page', links: [anchor('English', 'javascript:switchTo("en")'), anchor('English', 'mailto:en@lake.org'), anchor('English', 'not an address')], chosen: null },
  { name: 'no password goes along', links: [anchor('English', 'https://me:secret@www.lake.org/en/boats.html')], chosen: null },
  { name: 'hreflang of an anchor on a parallel path', links: [anchor('Read on', 'https://www.lake.org/en/news/2024/0512/boats.html', 'en')], chosen: 'https://www.lake.org/en/news/2024/0512/boats.html' },
  { name: 'hreflang of an anchor to anything', links: [anchor('Our report', 'https://www.lake.org/en/report.html', 'en')], chosen: null },
  { name: 'an insecure link on a secure page', links: [anchor('English', 'http://www.lake.org/en/news/2024/0512/boats.html')], chosen: 'https://www.lake.org/en/news/2024/0512/boats.html' },
  { name: 'without its fragment', links: [anchor('English', 'https://www.lake.org/en/a1.html#main')], chosen: 'https://www.lake.org/en/a1.html' },
];

describe('chooseCounterpart', () => {
  test.each(cases)('$name', ({ links, chosen, here = HERE, wanted = 'en', canonical }) => {
    expect(chooseCounterpart(links, canonical ? [here, canonical] : [here], wanted)).toBe(chosen);
  });

  test('a page without a web address has none', () => {
    expect(chooseCounterpart([anchor('English', 'https://www.lake.org/en')], ['about:blank'], 'en')).toBeNull();
    expect(chooseCounterpart([anchor('English', 'file:///tmp/en/b.html')], ['file:///tmp/zh/b.html'], 'en')).toBeNull();
  });
});
