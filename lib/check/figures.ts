/** Figures written as the readers of quantities expect them. */

/** "100 000", with the blanks that typesetters use. */
const SPACED = /(?<![\d.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}){1,4}(?![\d.,]\d|\d|\s?年)/g;
/** "Figure 2-1", 式（2-1）: one number of two parts, which the other side writes 2.1. */
const LABEL = /(?:\b(?:Fig(?:ure|s?\.)?|Equations?|Eqs?\.|Tables?|Section|Chapter|Example)s?|[图圖表式程节節章例])\s?[（(]?\d{1,2}[-–—－‑]\d{1,2}(?!\d)/gu;

/** The text with spaced thousands and the hyphens of labels in one manner; of the same length. */
export function plainFigures(text: string): string {
  if (!/\d[^\p{L}]\d/u.test(text)) return text;
  return text.replace(SPACED, (figures) => figures.replace(/[^\d]/g, ',')).replace(LABEL, (label) => label.replace(/[-–—－‑](?=\d+$)/, '.'));
}
