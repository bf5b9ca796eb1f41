/** How well `translationScore` tells translations from other texts, by the size of the text and the kind of the other text. */
import { judge, readSigns, type Signs, type SignWeights, SIGN_WEIGHTS, TRANSLATION_THRESHOLD, type TranslationScore } from '../../align/translation.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type CorpusDocument, readAll } from './corpus.ts';
import { type GateCase, gateCases, type Kind, KINDS, SIZES } from './gate-cases.ts';
import { eventCases, pageCases, readPageArticles } from './gate-texts.ts';
import { fitLogistic } from './logistic.ts';

type Verdict = TranslationScore['verdict'];

interface Measured extends Omit<GateCase, 'zh' | 'en'> {
  signs: Signs;
}

/** A measured case with its verdict. */
interface Judged extends Measured {
  verdict: Verdict;
}

/** Prints a row for every size, with the weights as they are and with weights fitted to the other documents. @param pages a folder of pages with gold, or nothing there */
export function describeGate(folder: string, pages: string, lexicon: Lexicon): string {
  const documents = readAll(folder);
  const all = [...gateCases(documents), ...eventCases(), ...pageCases(readPageArticles(pages))];
  const cases = all.map(({ zh, en, ...rest }): Measured => ({ ...rest, signs: readSigns(zh, en, lexicon) }));
  const present = cases.map((measured): Judged => ({ ...measured, verdict: judge(measured.signs).verdict }));
  return [
    `threshold ${TRANSLATION_THRESHOLD}; for each kind the share that is right among those told, and the share too short to tell`,
    '',
    ...table('as it is', present),
    '',
    ...table('left out', judgeLeftOut(documents, cases)),
    '',
    `fitted to all: ${describeWeights(fit(cases))}`,
  ].join('\n');
}

/** Judges the texts of each document with weights fitted to texts without any part of it. */
function judgeLeftOut(documents: readonly CorpusDocument[], cases: readonly Measured[]): Judged[] {
  return documents.flatMap((document) => {
    const weights = fit(cases.filter((measured) => !measured.documents.includes(document)));
    return cases.filter(({ documents: [own] }) => own === document).map((measured) => ({ ...measured, verdict: judge(measured.signs, weights).verdict }));
  });
}

/** Kinds of other texts that are cut from a corpus. */
const WRONG_KINDS = 4;
const SIGNS = ['coverage', 'merged', 'inPlace', 'reversed'] as const;

/** Fits the weights to the pieces; translations count as much as all others together. */
function fit(cases: readonly Measured[]): SignWeights {
  const pieces = cases.filter(({ size, documents, signs }) => size !== 'whole' && documents.length > 0 && signs.tokens > 0);
  const observations = pieces.map(({ kind, signs }) => {
    const outcome = kind === 'translation';
    return { values: SIGNS.map((sign) => signs[sign]), outcome, weight: outcome ? WRONG_KINDS : 1 };
  });
  const [bias = 0, coverage = 0, merged = 0, inPlace = 0, reversed = 0] = fitLogistic(observations);
  return { bias, coverage, merged, inPlace, reversed };
}

function describeWeights(weights: SignWeights): string {
  return (['bias', ...SIGNS] as const).map((name) => `${name} ${weights[name].toPrecision(3)} (${SIGN_WEIGHTS[name]})`).join(', ');
}

function table(title: string, cases: readonly Judged[]): string[] {
  const columns: readonly Kind[][] = [...KINDS.map((kind) => [kind]), [...KINDS]];
  const line = (head: string, cells: readonly string[]) => head.padEnd(10) + cells.map((cell) => cell.padStart(18)).join('');
  const row = (head: string, ofSize: readonly Judged[]) => line(head, columns.map((kinds) => cellOf(ofSize.filter(({ kind }) => kinds.includes(kind)))));
  const sizes = [...SIZES.map(String), 'whole', 'news', 'pages'].filter((size) => cases.some((judged) => judged.size === size));
  return [line(title, [...KINDS, 'all']), ...sizes.map((size) => row(size, cases.filter((judged) => judged.size === size))), row('all', cases)];
}

/** The share of right verdicts, and the share of cases without one. */
function cellOf(cases: readonly Judged[]): string {
  const told = cases.filter(({ verdict }) => verdict !== 'too-short');
  const right = told.filter(({ kind, verdict }) => (verdict === 'translation') === (kind === 'translation'));
  if (told.length === 0) return '–';
  const short = 1 - told.length / cases.length;
  return `${percent(right.length / told.length)}${short > 0 ? percent(short).padStart(8) : ' '.repeat(8)}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
