/** From the definitions of a dictionary entry to weighted English stems. */
import { findNumerals } from '../../text/numbers.ts';
import { stem } from '../../text/stem.ts';
import { foldLatin, isStopWord, tokenize } from '../../text/tokens.ts';

/** A definition that only points to another headword: "variant of 乾[qian2]", "see 公安縣|公安县[…]". */
const REFERENCE =
  /^\(?(?:old |archaic |erhua |Japanese |erroneous |popular |ancient )*(?:variant|form) of|^see(?: also)? |^same as |^also written |^equivalent to |^abbr\. (?:for|of|to) |^short (?:name )?for /;
const NO_CONTENT = /^CL:|^(?:also |Taiwan |old |Beijing )?pr\. |^also written|^used in |^classifier for|^particle |^\(?abbr\. to |radical in Chinese characters/;
const HAN_TARGET = /(?:[\u4e00-\u9fff]+\|)?([\u4e00-\u9fff]+)/;
const LABELS = [
  'idiom bound literary coll slang Tw fig archaic dialect loanword suffix prefix old computing TCM math physics chemistry biology',
  'law grammar medicine abbr neologism honorific polite humble derog vulgar proverb linguistics sports music Buddhism religion economics',
  'finance botany zoology mineral bird species interj onom particle classifier tradename brand name used esp usu often after before',
  'followed of',
].join(' ');
/** A bracket in front that labels the sense instead of rendering it. */
const LABEL = new RegExp(`^\\((?:[^)]*\\b(?:${LABELS.split(' ').join('|')})\\b[^)]*)\\)`);
/** Words of the dictionary's own speech. */
const JARGON = new Set('lit fig esp usu abbr also sb sth somebody something one ones oneself etc surname variant kind type used idiom suffix prefix loanword classifier cf pr ie eg particle someone'.split(' '));

export type Weights = Map<string, number>;

/** What the definitions of one entry say: stems with weights (not yet a distribution), and headwords they point to. */
export interface Reading {
  weights: Weights;
  references: string[];
  /** How likely this reading of its headword is, against the others. */
  factor: number;
}

/** How much less each further sense counts: weight of sense k = 1 / (1 + SENSE_DECAY · k). */
const SENSE_DECAY = 0.35;
/** Words in brackets explain rather than render. */
const BRACKET_WEIGHT = 0.25;

/** Reads the definitions of one entry in the order of the dictionary. */
export function readDefinitions(definitions: readonly string[]): Reading {
  const weights: Weights = new Map();
  const references: string[] = [];
  let sense = 0;
  for (const definition of definitions) {
    if (NO_CONTENT.test(definition)) continue;
    if (REFERENCE.test(definition)) {
      const target = HAN_TARGET.exec(definition)?.[1];
      if (target) references.push(target);
      continue;
    }
    for (const rendering of definition.split(/;|\((?=\d+\))/)) {
      if (addRendering(weights, rendering, 1 / (1 + SENSE_DECAY * sense))) sense++;
    }
  }
  return { weights, references, factor: 1 };
}

function addRendering(weights: Weights, rendering: string, weight: number): boolean {
  const plain = rendering.replace(/\[[^\]]*\]/g, ' ').replace(/[\u4e00-\u9fff|]+/g, ' ').replace(LABEL, ' ');
  const inside = (plain.match(/\([^)]*\)/g) ?? []).join(' ');
  const outside = plain.replace(/\([^)]*\)/g, ' ');
  const stems = englishStems(outside);
  for (const each of stems) add(weights, each, weight / Math.max(Math.sqrt(stems.length), stems.length / 2));
  const explained = englishStems(inside);
  for (const each of explained) add(weights, each, (BRACKET_WEIGHT * weight) / explained.length);
  return stems.length > 0;
}

function add(weights: Weights, key: string, weight: number): void {
  weights.set(key, (weights.get(key) ?? 0) + weight);
}

/** The content stems of an English gloss; numerals become their values, as the aligner's own reader does it. */
function englishStems(gloss: string): string[] {
  const found: string[] = [];
  const quantities = findNumerals(gloss, 'en').filter(({ kind }) => kind !== 'month');
  let q = 0;
  for (const token of tokenize(gloss)) {
    while (q < quantities.length && (quantities[q]?.end ?? 0) <= token.start) q++;
    const quantity = quantities[q];
    if (quantity && quantity.start <= token.start) {
      if (quantity.start === token.start) found.push(String(quantity.value));
      continue;
    }
    if (token.kind !== 'latin') continue;
    const word = foldLatin(gloss.slice(token.start, token.end));
    if (word === '' || isStopWord(word) || JARGON.has(word)) continue;
    found.push(stem(word));
  }
  return found;
}
