import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { NoteChange } from '../../lib/notes/change-note.ts';
import type { Note } from '../../lib/notes/note.ts';
import { SaveSoon } from './save-soon.ts';
import type { Translate } from '../translate.ts';

/** The person's words, kept while they are typed. What another window wrote comes in, unless there is something of its own to keep. */
export function NoteText({ note, focused, t, onBody }: { note: Note; focused: boolean; t: Translate; onBody: (body: NonNullable<NoteChange['body']>) => void }): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  /** The text that is kept, as far as this field knows. */
  const kept = useRef(note.body);
  const now = useRef(onBody);
  now.current = onBody;
  const saver = useRef<SaveSoon | null>(null);
  saver.current ??= new SaveSoon(() => {
    const text = field.current?.value ?? kept.current;
    if (text === kept.current) return;
    now.current({ from: kept.current, to: text });
    kept.current = text;
  });
  useEffect(() => {
    const input = field.current;
    if (!input || note.body === kept.current) return;
    if (input.value === kept.current) {
      input.value = note.body;
      kept.current = note.body;
    }
  }, [note.body]);
  useEffect(() => {
    const save = (): void => saver.current?.now();
    window.addEventListener('pagehide', save);
    document.addEventListener('visibilitychange', save);
    return () => {
      save();
      window.removeEventListener('pagehide', save);
      document.removeEventListener('visibilitychange', save);
    };
  }, []);
  return (
    <textarea
      ref={field}
      class="note-text"
      rows={3}
      defaultValue={note.body}
      autoFocus={focused}
      placeholder={t('marking.write')}
      aria-label={t('marking.write')}
      onInput={() => saver.current?.later()}
      onBlur={() => saver.current?.now()}
    />
  );
}
