import type { ReportedPair } from '../../../lib/exchange/report.ts';
import { squeeze } from './gold.ts';

/** What the links of a page are scored by; the format is told in tests/pages/README.md. */
export interface LinkGold {
  units: Record<string, string>;
  pairs: { zh: string[]; en: string[]; also?: { zh: string[]; en: string[] }[] }[];
  optional?: string[];
}

export interface LinkScore {
  hit: number;
  told: number;
  gold: number;
}

/**
 * Counts the links between the gold's units: every Chinese unit of a pair with every English one. Pairs with nothing of the gold
 * on a side count as a wrong link; optional units, and links that a finer split of the gold leaves open, do not count.
 */
export function scoreLinks(gold: LinkGold, pairs: readonly Pick<ReportedPair, 'zh' | 'en'>[]): LinkScore {
  const optional = new Set(gold.optional ?? []);
  const wanted = new Set(gold.pairs.flatMap((pair) => (pair.also ?? [pair]).flatMap(linksOf)));
  const open = new Set(gold.pairs.filter((pair) => pair.also).flatMap(linksOf));
  const links = new Set<string>();
  let outside = 0;
  for (const { zh, en } of pairs) {
    if (zh.length === 0 || en.length === 0) continue;
    const units = { zh: unitsOf(gold, 'z', zh), en: unitsOf(gold, 'e', en) };
    const isOpen = [...units.zh, ...units.en].some((unit) => optional.has(unit));
    if (!isOpen && (units.zh.length === 0 || units.en.length === 0)) outside++;
    for (const link of linksOf(units)) if (!link.split(' ').some((unit) => optional.has(unit)) && (wanted.has(link) || !open.has(link))) links.add(link);
  }
  return { hit: [...wanted].filter((link) => links.has(link)).length, told: links.size + outside, gold: wanted.size };
}

export function f1Of({ hit, told, gold }: LinkScore): number {
  return told + gold === 0 ? 1 : (2 * hit) / (told + gold);
}

function linksOf({ zh, en }: { zh: string[]; en: string[] }): string[] {
  return zh.flatMap((z) => en.map((e) => `${z} ${e}`));
}

function unitsOf(gold: LinkGold, initial: string, texts: readonly string[]): string[] {
  const text = squeeze(texts.join('\n'));
  return Object.entries(gold.units).flatMap(([id, start]) => (id.startsWith(initial) && text.includes(squeeze(start)) ? [id] : []));
}
