import type { Block, PageText } from './block.ts';
import { resolveLanguages } from './resolve-languages.ts';
import { withoutVocabulary } from './vocabulary.ts';

/** The two languages that are paired; every Block of another language, or of none, is left out. */
export type Side = 'zh' | 'en';

export function sideOf(block: Block): Side | null {
  if (block.language === 'en') return 'en';
  return block.language === 'zh-Hans' || block.language === 'zh-Hant' ? 'zh' : null;
}

/** A Block of links only is navigation, unless it says a whole sentence or is a heading. */
const MOST_LINKS = 0.7;
const SENTENCE_LENGTH = { zh: 24, en: 60 };

/** A short text that stands on the page this often is a label (“Show original”) and no part of a text. */
const LABEL = { length: 40, times: 4 };

/** The Blocks that can belong to an article, in page order: text in one of the two languages, not of the page's furniture. */
export function findCandidates(page: PageText): Block[] {
  const times = new Map<string, number>();
  for (const { text } of page.blocks) times.set(text, (times.get(text) ?? 0) + 1);
  const isLabel = ({ text }: Block): boolean => text.length < LABEL.length && (times.get(text) ?? 0) >= LABEL.times;
  const candidates = resolveLanguages(page.blocks).filter((block) => isCandidate(block, page) && !isLabel(block));
  return withoutVocabulary(candidates, page);
}

function isCandidate(block: Block, page: PageText): boolean {
  const side = sideOf(block);
  if (side === null || block.role === 'code' || page.containers[block.container]?.chrome) return false;
  if (block.role === 'heading' || block.linkDensity < MOST_LINKS) return true;
  return block.text.length >= SENTENCE_LENGTH[side];
}

/** About how many Chinese characters one English word is worth in a translation. */
const HAN_PER_WORD = 1.6;

/** How much text a Block holds, in Chinese characters or their English equivalent. */
export function massOf(block: Block): number {
  return sideOf(block) === 'zh'
    ? (block.text.match(/\p{Script=Han}/gu)?.length ?? 0)
    : (block.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) * HAN_PER_WORD;
}
