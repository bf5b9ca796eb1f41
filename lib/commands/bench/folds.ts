/** Leave-one-document-out cross-validation of the weights. */
import { FEATURES } from '../../align/features.ts';
import { SENTENCE_WEIGHTS, weightVector } from '../../align/weights.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type Hits, addHits, f1Of, readAll } from './corpus.ts';
import { hitsWith, prepare, type Prepared, train } from './train.ts';

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
  const kinds = documents.map((document) => hitsWith(document, train(documents.filter((other) => corpusOf(other.document.name) !== corpusOf(document.document.name))).weights));
  const losses = documents.map((_, k) => f1Of(held[k] as Hits) - f1Of(current(documents)[k] as Hits));
  const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
  const spread = Math.sqrt(losses.reduce((sum, loss) => sum + (loss - mean) ** 2, 0) / losses.length);
  return [
    table(documents, [['fitted to the others', held], ['to the other kinds', kinds], ['as in weights.ts', current(documents)]]),
    '',
    `difference  mean ${mean.toFixed(4)}, standard deviation ${spread.toFixed(4)} over ${documents.length} documents`,
  ].join('\n');
}

/** The weights fitted to all documents but one. */
export function withoutOne(documents: readonly Prepared[], left: Prepared): Float64Array {
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
