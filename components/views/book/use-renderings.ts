import { useState } from 'preact/hooks';
import type { ParallelRow } from '../../../lib/article/parallel-text.ts';
import type { Primary } from '../../../lib/settings.ts';
import { selectedRange } from '../selected-range.ts';
import { beadOf } from '../use-sentence-cursor.ts';

/** The renderings of a row's sentences: which of them are open, and what they say. */
export interface Renderings {
  isOpen: (bead: number) => boolean;
  /** Empty where the sentence has no counterpart. */
  textOf: (bead: number) => string;
  language: string;
}

interface RowRenderings {
  renderings: Renderings | null;
  onClick: (event: MouseEvent) => void;
  onKey: (event: KeyboardEvent) => void;
}

/** In one language, a click on a sentence (or Enter) opens its rendering beneath it, and the next one closes it. */
export function useRenderings(row: ParallelRow, [first, second]: readonly [Primary, Primary], on: boolean): RowRenderings {
  const [open, setOpen] = useState<ReadonlySet<number>>(NONE);
  const other = row[first].length > 0 ? second : first;
  const toggle = (target: EventTarget | null): boolean => {
    const bead = beadOf(target);
    if (bead === null) return false;
    setOpen((before) => (before.has(bead) ? new Set([...before].filter((each) => each !== bead)) : new Set([...before, bead])));
    return true;
  };
  const renderings: Renderings = {
    isOpen: (bead) => open.has(bead),
    textOf: (bead) => row[other].flatMap(({ text, sentences }) => sentences.filter((each) => each.bead === bead).map(({ start, end }) => text.slice(start, end))).join(other === 'zh' ? '' : ' '),
    language: row[other][0]?.language ?? 'en',
  };
  return {
    renderings: on ? renderings : null,
    onClick: ({ target }) => {
      // A link is followed, and a selection is made, without opening anything.
      const selects = target instanceof Node && selectedRange(target.getRootNode()) !== null;
      if (!selects && !(target instanceof Element && target.closest('a, .rendering'))) toggle(target);
    },
    onKey: (event) => {
      if ((event.key === 'Enter' || event.key === ' ') && !event.ctrlKey && !event.metaKey && !event.altKey && toggle(event.target)) event.preventDefault();
    },
  };
}

const NONE: ReadonlySet<number> = new Set();
