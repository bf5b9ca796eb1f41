/** Precision and recall of the word links against gold links. */
import { type WordLink, linkWords } from '../../align/word-links.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';

interface Span {
  start: number;
  end: number;
}

/** Two sentences with the links between their words. */
export interface LinkedPair {
  zh: string;
  en: string;
  links: readonly { zh: Span; en: Span }[];
}

export interface WordScores {
  precision: number;
  recall: number;
  /** Share of the right links that have the gold's borders on both sides. */
  exact: number;
  told: number;
  gold: number;
}

/**
 * A link is right when it meets a gold link on both sides, and no other one on one side only; a gold link is found when a
 * right link meets it. Exact borders are not asked for: 敲门 for 敲 highlights what a reader looks for.
 */
export function scoreWords(pairs: readonly LinkedPair[], lexicon: Lexicon): WordScores {
  let [right, told, found, gold, exact] = [0, 0, 0, 0, 0];
  for (const { zh, en, links } of pairs) {
    const given = linkWords(zh, en, lexicon);
    const good = given.filter((link) => isRight(link, links));
    right += good.length;
    told += given.length;
    gold += links.length;
    exact += good.filter((link) => links.some((other) => isSame(link.zh, other.zh) && isSame(link.en, other.en))).length;
    found += links.filter((link) => good.some((other) => meets(link.zh, other.zh) && meets(link.en, other.en))).length;
  }
  return { precision: told ? right / told : 0, recall: gold ? found / gold : 0, exact: right ? exact / right : 0, told, gold };
}

function isRight(link: WordLink, gold: LinkedPair['links']): boolean {
  const touched = gold.filter((other) => meets(link.zh, other.zh) || meets(link.en, other.en));
  return touched.length > 0 && touched.every((other) => meets(link.zh, other.zh) && meets(link.en, other.en));
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** The scores in a line. */
export function describeWords(name: string, { precision, recall, exact, told, gold }: WordScores): string {
  return `${name.padEnd(24)}precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  exact borders ${exact.toFixed(3)}  (${told} told, ${gold} in the gold)`;
}
