import { browser } from 'wxt/browser';
import { readPlace, readSiteView, rememberPlace, rememberSiteView } from '../../lib/reading-memory-store.ts';
import type { Place } from '../../lib/reading-memory.ts';
import type { ShownView } from '../../lib/settings.ts';

/** What is remembered of this page and its site. A private window leaves nothing behind; a storage that fails remembers nothing. */
export const remembering = {
  /** The view used last on this site. */
  view: (): Promise<ShownView | undefined> => readSiteView(location.origin).catch(() => undefined),
  place: (): Promise<Place | undefined> => readPlace(addressOfPage()).catch(() => undefined),
  keepView: (view: ShownView): void => keep(() => rememberSiteView(location.origin, view)),
  keepPlace: (place: Place): void => keep(() => rememberPlace(addressOfPage(), place)),
};

function keep(remember: () => Promise<void>): void {
  if (!isPrivate()) void remember().catch(() => undefined);
}

/** Where the extension is gone nothing can be kept, and nobody can tell any more. */
export function isPrivate(): boolean {
  try {
    return browser.extension.inIncognitoContext;
  } catch {
    return true;
  }
}

/** The page's address without its hash. */
export function addressOfPage(): string {
  const { href } = location;
  const hash = href.indexOf('#');
  return hash < 0 ? href : href.slice(0, hash);
}
