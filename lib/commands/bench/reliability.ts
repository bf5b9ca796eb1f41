/** What confidences are worth: on documents as they are, on damaged copies, and in paragraphs. */
import type { Bead } from '../../align/alignment.ts';
import { type BeadSigns, readBeadSigns } from '../../align/bead-signs.ts';
import { readBitext } from '../../align/bitext.ts';
import { ALONE_WEIGHTS, confidenceOf, logOdds, PAIR_WEIGHTS, type PairWeights } from '../../align/calibration.ts';
import { FEATURES } from '../../align/features.ts';
import { alignParagraphs } from '../../align/paragraphs.ts';
import { finish } from '../../align/steps.ts';
import { alignUnits } from '../../align/units.ts';
import type { Weights } from '../../align/weights.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { beadKey, type CorpusDocument, readAll } from './corpus.ts';
import { damaged, DAMAGES } from './damage.ts';
import { withoutOne } from './folds.ts';
import { fitLogistic } from './logistic.ts';
import { isRightParagraph, isRightSentence, paragraphCase } from './paragraph-cases.ts';
import { prepare } from './train.ts';

/** `other`: beside the English of another document; `single`: one sentence a side, half of them foreign to each other. */
const KINDS = ['sound', ...DAMAGES, 'other', 'single'] as const;
type Kind = (typeof KINDS)[number];

interface Told {
  document: CorpusDocument;
  kind: Kind;
  right: boolean;
  posterior: number;
  signs: BeadSigns | undefined;
  /** A sentence that has no counterpart in the gold, paired with one. */
  foreign: boolean;
}

/** A bead's confidence and whether it is right. */
type Verdict = Pick<Told, 'right'> & { confidence: number; foreign?: boolean };
type Fitted = [PairWeights, typeof ALONE_WEIGHTS];

/** How many beads of each confidence are right, each document with all weights fitted to the others. */
export function describeReliability(folder: string, lexicon: Lexicon): string {
  const documents = readAll(folder);
  const prepared = documents.map((document) => prepare(document, lexicon));
  const told = prepared.flatMap((own) => tellAll(own.document, documents, recordOf(withoutOne(prepared, own)), lexicon));
  const judged = documents.flatMap((document) => {
    const [pair, alone] = fit(told.filter((bead) => bead.document !== document));
    return told.filter((bead) => bead.document === document).map((bead) => ({ ...bead, confidence: confidenceOf(bead.posterior, bead.signs, pair, alone) }));
  });
  return [
    ...KINDS.flatMap((kind) => tables(kind, judged.filter((bead) => bead.kind === kind))),
    ...tables('all damaged', judged.filter(({ kind }) => (DAMAGES as readonly string[]).includes(kind))),
    ...paragraphTables(documents, lexicon),
    `fitted to all  ${JSON.stringify(fit(told), (_, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(2)) : value))}`,
    `as it is       ${JSON.stringify([PAIR_WEIGHTS, ALONE_WEIGHTS])}`,
  ].join('\n');
}

function recordOf(weights: Float64Array): Weights {
  return Object.fromEntries(FEATURES.map((name, f) => [name, weights[f]])) as Weights;
}

function tellAll(document: CorpusDocument, all: readonly CorpusDocument[], weights: Weights, lexicon: Lexicon): Told[] {
  const tell = (kind: Kind, variant: CorpusDocument) => tellOf(kind, document, variant, weights, lexicon);
  const copies = DAMAGES.map((damage) => [damage, damaged(document, damage, all)] as const);
  const other = all[(all.indexOf(document) + 3) % all.length] as CorpusDocument;
  return [
    ...tell('sound', document),
    ...copies.flatMap(([damage, copy]) => tell(damage, copy)),
    ...(other === document ? [] : tell('other', { ...document, en: other.en, beads: [], gold: new Set() })),
    ...singlesOf(document, damaged(document, 'foreign', all)).flatMap((single) => tell('single', single)),
  ];
}

function tellOf(kind: Kind, document: CorpusDocument, { zh, en, gold, beads }: CorpusDocument, weights: Weights, lexicon: Lexicon): Told[] {
  const paths = alignUnits(zh, en, lexicon, { weights });
  const signs = finish(readBeadSigns(finish(readBitext(zh, en, lexicon)), paths));
  const lone = { zh: new Set(beads.flatMap((bead) => (bead.en.length ? [] : bead.zh))), en: new Set(beads.flatMap((bead) => (bead.zh.length ? [] : bead.en))) };
  const isForeign = (bead: Bead, k: number) => signs[k] !== undefined && (lone.zh.has(bead.zh.start) || lone.en.has(bead.en.start));
  return paths.map((bead, k) => ({ document, kind, right: gold.has(beadKey(bead)), posterior: bead.posterior, signs: signs[k], foreign: isForeign(bead, k) }));
}

