import type { PageState } from '../../lib/messages.ts';
import { readyStateOf } from '../../lib/page/safe-dom.ts';

/** Resolves with the document once its elements are there; images and frames need not be. @throws the signal's reason. */
export async function loaded(document: Document, signal: AbortSignal, onWait: (state: PageState) => void): Promise<Document> {
  if (readyStateOf(document) === 'loading') {
    onWait({ phase: 'loading' });
    await new Promise<void>((resolve, reject) => {
      EventTarget.prototype.addEventListener.call(document, 'DOMContentLoaded', () => resolve(), { signal });
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
  }
  return document;
}

/** Waits for the work, but no longer than until the signal ends the waiting. */
export function unlessAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    signal.throwIfAborted();
    void work.then(resolve, reject);
  });
}
