import { X } from 'lucide';
import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { tagOf } from '../../lib/notes/tags.ts';
import type { Translate } from '../translate.ts';
import { Icon } from '../views/Icon.tsx';

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
export function TagField({ tags, known, focused, t, onAdd, onRemove }: Props): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const list = useId();
  const add = (): void => {
    const input = field.current;
    const tag = input && tagOf(input.value.replaceAll(/[,，]/gu, ' '));
    if (input) input.value = '';
    if (tag) onAdd(tag);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter' || event.key === ',' || event.key === '，') {
      event.preventDefault();
      add();
    } else if (event.key === 'Backspace' && field.current?.value === '') {
      const last = tags.at(-1);
      if (last !== undefined) onRemove(last);
    }
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
      <input ref={field} type="text" list={list} autoFocus={focused} placeholder={t('marking.newTag')} aria-label={t('marking.newTag')} maxLength={200} onKeyDown={press} onBlur={add} />
      <datalist id={list}>
        {known.filter((tag) => !tags.includes(tag)).map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </div>
  );
}
