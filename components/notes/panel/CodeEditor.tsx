import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { tagOf } from '../../../lib/notes/tags.ts';
import type { Translate } from '../../translate.ts';
import { useFocused } from '../use-focused.ts';

interface Props {
  /** Empty for a new one. */
  tag: string;
  description: string;
  t: Translate;
  onSave: (tag: string, description: string) => void;
  onDone: () => void;
}

/** A tag's name and meaning; what it means can be written later. */
export function CodeEditor({ tag, description, t, onSave, onDone }: Props): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  useFocused(field, true);
  const [name, setName] = useState(tag);
  const [text, setText] = useState(description);
  const to = tagOf(name);
  const isNew = tag === '';
  return (
    <form
      class="code-editor"
      onSubmit={(event) => {
        event.preventDefault();
        if (to !== null) onSave(to, text);
        onDone();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    >
      <label>
        {t('notes.tagName')} <input type="text" name="tag" value={name} maxLength={200} ref={field} onInput={({ currentTarget }) => setName(currentTarget.value)} />
      </label>
      <p class="hint">{t(isNew ? 'notes.newTagHint' : 'notes.tagNameHint')}</p>
      <label>
        {t('notes.description')} <textarea name="description" rows={2} value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
      </label>
      <div class="buttons">
        <button type="submit" disabled={to === null}>{t('notes.save')}</button>
        <button type="button" onClick={onDone}>{t('popup.cancel')}</button>
      </div>
    </form>
  );
}
