import type { ParallelCell, ParallelSentence } from '../../lib/article/parallel-text.ts';
import type { Mark } from '../../lib/page/rich-text.ts';
import { textPieces, type MarkedPart } from './text-pieces.ts';

/** A paragraph of the article, and how it stands in a view. */
export interface Paragraph {
  cell: ParallelCell;
  /** Of a heading, in the view. */
  level: number;
  marks: readonly Mark[];
}

const XHTML = 'http://www.w3.org/1999/xhtml';

/**
 * A paragraph: its sentences as elements that can be pointed at, its links and emphasis kept. Made by hand: of every element that it
 * draws the framework keeps several objects, which for the 60,000 of an article of ten thousand rows are 38 MB, and collecting garbage
 * among them holds the page for 60 ms at a time.
 */
export function drawParagraph({ cell, level, marks }: Paragraph): HTMLElement {
  const paragraph = frameOf(cell, level);
  for (const { sentence, parts } of textPieces(cell.text, cell.sentences, marks, cell.extent)) {
    paragraph.append(...(sentence ? [sentenceElement(sentence, parts)] : parts.map(markedText)));
  }
  return paragraph;
}

/**
 * The same paragraph, of an article that may have changed. Where only the numbers of its sentences are others, what is selected and
 * marked in it stays.
 * @returns the element that shows it now.
 */
export function redrawParagraph(element: HTMLElement, before: Paragraph, now: Paragraph): HTMLElement {
  if (before.cell === now.cell && before.level === now.level && before.marks === now.marks) return element;
  if (!looksLike(before, now)) {
    const drawn = drawParagraph(now);
    element.replaceWith(drawn);
    return drawn;
  }
  place(element, now.cell);
  const sentences = now.cell.sentences.filter(({ start, end }) => end > start);
  for (const [index, span] of sentenceElements(element).entries()) {
    const sentence = sentences[index];
    if (sentence) number(span, sentence);
  }
  return element;
}

/** Its sentences' elements, in order. */
export function sentenceElements(paragraph: HTMLElement): HTMLElement[] {
  return [...paragraph.querySelectorAll<HTMLElement>('.sentence')];
}

function looksLike({ cell: a, ...before }: Paragraph, { cell: b, ...now }: Paragraph): boolean {
  const isSameCell = a.text === b.text && a.role === b.role && a.level === b.level && a.language === b.language && isSame(a.extent, b.extent);
  if (!isSameCell || before.level !== now.level) return false;
  return a.sentences.length === b.sentences.length && a.sentences.every((each, index) => isSame(each, b.sentences[index]))
    && before.marks.length === now.marks.length && before.marks.every((each, index) => isSameMark(each, now.marks[index]));
}

function isSame(one: { start: number; end: number }, other: { start: number; end: number } | undefined): boolean {
  return one.start === other?.start && one.end === other.end;
}

function isSameMark(one: Mark, other: Mark | undefined): boolean {
  return isSame(one, other) && one.kind === other?.kind && one.href === other.href;
}

/** The element that says what the paragraph is. */
function frameOf(cell: ParallelCell, level: number): HTMLElement {
  const element = makeElement(cell.role === 'quote' ? 'blockquote' : 'p');
  if (cell.role !== 'quote') element.className = cell.role;
  if (cell.role === 'heading') {
    element.setAttribute('role', 'heading');
    element.setAttribute('aria-level', String(level));
    element.setAttribute('data-level', String(cell.level));
  }
  element.lang = cell.language;
  place(element, cell);
  return element;
}

/** Leads from a place in the view back to the Block. */
function place(element: HTMLElement, { block, extent }: ParallelCell): void {
  // Not by `dataset`, which would be one more object for every element.
  element.setAttribute('data-block', String(block));
  element.setAttribute('data-from', String(extent.start));
}

function sentenceElement(sentence: ParallelSentence, parts: readonly MarkedPart[]): HTMLElement {
  const element = makeElement('span');
  element.className = 'sentence';
  number(element, sentence);
  element.append(...parts.map(markedText));
  return element;
}

function number(element: HTMLElement, { bead, paired }: ParallelSentence): void {
  element.setAttribute('data-bead', String(bead));
  if (!paired) element.setAttribute('data-paired', 'false');
  else if (element.hasAttribute('data-paired')) element.removeAttribute('data-paired');
}

function markedText({ text, marks }: MarkedPart): Node {
  return marks.reduceRight<Node>((inside, mark) => wrap(mark, inside), document.createTextNode(text));
}

function wrap({ kind, href }: Mark, inside: Node): HTMLElement {
  const element = makeElement(kind === 'link' ? 'a' : kind);
  if (kind === 'link') {
    if (href !== undefined) element.setAttribute('href', href);
    element.setAttribute('target', '_blank');
    element.setAttribute('rel', 'noopener noreferrer');
  }
  element.append(inside);
  return element;
}

/** An element of HTML, in documents of whatever kind: the page's may be XML. */
export function makeElement(tag: string): HTMLElement {
  return document.createElementNS(XHTML, tag);
}
