import type { PageReading } from '../../lib/page/reading.ts';
import { selectionOnPage, windowsOf } from '../notes/page-selection.ts';
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
  let reading: PageReading | null = null;
  const heard = new Set<Window>();
  const hear = (): void => {
    for (const view of windowsOf(reading)) {
      if (heard.has(view)) continue;
      heard.add(view);
      watchSelection((made) => {
        if (!made || (view.getSelection()?.isCollapsed !== false && !(reading && selectionOnPage(reading)))) return;
        (globalThis as SelectedWorld).duizhaoSelectedAt = performance.now();
        open();
      }, signal, -Infinity, view);
    }
  };
  hear();
  session.page.watch((page) => {
    reading = page?.shown ?? null;
    hear();
  }, signal);
  session.watch((state) => {
    if (state.phase === 'ready' && state.view !== 'off') setTimeout(open, AFTER_VIEW);
  }, signal);
}
