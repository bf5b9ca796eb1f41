/** How much of the vocabulary of paired units answers each other: the evidence for "this is a translation at all". */
import type { Bead } from './alignment.ts';
import type { Bitext } from './bitext.ts';

export interface Coverage {
  /** Share of the English tokens' information that the Chinese side explains, 0–1; unpaired units count as unexplained. */
  en: number;
  /** The same for the Chinese tokens. */
  zh: number;
  /** Content tokens of the smaller side. */
  tokens: number;
}

/** Weight of the lexicon against chance in a link: x = LINK · t(e | z) / p(e) gives the probability x / (1 + x). */
const LINK = 0.05;

/** Every text is measured as if it had this many more tokens that nothing explains: two words in common may be chance. */
const DOUBT = 1.5;
/** What a content word of an article tells, in nats. */
const USUAL_INFORMATION = 6;

/** Measures beads of a bitext. A token explained by a rare word tells more than one explained by a common word. */
export function measureCoverage(bitext: Bitext, beads: readonly Bead[]): Coverage {
  const { zh, en, table, enRarity } = bitext;
  const odds = new Float32Array(en.vocabulary.size);
  const present = new Uint8Array(en.vocabulary.size);
  const sums = { en: 0, zh: 0 };
  for (const bead of beads) {
    const enFrom = en.starts[bead.en.start] as number;
    const enTo = en.starts[bead.en.end] as number;
    for (let t = enFrom; t < enTo; t++) present[en.tokens[t] as number] = 1;
    const touched: number[] = [];
    for (let t = zh.starts[bead.zh.start] as number; t < (zh.starts[bead.zh.end] as number); t++) {
      const row = zh.tokens[t] as number;
      let best = 0;
      for (let k = table.offsets[row] as number; k < (table.offsets[row + 1] as number); k++) {
        const column = table.columns[k] as number;
        if (present[column] === 0) continue;
        const link = LINK * (table.values[k] as number) * (enRarity[column] as number);
        if (link > best) best = link;
        if (odds[column] === 0) touched.push(column);
        if (link > (odds[column] as number)) odds[column] = link;
      }
      sums.zh += best / (1 + best);
    }
    for (let t = enFrom; t < enTo; t++) {
      const link = odds[en.tokens[t] as number] as number;
      sums.en += information(enRarity[en.tokens[t] as number] as number) * (link / (1 + link));
    }
    for (let t = enFrom; t < enTo; t++) present[en.tokens[t] as number] = 0;
    for (const column of touched) odds[column] = 0;
  }
  let total = 0;
  for (let t = 0; t < en.tokens.length; t++) total += information(enRarity[en.tokens[t] as number] as number);
  return {
    en: sums.en / (total + DOUBT * USUAL_INFORMATION),
    zh: sums.zh / (zh.tokens.length + DOUBT),
    tokens: Math.min(zh.tokens.length, en.tokens.length),
  };
}

function information(rarity: number): number {
  return Math.log(1 + rarity);
}
