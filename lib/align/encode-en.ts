/** English units as tokens: content stems, numbers by value, names that may be pinyin. */
import { englishNumeralAt, opensNumeral } from '../text/numbers-en.ts';
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

/** A content word, however its capitals are. */
interface Content {
  folded: string;
  /** Its stem's type; −1 until it is needed. */
  type: number;
  /** How often it stands with a capital (or without: negative weight). */
  capitals: number;
}

/** A word as it is written. */
interface Form {
  capital: boolean;
  opensNumeral: boolean;
  /** Nothing for a stop word. */
  content: Content | undefined;
}

/** A name is written with a capital at least four times out of five. */
const CAPITAL_ODDS = 4;

/** The words met so far: a text repeats them, and whatever must be found out about a word is found out once. */
class Words {
  readonly #forms = new Map<string, Form>();
  readonly #contents = new Map<string, Content>();

  form(raw: string): Form {
    let form = this.#forms.get(raw);
    if (!form) {
      const folded = foldLatin(raw);
      const content = folded === '' || isStopWord(folded) ? undefined : this.#content(folded);
      form = { capital: raw.charCodeAt(0) < 0x61, opensNumeral: opensNumeral(folded), content };
      this.#forms.set(raw, form);
    }
    return form;
  }

  #content(folded: string): Content {
    let content = this.#contents.get(folded);
    if (!content) {
      content = { folded, type: -1, capitals: 0 };
      this.#contents.set(folded, content);
    }
    return content;
  }

  /** The words that stand with a capital throughout. */
  names(): NameCandidate[] {
    const names: NameCandidate[] = [];
    for (const { folded, type, capitals } of this.#contents.values()) if (capitals > 0) names.push({ letters: folded, type });
    return names;
  }
}

/** Encodes the units of the English side. */
export function* encodeEnglish(units: readonly string[]): Steps<EncodedEnglish> {
  const builder = new SideBuilder();
  const words = new Words();
  for (const text of units) {
    encodeUnit(text, builder, words);
    builder.endUnit();
    if (isPause(builder.units)) yield builder.units / units.length;
  }
  return { ...builder.build(), names: words.names() };
}

function encodeUnit(text: string, builder: SideBuilder, words: Words): void {
  const tokens = tokenize(text);
  let t = 0;
  while (t < tokens.length) {
    const token = tokens[t] as Token;
    const form = token.kind === 'latin' ? words.form(text.slice(token.start, token.end)) : undefined;
    if (form?.opensNumeral || token.kind === 'digits') {
      const [quantity, next] = englishNumeralAt(text, tokens, t);
      if (quantity && quantity.kind !== 'month') builder.add(String(quantity.value));
      if (!form || (quantity && quantity.kind !== 'month')) {
        t = next;
        continue;
      }
    }
    t++;
    if (!form) continue;
    // Bao-yu, Kai-shek: a hyphenated name is one word.
    const second = form.capital ? hyphenated(text, token, tokens[t]) : '';
    if (second !== '') t++;
    addForm(second === '' ? form : words.form(text.slice(token.start, token.end) + foldLatin(second)), builder);
  }
}

/** What follows a short word behind a hyphen, or nothing. */
function hyphenated(text: string, { start, end }: Token, next: Token | undefined): string {
  const isOne = end - start <= 6 && next?.kind === 'latin' && next.start === end + 1 && text[end] === '-';
  return isOne ? text.slice(next.start, next.end) : '';
}

function addForm({ content, capital }: Form, builder: SideBuilder): void {
  if (!content) return;
  if (content.type < 0) content.type = builder.vocabulary.intern(stem(content.folded));
  builder.addType(content.type);
  content.capitals += capital ? 1 : -CAPITAL_ODDS;
}
