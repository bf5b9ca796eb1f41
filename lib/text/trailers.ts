/** What trails the stop and the closing marks of a sentence without a blank: footnote marks and emoji. */

const MARKS = /(?:[[［〔]\d{1,3}[\]］〕]|[¹²³⁰⁴-⁹]{1,3}|[①-⑳](?=\s*$))+/uy;
const EMOJI = /(?:\p{Emoji_Presentation}|\u200d|\ufe0f){1,12}/uy;

/**
 * The offset behind footnote marks ([3], ², ② at the text's end) and emoji that stand directly at an offset.
 * @param at behind the stop and the closing marks
 * @param start where the sentence starts: one that begins with an emoji has it for a bullet, and so has the next
 */
export function trailersEnd(text: string, at: number, start: number): number {
  MARKS.lastIndex = at;
  const marked = MARKS.test(text) ? MARKS.lastIndex : at;
  EMOJI.lastIndex = start;
  if (EMOJI.test(text)) return marked;
  EMOJI.lastIndex = marked;
  return EMOJI.test(text) ? EMOJI.lastIndex : marked;
}
