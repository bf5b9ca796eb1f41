/** The gold pairs of a folder of pages, with the texts themselves, read without a browser. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A pair of paragraphs, or of groups of them, that render each other. */
export interface PagePair {
  page: string;
  zh: string;
  en: string;
}

interface PageGold {
  page: string;
  expect: string;
  /** A retelling, no rendering. */
  loose?: boolean;
  /** A substring for each block, in the order of the page. */
  units: Readonly<Record<string, string>>;
  pairs: readonly { zh: readonly string[]; en: readonly string[] }[];
}

const NO_TEXT = /<!--[\s\S]*?-->|<(script|style|title|template|noscript)\b[\s\S]*?<\/\1\s*>/gi;
/** Tags inside a line; `br` may end one or wrap it. */
const INLINE = /^<\/?(?:a|abbr|b|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|img)\b/i;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', mdash: '—', ndash: '–', hellip: '…' };
/** Where one block ends and the next begins. */
const BORDER = '\0';

/** All gold pairs of the pages that hold a bilingual article; none where there is no such folder. */
export function readPagePairs(folder: string): PagePair[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.gold.json')).sort() : [];
  return names.flatMap((name) => {
    const gold = JSON.parse(readFileSync(join(folder, name), 'utf8')) as PageGold;
    if (gold.expect !== 'bilingual' || gold.loose === true) return [];
    const texts = unitTexts(gold, pageText(readFileSync(join(folder, gold.page), 'utf8')));
    const textOf = (units: readonly string[]) => units.map((unit) => texts.get(unit) ?? '').join('\n');
    return gold.pairs.map(({ zh, en }) => ({ page: gold.page, zh: textOf(zh), en: textOf(en) })).filter(isPure);
  });
}

/** Where both languages stand in one line, a unit's text reaches too far without the reader's own splitting. */
function isPure({ zh, en }: PagePair): boolean {
  const hanShare = (text: string) => (text.match(/\p{Script=Han}/gu)?.length ?? 0) / (text.match(/\p{L}/gu)?.length ?? 1);
  return hanShare(zh) > 0.4 && hanShare(en) < 0.05;
}

/** The page's text; blocks and blank lines are parted by BORDER. */
function pageText(html: string): string {
  return html
    .replace(NO_TEXT, '')
    .replace(/(?:<br\b[^>]*>\s*){2,}/gi, BORDER)
    .replace(/<br\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, (tag) => (INLINE.test(tag) ? '' : BORDER))
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, code?: string, name?: string) => (hex ? String.fromCodePoint(parseInt(hex, 16)) : code ? String.fromCodePoint(Number(code)) : (ENTITIES[name ?? ''] ?? whole)))
    .replace(/[ \t\r\u3000\u00a0]+/gu, ' ');
}

/** A unit reaches from its substring (or the border before it) to the next border, or to the next unit. */
function unitTexts(gold: PageGold, text: string): Map<string, string> {
  const { squeezed, origin } = squeeze(text);
  const starts = Object.entries(gold.units)
    .map(([unit, sign]) => ({ unit, at: squeezed.indexOf(squeeze(sign).squeezed) }))
    .filter(({ at }) => at >= 0)
    .map(({ unit, at }) => ({ unit, start: origin[at] ?? 0 }))
    .sort((a, b) => a.start - b.start);
  return new Map(
    starts.map(({ unit, start }, place) => {
      const above = text.lastIndexOf(BORDER, start);
      const shared = (starts[place - 1]?.start ?? -1) > above;
      const before = shared ? Math.max(text.lastIndexOf('\n', start), starts[place - 1]?.start ?? 0, above) + 1 : above + 1;
      const border = text.indexOf(BORDER, start);
      const end = Math.min(border < 0 ? text.length : border, nextStart(text, start, starts[place + 1]?.start ?? text.length));
      return [unit, text.slice(before, end).trim()];
    }),
  );
}

/** Where the following unit begins: the line of its substring, if another line than that of this one. */
function nextStart(text: string, start: number, sign: number): number {
  const line = text.lastIndexOf('\n', sign);
  return line > start ? line : sign;
}

/** A text without white space, and where each of its characters stood; borders stay. */
function squeeze(text: string): { squeezed: string; origin: number[] } {
  const kept: string[] = [];
  const origin: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (/[\s\u200b\ufeff]/u.test(char)) continue;
    kept.push(char);
    origin.push(at);
  }
  return { squeezed: kept.join(''), origin };
}
