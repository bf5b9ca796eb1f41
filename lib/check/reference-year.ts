/** The year that 去年 and "last year" count from. */

/**
 * The year in which a text was most likely written, if it was: that of its saving, where the text speaks of it or of the one before.
 * Of an older text nobody knows, and 去年 may be any year then.
 */
export function referenceYearOf(texts: Iterable<string>, savedYear: number): number | undefined {
  const recent = new RegExp(`(?<!\\d)(?:${String(savedYear)}|${String(savedYear - 1)})(?!\\d)`, 'u');
  for (const text of texts) if (recent.test(text)) return savedYear;
  return undefined;
}
