import type { ExchangeProblem } from '../../lib/files/exchange-error.ts';
import type { Translate } from '../translate.ts';

/** Why a file cannot be read, in the person's language. */
export function exchangeSentence(problem: ExchangeProblem, parameters: Readonly<Record<string, string | number>>, t: Translate): string {
  const told = (name: string): string => String(parameters[name] ?? '');
  switch (problem) {
    case 'malformed':
      return t('import.malformed', [told('line'), told('column')]);
    case 'entities':
      return t('import.entities', [told('line')]);
    case 'otherFormat':
      return t('import.otherFormat', [told('format')]);
    case 'encoding':
    case 'unknownEncoding':
      return t('import.encoding', [told('encoding')]);
    case 'languageMissing':
      return t(parameters['missing'] === 'zh' ? 'import.noChinese' : 'import.noEnglish');
    case 'tooLong':
      return t('import.tooLong', [told('line')]);
    case 'tooLarge':
      return t('import.tooLarge', [told('megabytes')]);
    case 'tooManyRows':
      return t('import.tooManyRows', [Number(parameters['rows']).toLocaleString(t('extension.language'))]);
    case 'linesDiffer':
      return t('import.linesDiffer', [told('zh'), told('en')]);
    case 'empty':
      return t('import.empty');
    case 'cancelled':
      return t('import.cancelled');
  }
}
