import type { LanguageLink } from './counterpart-links.ts';
import { namedLanguage, taggedLanguage } from './counterpart-links.ts';
import { attribute, baseURIOf, selectAll, localName, textContentOf } from './safe-dom.ts';

/** More links than this on a page are not looked through: the switch of languages stands near the top, or the bottom. */
const MOST_LINKS = 4000;

/** The links of a document that name a language, in document order, and the address that the page calls its own (canonical). */
export function scanLanguageLinks(document: Document): { links: LanguageLink[]; canonical: string | null } {
  const base = baseURIOf(document);
  const links: LanguageLink[] = [];
  let canonical: string | null = null;
  for (const link of selectAll(document, 'link[rel][href]')) {
    const rel = (attribute(link, 'rel') ?? '').toLowerCase().split(/\s+/u);
    const url = addressOf(link, base);
    const hreflang = attribute(link, 'hreflang') ?? '';
    if (url !== null && rel.includes('canonical')) canonical = url;
    if (url !== null && rel.includes('alternate') && hreflang) links.push({ kind: 'alternate', url, hreflang, names: [] });
  }
  const anchors = selectAll(document, 'a[href]');
  const seen = anchors.length > MOST_LINKS ? [...anchors.slice(0, MOST_LINKS / 2), ...anchors.slice(-MOST_LINKS / 2)] : anchors;
  for (const anchor of seen) {
    const link = anchorLink(anchor, base);
    if (link) links.push(link);
  }
  return { links, canonical };
}

function anchorLink(anchor: Element, base: string): LanguageLink | null {
  const names = [textContentOf(anchor), attribute(anchor, 'aria-label'), attribute(anchor, 'title'), ...imageNames(anchor)]
    .map((name) => name?.trim() ?? '')
    .filter((name) => namedLanguage(name) !== null);
  const hreflang = [attribute(anchor, 'hreflang'), attribute(anchor, 'lang')].find((tag) => tag && taggedLanguage(tag)) ?? '';
  if (names.length === 0 && !hreflang) return null;
  const url = addressOf(anchor, base);
  return url === null ? null : { kind: 'anchor', url, hreflang, names };
}

/** A flag instead of a word says its name in `alt`. */
function imageNames(anchor: Element): string[] {
  const names: string[] = [];
  for (const child of anchor.children) if (localName(child) === 'img') names.push(attribute(child, 'alt') ?? '');
  return names;
}

function addressOf(element: Element, base: string): string | null {
  const href = attribute(element, 'href')?.trim() ?? '';
  return href !== '' && !href.startsWith('#') && URL.canParse(href, base) ? new URL(href, base).href : null;
}
