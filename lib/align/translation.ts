/** Whether two texts say the same: how much of the vocabulary of either side the other one explains, in order. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { segmentSentences } from '../text/sentences.ts';
import type { Bead } from './alignment.ts';
import { type Bitext, type LinkedText, readBitext, selectBeads, wholeRange } from './bitext.ts';
import { type Coverage, measureCoverage } from './coverage.ts';
import { measureOrder } from './order.ts';
import { finish, type Steps, within } from './steps.ts';
import { alignRange } from './units.ts';
import { SENTENCE_WEIGHTS } from './weights.ts';

export interface TranslationScore {
  /** Estimated probability, 0–1, that the texts are translations of each other, in the same order. */
  score: number;
  /** What the score means by TRANSLATION_THRESHOLD; `too-short`: not enough text to tell. */
  verdict: 'translation' | 'unrelated' | 'too-short';
}

/** What speaks for two texts being translations of each other. */
export interface Signs {
  /** The smaller of the two coverages: a long paragraph explains much of any short one of its subject, so the larger tells little. */
  coverage: number;
  /** Share of the sentences in beads that hold several of both languages: how the aligner hides what does not fit one by one. */
  merged: number;
  /** See `Order`. */
  inPlace: number;
  reversed: number;
  /** Content words of the smaller side. */
  tokens: number;
}

/** Logistic weights of the signs. */
export type SignWeights = Readonly<Record<Exclude<keyof Signs, 'tokens'> | 'bias', number>>;

/** From this score on, two texts count as translations. */
export const TRANSLATION_THRESHOLD = 0.5;

/** Fewer content words than this on a side are too few for a verdict. */
const LEAST_TOKENS = 12;
/**
 * The fewer content words, the farther from the threshold must a verdict be, in log odds: `scale · exp(−tokens / range)`. Two
 * reports of one event may have their whole first sentence in common, but go different ways from there.
 */
const MARGINS = { translation: { scale: 18, range: 40 }, unrelated: { scale: 6, range: 80 } };

/**
 * Fitted to 11,000 pieces of 2–50 beads of the development corpus: translations against pieces of other documents, of other
 * stretches of the same one, and against their own rendering in another order (sentences, or quarters of the text).
 * `bench:align -- --gate` measures and fits them. Right in per cent of those told (too short to tell), each document with weights
 * fitted to the others:
 *
 *                                               2 beads     3            5            10      20      50
 *     translations                              99.7 (51)   99.2 (22)    99.8 (7)     100     100     100
 *     other documents                           100 (63)    100 (33)     100 (6)      100     100     100
 *     other stretches                           100 (62)    100 (36)     99.8 (9)     100     100     100
 *     shuffled sentences                        99.8 (14)   99.7 (7)     100 (3)      100     100     100
 *     shuffled quarters                                                               98.3    99.5    99.4
 *
 * Of all that are told of a kind, 99.8 % of the translations are right, 100, 100, 99.9, and 99.1 % of the shuffled quarters.
 *
 * 32 short news of our own: all 32 translations are known, none of the 32 pairs of reports of one event is taken for one (29 are
 * too short to tell). Articles of 25 pages with gold: 25 translations, 600 pairs of different articles (31 too short) and 25
 * with shuffled paragraphs are all judged right. With one margin for all up to 100 words, as before, seven of the pairs
 * of reports passed at up to 0.9997, and so did many of their first sentences.
 *
 * Before, with the coverage, the coverage of beads exchanged among each other and the mean confidence, shuffled sentences were
 * refused in 24, 30, 47, 67, 82 and 99 %. Tried and left out, because they add nothing to these four: confidence, exchanged
 * beads, the larger coverage, lengths, numbers in common, the number of words, the correlation of the places of linked words,
 * the share of unpaired sentences. Within windows of 20 sentences instead of runs, `reversed` overlooks moved paragraphs.
 */
export const SIGN_WEIGHTS: SignWeights = { bias: -4.4, coverage: 36, merged: -6.6, inPlace: 61, reversed: -343 };

/** For two single blocks, which have few sentences and no order. */
const PAIR_FIT = { bias: -8.7, coverage: 55 };

/**
 * Scores two texts, each given as its paragraphs (or sentences) in order. The sentences are aligned first, and a translation
 * whose sentences stand in another order is none to read in parallel. Without a word on one side the score is 0, and so it is
 * for two texts in one language.
 */
