import type { Bead, ParagraphBead } from '../align/alignment.ts';
import { alignParagraphs, type Paragraph, type ParagraphAlignment } from '../align/paragraphs.ts';
import { isPause, type Steps, within } from '../align/steps.ts';
import { pairScoreOf, scoreBeads, type TranslationScore } from '../align/translation.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { AlignedArticle, NothingReason } from './article.ts';
import type { Block, PageText } from './block.ts';
import { parentOf } from './container-tree.ts';
import { withCaptionsLast } from './captions.ts';
import { looksLikeTitle } from './titles.ts';
import { inWholeBlocks, type Part, partSides } from './part-sides.ts';
import { recogniseLayout } from './layout.ts';
import type { Region } from './regions.ts';
import { belongsToArticle, isPaired } from './trim.ts';
import { isWordList, withoutTermList } from './vocabulary.ts';

/** An article, or why the region holds none. */
export interface RegionAnswer {
  article?: AlignedArticle;
  reason?: Extract<NothingReason, 'unrelated' | 'tooShort'>;
}

export interface PairRegionOptions {
  /** A person chose the region: every Block stays, nothing is refused, and pairs that are unlike each other are kept as doubtful. */
  chosen?: boolean;
}

/** Below this likeness two paragraphs are not shown as each other's rendering, unless all that stands around them says so. */
const LEAST_LIKENESS = 0.01;
const SURE = 0.95;
const CERTAIN = 0.99;

/**
 * Pairs what stands in a region, and judges whether it is a translation at all. What is asked after the alignment is asked of
 * its own beads: nothing is encoded or aligned twice.
 * @yields the share of the work that is done, 0–1.
 */
export function* pairRegion(page: PageText, region: Region, lexicon: Lexicon, { chosen = false }: PairRegionOptions = {}): Steps<RegionAnswer> {
  const blocks = withCaptionsLast(region.blocks);
  const sides = yield* within(0, 0.05, partSides(blocks, lexicon));
  const [zh, en] = [sides.zh.map(blockOf), sides.en.map(blockOf)];
  const places = new Map(blocks.map(({ id }, place) => [id, place]));
  const paragraph = ({ id, text, role }: Block): Paragraph => ({ text, heading: role === 'heading', place: places.get(id) ?? 0 });
  const alignment = yield* within(0.05, 0.85, alignParagraphs(zh.map(paragraph), en.map(paragraph), lexicon));
  const likely = yield* within(0.85, 0.9, likelyBeads(alignment, zh, en, page, chosen ? doubted : parted));
  const beads = chosen ? likely : withoutTermList(likely, zh, en);
  const paired = beads.filter(isPaired);
  if ((paired.length === 0 || isWordList(paired, zh, en)) && !chosen) return { reason: 'unrelated' };

  const { score, verdict } = yield* within(0.9, 1, judgePairs(alignment, paired, likely.filter(isPaired)));
  if (verdict !== 'translation' && !chosen) return { reason: verdict === 'unrelated' ? 'unrelated' : 'tooShort' };

  const inPairs = (side: 'zh' | 'en', all: readonly Block[]): Block[] =>
    paired.flatMap((bead) => all.slice(bead[side].start, bead[side].end)).sort((a, b) => a.id - b.id);
  const [pairedZh, pairedEn] = [inPairs('zh', zh), inPairs('en', en)];
  const kept = beads.filter(
    (bead) =>
      chosen ||
      isPaired(bead) ||
      zh.slice(bead.zh.start, bead.zh.end).some((block) => belongsToArticle(block, pairedZh, page)) ||
      en.slice(bead.en.start, bead.en.end).some((block) => belongsToArticle(block, pairedEn, page)),
  );
  return {
    article: {
      languages: [traditional(pairedZh) ? 'zh-Hant' : 'zh-Hans', 'en'],
      layout: recogniseLayout(zh, en, beads),
      zh: zh.map((block) => block.id),
      en: en.map((block) => block.id),
      confidence: score,
      paragraphs: kept.map((bead) => inWholeBlocks(bead, sides)),
    },
  };
}

/**
 * Judges the pairs of the text. Where they are too little to tell, more is asked: the list of terms behind it, which renders
 * a translation's own words, and at last the whole.
 */
function* judgePairs({ bitext, paragraphs, units }: ParagraphAlignment, text: readonly ParagraphBead[], withTerms: readonly ParagraphBead[]): Steps<TranslationScore> {
  const unitsOf = new Map(paragraphs.map((bead, at) => [placeOf(bead), units[at] as Bead[]]));
  const judged = (beads: readonly ParagraphBead[]) => scoreBeads(bitext, beads.flatMap((bead) => unitsOf.get(placeOf(bead)) ?? []));
  const own = yield* within(0, 0.4, judged(text));
  if (own.verdict !== 'too-short') return own;
  const more = withTerms.length > text.length ? yield* within(0.4, 0.7, judged(withTerms)) : own;
  if (more.verdict === 'translation') return more;
  const whole = yield* within(0.7, 1, scoreBeads(bitext, units.flat()));
  return { score: own.score, verdict: whole.verdict === 'unrelated' ? 'unrelated' : 'too-short' };
}

