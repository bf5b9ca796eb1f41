import { ChevronLeft, ChevronRight, TextCursorInput } from 'lucide';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Passage } from '../../lib/notes/note.ts';
import type { Translate } from '../translate.ts';
import { Icon } from '../views/Icon.tsx';

/** An end of a passage, and where it goes by a word. */
export interface EdgeMove {
  edge: 'start' | 'end';
  step: 1 | -1;
}

const MOVES = [
  { edge: 'start', step: -1, icon: ChevronLeft, name: 'marking.startEarlier' },
  { edge: 'start', step: 1, icon: ChevronRight, name: 'marking.startLater' },
  { edge: 'end', step: -1, icon: ChevronLeft, name: 'marking.endEarlier' },
  { edge: 'end', step: 1, icon: ChevronRight, name: 'marking.endLater' },
] as const;

/** Both passages of a note have the same buttons: their names tell them apart. */
const OF_SIDE = { zh: 'marking.ofZh', en: 'marking.ofEn' } as const;

interface Props {
  passage: Passage;
  movable: boolean;
  t: Translate;
  onMove: (move: EdgeMove) => void;
  /** Other words are to stand in its place. */
  onSelect: () => void;
}

/** The words of a passage, its ends movable by a word; or other words in its place. */
export function PassageQuote({ passage, movable, t, onMove, onSelect }: Props): JSX.Element {
  const quote = useRef<HTMLQuoteElement>(null);
  useEffect(() => {
    const element = quote.current;
    // A long one is scrolled, by the keyboard too. Measured once the card is shown.
    if (element) element.tabIndex = element.scrollHeight > element.clientHeight ? 0 : -1;
  }, [passage.quote.exact]);
  const named = (name: string): { title: string; 'aria-label': string } => {
    const title = t(OF_SIDE[passage.side], [name]);
    return { title, 'aria-label': title };
  };
  const [startBack, startOn, endBack, endOn] = MOVES.map(({ edge, step, icon, name }) => (
    <button key={name} type="button" class="edge" {...named(t(name))} onClick={() => onMove({ edge, step })}>
      <Icon icon={icon} size={14} />
    </button>
  ));
  return (
    <div class="passage">
      {movable && <span class="edges">{startBack}{startOn}</span>}
      <blockquote ref={quote} lang={passage.language}>{passage.quote.exact}</blockquote>
      <span class="edges">
        {movable && <>{endBack}{endOn}</>}
        <button type="button" class="edge" {...named(t('notes.reanchor'))} onClick={onSelect}>
          <Icon icon={TextCursorInput} size={14} />
        </button>
      </span>
    </div>
  );
}
