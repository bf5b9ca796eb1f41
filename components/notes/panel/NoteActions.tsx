import { Archive, Copy, ExternalLink, type IconNode, Link2, LocateFixed, Pencil, Tag, TextCursorInput, Trash2 } from 'lucide';
import type { JSX } from 'preact';
import type { Note } from '../../../lib/notes/note.ts';
import type { Translate } from '../../translate.ts';
import { Icon } from '../../views/Icon.tsx';
import type { NoteItemProps } from './NoteItem.tsx';
import type { NoteActs } from './panel-state.ts';

interface Props {
  note: Note;
  standing: NoteItemProps['standing'];
  hasSnapshot: boolean;
  t: Translate;
  acts: NoteActs;
}

/** What can be done with the current note. */
export function NoteActions({ note, standing, hasSnapshot, t, acts }: Props): JSX.Element {
  const button = (icon: IconNode, name: string, act: () => void): JSX.Element => (
    <button type="button" title={name} aria-label={name} onClick={act}>
      <Icon icon={icon} size={16} />
    </button>
  );
  return (
    <div class="note-actions" role="group" aria-label={t('notes.actions')}>
      {standing === 'orphan' && (
        <button type="button" class="wide" onClick={() => acts.reanchor(note.id)}>
          <Icon icon={TextCursorInput} size={16} /> {t('notes.reanchor')}
        </button>
      )}
      {standing === 'here' && note.about !== 'page' && button(LocateFixed, t('notes.goTo'), () => acts.go(note))}
      {standing === 'elsewhere' && button(ExternalLink, t('notes.openPage'), () => acts.openPage(note))}
      {button(Pencil, t('notes.edit'), () => acts.edit(note.id, 'body'))}
      {button(Tag, t('marking.tag'), () => acts.edit(note.id, 'tags'))}
      {button(Link2, t('notes.relate'), () => acts.edit(note.id, 'relations'))}
      {standing !== 'elsewhere' && !hasSnapshot && button(Archive, t('evidence.keep'), () => acts.takeSnapshot(note.id))}
      {button(Copy, t('notes.copy'), () => acts.copy(note))}
      {button(Trash2, t('marking.trash'), () => acts.trash(note.id))}
    </div>
  );
}
