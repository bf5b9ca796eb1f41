import type { BlockLanguage } from '../../lib/text/language.ts';
import { segmentSentences } from '../../lib/text/sentences.ts';

/** The sentences of a text as strings. */
export function cut(text: string, language: BlockLanguage): string[] {
  return segmentSentences(text, language).map(({ start, end }) => text.slice(start, end));
}
