/** Texts that are translations of each other and texts that are not, cut from aligned corpora. */
import type { CorpusDocument, GoldBead } from './corpus.ts';

/** Numbers of beads with both sides that a text is cut to. */
export const SIZES = [2, 3, 5, 10, 20, 50];
/** Texts of each size from each document. */
const TRIES = 80;
/** Nearer than this many beads, another stretch of the same document is too near to be another text. */
const LEAST_DISTANCE = 5;
/** Texts of so many beads and more are also cut into parts that change places. */
const LEAST_PARTED = 10;
const PARTS = 4;
/** In a shuffled text, at least this share of the pairs of beads (or parts) stands the wrong way round, as in a random order on average … */
const LEAST_REVERSED = 0.5;
/** … which is tried so often. */
const SHUFFLES = 100;

export const KINDS = ['translation', 'other document', 'other stretch', 'shuffled', 'parts shuffled', 'same event'] as const;
export type Kind = (typeof KINDS)[number];

export interface GateCase {
  /** A number of beads, or `whole`; for texts that are no part of a corpus what they are. */
  size: string;
  kind: Kind;
  /** The documents of the corpus that the sides come from. */
  documents: readonly CorpusDocument[];
  zh: string[];
  en: string[];
}

/** The same cases at every run. */
export function* gateCases(documents: readonly CorpusDocument[]): Generator<GateCase, void> {
  const draw = new Draw(7);
  for (const document of documents) {
    const others = documents.filter((other) => other !== document);
    for (const size of SIZES) for (let k = 0; k < TRIES; k++) yield* piecesOf(document, others, size, draw);
    yield* wholeOf(document, others, draw);
  }
}

function* piecesOf(document: CorpusDocument, others: readonly CorpusDocument[], size: number, draw: Draw): Generator<GateCase, void> {
  const room = pairedBeads(document).length - size;
  if (room < 2 * (size + LEAST_DISTANCE)) return;
  const at = draw.below(room);
  const { zh, en } = stretch(document, at, size);
  const base = { size: String(size), zh: zh.flat() };
  const same: [CorpusDocument, CorpusDocument] = [document, document];
  yield { ...base, kind: 'translation', documents: same, en: en.flat() };
  const away = size + LEAST_DISTANCE;
  const elsewhere = (at + away + draw.below(room - 2 * away + 1)) % room;
  yield { ...base, kind: 'other stretch', documents: same, en: stretch(document, elsewhere, size).en.flat() };
  const order = draw.disorder(en);
  if (order) yield { ...base, kind: 'shuffled', documents: same, en: order.flat() };
  const parts = size < LEAST_PARTED ? undefined : draw.disorder(inParts(en));
  if (parts) yield { ...base, kind: 'parts shuffled', documents: same, en: parts.flat(2) };
  const other = others[draw.below(others.length)];
  const otherRoom = other ? pairedBeads(other).length - size : 0;
  if (other && otherRoom > 0) yield { ...base, kind: 'other document', documents: [document, other], en: stretch(other, draw.below(otherRoom), size).en.flat() };
}

function* wholeOf(document: CorpusDocument, others: readonly CorpusDocument[], draw: Draw): Generator<GateCase, void> {
  const base = { size: 'whole', zh: document.zh };
  yield { ...base, kind: 'translation', documents: [document, document], en: document.en };
  for (const other of others) yield { ...base, kind: 'other document', documents: [document, other], en: other.en };
  const order = draw.disorder(document.en);
  if (order) yield { ...base, kind: 'shuffled', documents: [document, document], en: order };
}

/** The sides of some beads with both sides, and of what stands between them, bead by bead. */
function stretch(document: CorpusDocument, at: number, size: number): { zh: string[][]; en: string[][] } {
  const paired = pairedBeads(document);
  const inside = document.beads.slice(paired[at], (paired[at + size - 1] as number) + 1);
  const lines = (side: keyof GoldBead) => inside.map((bead) => bead[side].map((line) => document[side][line] ?? '')).filter((list) => list.length > 0);
  return { zh: lines('zh'), en: lines('en') };
}

function inParts<T>(list: readonly T[]): T[][] {
  const border = (k: number) => Math.round((k * list.length) / PARTS);
  return Array.from({ length: PARTS }, (_, k) => list.slice(border(k), border(k + 1)));
}

/** Places of the beads with both sides. */
function pairedBeads({ beads }: CorpusDocument): number[] {
  return beads.flatMap(({ zh, en }, place) => (zh.length && en.length ? [place] : []));
}

/** The same choices at every run. */
export class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  #next(): number {
    this.#state = (Math.imul(this.#state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return this.#state / 0x80000000;
  }

  below(count: number): number {
    return Math.floor(this.#next() * count);
  }

  /** Another order of a list, well apart from its own; none for lists too short for one. */
  disorder<T>(list: readonly T[]): T[] | undefined {
    for (let k = 0; k < SHUFFLES; k++) {
      const order = list.map((_, place) => ({ place, key: this.#next() })).sort((a, b) => a.key - b.key).map(({ place }) => place);
      if (reversedShare(order) >= LEAST_REVERSED) return order.map((place) => list[place] as T);
    }
    return undefined;
  }
}

function reversedShare(order: readonly number[]): number {
  let reversed = 0;
  order.forEach((place, k) => (reversed += order.slice(k + 1).filter((later) => later < place).length));
  return (2 * reversed) / Math.max(1, order.length * (order.length - 1));
}
