import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../lib/commands/machine.ts';

/** The folder of the fixture pages. */
export const pagesFolder = join(projectRoot, 'tests/pages');

/** What a careful person would pair on a fixture page; see tests/pages/README.md. */
export interface Gold {
  expect: 'bilingual' | 'none';
  articles: number;
  units: Record<string, string>;
  pairs: { zh: string[]; en: string[] }[];
  unpaired: string[];
  optional: string[];
  sentences?: { zh: string; en: string }[];
}

/** @param page name of the fixture, such as `demo.html`. */
export function goldOf(page: string): Gold {
  return JSON.parse(readFileSync(join(pagesFolder, page.replace(/\.html$/u, '.gold.json')), 'utf8')) as Gold;
}

/** The sentence beads of a fixture that has them. */
export function goldSentences(page: string): { zh: string; en: string }[] {
  const { sentences } = goldOf(page);
  if (!sentences) throw new Error(`${page} has no sentences in its gold file.`);
  return sentences;
}

/** A text without its white space, in which two ways to write the same sentence are the same. */
export function squeeze(text: string): string {
  return text.normalize('NFC').replace(/[\s\u3000\u00a0\u200b\ufeff]+/gu, '');
}

/** The names of the gold's units whose text stands in this paragraph, in the gold's order. */
export function unitsIn(gold: Gold, side: 'zh' | 'en', text: string): string[] {
  const squeezed = squeeze(text);
  const initial = side === 'zh' ? 'z' : 'e';
  return Object.entries(gold.units).flatMap(([id, start]) => (id.startsWith(initial) && squeezed.includes(squeeze(start)) ? [id] : []));
}
