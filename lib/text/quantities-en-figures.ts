/** Figures of English that are more than one bare numeral: "a hundred thousand", "one and a half million", "2 1/2", "£3.2m". */
import { findNumerals, type Numeral, tidy } from './numbers.ts';

const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, dozen: 12 };
const INDEFINITE = /\b(an?)(?= (?:hundred|thousand|million|billion|trillion|dozen)\b)/gi;

/** The bare numerals of a text, where "a hundred" is one hundred; offsets are those of the text. */
export function englishNumerals(text: string): Numeral[] {
  // "a" becomes "one" for the reader of numerals; what that moves is moved back.
  const moves: { behind: number; by: number }[] = [];
  let by = 0;
  const definite = text.replace(INDEFINITE, (article: string, _: string, at: number) => {
    by += 3 - article.length;
    moves.push({ behind: at + article.length, by });
    return 'one';
  });
  if (moves.length === 0) return findNumerals(text, 'en').map((numeral) => pointed(text, numeral));
  let move = 0;
  let back = 0;
  const original = (offset: number): number => {
    for (; move < moves.length && offset >= (moves[move] as { behind: number }).behind + (moves[move] as { by: number }).by; move++) back = (moves[move] as { by: number }).by;
    return offset - back;
  };
  return findNumerals(definite, 'en').map((numeral) => pointed(text, { ...numeral, start: original(numeral.start), end: original(numeral.end) }));
}

/** ".5" is half of one. */
function pointed(text: string, numeral: Numeral): Numeral {
  const { start, end, value } = numeral;
  if (text.charAt(start - 1) !== '.' || !/(?:^|[\s($])\.$/.test(text.slice(Math.max(0, start - 2), start))) return numeral;
  const figures = /^\d{0,15}/.exec(text.slice(start, end))?.[0].length ?? 0;
  return figures === 0 ? numeral : { ...numeral, start: start - 1, value: tidy(value / 10 ** figures) };
}

const HALF = /^ and (?:a |one[ -])?half(?: (hundred|thousand|million|billion|trillion|dozen)\b)?/;
const VULGAR = /^(?:(?: and)?[ -](\d{1,2})\/(\d{1,2})(?![\d/])|\s?([½⅓⅔¼¾⅕⅖⅗⅘⅛]))(?: (hundred|thousand|million|billion|trillion|dozen)\b)?/;

/** What stands behind a whole number and is a part of the figure ("and a half million", " 1/2", ½): the new value, and how many characters it takes. */
export function withPart(text: string, value: number, at: number): [number, number] | undefined {
  const half = HALF.exec(text.slice(at, at + 22));
  if (half) return [tidy((value + 0.5) * (SCALES[half[1] ?? ''] ?? 1)), half[0].length];
  const vulgar = Number.isInteger(value) ? VULGAR.exec(text.slice(at, at + 22)) : null;
  if (!vulgar) return undefined;
  const [above, below] = vulgar[3] === undefined ? [vulgar[1], vulgar[2]] : vulgar[3].normalize('NFKC').split('⁄');
  const part = Number(above) / Number(below);
  return part > 0 && part < 1 ? [tidy((value + part) * (SCALES[vulgar[4] ?? ''] ?? 1)), vulgar[0].length] : undefined;
}

const SHORT_SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, mln: 1e6, b: 1e9, bln: 1e9, tn: 1e12, trn: 1e12 };

/** The short scale behind an amount of money ("£3.2m"): its factor and how many characters it takes. Elsewhere "m" is metres. */
export function moneyScale(text: string, at: number): [number, number] | undefined {
  const name = /^\s?(?:mln|mn|bln|trn|tn|[kmb])(?![a-z0-9])/i.exec(text.slice(at, at + 5))?.[0];
  const scale = name === undefined ? undefined : SHORT_SCALES[name.trim().toLowerCase()];
  return scale === undefined || name === undefined ? undefined : [scale, name.length];
}
