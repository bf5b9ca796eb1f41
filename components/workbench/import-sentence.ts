import type { ExchangeError } from '../../lib/files/exchange-error.ts';
import type { Translate } from '../translate.ts';
import { exchangeSentence } from './exchange-sentence.ts';

/** Why nothing was kept of a file. */
export type ImportProblem = ExchangeError | 'storage' | 'unreadable' | 'unknownFormat' | 'notTwo';

const SENTENCES = { storage: 'import.storage', unreadable: 'import.unreadable', unknownFormat: 'import.unknownFormat' } as const;

export function importProblemSentence(file: string, problem: ImportProblem, t: Translate): string {
  if (problem === 'notTwo') return t('import.notTwo');
  return `${file}: ${typeof problem === 'string' ? t(SENTENCES[problem]) : exchangeSentence(problem.problem, problem.parameters, t)}`;
}
