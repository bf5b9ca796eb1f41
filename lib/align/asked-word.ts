/** Answers a reader who asks for a word of a sentence: which words of the rendering answer it, and what it means. */
import type { Dictionary, DictionaryEntry } from '../lexicon/dictionary.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { foldLatin, isStopWord, tokenize } from '../text/tokens.ts';
import { type WordLink, type WordSpan, linkWords } from './word-links.ts';

/** A place in a pair of sentences. */
export interface WordQuestion {
  zh: string;
  en: string;
  /** The side that is asked about. */
  side: 'zh' | 'en';
  /** UTF-16 offset into that side's text: from −1, before it, to its length. */
  offset: number;
  /** 0: the word at the offset; 1: the next one that begins behind it; −1: the last one that begins before it. */
  step: -1 | 0 | 1;
}

/** A Chinese word with what the dictionary has of it; of a word that it does not hold, the parts. */
export interface ExplainedWord {
  /** As it stands in the text. */
  text: string;
  /** The likeliest reading first; none for what is not in the dictionary. */
  entries: DictionaryEntry[];
}

export interface WordAnswer {
  side: 'zh' | 'en';
  /** Where the word stands. */
  span: WordSpan;
  /** The words that answer it on the other side; empty where no link is sure enough to be told. */
  answers: WordSpan[];
  /** That of the link, 0–1; 0 without one. */
  confidence: number;
  /** The Chinese word asked about, or those that the English word is rendered by. */
  words: ExplainedWord[];
}

/** No sentence is longer; what is, is not read. */
export const LONGEST_SENTENCE = 20_000;
/** Parts of one word that are explained: a long name has more. */
const MOST_PARTS = 6;

/** Narrows anything to a question that can be answered. */
export function isWordQuestion(value: unknown): value is WordQuestion {
  if (typeof value !== 'object' || value === null) return false;
  const { zh, en, side, offset, step } = value as Partial<Record<keyof WordQuestion, unknown>>;
  if (typeof zh !== 'string' || typeof en !== 'string' || zh.length > LONGEST_SENTENCE || en.length > LONGEST_SENTENCE) return false;
  if (side !== 'zh' && side !== 'en') return false;
  if (step !== -1 && step !== 0 && step !== 1) return false;
  return Number.isInteger(offset) && (offset as number) >= -1 && (offset as number) <= (side === 'zh' ? zh : en).length;
}

/** @returns null where no word stands, or none of which there is anything to say. */
export function answerWord({ zh, en, side, offset, step }: WordQuestion, lexicon: Lexicon, dictionary: Dictionary): WordAnswer | null {
  const links = linkWords(zh, en, lexicon);
  const words = side === 'zh' ? chineseWords(zh, links, lexicon) : englishWords(en, links);
  const span = choose(words, offset, step);
  if (!span) return null;
  const link = links.find((each) => each[side].start === span.start);
  const rendered = side === 'zh' ? span : link?.zh;
  return {
    side,
    span,
    answers: link ? [link[side === 'zh' ? 'en' : 'zh']] : [],
    confidence: link?.confidence ?? 0,
    words: rendered ? explain(zh, rendered, { lexicon, dictionary, isName: link !== undefined && /^\p{Lu}/u.test(en.slice(link.en.start)) }) : [],
  };
}

function choose(words: readonly WordSpan[], offset: number, step: -1 | 0 | 1): WordSpan | undefined {
  if (step === 0) return words.find(({ start, end }) => start <= offset && offset < end);
  return step > 0 ? words.find(({ start }) => start > offset) : words.findLast(({ start }) => start < offset);
}

/** The linked words, and the words of the text between them. */
function chineseWords(text: string, links: readonly WordLink[], lexicon: Lexicon): WordSpan[] {
  const simple = lexicon.simplify(text);
  const linked = links.map(({ zh }) => zh);
  const words = [...linked];
  for (const { start, end, kind } of tokenize(simple)) {
    if (kind !== 'han') continue;
    let from = start;
    const cutUpTo = (to: number): void => {
      if (to > from) for (const word of lexicon.segment(simple, from, to)) words.push({ start: word.start, end: word.end });
    };
    for (const link of linked) {
      if (link.end <= from || link.start >= end) continue;
      cutUpTo(link.start);
      from = link.end;
    }
    cutUpTo(end);
  }
  return words.sort((a, b) => a.start - b.start);
}

/** The linked words, and the others but for words of grammar: of those there is nothing to say. */
function englishWords(text: string, links: readonly WordLink[]): WordSpan[] {
  const linked = links.map(({ en }) => en).sort((a, b) => a.start - b.start);
  const others = tokenize(text).filter(({ start, end, kind }) => {
    if (kind !== 'latin' || linked.some((link) => link.start < end && start < link.end)) return false;
    const word = foldLatin(text.slice(start, end));
    return word !== '' && !isStopWord(word);
  });
  return [...linked, ...others.map(({ start, end }) => ({ start, end }))].sort((a, b) => a.start - b.start);
}

interface Sources {
  lexicon: Lexicon;
  dictionary: Dictionary;
  /** The rendering is capitalised. */
  isName: boolean;
}

/** The word, if the dictionary holds it; else its parts, of which the first may be a surname. */
function explain(text: string, { start, end }: WordSpan, { lexicon, dictionary, isName }: Sources): ExplainedWord[] {
  const simple = lexicon.simplify(text);
  const isTraditional = simple !== text;
  const lookUp = (from: number, to: number): DictionaryEntry[] => {
    const entries = dictionary.lookUp(text.slice(from, to), isTraditional);
    // 台灣 is written with a character that the dictionary's Traditional form does not have.
    return entries.length > 0 ? entries : dictionary.lookUp(simple.slice(from, to));
  };
  const whole = lookUp(start, end);
  if (whole.length > 0) return [{ text: text.slice(start, end), entries: whole }];
  const parts: ExplainedWord[] = [];
  for (const word of lexicon.segment(simple, start, end)) {
    for (let from = word.start; from < word.end; ) {
      const to = lookUp(from, word.end).length > 0 ? word.end : (dictionary.longestAt(simple, from, word.end)?.end ?? from + 1);
      const entries = lookUp(from, to);
      if (entries.length > 0) parts.push({ text: text.slice(from, to), entries });
      from = to;
    }
  }
  const isSurname = ({ senses }: DictionaryEntry): boolean => /^surname |\(surname\)/.test(senses[0] ?? '');
  if (isName && parts.length > 1) parts[0]?.entries.sort((a, b) => Number(isSurname(b)) - Number(isSurname(a)));
  return parts.slice(0, MOST_PARTS);
}
