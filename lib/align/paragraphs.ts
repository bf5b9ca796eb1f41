/** Aligns an article: its paragraphs, and the sentences inside every bead of paragraphs, from one model. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { segmentSentences } from '../text/sentences.ts';
import type { Alignment, Bead, ParagraphBead, Run, Segment, SentenceBead } from './alignment.ts';
import { narrowBand } from './anchors.ts';
import { type Bitext, readBitext, wholeRange } from './bitext.ts';
import { readMarks } from './marks.ts';
import { gatherParagraphEvidence } from './paragraph-evidence.ts';
import { alignRange, alignScene } from './units.ts';
import type { EncodedSide } from './vocabulary.ts';
import { PARAGRAPH_WEIGHTS, SENTENCE_WEIGHTS } from './weights.ts';

/** One side cut into sentences: paragraph p holds the sentences [starts[p], starts[p + 1]). */
interface Cut {
  segments: Segment[];
  texts: string[];
  starts: Int32Array;
}

/** How much of the work is done, roughly, when the paragraphs' beads are known. */
const PARAGRAPHS_DONE = 0.5;

/**
 * Aligns the paragraphs of an article and their sentences.
 *
 * A generator, so that its caller can go back to its event loop between two steps, or stop asking: it yields the share of
 * the work done (0–1) and returns the alignment. The paragraph beads cover both lists in order; their sentence beads hold
 * every sentence once and never leave the paragraph bead. Offsets are those of the given texts.
 */
export function* alignParagraphs(zh: readonly string[], en: readonly string[], lexicon: Lexicon): Generator<number, Alignment, void> {
  const zhCut = cut(zh, 'zh-Hans');
  const enCut = cut(en, 'en');
  yield 0.1;
  const sentences = readBitext(zhCut.texts, enCut.texts, lexicon);
  yield 0.3;
  const paragraphs = coarsen(sentences, zh, zhCut.starts, en, enCut.starts);
  const range = wholeRange(paragraphs);
  const band = narrowBand(paragraphs, range);
  const lexical = gatherParagraphEvidence(sentences, zhCut.starts, enCut.starts, band);
  yield 0.4;
  const beads = alignScene({ bitext: paragraphs, range, lexical }, band, PARAGRAPH_WEIGHTS);
  yield PARAGRAPHS_DONE;

  const found: ParagraphBead[] = [];
  for (const [index, bead] of beads.entries()) {
    found.push({ ...bead, sentences: alignInside(bead, sentences, zhCut, enCut) });
    yield PARAGRAPHS_DONE + ((1 - PARAGRAPHS_DONE) * (index + 1)) / beads.length;
  }
  return { paragraphs: found };
}

function cut(paragraphs: readonly string[], language: 'zh-Hans' | 'en'): Cut {
  const segments: Segment[] = [];
  const starts = new Int32Array(paragraphs.length + 1);
  paragraphs.forEach((text, block) => {
    for (const { start, end } of segmentSentences(text, language)) segments.push({ block, start, end });
    starts[block + 1] = segments.length;
  });
  const texts = segments.map(({ block, start, end }) => (paragraphs[block] as string).slice(start, end));
  return { segments, texts, starts };
}

/** The same tokens and table with paragraphs as the units. */
function coarsen(sentences: Bitext, zh: readonly string[], zhStarts: Int32Array, en: readonly string[], enStarts: Int32Array): Bitext {
  const merge = (side: EncodedSide, starts: Int32Array): EncodedSide => ({ ...side, starts: starts.map((sentence) => side.starts[sentence] as number) });
  return {
    ...sentences,
    zh: merge(sentences.zh, zhStarts),
    en: merge(sentences.en, enStarts),
    zhMarks: readMarks(zh, 'zh'),
    enMarks: readMarks(en, 'en'),
  };
}

function alignInside(bead: Bead, sentences: Bitext, zhCut: Cut, enCut: Cut): SentenceBead[] {
  const range = {
    zhStart: zhCut.starts[bead.zh.start] as number,
    zhEnd: zhCut.starts[bead.zh.end] as number,
    enStart: enCut.starts[bead.en.start] as number,
    enEnd: enCut.starts[bead.en.end] as number,
  };
  return alignRange(sentences, range, SENTENCE_WEIGHTS).map((inner) => ({
    zh: pick(zhCut.segments, inner.zh),
    en: pick(enCut.segments, inner.en),
    confidence: inner.confidence,
  }));
}

function pick(segments: readonly Segment[], run: Run): Segment[] {
  return segments.slice(run.start, run.end);
}

/** Runs a generator to its end; for callers that need not be interrupted. */
export function finish<T>(steps: Generator<number, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
