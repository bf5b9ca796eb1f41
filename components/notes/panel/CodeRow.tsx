import { ChevronDown, ChevronRight, Pencil, Trash2 } from 'lucide';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { TagBranch } from '../../../lib/notes/tag-tree.ts';
import type { Translate } from '../../translate.ts';
import { Icon } from '../../views/Icon.tsx';
import { CodeEditor } from './CodeEditor.tsx';

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
      {isEditing && (
        <CodeEditor
          tag={tag} description={description} t={t} onDone={() => setEditing(false)}
          onSave={(to, text) => {
            if (text !== description) onDescribe(text);
            onRename(to);
          }}
        />
      )}
    </li>
  );
}
