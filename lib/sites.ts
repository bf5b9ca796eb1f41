import { checkedPattern, covers, includes, nameOf, permissionFor, siteFrom } from './site-patterns.ts';

/** The sites on which Duizhao is on by itself, as they lie in the storage: match patterns, the oldest first. */
export interface Sites {
  version: number;
  patterns: readonly string[];
}

/** Whether a site was added: `there`: it is in the list already; `covered`: by another one, `by`. */
export type Addition = { outcome: 'added' | 'there' } | { outcome: 'covered'; by: string };

/** What came of a text that holds sites. */
export interface SiteImport {
  added: number;
  /** In the list before, covered by another one, or twice in the text. */
  there: number;
  /** The lines that are not understood. */
  unread: string[];
}

const VERSION = 1;
/** What `storage.sync` takes as one item, 8,192 bytes, holds about 250 patterns; more than this is damage. */
const MOST_SITES = 1_000;

/**
 * Sites out of anything: the storage is shared with other versions of the extension and can be damaged. A later version's list is
 * taken as far as it is understood, and keeps its number.
 */
export function checkedSites(value: unknown): Sites {
  const { version, patterns } = isRecord(value) ? value : {};
  const known = typeof version === 'number' && Number.isInteger(version) && version >= VERSION ? version : VERSION;
  const sound = (Array.isArray(patterns) ? patterns : []).flatMap((one: unknown) => (typeof one === 'string' ? (checkedPattern(one) ?? []) : []));
  return { version: known, patterns: [...new Set(sound)].slice(0, MOST_SITES) };
}

/** What is to be stored for sites. What a later version of the extension has stored beside them stays. */
export function storedSites(value: unknown, sites: Sites): Record<string, unknown> {
  return { ...(isRecord(value) && value), ...sites };
}

/** How a pattern stands to the list; nothing is changed. */
export function additionTo({ patterns }: Sites, pattern: string): Addition {
  if (patterns.includes(pattern)) return { outcome: 'there' };
  const by = patterns.find((one) => includes(one, pattern));
  return by === undefined ? { outcome: 'added' } : { outcome: 'covered', by };
}

/** The sites with one more, unless it is there or covered. The narrower ones stay: when the wider one goes, they are still meant. */
export function withSite(sites: Sites, pattern: string): Sites {
  return additionTo(sites, pattern).outcome === 'added' ? { ...sites, patterns: [...sites.patterns, pattern] } : sites;
}

export function withoutSite(sites: Sites, pattern: string): Sites {
  return sites.patterns.includes(pattern) ? { ...sites, patterns: sites.patterns.filter((one) => one !== pattern) } : sites;
}

/** The pattern that covers an address: of several the narrowest, so that it can be taken away without touching more than it must. */
export function patternFor({ patterns }: Sites, address: string): string | null {
  return patterns.filter((one) => covers(one, address)).reduce<string | null>((narrowest, one) => (narrowest === null || includes(narrowest, one) ? one : narrowest), null);
}

/** The host permission that is to be withdrawn when a site goes; null where one that stays rests on the same. */
export function permissionFreedBy(pattern: string, { patterns }: Sites): string | null {
  const permission = permissionFor(pattern);
  return patterns.some((one) => one !== pattern && permissionFor(one) === permission) ? null : permission;
}

/** The sites whose pattern holds the text, or that cover the address that the text is. In the order of their names. */
export function searchSites({ patterns }: Sites, text: string): string[] {
  const wanted = text.trim().toLowerCase();
  const address = /^https?:\/\//u.test(wanted) ? wanted : `https://${wanted}`;
  const found = patterns.filter((one) => one.includes(wanted) || (wanted.includes('.') && covers(one, address)));
  const key = (pattern: string): string => nameOf(pattern).replace(/^(?:https?:\/\/)?(?:\*\.)?/u, '');
  return found.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** The list as text: one pattern a line. @param heading said in comments at its head. */
export function sitesAsText({ patterns }: Sites, heading: string): string {
  const comments = heading.split('\n').map((line) => `# ${line}\n`);
  return [...comments, ...patterns.map((pattern) => `${pattern}\n`)].join('');
}

/** Adds the sites of a text: one a line, as a person would type it; `#` begins a comment. */
export function withSitesOf(sites: Sites, text: string): { sites: Sites; result: SiteImport } {
  const result: SiteImport = { added: 0, there: 0, unread: [] };
  let all = sites;
  for (const line of text.replace(/^\uFEFF/u, '').split(/\r\n|[\r\n]/u)) {
    const typed = line.replace(/(?:^|\s)#.*$/su, '').trim();
    if (typed === '') continue;
    const site = siteFrom(typed);
    if ('error' in site) result.unread.push(typed);
    else {
      const more = withSite(all, site.pattern);
      if (more === all) result.there++;
      else result.added++;
      all = more;
    }
  }
  return { sites: all, result };
}

function isRecord(value: unknown): value is Partial<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
