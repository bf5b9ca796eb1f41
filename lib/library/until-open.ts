/** How often a database that cannot be opened is tried again, in milliseconds. */
const EVERY = 2000;

/**
 * Tries again and again whether the database can be opened: a window that holds it is closed, or what was wrong is mended, without a word to us.
 * @param ask asks it something. @param onOpen once it answers. @returns ends it.
 */
export function untilOpen(ask: () => Promise<unknown>, onOpen: () => void): () => void {
  let timer = setTimeout(tryAgain, EVERY);
  let ended = false;
  function tryAgain(): void {
    ask().then(
      () => {
        if (!ended) onOpen();
      },
      () => {
        if (!ended) timer = setTimeout(tryAgain, EVERY);
      },
    );
  }
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
