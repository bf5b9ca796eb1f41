import { browser } from 'wxt/browser';
import type { NothingReason } from '../../lib/article/article.ts';
import type { PageText } from '../../lib/article/block.ts';
import { missingLanguage } from '../../lib/article/counterpart-language.ts';
import type { CounterpartFailure, CounterpartOffer } from '../../lib/article/counterpart-offer.ts';
import { joinPages } from '../../lib/article/join-pages.ts';
import { FETCH_PORT, messageOf, type FetchReply, type FetchRequest, type Reason } from '../../lib/messages.ts';
import { fetchPage, FetchError, type FetchedPage } from '../../lib/page/counterpart-fetch.ts';
import { chooseCounterpart } from '../../lib/page/counterpart-links.ts';
import { scanLanguageLinks } from '../../lib/page/counterpart-scan.ts';
import { hostPatternOf } from '../../lib/page/counterpart-site.ts';
import { readDocument } from '../../lib/page/read-document.ts';
import type { PageReading } from '../../lib/page/reading.ts';
import type { PairTask } from '../../lib/pairing-pieces.ts';
import { runInSlices } from '../../lib/slices.ts';
import { onceGone } from './ports.ts';

/** Reasons behind which a page in one language can stand. */
const ONE_LANGUAGE: ReadonlySet<Reason> = new Set<Reason>(['noChinese', 'noEnglish', 'unrelated', 'tooShort']);

/** The counterpart was read, and nothing came of it. */
class CounterpartError extends Error {
  override name = 'CounterpartError';
  readonly failure: CounterpartFailure;
  constructor(failure: CounterpartFailure) {
    super(failure);
    this.failure = failure;
  }
}

/** What the background is asked, and the page from which the counterpart in it came. */
interface JoinedRequest {
  ask: PairTask;
  offer?: CounterpartOffer;
}

/** The page in the other language: offered where the page names one, fetched when the person asks, and kept as long as the address stays. */
export class Counterpart {
  readonly #document: Document;
  #offered: { offer: CounterpartOffer; reason: Reason; from: string } | null = null;
  #fetched: { offer: CounterpartOffer; page: PageText; from: string } | null = null;

  constructor(document: Document) {
    this.#document = document;
  }

  /** What was offered for the page at this address, and why the page alone holds nothing. */
  get offered(): { offer: CounterpartOffer; reason: Reason } | null {
    return this.#offered?.from === location.href ? this.#offered : null;
  }

  /** Looks for a page in the language that this one lacks, and offers it. Nothing is fetched. */
  look({ blocks }: PageReading, reason: Reason): void {
    this.#offered = null;
    const language = ONE_LANGUAGE.has(reason) ? missingLanguage(blocks) : null;
    if (language === null) return;
    const { links, canonical } = scanLanguageLinks(this.#document);
    const url = chooseCounterpart(links, canonical === null ? [location.href] : [location.href, canonical], language);
    if (url === null) return;
    const target = new URL(url);
    const offer = { language, url, ...(target.origin !== location.origin && { permission: hostPatternOf(target) }) };
    this.#offered = { offer, reason, from: location.href };
  }

  /**
   * Fetches and reads the page that was offered. From now on it is paired with this one.
   * @throws FetchError; the signal's reason.
   */
  async fetch(offer: CounterpartOffer, signal: AbortSignal): Promise<void> {
    const from = location.href;
    const fetched = offer.permission === undefined ? await fetchPage(offer.url, { signal, from, as: 'page' }) : await fetchInBackground(offer.url, signal);
    const page = await runInSlices(readDocument(fetched), { signal });
    this.#fetched = { offer, page, from };
  }

  /** What is to be paired: the page alone, or with the counterpart that was fetched for this address. */
  request({ blocks, containers }: PageReading): JoinedRequest {
    const page = { blocks, containers };
    if (this.#fetched?.from !== location.href) return { ask: { page } };
    const { offer, page: other } = this.#fetched;
    return { ask: { page, counterpart: { page: other, language: offer.language } }, offer };
  }

  /** Forgets what was fetched, because nothing came of it. @returns what to throw. */
  refuse(reason: NothingReason): Error {
    this.#fetched = null;
    return new CounterpartError(reason === 'unrelated' ? 'unrelated' : 'noText');
  }
}

/** The reading that the answer to a request speaks of: the fetched Blocks stand behind the page's own, and nowhere on the page. */
export function joinedReading(reading: PageReading, { counterpart }: Pick<PairTask, 'counterpart'>): PageReading {
  return counterpart ? { ...reading, ...joinPages(reading, counterpart.page) } : reading;
}

/** Why nothing came of a counterpart that was asked for, as the error says; null for other errors. */
export function failureOf(error: unknown): CounterpartFailure | null {
  return error instanceof FetchError || error instanceof CounterpartError ? error.failure : null;
}

/** Has the background fetch a page of another origin. The browser may stop it meanwhile; it starts again when it is called. */
async function fetchInBackground(url: string, signal: AbortSignal): Promise<FetchedPage> {
  const page = (await askForPage(url, signal)) ?? (await askForPage(url, signal));
  if (!page) throw new FetchError('offline');
  return page;
}

/** @returns null when the background was stopped before it answered. */
function askForPage(url: string, signal: AbortSignal): Promise<FetchedPage | null> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const port = browser.runtime.connect({ name: FETCH_PORT });
    const cancel = (): void => {
      port.disconnect();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', cancel, { once: true });
    onceGone(port, () => resolve(null));
    port.onMessage.addListener((message: unknown) => {
      const reply = messageOf<FetchReply>(message, 'fetched', 'unfetched');
      if (!reply) return;
      signal.removeEventListener('abort', cancel);
      port.disconnect();
      if (reply.type === 'fetched') resolve({ html: reply.html, type: reply.contentType });
      else reject(new FetchError(reply.failure));
    });
    port.postMessage({ type: 'fetch', url } satisfies FetchRequest);
  });
}