/** Pairs of one sentence each: those that were made foreign, and about as many true ones. */
function singlesOf(document: CorpusDocument, copy: CorpusDocument): CorpusDocument[] {
  const single = (zh: string, en: string, right: boolean): CorpusDocument => {
    const beads = right ? [{ zh: [0], en: [0] }] : [{ zh: [0], en: [] }, { zh: [], en: [0] }];
    return { name: document.name, zh: [zh], en: [en], beads, gold: new Set(right ? ['0:0'] : ['0:', ':0']) };
  };
  return copy.beads.flatMap(({ zh, en }, k) => {
    const next = copy.beads[k + 1];
    if (zh.length === 1 && en.length === 1 && k % 8 === 0) return [single(lineOf(copy.zh, zh), lineOf(copy.en, en), true)];
    return zh.length === 1 && en.length === 0 && next?.zh.length === 0 && next.en.length === 1 ? [single(lineOf(copy.zh, zh), lineOf(copy.en, next.en), false)] : [];
  });
}

function lineOf(lines: readonly string[], [line = 0]: readonly number[]): string {
  return lines[line] ?? '';
}

/** Pairs are fitted where the place leaves little doubt: what they say is then all there is to tell. */
const LEAST_POSTERIOR = 0.88;
/** How much a bead of a kind counts, where it is not 1. */
const COUNTS: Partial<Record<Kind, number>> = { other: 0.5, single: 2 };

function fit(told: readonly Told[]): Fitted {
  const observation = ({ kind, right }: Told, values: readonly number[]) => ({ values, outcome: right, weight: COUNTS[kind] ?? 1 });
  const pairs = told.flatMap((bead) => (bead.signs && bead.posterior > LEAST_POSTERIOR ? [observation(bead, [bead.signs.en, bead.signs.worst, bead.signs.numbers, bead.signs.context])] : []));
  const alone = told.flatMap((bead) => (bead.signs || bead.kind === 'other' ? [] : [observation(bead, [logOdds(bead.posterior)])]));
  const [bias = 0, en = 0, worst = 0, numbers = 0, context = 0] = fitLogistic(pairs);
  const [aloneBias = 0, odds = 0] = fitLogistic(alone);
  return [{ bias, en, worst, numbers, context }, { bias: aloneBias, logOdds: odds }];
}

/** Sentences and paragraphs of documents cut into paragraphs, with the weights as they are. */
function paragraphTables(documents: readonly CorpusDocument[], lexicon: Lexicon): string[] {
  return (['sound', ...DAMAGES] as const).flatMap((kind) => {
    const verdicts = { sentences: [] as Verdict[], paragraphs: [] as Verdict[] };
    for (const document of documents) {
      const cut = paragraphCase(kind === 'sound' ? document : damaged(document, kind, documents));
      for (const bead of finish(alignParagraphs(cut.zh.paragraphs, cut.en.paragraphs, lexicon)).paragraphs) {
        verdicts.paragraphs.push({ confidence: bead.confidence, right: isRightParagraph(cut, bead) });
        for (const sentence of bead.sentences) verdicts.sentences.push({ confidence: sentence.confidence, right: isRightSentence(cut, sentence) });
      }
    }
    return [...tables(`${kind}, sentences in paragraphs`, verdicts.sentences), ...tables(`${kind}, paragraphs`, verdicts.paragraphs)];
  });
}

/** Lower ends of the bins of the reliability table. */
const BINS = [0.99, 0.95, 0.9, 0.8, 0.7, 0.5, 0.35, 0];

function tables(title: string, told: readonly Verdict[]): string[] {
  const lineOf = (head: string, least: number, below: number): string => {
    const inside = told.filter(({ confidence }) => confidence >= least && confidence < below);
    const mean = inside.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, inside.length);
    const share = inside.filter(({ right }) => right).length / Math.max(1, inside.length);
    return `${head.padEnd(14)}${String(inside.length).padStart(7)}${mean.toFixed(3).padStart(12)}${share.toFixed(3).padStart(9)}`;
  };
  const right = told.filter((bead) => bead.right);
  const foreign = told.filter((bead) => bead.foreign);
  const count = (beads: readonly Verdict[], least: number, below: number) => beads.filter(({ confidence }) => confidence >= least && confidence < below).length;
  return [
    title,
    'confidence      beads  told (mean)    right',
    ...BINS.map((least, k) => lineOf(`${least} – ${BINS[k - 1] ?? 1}`, least, BINS[k - 1] ?? 2)),
    lineOf('0.9 and more', 0.9, 2),
    `right ones below .35: ${((100 * count(right, 0, 0.35)) / Math.max(1, right.length)).toFixed(1)} %`,
    ...(foreign.length ? [`pairs that are none: ${foreign.length}, of them ${count(foreign, 0.9, 2)} at .9 and more, ${count(foreign, 0, 0.35)} below .35`] : []),
    '',
  ];
}
