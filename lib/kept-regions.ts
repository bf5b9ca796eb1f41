import type { RegionPath } from './page/region-path.ts';

/** The regions that a person chose by hand, as they lie in the storage: the newest used first. */
export interface KeptRegions {
  version: typeof VERSION;
  /** By the page's address without its hash. */
  pages: KeptRegion[];
  /** By the site's origin. */
  sites: KeptRegion[];
}
export type RegionScope = 'pages' | 'sites';

export interface KeptRegion {
  /** The address or the origin. */
  at: string;
  /** Null: no region is to be used here, even where one is kept for the site. */
  path: RegionPath | null;
}

const VERSION = 1;
/** How many are kept; the one that was not used for longest goes first. */
export const MOST_KEPT: Readonly<Record<RegionScope, number>> = { pages: 500, sites: 100 };
/** Longer addresses and selectors (characters) are not kept. */
const LONGEST = 2_000;
/** No path has as many selectors or classes as this. */
const MOST_PARTS = 8;

/** Kept regions out of anything: the storage is shared with other versions of the extension and can be damaged. */
export function checkedRegions(value: unknown): KeptRegions {
  const stored = isRecord(value) && value['version'] === VERSION ? value : {};
  return { version: VERSION, pages: checkedList(stored['pages'], MOST_KEPT.pages), sites: checkedList(stored['sites'], MOST_KEPT.sites) };
}

/** What is kept for an address or origin: a path, null for “none here”, or undefined where nothing is kept. */
export function keptAt(kept: KeptRegions, scope: RegionScope, at: string): RegionPath | null | undefined {
  return kept[scope].find((region) => region.at === at)?.path;
}

/** The regions with one more, or with one changed, as the newest. @param path undefined: nothing is kept there any more. */
export function withRegion(kept: KeptRegions, scope: RegionScope, at: string, path: RegionPath | null | undefined): KeptRegions {
  const others = kept[scope].filter((region) => region.at !== at);
  const fits = path !== undefined && at.length <= LONGEST;
  return { ...kept, [scope]: (fits ? [{ at, path }, ...others] : others).slice(0, MOST_KEPT[scope]) };
}

function checkedList(value: unknown, most: number): KeptRegion[] {
  const regions = (Array.isArray(value) ? value : []).flatMap((stored: unknown): KeptRegion[] => {
    if (!isRecord(stored) || !isShort(stored['at'])) return [];
    const path = stored['path'] === null ? null : checkedPath(stored['path']);
    return path === undefined ? [] : [{ at: stored['at'], path }];
  });
  return regions.slice(0, most);
}

/** A path out of anything. */
export function checkedPath(value: unknown): RegionPath | undefined {
  if (!isRecord(value)) return undefined;
  const { tag, classes, selectors, place } = value;
  if (!isShort(tag) || !isShortList(classes) || !isShortList(selectors) || !(place === null || isShort(place))) return undefined;
  return { tag, classes, selectors, place };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST;
}

function isShortList(value: unknown): value is string[] {
  return Array.isArray(value) && value.length <= MOST_PARTS && value.every(isShort);
}
