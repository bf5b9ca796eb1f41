import type { ParagraphBead, Segment } from '../align/alignment.ts';
import { pairScore } from '../align/translation.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { splitBilingualLine, type Span } from '../text/bilingual-line.ts';
import type { Block } from './block.ts';
import { sideOf } from './side.ts';

/** A Block, or the half of a heading that says the same in both languages. */
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

/** The Blocks of a region by language; of a heading in both languages, each side gets its half. */
export function partSides(blocks: readonly Block[], lexicon: Lexicon): Sides {
  const sides: Sides = { zh: [], en: [] };
  for (const block of blocks) {
    const line = block.role === 'heading' ? splitBilingualLine(block.text) : null;
    const [zh, en] = line ? [partOf(block, line.zh), partOf(block, line.en)] : [];
    if (zh && en && pairScore(zh.block.text, en.block.text, lexicon) >= LEAST_LIKENESS) {
      sides.zh.push(zh);
      sides.en.push(en);
    } else {
      const side = sideOf(block);
      if (side) sides[side].push({ block, start: 0 });
    }
  }
  return sides;
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
