/** Aligns an article: its sentences, and from them its paragraphs, in one model. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { segmentSentences } from '../text/sentences.ts';
import { adoptParagraphs } from './adoption.ts';
import type { Alignment, Bead, ParagraphBead, Run, Segment, SentenceBead } from './alignment.ts';
import { narrowBand } from './anchors.ts';
import { type Bitext, readBitext, wholeRange } from './bitext.ts';
import { calibrated } from './calibration.ts';
import { gatherEvidence } from './evidence.ts';
import { omissionWeights } from './omissions.ts';
import { readAnchors } from './paragraph-anchors.ts';
import { releaseLines } from './stray-lines.ts';
import { type Steps, within } from './steps.ts';
import type { SideStructure, Structure } from './structure.ts';
import { alignScene } from './units.ts';
import { SENTENCE_WEIGHTS } from './weights.ts';

/** A paragraph, and what the page says of it. */
export interface Paragraph {
  text: string;
  heading?: boolean;
  /** Its place among the paragraphs of both languages, in the order of the page; where any has none, nothing is said of distance. */
  place?: number;
}

/** The alignment, and what it was found in: for whoever has more to ask of the same sentences. */
export interface ParagraphAlignment extends Alignment {
  bitext: Bitext;
  /** For each paragraph bead its beads of sentences, as runs of the bitext's units. */
  units: Bead[][];
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
export function* alignParagraphs(zh: readonly Paragraph[], en: readonly Paragraph[], lexicon: Lexicon): Steps<ParagraphAlignment> {
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
  const omitting = omissionWeights(beads, SENTENCE_WEIGHTS);
  if (closeness > IN_TURN || omitting) {
    const inTurn = { ...structure, closeness: closeness > IN_TURN ? closeness : 0 };
    beads = yield* within(0.8, 0.95, alignScene({ bitext, range, lexical, structure: inTurn }, band, omitting ?? SENTENCE_WEIGHTS));
  }
  const groups = groupParagraphs(beads, zhCut, enCut);
  beads = yield* within(0.95, 0.96, adoptParagraphs(bitext, groups, unitsOf(groups, beads, structure), structure));
  beads = yield* within(0.96, 0.97, releaseLines(bitext, beads, { zh: { ...zhCut.structure, texts: zhCut.texts }, en: { ...enCut.structure, texts: enCut.texts } }));
  beads = yield* within(0.97, 1, calibrated(bitext, beads));
  const paragraphs = groupParagraphs(beads, zhCut, enCut);
  return { paragraphs, bitext, units: unitsOf(paragraphs, beads, structure) };
}

/** No bead of sentences leaves its paragraph bead, and both stand in order. */
function unitsOf(paragraphs: readonly ParagraphBead[], beads: readonly Bead[], { zh, en }: Structure): Bead[][] {
  let at = 0;
  return paragraphs.map((paragraph) => {
    const ends = { zh: zh.starts[paragraph.zh.end] as number, en: en.starts[paragraph.en.end] as number };
    const from = at;
    while (at < beads.length && (beads[at] as Bead).zh.end <= ends.zh && (beads[at] as Bead).en.end <= ends.en) at++;
    return beads.slice(from, at);
  });
}

function textOf({ text }: Paragraph): string {
  return text;
}

/** The share of paragraphs that stand beside what a first look takes for their rendering; 0 where the places are not known. */
function closenessOf(beads: readonly Bead[], { zh, en }: Structure): number {
  if (!zh.places || !en.places) return 0;
  let near = 0.5;
  let all = 1;
  for (const bead of beads) {
    if (bead.zh.start === bead.zh.end || bead.en.start === bead.en.end) continue;
    const [z, e] = [zh.paragraphOf[bead.zh.start] as number, en.paragraphOf[bead.en.start] as number];
    if (zh.starts[z] !== bead.zh.start || en.starts[e] !== bead.en.start) continue;
    const distance = Math.abs((zh.places[z] as number) - (en.places[e] as number));
    all += bead.posterior;
    if (distance <= 2) near += bead.posterior;
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
    places: paragraphs.every(({ place }) => place !== undefined) ? Int32Array.from(paragraphs, ({ place }) => place as number) : null,
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
    if (!last || !((zh && zh.start < last.zh.end) || (en && en.start < last.en.end))) {
      leaveAlone(groups, zh?.start ?? 0, en?.start ?? 0);
      last = openGroup(groups);
    }
    last.zh.end = Math.max(last.zh.end, zh?.end ?? 0);
    last.en.end = Math.max(last.en.end, en?.end ?? 0);
    for (const sentence of sentenceBeads(bead, zhCut, enCut)) last.sentences.push(sentence);
  }
  leaveAlone(groups, zhCut.structure.starts.length - 1, enCut.structure.starts.length - 1);
  for (const group of groups) Object.assign(group, { confidence: meanOf(group.sentences, 'confidence'), posterior: meanOf(group.sentences, 'posterior') });
  return groups;
}

/** The paragraphs that a run of sentences touches. */
function paragraphsOf(run: Run, side: SideStructure): Run | null {
  if (run.end === run.start) return null;
  return { start: side.paragraphOf[run.start] as number, end: (side.paragraphOf[run.end - 1] as number) + 1 };
}

/** Paragraphs without a sentence (white space only) stand alone, up to the given ones. */
function leaveAlone(groups: ParagraphBead[], zhTo: number, enTo: number): void {
  while ((groups.at(-1)?.zh.end ?? 0) < zhTo) openGroup(groups).zh.end++;
  while ((groups.at(-1)?.en.end ?? 0) < enTo) openGroup(groups).en.end++;
}

/** Adds an empty group behind the last one. */
function openGroup(groups: ParagraphBead[]): ParagraphBead {
  const last = groups.at(-1);
  const at = { zh: last?.zh.end ?? 0, en: last?.en.end ?? 0 };
  const group = { zh: { start: at.zh, end: at.zh }, en: { start: at.en, end: at.en }, confidence: 0, posterior: 0, sentences: [] };
  groups.push(group);
  return group;
}

/** Makes one group of the last two. */
function mergeLast(groups: ParagraphBead[]): ParagraphBead {
  const tail = groups.pop() as ParagraphBead;
  const last = groups.at(-1) as ParagraphBead;
  last.zh.end = tail.zh.end;
  last.en.end = tail.en.end;
  for (const sentence of tail.sentences) last.sentences.push(sentence);
  return last;
}

/** A run of sentences without counterpart is so many beads. */
function sentenceBeads({ zh, en, confidence, posterior }: Bead, zhCut: Cut, enCut: Cut): SentenceBead[] {
  const zhSegments = zhCut.segments.slice(zh.start, zh.end);
  const enSegments = enCut.segments.slice(en.start, en.end);
  const sure = { confidence, posterior };
  if (zhSegments.length > 0 && enSegments.length > 0) return [{ zh: zhSegments, en: enSegments, ...sure }];
  return [...zhSegments.map((segment) => ({ zh: [segment], en: [], ...sure })), ...enSegments.map((segment) => ({ zh: [], en: [segment], ...sure }))];
}

/** The mean over the text, by length; 1 where there is none. */
function meanOf(sentences: readonly SentenceBead[], key: 'confidence' | 'posterior'): number {
  let [sum, total] = [0, 0];
  for (const sentence of sentences) {
    const length = [...sentence.zh, ...sentence.en].reduce((all, { start, end }) => all + end - start, 0);
    sum += sentence[key] * length;
    total += length;
  }
  return total > 0 ? sum / total : 1;
}
