import type { Article } from '../article/article.ts';
import type { ParagraphBead, Run, Segment, SentenceBead } from '../align/alignment.ts';
import type { Block } from '../article/block.ts';
import type { PageReading } from './reading.ts';

/**
 * What became of a page between two readings:
 * `none`: every text stands; `trifle`: a clock, a counter, a ticker beside the article; `text`: the pairing may be another;
 * `elsewhere`: hardly anything of what was read is left: another article, or none.
 */
export type Change = 'none' | 'trifle' | 'text' | 'elsewhere';

/** When less than this share of the text stands, the page shows something else. A Chinese half is a fifth of the characters. */
const STANDING = 0.1;

/**
 * Compares two readings of a page by their texts.
 * @param article ids of the Blocks (of `before`) that are in an article; empty where none was found: then everything counts.
 */
export function changeBetween(before: readonly Block[], after: readonly Block[], article: ReadonlySet<number>): Change {
  const searching = article.size === 0;
  const differing = before.length === after.length ? before.filter((block, at) => differs(block, after[at], searching)) : null;
  if (differing?.length === 0) return 'none';
  const trifling = !searching && differing?.every(({ id }) => !article.has(id) && isTrifle(before[id]?.text, after[id]?.text));
  if (trifling) return 'trifle';
  const watched = searching ? before : before.filter(({ id }) => article.has(id));
  return isStanding(watched, after) ? 'text' : 'elsewhere';
}

/** Where no article was found, one may come to light by being shown. */
function differs(before: Block, after: Block | undefined, searching: boolean): boolean {
  return before.text !== after?.text || (searching && before.hidden !== after.hidden);
}

/** A text this much longer than the one in whose place it stands may be the text that was missing, in characters. */
const TRIFLE = 20;

/** Whether a text is a turn of a clock, a counter or a ticker: about as long as before, in the same script. */
function isTrifle(before = '', after = ''): boolean {
  return after.length <= 2 * before.length + TRIFLE && hasHan(before) === hasHan(after);
}

function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** Whether the other reading still has enough of these Blocks' text. Cutting a book into its sentences takes long, so whole Blocks come first. */
function isStanding(watched: readonly Block[], after: readonly Block[]): boolean {
  const enough = STANDING * watched.reduce((sum, { text }) => sum + text.length, 0);
  const texts = new Set(after.map(({ text }) => text));
  const changed = watched.filter(({ text }) => !texts.has(text));
  let standing = watched.reduce((sum, { text }) => sum + (texts.has(text) ? text.length : 0), 0);
  if (standing >= enough) return true;
  const sentences = new Set(after.flatMap(sentencesOf));
  for (const sentence of changed.flatMap(sentencesOf)) if (sentences.has(sentence)) standing += sentence.length;
  return standing >= enough;
}

/** Roughly: a paragraph that goes on growing is still the same. */
function sentencesOf({ text }: Block): string[] {
  return text.split(/(?<=[。！？.!?])\s*/u);
}

/** Whether these Blocks still stand in the very same text nodes: then what points into the first reading is right for the second. */
export function sameNodes(before: PageReading, after: PageReading, blocks: Iterable<number>): boolean {
  for (const id of blocks) {
    const [old, now] = [before.sources[id]?.pieces ?? [], after.sources[id]?.pieces ?? []];
    const same = old.length === now.length && old.every(({ node, from, start, length }, at) => {
      const piece = now[at];
      return piece?.node === node && piece.from === from && piece.start === start && piece.length === length;
    });
    if (!same) return false;
  }
  return true;
}

/** What a pairing is told by. */
interface Paired {
  reading: Pick<PageReading, 'blocks'>;
  finding: { articles: readonly (Pick<Article, 'zh' | 'en'> & { paragraphs: readonly ParagraphBead[] })[] };
}

/** Whether two pairings say the same; their Blocks may have other numbers. */
export function samePairing(a: Paired, b: Paired): boolean {
  const sameTexts = (some: readonly number[], others: readonly number[]): boolean =>
    same(some, others, (one, other) => a.reading.blocks[one]?.text === b.reading.blocks[other]?.text);
  return same(a.finding.articles, b.finding.articles, (one, other) => {
    return sameTexts(one.zh, other.zh) && sameTexts(one.en, other.en) && same(one.paragraphs, other.paragraphs, sameParagraph);
  });
}

function same<Item>(some: readonly Item[], others: readonly Item[], isSame: (one: Item, other: Item) => boolean): boolean {
  return some.length === others.length && some.every((one, at) => isSame(one, others[at] as Item));
}

function sameParagraph(a: ParagraphBead, b: ParagraphBead): boolean {
  return sameRun(a.zh, b.zh) && sameRun(a.en, b.en) && a.confidence === b.confidence && same(a.sentences, b.sentences, sameSentence);
}

function sameSentence(a: SentenceBead, b: SentenceBead): boolean {
  return a.confidence === b.confidence && same(a.zh, b.zh, sameSegment) && same(a.en, b.en, sameSegment);
}

function sameSegment(a: Segment, b: Segment): boolean {
  return a.block === b.block && sameRun(a, b);
}

function sameRun(a: Run, b: Run): boolean {
  return a.start === b.start && a.end === b.end;
}