export function translationScore(zh: readonly string[], en: readonly string[], lexicon: Lexicon): TranslationScore {
  if (!isIn('zh', zh) || !isIn('en', en)) return { score: 0, verdict: 'unrelated' };
  return judge(readSigns(zh, en, lexicon));
}

/** Measures two texts, each given as its paragraphs (or sentences) in order. */
export function readSigns(zh: readonly string[], en: readonly string[], lexicon: Lexicon): Signs {
  const { bitext, beads } = align(zh, en, lexicon);
  return finish(measureSigns(bitext, beads));
}

/** Scores what some beads of a text hold, and nothing else of it. */
export function* scoreBeads(text: LinkedText, beads: readonly Bead[]): Steps<TranslationScore> {
  const selected = selectBeads(text, beads);
  yield 0;
  return judge(yield* measureSigns(selected.text, selected.beads));
}

function* measureSigns(text: LinkedText, beads: readonly Bead[]): Steps<Signs> {
  const coverage = yield* within(0, 0.2, measureCoverage(text, beads));
  const order = yield* within(0.2, 1, measureOrder(text, beads));
  return { coverage: smaller(coverage), merged: mergedShare(beads), ...order, tokens: coverage.tokens };
}

/** What signs mean. */
export function judge(signs: Signs, weights: SignWeights = SIGN_WEIGHTS): TranslationScore {
  const { coverage, merged, inPlace, reversed, tokens } = signs;
  if (tokens === 0) return { score: 0, verdict: 'too-short' };
  const odds = weights.bias + weights.coverage * coverage + weights.merged * merged + weights.inPlace * inPlace + weights.reversed * reversed;
  const score = logistic(odds);
  const verdict = score >= TRANSLATION_THRESHOLD ? 'translation' : 'unrelated';
  const { scale, range } = MARGINS[verdict];
  const isClear = tokens >= LEAST_TOKENS && Math.abs(odds) >= scale * Math.exp(-tokens / range);
  return { score, verdict: isClear ? verdict : 'too-short' };
}

/**
 * How likely two blocks are each other's rendering, 0–1, however short they are (0 when one has no words). Cheap for short
 * blocks; the sentences of longer ones are aligned, because two paragraphs of one article share most of their words.
 */
export function pairScore(zhText: string, enText: string, lexicon: Lexicon): number {
  const { bitext, beads } = align([zhText], [enText], lexicon);
  return finish(pairScoreOf(bitext, beads));
}

/** The same for two blocks of a text whose sentences are aligned: `beads` are theirs. */
export function* pairScoreOf(text: LinkedText, beads: readonly Bead[]): Steps<number> {
  const coverage = yield* measureCoverage(text, beads);
  return coverage.tokens === 0 ? 0 : logistic(PAIR_FIT.bias + PAIR_FIT.coverage * smaller(coverage));
}

function align(zh: readonly string[], en: readonly string[], lexicon: Lexicon): { bitext: Bitext; beads: Bead[] } {
  const bitext = finish(readBitext(sentencesOf(zh, 'zh-Hans'), sentencesOf(en, 'en'), lexicon));
  return { bitext, beads: alignRange(bitext, wholeRange(bitext), SENTENCE_WEIGHTS) };
}

/** A Han character is worth about so many letters. */
const LETTERS_OF_HAN = 3;

/** Whether a text can be in a language by its script; one without any letters can. */
function isIn(language: 'zh' | 'en', texts: readonly string[]): boolean {
  let [han, latin] = [0, 0];
  for (const text of texts) {
    han += LETTERS_OF_HAN * (text.match(/\p{Script=Han}/gu)?.length ?? 0);
    latin += text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  }
  return language === 'zh' ? 2 * han >= latin : 2 * latin >= han;
}

function mergedShare(beads: readonly Bead[]): number {
  let [all, merged] = [0, 0];
  for (const bead of beads) {
    const [zh, en] = [bead.zh.end - bead.zh.start, bead.en.end - bead.en.start];
    all += zh + en;
    if (zh > 1 && en > 1) merged += zh + en;
  }
  return merged / Math.max(1, all);
}

function smaller({ en, zh }: Coverage): number {
  return Math.min(en, zh);
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

function sentencesOf(paragraphs: readonly string[], language: 'zh-Hans' | 'en'): string[] {
  return paragraphs.flatMap((text) => segmentSentences(text, language).map(({ start, end }) => text.slice(start, end)));
}
