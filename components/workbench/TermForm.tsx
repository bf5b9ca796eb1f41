import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../translate.ts';

/** What a person may want to add to the term list, as far as it is known. */
export interface AskedTerm {
  zh: string;
  en: string;
}

interface Props {
  asked: AskedTerm;
  t: Translate;
  /** The renderings that the list has for a term. */
  knownOf: (zh: string) => readonly string[];
  /** @returns whether it was stored; otherwise it stays here, and may be tried again. */
  onAdd: (term: AskedTerm) => Promise<boolean>;
  onLeave: () => void;
}

/** Asks for a term and its rendering before they go into the list: what was found may be a word too long. */
export function TermForm({ asked, t, knownOf, onAdd, onLeave }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const [term, setTerm] = useState(asked);
  const [failed, setFailed] = useState(false);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const isWhole = term.zh.trim() !== '' && term.en.trim() !== '';
  const known = knownOf(term.zh);
  return (
    <dialog ref={dialog} class="panel term-form" aria-label={t('terms.add')} data-testid="term-form" onClose={onLeave}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole) void onAdd(term).then((stored) => setFailed(!stored));
        }}
      >
        <label>
          {t('terms.zh')}
          <input name="zh" lang="zh" value={term.zh} maxLength={200} autocomplete="off" spellcheck={false} onInput={({ currentTarget }) => setTerm({ ...term, zh: currentTarget.value })} />
        </label>
        <label>
          {t('terms.en')}
          <input name="en" lang="en" value={term.en} maxLength={1000} autocomplete="off" onInput={({ currentTarget }) => setTerm({ ...term, en: currentTarget.value })} />
        </label>
        <p class="hint" role="status">
          {isWhole ? known.length > 0 && t('terms.known', [known.join('; ')]) : t('terms.lacking')}
        </p>
        {failed && (
          <p class="failure" role="alert">
            {t('terms.failed')}
          </p>
        )}
        <div class="buttons">
          <button type="submit" disabled={!isWhole}>
            {t('terms.save')}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {t('terms.leave')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
