import { sameWords } from '../../lib/anchor/fold.ts';
import type { NoteAbout, Passage } from '../../lib/notes/note.ts';
import { NoteRanges } from '../../lib/page/note-range.ts';
import { passageOf, renderingOf, type Selected, selectedRendering } from './make-note.ts';
import type { NotedText } from './noted-text.ts';
import { rangesOfSpans } from './placed-notes.ts';
import { wordsRendering } from './word-rendering.ts';

/** What was selected as a passage, and with it what was selected of the other language; or the words or the sentences that render it. */
export async function passagesOf(text: NotedText, selected: Selected): Promise<{ passages: Passage[]; about: Exclude<NoteAbout, 'page'> }> {
  const { texts, parallel } = text;
  const ranges = new NoteRanges(document);
  const own = locatedPassage(text, selected, ranges);
  const rendering = renderingOf(texts, parallel, selected);
  const both = selectedRendering(selected);
  if (both) {
    const isPair = rendering?.whole && rendering.selected.stretch.start === both.stretch.start && rendering.selected.stretch.end === both.stretch.end;
    return { passages: [own, locatedPassage(text, both, ranges)], about: isPair ? 'pair' : 'passage' };
  }
  const words = rendering && !rendering.whole && parallel ? await wordsRendering(texts, parallel, selected) : null;
  const other = words?.rendering ?? rendering?.selected;
  const about = words?.isWord ? 'word' : rendering?.whole ? 'pair' : 'passage';
  return { passages: other ? [own, locatedPassage(text, other, ranges)] : [own], about };
}

/** A passage as it is kept, with its place in the page's DOM, where it stands in one piece of that. */
export function locatedPassage({ texts, parallel, reading }: NotedText, selected: Selected, ranges = new NoteRanges(document)): Passage {
  const passage = passageOf(texts, parallel, selected);
  const parts = rangesOfSpans(texts.spansOf(selected.side, selected.stretch), reading, null);
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || first.startContainer.getRootNode() !== document || last.endContainer.getRootNode() !== document) return passage;
  const whole = new Range();
  whole.setStart(first.startContainer, first.startOffset);
  whole.setEnd(last.endContainer, last.endOffset);
  const kept = sameWords(whole.toString(), passage.quote.exact) ? ranges.describe(whole) : null;
  return kept ? { ...passage, ...kept } : passage;
}

/** A note's passages with what was selected instead of those in its language; beside the other where there is none. */
export function withSelected(passages: readonly Passage[], text: NotedText, selected: Selected): Passage[] {
  const parts = [selected, selectedRendering(selected)].flatMap((part) => part ?? []);
  return parts.reduce<Passage[]>((all, part) => withPassage(all, locatedPassage(text, part)), [...passages]);
}

function withPassage(passages: readonly Passage[], passage: Passage): Passage[] {
  return passages.some(({ side }) => side === passage.side) ? passages.map((one) => (one.side === passage.side ? passage : one)) : [...passages, passage];
}
