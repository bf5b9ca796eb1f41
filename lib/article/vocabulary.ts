/**
 * Vocabulary lists and exercises that follow an article for learners: they hold both languages, and are no translation.
 */
import type { ParagraphBead } from '../align/alignment.ts';
import { splitBilingualLine } from '../text/bilingual-line.ts';
import type { Block, PageText } from './block.ts';
import { isBelow, parentOf } from './container-tree.ts';
import { isPaired } from './trim.ts';

/** Words with which such a part begins; a line of its own, or the beginning of one. */
const CHINESE_HEADING =
  /^(今日|每日|本期|课文|文中|重点|重點|核心|常用|本文|相关|相關)?(词汇|詞彙|热词|熱詞|生词|生詞|单词|單詞|短语|短語|近义词|反义词|同义词|语言点|語言點|知识点|知識點)(讲解|講解|解析|学习|學習|积累|積累|表|注释|註釋)?[:：\s]*($|\s|\d)/u;
const CHINESE_EXERCISE = /^.{0,10}(解析|讲解|講解|练习|練習)[:：]?$/u;
const ENGLISH_HEADING = /^(vocabulary|glossary|(new|useful) words|word (list|bank)|synonyms|antonyms|key (words|vocabulary)|words (and|&) (expressions|phrases)|useful expressions|exercises?)\s*[:：]?$/i;

/**
 * Takes out what follows a heading such as “Vocabulary” or 词汇讲解, up to the next heading, the first paragraph of prose or the
 * end of the part of the page in which it stands, and entries of a vocabulary wherever they stand.
 */
export function withoutVocabulary(blocks: readonly Block[], page: PageText): Block[] {
  const kept: Block[] = [];
  const entries = new Set(blocks.filter(isEntry).map((block) => block.container));
  let part: { parent: number; holdsProse: boolean } | null = null;
  for (const block of blocks) {
    const isAnotherRendering = block.role === 'heading' && ANOTHER_RENDERING.test(block.text);
    const holdsProse = isAnotherRendering || HOLDS_PROSE.test(block.text);
    const ends = part && (block.level > 0 || (!part.holdsProse && isProse(block.text)) || !isBelow(block.container, part.parent, page));
    if (isAnotherRendering || startsVocabulary(block.text)) part = { parent: parentOf(block, page), holdsProse };
    else if (ends) part = null;
    if (part === null && !isNote(block.text) && !isEntry(block) && !(entries.has(block.container) && isGloss(block))) kept.push(block);
  }
  return kept;
}

/** The head of a second rendering of the same text: what it says was paired with the first. */
const ANOTHER_RENDERING = /^(改译|改譯|另译|另譯|另一(译文|譯文)|(译文|譯文)[二2]|修改(译文|譯文))[:：]?$/u;

/** Explanations and exercises are in sentences themselves. */
const HOLDS_PROSE = /[解讲講练練]|语言点|語言點|知识点|知識點|exercise/iu;

function startsVocabulary(text: string): boolean {
  const startsOne = (half: string): boolean => CHINESE_HEADING.test(half) || CHINESE_EXERCISE.test(half) || ENGLISH_HEADING.test(half);
  if (startsOne(text)) return true;
  const line = splitBilingualLine(text, 1);
  return line !== null && [line.zh, line.en].every(({ start, end }) => startsOne(text.slice(start, end)));
}

/** What an editor explains to learners below a paragraph, labelled as such, and the head of a dictionary's examples. */
const NOTE = /^\s*[【〖［[](答案|解析|详解|詳解|解读|解讀|讲解|講解|点评|點評|赏析|賞析|语法|語法|词汇|詞彙|生词|生詞|单词|單詞|笔记|筆記|语言点|語言點|知识点|知識點|考点|考點)[^】〗］\]]{0,6}[】〗］\]]|^(双语|雙語|英汉|英漢|权威|權威)?例句$/u;

function isNote(text: string): boolean {
  return NOTE.test(text);
}

