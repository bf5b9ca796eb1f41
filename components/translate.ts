import type { i18n } from '#i18n';

/** The interface's messages, in the person's language. Handed to the views, which know nothing of the browser. */
export type Translate = typeof i18n.t;