function blockOf({ block }: Part): Block {
  return block;
}

/** Where a paired bead stands: no two have the same. */
function placeOf({ zh, en }: ParagraphBead): string {
  return `${zh.start}-${zh.end}:${en.start}-${en.end}`;
}

/** The beads, with something else in place of those pairs that the aligner made for want of better ones. */
function* likelyBeads(
  { paragraphs, bitext, units }: ParagraphAlignment,
  zh: readonly Block[],
  en: readonly Block[],
  page: PageText,
  instead: (bead: ParagraphBead) => ParagraphBead | ParagraphBead[],
): Steps<ParagraphBead[]> {
  const beads: ParagraphBead[] = [];
  for (const [at, bead] of paragraphs.entries()) {
    const heads = bead.posterior >= SURE && (isHeading(bead, zh, en) || (at === 0 && isTitleLike(bead, zh, en)));
    const isTrusted = !isPaired(bead) || isHeld(paragraphs, at) || heads || isOneLine(bead, zh, en) || isAtEnd(paragraphs, at, zh, en, page);
    const isKept = isTrusted || (yield* pairScoreOf(bitext, units[at] as Bead[])) >= LEAST_LIKENESS;
    beads.push(...(isKept ? [bead] : [instead(bead)].flat()));
    if (isPause(at)) yield at / paragraphs.length;
  }
  return beads;
}

/** Whether a pair is the two halves of one line. */
function isOneLine(bead: ParagraphBead, zh: readonly Block[], en: readonly Block[]): boolean {
  return bead.zh.end - bead.zh.start === 1 && bead.en.end - bead.en.start === 1 && zh[bead.zh.start]?.id === en[bead.en.start]?.id;
}

/** Whether the aligner is sure of a pair between two others. */
function isHeld(beads: readonly ParagraphBead[], at: number): boolean {
  const [before, bead, after] = [beads[at - 1], beads[at], beads[at + 1]];
  return bead !== undefined && bead.posterior >= SURE && before !== undefined && isPaired(before) && after !== undefined && isPaired(after);
}

/** Whether the aligner is all but certain of the first or the last line of both languages: a salutation, a signature. */
function isAtEnd(beads: readonly ParagraphBead[], at: number, zh: readonly Block[], en: readonly Block[], page: PageText): boolean {
  const bead = beads[at];
  const beside = at === 0 ? beads[1] : at === beads.length - 1 ? beads[at - 1] : undefined;
  if (!bead || !beside || bead.posterior < CERTAIN || beside.posterior < SURE || !isPaired(beside)) return false;
  const [left, right] = [zh[bead.zh.start], en[bead.en.start]];
  if (!left || !right || bead.zh.end - bead.zh.start > 1 || bead.en.end - bead.en.start > 1 || left.role !== right.role) return false;
  return left.container === right.container || parentOf(left, page) === parentOf(right, page);
}

function isHeading({ zh, en }: ParagraphBead, zhBlocks: readonly Block[], enBlocks: readonly Block[]): boolean {
  return [...zhBlocks.slice(zh.start, zh.end), ...enBlocks.slice(en.start, en.end)].every(({ role }) => role === 'heading');
}

/** Short lines that are no sentences, before all others. */
function isTitleLike({ zh, en }: ParagraphBead, zhBlocks: readonly Block[], enBlocks: readonly Block[]): boolean {
  return [...zhBlocks.slice(zh.start, zh.end), ...enBlocks.slice(en.start, en.end)].every(looksLikeTitle);
}

/** The same pair, as one that nothing speaks for. */
function doubted(bead: ParagraphBead): ParagraphBead {
  const atMost = (confidence: number): number => Math.min(confidence, LEAST_LIKENESS);
  const sentences = bead.sentences.map((sentence) => ({ ...sentence, confidence: atMost(sentence.confidence) }));
  return { ...bead, confidence: atMost(bead.confidence), sentences };
}

/** The bead's paragraphs, each on its own. */
function parted(bead: ParagraphBead): ParagraphBead[] {
  const alone: ParagraphBead[] = [];
  for (const side of ['zh', 'en'] as const) {
    for (let at = bead[side].start; at < bead[side].end; at++) {
      const none = { zh: { start: bead.zh.start, end: bead.zh.start }, en: { start: bead.en.start, end: bead.en.start } };
      const sentences = bead.sentences.flatMap((sentence) => {
        const own = sentence[side].filter((segment) => segment.block === at);
        return own.length ? [{ zh: [], en: [], [side]: own, confidence: 1 - bead.confidence, posterior: 1 - bead.posterior }] : [];
      });
      alone.push({ ...none, [side]: { start: at, end: at + 1 }, confidence: 1 - bead.confidence, posterior: 1 - bead.posterior, sentences });
    }
  }
  return alone;
}

function traditional(blocks: readonly Block[]): boolean {
  const count = blocks.filter((block) => block.language === 'zh-Hant').length;
  return 2 * count > blocks.length;
}
