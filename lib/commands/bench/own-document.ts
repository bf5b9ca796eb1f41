/** Sentences of our own as a document, for machines without a corpus: the gold of the word links. */
import type { CorpusDocument } from './corpus.ts';
import { goldLinks, HARD_LINKS, WORD_LINKS } from './word-links.gold.ts';
import type { LinkedPair } from './words.ts';

/** The sentence pairs with their word links: the plain ones, or those with names and organisations. */
export function ownPairs(which: 'plain' | 'hard' = 'plain'): LinkedPair[] {
  return (which === 'plain' ? WORD_LINKS : HARD_LINKS).map((pair) => ({ zh: pair.zh, en: pair.en, links: goldLinks(pair) }));
}

/** The pairs as a text in which every sentence has one counterpart. */
export function ownDocument(): CorpusDocument {
  const beads = WORD_LINKS.map((_, line) => ({ zh: [line], en: [line] }));
  return {
    name: 'own',
    zh: WORD_LINKS.map(({ zh }) => zh),
    en: WORD_LINKS.map(({ en }) => en),
    beads,
    gold: new Set(beads.map(({ zh, en }) => `${zh.join(',')}:${en.join(',')}`)),
  };
}
