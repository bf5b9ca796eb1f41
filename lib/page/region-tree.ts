import type { Block } from '../article/block.ts';
import type { PageReading } from './reading.ts';
import { bodyOf, childElements, isElement, localName, nodeType, parentNode, selectAll, shadowHost } from './safe-dom.ts';

/** How many Blocks of each language a part of the page holds. */
export interface Holding {
  zh: number;
  en: number;
  /** Too short or too odd to tell by themselves: they may turn out to be either. */
  unknown: number;
  /** All, those in other languages among them. */
  all: number;
}

/** A child that holds this share of what both languages have in common holds the article. */
const MAIN_SHARE = 0.75;

/**
 * The elements of a page that hold text, as a person walks among them who looks for a region. Only elements of the document
 * itself: what stands in a shadow root or a frame counts to its host.
 */
export class RegionTree {
  readonly #document: Document;
  /** What every element that holds text holds, with its depth in the tree. */
  readonly #holdings = new Map<Element, Holding & { depth: number }>();

  constructor(document: Document, reading: PageReading) {
    this.#document = document;
    for (const [id, { element }] of reading.sources.entries()) {
      const home = inDocument(element, document);
      const holding = home && this.#enter(home);
      if (!holding) continue;
      const language = languageOf(reading.blocks[id]);
      holding.all++;
      if (language !== 'other') holding[language]++;
    }
    this.#addUp();
  }

  holding(element: Element): Holding {
    return this.#holdings.get(element) ?? { zh: 0, en: 0, unknown: 0, all: 0 };
  }

  /** The smallest part of the page around an element that holds both languages; where none does, the nearest with any text. */
  around(element: Element): Element | null {
    let nearest: Element | null = null;
    for (let at: Element | null = element; at; at = this.#parent(at)) {
      if (!this.#holdings.has(at)) continue;
      nearest ??= at;
      if (this.#isBilingual(at)) return at;
    }
    return nearest ?? bodyOf(this.#document);
  }

  /** The next ancestor that holds more than the element, or null. */
  wider(element: Element): Element | null {
    const { all } = this.holding(element);
    let at = this.#parent(element);
    while (at && this.holding(at).all <= all) at = this.#parent(at);
    return at;
  }

  /**
   * A part of the element that holds less than it, or null.
   * @param towards if it stands in the element, the way down leads to it.
   */
  narrower(element: Element, towards: Element | null): Element | null {
    const { all } = this.holding(element);
    for (let at: Element | null = element; at; ) {
      const children = this.#children(at);
      const fullest = [...children].sort((a, b) => this.#weight(b) - this.#weight(a))[0];
      const next: Element | null = children.find((child) => towards !== null && contains(child, towards)) ?? fullest ?? null;
      if (next && this.holding(next).all < all) return next;
      at = next;
    }
    return null;
  }

  /** The element with text that stands before (-1) or behind (1) the given one, on the same level or the nearest above. */
  beside(element: Element, step: 1 | -1): Element | null {
    for (let at: Element | null = element; at; at = this.#parent(at)) {
      const parent = this.#parent(at);
      const row = parent ? [...childElements(parent)].filter((child) => child === at || this.#holdings.has(child)) : [];
      const next = row[row.indexOf(at) + step];
      if (next) return next;
    }
    return null;
  }

  /**
   * Where a person begins to look: around what was found, or else where most of both languages stands.
   * @param found the elements in which the found articles stand.
   */
  proposal(found: readonly Element[]): Element | null {
    const homes = new Set(found.map((element) => inDocument(element, this.#document)).filter((home) => home !== null));
    let around: Element | null = [...homes][0] ?? null;
    for (const home of homes) while (around && !contains(around, home)) around = this.#parent(around);
    if (around) return around;
    const body = bodyOf(this.#document);
    return body && (this.#isBilingual(body) ? this.#main(body) : this.#named() ?? body);
  }

  #main(body: Element): Element {
    const common = (element: Element): number => Math.min(this.holding(element).zh, this.holding(element).en);
    for (let at = body; ; ) {
      const all = common(at);
      const main = this.#children(at).find((child) => all > 0 && common(child) >= MAIN_SHARE * all);
      if (!main) return at;
      at = main;
    }
  }

  /** The element that the page itself calls its main part. */
  #named(): Element | null {
    const named = selectAll(this.#document, 'main, [role=main], article');
    return named.find((element) => this.#holdings.has(element)) ?? null;
  }

  /** What holds both languages weighs more than what holds one. */
  #weight(element: Element): number {
    const { zh, en, all } = this.holding(element);
    return Math.min(zh, en) + all / (all + 1);
  }

  #isBilingual(element: Element): boolean {
    const { zh, en } = this.holding(element);
    return zh > 0 && en > 0;
  }

  #children(element: Element): Element[] {
    return [...childElements(element)].filter((child) => this.#holdings.has(child));
  }

  /** Up to the body, which is the widest region. */
  #parent(element: Element): Element | null {
    const parent = element === bodyOf(this.#document) ? null : parentNode(element);
    return parent && isElement(parent) ? parent : null;
  }

  /** Enters an element with its ancestors, each once: pages nest deeper than a walk to the root for every Block would bear. */
  #enter(home: Element): Holding | undefined {
    const path: Element[] = [];
    let at: Element | null = home;
    while (at && !this.#holdings.has(at)) {
      path.push(at);
      at = this.#parent(at);
    }
    let depth = at ? (this.#holdings.get(at)?.depth ?? 0) : 0;
    for (const element of path.reverse()) this.#holdings.set(element, { zh: 0, en: 0, unknown: 0, all: 0, depth: ++depth });
    return this.#holdings.get(home);
  }

  /** Gives to every element what its descendants hold, from the deepest up. */
  #addUp(): void {
    for (const [element, holding] of [...this.#holdings].sort(([, a], [, b]) => b.depth - a.depth)) {
      const parent = this.#parent(element);
      const sum = parent && this.#holdings.get(parent);
      if (sum) for (const key of ['zh', 'en', 'unknown', 'all'] as const) sum[key] += holding[key];
    }
  }
}

function languageOf(block: Block | undefined): 'zh' | 'en' | 'unknown' | 'other' {
  const language = block?.language ?? 'other';
  return language === 'zh-Hans' || language === 'zh-Hant' ? 'zh' : language;
}

/** The element itself, or the host of the shadow root or frame in the document in which it stands. */
function inDocument(element: Element, document: Document): Element | null {
  for (let at: Element | null = element; at; ) {
    const root: Node = Node.prototype.getRootNode.call(at);
    if (root === document) return localName(at) === 'html' ? bodyOf(document) : at;
    at = nodeType(root) === Node.DOCUMENT_NODE ? ((root as Document).defaultView?.frameElement ?? null) : shadowHost(root);
  }
  return null;
}

/** Whether the element holds the other one, or is it. */
function contains(element: Element, other: Element): boolean {
  return Node.prototype.contains.call(element, other);
}
