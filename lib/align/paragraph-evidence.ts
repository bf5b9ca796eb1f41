/**
 * Lexical evidence between paragraphs, from their sentences. Taken as one bag of words, a long paragraph explains a little of
 * everything; so each English sentence is told by the one Chinese sentence of the run that explains it best.
 */
import type { Band } from './band.ts';
import type { Bitext } from './bitext.ts';
import { Evidence, addUnit, tell } from './evidence.ts';
import { LONGEST_RUN } from './shapes.ts';
import type { EncodedSide } from './vocabulary.ts';

/** A longer paragraph is taken in this many pieces of several sentences, so that the cost stays in proportion to the text. */
const MOST_PIECES = 24;
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
  const zh = toPieces(sentences.zh, zhStarts);
  const en = toPieces(sentences.en, enStarts);
  const best = bestTellers(sentences, zh, en, band);
  return Evidence.fill(band, (i, width, values, at) => {
    const first = band.low[i] as number;
    const origin = en.paragraphs[first] as number;
    const highest = new Float32Array((en.paragraphs[band.high[Math.min(n, i + LONGEST_RUN)] as number] as number) - origin).fill(FLOOR);
    for (let length = 1; length <= LONGEST_RUN && i + length <= n; length++) {
      raise(highest, origin, best[i + length - 1] as TellerRow);
      for (let j = first; j < (band.high[i + length] as number); j++) {
        let total = 0;
        for (let s = en.paragraphs[j] as number; s < (en.paragraphs[j + 1] as number); s++) total += highest[s - origin] as number;
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

/** Takes over what a further paragraph's sentences explain better. */
function raise(highest: Float32Array, origin: number, row: TellerRow): void {
  for (let slot = Math.max(0, row.first - origin); slot < highest.length; slot++) {
    const value = row.values[slot + origin - row.first] ?? FLOOR;
    if (value > (highest[slot] as number)) highest[slot] = value;
  }
}

/** One side cut into pieces of a sentence or more: paragraph p holds the pieces [paragraphs[p], paragraphs[p + 1]). */
interface Pieces {
  side: EncodedSide;
  paragraphs: Int32Array;
}

function toPieces(side: EncodedSide, paragraphStarts: Int32Array): Pieces {
  const starts: number[] = [];
  const paragraphs = new Int32Array(paragraphStarts.length);
  for (let p = 0; p + 1 < paragraphStarts.length; p++) {
    const first = paragraphStarts[p] as number;
    const end = paragraphStarts[p + 1] as number;
    const step = Math.max(1, Math.ceil((end - first) / MOST_PIECES));
    for (let sentence = first; sentence < end; sentence += step) starts.push(side.starts[sentence] as number);
    paragraphs[p + 1] = starts.length;
  }
  starts.push(side.tokens.length);
  return { side: { ...side, starts: Int32Array.from(starts) }, paragraphs };
}

function bestTellers({ table, enRarity, scratch }: Bitext, zh: Pieces, en: Pieces, band: Band): TellerRow[] {
  const n = band.low.length - 1;
  return Array.from({ length: n }, (_, i) => {
    const first = en.paragraphs[band.low[Math.max(0, i - LONGEST_RUN + 1)] as number] as number;
    const last = en.paragraphs[band.high[Math.min(n, i + LONGEST_RUN)] as number] as number;
    const values = new Float32Array(last - first).fill(FLOOR);
    for (let r = zh.paragraphs[i] as number; r < (zh.paragraphs[i + 1] as number); r++) {
      const size = addUnit(scratch, zh.side, r, table, 1);
      for (let s = first; s < last; s++) {
        const value = tell(scratch, en.side, s, enRarity, size);
        if (value > (values[s - first] as number)) values[s - first] = value;
      }
      addUnit(scratch, zh.side, r, table, 0);
    }
    return { first, values };
  });
}
