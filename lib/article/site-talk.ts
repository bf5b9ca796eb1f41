/**
 * What a site says of itself around an article, in either language: lines, and the parts of the page that hold them. Articles
 * speak of such things, too: within a text, between its paragraphs, nothing is taken for such a line.
 */
import type { Block, PageText } from './block.ts';
import { isBelow, parentOf } from './container-tree.ts';
import { massOf } from './side.ts';
import { beginsBesideText, isContact, isLanguageName, isSiteTalk } from './site-lines.ts';

/** From this length on (UTF-16 units) a Block is a paragraph of a text; a sentence from the second. */
const PARAGRAPH = { zh: 40, en: 120 };
const SENTENCE = { zh: 20, en: 60 };
/** With more links it leads through the site. */
const MOST_LINKS = 0.5;
/** Fewer sentences are no text. */
const LEAST_SENTENCES = 4;
/** A part of the page with more than this share of its text is no box beside it. */
const BOX_SHARE = 0.25;

/**
 * Takes out such lines before the first paragraph and after the last one, the boxes behind a text that hold them, and the parts
 * of the page behind a text that hold comments or lead to other articles: what follows their heading in the same part of the
 * page, up to the next heading of its rank (comments: to the end).
 */
export function withoutSiteTalk(blocks: readonly Block[], page: PageText): Block[] {
  const isParagraph = paragraphTest(blocks);
  const [first, last] = [blocks.findIndex(isParagraph), blocks.findLastIndex(isParagraph)];
  const isOutside = (at: number): boolean => first >= 0 && (at < first || at > last);
  const boxes = new Boxes(page, blocks, blocks.filter(isParagraph));
  const ending = blocks[last];
  const talk = new Set<Block>();
  const boxed = new Set<number>();
  for (const [at, block] of blocks.entries()) {
    if (!isOutside(at)) continue;
    const isElsewhere = ending !== undefined && at > last && !boxes.areTogether(block, ending);
    const talks = isSiteTalk(block) || (isElsewhere && (isContact(block) || beginsBesideText(block.text) === 'site'));
    if (talks) talk.add(block);
    const box = talks && isElsewhere ? boxes.around(block) : null;
    if (box !== null) boxed.add(box);
  }
  const inBox = (block: Block): boolean => [...boxed].some((box) => isBelow(block.container, box, page));
  const rest = blocks.filter((block) => !isLanguageName(block.text) && !inBox(block));
  return withoutParts(rest, talk, page).filter((block) => !talk.has(block));
}

/** What counts as a paragraph: where all are short, whole sentences do, if they are a text. */
function paragraphTest(blocks: readonly Block[]): (block: Block) => boolean {
  const isOwn = (block: Block): boolean => block.linkDensity < MOST_LINKS && !isSiteTalk(block) && !isContact(block);
  const isParagraph = (block: Block): boolean => isLong(block, PARAGRAPH) && isOwn(block);
  if (blocks.some(isParagraph)) return isParagraph;
  const isSentence = (block: Block): boolean => isLong(block, SENTENCE) && /[。！？.!?]["”」』）)]*$/u.test(block.text) && isOwn(block);
  return blocks.filter(isSentence).length >= LEAST_SENTENCES ? isSentence : () => false;
}

/** Takes out the parts behind a text that a heading puts beside it. */
function withoutParts(blocks: readonly Block[], talk: ReadonlySet<Block>, page: PageText): Block[] {
  const kept: Block[] = [];
  let part: { parent: number; level: number } | null = null;
  let hasText = false;
  for (const block of blocks) {
    if (part && (!isBelow(block.container, part.parent, page) || (block.level > 0 && block.level <= part.level))) part = null;
    if (part === null && hasText) part = partHeadedBy(block, talk.has(block), page);
    hasText ||= isLong(block, SENTENCE);
    if (part === null) kept.push(block);
  }
  return kept;
}

function partHeadedBy(block: Block, talks: boolean, page: PageText): { parent: number; level: number } | null {
  const begins = beginsBesideText(block.text);
  if (begins === 'comments') return { parent: parentOf(block, page), level: 0 };
  const leads = begins === 'related' || ((talks || begins === 'site') && block.role === 'heading');
  return leads ? { parent: parentOf(block, page), level: block.level || 6 } : null;
}

/** Elements that stand in a row of their like, and hold a paragraph in both languages. */
const WRAPPERS = new Set(['li', 'dd', 'dt', 'td', 'th', 'tr', 'tbody']);

/** The boxes of a page that hold none of its paragraphs. */
class Boxes {
  readonly #page: PageText;
  /** What every container holds, with its descendants: text, Blocks, and whether a paragraph is among them. */
  readonly #masses: number[];
  readonly #counts: number[];
  readonly #holdsText: boolean[];

  constructor(page: PageText, blocks: readonly Block[], paragraphs: readonly Block[]) {
    this.#page = page;
    this.#masses = page.containers.map(() => 0);
    this.#counts = page.containers.map(() => 0);
    this.#holdsText = page.containers.map(() => false);
    for (const block of blocks) {
      this.#masses[block.container] = (this.#masses[block.container] ?? 0) + massOf(block);
      this.#counts[block.container] = (this.#counts[block.container] ?? 0) + 1;
    }
    for (const { container } of paragraphs) this.#holdsText[container] = true;
    // Parents stand before their children, so one pass backwards does.
    for (let at = page.containers.length - 1; at > 0; at--) {
      const parent = this.#parentOf(at);
      if (parent < 0) continue;
      this.#masses[parent] = (this.#masses[parent] ?? 0) + (this.#masses[at] ?? 0);
      this.#counts[parent] = (this.#counts[parent] ?? 0) + (this.#counts[at] ?? 0);
      this.#holdsText[parent] ||= this.#holdsText[at] ?? false;
    }
  }

  /** The widest container around a Block that holds no paragraph and little of the text; null where only the Block is one. */
  around(block: Block): number | null {
    const most = BOX_SHARE * (this.#masses[0] ?? 0);
    const isBox = (at: number): boolean => at >= 0 && !this.#holdsText[at] && (this.#masses[at] ?? 0) <= most;
    let at = block.container;
    if (!isBox(at)) return null;
    while (isBox(this.#parentOf(at))) at = this.#parentOf(at);
    return at;
  }

  /** Whether two Blocks, or wrappers in which they stand alone, have the same parent. */
  areTogether(block: Block, other: Block): boolean {
    return this.#homeOf(block) === this.#homeOf(other);
  }

  #homeOf({ container }: Block): number {
    let at = container;
    while (at >= 0 && ((this.#counts[at] ?? 0) <= 1 || WRAPPERS.has(this.#page.containers[at]?.tag ?? ''))) at = this.#parentOf(at);
    // A paragraph in both languages is one element.
    return at === container ? this.#parentOf(at) : at;
  }

  #parentOf(container: number): number {
    return this.#page.containers[container]?.parent ?? -1;
  }
}

function isLong({ text, language }: Block, least: { zh: number; en: number }): boolean {
  return text.length >= (language === 'en' ? least.en : least.zh);
}
