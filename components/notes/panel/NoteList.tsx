import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Note } from '../../../lib/notes/note.ts';
import type { Translate } from '../../translate.ts';
import { NoteItem, type NoteItemProps } from './NoteItem.tsx';
import type { NoteActs, NoteContext, NotePart } from './panel-state.ts';

/** What a list of notes is drawn with. */
export interface ListProps {
  context: NoteContext;
  current: string | null;
  editing: { id: string; part: NotePart } | null;
  t: Translate;
  acts: NoteActs;
}

/** So many notes are drawn at once; the next ones when the person comes near the end. */
const CHUNK = 60;

export function NoteList({ notes, standing, context, current, editing, t, acts }: ListProps & { notes: readonly Note[]; standing: NoteItemProps['standing'] }): JSX.Element {
  return (
    <div class="note-list">
      {notes.map((note) => (
        <NoteItem
          key={note.id} note={note} context={context} isCurrent={note.id === current} standing={standing} t={t} acts={acts}
          editing={editing?.id === note.id ? editing.part : null}
        />
      ))}
    </div>
  );
}

/** How many entries of a long list are to be drawn, and the element at whose coming into sight there are to be more. */
export function useChunks(total: number, least: number): { shown: number; end: JSX.Element | null } {
  const [count, setCount] = useState(CHUNK);
  const shown = Math.min(total, Math.max(count, least + 1));
  const sentinel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = sentinel.current;
    if (!element) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setCount(shown + CHUNK);
    }, { rootMargin: '800px' });
    observer.observe(element);
    return () => observer.disconnect();
  }, [shown, total]);
  return { shown, end: shown < total ? <div ref={sentinel} class="more" aria-hidden="true" /> : null };
}
