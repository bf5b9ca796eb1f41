import type { Block, BlockRole, Container } from '../article/block.ts';
import { identifyLanguage } from '../text/language.ts';
import { splitLanguages } from '../text/split-languages.ts';
import { boxingOf, headingLevel, isChrome, isClosedDetails, isLink, isSkipped, roleOf } from './element-kind.ts';
import type { BlockSource, PageImage, PageReading } from './reading.ts';
import { firstChild, isElement, isText, localName, nextSibling, openShadowRoot } from './safe-dom.ts';
import { VisibleRun, type Piece, type TextStyle } from './visible-run.ts';

/** How many nodes are read between two steps of the generator. */
const NODES_PER_STEP = 64;

/** The element that is being walked, with what it passes on to its content. */
interface Frame {
  element: Element;
  next: Node | null;
  /** The nearest block-level element at or above, and its container. */
  block: Element;
  container: number;
  startsBlock: boolean;
  hidden: boolean;
  chrome: boolean;
  style: TextStyle;
  role: BlockRole;
  level: number;
}

/**
 * Reads the visual paragraphs below `root` (open shadow roots included), without changing anything. The walk keeps its own
 * stack: pages nest deeper than the call stack.
 * @param ignore elements that are left out whole, such as our own view.
 * @yields after every few nodes, so that the caller can let other work in.
 */
export function* readPage(root: Element, ignore: (element: Element) => boolean = () => false): Generator<void, PageReading, void> {
  const reader = new PageReader();
  const stack: Frame[] = [reader.enter(root, null)];
  let seen = 0;
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const node = frame.next;
    if (!node) {
      stack.pop();
      if (frame.startsBlock) reader.flush(frame);
      continue;
    }
    frame.next = nextSibling(node);
    if (isText(node)) reader.addText(node, frame);
    else if (isElement(node) && !ignore(node)) {
      const child = reader.visit(node, frame);
      if (child) stack.push(child);
    }
    if (++seen % NODES_PER_STEP === 0) yield;
  }
  return reader.reading();
}

class PageReader {
  readonly #blocks: Block[] = [];
  readonly #containers: Container[] = [];
  readonly #sources: BlockSource[] = [];
  readonly #images: PageImage[] = [];
  #run = new VisibleRun();

  /** @returns the frame to walk into, or null where the element's content is not read. */
  visit(element: Element, parent: Frame): Frame | null {
    const tag = localName(element);
    if (tag === 'br') this.#run.addLineBreak();
    else if (tag === 'img') {
      this.#images.push({ element: element as HTMLImageElement, container: parent.container, before: this.#blocks.length });
    } else if (!isSkipped(element)) {
      const frame = this.enter(element, parent);
      if (frame.startsBlock) this.flush(parent);
      return frame;
    }
    return null;
  }

  enter(element: Element, parent: Frame | null): Frame {
    const folded = parent !== null && isClosedDetails(parent.element) && localName(element) !== 'summary';
    const boxing = boxingOf(element, (parent?.hidden ?? false) || folded);
    const startsBlock = boxing.block || parent === null;
    const chrome = (parent?.chrome ?? false) || isChrome(element);
    const level = headingLevel(element);
    const tag = localName(element);
    const role = roleOf(element);
    return {
      element,
      next: firstChild(openShadowRoot(element) ?? element),
      block: startsBlock ? element : parent.block,
      container: startsBlock ? this.#containers.push({ parent: parent?.container ?? -1, tag, chrome }) - 1 : parent.container,
      startsBlock,
      hidden: boxing.hidden,
      chrome,
      style: { preserveNewlines: boxing.preserveNewlines, bold: boxing.bold, inLink: (parent?.style.inLink ?? false) || isLink(element) },
      role: role ?? parent?.role ?? 'paragraph',
      level: level || (role ? 0 : (parent?.level ?? 0)),
    };
  }

  addText(node: Text, frame: Frame): void {
    this.#run.addText(node, node.data, frame.style);
  }

  /** Ends the paragraph at hand: what was collected belongs to `frame`'s block element. */
  flush(frame: Frame): void {
    const run = this.#run;
    this.#run = new VisibleRun();
    if (!run.text) return;
    const linkDensity = run.linked / run.text.length;
    for (const { start, end } of splitLanguages(run.text, run.breaks)) {
      const text = run.text.slice(start, end);
      const { container, hidden } = frame;
      const { role, level } = looksLikeHeading(text, run, frame) ? BOLD_LINE : frame;
      this.#blocks.push({ id: this.#blocks.length, text, language: identifyLanguage(text), role, level, container, hidden, linkDensity });
      this.#sources.push({ element: frame.block, pieces: cutPieces(run.pieces, start, end) });
    }
  }

  reading(): PageReading {
    return { blocks: this.#blocks, containers: this.#containers, sources: this.#sources, images: this.#images };
  }
}

/** What a line in bold type counts as. */
const BOLD_LINE = { role: 'heading', level: 3 } as const;
const LONGEST_HEADING = 120;

/** Many sites set their headings as bold paragraphs: a short line, bold throughout, that is no whole sentence. */
function looksLikeHeading(text: string, run: VisibleRun, { role }: Frame): boolean {
  return role === 'paragraph' && run.bold >= 0.95 * run.text.replaceAll(' ', '').length && text.length <= LONGEST_HEADING && !/[。.！!？?；;，,：:]["'”’」』）)]*$/u.test(text);
}

/** The pieces that fall into the half-open range, with offsets relative to its start. */
function cutPieces(pieces: readonly Piece[], start: number, end: number): Piece[] {
  const cut: Piece[] = [];
  for (const piece of pieces) {
    const from = Math.max(piece.start, start);
    const to = Math.min(piece.start + piece.length, end);
    if (to > from) cut.push({ node: piece.node, from: piece.from + from - piece.start, start: from - start, length: to - from });
  }
  return cut;
}
