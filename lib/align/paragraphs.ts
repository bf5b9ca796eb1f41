/** Aligns an article: its sentences, and from them its paragraphs, in one model. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { segmentSentences } from '../text/sentences.ts';
import type { Alignment, Bead, ParagraphBead, Run, Segment, SentenceBead } from './alignment.ts';
import { narrowBand } from './anchors.ts';
import { readBitext, wholeRange } from './bitext.ts';
import { gatherEvidence } from './evidence.ts';
import { readAnchors } from './paragraph-anchors.ts';
import { type Steps, within } from './steps.ts';
import type { SideStructure, Structure } from './structure.ts';
import { alignScene } from './units.ts';
import { SENTENCE_WEIGHTS } from './weights.ts';

/** A paragraph, and what the page says of it. */
export interface Paragraph {
  text: string;
  heading?: boolean;
  /** Its place among the paragraphs of both languages, in the order of the page; without it, nothing is said of distance. */
  place?: number;
}

/** One side cut into sentences. */
interface Cut {
  segments: Segment[];
  texts: string[];
  structure: SideStructure;
}

/** From this closeness on the languages stand in turn, and distance counts. */
const IN_TURN = 0.5;

/**
 * Aligns an article: its sentences in one path, with what the paragraphs say about them (`structure.ts`), and from them the
 * paragraphs: those that share a bead of sentences belong together.
 *
 * A generator, so that its caller can go back to its event loop between two steps, or stop asking: it yields the share of
 * the work done (0–1) and returns the alignment. The paragraph beads cover both lists in order; their sentence beads hold
 * every sentence once and never leave the paragraph bead. Offsets are those of the given texts.
 */
export function* alignParagraphs(zh: readonly Paragraph[], en: readonly Paragraph[], lexicon: Lexicon): Steps<Alignment> {
  const zhCut = yield* within(0, 0.05, cut(zh, 'zh-Hans'));
  const enCut = yield* within(0.05, 0.1, cut(en, 'en'));
  const bitext = yield* within(0.1, 0.4, readBitext(zhCut.texts, enCut.texts, lexicon));
  const range = wholeRange(bitext);
  const band = yield* within(0.4, 0.5, narrowBand(bitext, range));
  const lexical = yield* within(0.5, 0.6, gatherEvidence(bitext, range, band));
  const anchors = yield* within(0.6, 0.62, readAnchors(zh.map(textOf), en.map(textOf), lexicon));
  const structure: Structure = { zh: zhCut.structure, en: enCut.structure, anchors, closeness: 0 };
  let beads = yield* within(0.62, 0.8, alignScene({ bitext, range, lexical, structure }, band, SENTENCE_WEIGHTS));
  const closeness = closenessOf(beads, structure);
  if (closeness > IN_TURN) {
    const inTurn = { ...structure, closeness };
    beads = yield* within(0.8, 1, alignScene({ bitext, range, lexical, structure: inTurn }, band, SENTENCE_WEIGHTS));
  }
  return { paragraphs: groupParagraphs(beads, zhCut, enCut) };
}

function textOf({ text }: Paragraph): string {
  return text;
}

/** The share of paragraphs that stand beside what a first look takes for their rendering. */
function closenessOf(beads: readonly Bead[], { zh, en }: Structure): number {
  let near = 0.5;
  let all = 1;
  for (const bead of beads) {
    if (bead.zh.start === bead.zh.end || bead.en.start === bead.en.end) continue;
    const [z, e] = [zh.paragraphOf[bead.zh.start] as number, en.paragraphOf[bead.en.start] as number];
    if (zh.starts[z] !== bead.zh.start || en.starts[e] !== bead.en.start) continue;
    const distance = Math.abs((zh.places[z] as number) - (en.places[e] as number));
    all += bead.confidence;
    if (distance <= 2) near += bead.confidence;
  }
  return near / all;
}

function* cut(paragraphs: readonly Paragraph[], language: 'zh-Hans' | 'en'): Steps<Cut> {
  const segments: Segment[] = [];
  const starts = new Int32Array(paragraphs.length + 1);
  for (const [block, { text }] of paragraphs.entries()) {
    for (const { start, end } of segmentSentences(text, language)) segments.push({ block, start, end });
    starts[block + 1] = segments.length;
    yield (block + 1) / paragraphs.length;
  }
  const texts = segments.map(({ block, start, end }) => (paragraphs[block] as Paragraph).text.slice(start, end));
  const structure: SideStructure = {
    starts,
    paragraphOf: Int32Array.from(segments, (segment) => segment.block),
    headings: Uint8Array.from(paragraphs, ({ heading }) => (heading ? 1 : 0)),
    places: Int32Array.from(paragraphs, ({ place }, index) => place ?? index),
  };
  return { segments, texts, structure };
}

