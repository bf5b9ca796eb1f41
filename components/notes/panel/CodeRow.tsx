import { ChevronDown, ChevronRight, Pencil, Trash2 } from 'lucide';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { TagBranch } from '../../../lib/notes/tag-tree.ts';
import { tagOf } from '../../../lib/notes/tags.ts';
import type { Translate } from '../../translate.ts';
import { Icon } from '../../views/Icon.tsx';
import { useFocused } from '../use-focused.ts';

interface Props {
  branch: TagBranch;
  isOpen: boolean;
  t: Translate;
  onToggle: () => void;
  onShow: () => void;
  onDescribe: (description: string) => void;
  onRename: (to: string) => void;
  onRemove: () => void;
}

/** A tag of the code book: its notes, its meaning, and how to change it. */
export function CodeRow({ branch, isOpen, t, onToggle, onShow, onDescribe, onRename, onRemove }: Props): JSX.Element {
  const { tag, name, depth, total, description, hasBelow } = branch;
  const [isEditing, setEditing] = useState(false);
  return (
    <li class="code" data-tag={tag} style={{ '--depth': depth }}>
      <div class="code-line">
        {hasBelow ? (
          <button type="button" class="small" aria-expanded={isOpen} aria-label={t('notes.below', [tag])} title={t('notes.below', [tag])} onClick={onToggle}>
            <Icon icon={isOpen ? ChevronDown : ChevronRight} size={14} />
          </button>
        ) : (
          <span class="no-branch" />
        )}
        <button type="button" class="tag" title={t('notes.showTag', [tag])} onClick={onShow}>{name}</button>
        <span class="hint" data-testid="tag-count">{t('notes.count', total)}</span>
        <button type="button" class="small" title={t('notes.editTag', [tag])} aria-label={t('notes.editTag', [tag])} aria-expanded={isEditing} onClick={() => setEditing(!isEditing)}>
          <Icon icon={Pencil} size={14} />
        </button>
        <button type="button" class="small" title={t('notes.removeTagOf', [tag])} aria-label={t('notes.removeTagOf', [tag])} onClick={onRemove}>
          <Icon icon={Trash2} size={14} />
        </button>
      </div>
      {!isEditing && description !== '' && <p class="description">{description}</p>}
      {isEditing && <Editor {...{ tag, description, t, onDescribe, onRename }} onDone={() => setEditing(false)} />}
    </li>
  );
}

function Editor({ tag, description, t, onDescribe, onRename, onDone }: { tag: string; description: string; onDone: () => void } & Pick<Props, 't' | 'onDescribe' | 'onRename'>): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  useFocused(field, true);
  const [name, setName] = useState(tag);
  const [text, setText] = useState(description);
  const to = tagOf(name);
  return (
    <form
      class="code-editor"
      onSubmit={(event) => {
        event.preventDefault();
        if (text !== description) onDescribe(text);
        if (to !== null) onRename(to);
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
      <p class="hint">{t('notes.tagNameHint')}</p>
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
