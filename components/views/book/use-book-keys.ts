import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { TEXT_SIZES, type ShownView } from '../../../lib/settings.ts';
import type { SentenceCursor } from '../use-sentence-cursor.ts';
import type { BookProps, Taking } from './Book.tsx';

/** What was done last, for the line that says it. */
export type Said = { what: Taking; done: boolean } | null;

interface BookKeys {
  said: Said;
  take: (what: Taking) => void;
}

const VIEW_KEYS: Record<string, ShownView> = { 1: 'side-by-side', 2: 'interleaved', 3: 'one-language', 4: 'hover' };
const TAKE_KEYS: Record<string, Taking> = { c: 'pair', l: 'link' };
/** How long the line stays, in milliseconds. */
const SAID_FOR = 4000;

/** The keys of the whole view, and what they take out of it. Those that move from sentence to sentence are the cursor's. */
export function useBookKeys(dialog: RefObject<HTMLDialogElement | null>, cursor: RefObject<SentenceCursor | null>, props: BookProps): BookKeys {
  const now = useRef(props);
  now.current = props;
  const [said, setSaid] = useState<Said>(null);
  const take = (what: Taking): void => {
    void now.current.onTake(what, cursor.current?.bead ?? null).then((done) => setSaid(what === 'print' ? null : { what, done }));
  };
  useEffect(() => {
    const timer = said && setTimeout(() => setSaid(null), SAID_FOR);
    return () => clearTimeout(timer ?? undefined);
  }, [said]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const taking = TAKE_KEYS[event.key];
      if (taking) take(taking);
      else if (!press(event.key, now.current, dialog.current)) return;
      event.preventDefault();
    };
    const shown = dialog.current;
    shown?.addEventListener('keydown', onKey);
    return () => shown?.removeEventListener('keydown', onKey);
  }, [dialog]);
  return { said, take };
}

/** @returns whether the key means anything. */
function press(key: string, { view, settings, onView, onSettings, onWorkbench }: BookProps, dialog: HTMLDialogElement | null): boolean {
  const { least, most, step } = TEXT_SIZES;
  const chosen = VIEW_KEYS[key];
  if (chosen && chosen !== view) onView(chosen);
  else if (key === '+' || key === '=') onSettings({ textSize: Math.min(most, settings.textSize + step) });
  else if (key === '-') onSettings({ textSize: Math.max(least, settings.textSize - step) });
  else if (key === 'x') onSettings({ primary: settings.primary === 'zh' ? 'en' : 'zh' });
  else if (key === 'w') onWorkbench();
  else if (key === '?' || key === 't') dialog?.querySelector<HTMLElement>(key === '?' ? '#book-keys' : '#book-type')?.togglePopover();
  else return false;
  return true;
}
