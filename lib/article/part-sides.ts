import type { ParagraphBead, Segment } from '../align/alignment.ts';
import { isPause, within, type Steps } from '../align/steps.ts';
import { pairScore } from '../align/translation.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { splitBilingualLine, splitPartedLine, type BilingualLine } from '../text/bilingual-line.ts';
import type { Span } from '../text/span.ts';
import type { Block } from './block.ts';
import { sideOf } from './side.ts';

/** A Block, or the half of a line that says the same in both languages. */
export interface Part {
  /** With the part's own text. */
  block: Block;
  /** Where the part begins in the whole Block's text. */
  start: number;
}

export interface Sides {
  zh: Part[];
  en: Part[];
}

/** Halves less alike than this are no renderings of each other: the heading is in one language, with a term of the other. */
const LEAST_LIKENESS = 0.05;
/** Where so many headings, and this share of them, are in both languages, the others of that form are, too. */
const HABIT = { count: 2, share: 0.5 };

/** The Blocks of a region by language; of a line in both languages, each side gets its half. */
export function* partSides(blocks: readonly Block[], lexicon: Lexicon): Steps<Sides> {
  const sides: Sides = { zh: [], en: [] };
  const lines = new Map([...(yield* within(0, 0.5, bilingualHeadings(blocks, lexicon))), ...(yield* within(0.5, 1, partedLines(blocks, lexicon)))]);
  for (const block of blocks) {
    const line = lines.get(block);
    if (line) {
      sides.zh.push(partOf(block, line.zh));
      sides.en.push(partOf(block, line.en));
    } else {
      const side = sideOf(block);
      if (side) sides[side].push({ block, start: 0 });
    }
  }
  return sides;
}

function* bilingualHeadings(blocks: readonly Block[], lexicon: Lexicon): Steps<Map<Block, BilingualLine>> {
  const lines = new Map<Block, BilingualLine>();
  const alike = new Map<Block, BilingualLine>();
  for (const [turn, block] of blocks.entries()) {
    if (isPause(turn)) yield turn / blocks.length;
    const line = block.role === 'heading' ? splitBilingualLine(block.text, 1) : null;
    if (!line) continue;
    lines.set(block, line);
    if (pairScore(textOf(block, line.zh), textOf(block, line.en), lexicon) >= LEAST_LIKENESS) alike.set(block, line);
    yield turn / blocks.length;
  }
  const headings = blocks.filter(({ role }) => role === 'heading').length;
  const least = lines.size === headings ? 1 : HABIT.count;
  if (alike.size >= least && alike.size >= HABIT.share * lines.size) return lines;
  return new Map([...alike].filter(([{ text }]) => splitBilingualLine(text) !== null));
}

/** So many entries of one list in both languages, and this share of those of that form, are a habit. */
const LIST_HABIT = { count: 3, share: 0.5 };

/**
 * Entries of lists and lines in which a mark parts the languages (鸡蛋四个 / Four eggs), where that is the habit of the text, and
 * a first line of that form: its title.
 */
function* partedLines(blocks: readonly Block[], lexicon: Lexicon): Steps<Map<Block, BilingualLine>> {
  const lines = new Map<Block, BilingualLine>();
  const alike = new Set<Block>();
  for (const [turn, block] of blocks.entries()) {
    if (isPause(turn)) yield turn / blocks.length;
    const line = block.role === 'item' || block.role === 'paragraph' ? splitPartedLine(block.text) : null;
    if (!line) continue;
    lines.set(block, line);
    if (pairScore(textOf(block, line.zh), textOf(block, line.en), lexicon) >= LEAST_LIKENESS) alike.add(block);
    yield turn / blocks.length;
  }
  if (alike.size >= LIST_HABIT.count && alike.size >= LIST_HABIT.share * lines.size) return lines;
  return new Map([...lines].filter(([block]) => block === blocks[0] && alike.has(block)));
}

function textOf({ text }: Block, { start, end }: Span): string {
  return text.slice(start, end);
}

function partOf(block: Block, { start, end }: Span): Part {
  return { block: { ...block, text: block.text.slice(start, end) }, start };
}

/** The bead with offsets into the whole Blocks' texts. */
export function inWholeBlocks(bead: ParagraphBead, sides: Sides): ParagraphBead {
  const shifted = (parts: readonly Part[]) => (segment: Segment): Segment => {
    const by = parts[segment.block]?.start ?? 0;
    return by === 0 ? segment : { ...segment, start: segment.start + by, end: segment.end + by };
  };
  const sentences = bead.sentences.map((sentence) => ({ ...sentence, zh: sentence.zh.map(shifted(sides.zh)), en: sentence.en.map(shifted(sides.en)) }));
  return { ...bead, sentences };
}
