/**
 * Vocabulary lists and exercises that follow an article for learners: they hold both languages, and are no translation.
 */
import type { ParagraphBead } from '../align/alignment.ts';
import type { Block, PageText } from './block.ts';
import { isPaired } from './trim.ts';

/** Words with which such a part begins; a line of its own, or the beginning of one. */
const CHINESE_HEADING = /^(重点|重點|核心|常用|本文|相关|相關)?(词汇|詞彙|生词|生詞|单词|單詞|短语|短語|语言点|語言點|知识点|知識點)(讲解|講解|解析|学习|學習|积累|積累|表|注释|註釋)?[:：\s]*($|\s|\d)/u;
const CHINESE_EXERCISE = /^.{0,10}(解析|讲解|講解|练习|練習)[:：]?$/u;
const ENGLISH_HEADING = /^(vocabulary|glossary|key (words|vocabulary)|words (and|&) (expressions|phrases)|useful expressions|exercises?)\s*[:：]?$/i;

/**
 * Takes out what follows a heading such as “Vocabulary” or 词汇讲解, up to the next heading or the end of the part of the page
 * in which it stands.
 */
export function withoutVocabulary(blocks: readonly Block[], page: PageText): Block[] {
  const kept: Block[] = [];
  let within: number | null = null;
  for (const block of blocks) {
    const parent = page.containers[block.container]?.parent ?? -1;
    if (startsVocabulary(block.text)) within = parent;
    else if (within !== null && (block.level > 0 || !isBelow(block.container, within, page))) within = null;
    if (within === null) kept.push(block);
  }
  return kept;
}

function startsVocabulary(text: string): boolean {
  return CHINESE_HEADING.test(text) || CHINESE_EXERCISE.test(text) || ENGLISH_HEADING.test(text);
}

function isBelow(container: number, ancestor: number, page: PageText): boolean {
  let at = container;
  while (at > ancestor) at = page.containers[at]?.parent ?? -1;
  return at === ancestor;
}

/** Longer than this (characters) is no term. */
const LONGEST_TERM = { zh: 12, en: 48 };
/** So many pairs of terms in a row, after a text, are a list of them. */
const LEAST_TERMS = 3;
const SENTENCE = /[。！？!?；;]|[.](\s|$)/u;

/** The beads without the list of terms at the end, if there is a text before it. */
export function withoutTermList(beads: readonly ParagraphBead[], zh: readonly Block[], en: readonly Block[]): ParagraphBead[] {
  const isTerm = (bead: ParagraphBead): boolean =>
    zh.slice(bead.zh.start, bead.zh.end).every((block) => isShort(block, LONGEST_TERM.zh)) &&
    en.slice(bead.en.start, bead.en.end).every((block) => isShort(block, LONGEST_TERM.en));
  let end = beads.length;
  while (end > 0 && isTerm(beads[end - 1] as ParagraphBead)) end--;
  const terms = beads.slice(end).filter(isPaired).length;
  return end > 0 && terms >= LEAST_TERMS ? beads.slice(0, end) : [...beads];
}

function isShort({ text, role }: Block, longest: number): boolean {
  return role !== 'heading' && role !== 'cell' && text.length <= longest && !SENTENCE.test(text);
}
