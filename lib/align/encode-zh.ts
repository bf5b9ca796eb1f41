/** Chinese units as tokens: dictionary words, numbers by value, Latin words, readings that match an English name. */
import type { Lexicon, Word } from '../lexicon/lexicon.ts';
import { findNumerals, monthName } from '../text/numbers.ts';
import { stem } from '../text/stem.ts';
import { foldLatin, isStopWord, tokenize } from '../text/tokens.ts';
import type { EncodedEnglish } from './encode-en.ts';
import { NameIndex } from './names.ts';
import { isPause, type Steps } from './steps.ts';
import { type EncodedSide, SideBuilder } from './vocabulary.ts';

/** Marks a token that stands for one English stem itself: a number, a Latin word, a name. */
export const LITERAL = '=';

/** Words of grammar: their renderings are stop words, or accidents of the dictionary (的: taxi). */
const STOP = new Set(
  '的 了 着 是 在 和 与 也 都 就 而 又 把 被 之 等 个 这 那 得 地 过 吗 呢 吧 啊 呀 么 所 以 及 其 于 为 从 对 将 一个 这个 那个 已经 以及 因为 所以 但是 如果'.split(' '),
);

/** Encodes the units of the Chinese side, looking for the names of the English side. */
export function* encodeChinese(units: readonly string[], english: EncodedEnglish, lexicon: Lexicon): Steps<EncodedSide> {
  const names = new NameIndex(lexicon);
  for (const [turn, name] of english.names.entries()) {
    names.add(name);
    if (isPause(turn)) yield 0;
  }
  const builder = new SideBuilder();
  const sources: Sources = { names, surnames: new Surnames(lexicon), words: new WordTypes(builder), english, lexicon };
  for (const unit of units) {
    encodeUnit(lexicon.simplify(unit), builder, sources);
    builder.endUnit();
    if (isPause(builder.units)) yield builder.units / units.length;
  }
  return builder.build();
}

/** What the encoder looks things up in. */
interface Sources {
  names: NameIndex;
  surnames: Surnames;
  words: WordTypes;
  english: EncodedEnglish;
  lexicon: Lexicon;
}

function encodeUnit(text: string, builder: SideBuilder, { names, surnames, words, english, lexicon }: Sources): void {
  const quantities = findNumerals(text, 'zh');
  for (const { kind, value } of quantities) builder.add(LITERAL + (kind === 'month' ? stem(monthName(value)) : String(value)));
  let q = 0;
  for (const token of tokenize(text)) {
    if (token.kind === 'latin') addLatin(foldLatin(text.slice(token.start, token.end)), builder);
    if (token.kind !== 'han') continue;
    names.scan(text, token.start, token.end, (from, to, type) => {
      if (to - from > 1 || surnames.has(text.charAt(from))) builder.add(LITERAL + (english.vocabulary.keys[type] ?? ''));
    });
    for (const word of lexicon.segment(text, token.start, token.end)) {
      while (q < quantities.length && (quantities[q]?.end ?? 0) <= word.start) q++;
      const inside = quantities[q];
      if (inside && inside.start <= word.start && word.end <= inside.end) continue;
      words.add(text, word);
    }
  }
}

/** A name of one syllable is taken for one only where the dictionary knows the character as that surname. */
class Surnames {
  readonly #lexicon: Lexicon;
  readonly #known = new Map<string, boolean>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  has(char: string): boolean {
    let known = this.#known.get(char);
    if (known === undefined) {
      known = this.#lexicon.hasGloss(char, this.#lexicon.romanise(char));
      this.#known.set(char, known);
    }
    return known;
  }
}

function addLatin(word: string, builder: SideBuilder): void {
  if (word !== '' && !isStopWord(word)) builder.add(LITERAL + stem(word));
}

/** Adds words; a headword's type is found by its number once it is known. */
class WordTypes {
  readonly #builder: SideBuilder;
  /** By headword; −1 for the words of grammar. */
  readonly #known = new Map<number, number>();

  constructor(builder: SideBuilder) {
    this.#builder = builder;
  }

  add(text: string, word: Word): void {
    let type = word.id < 0 ? undefined : this.#known.get(word.id);
    if (type === undefined) {
      const key = text.slice(word.start, word.end);
      type = STOP.has(key) ? -1 : this.#builder.vocabulary.intern(key);
      if (word.id >= 0) this.#known.set(word.id, type);
    }
    if (type >= 0) this.#builder.addType(type);
  }
}
