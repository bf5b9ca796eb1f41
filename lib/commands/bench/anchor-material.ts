/** Texts with passages in them that a person might mark: the same at every run. */
import { join } from 'node:path';
import type { Stretch } from '../../notes/note.ts';
import { readPagePairs, type PagePair } from './page-pairs.ts';
import type { Random } from './random.ts';

/** The text of an article's side, or of both sides of a page in turn. */
export interface NotedText {
  name: string;
  language: 'zh' | 'en' | 'both';
  text: string;
  paragraphs: Stretch[];
}

export const PASSAGES = ['word', 'phrase', 'sentence', 'sentences', 'pair'] as const;
export type PassageKind = (typeof PASSAGES)[number];

export interface MarkedPassage extends Stretch {
  kind: PassageKind;
}

const OWN = join(import.meta.dirname, '../../../tests/pages');
/** In Chinese characters: a text below this is a headline. */
const SHORTEST = 150;
/** So long a paragraph, in characters, stands in one text only. */
const TELLING = 15;

/**
 * Our own pages and, where there is the folder, others.
 * @param half every other text: what thresholds were tuned on never stands among what is reported.
 */
export function anchorTexts(folder: string, half: 'tuned' | 'held out'): NotedText[] {
  const pages = [OWN, folder].flatMap(distinctPages);
  const tuned = pages.filter(({ isTuned }) => isTuned);
  // Some of our own texts are set in several layouts.
  const known = new Set(tuned.flatMap(({ pairs }) => pairs.map(({ zh }) => zh)).filter((paragraph) => paragraph.length >= TELLING));
  const wanted = half === 'tuned' ? tuned : pages.filter(({ isTuned, pairs }) => !isTuned && !pairs.some(({ zh }) => known.has(zh)));
  return wanted.flatMap(({ name, pairs }) => [
    noted(name, 'zh', pairs.map(({ zh }) => zh)),
    noted(name, 'en', pairs.map(({ en }) => en)),
    noted(name, 'both', pairs.flatMap(({ zh, en }) => [zh, en])),
  ]);
}

/** The pages of a folder, of those that begin alike the first one. */
function distinctPages(folder: string): { name: string; pairs: PagePair[]; isTuned: boolean }[] {
  const seen = new Set<string>();
  const pages = [...Map.groupBy(readPagePairs(folder), ({ page }) => page)].filter(([, pairs]) => {
    const text = pairs.map(({ zh }) => zh).join('');
    const start = text.slice(0, 30);
    const fresh = text.length >= SHORTEST && !seen.has(start);
    seen.add(start);
    return fresh;
  });
  return pages.map(([name, pairs], index) => ({ name, pairs, isTuned: index % 2 === 0 }));
}

function noted(name: string, language: NotedText['language'], lines: readonly string[]): NotedText {
  const text = lines.join('\n');
  let at = 0;
  const paragraphs = lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return { start, end: at - 1 };
  });
  return { name: `${name} ${language}`, language, text, paragraphs };
}

/** So many passages of each kind, as far as the text has them. */
export function passagesIn({ text, language, paragraphs }: NotedText, random: Random, each: number): MarkedPassage[] {
  const units = (granularity: 'word' | 'sentence'): Stretch[] =>
    [...new Intl.Segmenter(language === 'en' ? 'en' : 'zh', { granularity }).segment(text)]
      .filter(({ segment, isWordLike }) => (granularity === 'word' ? isWordLike : /[\p{L}\p{N}]{2}/u.test(segment)))
      .map(({ index, segment }) => trimmed(text, { start: index, end: index + segment.length }));
  const [words, sentences] = [units('word'), units('sentence')];
  const joined = (list: readonly Stretch[], least: number, most: number): Stretch | null => {
    const first = random.below(list.length);
    const last = Math.min(list.length - 1, first + least - 1 + random.below(most - least + 1));
    const [from, to] = [list[first], list[last]];
    return from && to && last - first >= least - 1 ? { start: from.start, end: to.end } : null;
  };
  const draw: Record<PassageKind, () => Stretch | null> = {
    word: () => joined(words, 1, 1),
    phrase: () => {
      const phrase = joined(words, 2, 6);
      return phrase && !text.slice(phrase.start, phrase.end).includes('\n') ? phrase : null;
    },
    sentence: () => joined(sentences, 1, 1),
    sentences: () => joined(sentences, 2, 4),
    pair: () => null,
  };
  const kinds = PASSAGES.filter((kind) => kind !== 'pair' && language !== 'both');
  const passages = kinds.flatMap((kind) => Array.from({ length: each }, () => draw[kind]()).flatMap((one) => (one ? [{ ...one, kind }] : [])));
  const pairs = language === 'both' ? Array.from({ length: each }, () => 2 * random.below(paragraphs.length / 2)).flatMap((first) => paragraphs.slice(first, first + 2)) : [];
  return [...passages, ...pairs.map((pair) => ({ ...trimmed(text, pair), kind: 'pair' as const }))].filter(({ start, end }) => start < end);
}

function trimmed(text: string, { start, end }: Stretch): Stretch {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length };
}
