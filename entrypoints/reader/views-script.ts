import { askBackground } from '../../lib/ask-background.ts';
import type { ViewsRequest } from '../../lib/messages.ts';
import type { ArticleViews } from '../views/article-views.tsx';
import type { pickRegion } from '../views/region-picker.tsx';

/** What draws, and is no part of the reader: a page that nobody reads in a view need not hold it. */
export interface ViewsScript {
  ArticleViews: typeof ArticleViews;
  pickRegion: typeof pickRegion;
}

/** Both scripts run in the same world of the page; the page cannot reach into it. */
export type ViewsWorld = typeof globalThis & { duizhaoViews?: ViewsScript };

/** The script that draws, if it is there already. */
export function viewsScript(): ViewsScript | undefined {
  return (globalThis as ViewsWorld).duizhaoViews;
}

/** Has it fetched, where it is not there. Rejects where the background, or the browser, does not bring it. */
export async function loadViews(): Promise<ViewsScript> {
  if (!viewsScript()) await askBackground<boolean>({ type: 'viewsWanted' } satisfies ViewsRequest);
  const script = viewsScript();
  if (!script) throw new Error('The views could not be put into the page.');
  return script;
}
