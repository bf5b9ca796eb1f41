/** Which brackets of a text belong together. */

const PAIRS: Readonly<Record<string, string>> = {
  '(': ')', '（': '）', '[': ']', '［': '］', '【': '】', '《': '》', '〈': '〉', '〔': '〕', '「': '」', '『': '』', '“': '”',
};
const CLOSERS = new Set(Object.values(PAIRS));

/** A bracket that closes later than this is taken for a stray one. */
const FARTHEST = 400;

/**
 * For every opening bracket or directed quotation mark the offset of its partner, and 0 everywhere else.
 * Linear: what cannot be matched within FARTHEST characters is dropped.
 */
export function matchBrackets(text: string): Int32Array {
  const partners = new Int32Array(text.length);
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char in PAIRS) open.push(i);
    else if (CLOSERS.has(char)) {
      for (let depth = open.length - 1; depth >= Math.max(0, open.length - 4); depth--) {
        const start = open[depth] as number;
        if (PAIRS[text.charAt(start)] !== char) continue;
        if (i - start <= FARTHEST) partners[start] = i;
        open.length = depth;
        break;
      }
    }
  }
  return partners;
}
