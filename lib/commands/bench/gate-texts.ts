/** More texts for `--gate`: our own news, and articles of pages with gold, each against itself and against the others. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NEWS_EVENTS } from './event-reports.gold.ts';
import { Draw, type GateCase } from './gate-cases.ts';

/** The two texts of a bilingual article, paragraph by paragraph. */
export interface PageArticle {
  zh: string[];
  en: string[];
}

/** The part of a page's gold that is used. */
interface PageGold {
  page: string;
  expect: string;
  units: Readonly<Record<string, string>>;
  pairs: readonly { zh: readonly string[]; en: readonly string[] }[];
}

/** Each report against its translation, and against the English of the other report of its event. */
export function* eventCases(): Generator<GateCase, void> {
  for (const { reports: [one, other] } of NEWS_EVENTS) {
    for (const [report, rival] of [[one, other], [other, one]] as const) {
      const base = { size: 'news', documents: [], zh: [...report.zh] };
      yield { ...base, kind: 'translation', en: [...report.en] };
      yield { ...base, kind: 'same event', en: [...rival.en] };
    }
  }
}

/** Each article against itself, against every other one, and against itself with its paragraphs in another order. */
export function* pageCases(articles: readonly PageArticle[]): Generator<GateCase, void> {
  const draw = new Draw(7);
  for (const article of articles) {
    const base = { size: 'pages', documents: [], zh: article.zh };
    yield { ...base, kind: 'translation', en: article.en };
    for (const other of articles) if (other !== article) yield { ...base, kind: 'other document', en: other.en };
    const order = draw.disorder(article.en);
    if (order) yield { ...base, kind: 'shuffled', en: order };
  }
}

/** The articles of a folder of pages with gold, by their pairs; nothing where there is no such folder. */
export function readPageArticles(folder: string): PageArticle[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.gold.json')).sort() : [];
  return names.flatMap((name) => {
    const gold = JSON.parse(readFileSync(join(folder, name), 'utf8')) as PageGold;
    if (gold.expect !== 'bilingual') return [];
    const texts = textsOf(readFileSync(join(folder, gold.page), 'utf8'));
    const textAt = (unit: string): string[] => texts.filter((text) => squeeze(text).includes(squeeze(gold.units[unit] ?? '\0'))).slice(0, 1);
    const side = (which: 'zh' | 'en') => [...new Set(gold.pairs.flatMap((pair) => pair[which].flatMap(textAt)))];
    const article = { zh: side('zh'), en: side('en') };
    return article.zh.length > 1 && article.en.length > 1 ? [article] : [];
  });
}

const NO_TEXT = /<!--[\s\S]*?-->|<(script|style|title|template|noscript)\b[\s\S]*?<\/\1\s*>/gi;
/** Where a browser begins a new line, roughly: all tags but those of words. */
const BREAK = /<(?!\/?(?:a|abbr|b|em|font|i|mark|small|span|strong|sub|sup|u)\b)[^>]*>/gi;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', mdash: '—', ndash: '–', hellip: '…' };

/** The texts of a page without a browser: good enough to measure with. */
function textsOf(html: string): string[] {
  return html
    .replace(NO_TEXT, '')
    .replace(BREAK, '\0')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|(\w+));/g, (whole, code?: string, name?: string) => (code ? String.fromCodePoint(Math.min(0x10ffff, Number(code))) : (ENTITIES[name ?? ''] ?? whole)))
    .split('\0')
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '');
}

function squeeze(text: string): string {
  return text.normalize('NFC').replace(/[\s\u3000\u00a0\u200b\ufeff]+/gu, '');
}
