import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { useFocused } from './use-focused.ts';

export interface ComboOption {
  value: string;
  label: string;
  lang?: string;
}

interface Props {
  label: string;
  /** What can be chosen for what is written. */
  options: (written: string) => readonly ComboOption[];
  /** Whether what is written may be taken as it stands. */
  isFree: boolean;
  focused?: boolean;
  /** Empties the field when something was chosen; it shows it otherwise. */
  clears?: boolean;
  /** Keys that take what is written, beside Enter. */
  takes?: readonly string[];
  onChoose: (value: string) => void;
  /** What is written, at every keystroke. */
  onWrite?: (written: string) => void;
  /** Backspace in the empty field. */
  onBack?: () => void;
}

/** A text field with a list of what could be meant: the ARIA combobox with a listbox, ↓ ↑ Enter Esc. */
export function Combobox(props: Props): JSX.Element {
  const { label, options, isFree, focused = false, clears = false, takes = [], onChoose, onWrite, onBack } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useFocused(field, focused);
  const [written, setWritten] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const shown = isOpen ? options(written) : [];
  const expanded = shown.length > 0;
  const write = (text: string): void => {
    setWritten(text);
    onWrite?.(text);
  };
  const close = (): void => {
    setOpen(false);
    setAt(-1);
  };
  const choose = (value: string, text: string): void => {
    write(clears ? '' : text);
    close();
    onChoose(value);
  };
  const take = (): boolean => {
    const chosen = shown[at];
    if (chosen) choose(chosen.value, chosen.label);
    else if (isFree && written.trim() !== '') choose(written, written);
    else return false;
    return true;
  };
  const press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const all = options(written).length;
      if (all > 0) setAt(event.key === 'ArrowDown' ? (at + 1) % all : (at <= 0 ? all : at) - 1);
    } else if (event.key === 'Enter' || takes.includes(event.key)) {
      if (take() || event.key === 'Enter') event.preventDefault();
    } else if (event.key === 'Escape' && (expanded || written !== '')) {
      event.preventDefault();
      event.stopPropagation();
      write('');
      close();
    } else if (event.key === 'Backspace' && written === '') onBack?.();
  };
  return (
    <span class="combobox">
      <input
        ref={field} type="text" role="combobox" autoFocus={focused} value={written} autocomplete="off" maxLength={200}
        placeholder={label} aria-label={label} aria-autocomplete="list" aria-expanded={expanded} aria-controls={`${id}-list`}
        {...(expanded && at >= 0 && { 'aria-activedescendant': `${id}-${String(at)}` })}
        onInput={({ currentTarget }) => {
          write(currentTarget.value);
          setOpen(true);
          setAt(-1);
        }}
        onKeyDown={press}
        onBlur={() => {
          if (isFree && clears) take();
          close();
        }}
      />
      <span id={`${id}-list`} role="listbox" aria-label={label} hidden={!expanded}>
        {shown.map(({ value, label: text, lang }, index) => (
          <span
            key={value} id={`${id}-${String(index)}`} role="option" aria-selected={index === at} lang={lang}
            onPointerDown={(event) => {
              event.preventDefault(); // the field keeps the focus
              choose(value, text);
            }}
          >
            {text}
          </span>
        ))}
      </span>
    </span>
  );
}
