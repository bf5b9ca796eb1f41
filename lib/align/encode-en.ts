/** English units as tokens: content stems, numbers by value, names that may be pinyin. */
import { findQuantities } from '../text/numbers.ts';
import { stem } from '../text/stem.ts';
import { foldLatin, isStopWord, tokenize } from '../text/tokens.ts';
import { type EncodedSide, SideBuilder } from './vocabulary.ts';

/** What a capitalised word of the text may be, beside its stem: a name in pinyin. */
export interface NameCandidate {
  /** Lower-case letters, hyphens removed. */
  letters: string;
  /** The token's type on the English side. */
  type: number;
}

export interface EncodedEnglish extends EncodedSide {
  names: NameCandidate[];
}

/** Encodes the units of the English side. */
export function encodeEnglish(units: readonly string[]): EncodedEnglish {
  const builder = new SideBuilder();
  const capital = new Map<string, number>();
  const lower = new Map<string, number>();
  const stems = new Map<string, string>();
  for (const text of units) {
    encodeUnit(text, builder, capital, lower, stems);
    builder.endUnit();
  }
  const names: NameCandidate[] = [];
  for (const [letters, count] of capital) {
    const type = builder.vocabulary.find(cachedStem(letters, stems));
    if (type >= 0 && count >= 4 * (lower.get(letters) ?? 0)) names.push({ letters, type });
  }
  return { ...builder.build(), names };
}

function cachedStem(word: string, stems: Map<string, string>): string {
  let found = stems.get(word);
  if (found === undefined) stems.set(word, (found = stem(word)));
  return found;
}

function encodeUnit(text: string, builder: SideBuilder, capital: Map<string, number>, lower: Map<string, number>, stems: Map<string, string>): void {
  const quantities = findQuantities(text, 'en').filter(({ kind }) => kind !== 'month');
  let q = 0;
  const tokens = tokenize(text);
  for (let t = 0; t < tokens.length; t++) {
    const token = tokens[t];
    if (!token) continue;
    while (q < quantities.length && (quantities[q]?.end ?? 0) <= token.start) q++;
    const quantity = quantities[q];
    if (quantity && quantity.start <= token.start) {
      if (quantity.start === token.start) builder.add(String(quantity.value));
      continue;
    }
    if (token.kind !== 'latin') continue;
    const raw = text.slice(token.start, token.end);
    const upper = raw.charCodeAt(0) < 0x61;
    let word = foldLatin(raw);
    const next = tokens[t + 1];
    // Bao-yu, Kai-shek: a hyphenated name is one word.
    if (upper && next?.kind === 'latin' && next.start === token.end + 1 && text[token.end] === '-' && raw.length <= 6) {
      word += foldLatin(text.slice(next.start, next.end));
      t++;
    }
    if (word === '' || isStopWord(word)) continue;
    const count = upper ? capital : lower;
    count.set(word, (count.get(word) ?? 0) + 1);
    builder.add(cachedStem(word, stems));
  }
}
