import { splitBilingualLine, splitPartedLine } from '../text/bilingual-line.ts';
import type { Block, PageText } from './block.ts';
import { isPath } from './site-lines.ts';
import { sideOf } from './side.ts';

/** A title stands at most so many Blocks (date, source, share line) above the text. */
const REACH = 8;
const TITLE_LEVEL = 2;
/** A line that is no heading and stands alone is a title no farther away than this: a date may stand between. */
const NEAR = 2;
/** Longer than this (UTF-16 units), or with less in it, a line is no title. */
const LENGTH = { zh: { least: 4, most: 40 }, en: { least: 8, most: 120 } };

/**
 * The titles of a text that stand above its container, as they do where a page keeps them in a header of their own: headings,
 * and two short lines beside each other, one in each language. What renders nothing below is left out when the article is trimmed.
 * @param first the text's first Block. @param previous the last Block of the text before it.
 * @param candidates in page order.
 */
export function titlesBefore(first: Block | undefined, previous: Block | undefined, candidates: readonly Block[], page: PageText): Block[] {
  const at = first ? candidates.indexOf(first) : 0;
  const above = candidates.slice(Math.max(0, at - REACH), at).filter(({ id }) => id > (previous?.id ?? -1));
  // A text that begins with its title needs no line of the page above it.
  if (first && isTitle(first)) return belowTheMenu(above.filter(isTitle), first, page);
  const titles = above.filter((block, index) => isTitle(block) || isTwin(block, above[index - 1]) || isTwin(block, above[index + 1]) || isLoneTitle(block, first) || isBilingualTitle(block, first, above[index - 1]));
  return first ? belowTheMenu(titles, first, page) : titles;
}

/** Leaves out the name of the site: where a title is at hand already, what stands above a menu or a path through the site is none. */
function belowTheMenu(titles: readonly Block[], first: Block, page: PageText): Block[] {
  let top: Block | null = isTitle(first) || looksLikeTitle(first) ? first : null;
  const kept: Block[] = [];
  for (const title of titles.toReversed()) {
    if (top !== null && page.blocks.slice(title.id + 1, top.id).some(leadsThroughSite)) break;
    kept.unshift(title);
    top = title;
  }
  return kept;
}

/** Fewer linked characters are an author, a source, a button. */
const MENU_LENGTH = 20;
const SHARING = /分享|微信|微博|share|facebook|twitter|whatsapp|e-?mail/i;

function leadsThroughSite({ text, linkDensity }: Block): boolean {
  return isPath(text) || (linkDensity * text.length >= MENU_LENGTH && linkDensity > 0.7 && !SHARING.test(text));
}

/** A line in one language right above the text, whose rendering stands somewhere in the text. */
function isLoneTitle(block: Block, first: Block | undefined): boolean {
  return first !== undefined && first.id - block.id <= NEAR && looksLikeTitle(block) && splitBilingualLine(block.text, 1) === null;
}

/**
 * A line right above the text that says the same in both languages, a heading of any rank or two halves with a mark between them.
 * Several lines of that form are a menu.
 */
function isBilingualTitle({ role, id, text, linkDensity }: Block, first: Block | undefined, before: Block | undefined): boolean {
  if (first === undefined || first.id - id > NEAR || linkDensity > 0) return false;
  return role === 'heading' ? splitBilingualLine(text, 1) !== null : role === 'paragraph' && !/\d{4}/u.test(text) && splitPartedLine(text) !== null && splitPartedLine(before?.text ?? '') === null;
}

function isTitle({ role, level }: Block): boolean {
  return role === 'heading' && level <= TITLE_LEVEL;
}

/** Whether two lines that stand beside each other on the page could be one title in both languages. */
function isTwin(block: Block, other: Block | undefined): boolean {
  return other !== undefined && Math.abs(other.id - block.id) === 1 && sideOf(other) !== sideOf(block) && looksLikeTitle(block) && looksLikeTitle(other);
}

/** A short line that is no sentence, no label and no path through the site. */
export function looksLikeTitle(block: Block): boolean {
  const side = sideOf(block);
  if (side === null || block.role === 'item' || block.linkDensity > 0) return false;
  const { least, most } = LENGTH[side];
  return block.text.length >= least && block.text.length <= most && !/[。.！!；;，,：:>»|]\s*$|[>»|]|\d{4}[-/年]\d/u.test(block.text);
}
