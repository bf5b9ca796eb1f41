import type { AlignedArticle } from './article.ts';
import type { Block, BlockRole } from './block.ts';

/** An article as the views show it: rows of paragraphs, their sentences numbered through. Plain data. */
export interface ParallelText {
  rows: ParallelRow[];
  /** Number of sentence beads; they are numbered from 0 in reading order. */
  beads: number;
}

/** A paragraph bead. A side without paragraphs is an unpaired one. */
export interface ParallelRow {
  zh: ParallelCell[];
  en: ParallelCell[];
  confidence: number;
}

/** One paragraph with its sentences. */
export interface ParallelCell {
  /** Id of the Block. */
  block: number;
  text: string;
  /** BCP 47 tag of the text. */
  language: string;
  role: BlockRole;
  level: number;
  /** In text order, without overlap. */
  sentences: ParallelSentence[];
}

/** A sentence: UTF-16 offsets, half-open, into the cell's text. */
export interface ParallelSentence {
  start: number;
  end: number;
  /** Number of its bead: sentences with the same number render each other. */
  bead: number;
  /** Whether the bead has sentences in the other language. */
  paired: boolean;
}

/** @param blocks the page's Blocks, by id. @param firstBead the number of the first bead, for pages with several articles. */
export function toParallelText(article: AlignedArticle, blocks: readonly Block[], firstBead = 0): ParallelText {
  let bead = firstBead;
  const rows = article.paragraphs.map((paragraph): ParallelRow => {
    const zh = cells(article.zh.slice(paragraph.zh.start, paragraph.zh.end), blocks);
    const en = cells(article.en.slice(paragraph.en.start, paragraph.en.end), blocks);
    for (const sentence of paragraph.sentences) {
      const paired = sentence.zh.length > 0 && sentence.en.length > 0;
      for (const { block, start, end } of sentence.zh) zh[block - paragraph.zh.start]?.sentences.push({ start, end, bead, paired });
      for (const { block, start, end } of sentence.en) en[block - paragraph.en.start]?.sentences.push({ start, end, bead, paired });
      bead++;
    }
    return { zh, en, confidence: paragraph.confidence };
  });
  return { rows, beads: bead - firstBead };
}

function cells(ids: readonly number[], blocks: readonly Block[]): ParallelCell[] {
  return ids.flatMap((id) => {
    const block = blocks[id];
    if (!block) return [];
    const { text, language, role, level } = block;
    return [{ block: id, text, language, role, level, sentences: [] }];
  });
}
