import type { Simplify } from './fold.ts';

/**
 * The characters that a function simplifies, each followed by its Simplified form: some 11 KB as a message. The lexicon, which has the
 * function, lives in the background; a page needs the table only where a note was made on the other script than the page now has.
 */
export function simplificationTable(simplify: Simplify): string {
  let table = '';
  for (let unit = FIRST; unit <= LAST; unit++) {
    const char = String.fromCharCode(unit);
    const simple = simplify(char);
    if (simple !== char) table += char + simple;
  }
  return table;
}

/** The function back again. Anything but such a table simplifies what it can. */
export function simplifyBy(table: string): Simplify {
  const simple = new Map<string, string>();
  for (let i = 0; i + 1 < table.length; i += 2) simple.set(table.charAt(i), table.charAt(i + 1));
  return (text) => {
    let simplified = '';
    for (let i = 0; i < text.length; i++) simplified += simple.get(text.charAt(i)) ?? text.charAt(i);
    return simplified;
  };
}

/** The Han characters of the Basic Multilingual Plane. */
const FIRST = 0x3400;
const LAST = 0x9fff;
