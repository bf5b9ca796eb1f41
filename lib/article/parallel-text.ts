import { isPause, type Steps } from '../align/steps.ts';
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
  /** That of the whole Block. */
  text: string;
  /** The part of the text that is this paragraph, half-open UTF-16 offsets: half of a heading in both languages, else the whole. */
  extent: { start: number; end: number };
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

/** Below this confidence a pairing is shown as doubtful. */
export const DOUBTFUL = 0.35;

/**
 * @param blocks the page's Blocks, by id. @param firstBead the number of the first bead, for pages with several articles.
 * @yields the share of the work that is done, 0–1.
 */
export function* parallelTextOf(article: AlignedArticle, blocks: readonly Block[], firstBead = 0): Steps<ParallelText> {
  let bead = firstBead;
  const rows: ParallelRow[] = [];
  for (const [turn, paragraph] of article.paragraphs.entries()) {
    const zh = cells(article.zh.slice(paragraph.zh.start, paragraph.zh.end), blocks, article.languages[0]);
    const en = cells(article.en.slice(paragraph.en.start, paragraph.en.end), blocks, article.languages[1]);
    shareHeading(zh, en);
    for (const sentence of paragraph.sentences) {
      const paired = sentence.zh.length > 0 && sentence.en.length > 0;
      for (const { block, start, end } of sentence.zh) zh[block - paragraph.zh.start]?.sentences.push({ start, end, bead, paired });
      for (const { block, start, end } of sentence.en) en[block - paragraph.en.start]?.sentences.push({ start, end, bead, paired });
      bead++;
    }
    shareLine(zh, en);
    rows.push({ zh, en, confidence: paragraph.confidence });
    if (isPause(turn)) yield turn / article.paragraphs.length;
  }
  return { rows, beads: bead - firstBead };
}

/** @param language that of the article's side: what was too short to tell by itself has it, too. */
function cells(ids: readonly number[], blocks: readonly Block[], language: string): ParallelCell[] {
  return ids.flatMap((id) => {
    const block = blocks[id];
    if (!block) return [];
    const { text, role, level } = block;
    return [{ block: id, text, extent: { start: 0, end: text.length }, language, role, level, sentences: [] }];
  });
}

/** A Block that stands on both sides is a heading in both languages: each side shows its own sentences of it. */
function shareLine(zh: readonly ParallelCell[], en: readonly ParallelCell[]): void {
  for (const cell of [...zh, ...en]) {
    const [first, last] = [cell.sentences[0], cell.sentences.at(-1)];
    const other = zh.includes(cell) ? en : zh;
    if (first && last && other.some(({ block }) => block === cell.block)) cell.extent = { start: first.start, end: last.end };
  }
}

/** Longer than this (characters) is no heading, whatever it renders. */
const LONGEST_HEADING = 160;

/** What renders a heading is one, even where the page sets it as a paragraph. */
function shareHeading(zh: readonly ParallelCell[], en: readonly ParallelCell[]): void {
  const [left, right] = [zh[0], en[0]];
  if (zh.length !== 1 || en.length !== 1 || !left || !right || (left.role === 'heading') === (right.role === 'heading')) return;
  const [heading, other] = left.role === 'heading' ? [left, right] : [right, left];
  if (other.role === 'paragraph' && other.text.length <= LONGEST_HEADING) Object.assign(other, { role: heading.role, level: heading.level });
}