/** What stands beside a word of the vocabulary. */
function isGloss({ text }: Block): boolean {
  return text.length <= 2 * LONGEST_TERM.zh && !/[。！？]/u.test(text);
}

/** Phonetic script or a part of speech behind a word, or a phrase with its gloss in one line: in anger 在气头上. */
const PHONETIC = /[[/][^[\]/]*[ɑæɒɔəɜɪʊʌθðʃʒŋˈː][^[\]/]*[\]/]/u;
const PART_OF_SPEECH = /^[A-Za-z][A-Za-z' -]*\s(?:(?:n|v|vt|vi|adj|adv|prep|conj|pron|phr)\.[/&]?)+(?=\s|$|\p{Script=Han})/u;
const GLOSSED = /^[a-z][a-z' -]{1,40}\s\p{Script=Han}[\p{Script=Han}，；…]{0,12}$/u;
const LONGEST_ENTRY = 80;

function isEntry({ text, role }: Block): boolean {
  if (role === 'heading' || role === 'cell' || text.length > LONGEST_ENTRY) return false;
  return PHONETIC.test(text) || PART_OF_SPEECH.test(text) || GLOSSED.test(text);
}

/** A whole sentence in one script, as no list of words has it. */
function isProse(text: string): boolean {
  if (!/[。！？.!?]["”」』）)]*$/u.test(text)) return false;
  const [han, latin] = [text.match(/\p{Script=Han}/gu)?.length ?? 0, text.match(/\p{Script=Latin}/gu)?.length ?? 0];
  return (latin === 0 && han >= PROSE.han) || (han === 0 && latin >= PROSE.latin);
}

const PROSE = { han: 15, latin: 50 };

/** Longer than this (characters) is no term. */
const LONGEST_TERM = { zh: 12, en: 48 };
/** So many pairs of terms in a row, after a text, are a list of them. */
const LEAST_TERMS = 3;
const SENTENCE = /[。！？!?；;]|[.](\s|$)/u;

/** Whether the pairs are terms set in cells or items and nothing else: a list of words, as if it were the whole article. */
export function isWordList(paired: readonly ParagraphBead[], zh: readonly Block[], en: readonly Block[]): boolean {
  const blocks = paired.flatMap((bead) => [...zh.slice(bead.zh.start, bead.zh.end), ...en.slice(bead.en.start, bead.en.end)]);
  const listed = blocks.filter(({ role }) => role === 'cell' || role === 'item').length;
  const isTerm = ({ text, language }: Block): boolean => text.length <= LONGEST_TERM[language === 'en' ? 'en' : 'zh'] && !SENTENCE.test(text);
  return 2 * listed > blocks.length && blocks.every((block) => block.role === 'heading' || isTerm(block));
}

/** The beads without the list of terms at the end, if there is a text before it. */
export function withoutTermList(beads: readonly ParagraphBead[], zh: readonly Block[], en: readonly Block[]): ParagraphBead[] {
  const isTerm = (bead: ParagraphBead): boolean =>
    zh.slice(bead.zh.start, bead.zh.end).every((block) => isShort(block, LONGEST_TERM.zh)) &&
    en.slice(bead.en.start, bead.en.end).every((block) => isShort(block, LONGEST_TERM.en));
  let end = beads.length;
  while (end > 0 && isTerm(beads[end - 1] as ParagraphBead)) end--;
  const terms = beads.slice(end).filter(isPaired).length;
  // Verse is all short lines; a list stands after sentences.
  const isAfterText = beads.slice(0, end).some((bead) => zh.slice(bead.zh.start, bead.zh.end).some(({ text }) => SENTENCE.test(text)));
  return isAfterText && terms >= LEAST_TERMS ? beads.slice(0, end) : [...beads];
}

function isShort({ text, role }: Block, longest: number): boolean {
  return role !== 'heading' && role !== 'cell' && text.length <= longest && !SENTENCE.test(text);
}
