import '../../components/options/site-list.css';
import { computed, signal } from '@preact/signals';
import type { JSX } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { SiteList } from '../../components/options/SiteList.tsx';
import type { SiteNotice } from '../../components/options/site-notice.ts';
import { permissionFor } from '../../lib/site-patterns.ts';
import { changeSites, readSites, watchSites } from '../../lib/site-store.ts';
import { checkedSites, sitesAsText, withSitesOf, type SiteImport, type Sites } from '../../lib/sites.ts';
import { askForSite, dropSite } from './ask-site.ts';

/** Larger files (bytes) are no lists of sites. */
const LARGEST_FILE = 1_000_000;

const known = signal<{ sites: Sites; permitted: ReadonlySet<string> }>({ sites: checkedSites(null), permitted: new Set() });
const notice = signal<SiteNotice | null>(null);
const sites = computed(() => known.value.sites);
const permitted = computed(() => known.value.permitted);

/** Follows the list and the browser's permissions from now on. To be called once. */
export function watchSiteList(): void {
  const refresh = (): void => void readKnown();
  watchSites(refresh);
  browser.permissions.onAdded.addListener(refresh);
  browser.permissions.onRemoved.addListener(refresh);
  // What is changed on the browser's own page of extensions is not always told.
  addEventListener('focus', refresh);
  document.addEventListener('visibilitychange', refresh);
  refresh();
}

/** The list of always-on sites, with the browser behind it. */
export function SiteListSection(): JSX.Element {
  return (
    <SiteList
      sites={sites.value}
      permitted={permitted.value}
      notice={notice.value}
      t={i18n.t}
      onAdd={(pattern) => void add(pattern)}
      onRemove={(pattern) => void remove(pattern)}
      onPermit={(patterns) => void permit(patterns)}
      onImport={(file) => void importFrom(file)}
      onExport={exportToFile}
    />
  );
}

async function readKnown(): Promise<void> {
  const read = await readSites();
  const granted = await Promise.all(read.patterns.map((one) => browser.permissions.contains({ origins: [permissionFor(one)] }).catch(() => false)));
  known.value = { sites: read, permitted: new Set(read.patterns.filter((_one, at) => granted[at])) };
}

async function add(pattern: string): Promise<void> {
  // Asked now: the browser's news put a site on the list before the reply to our wish comes.
  const wasThere = sites.peek().patterns.includes(pattern);
  const reply = await askForSite(pattern);
  if (reply.outcome === 'full') notice.value = { what: 'full' };
  else if (reply.outcome === 'covered') notice.value = { what: 'covered', pattern, by: reply.by };
  else if (reply.outcome === 'denied') notice.value = { what: 'denied', pattern };
  else notice.value = { what: wasThere ? 'there' : 'added', pattern };
  await readKnown();
}

async function remove(pattern: string): Promise<void> {
  const { outcome } = await dropSite(pattern);
  notice.value = outcome === 'full' ? { what: 'full' } : { what: 'removed', pattern };
  await readKnown();
}

/** In the click; the browser asks once for all. */
async function permit(patterns: string[]): Promise<void> {
  notice.value = null;
  await browser.permissions.request({ origins: [...new Set(patterns.map(permissionFor))] }).catch(() => false);
  await readKnown();
}

async function importFrom(file: File): Promise<void> {
  const text = file.size <= LARGEST_FILE ? await file.text().catch(() => null) : null;
  // A file of another kind holds characters that no text does.
  if (text === null || text.includes('\0')) {
    notice.value = { what: 'unreadable' };
    return;
  }
  try {
    let result: SiteImport = { added: 0, there: 0, unread: [] };
    await changeSites((before) => {
      const read = withSitesOf(before, text);
      result = read.result;
      return read.sites;
    });
    notice.value = { what: 'imported', result };
  } catch {
    notice.value = { what: 'full' };
  }
  await readKnown();
}

function exportToFile(): void {
  const url = URL.createObjectURL(new Blob([sitesAsText(sites.peek(), i18n.t('sites.fileHead'))], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'duizhao-sites.txt';
  link.click();
  URL.revokeObjectURL(url);
}
