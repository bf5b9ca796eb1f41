/** Hands back a Chinese text in Simplified characters. */
export type Simplify = (text: string) => string;

/** A text as it is searched: letters without case and marks, widths and compatibility forms as one, Simplified where that is known. */
export function foldText(text: string, simplify: Simplify = (same) => same): string {
  // Most of a text is ASCII and Chinese, in which nothing is to be folded: only the rest is looked at.
  return simplify(text.replaceAll(/[^ -~\s\u3000-\u9fff]+/gu, (part) => part.normalize('NFKD').replaceAll(/\p{Mn}+/gu, '')).toLowerCase());
}
