import { browser } from 'wxt/browser';

/** How often is looked, in milliseconds, and only while something of ours is on the page. */
const EVERY = 1000;

/**
 * Calls back when the extension was updated, reloaded or turned off under way: then this script is left behind in the page, can
 * reach nothing any more, and must take its views away. Nobody tells it, so it looks; the browser takes the id from it.
 * @param isNeeded whether there is anything to take away. @returns what begins to look, as often as it is called.
 */
export function watchForEnd(isNeeded: () => boolean, onEnd: () => void): () => void {
  let timer: number | undefined;
  const look = (): void => {
    timer = undefined;
    if (isOver()) onEnd();
    else if (isNeeded()) timer = window.setTimeout(look, EVERY);
  };
  return () => {
    if (timer === undefined && isNeeded()) timer = window.setTimeout(look, EVERY);
  };
}

/** Whether the extension that this script belongs to is gone. */
function isOver(): boolean {
  try {
    return (browser.runtime as { id?: string } | undefined)?.id === undefined;
  } catch {
    return true;
  }
}
