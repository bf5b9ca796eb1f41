import { massOf, sideOf } from './side.ts';
import { titlesBefore } from './titles.ts';
import type { Block, PageText } from './block.ts';
import { parentOf } from './container-tree.ts';

/** A part of the page that carries text in both languages. */
export interface Region {
  /** The container that holds it. */
  container: number;
  /** Its candidate Blocks, in document order. */
  blocks: Block[];
}

interface Mass {
  zh: number;
  en: number;
  /** The candidate Blocks of each language. */
  counts: { zh: number; en: number };
  children: number[];
}

/** A child that holds this share of what both languages have in common holds the article. */
const MAIN_SHARE = 0.75;
/** So does one that holds nearly all of one language, and a good part of what both have in common. */
const WHOLE_SHARE = 0.9;
const PART_SHARE = 0.5;
/** Children that together hold this share are the articles of the page. */
const TOGETHER_SHARE = 0.8;
/** A smaller child is no article of its own. */
const LEAST_SHARE = 0.1;

/**
 * Finds the regions in which an article can stand: from the page's root down, into whichever container holds nearly all the
 * text that both languages have in common. Where several containers share it and each begins with a heading, each is
 * a region of its own.
 * @param candidates in document order.
 */
export function findRegions(page: PageText, candidates: readonly Block[]): Region[] {
  const masses = weigh(page, candidates);
  const last = lastDescendants(page);
  const insideOf = (container: number): Block[] =>
    candidates.filter((block) => block.container >= container && block.container <= (last[container] ?? -1));
  const regions: Region[] = [];
  const open = page.containers.length ? [0] : [];
  for (let container = open.pop(); container !== undefined; container = open.pop()) {
    const children = heavyChildren(masses, container);
    const [main] = children;
    const all = common(masses[container]);
    if (main !== undefined && holdsArticle(masses[main], masses[container])) open.push(main);
    else {
      const articles = children.filter((child) => isArticleLike(masses[child], () => insideOf(child), all));
      const together = articles.reduce((sum, child) => sum + common(masses[child]), 0);
      if (articles.length > 1 && together >= TOGETHER_SHARE * all) open.push(...articles.sort((a, b) => b - a));
      else regions.push({ container, blocks: insideOf(container) });
    }
  }
  const whole = regions.map((region) => withTextAround(region, candidates, page));
  return whole.map((region, index) => ({ ...region, blocks: [...titlesBefore(region.blocks[0], whole[index - 1]?.blocks.at(-1), candidates, page), ...region.blocks] }));
}

/** Elements that stand amid a text: the paragraphs beside them are of the same text. */
const AMID_TEXT = new Set(['ul', 'ol', 'dl', 'blockquote', 'table', 'tbody']);

/** The region with the paragraphs that stand right before and behind it, where it is a list, a quotation or a table amid them. */
function withTextAround(region: Region, candidates: readonly Block[], page: PageText): Region {
  let { container } = region;
  const [first, last] = [region.blocks[0], region.blocks.at(-1)];
  if (!first || !last) return region;
  let [from, to] = [candidates.indexOf(first), candidates.indexOf(last) + 1];
  while (AMID_TEXT.has(page.containers[container]?.tag ?? '')) {
    container = page.containers[container]?.parent ?? -1;
    const isBeside = (block: Block | undefined): boolean => block !== undefined && (block.container === container || parentOf(block, page) === container);
    while (isBeside(candidates[from - 1])) from--;
    while (isBeside(candidates[to])) to++;
  }
  return { ...region, blocks: candidates.slice(from, to) };
}

/** The amount of text that both languages have in common, at the most. */
function common(mass: Mass | undefined): number {
  return mass ? Math.min(mass.zh, mass.en) : 0;
}

function holdsArticle(child: Mass | undefined, parent: Mass | undefined): boolean {
  if (!child || !parent) return false;
  const whole = child.zh >= WHOLE_SHARE * parent.zh || child.en >= WHOLE_SHARE * parent.en;
  return common(child) >= (whole ? PART_SHARE : MAIN_SHARE) * common(parent);
}

/** The mass of every container, its descendants included. Parents stand before their children, so one pass backwards does. */
function weigh(page: PageText, candidates: readonly Block[]): Mass[] {
  const masses: Mass[] = page.containers.map(() => ({ zh: 0, en: 0, counts: { zh: 0, en: 0 }, children: [] }));
  for (const block of candidates) {
    const side = sideOf(block);
    const mass = masses[block.container];
    if (!side || !mass) continue;
    mass[side] += massOf(block);
    mass.counts[side]++;
  }
  for (let id = masses.length - 1; id > 0; id--) {
    const mass = masses[id];
    const parent = masses[page.containers[id]?.parent ?? -1];
    if (!mass || !parent || mass.zh + mass.en === 0) continue;
    parent.zh += mass.zh;
    parent.en += mass.en;
    parent.counts.zh += mass.counts.zh;
    parent.counts.en += mass.counts.en;
    parent.children.push(id);
  }
  return masses;
}

/** Children that hold both languages, the heaviest first. */
function heavyChildren(masses: readonly Mass[], container: number): number[] {
  const children = masses[container]?.children.filter((child) => common(masses[child]) > 0) ?? [];
  return children.sort((a, b) => common(masses[b]) - common(masses[a]) || a - b);
}

function isArticleLike(mass: Mass | undefined, blocksIn: () => readonly Block[], all: number): boolean {
  if (!mass || common(mass) < LEAST_SHARE * all) return false;
  return mass.counts.zh > 1 && mass.counts.en > 1 && blocksIn()[0]?.role === 'heading';
}

/** The last descendant of every container. They stand in document order, so its descendants are the ids from its own to that. */
export function lastDescendants(page: PageText): number[] {
  const last = page.containers.map((_, id) => id);
  for (let id = last.length - 1; id > 0; id--) {
    const parent = page.containers[id]?.parent ?? -1;
    if (parent >= 0) last[parent] = Math.max(last[parent] ?? 0, last[id] ?? 0);
  }
  return last;
}
