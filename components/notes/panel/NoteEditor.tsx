import type { JSX } from 'preact';
import type { Translate } from '../../translate.ts';
import { BodyEditor } from '../BodyEditor.tsx';
import { ColourChoice } from './ColourChoice.tsx';
import { Conflict } from './Conflict.tsx';
import type { NoteItemProps } from './NoteItem.tsx';
import type { NotePart } from './panel-state.ts';
import { RelationForm, RelationList } from './Relations.tsx';
import { TagChooser } from '../TagChooser.tsx';

/** A note that is written on: its words, tags, colour and relations. Everything is kept as it is done. */
export function NoteEditor({ note, context, part, t, acts }: NoteItemProps & { part: NotePart; t: Translate }): JSX.Element {
  const { id } = note;
  return (
    <div class="note-editor" data-testid="note-editor">
      <BodyEditor note={note} writer={context.writer} focused={part === 'body'} t={t} onSave={(body) => acts.change(id, { body })} onCopy={acts.copyText} />
      <Conflict note={note} t={t} onChange={(change) => void acts.change(id, change)} />
      <TagChooser
        tags={note.tags} known={context.tags} focused={part === 'tags'} t={t}
        onAdd={(tag) => void acts.change(id, { tags: { add: [tag], remove: [] } })} onRemove={(tag) => void acts.change(id, { tags: { add: [], remove: [tag] } })}
      />
      <RelationList note={note} context={context} t={t} acts={acts} />
      <RelationForm note={note} context={context} focused={part === 'relations'} t={t} onRelate={(to, name) => acts.relate(id, to, name)} />
      <div class="foot">
        <ColourChoice colour={note.colour} names={context.colours} t={t} onColour={(colour) => acts.colour(id, colour)} />
        <button type="button" class="done" onClick={() => acts.edit(id, null)}>{t('notes.done')}</button>
      </div>
    </div>
  );
}
