import { signal } from '@preact/signals';
import { renderNow } from '../render-now.ts';

/** The page is being printed: what is not in view is wanted, too. */
export const isPrinting = signal(false);

// The browser prints what is there when its event has been heard, and waits for nothing.
addEventListener('beforeprint', () => renderNow(() => (isPrinting.value = true)));
addEventListener('afterprint', () => (isPrinting.value = false));
