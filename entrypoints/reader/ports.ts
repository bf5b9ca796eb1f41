import { browser, type Browser } from 'wxt/browser';

/** Says something through a line that may be dead: one laid by an extension that was updated or turned off since throws. @returns whether it was said. */
export function post(port: Browser.runtime.Port | null, message: object): boolean {
  try {
    port?.postMessage(message);
    return port !== null;
  } catch {
    return false;
  }
}

/** Ends a line that may be dead already. */
export function disconnect(port: Browser.runtime.Port | null): void {
  try {
    port?.disconnect();
  } catch {
    // its extension is gone, and the line with it
  }
}

/** Hears that the other end is gone, for whatever reason: Chromium writes a reason that nobody reads on the page's console. */
export function onceGone(port: Browser.runtime.Port, then: () => void): void {
  port.onDisconnect.addListener(() => {
    try {
      if (browser.runtime.lastError) return;
    } catch {
      // the extension is gone, and its names with it
    } finally {
      then();
    }
  });
}
