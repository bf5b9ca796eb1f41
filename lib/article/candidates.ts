import type { Steps } from '../align/steps.ts';
import { withoutNamedFurniture } from './beside.ts';
import type { Block, PageText } from './block.ts';
import { linkListsOfText } from './link-lists.ts';
import { resolveLanguages } from './resolve-languages.ts';
import { sideOf } from './side.ts';
import { withoutSiteTalk } from './site-talk.ts';
import { withoutTableNotes } from './table-notes.ts';
import { withoutVocabulary } from './vocabulary.ts';

/** A Block of links only is navigation, unless it says a whole sentence or is a heading; entries of a list can be long headlines. */
const MOST_LINKS = 0.7;
const SENTENCE_LENGTH = { zh: 24, en: 60 };

/** A short text that stands on the page this often is a label (“Show original”) and no part of a text. */
const LABEL = { length: 40, times: 4 };

/**
 * The Blocks that can belong to an article, in page order: text in one of the two languages, not of the page's furniture.
 * @yields after every pass over the page; no share of the pairing is done by then.
 */
export function* findCandidates(page: PageText): Steps<Block[]> {
  const times = new Map<string, number>();
  for (const { text } of page.blocks) times.set(text, (times.get(text) ?? 0) + 1);
  const isLabel = ({ text }: Block): boolean => text.length < LABEL.length && (times.get(text) ?? 0) >= LABEL.times;
  const resolved = yield* resolveLanguages(page.blocks);
  yield 0;
  const blocks = resolved.filter((block) => isReadable(block, page) && !isLabel(block));
  yield 0;
  const lists = linkListsOfText(blocks, page, isText);
  const belongs = (block: Block): boolean => isText(block) || lists.has(block);
  const readable = blocks.filter((block) => sideOf(block) !== null && belongs(block));
  const overLinks = new Set(blocks.filter((block, index) => headsLinks(block, blocks[index + 1], belongs)));
  yield 0;
  // Not before: a heading over links tells what the part of the page is that it begins.
  const texts = withoutSiteTalk(withoutNamedFurniture(readable, page), page).filter((block) => !overLinks.has(block));
  yield 0;
  const withoutNotes = withoutTableNotes(texts, page);
  yield 0;
  return withoutVocabulary(withoutNotes, page);
}

/** A heading over links (“Related articles”) is a part of the navigation. */
function headsLinks(block: Block, next: Block | undefined, belongs: (block: Block) => boolean): boolean {
  return block.role === 'heading' && next !== undefined && next.role !== 'heading' && !belongs(next);
}

/** Not the page's furniture, and no program. */
function isReadable(block: Block, page: PageText): boolean {
  return block.role !== 'code' && page.containers[block.container]?.chrome !== true;
}

function isText(block: Block): boolean {
  if (block.role === 'heading' || block.linkDensity < MOST_LINKS) return true;
  if (block.role === 'item' && !/[。！？.!?]["'”’」』）)]*$/u.test(block.text)) return false;
  return block.text.length >= SENTENCE_LENGTH[sideOf(block) ?? 'en'];
}
