/** How well `translationScore` tells translations from other texts, by the size of the text. */
import { translationScore, TRANSLATION_THRESHOLD, type TranslationScore } from '../../align/translation.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type CorpusDocument, readAll } from './corpus.ts';

const SIZES = [2, 3, 5, 10, 20];
const TRIES = 250;
/** Below this many beads, other places of the same document are too near to be another text. */
const LEAST_DISTANCE = 5;

interface Text {
  zh: string[];
  en: string[];
}

/** Counts of one row: right, wrong, and not told. */
interface Row {
  right: number;
  wrong: number;
  short: number;
}

/** Prints a row for every size and kind, and the share of right verdicts among those told. */
export function describeGate(folder: string, lexicon: Lexicon): string {
  const documents = readAll(folder);
  const rows = new Map<string, Row>();
  const note = (size: string, kind: string, isTranslation: boolean, { verdict }: TranslationScore): void => {
    for (const key of [`${size}|${kind}`, `${size}|all`, 'all|all']) {
      const row = rows.get(key) ?? { right: 0, wrong: 0, short: 0 };
      rows.set(key, row);
      if (verdict === 'too-short') row.short++;
      else if ((verdict === 'translation') === isTranslation) row.right++;
      else row.wrong++;
    }
  };
  tryPieces(documents, lexicon, note);
  tryDocuments(documents, lexicon, note);
  const lines = [...rows].filter(([key]) => key !== 'all|all').map(([key, row]) => describeRow(key, row));
  return [`threshold ${TRANSLATION_THRESHOLD}`, 'beads     text               right   of told   told too short', ...lines, describeRow('all|all', rows.get('all|all') as Row)].join('\n');
}

type Note = (size: string, kind: string, isTranslation: boolean, score: TranslationScore) => void;

function tryPieces(documents: readonly CorpusDocument[], lexicon: Lexicon, note: Note): void {
  const random = numbers(7);
  const below = (count: number) => Math.floor(random() * count);
  for (const size of SIZES) {
    for (let k = 0; k < TRIES; k++) {
      const document = documents[below(documents.length)] as CorpusDocument;
      const other = documents[below(documents.length)] as CorpusDocument;
      const room = document.beads.length - size;
      if (room < 2 * (size + LEAST_DISTANCE)) continue;
      const at = below(room);
      const { zh, en } = piece(document, at, size);
      const say = (kind: string, rendering: readonly string[], isTranslation: boolean) => note(String(size), kind, isTranslation, translationScore(zh, rendering, lexicon));
      say('translation', en, true);
      say('same document', piece(document, (at + size + LEAST_DISTANCE + below(30)) % room, size).en, false);
      if (other !== document) say('other document', piece(other, below(Math.max(1, other.beads.length - size)), size).en, false);
    }
  }
}

function tryDocuments(documents: readonly CorpusDocument[], lexicon: Lexicon, note: Note): void {
  for (const document of documents) {
    for (const other of documents) {
      const kind = other === document ? 'translation' : 'other document';
      note('whole', kind, other === document, translationScore(document.zh, other.en, lexicon));
    }
    note('whole', 'shuffled', false, translationScore(document.zh, shuffled(document.en), lexicon));
  }
}

function describeRow(key: string, { right, wrong, short }: Row): string {
  const [size = '', kind = ''] = key.split('|');
  const told = right + wrong;
  const share = told > 0 ? `${((100 * right) / told).toFixed(1)} %` : '–';
  return `${size.padEnd(10)}${kind.padEnd(16)}${share.padStart(8)}${String(told).padStart(10)}${String(short).padStart(17)}`;
}

function piece({ zh, en, beads }: CorpusDocument, at: number, size: number): Text {
  const inside = beads.slice(at, at + size);
  const lines = (from: readonly string[], indices: readonly number[]) => indices.map((index) => from[index] ?? '');
  return { zh: inside.flatMap((bead) => lines(zh, bead.zh)), en: inside.flatMap((bead) => lines(en, bead.en)) };
}

function shuffled(list: readonly string[]): string[] {
  const random = numbers(11);
  return list.map((item) => ({ item, key: random() })).sort((a, b) => a.key - b.key).map(({ item }) => item);
}

/** The same numbers between 0 and 1 at every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}
