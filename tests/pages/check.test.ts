import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { longPage } from './generate-long.ts';
import { border, positions, squeeze, visibleText } from './page-text.ts';

/** A group of units that render one another; `also` is a finer split that may be taken as right too. */
interface Group {
  zh: string[];
  en: string[];
  also?: Group[];
}

interface Gold {
  page: string;
  source: string;
  layout: string;
  expect: 'bilingual' | 'none';
  articles: number;
  units: Record<string, string>;
  nth?: Record<string, number>;
  pairs: Group[];
  unpaired: string[];
  optional: string[];
  recurring?: Group[];
  sentences?: { zh: string; en: string }[];
}

const folder = new URL('./', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const files = readdirSync(folder);
const pages = files.filter((name) => name.endsWith('.html'));

test('every page has a gold file and every gold file a page', () => {
  const golds = files.filter((name) => name.endsWith('.gold.json'));
  expect(golds.map((name) => name.replace('.gold.json', '.html')).sort()).toEqual([...pages].sort());
});

describe.each(pages)('%s', (page) => {
  const source = read(page.replace('.html', '.gold.json'));
  const gold = JSON.parse(source) as Gold;
  const blocks = visibleText(read(page));
  const text = blocks.replaceAll(border, '');
  const nth = gold.nth ?? {};

  test('names its page and says what to expect', () => {
    expect(gold.page).toBe(page);
    expect(gold.layout).not.toBe('');
    expect(gold.source).not.toBe('');
    expect(gold.expect).toBe(gold.pairs.length > 0 ? 'bilingual' : 'none');
    expect(gold.articles > 0).toBe(gold.expect === 'bilingual');
  });

  test('every unit stands on the page once, inside one block, in page order', () => {
    const names = [...(/"units": \{([^}]*)\}/.exec(source)?.[1] ?? '').matchAll(/^\s*"(\w+)":/gm)].map((match) => match[1]);
    expect(names, 'a unit name is used twice').toEqual(Object.keys(gold.units));
    const last = { z: -1, e: -1 };
    for (const [id, unit] of Object.entries(gold.units)) {
      expect(id).toMatch(/^[ze]\d+$/);
      const found = positions(text, squeeze(unit));
      const wanted = nth[id];
      if (wanted === undefined) expect(found, `${id} “${unit}”`).toHaveLength(1);
      else {
        expect(found.length, `${id} “${unit}” does not recur`).toBeGreaterThan(1);
        expect(gold.optional, `${id} recurs, so it must be optional`).toContain(id);
      }
      expect(positions(blocks, squeeze(unit)), `${id} “${unit}” runs over a block border`).toHaveLength(found.length);
      const at = found[(wanted ?? 1) - 1] ?? -1;
      const side = id.startsWith('z') ? 'z' : 'e';
      expect(at, `${id} is out of order`).toBeGreaterThan(last[side]);
      last[side] = at;
    }
  });

  test('every unit is used once, and only units are used', () => {
    const grouped = gold.pairs.flatMap(({ zh, en }) => [...zh, ...en]);
    const used = [...grouped, ...gold.unpaired, ...gold.optional];
    expect([...used].sort()).toEqual(Object.keys(gold.units).sort());
    for (const group of [...gold.pairs, ...(gold.recurring ?? [])])
      for (const { zh, en } of [group, ...(group.also ?? [])]) {
        expect(zh.length * en.length, 'a pair has two sides').toBeGreaterThan(0);
        expect(zh.every((id) => id.startsWith('z')) && en.every((id) => id.startsWith('e'))).toBe(true);
      }
    for (const group of gold.pairs)
      for (const finer of group.also ?? []) {
        expect(group.zh).toEqual(expect.arrayContaining(finer.zh));
        expect(group.en).toEqual(expect.arrayContaining(finer.en));
      }
    for (const { zh, en } of gold.recurring ?? []) expect(gold.optional).toEqual(expect.arrayContaining([...zh, ...en]));
  });

  const { sentences } = gold;
  if (!sentences) return;
  test('the sentence beads stand on the page in order', () => {
    for (const side of ['zh', 'en'] as const) {
      let from = 0;
      for (const bead of sentences) {
        const sentence = squeeze(bead[side]);
        const at = text.indexOf(sentence, from);
        expect(at, bead[side]).toBeGreaterThanOrEqual(0);
        from = at + sentence.length;
      }
    }
  });
});

describe('the long page', () => {
  const paragraphs = (html: string): string[] => [...html.matchAll(/<p>(.*)<\/p>/g)].map((match) => match[1] ?? '');

  test('has as many different paragraphs as were asked for', () => {
    for (const pairs of [1, 30, 2000]) {
      const found = paragraphs(longPage(pairs));
      expect(found).toHaveLength(2 * pairs);
      expect(new Set(found).size).toBe(2 * pairs);
      expect(found.join('')).not.toMatch(/[{}]/);
    }
  });

  test('is the same each time, in either layout', () => {
    expect(longPage(40)).toBe(longPage(40));
    expect(paragraphs(longPage(40, 'blocks')).sort()).toEqual(paragraphs(longPage(40)).sort());
  });

  test('refuses a number that is none', () => {
    for (const pairs of [0, -1, 1.5, Number.NaN, 10_001]) expect(() => longPage(pairs)).toThrow(RangeError);
  });
});
