/** What stands between the sentences of speeches and dialogues: (Applause), （掌声）, and dashes without a sentence of their own. */

const DIRECTION =
  /^[(（[［【](?:[^\p{P}]{0,6}(?:掌声|掌聲|笑声|笑聲|欢呼|歡呼|鼓掌|嘘声|噓聲|大笑|众笑|眾笑|笑|沉默|停顿|停頓|音乐|音樂|鞠躬)[^\p{P}]{0,4}|(?:[A-Za-z]+ ){0,3}(?:applause|laughter|laughs|laughing|cheers|cheering|boos|booing|music|silence|pause|crosstalk|inaudible)(?: [A-Za-z]+){0,3})[.。!！]?[)）\]］】]$/iu;
const LONGEST_DIRECTION = 60;

/**
 * The offset behind a stage direction in brackets that begins a sentence, as "(Applause)" does in "(Applause) Now let us"; 0 where
 * none stands there.
 * @param at where the bracket opens
 * @param start where the sentence starts
 * @param partner where the bracket closes; 0 where it does not
 */
export function directionEnd(text: string, at: number, start: number, partner: number): number {
  if (partner <= at || partner - at > LONGEST_DIRECTION || at - start > 4 || text.slice(start, at).trim() !== '') return 0;
  return DIRECTION.test(text.slice(at, partner + 1)) ? partner + 1 : 0;
}

const DASHES = /[^\S\n]?[—─―]{1,3}/uy;
/** ——鲁迅 at the end of a text says whose words they are. */
const ATTRIBUTION = /^[^。！？…]{1,30}$/u;

/**
 * The offset behind dashes that stand directly behind a stop: they belong to what they break off. They stay with what follows
 * where that is an attribution, or a speech in a dialogue with a dash before each.
 * @param at behind the stop and what closes with it
 * @param start where the sentence starts
 */
export function dashesEnd(text: string, at: number, start: number): number {
  DASHES.lastIndex = at;
  if (!DASHES.test(text)) return at;
  const end = DASHES.lastIndex;
  const dialogue = /^\s{0,4}[—─―]/u.test(text.slice(start, start + 5));
  return dialogue || ATTRIBUTION.test(text.slice(end, end + 32).trim()) ? at : end;
}
