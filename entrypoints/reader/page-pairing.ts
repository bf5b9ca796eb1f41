import type { Finding } from '../../lib/article/article.ts';
import type { ChosenFor } from '../../lib/article/chosen-region.ts';
import type { CounterpartOffer } from '../../lib/article/counterpart-offer.ts';
import { parallelPageOf, type ParallelPage } from '../../lib/article/parallel-page.ts';
import { reportFinding } from '../../lib/exchange/report.ts';
import type { ArticlesReply, PageState, PageTextReply, ReportReply } from '../../lib/messages.ts';
import { isHostTag } from '../../lib/page/host-tag.ts';
import { Halves } from '../../lib/page/page-changes-halves.ts';
import { readPage } from '../../lib/page/read-page.ts';
import type { PageReading } from '../../lib/page/reading.ts';
import { bodyOf, localName, shadowRootOf } from '../../lib/page/safe-dom.ts';
import { nextTask, runInSlices } from '../../lib/slices.ts';
import { Counterpart, joinedReading } from './counterpart.ts';
import { Nothing } from './nothing.ts';
import type { PageMemory } from './page-memory.ts';
import { PageRegion } from './page-region.ts';
import { pairPage, type PairOptions } from './pair-page.ts';

/** The page, or the region of it that a person chose, as it stands now. */
export interface OwnReading extends PageReading {
  chosenFor?: ChosenFor;
  /** The shadow roots that were read. */
  shadows: ShadowRoot[];
}

/** What was found. */
export interface Result {
  /** What was read of the page itself. */
  own: PageReading;
  /** What the finding's Blocks are numbered in: the same, or with the text of another page behind it. */
  shown: PageReading;
  finding: Finding;
  /** Its articles as the views show them. */
  parallel: ParallelPage;
  /** The page from which the other language came. */
  counterpart?: CounterpartOffer;
}

/** What is read of a page and what that is paired with: the whole page or a chosen region, alone or with its page in the other language. */
export class PagePairing {
  readonly region: PageRegion;
  readonly counterpart: Counterpart;
  readonly #document: Document;
  readonly #memory: PageMemory;
  readonly #halves = new Halves();

  constructor(document: Document, memory: PageMemory) {
    this.#document = document;
    this.#memory = memory;
    this.region = new PageRegion(document, memory);
    this.counterpart = new Counterpart(document);
  }

  /** @throws Nothing where the page has no body; the signal's reason. */
  async read(signal: AbortSignal): Promise<OwnReading> {
    // Most pages have no region: the whole is begun while the background is still being asked for it.
    const left = new AbortController();
    const begun = this.#memory.isThere ? null : this.#begin(AbortSignal.any([signal, left.signal]));
    const region = await this.region.find();
    signal.throwIfAborted();
    if (!region) return begun ?? this.readWhole(signal);
    left.abort();
    return { ...(await this.#readBelow(region.element, signal)), chosenFor: region.chosenFor };
  }

  /** Reads the whole page already, though that may be for nothing. */
  #begin(signal: AbortSignal): Promise<OwnReading> {
    const reading = nextTask().then(() => this.readWhole(signal)); // the script itself has run long enough
    reading.catch(() => undefined); // told to who waits for it, if anybody does
    return reading;
  }

  /** The whole page, whatever region of it was chosen. @throws as `read` does. */
  readWhole(signal: AbortSignal): Promise<OwnReading> {
    const body = bodyOf(this.#document);
    if (!body) throw new Nothing('empty');
    return this.#readBelow(body, signal);
  }

  async #readBelow(root: Element, signal: AbortSignal): Promise<OwnReading> {
    const shadows: ShadowRoot[] = [];
    const ignore = (element: Element): boolean => {
      if (isOurs(element)) return true;
      const shadow = shadowRootOf(element);
      if (shadow) shadows.push(shadow);
      return false;
    };
    return { ...(await runInSlices(readPage(root, ignore), { signal })), shadows };
  }

  /** Has a reading paired. A site's region in which nothing is found on this page is passed over. */
  async pair(reading: OwnReading, options: PairOptions): Promise<Result> {
    const { blocks, containers, chosenFor } = reading;
    if (!chosenFor) return this.#pairWhole(reading, options);
    const finding = await pairPage({ page: { blocks, containers }, chosenFor }, options);
    if (chosenFor === 'page' || finding.articles.length > 0) return resultOf({ own: reading, shown: reading, finding }, options);
    this.region.pass();
    return this.#pairWhole(await this.readWhole(options.signal), options);
  }

  /** Where the reading holds one language, it is paired with the other if that stood in its place before, or was fetched. */
  async #pairWhole(own: OwnReading, options: PairOptions): Promise<Result> {
    const { ask, offer } = this.counterpart.request(own);
    const finding = await pairPage(ask, options);
    if (offer) return resultOf({ own, shown: joinedReading(own, ask), finding, counterpart: offer }, options);
    const whole = this.#halves.join(own, finding.reason, location.origin + location.pathname + location.search);
    const both = whole && (await pairPage({ page: { blocks: whole.blocks, containers: whole.containers } }, options));
    return resultOf(both && both.articles.length > 0 ? { own: whole, shown: whole, finding: both } : { own, shown: own, finding }, options);
  }

  /** The result of a page that was read again and says the same. */
  adopt(result: Result, own: PageReading): Result {
    return { ...result, own, shown: result.counterpart ? joinedReading(own, this.counterpart.request(own).ask) : own };
  }
}

async function resultOf(found: Omit<Result, 'parallel'>, { signal }: PairOptions): Promise<Result> {
  return { ...found, parallel: await runInSlices(parallelPageOf(found.finding.articles, found.shown.blocks), { signal }) };
}

/** The page's own Blocks in the articles found. */
export function blocksInArticles({ finding, own }: Result): number[] {
  return finding.articles.flatMap(({ zh, en }) => [...zh, ...en]).filter((id) => id < own.blocks.length);
}

/** Our own views, which are no part of the page. */
export function isOurs(element: Element): boolean {
  return isHostTag(localName(element));
}

/** What was found, or why there is nothing, as data for other programs. */
export function reportOf(result: Result | null, state: PageState): ReportReply {
  if (result) return reportFinding(result.finding, result.shown.blocks.map((block) => block.text));
  if (state.phase !== 'nothing') return { articles: [] };
  return { articles: [], reason: state.detail ? `${state.reason}: ${state.detail}` : state.reason };
}

/** What was found with its own texts, for the workbench. */
export function articlesOf(result: Result | null): ArticlesReply {
  const texts = result?.shown.blocks.map(({ text }) => text) ?? [];
  const textsOf = (ids: readonly number[]): string[] => ids.map((id) => texts[id] ?? '');
  const articles = (result?.finding.articles ?? []).map(({ languages, layout, paragraphs, zh, en }) => ({ languages, layout, paragraphs, texts: { zh: textsOf(zh), en: textsOf(en) } }));
  return { address: location.href.replace(/#.*$/su, ''), title: document.title, articles };
}

/** A page with more Blocks is a book. */
const MOST_BLOCKS = 5000;

/** What was read with what was found, for those who look for more in it. */
export function pageTextOf(result: Result | null): PageTextReply {
  if (!result || result.shown.blocks.length > MOST_BLOCKS) return null;
  const { shown: { blocks, containers }, finding: { articles } } = result;
  return { page: { blocks, containers }, articles };
}
