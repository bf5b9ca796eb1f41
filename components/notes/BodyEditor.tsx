import { Copy } from 'lucide';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { NoteChange } from '../../lib/notes/change-note.ts';
import type { Note } from '../../lib/notes/note.ts';
import type { Translate } from '../translate.ts';
import { Icon } from '../views/Icon.tsx';
import { SaveSoon } from './save-soon.ts';
import type { SaveOutcome } from './save-outcome.ts';
import { useFocused } from './use-focused.ts';

interface Props {
  note: Note;
  writer: string;
  focused: boolean;
  t: Translate;
  onSave: (body: NonNullable<NoteChange['body']>) => Promise<SaveOutcome>;
  onCopy: (text: string) => void;
}

const PROBLEMS = { full: 'marking.full', failed: 'notes.notSaved', gone: 'marking.gone' } as const;

/**
 * The person's words, kept while they are typed. What another window writes comes in at once, unless there is something of its own
 * that is not kept; what could not be kept stays in the field.
 */
export function BodyEditor({ note, writer, focused, t, onSave, onCopy }: Props): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  useFocused(field, focused);
  const draft = useRef(new Draft(note.body));
  const [problem, setProblem] = useState<keyof typeof PROBLEMS | null>(null);
  const now = useRef(onSave);
  now.current = onSave;
  const save = (): void => void draft.current.save((body) => now.current(body)).then((failed) => setProblem(failed));
  const saver = useRef<SaveSoon | null>(null);
  saver.current ??= new SaveSoon(() => save());
  const isOther = note.alternatives?.some((other) => other.writer === writer) ?? false;
  useEffect(() => {
    // While the person's own text lies beside it as an alternative, theirs stays in the field.
    if (!isOther && draft.current.takeOver(note.body) && field.current) field.current.value = note.body;
  }, [note.body, isOther]);
  useEffect(() => {
    const flush = (): void => saver.current?.now();
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      flush();
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
    };
  }, []);
  return (
    <>
      <textarea
        ref={field} class="body-field" autoFocus={focused} rows={3} defaultValue={note.body} placeholder={t('marking.write')} aria-label={t('marking.write')}
        onInput={({ currentTarget }) => {
          draft.current.text = currentTarget.value;
          saver.current?.later();
        }}
        onBlur={() => saver.current?.now()}
      />
      {problem && (
        <div class="problem" role="alert">
          <p>{t(PROBLEMS[problem])}</p>
          <button type="button" onClick={() => onCopy(draft.current.text)}>
            <Icon icon={Copy} size={14} /> {t('notes.copyText')}
          </button>{' '}
          {problem !== 'gone' && <button type="button" onClick={save}>{t('popup.retry')}</button>}
        </div>
      )}
    </>
  );
}

/** What is typed, and what of it is kept. */
class Draft {
  text: string;
  #kept: string;
  #saving: Promise<unknown> = Promise.resolve();

  constructor(kept: string) {
    this.text = kept;
    this.#kept = kept;
  }

  /** One after the other, so that each says rightly what it was written on. @returns why it could not be kept, or null. */
  save(keep: (body: { from: string; to: string }) => Promise<SaveOutcome>): Promise<'full' | 'failed' | 'gone' | null> {
    const saved = this.#saving.then(async () => {
      const { text } = this;
      if (text === this.#kept) return null;
      const outcome = await keep({ from: this.#kept, to: text });
      if (outcome !== 'written' && outcome !== 'conflict') return outcome;
      this.#kept = text;
      return null;
    });
    this.#saving = saved;
    return saved;
  }

  /** Another text was kept. @returns whether it is to be shown: nothing that is not kept stands in its way. */
  takeOver(body: string): boolean {
    if (body === this.text) this.#kept = body;
    if (this.text !== this.#kept || body === this.#kept) return false;
    this.text = body;
    this.#kept = body;
    return true;
  }
}
