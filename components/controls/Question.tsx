import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  name: string;
  title: string;
  /** Left out where there is nothing to say yes to. */
  yes?: string;
  no: string;
  children: ComponentChildren;
  onYes: () => void;
  onNo: () => void;
}

/** Asks before something is done. Escape is a no; the focus goes back to where it was. */
export function Question({ name, title, yes, no, children, onYes, onNo }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    // Only closing it, and not its removal, gives the focus back.
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const onCancel = (event: Event): void => {
    event.preventDefault(); // the owner unmounts us
    onNo();
  };
  return (
    <dialog ref={dialog} class="question" data-testid={name} aria-labelledby={`${name}-title`} onCancel={onCancel}>
      <h2 id={`${name}-title`}>{title}</h2>
      {children}
      <div class="buttons">
        {/* First in the tab order, and so what Enter does at once: the harmless one. */}
        <button type="button" class="no" onClick={onNo}>
          {no}
        </button>
        {yes !== undefined && (
          <button type="button" class="yes" onClick={onYes}>
            {yes}
          </button>
        )}
      </div>
    </dialog>
  );
}
