/** How much of the vocabulary of paired units answers each other: the evidence for "this is a translation at all". */
import type { Bead } from './alignment.ts';
import type { LinkedText } from './bitext.ts';
import { isPause, type Steps } from './steps.ts';

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
/** In the scratch, marks an English type that is there and that nothing explains yet: above 0, and nothing to a sum. */
const PRESENT = 1e-30;

/** What the tokens of some beads have, and what of it is explained. */
interface Sums {
  en: number;
  enInformation: number;
  enTokens: number;
  zh: number;
  zhTokens: number;
}

/** Measures some beads of a text, and nothing but them. A token explained by a rare word tells more than one explained by a common word. */
export function* measureCoverage(text: LinkedText, beads: readonly Bead[]): Steps<Coverage> {
  const sums: Sums = { en: 0, enInformation: 0, enTokens: 0, zh: 0, zhTokens: 0 };
  for (const [turn, bead] of beads.entries()) {
    addBead(sums, text, bead);
    if (isPause(turn)) yield turn / beads.length;
  }
  return {
    en: sums.en / (sums.enInformation + DOUBT * USUAL_INFORMATION),
    zh: sums.zh / (sums.zhTokens + DOUBT),
    tokens: Math.min(sums.zhTokens, sums.enTokens),
  };
}

/** Linear in the tokens of the bead; the scratch holds the best link of every English type that the bead has. */
function addBead(sums: Sums, { zh, en, table, enRarity, scratch }: LinkedText, bead: Bead): void {
  const [enFrom, enTo] = [en.starts[bead.en.start] as number, en.starts[bead.en.end] as number];
  const [zhFrom, zhTo] = [zh.starts[bead.zh.start] as number, zh.starts[bead.zh.end] as number];
  for (let t = enFrom; t < enTo; t++) scratch[en.tokens[t] as number] = PRESENT;
  for (let t = zhFrom; t < zhTo; t++) {
    const row = zh.tokens[t] as number;
    let best = 0;
    for (let k = table.offsets[row] as number; k < (table.offsets[row + 1] as number); k++) {
      const column = table.columns[k] as number;
      if (scratch[column] === 0) continue;
      const link = LINK * (table.values[k] as number) * (enRarity[column] as number);
      if (link > best) best = link;
      if (link > (scratch[column] as number)) scratch[column] = link;
    }
    sums.zh += best / (1 + best);
  }
  for (let t = enFrom; t < enTo; t++) {
    const type = en.tokens[t] as number;
    const link = scratch[type] as number;
    const information = Math.log(1 + (enRarity[type] as number));
    sums.en += information * (link / (1 + link));
    sums.enInformation += information;
  }
  for (let t = enFrom; t < enTo; t++) scratch[en.tokens[t] as number] = 0;
  sums.enTokens += enTo - enFrom;
  sums.zhTokens += zhTo - zhFrom;
}
