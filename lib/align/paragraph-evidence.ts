/**
 * Lexical evidence between paragraphs, from their sentences. Taken as one bag of words, a long paragraph explains a little of
 * everything; so each English sentence is told by the one Chinese sentence of the run that explains it best.
 */
import type { Band } from './band.ts';
import type { Bitext } from './bitext.ts';
import { Evidence, addUnit, tell } from './evidence.ts';
import { LONGEST_RUN } from './shapes.ts';

/** A sentence that nothing explains speaks against a pair of paragraphs no more than this. */
const FLOOR = -2;

/**
 * The counterpart of `gatherEvidence` for paragraphs.
 * @param sentences the sentences of all paragraphs
 * @param zhStarts paragraph p holds the Chinese sentences [zhStarts[p], zhStarts[p + 1]); `enStarts` likewise
 * @param band over paragraphs
 */
export function gatherParagraphEvidence(sentences: Bitext, zhStarts: Int32Array, enStarts: Int32Array, band: Band): Evidence {
  const n = band.low.length - 1;
  const best = bestTellers(sentences, zhStarts, enStarts, band);
  return Evidence.fill(band, (i, width, values, at) => {
    const first = band.low[i] as number;
    const origin = enStarts[first] as number;
    const highest = new Float32Array((enStarts[band.high[Math.min(n, i + LONGEST_RUN)] as number] as number) - origin).fill(FLOOR);
    for (let length = 1; length <= LONGEST_RUN && i + length <= n; length++) {
      const row = best[i + length - 1] as TellerRow;
      for (let s = 0; s < row.values.length; s++) {
        const slot = row.first + s - origin;
        if (slot < highest.length && (row.values[s] as number) > (highest[slot] as number)) highest[slot] = row.values[s] as number;
      }
      for (let j = first; j < (band.high[i + length] as number); j++) {
        let total = 0;
        for (let s = enStarts[j] as number; s < (enStarts[j + 1] as number); s++) total += highest[s - origin] as number;
        values[at + (length - 1) * width + j - first] = total;
      }
    }
  });
}

/** For one Chinese paragraph: what its best sentence says for each English sentence from `first` on. */
interface TellerRow {
  first: number;
  values: Float32Array;
}

function bestTellers(sentences: Bitext, zhStarts: Int32Array, enStarts: Int32Array, band: Band): TellerRow[] {
  const { zh, en, table, enRarity } = sentences;
  const n = band.low.length - 1;
  const scratch = new Float32Array(en.vocabulary.size);
  return Array.from({ length: n }, (_, i) => {
    const first = enStarts[band.low[Math.max(0, i - LONGEST_RUN + 1)] as number] as number;
    const last = enStarts[band.high[Math.min(n, i + LONGEST_RUN)] as number] as number;
    const values = new Float32Array(last - first).fill(FLOOR);
    for (let r = zhStarts[i] as number; r < (zhStarts[i + 1] as number); r++) {
      const size = addUnit(scratch, zh, r, table, 1);
      for (let s = first; s < last; s++) {
        const value = tell(scratch, en, s, enRarity, size);
        if (value > (values[s - first] as number)) values[s - first] = value;
      }
      addUnit(scratch, zh, r, table, 0);
    }
    return { first, values };
  });
}
