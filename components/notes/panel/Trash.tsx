import { RotateCcw, Trash2 } from 'lucide';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Note } from '../../../lib/notes/note.ts';
import { Question } from '../../controls/Question.tsx';
import type { Translate } from '../../translate.ts';
import { Icon } from '../../views/Icon.tsx';
import { Markdown } from '../Markdown.tsx';
import { useChunks } from './NoteList.tsx';

const DAY = 24 * 60 * 60 * 1000;

interface Props {
  /** What was thrown away, the latest first. */
  notes: readonly Note[];
  /** How long notes stay here, in milliseconds. */
  keptFor: number;
  now: number;
  t: Translate;
  onRestore: (ids: string[]) => void;
  onErase: (ids: string[]) => void;
}

/** Notes that were thrown away, with the days that they have left. */
export function Trash({ notes, keptFor, now, t, onRestore, onErase }: Props): JSX.Element {
  const [asking, setAsking] = useState<readonly string[] | null>(null);
  const { shown, end } = useChunks(notes.length, -1);
  if (notes.length === 0) return <p class="empty">{t('notes.trashEmpty')}</p>;
  return (
    <>
      <div class="result-line">
        <p class="hint">{t('notes.trashHint')}</p>
        <button type="button" onClick={() => setAsking(notes.map(({ id }) => id))}>{t('notes.emptyTrash')}</button>
      </div>
      {notes.slice(0, shown).map((note) => (
        <article key={note.id} class="note lost" data-note={note.id} data-colour={note.colour}>
          {note.passages.map((passage, index) => (
            <blockquote key={index} lang={passage.language}>{passage.quote.exact}</blockquote>
          ))}
          {note.body.trim() !== '' && <Markdown text={note.body} />}
          <p class="about">
            <span>{note.page.title || note.page.address}</span>
            <span data-testid="days-left">{t('notes.daysLeft', Math.max(0, Math.ceil(((note.deletedAt ?? now) + keptFor - now) / DAY)))}</span>
          </p>
          <div class="buttons">
            <button type="button" onClick={() => onRestore([note.id])}>
              <Icon icon={RotateCcw} size={16} /> {t('notes.restore')}
            </button>
            <button type="button" onClick={() => setAsking([note.id])}>
              <Icon icon={Trash2} size={16} /> {t('notes.erase')}
            </button>
          </div>
        </article>
      ))}
      {end}
      {asking && (
        <Question
          name="erase" title={t('notes.eraseTitle', asking.length)} yes={t('notes.erase')} no={t('popup.cancel')}
          onYes={() => {
            onErase([...asking]);
            setAsking(null);
          }}
          onNo={() => setAsking(null)}
        >
          <p>{t('notes.eraseHint')}</p>
        </Question>
      )}
    </>
  );
}
