import type { ReaderSession } from './reader-session.ts';
import { tellBackground } from './tell-background.ts';

/** So long after a view has come up, what makes notes in it is fetched, in milliseconds: the view comes first. */
const AFTER_VIEW = 600;

/** Has the part that makes notes fetched once it may be wanted: when something is selected, or a view is on. */
export function openNotesDoor(session: ReaderSession): void {
  const opened = new AbortController();
  const { signal } = opened;
  const open = (): void => {
    if (signal.aborted) return;
    opened.abort();
    tellBackground({ type: 'notesWanted' });
  };
  document.addEventListener('selectionchange', () => {
    if (window.getSelection()?.isCollapsed === false) open();
  }, { signal, capture: true, passive: true });
  session.watch((state) => {
    if (state.phase === 'ready' && state.view !== 'off') setTimeout(open, AFTER_VIEW);
  }, signal);
}
