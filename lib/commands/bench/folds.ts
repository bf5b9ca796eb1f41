/** Leave-one-document-out cross-validation of the weights, and what confidences are worth under it. */
import { FEATURES } from '../../align/features.ts';
import { SENTENCE_WEIGHTS, weightVector } from '../../align/weights.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type Hits, addHits, beadKey, f1Of, readAll } from './corpus.ts';
import { beadsWith, hitsWith, prepare, type Prepared, train } from './train.ts';

/** Fits the weights to all documents and describes them in the form of weights.ts. */
export function describeTraining(folder: string, lexicon: Lexicon): string {
  const documents = readAll(folder).map((document) => prepare(document, lexicon));
  const { weights, likelihood } = train(documents);
  return [
    FEATURES.map((name, f) => `${name}: ${(weights[f] as number).toFixed(2)}`).join(', '),
    '',
    `log likelihood of the gold  ${likelihood.toFixed(1)}`,
    table(documents, [['fitted to all', documents.map((document) => hitsWith(document, weights))], ['as in weights.ts', current(documents)]]),
  ].join('\n');
}

/** Scores every document with weights fitted to the others. */
export function describeFolds(folder: string, lexicon: Lexicon): string {
  const documents = readAll(folder).map((document) => prepare(document, lexicon));
  const held = documents.map((document) => hitsWith(document, withoutOne(documents, document)));
  const losses = documents.map((_, k) => f1Of(held[k] as Hits) - f1Of(current(documents)[k] as Hits));
  const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
  const spread = Math.sqrt(losses.reduce((sum, loss) => sum + (loss - mean) ** 2, 0) / losses.length);
  return [
    table(documents, [['fitted to the others', held], ['as in weights.ts', current(documents)]]),
    '',
    `difference  mean ${mean.toFixed(4)}, standard deviation ${spread.toFixed(4)} over ${documents.length} documents`,
  ].join('\n');
}

function withoutOne(documents: readonly Prepared[], left: Prepared): Float64Array {
  return train(documents.filter((document) => document !== left)).weights;
}

function current(documents: readonly Prepared[]): Hits[] {
  const weights = weightVector(SENTENCE_WEIGHTS);
  return documents.map((document) => hitsWith(document, weights));
}

function table(documents: readonly Prepared[], columns: readonly [string, readonly Hits[]][]): string {
  const line = (name: string, cells: readonly string[]) => name.padEnd(16) + cells.map((cell) => cell.padStart(22)).join('');
  const corpora = [...new Set(documents.map(({ document }) => corpusOf(document.name)))];
  const ofCorpus = (hits: readonly Hits[], corpus: string) => addHits(hits.filter((_, k) => corpusOf(documents[k]?.document.name ?? '') === corpus));
  return [
    line('F1', columns.map(([title]) => title)),
    ...documents.map(({ document }, k) => line(document.name, columns.map(([, hits]) => f1Of(hits[k] as Hits).toFixed(4)))),
    ...corpora.map((corpus) => line(`all of ${corpus}`, columns.map(([, hits]) => f1Of(ofCorpus(hits, corpus)).toFixed(4)))),
    line('all', columns.map(([, hits]) => f1Of(addHits(hits)).toFixed(4))),
  ].join('\n');
}

function corpusOf(name: string): string {
  return name.split('/')[0] ?? '';
}

/** Lower ends of the bins of the reliability table. */
const BINS = [0.99, 0.95, 0.9, 0.8, 0.7, 0.5, 0.3, 0];

/** How many beads of each confidence are right, with weights fitted to the other documents. */
export function describeReliability(folder: string, lexicon: Lexicon): string {
  const documents = readAll(folder).map((document) => prepare(document, lexicon));
  const told = documents.flatMap((prepared) =>
    beadsWith(prepared, withoutOne(documents, prepared)).map((bead) => ({ confidence: bead.confidence, right: prepared.document.gold.has(beadKey(bead)) })),
  );
  const lineOf = (title: string, least: number, below: number): string => {
    const inside = told.filter(({ confidence }) => confidence >= least && confidence < below);
    const right = inside.filter((bead) => bead.right).length;
    const mean = inside.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, inside.length);
    return `${title.padEnd(14)}${String(inside.length).padStart(7)}${mean.toFixed(3).padStart(12)}${(right / Math.max(1, inside.length)).toFixed(3).padStart(9)}`;
  };
  return [
    'confidence      beads  told (mean)    right',
    ...BINS.map((least, k) => lineOf(`${least} – ${BINS[k - 1] ?? 1}`, least, BINS[k - 1] ?? 2)),
    lineOf('0.9 and more', 0.9, 2),
  ].join('\n');
}
