import type { JSX } from 'preact';
import { memo } from 'preact/compat';
import type { Note } from '../../../lib/notes/note.ts';
import type { Translate } from '../../translate.ts';
import { colourName } from '../colour-name.ts';
import { dayOf } from '../day-of.ts';
import { SnapshotLine } from '../SnapshotLine.tsx';
import { Conflict } from './Conflict.tsx';
import { NoteActions } from './NoteActions.tsx';
import { Markdown } from '../Markdown.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { noteName } from './note-name.ts';
import type { NoteActs, NoteContext, NotePart } from './panel-state.ts';
import { RelationList } from './Relations.tsx';

export interface NoteItemProps {
  note: Note;
  context: NoteContext;
  /** Whether it is the one that the keys are about. */
  isCurrent: boolean;
  /** What is edited of it, and has the focus first. */
  editing: NotePart | null;
  /** `orphan`: its passage is not on the page any more. */
  standing: 'here' | 'orphan' | 'waiting' | 'elsewhere';
  t: Translate;
  acts: NoteActs;
}

/** A note: its passage in both languages, the person's words, and what can be done with it. */
function Item(props: NoteItemProps): JSX.Element {
  const { note, context, isCurrent, editing, standing, t, acts } = props;
  const press = (event: MouseEvent): void => {
    const selection = getSelection();
    const selects = selection !== null && !selection.isCollapsed && selection.toString().trim() !== '';
    if (selects || (event.target as Element).closest('button, a, input, textarea, label, [role=listbox]')) return;
    acts.select(note.id);
    if (!editing && (standing === 'here' || standing === 'elsewhere')) acts.go(note);
  };
  const lost = standing === 'orphan' || standing === 'waiting';
  return (
    <article
      class={`note${isCurrent ? ' current' : ''}${lost ? ' lost' : ''}`} data-note={note.id} data-colour={note.colour} data-standing={standing}
      tabIndex={isCurrent ? 0 : -1} aria-label={`${t('marking.note')}: ${noteName(note, t).text}`} aria-current={isCurrent} onClick={press}
      onFocus={() => acts.select(note.id)}
    >
      {note.passages.map((passage, index) => (
        <blockquote key={index} lang={passage.language}>{passage.quote.exact}</blockquote>
      ))}
      {note.about === 'page' && <p class="hint">{t('notes.onPage')}</p>}
      {editing ? <NoteEditor {...props} part={editing} /> : <Read {...props} />}
      {isCurrent && !editing && <NoteActions note={note} standing={standing} hasSnapshot={context.snapshotOf(note) !== null} t={t} acts={acts} />}
    </article>
  );
}

/** Drawn anew only when something about it is another: there may be thousands. */
export const NoteItem = memo(Item);

function Read({ note, context, t, acts }: NoteItemProps): JSX.Element {
  const snapshot = context.snapshotOf(note);
  return (
    <>
      {note.body.trim() !== '' && <Markdown text={note.body} />}
      <Conflict note={note} t={t} onChange={(change) => void acts.change(note.id, change)} />
      <RelationList note={note} context={context} t={t} acts={acts} />
      {snapshot && <SnapshotLine snapshot={snapshot} t={t} onOpen={acts.openSnapshot} onDrop={() => acts.dropSnapshot(note.id)} />}
      <p class="about">
        <span class="colour-name">{colourName(note.colour, context.colours, t)}</span>
        <time dateTime={new Date(note.changedAt).toISOString()}>{dayOf(note.changedAt, context.language)}</time>
        {note.tags.map((tag) => (
          <button key={tag} type="button" class="tag" title={t('notes.showTag', [tag])} onClick={() => acts.showTag(tag)}>{tag}</button>
        ))}
      </p>
    </>
  );
}
