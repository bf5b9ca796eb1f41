import type { NoteAbout, Passage } from '../../lib/notes/note.ts';
import { passageOf, renderingOf, type Selected } from './make-note.ts';
import type { NotedText } from './notes-on-page.ts';
import { wordsRendering } from './word-rendering.ts';

/** What was selected as a passage, and with it the words or the sentences that render it. */
export async function passagesOf({ texts, parallel }: NotedText, selected: Selected): Promise<{ passages: Passage[]; about: Exclude<NoteAbout, 'page'> }> {
  const own = passageOf(texts, parallel, selected);
  const rendering = renderingOf(texts, parallel, selected);
  const words = rendering && !rendering.whole && parallel ? await wordsRendering(texts, parallel, selected) : null;
  const other = words?.rendering ?? rendering?.selected;
  const about = words?.isWord ? 'word' : rendering?.whole ? 'pair' : 'passage';
  return { passages: other ? [own, passageOf(texts, parallel, other)] : [own], about };
}
