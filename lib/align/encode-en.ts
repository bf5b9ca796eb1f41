/** English units as tokens: content stems, numbers by value, names that may be pinyin. */
import { findQuantities } from '../text/numbers.ts';
import { stem } from '../text/stem.ts';
import { foldLatin, isStopWord, tokenize, type Token } from '../text/tokens.ts';
import { isPause, type Steps } from './steps.ts';
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

/** What is known of a word as it is written: its folded form and stem; no stem for a stop word. */
interface Form {
  folded: string;
  stem: string;
  capital: boolean;
}

/** Forms met so far: a text repeats its words, and stemming is dear. */
class Forms {
  readonly #known = new Map<string, Form>();

  get(raw: string): Form {
    let form = this.#known.get(raw);
    if (!form) {
      const folded = foldLatin(raw);
      form = { folded, stem: folded === '' || isStopWord(folded) ? '' : stem(folded), capital: raw.charCodeAt(0) < 0x61 };
      this.#known.set(raw, form);
    }
    return form;
  }
}

/** Encodes the units of the English side. */
export function* encodeEnglish(units: readonly string[]): Steps<EncodedEnglish> {
  const builder = new SideBuilder();
  const forms = new Forms();
  /** How often each folded word stands with a capital (or without: negative weight). */
  const capitals = new Map<string, { balance: number; stem: string }>();
  for (const text of units) {
    encodeUnit(text, builder, forms, capitals);
    builder.endUnit();
    if (isPause(builder.units)) yield builder.units / units.length;
  }
  const names: NameCandidate[] = [];
  for (const [letters, { balance, stem: key }] of capitals) {
    if (balance > 0) names.push({ letters, type: builder.vocabulary.find(key) });
  }
  return { ...builder.build(), names };
}

/** A name is written with a capital at least four times out of five. */
const CAPITAL_ODDS = 4;

function encodeUnit(text: string, builder: SideBuilder, forms: Forms, capitals: Map<string, { balance: number; stem: string }>): void {
  const tokens = tokenize(text);
  const quantities = findQuantities(text, 'en', tokens);
  let q = 0;
  for (let t = 0; t < tokens.length; t++) {
    const token = tokens[t] as Token;
    while (q < quantities.length && (quantities[q]?.end ?? 0) <= token.start) q++;
    const quantity = quantities[q];
    if (quantity && quantity.kind !== 'month' && quantity.start <= token.start) {
      if (quantity.start === token.start) builder.add(String(quantity.value));
      continue;
    }
    if (token.kind !== 'latin') continue;
    let form = forms.get(text.slice(token.start, token.end));
    const next = tokens[t + 1];
    // Bao-yu, Kai-shek: a hyphenated name is one word.
    if (form.capital && token.end - token.start <= 6 && next?.kind === 'latin' && next.start === token.end + 1 && text[token.end] === '-') {
      form = forms.get(text.slice(token.start, token.end) + foldLatin(text.slice(next.start, next.end)));
      t++;
    }
    if (form.stem === '') continue;
    builder.add(form.stem);
    const seen = capitals.get(form.folded);
    const weight = form.capital ? 1 : -CAPITAL_ODDS;
    if (seen) seen.balance += weight;
    else capitals.set(form.folded, { balance: weight, stem: form.stem });
  }
}
