import type { PageState, ShownNews } from '../../lib/messages.ts';
import type { ReaderSession } from './reader-session.ts';
import { tellBackground } from './tell-background.ts';

/** Tells the background how many pairs the view shows, for the toolbar button; again when the page comes back out of the browser's memory. */
export function tellShownPairs(session: ReaderSession): void {
  let told: number | null = null;
  const tell = (pairs: number | null): void => {
    told = pairs;
    const news: ShownNews = { type: 'shown', pairs };
    tellBackground(news);
  };
  session.watch((state) => {
    const pairs = shownIn(state);
    if (pairs !== told) tell(pairs);
  }, new AbortController().signal);
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted && told !== null) tell(told);
  });
}

function shownIn(state: PageState): number | null {
  return state.phase === 'ready' && state.view !== 'off' ? state.paired : null;
}
