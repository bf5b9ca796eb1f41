import type { ParallelPage } from '../../lib/article/parallel-page.ts';
import type { LinkedSentences, PlacedSentence } from '../../lib/article/sentence-map.ts';
import type { Stretch } from '../../lib/notes/note.ts';
import { askWord } from '../views/ask-word.ts';
import { beadsIn, otherSide, type Selected } from './make-note.ts';
import type { SideTexts } from './side-texts.ts';

/** Longer selections are rendered by sentences, not by words; UTF-16 units of each language. */
const LONGEST: Record<Selected['side'], number> = { zh: 24, en: 80 };
/** Links that are less sure than this are no renderings. */
const SURE = 0.5;
/** So much of what was selected must be answered. */
const LEAST_ANSWERED = 0.6;
/** A Chinese character is worth about this many Latin letters; a rendering that is longer by this factor is none of the words alone. */
const LETTERS_PER_HAN = 3.5;
const LONGER = 2.5;

/** The words that render a selected word or phrase of one sentence, and whether it is one word; null where they cannot be told. */
export async function wordsRendering(texts: SideTexts, parallel: ParallelPage, selected: Selected): Promise<{ rendering: Selected; isWord: boolean } | null> {
  const { side, stretch } = selected;
  const [bead, more] = beadsIn(texts, parallel, selected);
  const linked = bead === undefined || more !== undefined ? null : parallel.sentences.sentencesOf(bead);
  const offset = linked && offsetIn(texts, side, linked[side], stretch);
  const length = stretch.end - stretch.start;
  if (!linked || offset === null || length > LONGEST[side] || linked[otherSide(side)].length === 0) return null;
  const { answers, answered, isWord } = await answersTo(linked, side, { start: offset, end: offset + length });
  if (answers.length === 0 || answered < length * LEAST_ANSWERED) return null;
  const union = { start: Math.min(...answers.map(({ start }) => start)), end: Math.max(...answers.map(({ end }) => end)) };
  const likely = side === 'zh' ? length * LETTERS_PER_HAN : length / LETTERS_PER_HAN;
  if (!isWord && union.end - union.start > likely * LONGER) return null;
  const place = placeIn(texts, otherSide(side), linked[otherSide(side)], union);
  return place && { rendering: { side: otherSide(side), stretch: place }, isWord };
}

/** Asks for word after word. @param asked in the side's sentences joined by line feeds. */
async function answersTo(linked: LinkedSentences, side: Selected['side'], asked: Stretch): Promise<{ answers: Stretch[]; answered: number; isWord: boolean }> {
  const joined = { zh: textOf(linked.zh), en: textOf(linked.en) };
  const { signal } = new AbortController();
  const answers: Stretch[] = [];
  let answered = 0;
  let first = await askWord({ ...joined, side, offset: asked.start, step: 0 }, signal);
  first ??= await askWord({ ...joined, side, offset: asked.start, step: 1 }, signal);
  const isWord = first?.span.start === asked.start && first.span.end === asked.end && first.answers.length > 0;
  for (let word = first; word && word.span.start < asked.end; ) {
    if (word.answers.length > 0 && word.confidence >= SURE && word.span.start >= asked.start && word.span.end <= asked.end) {
      answers.push(...word.answers);
      answered += word.span.end - word.span.start;
    }
    word = await askWord({ ...joined, side, offset: word.span.start, step: 1 }, signal);
  }
  return isWord ? { answers: first?.answers ?? [], answered: asked.end - asked.start, isWord } : { answers, answered, isWord };
}

/** Where a stretch of the side's text begins in its sentences joined by line feeds; null where it is in none of them alone. */
function offsetIn(texts: SideTexts, side: Selected['side'], sentences: readonly PlacedSentence[], { start, end }: Stretch): number | null {
  let before = 0;
  for (const sentence of sentences) {
    const place = texts.stretchOf(side, [sentence]);
    if (place && place.start <= start && end <= place.end) return before + start - place.start;
    before += sentence.text.length + 1;
  }
  return null;
}

/** The way back; null for what runs over the end of a sentence. */
function placeIn(texts: SideTexts, side: Selected['side'], sentences: readonly PlacedSentence[], { start, end }: Stretch): Stretch | null {
  let before = 0;
  for (const sentence of sentences) {
    const place = texts.stretchOf(side, [sentence]);
    if (place && start >= before && end <= before + sentence.text.length) return { start: place.start + start - before, end: place.start + end - before };
    before += sentence.text.length + 1;
  }
  return null;
}

function textOf(sentences: readonly PlacedSentence[]): string {
  return sentences.map(({ text }) => text).join('\n');
}
