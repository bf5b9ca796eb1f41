import type { BlockSource, PageReading } from './reading.ts';
import { attribute, baseURIOf, isElement, localName, parentNode } from './safe-dom.ts';

/** Inline markup of the page that the views keep. What is not named here is shown as plain text. */
export const MARK_KINDS = ['link', 'strong', 'em', 'code', 'sub', 'sup', 'mark', 'u', 's'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** A marked part of a Block's text: UTF-16 offsets, half-open. */
export interface Mark {
  start: number;
  end: number;
  kind: MarkKind;
  /** For links: an absolute address that is safe to follow. */
  href?: string;
}

/** An image of the article. */
export interface ArticleImage {
  /** Id of the Block before which it stands; null for what stands behind the last one. */
  before: number | null;
  src: string;
  alt: string;
  width: number;
  height: number;
}

const KINDS: Record<string, MarkKind> = {
  a: 'link', strong: 'strong', b: 'strong', em: 'em', i: 'em', cite: 'em', dfn: 'em', var: 'em', code: 'code', kbd: 'code',
  samp: 'code', sub: 'sub', sup: 'sup', mark: 'mark', u: 'u', ins: 'u', s: 's', del: 's', strike: 's',
};
const SAFE_LINKS = new Set(['http:', 'https:', 'mailto:']);

/**
 * Reads the inline markup of a Block as data, by an allow-list: nothing of the page's markup itself reaches the views.
 * @returns marks in text order, the outer ones first.
 */
export function marksOf(source: BlockSource): Mark[] {
  const marks: Mark[] = [];
  const open = new Map<Element, Mark>();
  for (const { node, start, length } of source.pieces) {
    for (const element of markupAround(node, source.element)) {
      const known = open.get(element);
      if (known) known.end = start + length;
      else {
        const mark = markOf(element, start, start + length);
        if (!mark) continue;
        open.set(element, mark);
        marks.push(mark);
      }
    }
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The inline elements between a text node and its block, the outermost first. */
function markupAround(node: Text, block: Element): Element[] {
  const around: Element[] = [];
  for (let at = parentNode(node); at && at !== block; at = parentNode(at)) if (isElement(at)) around.unshift(at);
  return around;
}

function markOf(element: Element, start: number, end: number): Mark | null {
  const kind = KINDS[localName(element)];
  if (!kind) return null;
  if (kind !== 'link') return { start, end, kind };
  const href = safeLink(attribute(element, 'href'), baseURIOf(element));
  return href === null ? null : { start, end, kind, href };
}

/** The absolute address, or null for what is no web or mail address (`javascript:`, `data:` and the like). */
function safeLink(href: string | null, base: string): string | null {
  if (href === null || !URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  return SAFE_LINKS.has(url.protocol) ? url.href : null;
}

/** Smaller images are icons and counting pixels. */
const LEAST_IMAGE = 48;

/**
 * The pictures that stand among the given Blocks. Only such as the page has loaded: showing them asks nothing of the network.
 * @param blocks ids of the article's Blocks.
 */
export function imagesAmong(reading: PageReading, blocks: readonly number[]): ArticleImage[] {
  // What was read from another page stands nowhere on this one.
  const ids = blocks.filter((id) => reading.sources[id]).sort((a, b) => a - b);
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return [];
  const home = commonContainer(reading, first, last);
  return reading.images.flatMap(({ element, container, before }) => {
    if (reading.containers[container]?.chrome) return [];
    const amid = before > first && before <= last;
    if (!amid && !isInside(reading, container, home)) return [];
    const { complete, naturalWidth: width, naturalHeight: height, alt } = element;
    const src = safeImage(element.currentSrc);
    if (!complete || src === null || width < LEAST_IMAGE || height < LEAST_IMAGE) return [];
    return [{ before: ids.find((id) => id >= before) ?? null, src, alt, width, height }];
  });
}

/** The container that holds both Blocks, unless that is the whole page: then pictures before and behind may be anything's. */
function commonContainer({ blocks, containers }: PageReading, first: number, last: number): number | null {
  let a = blocks[first]?.container ?? 0;
  let b = blocks[last]?.container ?? 0;
  while (a !== b) {
    if (a > b) a = containers[a]?.parent ?? 0;
    else b = containers[b]?.parent ?? 0;
  }
  return a > 0 ? a : null;
}

function isInside({ containers }: PageReading, container: number, home: number | null): boolean {
  if (home === null) return false;
  let at = container;
  while (at > home) at = containers[at]?.parent ?? -1;
  return at === home;
}

function safeImage(src: string): string | null {
  if (!URL.canParse(src)) return null;
  return /^(https?:|blob:|data:image\/)/i.test(src) ? src : null;
}