/** Paragraphs that share a bead of sentences belong together: the smallest groups over whose borders no sentence strays. */
function groupParagraphs(beads: readonly Bead[], zhCut: Cut, enCut: Cut): ParagraphBead[] {
  const groups: ParagraphBead[] = [];
  for (const bead of beads) {
    const zh = paragraphsOf(bead.zh, zhCut.structure);
    const en = paragraphsOf(bead.en, enCut.structure);
    let last = groups.at(-1);
    // A sentence can stray back over paragraphs that stood alone so far: they are in its group, then.
    while (last && groups.length > 1 && ((zh && zh.start < last.zh.start) || (en && en.start < last.en.start))) last = mergeLast(groups);
    if (!last || !((zh && zh.start < last.zh.end) || (en && en.start < last.en.end))) last = openGroup(groups);
    last.zh.end = Math.max(last.zh.end, zh?.end ?? 0);
    last.en.end = Math.max(last.en.end, en?.end ?? 0);
    last.sentences.push(...sentenceBeads(bead, zhCut, enCut));
  }
  const ends = { zh: zhCut.structure.starts.length - 1, en: enCut.structure.starts.length - 1 };
  const last = groups.at(-1);
  // Paragraphs without a sentence (white space only) at the end stand alone.
  if ((last?.zh.end ?? 0) < ends.zh || (last?.en.end ?? 0) < ends.en) Object.assign(openGroup(groups), withEnds(last, ends));
  for (const group of groups) group.confidence = meanConfidence(group.sentences);
  return groups;
}

/** The paragraphs that a run of sentences touches. */
function paragraphsOf(run: Run, side: SideStructure): Run | null {
  if (run.end === run.start) return null;
  return { start: side.paragraphOf[run.start] as number, end: (side.paragraphOf[run.end - 1] as number) + 1 };
}

/** Adds an empty group behind the last one. */
function openGroup(groups: ParagraphBead[]): ParagraphBead {
  const last = groups.at(-1);
  const at = { zh: last?.zh.end ?? 0, en: last?.en.end ?? 0 };
  const group = { zh: { start: at.zh, end: at.zh }, en: { start: at.en, end: at.en }, confidence: 0, sentences: [] };
  groups.push(group);
  return group;
}

function withEnds(last: ParagraphBead | undefined, ends: { zh: number; en: number }): Pick<ParagraphBead, 'zh' | 'en'> {
  return { zh: { start: last?.zh.end ?? 0, end: ends.zh }, en: { start: last?.en.end ?? 0, end: ends.en } };
}

/** Makes one group of the last two. */
function mergeLast(groups: ParagraphBead[]): ParagraphBead {
  const tail = groups.pop() as ParagraphBead;
  const last = groups.at(-1) as ParagraphBead;
  last.zh.end = tail.zh.end;
  last.en.end = tail.en.end;
  last.sentences.push(...tail.sentences);
  return last;
}

/** A run of sentences without counterpart is so many beads. */
function sentenceBeads({ zh, en, confidence }: Bead, zhCut: Cut, enCut: Cut): SentenceBead[] {
  const zhSegments = zhCut.segments.slice(zh.start, zh.end);
  const enSegments = enCut.segments.slice(en.start, en.end);
  if (zhSegments.length > 0 && enSegments.length > 0) return [{ zh: zhSegments, en: enSegments, confidence }];
  return [...zhSegments.map((segment) => ({ zh: [segment], en: [], confidence })), ...enSegments.map((segment) => ({ zh: [], en: [segment], confidence }))];
}

/** The mean over the text, by length. */
function meanConfidence(sentences: readonly SentenceBead[]): number {
  let [sum, total] = [0, 0];
  for (const { zh, en, confidence } of sentences) {
    const length = [...zh, ...en].reduce((all, { start, end }) => all + end - start, 0);
    sum += confidence * length;
    total += length;
  }
  return total > 0 ? sum / total : 1;
}
