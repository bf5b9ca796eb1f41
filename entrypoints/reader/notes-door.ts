import { selectedRange } from '../../components/views/selected-range.ts';
import type { PageReading } from '../../lib/page/reading.ts';
import { selectionOnPage, windowsOf } from '../notes/page-selection.ts';
import { nodeOf } from '../notes/event-node.ts';
import { isInField, watchSelection } from '../notes/selection-watch.ts';
import type { ReaderSession } from './reader-session.ts';
import { tellBackground } from './tell-background.ts';

/** What a key asks for in a view that lies over the page. */
const NOTE_KEYS: Partial<Record<string, NoteAct>> = { n: 'note', h: 'highlight' };
export type NoteAct = 'note' | 'highlight';

/** What happened before the part that makes notes was there. */
export interface LeftAtDoor {
  /** When the person selected what stands selected, by the page's clock; −Infinity where they did not. */
  selectedAt: number;
  /** What they asked for by a key. */
  wanted: NoteAct | null;
}

/** What the reader leaves for the part that makes notes, which calls it once and listens by itself from then on. */
export type DoorWorld = typeof globalThis & { duizhaoLeftAtDoor?: (() => LeftAtDoor) | undefined };

/** Has the part that makes notes fetched once it is wanted: when something is selected, or by its keys in a view. */
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
  let wanted: NoteAct | null = null;
  const world = globalThis as DoorWorld;
  // Not before: what is selected while that part is on its way would be nobody's.
  world.duizhaoLeftAtDoor = () => {
    const selectedAt = Math.max(-Infinity, ...selections.map((at) => at()));
    world.duizhaoLeftAtDoor = undefined;
    taken.abort();
    return { selectedAt, wanted };
  };
  const onKey = (event: KeyboardEvent): void => {
    const plain = event.isTrusted && !event.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    const act = plain && session.overlay ? NOTE_KEYS[event.key] : undefined;
    const node = act && nodeOf(event);
    if (!node || isInField(node)) return;
    wanted ??= act;
    open();
  };
  let reading: PageReading | null = null;
  const heard = new Set<Window>();
  const hear = (): void => {
    for (const view of windowsOf(reading)) {
      if (heard.has(view)) continue;
      heard.add(view);
      selections.push(watchSelection((made) => {
        if (made && (view.getSelection()?.isCollapsed === false || selectedIn(session.overlay) || (reading && selectionOnPage(reading)))) open();
      }, signal, -Infinity, view));
      view.addEventListener('keydown', onKey, { signal, capture: true });
    }
  };
  hear();
  session.page.watch((page) => {
    reading = page?.shown ?? null;
    hear();
  }, signal);
}

/** In a tree of ours, the window does not tell of it. */
function selectedIn(overlay: HTMLElement | null): boolean {
  return overlay !== null && selectedRange(overlay.getRootNode()) !== null;
}
