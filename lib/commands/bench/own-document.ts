/** Sentences of our own as a document, for machines without a corpus: the gold of the word links. */
import { goldLinks, WORD_LINKS } from '../../../tests/align/word-links.gold.ts';
import type { CorpusDocument } from './corpus.ts';
import type { LinkedPair } from './words.ts';

/** The sentence pairs with their word links. */
export function ownPairs(): LinkedPair[] {
  return WORD_LINKS.map((pair) => ({ zh: pair.zh, en: pair.en, links: goldLinks(pair) }));
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
