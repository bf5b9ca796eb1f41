import type { FetchFailure } from '../article/counterpart-offer.ts';
import { decodePage } from './counterpart-charset.ts';
import { isSameSite, isWeb } from './counterpart-site.ts';

/** A page as it came, not parsed. */
export interface FetchedPage {
  html: string;
  type: 'text/html' | 'application/xhtml+xml';
}

/** An address that could not be read as a page. */
export class FetchError extends Error {
  override name = 'FetchError';
  readonly failure: FetchFailure;
  constructor(failure: FetchFailure) {
    super(failure);
    this.failure = failure;
  }
}

/** Larger than this is no article. */
export const MOST_BYTES = 4 * 1024 * 1024;
const TIMEOUT_MS = 20_000;

interface FetchOptions {
  /** Stops it; the promise rejects with the signal's reason. */
  signal: AbortSignal;
  /** The page that named the address: whatever leads to another site is refused. */
  from: string;
  /** `page`: the page's own origin, with its cookies, and no other; `extension`: any origin that the person let us read, without cookies. */
  as: 'page' | 'extension';
  timeout?: number;
}

/**
 * Fetches one page of the site that names it. The only place from which anything is asked of the network, and only when the
 * person asks for that page.
 * @throws FetchError; the signal's reason when it is aborted.
 */
export async function fetchPage(address: string, { signal, from, as, timeout = TIMEOUT_MS }: FetchOptions): Promise<FetchedPage> {
  const url = new URL(address);
  const home = new URL(from);
  if (!isWeb(url) || !isSameSite(url, home)) throw new FetchError('otherSite');
  const late = AbortSignal.timeout(timeout);
  const either = AbortSignal.any([signal, late]);
  const how: RequestInit =
    as === 'page' ? { mode: 'same-origin', credentials: 'same-origin' } : { mode: 'cors', credentials: 'omit', referrerPolicy: 'no-referrer' };
  try {
    const response = await fetch(url, { ...how, signal: either, headers: { accept: 'text/html,application/xhtml+xml' } });
    return await readAnswer(response, home);
  } catch (error) {
    if (error instanceof FetchError) throw error;
    signal.throwIfAborted();
    if (late.aborted) throw new FetchError('timeout');
    throw new FetchError(as === 'page' && (await leadsAway(url, either)) ? 'otherSite' : 'offline');
  }
}

/** Browsers do not tell why a fetch failed. A redirect to another origin is not followed with the mode `same-origin`; that is asked here. */
async function leadsAway(url: URL, signal: AbortSignal): Promise<boolean> {
  const response = await fetch(url, { mode: 'same-origin', redirect: 'manual', signal }).catch(() => null);
  return response?.type === 'opaqueredirect';
}

async function readAnswer(response: Response, home: URL): Promise<FetchedPage> {
  try {
    if (response.url && !isSameSite(new URL(response.url), home)) throw new FetchError('otherSite');
    if (response.status === 404 || response.status === 410) throw new FetchError('notFound');
    if (!response.ok) throw new FetchError('refused');
    const contentType = response.headers.get('content-type') ?? '';
    const type = contentType.split(';')[0]?.trim().toLowerCase();
    if (type !== 'text/html' && type !== 'application/xhtml+xml') throw new FetchError('notAPage');
    return { html: decodePage(await readBytes(response), contentType), type };
  } catch (error) {
    // What is not read is not to go on arriving.
    if (error instanceof FetchError) void response.body?.cancel().catch(() => undefined);
    throw error;
  }
}

async function readBytes(response: Response): Promise<Uint8Array> {
  if (Number(response.headers.get('content-length')) > MOST_BYTES) throw new FetchError('tooLarge');
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > MOST_BYTES) {
      void reader?.cancel().catch(() => undefined);
      throw new FetchError('tooLarge');
    }
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
