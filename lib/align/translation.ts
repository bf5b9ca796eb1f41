/** Whether two texts say the same: how much of the vocabulary of either side the other one explains, in order. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { segmentSentences } from '../text/sentences.ts';
import { readBitext, wholeRange } from './bitext.ts';
import { type Coverage, measureCoverage } from './coverage.ts';
import { alignRange } from './units.ts';
import { SENTENCE_WEIGHTS } from './weights.ts';

export interface TranslationScore {
  /** Estimated probability, 0–1, that the texts are translations of each other. */
  score: number;
  /** What the score means by TRANSLATION_THRESHOLD; `too-short`: not enough text to tell. */
  verdict: 'translation' | 'unrelated' | 'too-short';
}

/** From this score on, two texts count as translations. */
export const TRANSLATION_THRESHOLD = 0.5;

/** Fewer content words than this on a side are too few for a verdict. */
const LEAST_TOKENS = 12;

/** Logistic weights, fitted on pieces of the development corpus against pieces that do not belong together. */
const FIT = { bias: -12, en: 50, zh: 14 };

/**
 * Scores two texts, each given as its paragraphs (or sentences) in order. The sentences are aligned first, so that order
 * counts, too. Without a word on one side the score is 0.
 */
export function translationScore(zh: readonly string[], en: readonly string[], lexicon: Lexicon): TranslationScore {
  const bitext = readBitext(sentencesOf(zh, 'zh-Hans'), sentencesOf(en, 'en'), lexicon);
  const coverage = measureCoverage(bitext, alignRange(bitext, wholeRange(bitext), SENTENCE_WEIGHTS));
  const score = toScore(coverage);
  if (coverage.tokens < LEAST_TOKENS) return { score, verdict: 'too-short' };
  return { score, verdict: score >= TRANSLATION_THRESHOLD ? 'translation' : 'unrelated' };
}

/**
 * How likely two short texts (a block and a block) are each other's rendering, 0–1: cheap, because nothing is aligned and
 * order does not count. A pair with an empty side has 0.
 */
export function pairScore(zhText: string, enText: string, lexicon: Lexicon): number {
  const bitext = readBitext([zhText], [enText], lexicon);
  return toScore(measureCoverage(bitext, [{ zh: { start: 0, end: 1 }, en: { start: 0, end: 1 }, confidence: 1 }]));
}

function sentencesOf(paragraphs: readonly string[], language: 'zh-Hans' | 'en'): string[] {
  return paragraphs.flatMap((text) => segmentSentences(text, language).map(({ start, end }) => text.slice(start, end)));
}

function toScore({ en, zh, tokens }: Coverage): number {
  return tokens === 0 ? 0 : 1 / (1 + Math.exp(-(FIT.bias + FIT.en * en + FIT.zh * zh)));
}
