import { signal } from '@preact/signals';
import { flushSync } from 'preact/compat';

/** The page is being printed: what is not in view is wanted, too. */
export const isPrinting = signal(false);

// The browser prints what is there when its event has been heard, and waits for nothing.
addEventListener('beforeprint', () => flushSync(() => (isPrinting.value = true)));
addEventListener('afterprint', () => (isPrinting.value = false));
