import type { JSX } from 'preact';
import type { NoteChange } from '../../../lib/notes/change-note.ts';
import type { Note } from '../../../lib/notes/note.ts';
import type { Translate } from '../../translate.ts';
import { Markdown } from '../Markdown.tsx';

/** Two windows have written on one note: both texts, and what to do with them. */
export function Conflict({ note, t, onChange }: { note: Note; t: Translate; onChange: (change: NoteChange) => void }): JSX.Element | null {
  const [other] = note.alternatives ?? [];
  if (!other) return null;
  const settled = [other.writer];
  const become = (to: string): void => onChange({ body: { from: note.body, to }, settled });
  return (
    <div class="conflict" data-testid="conflict" role="group" aria-label={t('notes.conflict')}>
      <p class="problem">{t('notes.conflict')}</p>
      <div class="versions">
        <div>
          <Markdown text={note.body} />
          <button type="button" onClick={() => onChange({ settled })}>{t('notes.keepFirst')}</button>
        </div>
        <div>
          <Markdown text={other.body} />
          <button type="button" onClick={() => become(other.body)}>{t('notes.keepSecond')}</button>
        </div>
      </div>
      <button type="button" onClick={() => become([note.body, other.body].filter((text) => text.trim() !== '').join('\n\n'))}>{t('notes.keepBoth')}</button>
    </div>
  );
}
