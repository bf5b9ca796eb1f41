import type { Side } from '../article/side.ts';
import { isSameSite } from './counterpart-site.ts';

/** A link of the page that may lead to the page in the other language. */
export interface LanguageLink {
  /** `alternate`: a `link rel=alternate` of the head; `anchor`: a link that a person sees. */
  kind: 'alternate' | 'anchor';
  /** Absolute address. */
  url: string;
  /** The language that the link names for its target, a BCP 47 tag or nothing. */
  hreflang: string;
  /** What the link is called: its text, its label, its title. */
  names: readonly string[];
}

/** How the languages are named, in either language, where the name is all that a link says. */
const NAMES: Record<Side, RegExp> = {
  en: /^(?:en(?:g(?:lish)?)?|英文|英语|英語|英)$/iu,
  zh: /^(?:(?:(?:simplified|traditional) )?chinese(?: (?:simplified|traditional|[简簡繁][体體](?:中文)?))?|cn|zh|chn|中|简|簡|繁|(?:中文 ?)?[简簡繁正][体體](?:中文|字)?|中文|[汉漢华華][语語]|zhongwen)$/iu,
};
/** What stands around a name: “Switch to English”, “English version”, 切换到英文版. */
const BEFORE = /^(?:(?:please )?(?:switch|change|go|translate)(?: language)? to|(?:read|view|see|show)(?: (?:this|the))?(?: (?:page|article|story))? in|in|切换(?:到|至|为|成)|切換(?:到|至|為|成)|阅读|閱讀|查看|浏览|瀏覽)\s*(?:the )?/iu;
const AFTER = /\s*(?:version|edition|site|website|page|language|网站?|網站?|网页|網頁|版本?|页面?|頁面?|频道|頻道)$/iu;
/** Signs around and within a name: brackets, arrows, flags. */
const SIGNS = /[^\p{L}\p{N}]+/gu;
const LONGEST_NAME = 40;

/** The language that a link's name names, or null. */
export function namedLanguage(name: string): Side | null {
  if (name.length > LONGEST_NAME) return null;
  const bare = name.replace(SIGNS, ' ').trim().replace(BEFORE, '').replace(AFTER, '');
  return NAMES.en.test(bare) ? 'en' : NAMES.zh.test(bare) ? 'zh' : null;
}

/** The language of a BCP 47 tag: `en-GB`, `zh-Hant-HK`; null for others. */
export function taggedLanguage(tag: string): Side | null {
  const primary = tag.trim().toLowerCase().split(/[-_]/u)[0];
  return primary === 'en' ? 'en' : primary === 'zh' || primary === 'cmn' ? 'zh' : null;
}

/** What speaks for a link, the strongest first. */
const RANKS = ['alternate', 'parallel', 'named', 'default'] as const;
type Rank = (typeof RANKS)[number];

/**
 * Chooses the link that most plausibly leads to the same page in the wanted language.
 * @param links in document order. @param page the page's own addresses: where it stands, and what it calls itself (canonical).
 * @returns an absolute address, or null where no link is plausible: home pages and sections are no counterpart of an article.
 */
export function chooseCounterpart(links: readonly LanguageLink[], page: readonly string[], wanted: Side): string | null {
  const own = page.filter((url) => URL.canParse(url)).map((url) => new URL(url));
  const [here] = own;
  if (!here) return null;
  let best: { rank: number; url: string } | null = null;
  for (const link of links) {
    const target = targetOf(link.url, here);
    if (!target || !isSameSite(target, here) || own.some((url) => isSamePage(url, target))) continue;
    const rank = rankOf(link, target, here, wanted);
    const place = rank === null ? -1 : RANKS.indexOf(rank);
    if (place >= 0 && (best === null || place < best.rank)) best = { rank: place, url: target.href };
  }
  return best?.url ?? null;
}

/** Where a link leads, without its fragment. What a secure page links to insecurely is asked for securely: browsers allow no less. */
function targetOf(href: string, here: URL): URL | null {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  url.hash = '';
  if (here.protocol === 'https:' && url.protocol === 'http:' && url.port === '') url.protocol = 'https:';
  return url.username || url.password ? null : url;
}

function rankOf({ kind, hreflang, names }: LanguageLink, target: URL, here: URL, wanted: Side): Rank | null {
  if (leadsHigher(target, here)) return null;
  const tagged = taggedLanguage(hreflang);
  if (kind === 'alternate') {
    if (tagged === wanted) return 'alternate';
    return hreflang.trim().toLowerCase() === 'x-default' ? 'default' : null;
  }
  const named = names.some((name) => namedLanguage(name) === wanted);
  if (!named && tagged !== wanted) return null;
  if (isParallel(target, here)) return 'parallel';
  return named ? 'named' : null;
}

/** Marks of a language in a path, a file name, a host name or a query. */
const MARK = '(?:zh|cn|en|eng|english|chinese|zhongwen|chs|cht|sc|tc|gb|big5|(?:zh|en)[-_][a-z]{2,4})';
const MARK_ONLY = new RegExp(`^${MARK}$`, 'iu');
const MARK_AT_END = new RegExp(`[-_.]${MARK}$|^${MARK}[-_]`, 'iu');
const INDEX = /^(?:index|default|home|main)$/iu;

interface Skeleton {
  host: string;
  /** Path segments without marks of a language and without `index.html`. */
  path: string[];
  query: string;
}

/** What is left of an address without its marks of a language: the same for the two pages of a parallel site. */
function skeletonOf(url: URL): Skeleton {
  const host = url.hostname.split('.').filter((label, at) => !(at === 0 && (label === 'www' || MARK_ONLY.test(label))));
  const path: string[] = [];
  for (const segment of url.pathname.split('/')) {
    const name = segment.replace(/\.(?:s?html?|php|aspx?|jspx?)$/iu, '').replace(MARK_AT_END, '');
    if (name && !MARK_ONLY.test(name) && !(INDEX.test(name) && name !== segment) && !INDEX.test(segment)) path.push(name.toLowerCase());
  }
  const query = [...url.searchParams].filter(([key, value]) => !MARK_ONLY.test(value) && !/^(?:utm_\w+|lang(?:uage)?|locale|hl)$/iu.test(key));
  return { host: host.join('.'), path, query: query.map((pair) => pair.join('=')).sort().join('&') };
}

/** Whether the addresses differ in marks of a language only: /zh/a ↔ /en/a, a.html ↔ a_en.html, ?lang=zh ↔ ?lang=en. */
function isParallel(a: URL, b: URL): boolean {
  return JSON.stringify(skeletonOf(a)) === JSON.stringify(skeletonOf(b));
}

/** Whether the target is a home page, or the front page of a section above: what languages are switched to where nobody cared. */
function leadsHigher(target: URL, here: URL): boolean {
  if (isParallel(target, here)) return false;
  const [there, own] = [skeletonOf(target), skeletonOf(here)];
  if (there.query !== '') return false;
  if (there.path.length === 0) return true;
  const isFront = target.pathname.endsWith('/') || INDEX.test((target.pathname.split('/').at(-1) ?? '').replace(/\.\w+$/u, ''));
  return isFront && there.path.length < own.path.length;
}

function isSamePage(a: URL, b: URL): boolean {
  return a.host === b.host && a.pathname === b.pathname && a.search === b.search;
}
