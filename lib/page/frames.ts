/** Frames in the page: documents of the same site are a part of it, those of other sites stay closed to us. */
import { bodyOf, boxOf, contentDocumentOf, ownerDocumentOf, windowOf } from './safe-dom.ts';

/** Less than this, in pixels, holds no text that a person reads: counters, bridges between scripts. */
const LEAST_BOX = { width: 100, height: 40 };
/** Share of the window from which on a frame of another site may hold the article; advertisements take less. */
const LEAST_SHARE = 0.25;

/** What a frame holds: the body to read, or `unread` where a part of the page worth reading is another site's. */
export type FrameContent = { body: HTMLElement } | 'unread' | null;

/** @param frame an `iframe` or `frame` that is shown. */
export function lookInto(frame: Element): FrameContent {
  const { width, height } = boxOf(frame);
  if (width < LEAST_BOX.width || height < LEAST_BOX.height) return null;
  const inside = documentIn(frame);
  if (inside) {
    const body = bodyOf(inside);
    return body && { body };
  }
  const view = windowIn(frame);
  return view && width * height >= LEAST_SHARE * view.innerWidth * view.innerHeight ? 'unread' : null;
}

function documentIn(frame: Element): Document | null {
  try {
    return contentDocumentOf(frame);
  } catch {
    return null; // some browsers throw where others answer null
  }
}

function windowIn(node: Node): Window | null {
  const document = ownerDocumentOf(node);
  return document && windowOf(document);
}

/** The window in which the node shows; that of the page itself for what shows in none. */
export function windowAround(node: Node): Window & typeof globalThis {
  return (windowIn(node) ?? window) as Window & typeof globalThis;
}

/** Where the window's upper left corner lies in the page's own window, in CSS pixels: a frame may stand in a frame. */
export function offsetOf(view: Window): { x: number; y: number } {
  const offset = { x: 0, y: 0 };
  for (let at = view; at !== window; ) {
    const frame = at.frameElement;
    if (!frame) break; // taken out of the page
    const { left, top } = boxOf(frame);
    offset.x += left + frame.clientLeft;
    offset.y += top + frame.clientTop;
    at = windowAround(frame);
  }
  return offset;
}
