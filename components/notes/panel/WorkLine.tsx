import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../translate.ts';
import type { WorkShown } from './panel-state.ts';

/** A screen reader is told how far it is at most so often, in milliseconds. */
const SPOKEN_EVERY = 5000;

/** What goes on and takes long: how far it is, and a button that ends it. */
export function WorkLine({ t, onCancel, ...work }: WorkShown & { t: Translate; onCancel: () => void }): JSX.Element {
  const { done, total, isEnding } = work;
  const sentence = sentenceOf(work, t);
  const spoken = useSpoken(sentence);
  const line = useRef<HTMLDivElement>(null);
  // Who has the focus on what goes, is left at the panel's parts and not at the top of the page.
  useLayoutEffect(() => () => {
    if (line.current?.contains(document.activeElement)) document.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
  }, []);
  return (
    <div ref={line} class="work-line" role="group" aria-label={t('notes.bringInNotes')} data-testid="work">
      <p>{sentence}</p>
      <button type="button" aria-disabled={isEnding} onClick={() => !isEnding && onCancel()}>{t('popup.cancel')}</button>
      <progress {...(total > 0 && !isEnding && { value: done / total })} aria-label={t('notes.bringInNotes')} />
      <p class="spoken" role="status">{spoken}</p>
    </div>
  );
}

function sentenceOf({ stage, file, done, total, isEnding }: WorkShown, t: Translate): string {
  if (isEnding) return t('notes.ending');
  if (stage === 'reading') return t('import.reading', [file]);
  if (total === 0) return t('notes.saidWorking');
  const [some, all] = [done, total].map((number) => number.toLocaleString(t('extension.language'))) as [string, string];
  return stage === 'bringingIn' ? t('notes.bringingIn', [some, all]) : t('notes.takingBack', [some, all]);
}

/** The newest text, which changes seldom enough to be listened to; none at first, as what is there from the beginning is not read out. */
function useSpoken(text: string): string {
  const [spoken, setSpoken] = useState('');
  const next = useRef(0);
  useEffect(() => {
    const timer = setTimeout(() => {
      next.current = performance.now() + SPOKEN_EVERY;
      setSpoken(text);
    }, Math.max(0, next.current - performance.now()));
    return () => clearTimeout(timer);
  }, [text]);
  return spoken;
}
