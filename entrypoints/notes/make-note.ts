import { describeQuote } from '../../lib/anchor/describe-quote.ts';
import type { ParallelPage } from '../../lib/article/parallel-page.ts';
import type { PlacedSentence } from '../../lib/article/sentence-map.ts';
import { idFrom } from '../../lib/notes/new-id.ts';
import { type Note, type NoteAbout, type NoteColour, type NotedPage, type Passage, type Side, type Stretch } from '../../lib/notes/note.ts';
import { placeInArticle } from './article-place.ts';
import type { NotedText } from './noted-text.ts';
import type { SideTexts } from './side-texts.ts';

/** What a person has selected: text of one language, and what they selected of the other along with it. */
export interface Selected {
  side: Side;
  /** In the text of that side. */
  stretch: Stretch;
  /** In the text of the other side. Missing where the person selected one language, and its rendering is left to the pairing. */
  rendering?: Stretch;
}

export function otherSide(side: Side): Side {
  return side === 'zh' ? 'en' : 'zh';
}

/** The sentences that render what was selected, and whether that is whole sentences; null where nothing does. */
export function renderingOf(texts: SideTexts, parallel: ParallelPage | null, { side, stretch }: Selected): { selected: Selected; whole: boolean } | null {
  if (!parallel) return null;
  const beads = beadsIn(texts, parallel, { side, stretch });
  const linked = beads.flatMap((bead) => parallel.sentences.sentencesOf(bead) ?? []);
  const rendering = stretchOfSentences(texts, otherSide(side), linked.flatMap((one) => one[otherSide(side)]));
  const own = stretchOfSentences(texts, side, linked.flatMap((one) => one[side]));
  return rendering && { selected: { side: otherSide(side), stretch: rendering }, whole: own?.start === stretch.start && own.end === stretch.end };
}

/** What was selected along with it, as selected itself. */
export function selectedRendering({ side, rendering }: Selected): Selected | null {
  return rendering ? { side: otherSide(side), stretch: rendering } : null;
}

/** What was selected, and in a line of its own what renders it: what was selected along with it, or the sentences that do. */
export function wordsWithRendering({ texts, parallel }: NotedText, selected: Selected): string {
  const rendering = selectedRendering(selected) ?? renderingOf(texts, parallel, selected)?.selected;
  return [selected, ...(rendering ? [rendering] : [])].map(({ side, stretch }) => texts.textOf(side).slice(stretch.start, stretch.end)).join('\n');
}

/** The numbers of the sentence beads that a stretch touches. */
export function beadsIn(texts: SideTexts, parallel: ParallelPage, { side, stretch }: Selected): number[] {
  const spans = new Map(texts.spansOf(side, stretch).map((span) => [span.block, span]));
  const beads = new Set<number>();
  for (const { rows } of parallel.texts) {
    for (const cell of rows.flatMap((row) => row[side])) {
      const span = spans.get(cell.block);
      if (span) for (const { start, end, bead } of cell.sentences) if (start < span.end && span.start < end) beads.add(bead);
    }
  }
  return [...beads].sort((a, b) => a - b);
}

function stretchOfSentences(texts: SideTexts, side: Side, sentences: readonly PlacedSentence[]): Stretch | null {
  return sentences.length > 0 ? texts.stretchOf(side, sentences) : null;
}

/** A pair of sentences as something selected: the sentences of one side, or of the other where it has none. */
export function pairOfBead({ texts, parallel }: NotedText, bead: number, side: Side): Selected | null {
  const linked = parallel?.sentences.sentencesOf(bead);
  const own = linked && (linked[side].length > 0 ? side : otherSide(side));
  const stretch = own && stretchOfSentences(texts, own, linked[own]);
  return stretch ? { side: own, stretch } : null;
}

/** A passage as it is kept. */
export function passageOf(texts: SideTexts, parallel: ParallelPage | null, { side, stretch }: Selected): Passage {
  const text = texts.textOf(side);
  const place = placeInArticle(texts, parallel, side, stretch);
  return {
    side,
    language: texts.languageOf(side),
    quote: describeQuote(text, stretch),
    ...(place && { place }),
  };
}

export function newNote(passages: readonly Passage[], about: NoteAbout, page: NotedPage, colour: NoteColour): Note {
  const now = Date.now();
  return { id: idFrom(crypto.getRandomValues(new Uint8Array(16))), page, about, passages, colour, body: '', tags: [], createdAt: now, changedAt: now, revision: 0 };
}
