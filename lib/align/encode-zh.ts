/** Chinese units as tokens: dictionary words, numbers by value, Latin words, readings that match an English name. */
import type { Lexicon, Word } from '../lexicon/lexicon.ts';
import { findQuantities, monthName } from '../text/numbers.ts';
import { stem } from '../text/stem.ts';
import { foldLatin, isStopWord, tokenize } from '../text/tokens.ts';
import type { EncodedEnglish } from './encode-en.ts';
import { NameIndex } from './names.ts';
import { type EncodedSide, SideBuilder } from './vocabulary.ts';

/** Marks a token that stands for one English stem itself: a number, a Latin word, a name. */
export const LITERAL = '=';

const STOP = new Set([...'的了着是在和与也都就而又把被之等个这那得地过吗呢吧啊呀么所以及其于于为从对将以'].concat(['一个', '这个', '那个', '已经', '以及', '因为', '所以', '但是', '如果']));

/** Encodes the units of the Chinese side, looking for the names of the English side. */
export function encodeChinese(units: readonly string[], english: EncodedEnglish, lexicon: Lexicon): EncodedSide {
  const names = new NameIndex(english.names, lexicon);
  const builder = new SideBuilder();
  for (const unit of units) {
    encodeUnit(lexicon.simplify(unit), builder, names, english, lexicon);
    builder.endUnit();
  }
  return builder.build();
}

function encodeUnit(text: string, builder: SideBuilder, names: NameIndex, english: EncodedEnglish, lexicon: Lexicon): void {
  const quantities = findQuantities(text, 'zh');
  for (const { kind, value } of quantities) builder.add(LITERAL + (kind === 'month' ? stem(monthName(value)) : String(value)));
  let q = 0;
  for (const token of tokenize(text)) {
    if (token.kind === 'latin') addLatin(foldLatin(text.slice(token.start, token.end)), builder);
    if (token.kind !== 'han') continue;
    names.scan(text, token.start, token.end, (from, to, type) => {
      if (to - from > 1 || looksLikeSurname(text, from, lexicon)) builder.add(LITERAL + (english.vocabulary.keys[type] ?? ''));
    });
    for (const word of lexicon.segment(text, token.start, token.end)) {
      while (q < quantities.length && (quantities[q]?.end ?? 0) <= word.start) q++;
      const inside = quantities[q];
      if (inside && inside.start <= word.start && word.end <= inside.end) continue;
      addWord(text, word, builder);
    }
  }
}

/** A name of one syllable is taken for one only where the dictionary knows the character as that surname. */
function looksLikeSurname(text: string, at: number, lexicon: Lexicon): boolean {
  const reading = lexicon.romanise(text.charAt(at));
  return lexicon.glosses(text.charAt(at)).some((gloss) => gloss.stem === reading);
}

function addLatin(word: string, builder: SideBuilder): void {
  if (word !== '' && !isStopWord(word)) builder.add(LITERAL + stem(word));
}

function addWord(text: string, word: Word, builder: SideBuilder): void {
  const key = text.slice(word.start, word.end);
  if (!STOP.has(key)) builder.add(key);
}
