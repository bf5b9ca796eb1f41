import { Link2, X } from 'lucide';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { completions } from '../../../lib/notes/complete.ts';
import type { Note } from '../../../lib/notes/note.ts';
import type { Translate } from '../../translate.ts';
import { Icon } from '../../views/Icon.tsx';
import { Combobox } from '../Combobox.tsx';
import { noteName } from './note-name.ts';
import type { NoteActs, NoteContext } from './panel-state.ts';

/** The relations in which a note stands, seen from it: the name and the note at the other end. */
export function RelationList({ note, context, t, acts }: { note: Note; context: NoteContext; t: Translate; acts: NoteActs }): JSX.Element | null {
  const seen = context.relationsOf(note.id);
  if (seen.length === 0) return null;
  return (
    <ul class="relations" aria-label={t('notes.relations')}>
      {seen.map(({ relation, other, isOutgoing }) => (
        <li key={relation.id}>
          <span class="relation-name">{isOutgoing ? t('notes.relationTo', [relation.name]) : t('notes.relationFrom', [relation.name])}</span>{' '}
          {other ? (
            <button type="button" class="link" lang={noteName(other, t).lang} onClick={() => acts.showNote(other)}>{noteName(other, t).text}</button>
          ) : (
            <span class="hint">{t('notes.otherGone')}</span>
          )}
          <button type="button" class="small" title={t('notes.unrelate')} aria-label={t('notes.unrelate')} onClick={() => acts.unrelate(relation)}>
            <Icon icon={X} size={12} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Joins a note to another one, by a name of the person's own. */
export function RelationForm({ note, context, focused, t, onRelate }: { note: Note; context: NoteContext; focused: boolean; t: Translate; onRelate: (to: string, name: string) => void }): JSX.Element {
  const [isOpen, setOpen] = useState(focused);
  const [other, setOther] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [round, setRound] = useState(0);
  const canRelate = other !== null && name.trim() !== '';
  const relate = (): void => {
    if (!canRelate) return;
    onRelate(other, name.trim());
    setOther(null);
    setName('');
    setRound(round + 1); // the fields begin anew
  };
  const found = (written: string): { value: string; label: string; lang: string }[] =>
    context.find(written).filter(({ id }) => id !== note.id).map((one) => ({ value: one.id, label: noteName(one, t).text, lang: noteName(one, t).lang }));
  if (!isOpen) return <button type="button" class="join" onClick={() => setOpen(true)}><Icon icon={Link2} size={16} /> {t('notes.relate')}</button>;
  return (
    <div key={round} class="relation-form" role="group" aria-label={t('notes.relate')}>
      <Combobox
        label={t('notes.relationName')} isFree focused
        options={(written) => completions(written, context.relationNames).map((one) => ({ value: one, label: one }))}
        onWrite={setName} onChoose={setName}
      />
      <Combobox label={t('notes.otherNote')} isFree={false} options={found} onWrite={() => setOther(null)} onChoose={setOther} />
      <button type="button" disabled={!canRelate} onClick={relate}>{t('notes.relate')}</button>
    </div>
  );
}
