/**
 * A page and what was found in it, as messages of limited size: whoever sends or gets one holds its thread for as long as it takes
 * to write or read that one, and a book of 25,000 paragraphs would take half a second.
 */
import type { ParagraphBead } from './align/alignment.ts';
import type { Finding } from './article/article.ts';
import type { Block, PageText } from './article/block.ts';
import type { ChosenFor } from './article/chosen-region.ts';
import type { Side } from './article/side.ts';
import type { FoundBeads, FoundNews, PairRequest, TextPiece } from './messages.ts';

/** What is to be paired. */
export interface PairTask {
  page: PageText;
  /** Another page that holds the text of `page` in this language: the two are paired with each other. */
  counterpart?: { page: PageText; language: Side };
  /** The text is that of a region which a person chose for this: all of it is paired. */
  chosenFor?: ChosenFor;
}

/** The size of a message, in characters, about; it takes 2 to 3 ms. */
const MOST = 50_000;
/** What surrounds a text or a number in a message, in characters, about. */
const BLOCK = 150;
const CONTAINER = 60;
const PARAGRAPH = 120;
const SENTENCE = 170;

/** The messages that bring a task; the last is the request. */
export function* piecesOfTask({ page, counterpart, chosenFor }: PairTask): Generator<TextPiece | PairRequest, void, void> {
  yield* piecesOfText('page', page);
  if (counterpart) yield* piecesOfText('counterpart', counterpart.page);
  yield { type: 'pair', ...(counterpart && { counterpart: counterpart.language }), ...(chosenFor && { chosenFor }) };
}

function* piecesOfText(of: TextPiece['of'], { blocks, containers }: PageText): Generator<TextPiece, void, void> {
  for (const piece of cut(containers, () => CONTAINER)) yield { type: 'text', of, blocks: [], containers: piece };
  for (const piece of cut(blocks, sizeOfBlock)) yield { type: 'text', of, blocks: piece, containers: [] };
}

/** The messages that bring a finding; the last is the news that all has come. */
export function* piecesOfFinding({ articles, reason }: Finding): Generator<FoundBeads | FoundNews, void, void> {
  for (const [article, { paragraphs }] of articles.entries()) {
    for (const piece of cut(paragraphs, sizeOfParagraph)) yield { type: 'beads', article, paragraphs: piece };
  }
  yield { type: 'found', articles: articles.map(({ languages, layout, confidence, zh, en }) => ({ languages, layout, confidence, zh, en })), ...(reason && { reason }) };
}

/** Puts a task together again. */
export class GatheredTask {
  readonly #texts: Record<TextPiece['of'], PageText> = { page: { blocks: [], containers: [] }, counterpart: { blocks: [], containers: [] } };

  /** @returns the task, once all of it has come. */
  take(message: TextPiece | PairRequest): PairTask | null {
    const { page, counterpart } = this.#texts;
    if (message.type === 'text') {
      const text = this.#texts[message.of];
      for (const block of message.blocks) text.blocks.push(block);
      for (const container of message.containers) text.containers.push(container);
      return null;
    }
    const { counterpart: language, chosenFor } = message;
    return { page, ...(language && { counterpart: { page: counterpart, language } }), ...(chosenFor && { chosenFor }) };
  }
}

/** Puts a finding together again. */
export class GatheredFinding {
  readonly #beads: ParagraphBead[][] = [];

  /** @returns the finding, once all of it has come. */
  take(message: FoundBeads | FoundNews): Finding | null {
    if (message.type === 'beads') {
      const beads = (this.#beads[message.article] ??= []);
      for (const paragraph of message.paragraphs) beads.push(paragraph);
      return null;
    }
    const { articles, reason } = message;
    return { articles: articles.map((article, at) => ({ ...article, paragraphs: this.#beads[at] ?? [] })), ...(reason && { reason }) };
  }
}

/** Cuts a list into pieces of limited size; what is larger makes a piece of its own. */
function* cut<Item>(items: readonly Item[], sizeOf: (item: Item) => number): Generator<Item[], void, void> {
  let [piece, size]: [Item[], number] = [[], 0];
  for (const item of items) {
    const more = sizeOf(item);
    if (size > 0 && size + more > MOST) {
      yield piece;
      [piece, size] = [[], 0];
    }
    piece.push(item);
    size += more;
  }
  if (piece.length > 0) yield piece;
}

function sizeOfBlock({ text }: Block): number {
  return BLOCK + text.length;
}

function sizeOfParagraph({ sentences }: ParagraphBead): number {
  return PARAGRAPH + SENTENCE * sentences.length;
}
