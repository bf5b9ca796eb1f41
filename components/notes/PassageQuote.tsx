import { ChevronLeft, ChevronRight } from 'lucide';
import type { JSX } from 'preact';
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

/** The words of a passage, its ends movable by a word. */
export function PassageQuote({ passage, movable, t, onMove }: { passage: Passage; movable: boolean; t: Translate; onMove: (move: EdgeMove) => void }): JSX.Element {
  const [startBack, startOn, endBack, endOn] = MOVES.map(({ edge, step, icon, name }) => (
    <button key={name} type="button" class="edge" title={t(name)} aria-label={t(name)} onClick={() => onMove({ edge, step })}>
      <Icon icon={icon} size={14} />
    </button>
  ));
  return (
    <div class="passage">
      {movable && <span class="edges">{startBack}{startOn}</span>}
      <blockquote lang={passage.language}>{passage.quote.exact}</blockquote>
      {movable && <span class="edges">{endBack}{endOn}</span>}
    </div>
  );
}
