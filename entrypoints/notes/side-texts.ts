import { AnchorText } from '../../lib/anchor/anchor-text.ts';
import type { Simplify } from '../../lib/anchor/fold.ts';
import { sideOf } from '../../lib/article/side.ts';
import type { ParallelPage } from '../../lib/article/parallel-page.ts';
import type { Block } from '../../lib/article/block.ts';
import type { PassageLanguage, Side, Stretch } from '../../lib/notes/note.ts';

/** A part of a Block's text: half-open UTF-16 offsets. */
export interface BlockSpan extends Stretch {
  block: number;
}

interface SideText {
  text: string;
  /** The Blocks of the side in text order, and where each begins in the text. */
  blocks: number[];
  starts: number[];
}

/** What a page says in each language: its Blocks joined by line feeds. Notes are found by their words in it. */
export class SideTexts {
  readonly #blocks: readonly Block[];
  readonly #sides = new Map<number, Side>();
  readonly #texts: Record<Side, SideText>;
  readonly #languages: Record<Side, PassageLanguage>;
  readonly #anchors: Partial<Record<Side, AnchorText>> = {};
  readonly #simplify: Simplify | null;

  constructor(blocks: readonly Block[], parallel: ParallelPage | null, simplify: Simplify | null) {
    this.#blocks = blocks;
    this.#simplify = simplify;
    for (const block of blocks) {
      const side = sideOf(block);
      if (side) this.#sides.set(block.id, side);
    }
    // What was too short to tell by itself has the language of its place in an article.
    for (const { zh, en } of parallel?.articles ?? []) {
      for (const id of en) this.#sides.set(id, 'en');
      for (const id of zh) this.#sides.set(id, 'zh'); // a heading in both languages, too
    }
    this.#texts = { zh: this.#textOf('zh'), en: this.#textOf('en') };
    const chinese = blocks.find(({ language }) => language === 'zh-Hans' || language === 'zh-Hant')?.language;
    this.#languages = { zh: parallel?.articles[0]?.languages[0] === 'zh-Hant' || chinese === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans', en: 'en' };
  }

  textOf(side: Side): string {
    return this.#texts[side].text;
  }

  /** The side's text as one in which passages are looked for. */
  anchorTextOf(side: Side): AnchorText {
    return (this.#anchors[side] ??= new AnchorText(this.textOf(side), (side === 'zh' && this.#simplify) || undefined));
  }

  languageOf(side: Side): PassageLanguage {
    return this.#languages[side];
  }

  /** That of a Block's text, in UTF-16 units. */
  lengthOf(block: number): number | undefined {
    return this.#blocks[block]?.text.length;
  }

  /** Null for text in other languages. */
  sideOf(block: number): Side | null {
    return this.#sides.get(block) ?? null;
  }

  /** The place in the side's text of an offset into a Block; null where that is not of the side. */
  placeOf(side: Side, block: number, offset: number): number | null {
    const { blocks, starts } = this.#texts[side];
    const at = indexOf(blocks, block);
    return at < 0 ? null : (starts[at] ?? 0) + offset;
  }

  /** From the first to the last of these parts, in the side's text; null where none of them is of that side. */
  stretchOf(side: Side, spans: readonly BlockSpan[]): Stretch | null {
    const places = spans.flatMap(({ block, start, end }) => {
      const at = this.placeOf(side, block, 0);
      return at === null ? [] : [{ start: at + start, end: at + end }];
    });
    if (places.length === 0) return null;
    return { start: Math.min(...places.map(({ start }) => start)), end: Math.max(...places.map(({ end }) => end)) };
  }

  /** The parts of Blocks that a stretch of the side's text covers. */
  spansOf(side: Side, { start, end }: Stretch): BlockSpan[] {
    const { blocks, starts } = this.#texts[side];
    const spans: BlockSpan[] = [];
    for (let at = lastAtMost(starts, start); at < blocks.length && (starts[at] ?? Infinity) < end; at++) {
      const [block, begin] = [blocks[at], starts[at]];
      if (block === undefined || begin === undefined) break;
      const length = this.#blocks[block]?.text.length ?? 0;
      const span = { block, start: Math.max(0, start - begin), end: Math.min(length, end - begin) };
      if (span.start < span.end) spans.push(span);
    }
    return spans;
  }

  #textOf(side: Side): SideText {
    const blocks: number[] = [];
    const starts: number[] = [];
    let text = '';
    for (const { id, text: own } of this.#blocks) {
      if (this.#sides.get(id) !== side) continue;
      if (blocks.length > 0) text += '\n';
      blocks.push(id);
      starts.push(text.length);
      text += own;
    }
    return { text, blocks, starts };
  }
}

/** The index of the last number that is not greater; 0 where all are. */
function lastAtMost(ascending: readonly number[], value: number): number {
  let [low, high] = [0, Math.max(0, ascending.length - 1)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? Infinity) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function indexOf(ascending: readonly number[], value: number): number {
  const at = lastAtMost(ascending, value);
  return ascending[at] === value ? at : -1;
}
