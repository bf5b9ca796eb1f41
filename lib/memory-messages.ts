import { checkedPath } from './kept-regions.ts';
import type { RegionPath } from './page/region-path.ts';
import { checkedPlace, type Place } from './reading-memory.ts';
import { checkedChange, SHOWN_VIEWS, VIEW_SETTINGS, type Settings, type ShownView, type ViewChange } from './settings.ts';

/**
 * The part of the protocol that is about settings and about what is remembered: see `messages.ts`. Scripts in a page do not read the storage,
 * which says what was read where: the background tells each page what concerns it. Which page that is the browser says, never the message.
 */

/** Page → background: "how is it to look, and what do you remember of me?". Answered with a `MemoryReply`. */
export interface MemoryRequest {
  type: 'memory';
}
export interface MemoryReply {
  /** Of which page, without its hash: one document can show many. */
  address: string;
  settings: Settings;
  /** The view used last on the site. */
  view?: ShownView;
  /** The sentence read last on the page. */
  place?: Place | undefined;
  /** The region chosen for the page, and for its site; null: none is to be used. */
  ofPage?: RegionPath | null | undefined;
  ofSite?: RegionPath | null | undefined;
}

/** Background → page: "these are the settings now". */
export interface SettingsNews {
  type: 'settings';
  settings: Settings;
}

/** Answered with whether it is kept: of private windows nothing is but the settings. */
export type KeepInMemory =
  /** Page → background: "this is the view used last on my site". */
  | { type: 'keepView'; view: ShownView }
  /** Page → background: "this is the sentence read last on me". */
  | { type: 'keepPlace'; place: Place }
  /** Page → background: "use this region on me", "… on me, and on all pages of my site" or "… no longer on the others". */
  | { type: 'keepRegion'; use: 'here' | 'onSite' | 'notOnSite'; path: RegionPath }
  /** Page → background: "use no region on me". */
  | { type: 'forgetRegion' }
  /** Page → background: "the person has changed this in a view". */
  | { type: 'changeSettings'; change: ViewChange };

/** What came from a page, as far as it says what it may say; null for all else. */
export function checkedKeep(message: unknown): KeepInMemory | null {
  if (typeof message !== 'object' || message === null) return null;
  const { type, view, place, use, path, change } = message as Partial<Record<string, unknown>>;
  switch (type) {
    case 'keepView': {
      const known = SHOWN_VIEWS.find((name) => name === view);
      return known ? { type, view: known } : null;
    }
    case 'keepPlace': {
      const checked = checkedPlace(place);
      return checked ? { type, place: checked } : null;
    }
    case 'keepRegion': {
      const checked = checkedPath(path);
      const known = (['here', 'onSite', 'notOnSite'] as const).find((name) => name === use);
      return checked && known ? { type, use: known, path: checked } : null;
    }
    case 'forgetRegion':
      return { type };
    case 'changeSettings': {
      const checked = checkedViewChange(change);
      return Object.keys(checked).length > 0 ? { type, change: checked } : null;
    }
    default:
      return null;
  }
}

/** Of a change, what a view may change, within its bounds. */
function checkedViewChange(change: unknown): ViewChange {
  if (typeof change !== 'object' || change === null) return {};
  return checkedChange(Object.fromEntries(VIEW_SETTINGS.filter((name) => Object.hasOwn(change, name)).map((name) => [name, (change as ViewChange)[name]])));
}
