import { checkRows } from '../../lib/check/check-rows.ts';
import type { CheckFinding } from '../../lib/check/check.ts';
import { type Row, sideText } from '../../lib/edit/rows.ts';
import type { Lexicon } from '../../lib/lexicon/lexicon.ts';
import type { SavedDocument } from '../../lib/library/saved-document.ts';

/**
 * What the checks find in the rows of a document; rows are named by their ids. What was read this year was mostly written in it.
 * @param lexicon for the readings of names; without it they are compared by their spelling only.
 */
export function findIn(rows: readonly Row[], { texts, savedAt }: SavedDocument, lexicon: Lexicon | null): CheckFinding[] {
  const told = rows.map((row) => ({ id: String(row.id), zh: sideText(row, 'zh', texts), en: sideText(row, 'en', texts) }));
  return checkRows(told, { referenceYear: new Date(savedAt).getFullYear(), ...(lexicon && { readingsOf: (char: number) => lexicon.readings(char) }) });
}
