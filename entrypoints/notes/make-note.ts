import { describeQuote } from '../../lib/anchor/describe-quote.ts';
import type { ParallelPage } from '../../lib/article/parallel-page.ts';
import type { PlacedSentence } from '../../lib/article/sentence-map.ts';
import { idFrom } from '../../lib/notes/new-id.ts';
import { type Note, type NoteAbout, type NoteColour, type NotedPage, type Passage, type Side, type Stretch } from '../../lib/notes/note.ts';
import { selectAll, attribute } from '../../lib/page/safe-dom.ts';
import { placeInArticle } from './article-place.ts';
import type { NotedText } from './noted-text.ts';
import { addressNow } from './notes-link.ts';
import type { BlockSpan, SideTexts } from './side-texts.ts';

/** What a person has selected: text of one language. */
export interface Selected {
  side: Side;
  /** In the text of that side. */
  stretch: Stretch;
}

export function otherSide(side: Side): Side {
  return side === 'zh' ? 'en' : 'zh';
}

/** The text that was selected, in the language in which the selection begins, without white space around it; null where there is none. */
export function selectedIn(texts: SideTexts, spans: readonly BlockSpan[]): Selected | null {
  const side = spans.map(({ block }) => texts.sideOf(block)).find((one) => one !== null);
  const stretch = side && texts.stretchOf(side, spans.filter(({ block }) => texts.sideOf(block) === side));
  if (!side || !stretch) return null;
  const text = texts.textOf(side).slice(stretch.start, stretch.end);
  const start = stretch.start + text.length - text.trimStart().length;
  const end = stretch.end - (text.length - text.trimEnd().length);
  return start < end ? { side, stretch: { start, end } } : null;
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

/** What a page says of itself. */
export function notedPage(document: Document, parallel: ParallelPage | null): NotedPage {
  const published = publishedOn(document);
  const titles = titlesOf(parallel);
  return { address: addressNow(), site: location.host, title: document.title.slice(0, 1000), ...(titles && { titles }), ...(published && { published }) };
}

/** The article's first heading that stands in both languages. */
function titlesOf(parallel: ParallelPage | null): NotedPage['titles'] | null {
  const row = parallel?.texts[0]?.rows.slice(0, 5).find(({ zh, en }) => [zh[0], en[0]].every((cell) => cell?.role === 'heading'));
  const textOf = (side: Side): string => row?.[side].map(({ text, extent }) => text.slice(extent.start, extent.end)).join(' ').slice(0, 1000) ?? '';
  return row ? { zh: textOf('zh'), en: textOf('en') } : null;
}

/** Names by which pages tell their date. */
const DATES = ['article:published_time', 'datepublished', 'pubdate', 'publishdate', 'dc.date', 'date'];

function publishedOn(document: Document): string | null {
  const dated = selectAll(document, 'meta').map((meta) => ({
    rank: DATES.indexOf((attribute(meta, 'property') ?? attribute(meta, 'name') ?? attribute(meta, 'itemprop') ?? '').toLowerCase()),
    value: attribute(meta, 'content') ?? '',
  }));
  const [best] = dated.filter(({ rank, value }) => rank >= 0 && DAY.test(value)).sort((a, b) => a.rank - b.rank);
  const day = best && DAY.exec(best.value);
  return day ? `${String(day[1])}-${String(day[2]).padStart(2, '0')}-${String(day[3]).padStart(2, '0')}` : null;
}

const DAY = /^\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/u;
