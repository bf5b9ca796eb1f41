import { X } from 'lucide';
import type { JSX } from 'preact';
import { completions } from '../../lib/notes/complete.ts';
import { tagOf } from '../../lib/notes/tags.ts';
import type { Translate } from '../translate.ts';
import { Icon } from '../views/Icon.tsx';
import { Combobox } from './Combobox.tsx';

interface Props {
  tags: readonly string[];
  /** All tags in use, for completion. */
  known: readonly string[];
  focused: boolean;
  t: Translate;
  onAdd: (tag: string) => void;
  onRemove: (tag: string) => void;
}

/** The tags of a note: Enter or a comma adds one, Backspace in the empty field takes the last one away. */
export function TagChooser({ tags, known, focused, t, onAdd, onRemove }: Props): JSX.Element {
  const add = (written: string): void => {
    const tag = tagOf(written);
    if (tag !== null) onAdd(tag);
  };
  const removeLast = (): void => {
    const last = tags.at(-1);
    if (last !== undefined) onRemove(last);
  };
  return (
    <div class="tags">
      {tags.map((tag) => (
        <span key={tag} class="tag">
          {tag}
          <button type="button" aria-label={t('marking.untag', [tag])} title={t('marking.untag', [tag])} onClick={() => onRemove(tag)}>
            <Icon icon={X} size={12} />
          </button>
        </span>
      ))}
      <Combobox
        label={t('marking.newTag')} isFree clears focused={focused} takes={[',', '，']}
        options={(written) => completions(written, known, tags).map((tag) => ({ value: tag, label: tag }))}
        onChoose={add} onBack={removeLast}
      />
    </div>
  );
}
