import { countScripts } from './scripts.ts';
type Side = 'zh' | 'en';

/** How Duizhao names the two kinds of written Chinese. */
export type ChineseTag = 'zh-Hans' | 'zh-Hant';

/** A language code of a file, understood: one of the two sides; of Chinese, in which characters, where the code says so. */
export type KnownLanguage = { side: 'zh'; tag: ChineseTag | undefined } | { side: 'en'; tag: string };

const TRADITIONAL_REGIONS = /^(?:tw|hk|mo|cht)$/u;
const SIMPLIFIED_REGIONS = /^(?:cn|sg|my|chs)$/u;

/**
 * Reads a code as programs write it: zh-CN, zh_TW, ZH-HANT-HK, cmn-Hans, chi, en-US, eng.
 * @returns nothing for a third language
 */
export function knownLanguage(code: string): KnownLanguage | undefined {
  const [main = '', ...rest] = code.trim().toLowerCase().split(/[-_]/u);
  if (/^(?:en|eng)$/u.test(main)) return { side: 'en', tag: englishTag(rest) };
  if (!/^(?:zh|zho|chi|cmn|yue|lzh)$/u.test(main)) return undefined;
  if (rest.includes('hant')) return { side: 'zh', tag: 'zh-Hant' };
  if (rest.includes('hans')) return { side: 'zh', tag: 'zh-Hans' };
  if (rest.some((part) => TRADITIONAL_REGIONS.test(part))) return { side: 'zh', tag: 'zh-Hant' };
  return { side: 'zh', tag: rest.some((part) => SIMPLIFIED_REGIONS.test(part)) ? 'zh-Hans' : undefined };
}

/** Of an English code, its region is kept. */
function englishTag(subtags: string[]): string {
  const region = subtags.find((part) => /^(?:[a-z]{2}|\d{3})$/u.test(part));
  return region === undefined ? 'en' : `en-${region.toUpperCase()}`;
}

/** Which Chinese it is, by the characters that only one of the two has; the Simplified where there is none. */
export function chineseTagOf(texts: Iterable<string>): ChineseTag {
  let balance = 0;
  for (const text of texts) {
    const { traditional, simplified } = countScripts(text);
    balance += traditional - simplified;
  }
  return balance > 0 ? 'zh-Hant' : 'zh-Hans';
}

/** Which side a text without a code belongs to: Han characters are seldom cited in English, English words often in Chinese. */
export function sideOfText(text: string): Side | undefined {
  const { han, latin } = countScripts(text);
  if (han + latin === 0) return undefined;
  return han * 2.5 >= latin ? 'zh' : 'en';
}
