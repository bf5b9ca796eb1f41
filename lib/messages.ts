import type { Finding, NothingReason } from './article/article.ts';
import type { PageText } from './article/block.ts';
import type { PageReport } from './exchange/report.ts';
import type { View } from './settings.ts';

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
  | { phase: 'ready'; articles: number; paired: number; unpaired: number; view: View }
  | { phase: 'nothing'; reason: Reason; detail?: string };

// ── Page ⇄ background, over the port `pair`. Closing the port cancels the work. ──

export const PAIR_PORT = 'pair';
/** Page → background: "find and pair the articles in this text". Once a port. */
export interface PairRequest {
  type: 'pair';
  page: PageText;
}
export type PairReply =
  /** Background → page: "this share of the work is done", 0–1. */
  | { type: 'progress'; share: number }
  /** Background → page: "this is what I found". The last message on the port. */
  | { type: 'found'; finding: Finding }
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
  /** Popup → page: "stop pairing". */
  | { type: 'cancel' }
  /** Popup → page: "read the page again". */
  | { type: 'retry' };

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
export type PageRequest = ToggleRequest | ReportRequest;
export type ReportReply = PageReport;

/** Narrows what came over a channel to one of the messages named, or null: nothing unknown is acted on. */
export function messageOf<Message extends { type: string }>(value: unknown, ...types: Message['type'][]): Message | null {
  if (typeof value !== 'object' || value === null || !('type' in value)) return null;
  return types.some((type) => type === value.type) ? (value as Message) : null;
}
