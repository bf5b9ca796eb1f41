import type { ExchangeError } from '../../lib/files/exchange-error.ts';
import type { Translate } from '../translate.ts';
import { exchangeSentence } from './exchange-sentence.ts';

/** Why nothing was kept of a file. */
export type ImportProblem = ExchangeError | 'storage' | 'unknownFormat' | 'notTwo';

export function importProblemSentence(file: string, problem: ImportProblem, t: Translate): string {
  if (problem === 'notTwo') return t('import.notTwo');
  if (problem === 'storage' || problem === 'unknownFormat') return `${file}: ${t(problem === 'storage' ? 'import.storage' : 'import.unknownFormat')}`;
  return `${file}: ${exchangeSentence(problem.problem, problem.parameters, t)}`;
}
