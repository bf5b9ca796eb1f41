import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { WakeRequest } from '../../lib/messages.ts';
import { FRAMES, mayHoldBoth } from '../../lib/page/bilingual-probe.ts';
import { readyStateOf, selectAll, visibilityOf } from '../../lib/page/safe-dom.ts';
import { runInSlices } from '../../lib/slices.ts';
import { PageWatch, type Followed } from '../reader/page-watch.ts';

/** The browser's own object: the usual one, for two browsers, is larger than all of this script. */
declare const chrome: { runtime?: { sendMessage(message: WakeRequest): Promise<unknown> } };

/**
 * What runs on every page of an always-on site: it looks whether the page may hold both languages, again where the page changes,
 * and has the reader put in once it may. Until then nothing is read.
 */
export default defineUnlistedScript(() => {
  // No AbortController: to make the first one takes the browser longer than all of the looking at a short page.
  let left = false;
  const look = async (): Promise<Followed> => {
    const begun = performance.now();
    const both = await runInSlices(mayHoldBoth(document));
    const cost = performance.now() - begun;
    if (both && !left) {
      left = true;
      watch.stop();
      await seen();
      await wake();
    }
    return { cost, brought: false };
  };
  const lookQuietly = (): void => void look().catch(() => undefined);
  const watch = new PageWatch(document, { ignore: () => false, onSettled: look, sparse: true });
  watch.start();
  lookQuietly();
  // Frames come later than the page's own text, and their coming is no change of it.
  const onLoad = (): void => {
    if (!left && selectAll(document, FRAMES).length > 0) lookQuietly();
  };
  if (readyStateOf(document) !== 'complete') window.addEventListener('load', onLoad, { once: true });
});

/** Resolves when somebody looks at the page: one that was only opened beside others can wait. */
function seen(): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (visibilityOf(document) === 'hidden') return;
      EventTarget.prototype.removeEventListener.call(document, 'visibilitychange', check);
      resolve();
    };
    EventTarget.prototype.addEventListener.call(document, 'visibilitychange', check);
    check();
  });
}

/**
 * Has the reader put in. The browser may stop the background meanwhile: then it is asked once more. Where the extension has been updated or
 * switched off, nobody listens, and the page goes on without us.
 */
async function wake(): Promise<void> {
  const ask = async (): Promise<unknown> => chrome.runtime?.sendMessage({ type: 'wake' });
  if ((await ask().catch(() => false)) !== true) await ask().catch(() => undefined);
}
