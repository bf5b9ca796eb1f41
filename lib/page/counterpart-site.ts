/**
 * Whether two addresses belong to one site, without the public suffix list: so conservative that two tenants of one host are
 * seldom taken for one site, at the price that some sites of rare suffixes are not recognised as one.
 */

/** Second-level labels under which a country's registry gives out names: `com.cn`, `gov.hk`, `co.uk`. So do all of two letters (`bj.cn`). */
const REGISTRY_LABELS = new Set(
  'com net org gov edu mil int info biz name idv govt gouv gob gub school museum press nom web game ebiz club asn plc ltd sch nhs police'.split(' '),
);
/** Hosts that give everybody a name of their own. */
const SHARED_HOSTS = new Set(
  ('github.io gitlab.io gitee.io pages.dev workers.dev netlify.app vercel.app web.app firebaseapp.com herokuapp.com appspot.com ' +
    'azurewebsites.net cloudfront.net amazonaws.com myqcloud.com aliyuncs.com blogspot.com wordpress.com wixsite.com weebly.com ' +
    'tumblr.com substack.com medium.com neocities.org readthedocs.io fandom.com r2.dev onrender.com fly.dev surge.sh glitch.me ' +
    'typepad.com livejournal.com blogspot.hk blogspot.tw squarespace.com myshopify.com sinaapp.com 16mb.com altervista.org').split(' '),
);

/** True for http and https addresses of the same host, or of hosts below the same registered name. */
export function isSameSite(a: URL, b: URL): boolean {
  if (!isWeb(a) || !isWeb(b)) return false;
  if (a.hostname === b.hostname) return true;
  const site = siteOf(a.hostname);
  return site !== null && site === siteOf(b.hostname);
}

export function isWeb({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:';
}

/** The host's registered name as far as its labels tell; null for IP addresses, bare names and suffixes. */
function siteOf(hostname: string): string | null {
  if (hostname.startsWith('[') || /^[\d.]+$/u.test(hostname)) return null;
  const labels = hostname.replace(/\.$/u, '').split('.');
  const suffix = suffixLength(labels);
  return labels.length > suffix ? labels.slice(-suffix - 1).join('.') : null;
}

function suffixLength(labels: readonly string[]): number {
  const [second = '', top = ''] = labels.slice(-2);
  if (SHARED_HOSTS.has(`${second}.${top}`)) return 2;
  const ofCountry = top.length === 2;
  const registry = second.length <= 2 || second.startsWith('xn--') || REGISTRY_LABELS.has(second);
  return ofCountry && registry ? 2 : 1;
}

/** The match pattern of the host permission for an address. Browsers do not agree on ports in patterns: without one, all are meant. */
export function hostPatternOf({ protocol, hostname }: URL): string {
  return `${protocol}//${hostname}/*`;
}
