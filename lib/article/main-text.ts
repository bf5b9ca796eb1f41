import type { Block, PageText } from './block.ts';
import { massOf } from './side.ts';
import { lastDescendants } from './regions.ts';

/** Links above this share are no prose. */
const MOST_LINKED = 0.5;
/** A run of paragraphs that is at least so large beside the largest is a section of the same article; teasers and comments are no runs … */
const SECTION_SHARE = 0.2;
/** … if such sections make up this share of what their common container holds. */
const SECTIONS_TOGETHER = 0.8;
/** Shorter than this (in Chinese characters or their English equivalent) is no sentence, but a date, a name or a label. */
const SENTENCE_MASS = 12;

/**
 * Finds the main text of a page in one language, where no translation can say where it is: the container in which the most prose
 * stands paragraph by paragraph, the sections beside it, and the title above.
 * @param blocks the candidate Blocks of one language, in document order. @returns those of the main text.
 */
export function mainText(page: PageText, blocks: readonly Block[]): Block[] {
  const tree = new Tree(page, blocks);
  const main = tree.main();
  if (main === null) return [];
  const inside = blocks.filter((block) => tree.isInside(block.container, main));
  const first = inside[0];
  return first ? [...titleBefore(first, blocks), ...inside] : [];
}

class Tree {
  readonly #page: PageText;
  readonly #last: number[];
  /** The prose of every container with its descendants. */
  readonly #whole: number[];
  /** The prose that stands directly in a container or in its children: a run of paragraphs. */
  readonly #clusters: number[];
  /** How many paragraphs that is. */
  readonly #counts: number[];

  constructor(page: PageText, blocks: readonly Block[]) {
    this.#page = page;
    this.#last = lastDescendants(page);
    this.#whole = page.containers.map(() => 0);
    this.#clusters = page.containers.map(() => 0);
    this.#counts = page.containers.map(() => 0);
    const add = (sums: number[], at: number, mass: number): void => {
      if (at >= 0) sums[at] = (sums[at] ?? 0) + mass;
    };
    for (const block of blocks) {
      if (block.role === 'heading' || block.linkDensity > MOST_LINKED) continue;
      const mass = massOf(block);
      if (mass < SENTENCE_MASS) continue;
      add(this.#whole, block.container, mass);
      for (const at of [block.container, this.#parentOf(block.container)]) {
        add(this.#clusters, at, mass);
        add(this.#counts, at, 1);
      }
    }
    // Parents stand before their children, so one pass backwards does.
    for (let at = page.containers.length - 1; at > 0; at--) add(this.#whole, this.#parentOf(at), this.#whole[at] ?? 0);
  }

  /** The container of the main text, or null where there is no prose. */
  main(): number | null {
    const largest = this.#largestCluster();
    if (largest === null) return null;
    const least = SECTION_SHARE * (this.#clusters[largest] ?? 0);
    // Where every paragraph has a wrapper of its own, one is a run.
    const run = Math.min(2, this.#counts[largest] ?? 0);
    const sections = this.#clusters.flatMap((mass, at) => (mass >= least && (this.#counts[at] ?? 0) >= run ? [at] : []));
    let main = largest;
    for (let above = this.#parentOf(largest); above >= 0; above = this.#parentOf(above)) {
      if (this.#whole[above] === this.#whole[main]) continue;
      const parts = this.#outermost(sections.filter((at) => at !== above && this.isInside(at, above)));
      const together = parts.reduce((sum, at) => sum + (this.#whole[at] ?? 0), 0);
      if (parts.length < 2 || together < SECTIONS_TOGETHER * (this.#whole[above] ?? 0)) break;
      main = above;
    }
    return main;
  }

  isInside(container: number, ancestor: number): boolean {
    return container >= ancestor && container <= (this.#last[ancestor] ?? -1);
  }

  #largestCluster(): number | null {
    let largest: number | null = null;
    for (const [at, mass] of this.#clusters.entries()) {
      if (mass > 0 && !this.#page.containers[at]?.chrome && mass > (largest === null ? 0 : (this.#clusters[largest] ?? 0))) largest = at;
    }
    return largest;
  }

  /** Those that stand in none of the others. @param containers in document order, so that what holds others comes before them. */
  #outermost(containers: readonly number[]): number[] {
    const outer: number[] = [];
    for (const at of containers) if (!this.isInside(at, outer.at(-1) ?? -1)) outer.push(at);
    return outer;
  }

  #parentOf(container: number): number {
    return this.#page.containers[container]?.parent ?? -1;
  }
}

/** The title of the text, and the sentences between them (a standfirst); nothing where the text begins with its own. */
function titleBefore(first: Block, blocks: readonly Block[]): Block[] {
  if (first.level === 1) return [];
  const before = blocks.filter((block) => block.id < first.id);
  const headings = before.filter(({ role, linkDensity }) => role === 'heading' && linkDensity <= MOST_LINKED);
  const highest = Math.min(...headings.map(({ level }) => level));
  const title = headings.findLast(({ level }) => level === highest);
  if (!title) return [];
  const isPart = (block: Block): boolean => block.role === 'heading' || massOf(block) >= SENTENCE_MASS;
  return before.filter((block) => block === title || (block.id > title.id && block.linkDensity <= MOST_LINKED && isPart(block)));
}
