import type { Block } from './block.ts';
import { sideOf } from './side.ts';

/** Longer than this (UTF-16 units) it is a paragraph that names a photographer. */
const LONGEST = { zh: 80, en: 240 };
/** Words by which a line below a picture is known where its element does not say so. */
const CAPTION = /[（(].{0,16}(摄|攝|供图|供圖)[）)]|(摄影|攝影|图片来源|圖片來源)\s*[:：]|^(资料图|資料圖|图为|圖為|图[:：]|圖[:：])|[([](photo|picture|image)\b|\bphoto(s|graph)? (by|courtesy)\b|^(photo|picture|image)\s*:/iu;

/**
 * Puts captions in both languages behind the text, where they would cross it. A caption's two languages stand together below its
 * picture, whatever stands around: amid one language's block, or between a paragraph and its rendering.
 * @param blocks in document order.
 */
export function withCaptionsLast(blocks: readonly Block[]): Block[] {
  const captions = new Set<Block>();
  for (let at = 0; at + 1 < blocks.length; at++) {
    const [first, second] = [blocks[at] as Block, blocks[at + 1] as Block];
    if (!isTwin(first, second) || !crosses(blocks.slice(0, at).findLast(isText), first, second, blocks.slice(at + 2).find(isText))) continue;
    captions.add(first).add(second);
    at++;
  }
  return captions.size === 0 ? [...blocks] : [...blocks.filter((block) => !captions.has(block)), ...captions];
}

function isTwin(first: Block, second: Block): boolean {
  const [side, other] = [sideOf(first), sideOf(second)];
  if (side === null || other === null || side === other || second.id !== first.id + 1) return false;
  if (first.text.length > LONGEST[side] || second.text.length > LONGEST[other]) return false;
  return !isText(first) && !isText(second);
}

function isText({ role, text }: Block): boolean {
  return role !== 'caption' && (role === 'heading' || !CAPTION.test(text));
}

/** Whether the text goes on behind the captions in the language that it broke off in, or with the rendering of what is above them. */
function crosses(before: Block | undefined, first: Block, second: Block, after: Block | undefined): boolean {
  if (!before || !after) return false;
  const [above, below] = [sideOf(before), sideOf(after)];
  return above === below || (above === sideOf(first) && below === sideOf(second));
}
