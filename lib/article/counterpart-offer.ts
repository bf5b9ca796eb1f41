import type { Side } from './side.ts';

/** Another page that the page at hand names as itself in the other language. Plain data: it crosses the messages. */
export interface CounterpartOffer {
  /** The language that the other page is said to hold. */
  language: Side;
  /** Its address: http or https, on the same site. */
  url: string;
  /** The match pattern of the host permission that reading it takes; left out on the page's own origin, which takes none. */
  permission?: string;
}

/** Why an address could not be read as a page. */
export type FetchFailure = 'offline' | 'notFound' | 'refused' | 'notAPage' | 'tooLarge' | 'timeout' | 'otherSite' | 'denied';

/** Why nothing came of a counterpart: it could not be read, holds no text in its language, or another text. */
export type CounterpartFailure = FetchFailure | 'noText' | 'unrelated';
