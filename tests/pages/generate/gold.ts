import { border, positions, squeeze, visibleText } from '../page-text.ts';
import type { Item, Line, Source } from './source.ts';

/** The first few words of `text` that stand on the page once. */
function keyOf(text: string, page: string): string {
  const step = /^[\x20-\x7e“”‘’–—é]/u.test(text) ? /\S+\s*/gu : /./gu;
  const parts = text.match(step) ?? [];
  for (let length = Math.min(parts.length, step.source === '.' ? 10 : 5); length <= parts.length; length++) {
    const key = parts.slice(0, length).join('').trim();
    if (positions(page, squeeze(key)).length === 1) return key;
  }
  throw new Error(`“${text}” has no beginning that stands on the page once`);
}

/** The gold file of a page: `order` holds the lines as they stand on it. */
export function goldFile(page: string, html: string, source: Source, order: readonly Line[], layout: string): string {
  const text = visibleText(html).replaceAll(border, '');
  const names = new Map<Line, string>();
  const units: Record<string, string> = {};
  const counts = { zh: 0, en: 0 };
  for (const line of order) {
    if (line.role === 'noise' || line.language === 'other') continue;
    const name = `${line.language.charAt(0)}${++counts[line.language]}`;
    names.set(line, name);
    units[name] = keyOf(line.text, text);
  }
  const namesIn = (item: Item, role: Line['role'], language?: string): string[] =>
    item.filter((line) => line.role === role && (!language || line.language === language)).flatMap((line) => names.get(line) ?? []);
  const groups = source.items.map((item) => ({ zh: namesIn(item, 'text', 'zh'), en: namesIn(item, 'text', 'en') }));
  const isPair = ({ zh, en }: { zh: string[]; en: string[] }): boolean => zh.length > 0 && en.length > 0;
  const gold = {
    page,
    source: 'written for this folder',
    layout,
    expect: 'bilingual',
    articles: source.articles,
    units,
    pairs: groups.filter(isPair),
    unpaired: [...groups.filter((group) => !isPair(group)).flatMap(({ zh, en }) => [...zh, ...en]), ...source.items.flatMap((item) => namesIn(item, 'note'))],
    optional: source.items.flatMap((item) => namesIn(item, 'optional')),
  };
  return `${JSON.stringify(gold, null, 2).replace(/\{\s+"zh": \[\s*([^\]]*?)\s*\],\s+"en": \[\s*([^\]]*?)\s*\]\s+\}/gu, (_, zh: string, en: string) => `{ "zh": [${zh.replace(/\s+/gu, ' ')}], "en": [${en.replace(/\s+/gu, ' ')}] }`)}\n`;
}
