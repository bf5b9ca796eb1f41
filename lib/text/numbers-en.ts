/** Quantities in English text: digits with million and billion, number words, ordinals, percentages, month names. */
import { type Numeral, monthNumber, readDigits, tidy } from './numbers.ts';
import { foldLatin, type Token } from './tokens.ts';

const ONES = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100, thousand: 1e3, million: 1e6, mn: 1e6, billion: 1e9, bn: 1e9, trillion: 1e12, dozen: 12,
};

const WORDS = new Map<string, number>([
  ...ONES.split(' ').map((word, value): [string, number] => [word, value]),
  ...TENS.split(' ').map((word, index): [string, number] => [word, (index + 2) * 10]),
]);
const ORDINALS = new Map<string, number>([
  ['first', 1], ['second', 2], ['third', 3], ['fifth', 5], ['eighth', 8], ['ninth', 9], ['twelfth', 12],
  ...[...WORDS].map(([word, value]): [string, number] => [word.replace(/y$/, 'ie') + 'th', value]),
]);
const NUMBER = /[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?/y;

/** See `findNumerals`. */
export function findEnglishNumerals(text: string, tokens: readonly Token[]): Numeral[] {
  const found: Numeral[] = [];
  let i = 0;
  while (i < tokens.length) {
    const [quantity, next] = englishNumeralAt(text, tokens, i);
    if (quantity) found.push(quantity);
    i = next;
  }
  return found;
}

/** The quantity that begins with a token, if any, and the index of the token behind it. */
export function englishNumeralAt(text: string, tokens: readonly Token[], index: number): [Numeral | undefined, number] {
  const first = tokens[index] as Token;
  if (first.kind === 'digits') return readFigure(text, tokens, index);
  return opensNumeral(word(text, first)) ? readWords(text, tokens, index) : [undefined, index + 1];
}

/** True for a word, as `foldLatin` gives it, that may begin a quantity: few do, and who knows the word need not ask again. */
export function opensNumeral(folded: string): boolean {
  return WORDS.has(folded) || ORDINALS.has(folded) || monthNumber(folded) > 0;
}

function word(text: string, token: Token | undefined): string {
  return token?.kind === 'latin' ? foldLatin(text.slice(token.start, token.end)) : '';
}

/** Two tokens belong to one expression when only a blank or a hyphen parts them. */
function adjacent(text: string, left: Token, right: Token | undefined): right is Token {
  if (!right) return false;
  const gap = right.start - left.end;
  return gap === 0 || (gap === 1 && ' -\u00a0\u2010\u2011'.includes(text.charAt(left.end)));
}

function readFigure(text: string, tokens: readonly Token[], index: number): [Numeral | undefined, number] {
  const first = tokens[index] as Token;
  NUMBER.lastIndex = first.start;
  const digits = NUMBER.exec(text)?.[0] ?? text.slice(first.start, first.end);
  let end = first.start + digits.length;
  let next = index + 1;
  while ((tokens[next]?.start ?? Infinity) < end) next++;
  let value = readDigits(digits);
  let kind: Numeral['kind'] = 'number';
  const after = tokens[next];
  const following = word(text, after);
  if (after && after.start === end && /^(?:st|nd|rd|th)$/.test(following)) {
    kind = 'ordinal';
    end = after.end;
    next++;
  } else if (after && after.start - end <= 1 && following in SCALES) {
    value *= SCALES[following] ?? 1;
    end = after.end;
    next++;
  }
  const sign = /^ ?(?:[%％]|per ?cent\b|percent\b)/.exec(text.slice(end, end + 10));
  if (sign) return [{ start: first.start, end: end + sign[0].length, kind: 'percent', value: tidy(value) }, skipTo(tokens, next, end + sign[0].length)];
  return Number.isFinite(value) ? [{ start: first.start, end, kind, value: tidy(value) }, next] : [undefined, next];
}

function skipTo(tokens: readonly Token[], index: number, offset: number): number {
  let next = index;
  while ((tokens[next]?.start ?? Infinity) < offset) next++;
  return next;
}

function readWords(text: string, tokens: readonly Token[], index: number): [Numeral | undefined, number] {
  const first = tokens[index] as Token;
  const month = monthNumber(word(text, first));
  // "may" and "march" are months only with a capital letter.
  if (month > 0 && /^[A-Z]/.test(text.slice(first.start, first.end))) {
    return [{ start: first.start, end: first.end, kind: 'month', value: month }, index + 1];
  }
  let total = 0;
  let current = -1;
  let ordinal = false;
  let at = index;
  let last = first;
  while (at < tokens.length && !ordinal) {
    const token = tokens[at] as Token;
    if (at > index && !adjacent(text, last, token)) break;
    const each = word(text, token);
    if (each === 'and' && current >= 0 && at > index && WORDS.has(word(text, tokens[at + 1])) && total + current >= 100) {
      last = token;
      at++;
      continue;
    }
    const value = WORDS.get(each) ?? ORDINALS.get(each);
    const scale = SCALES[each];
    if (value !== undefined) {
      if (current > 0 && !fits(current, value)) break;
      current = Math.max(current, 0) + value;
      ordinal = !WORDS.has(each);
    } else if (scale !== undefined && scale > 100 && current === 0 && total > 0) total *= scale;
    else if (scale !== undefined && current > 0) {
      if (scale === 100) current *= 100;
      else {
        total += current * scale;
        current = 0;
      }
    } else break;
    last = token;
    at++;
  }
  if (current < 0) return [undefined, index + 1];
  const value = total + current;
  const sign = /^ (?:per ?cent|percent)\b/.exec(text.slice(last.end, last.end + 10));
  const end = last.end + (sign ? sign[0].length : 0);
  return [{ start: first.start, end, kind: sign ? 'percent' : ordinal ? 'ordinal' : 'number', value }, skipTo(tokens, at, end)];
}

/** Twenty takes a digit, a hundred takes anything below it: "twenty five", "two hundred six", not "five six". */
function fits(current: number, value: number): boolean {
  return (current % 100 === 0 && value < 100) || (current % 100 >= 20 && current % 10 === 0 && value < 10 && value > 0);
}
