/**
 * Match patterns of the browser (`*://*.example.org/*`), as far as they name sites of the web: what a person types made into one,
 * and which of them covers what. Ports are left out: browsers do not agree on them, and without one all are meant.
 */

export const ALL_SITES = '*://*/*';

/**
 * Why something typed is no site. `empty`: nothing; `scheme`: no address of the web; `wildcard`: a star where none may stand;
 * `host`: no name of a host.
 */
export type SiteError = 'empty' | 'scheme' | 'wildcard' | 'host';

interface Parts {
  /** `*` for http and https. */
  scheme: string;
  /** `*` for every host, `*.example.org` for a host and those below it. */
  host: string;
  path: string;
}

/** Longer texts (characters) are no sites. */
const LONGEST = 300;
const EVERYWHERE = new Set(['*', '<all_urls>', '*://*', '*://*/']);
/** `about:blank`, but not `localhost:8080`. */
const OTHER_SCHEME = /^[a-z][a-z\d+.-]*:(?!\d)/iu;

/**
 * What a person types as a site, made into a match pattern: a host (with the hosts below it), an address (of which the host is
 * taken), a host with a wildcard, or a match pattern.
 */
export function siteFrom(typed: string): { pattern: string } | { error: SiteError } {
  const text = typed.trim();
  if (text === '') return { error: 'empty' };
  if (EVERYWHERE.has(text)) return { pattern: ALL_SITES };
  if (text.length > LONGEST) return { error: 'host' };
  const [, scheme, rest = text] = /^([^:/?#]*):\/\/(.*)$/su.exec(text) ?? [];
  if (scheme === undefined ? OTHER_SCHEME.test(text) : !/^(?:https?|\*|http\*)$/iu.test(scheme)) return { error: 'scheme' };
  const [, authority = '', tail = ''] = /^([^/?#]*)([^#]*)/su.exec(rest) ?? [];
  const isPattern = text.includes('*');
  const bare = scheme === undefined && !isPattern && /^\/?$/u.test(tail);
  const host = hostFrom(authority, bare, scheme === undefined);
  if ('error' in host) return host;
  const kept = isPattern && scheme !== undefined && !scheme.includes('*') ? scheme.toLowerCase() : '*';
  return { pattern: `${kept}://${host.host}${isPattern ? pathFrom(tail) : '/*'}` };
}

/** A pattern as it is kept, or null for what is none. */
export function checkedPattern(text: string): string | null {
  const site = siteFrom(text);
  return 'pattern' in site ? site.pattern : null;
}

/** The pattern for the site of an address; null where the address is not one of the web. */
export function siteOf(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url && /^https?:$/u.test(url.protocol) && url.hostname !== '' ? `*://${url.hostname}/*` : null;
}

/** Whether an address is one of those that the pattern names. */
export function covers(pattern: string, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, pathname, search } = new URL(address);
  if (!/^https?:$/u.test(protocol)) return false;
  const { scheme, host, path } = partsOf(pattern);
  return (scheme === '*' || `${scheme}:` === protocol) && hostCovers(host, hostname) && matchesGlob(path, pathname + search);
}

/** Whether every address that the narrower pattern names is one of the wider's. */
export function includes(wider: string, narrower: string): boolean {
  const [wide, narrow] = [partsOf(wider), partsOf(narrower)];
  const schemes = wide.scheme === '*' || wide.scheme === narrow.scheme;
  const paths = wide.path === narrow.path || (/^[^*]*\*$/u.test(wide.path) && narrow.path.startsWith(wide.path.slice(0, -1)));
  return schemes && paths && hostCovers(wide.host, narrow.host);
}

/** The host permission that a pattern needs: a permission knows no paths. */
export function permissionFor(pattern: string): string {
  const { scheme, host } = partsOf(pattern);
  return `${scheme}://${host}/*`;
}

/** A pattern as a person reads it: `*.example.org` for `*://*.example.org/*`. */
export function nameOf(pattern: string): string {
  return pattern.replace(/^\*:\/\//u, '').replace(/\/\*$/u, '');
}

/** @param bare nothing but a name was typed. @param noScheme without a scheme a single word is hardly meant as a host. */
function hostFrom(authority: string, bare: boolean, noScheme: boolean): { host: string } | { error: SiteError } {
  const typed = authority.replace(/^.*@/su, '').replace(/:(?:\d*|\*)$/u, '');
  if (typed === '*') return { host: '*' };
  const wild = typed.startsWith('*.');
  const name = wild ? typed.slice(2) : typed;
  if (name.includes('*')) return { error: 'wildcard' };
  const host = canonicalHost(name);
  if (host === null) return { error: 'host' };
  const isName = /[a-z]/u.test(host) && !host.startsWith('[');
  if (wild) return isName ? { host: `*.${host}` } : { error: 'wildcard' };
  const isDotted = isName && host.includes('.');
  if (noScheme && isName && !isDotted && host !== 'localhost') return { error: 'host' };
  return { host: bare && isDotted && !host.startsWith('www.') ? `*.${host}` : host };
}

/** The host as addresses have it, in lower case and Punycode. */
function canonicalHost(name: string): string | null {
  if (!URL.canParse(`http://${name}/`)) return null;
  const host = new URL(`http://${name}/`).hostname.replace(/\.$/u, '');
  // `7` would be taken for the address 0.0.0.7.
  if (/^[\d.]+$/u.test(host) && host !== name.replace(/\.$/u, '')) return null;
  return /^(?:\[[\da-f:.]+\]|[a-z\d_-]+(?:\.[a-z\d_-]+)*)$/u.test(host) ? host : null;
}

function pathFrom(tail: string): string {
  const path = tail.toWellFormed().replace(/[^\x21-\x7e]/gu, encodeURIComponent).replace(/\*+/gu, '*');
  if (path === '' || path === '/' || path === '*') return '/*';
  return path.startsWith('/') ? path : `/${path}`;
}

function partsOf(pattern: string): Parts {
  const [, scheme = '', host = '', path = ''] = /^(.+?):\/\/([^/]*)(.*)$/su.exec(pattern) ?? [];
  return { scheme, host, path };
}

function hostCovers(wide: string, narrow: string): boolean {
  if (wide === '*' || wide === narrow) return true;
  if (!wide.startsWith('*.')) return false;
  const above = wide.slice(2);
  return narrow === above || narrow.endsWith(`.${above}`);
}

/** A star stands for any characters. Without regular expressions: many stars would make them slow. */
function matchesGlob(glob: string, text: string): boolean {
  const parts = glob.split('*');
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length === 1) return glob === text;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let at = first.length;
  const end = text.length - last.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}
