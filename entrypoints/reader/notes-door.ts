import type { PageReading } from '../../lib/page/reading.ts';
import { selectionOnPage, windowsOf } from '../notes/page-selection.ts';
import { watchSelection } from '../notes/selection-watch.ts';
import type { ReaderSession } from './reader-session.ts';
import { tellBackground } from './tell-background.ts';

/** So long after a view has come up, what makes notes in it is fetched, in milliseconds: the view comes first. */
const AFTER_VIEW = 600;

/**
 * What the reader leaves for the part that makes notes, which calls it once and listens by itself from then on: when the person selected
 * what stands selected, by the page's clock; −Infinity where they did not.
 */
export type SelectedWorld = typeof globalThis & { duizhaoSelectedAt?: (() => number) | undefined };

/** Has the part that makes notes fetched once it may be wanted: when something is selected, or a view is on. */
export function openNotesDoor(session: ReaderSession): void {
  const taken = new AbortController();
  const { signal } = taken;
  let opened = false;
  const open = (): void => {
    if (opened) return;
    opened = true;
    tellBackground({ type: 'notesWanted' });
  };
  const selections: (() => number)[] = [];
  const world = globalThis as SelectedWorld;
  // Not before: what is selected while that part is on its way would be nobody's.
  world.duizhaoSelectedAt = () => {
    const at = Math.max(-Infinity, ...selections.map((selectedAt) => selectedAt()));
    world.duizhaoSelectedAt = undefined;
    taken.abort();
    return at;
  };
  let reading: PageReading | null = null;
  const heard = new Set<Window>();
  const hear = (): void => {
    for (const view of windowsOf(reading)) {
      if (heard.has(view)) continue;
      heard.add(view);
      selections.push(watchSelection((made) => {
        if (made && (view.getSelection()?.isCollapsed === false || (reading && selectionOnPage(reading)))) open();
      }, signal, -Infinity, view));
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
