import type { WordAnswer, WordQuestion } from './align/asked-word.ts';
import type { ParagraphBead } from './align/alignment.ts';
import type { AlignedArticle, NothingReason } from './article/article.ts';
import type { PageText } from './article/block.ts';
import type { ChosenFor } from './article/chosen-region.ts';
import type { Side } from './article/side.ts';
import type { CounterpartFailure, CounterpartOffer, FetchFailure } from './article/counterpart-offer.ts';
import type { PageReport } from './exchange/report.ts';
import type { SavedDocument } from './library/saved-document.ts';
import type { View } from './settings.ts';
import type { Addition } from './sites.ts';

/** The one protocol between the extension's parts. Everything in it is plain data. */

/** Why there is nothing to read: what the finder says, and what the browser, the page or the person cause. */
export type Reason =
  | NothingReason
  | 'pdf'
  | 'browserPage'
  | 'blockedStore'
  | 'noAccess'
  | 'navigated'
  | 'cancelled'
  | 'failed';

/** What the page's reader is doing, or what came of it. */
export type PageState =
  | { phase: 'loading' }
  | { phase: 'reading' }
  /** `share` of the work that is done, 0–1. */
  | { phase: 'pairing'; share: number }
  /** The page in the other language is being fetched, because the person asked for it. */
  | { phase: 'fetching'; counterpart: CounterpartOffer }
  /** `counterpart`: the page from which the other language was read, where it is not the page itself. */
  | { phase: 'ready'; articles: number; paired: number; unpaired: number; view: View; counterpart?: CounterpartOffer; region?: RegionState }
  /**
   * `counterpart`: a page that can bring the other language; with `failure`, why it did not when it was asked for.
   * `unreadFrames`: how many large frames of other sites, which cannot be read, stand in the page.
   */
  | { phase: 'nothing'; reason: Reason; detail?: string; counterpart?: CounterpartOffer; failure?: CounterpartFailure; region?: RegionState; unreadFrames?: number }
  /** The person is choosing a region on the page. */
  | { phase: 'picking' };

/** Where the page was read, when that was not left to the finder. */
export interface RegionState {
  /** For what the region was chosen; `lost`: for this page, on which it is no more, so that the finder's own answer was taken. */
  chosenFor: ChosenFor | 'lost';
  /** Whether it is used on all pages of the site. */
  forSite: boolean;
  /** The site's name; null for a page without a site, such as a file. */
  host: string | null;
}

// ── Page ⇄ background, over the port `pair`. Closing the port cancels the work. ──

export const PAIR_PORT = 'pair';
/** Page → background: "this, too, is text that I am going to ask about"; in order, as often as needed. See `pairing-pieces.ts`. */
export interface TextPiece extends PageText {
  type: 'text';
  of: 'page' | 'counterpart';
}
/** Page → background: "that was all of it: find and pair its articles". Once a port. See `PairTask`. */
export interface PairRequest {
  type: 'pair';
  /** The language that the counterpart brings, where there is one. */
  counterpart?: Side;
  chosenFor?: ChosenFor;
}
/** Background → page: "these, too, are beads of the article with this number"; in order, as often as needed. */
export interface FoundBeads {
  type: 'beads';
  article: number;
  paragraphs: ParagraphBead[];
}
/** Background → page: "this is what I found; you have its beads". The last message on the port. */
export interface FoundNews {
  type: 'found';
  articles: Omit<AlignedArticle, 'paragraphs'>[];
  reason?: NothingReason;
}
export type PairReply =
  /** Background → page: "this share of the work is done", 0–1. */
  | { type: 'progress'; share: number }
  | FoundBeads
  | FoundNews
  /** Background → page: "I could not". The last message on the port. */
  | { type: 'failed'; detail: string };

// ── Page ⇄ background, over the port `fetch`, for a page of another origin of the site. Closing the port cancels. ──

export const FETCH_PORT = 'fetch';
/** Page → background: "fetch this page, as the person asked". Once a port. */
export interface FetchRequest {
  type: 'fetch';
  url: string;
}
export type FetchReply =
  /** Background → page: "this is the page, as it came". The last message on the port. */
  | { type: 'fetched'; html: string; contentType: 'text/html' | 'application/xhtml+xml' }
  /** Background → page: "this is why there is none". The last message on the port. */
  | { type: 'unfetched'; failure: FetchFailure };

// ── Page ⇄ background, over the port `word`. Closing the port cancels. ──

export const WORD_PORT = 'word';
/** Page → background: "what about this word of the sentence?". Once a port. */
export interface WordRequest extends WordQuestion {
  type: 'word';
}
export type WordReply =
  /** Background → page: "this", or that there is nothing to say. The last message on the port. */
  | { type: 'word'; answer: WordAnswer | null }
  /** Background → page: "I could not". The last message on the port. */
  | { type: 'failed'; detail: string };

// ── Popup ⇄ page, over the port `popup`. ──

