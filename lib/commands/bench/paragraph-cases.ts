/** Aligned sentences put together into paragraphs, for measuring `alignParagraphs`. */
import type { ParagraphBead, Run, Segment, SentenceBead } from '../../align/alignment.ts';
import type { Paragraph } from '../../align/paragraphs.ts';
import type { CorpusDocument } from './corpus.ts';

/** Beads of a paragraph, in turn. */
const SIZES = [2, 1, 4, 3];

/** One side: its paragraphs, for each the number of the pair that it belongs to and where its lines end in it. */
interface Side {
  paragraphs: Paragraph[];
  pairs: number[];
  lines: { line: number; end: number }[][];
}

export interface ParagraphCase {
  document: CorpusDocument;
  zh: Side;
  en: Side;
  /** For every line the number of its bead; lines of no bead have none. */
  beadOf: { zh: Map<number, number>; en: Map<number, number> };
}

/** Cuts a document into paragraphs at borders that no bead crosses. */
export function paragraphCase(document: CorpusDocument): ParagraphCase {
  const borders = bordersOf(document);
  const beadOf = { zh: new Map<number, number>(), en: new Map<number, number>() };
  document.beads.forEach(({ zh, en }, bead) => {
    for (const line of zh) beadOf.zh.set(line, bead);
    for (const line of en) beadOf.en.set(line, bead);
  });
  return { document, zh: sideOf(document.zh, borders.map(({ zh }) => zh), ''), en: sideOf(document.en, borders.map(({ en }) => en), ' '), beadOf };
}

function bordersOf({ beads, zh, en }: CorpusDocument): { zh: number; en: number }[] {
  const borders = [{ zh: 0, en: 0 }];
  const reached = { zh: 0, en: 0 };
  let size = 0;
  beads.forEach((bead, at) => {
    reached.zh = Math.max(reached.zh, (bead.zh.at(-1) ?? -1) + 1);
    reached.en = Math.max(reached.en, (bead.en.at(-1) ?? -1) + 1);
    size++;
    const rest = beads.slice(at + 1, at + 12);
    const crosses = rest.some((next) => (next.zh[0] ?? Infinity) < reached.zh || (next.en[0] ?? Infinity) < reached.en);
    if (crosses || size < (SIZES[borders.length % SIZES.length] as number)) return;
    borders.push({ ...reached });
    size = 0;
  });
  borders.push({ zh: zh.length, en: en.length });
  return borders;
}

function sideOf(texts: readonly string[], borders: readonly number[], joint: string): Side {
  const side: Side = { paragraphs: [], pairs: [], lines: [] };
  borders.slice(1).forEach((to, pair) => {
    let text = '';
    const lines: { line: number; end: number }[] = [];
    for (let line = borders[pair] as number; line < to; line++) {
      text += `${text === '' ? '' : joint}${texts[line] ?? ''}`;
      lines.push({ line, end: text.length });
    }
    if (text.trim() === '') return;
    side.paragraphs.push({ text });
    side.pairs.push(pair);
    side.lines.push(lines);
  });
  return side;
}

/** Whether a bead of paragraphs is one pair, or one paragraph whose pair has no other side. */
export function isRightParagraph({ zh, en }: ParagraphCase, bead: ParagraphBead): boolean {
  const [left, right] = [pairsOf(zh, bead.zh), pairsOf(en, bead.en)];
  if (left.length + right.length === 1) return !zh.pairs.includes(right[0] ?? -1) && !en.pairs.includes(left[0] ?? -1);
  return left.length === 1 && right.length === 1 && left[0] === right[0];
}

function pairsOf({ pairs }: Side, { start, end }: Run): number[] {
  return pairs.slice(start, end);
}

/** Whether a bead of sentences, which need not be lines, has exactly the lines of beads of the gold. */
export function isRightSentence({ document, zh, en, beadOf }: ParagraphCase, bead: SentenceBead): boolean {
  const [zhLines, enLines] = [linesOf(zh, bead.zh), linesOf(en, bead.en)];
  const beads = new Set([...zhLines.map((line) => beadOf.zh.get(line)), ...enLines.map((line) => beadOf.en.get(line))]);
  if (bead.zh.length + bead.en.length > 2 && beads.size > 1) return false;
  const whole = [...beads].flatMap((number) => (number === undefined ? [] : [document.beads[number]]));
  const paired = bead.zh.length > 0 && bead.en.length > 0;
  if (paired && whole.some((gold) => !gold?.zh.length || !gold.en.length)) return false;
  return whole.length === beads.size && same(whole.flatMap((gold) => gold?.zh ?? []), zhLines) && same(whole.flatMap((gold) => gold?.en ?? []), enLines);
}

function linesOf({ lines }: Side, segments: readonly Segment[]): number[] {
  return segments.flatMap(({ block, start, end }) =>
    (lines[block] ?? []).flatMap(({ line, end: to }, k, all) => (to > start && (all[k - 1]?.end ?? 0) < end ? [line] : [])),
  );
}

function same(left: readonly number[], right: readonly number[]): boolean {
  const [a, b] = [new Set(left), new Set(right)];
  return a.size === b.size && left.every((value) => b.has(value));
}
