import type { Block, BlockRole, Container } from '../article/block.ts';
import { identifyLanguage } from '../text/language.ts';
import { splitLanguages } from '../text/split-languages.ts';
import type { BlockSource, PageImage, PageReading } from './reading.ts';
import { VisibleRun, type Piece } from './visible-run.ts';

/** What the place of a text says about it. */
export interface TextHome {
  element: Element;
  /** The nearest block-level element at or above, and its container. */
  block: Element;
  container: number;
  hidden: boolean;
  chrome: boolean;
  role: BlockRole;
  level: number;
}

/** A text this long is no paragraph: it is parted at the next end of a sentence, or at twice the length. */
const LONGEST_RUN = 8_000;

/** The Blocks of a page in the making. */
export class BlockList {
  /** The paragraph at hand. */
  run = new VisibleRun();
  readonly #blocks: Block[] = [];
  readonly #containers: Container[] = [];
  readonly #sources: BlockSource[] = [];
  readonly #images: PageImage[] = [];
  /** Texts out of the flow of the paragraph at hand; they come behind it. */
  #aside: { run: VisibleRun; home: TextHome }[] = [];

  /** @returns the index of the container. */
  addContainer(container: Container): number {
    return this.#containers.push(container) - 1;
  }

  addImage(element: HTMLImageElement, container: number): void {
    this.#images.push({ element, container, before: this.#blocks.length });
  }

  /** Begins a text beside the paragraph at hand, which the caller keeps. */
  begin(): void {
    this.run = new VisibleRun();
  }

  /** Ends a text beside a paragraph, and goes on with that paragraph. */
  resume(around: VisibleRun, home: TextHome): void {
    if (!home.hidden || isText(this.run.text)) this.#aside.push({ run: this.run, home });
    this.run = around;
  }

  /** Ends the paragraph at hand where it has become too long to be one. @returns whether it has. */
  flushOverlong(home: TextHome): boolean {
    const { length } = this.run.text;
    const overlong = length >= LONGEST_RUN && (length >= 2 * LONGEST_RUN || this.run.atEnd);
    if (overlong) this.flush(home);
    return overlong;
  }

  /** Ends the paragraph at hand: what was collected belongs to the block element of `home`. */
  flush(home: TextHome): void {
    const { run } = this;
    const aside = this.#aside;
    if (run.text === '' && aside.length === 0) return;
    this.run = new VisibleRun();
    this.#aside = [];
    this.#add(run, home);
    for (const other of aside) this.#add(other.run, other.home);
  }

  reading(unreadFrames: number): PageReading {
    return { blocks: this.#blocks, containers: this.#containers, sources: this.#sources, images: this.#images, unreadFrames };
  }

  #add(run: VisibleRun, home: TextHome): void {
    if (!run.text) return;
    const { container, hidden } = home;
    const linkDensity = run.linked / run.text.length;
    let bold: boolean | null = null;
    const isBold = (): boolean => (bold ??= isBoldThroughout(run));
    let from = 0;
    for (const { start, end } of splitLanguages(run.text, run.breaks)) {
      const text = run.text.slice(start, end);
      const { role, level } = looksLikeHeading(text, home, isBold) ? BOLD_LINE : home;
      this.#blocks.push({ id: this.#blocks.length, text, language: identifyLanguage(text), role, level, container, hidden, linkDensity });
      const pieces: Piece[] = [];
      from = cutPieces(run.pieces, from, start, end, pieces);
      this.#sources.push({ element: home.block, pieces });
    }
  }
}

/** Hidden bits of a line are labels of controls; the hidden rendering of a line is longer. */
function isText(text: string): boolean {
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 4 || text.split(' ').length >= 3;
}

/** What a line in bold type counts as. */
const BOLD_LINE = { role: 'heading', level: 3 } as const;

const LONGEST_HEADING = 120;

/** Many sites set their headings as bold paragraphs: a short line, bold throughout, that is no whole sentence. */
function looksLikeHeading(text: string, { role }: TextHome, isBold: () => boolean): boolean {
  return role === 'paragraph' && text.length <= LONGEST_HEADING && isBold() && !/[。.！!？?；;，,：:]["'”’」』）)]*$/u.test(text);
}

function isBoldThroughout(run: VisibleRun): boolean {
  const bold = run.countBold();
  return bold > 0 && bold >= 0.95 * run.text.replaceAll(' ', '').length;
}

/**
 * Collects the pieces that fall into the half-open range, with offsets relative to its start.
 * @param first the piece to begin with.
 * @returns the piece to begin the next range with.
 */
function cutPieces(pieces: readonly Piece[], first: number, start: number, end: number, cut: Piece[]): number {
  let at = first;
  for (let piece = pieces[at]; piece && piece.start < end; piece = pieces[++at]) {
    const from = Math.max(piece.start, start);
    const to = Math.min(piece.start + piece.length, end);
    if (to > from) cut.push({ node: piece.node, from: piece.from + from - piece.start, start: from - start, length: to - from });
    if (piece.start + piece.length > end) break;
  }
  return at;
}
