import { watchSelection } from '../notes/selection-watch.ts';
import type { ReaderSession } from './reader-session.ts';
import { tellBackground } from './tell-background.ts';

/** So long after a view has come up, what makes notes in it is fetched, in milliseconds: the view comes first. */
const AFTER_VIEW = 600;

/** What the reader leaves for the part that makes notes: when the person selected what stands selected, by the page's clock. */
export type SelectedWorld = typeof globalThis & { duizhaoSelectedAt?: number };

/** Has the part that makes notes fetched once it may be wanted: when something is selected, or a view is on. */
export function openNotesDoor(session: ReaderSession): void {
  const opened = new AbortController();
  const { signal } = opened;
  const open = (): void => {
    if (signal.aborted) return;
    opened.abort();
    tellBackground({ type: 'notesWanted' });
  };
  watchSelection((made) => {
    if (!made || window.getSelection()?.isCollapsed !== false) return;
    (globalThis as SelectedWorld).duizhaoSelectedAt = performance.now();
    open();
  }, signal);
  session.watch((state) => {
    if (state.phase === 'ready' && state.view !== 'off') setTimeout(open, AFTER_VIEW);
  }, signal);
}