export const POPUP_PORT = 'popup';
/** Page → popup: "this is how things stand"; at once after connecting and on every change. */
export interface StateNews {
  type: 'state';
  state: PageState;
}
export type PopupCommand =
  /** Popup → page: "show the articles so". */
  | { type: 'show'; view: View }
  /** Popup → page: "stop pairing", or choosing. */
  | { type: 'cancel' }
  /** Popup → page: "fetch the page in the other language that you offered, and read the two together". */
  | { type: 'counterpart' }
  /** Popup → page: "read the page again". */
  | { type: 'retry' }
  /** Popup → page: "let the person choose the region". */
  | { type: 'pick' }
  /** Popup → page: "forget the region that was chosen". */
  | { type: 'automatic' }
  /** Popup → page: "use the region on all pages of the site", or on this one only. */
  | { type: 'forSite'; on: boolean };

// ── Single messages ──

/** Popup → background: "put the reader into this tab". Answered with an `ActivateReply`. */
export interface ActivateRequest {
  type: 'activate';
  tabId: number;
}
export type ActivateReply = { ok: true } | { ok: false; reason: Reason; detail?: string };

/** Background → page: "turn the last view on, or off if it is on" (shortcut, context menu). Answered with a `ToggleReply`. */
export interface ToggleRequest {
  type: 'toggle';
}
/** Whether there is anything to show on the page. */
export type ToggleReply = boolean;
/** Extension page → page: "what did you pair?". Answered when pairing has ended. */
export interface ReportRequest {
  type: 'report';
}
/** Background → page: "this is an always-on page: show an article by itself", unless the person has closed it here before. */
export interface OpenRequest {
  type: 'open';
  closed: boolean;
}
/** Extension page → page: "what did you pair, with its texts and the places in them?". Answered when pairing has ended. */
export interface ArticlesRequest {
  type: 'articles';
}
/** Extension page → page: "what did you read, all of it?". Answered with a `PageTextReply` when pairing has ended. */
export interface PageTextRequest {
  type: 'pageText';
}
export type PageRequest = ToggleRequest | ReportRequest | OpenRequest | ArticlesRequest | PageTextRequest;
export type ReportReply = PageReport;
export interface ArticlesReply {
  /** Without its fragment. */
  address: string;
  title: string;
  articles: TextArticle[];
}
/** All text of the page with its articles, whose ids point into it; null where the page is a book: its text would hold the thread. */
export type PageTextReply = { page: PageText; articles: AlignedArticle[] } | null;
/** An article with its own texts: the segments of its beads point into them. */
export interface TextArticle extends Pick<AlignedArticle, 'languages' | 'layout' | 'paragraphs'> {
  texts: { zh: string[]; en: string[] };
}

/** Page's watcher → background: "this always-on page may hold both languages: put the reader in". */
export interface WakeRequest {
  type: 'wake';
}
/** Page → background: "so many pairs are in the view that is on", null where none is; the toolbar button shows it. */
export interface ShownNews {
  type: 'shown';
  pairs: number | null;
}
/** Page → background: "the person has closed the view on this always-on page", or turned one on again. */
export interface ClosedNews {
  type: 'closed';
  closed: boolean;
}
/** Page → background: "open the workbench on this page's article". */
export interface WorkbenchRequest {
  type: 'workbench';
}
/** Page → background: "put the script that draws the views into my page"; answered with whether it is there. */
export interface ViewsRequest {
  type: 'viewsWanted';
}
/** Page → background: "put the colours of the marks into my page"; answered with whether they are there. */
export interface HighlightsRequest {
  type: 'highlightsWanted';
}
/**
 * Workbench → background: "I am being left; keep this document, which was read with that `changedAt`": what a page begins to store
 * while it goes is lost.
 */
export interface KeepRequest {
  type: 'keep';
  document: SavedDocument;
  based: number;
}
export type PageNews = WakeRequest | ShownNews | ClosedNews | WorkbenchRequest;

/**
 * Extension page → background: "this is to become an always-on site" (`keep`; as soon as the browser permits it), "the person has
 * not permitted it" (`leave`), "this is one no longer" (`drop`). Answered with a `SiteReply`.
 */
export interface SiteRequest {
  type: 'site';
  act: 'keep' | 'leave' | 'drop';
  /** A match pattern. */
  pattern: string;
}
/** What the list says of the site; `waiting`: the browser has not permitted it yet; `full`: the browser does not store it. */
export type SiteReply = Addition | { outcome: 'waiting' | 'gone' | 'full' };

/** Narrows what came over a channel to one of the messages named, or null: nothing unknown is acted on. */
export function messageOf<Message extends { type: string }>(value: unknown, ...types: Message['type'][]): Message | null {
  if (typeof value !== 'object' || value === null || !('type' in value)) return null;
  return types.some((type) => type === value.type) ? (value as Message) : null;
}
