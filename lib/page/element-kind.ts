import type { BlockRole } from '../article/block.ts';
import { attribute, hasAttribute, localName, textContentOf } from './safe-dom.ts';

/** Elements whose text is no text of the page: code, controls, annotations, pictures. */
const SKIPPED = new Set(
  ('script style template noscript head title meta link base object embed applet svg math canvas audio video ' +
    'map area textarea select option datalist input button progress meter rt rp rtc').split(' '),
);
/** No `form` among them: whole pages stand inside one on many a government site. */
const CHROME_TAGS = new Set(['nav', 'footer', 'aside', 'dialog', 'menu']);
const CHROME_ROLES = new Set(
  'navigation banner contentinfo complementary search dialog alertdialog alert menu menubar toolbar tablist status'.split(' '),
);
export const BLOCK_TAGS = new Set(
  ('address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 ' +
    'h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul').split(' '),
);
export const BOLD_TAGS = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const HEADINGS: Partial<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };
const ROLES: Partial<Record<string, BlockRole>> = {
  li: 'item', dd: 'item', dt: 'item', td: 'cell', th: 'cell', figcaption: 'caption', caption: 'caption',
  blockquote: 'quote',
};

export function isSkipped(element: Element, tag = localName(element)): boolean {
  return SKIPPED.has(tag) || attribute(element, 'role') === 'button';
}

/** What an element is by its tag and its ARIA role. */
export interface ElementKind {
  tag: string;
  /** The page's furniture. */
  chrome: boolean;
  /** The role that the element gives to its text, or null where it keeps that of its parent. */
  role: BlockRole | null;
  /** 1–6 for headings, else 0. */
  level: number;
}

export function kindOf(element: Element): ElementKind {
  const tag = localName(element);
  const aria = attribute(element, 'role');
  const level = HEADINGS[tag] ?? (aria === 'heading' ? ariaLevel(element) : 0);
  const chrome = CHROME_TAGS.has(tag) || (aria !== null && CHROME_ROLES.has(aria.trim().toLowerCase()));
  return { tag, chrome, level, role: roleOf(element, tag, level) };
}

/**
 * Words by which sites name, in a class or id, what stands beside a text; whole words only. None that sites also use for
 * what holds a text or its title (`header`, `banner`, `widget`, `main-side`).
 */
const BESIDE =
  /(?:^|[\s_-])(footer|foot|sidebar|sidenav|breadcrumbs?|crumbs?|comments?|commentlist|disqus|repl(?:y|ies)|respond|share|sharing|sharedaddy|social|related|recommend(?:ed|s|ation|ations)?|newsletter|subscribe|subscription|cookies?|gdpr|consent|promo|promotion|ads?|advert|advertisement|adsbygoogle|sponsor(?:ed)?|copyright|disclaimer|pagination|pager|navbar|topbar|toolbar)(?![^\s_-])/;

/** The word by which the element's class or id says that it stands beside a text, or null. */
export function besideWord(element: Element): string | null {
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
  if (names === ' ' || names.length > LONGEST_NAMES) return null;
  // Camel case is words, too: articleFooter.
  return BESIDE.exec(names.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase())?.[1] ?? null;
}

/** Longer lists of classes are made by machines, of every word there is. */
const LONGEST_NAMES = 200;

/** Whether the element leads to another page. An address to write to or to call does not: it is a part of the text. */
export function isLink(element: Element): boolean {
  return localName(element) === 'a' && !/^\s*(mailto|tel):/i.test(attribute(element, 'href') ?? '');
}

function roleOf(element: Element, tag: string, level: number): BlockRole | null {
  // Poems, letters and plain-text files stand in <pre>, too; programs have a <code> inside.
  if (tag === 'pre') return element.querySelector('code, samp') ? 'code' : null;
  return level ? 'heading' : (ROLES[tag] ?? null);
}

function ariaLevel(element: Element): number {
  const level = Number(attribute(element, 'aria-level') ?? 2);
  return level >= 1 && level <= 6 ? Math.floor(level) : 2;
}

export interface Boxing {
  /** Whether the element starts and ends visual paragraphs. */
  readonly block: boolean;
  readonly hidden: boolean;
  readonly preserveNewlines: boolean;
  readonly bold: boolean;
  /** Null where nothing is laid out. */
  readonly style: CSSStyleDeclaration | null;
  /** The `display` of that style; empty where there is none. */
  readonly display: string;
}

/** Where `content-visibility` has no effect: parts of lines and of tables (CSS Containment 3, size containment). */
const HIDES_NOTHING = /^(?:inline|contents|inline-table|table.*|ruby.*)$/;

/** From this weight on type is bold (CSS Fonts 4: 600 is semi-bold). */
const BOLD = 600;

/**
 * How the element is laid out. Layout decides, not the tag name: a `span` may be a block and a `div` a part of a line.
 * Below something hidden there is no layout, and tag names must do.
 */
export function boxingOf(element: Element, parentHidden: boolean): Boxing {
  const tag = localName(element);
  if (parentHidden) return { block: BLOCK_TAGS.has(tag), hidden: true, preserveNewlines: tag === 'pre', bold: BOLD_TAGS.has(tag), style: null, display: '' };
  return new LaidOut(getComputedStyle(element), tag);
}

/** Each property of a computed style costs as much as a whole walk step: what is seldom needed is read when it is. */
class LaidOut implements Boxing {
  readonly style: CSSStyleDeclaration;
  readonly display: string;
  readonly block: boolean;
  readonly hidden: boolean;

  constructor(style: CSSStyleDeclaration, tag: string) {
    const { display } = style;
    this.style = style;
    this.display = display;
    const inline = display.startsWith('inline') || display.startsWith('ruby') || display === 'contents';
    // `display: none` tells nothing of the inside, nor does the style of what the page has just taken away; an inline block is a piece of a line, unless its tag says otherwise.
    const byTag = display === 'none' || display === '' || (inline && display !== 'inline' && display !== 'contents');
    this.block = byTag ? BLOCK_TAGS.has(tag) : !inline;
    this.hidden = display === 'none' || isInvisible(style) || (!HIDES_NOTHING.test(display) && style.contentVisibility === 'hidden');
  }

  get preserveNewlines(): boolean {
    const { whiteSpace } = this.style;
    return whiteSpace.startsWith('pre') || whiteSpace === 'break-spaces';
  }

  get bold(): boolean {
    return Number(this.style.fontWeight) >= BOLD;
  }
}

function isInvisible({ visibility }: CSSStyleDeclaration): boolean {
  return visibility === 'hidden' || visibility === 'collapse';
}

export function isFlexOrGrid(display: string): boolean {
  return display.endsWith('flex') || display.endsWith('grid');
}

/** Whether the text around the element goes on past it: it floats, is placed by itself, or is not there. */
export function isOutOfFlow(style: CSSStyleDeclaration): boolean {
  return style.display === 'none' || style.cssFloat !== 'none' || isPlaced(style);
}

function isPlaced({ position }: CSSStyleDeclaration): boolean {
  return position === 'absolute' || position === 'fixed';
}

/** The first letter of a text, made large by letting it float: a part of its word. */
export function isDropCap(element: Element, style: CSSStyleDeclaration): boolean {
  return !BLOCK_TAGS.has(localName(element)) && style.cssFloat !== 'none' && /^\s*["“‘'「『]?\p{L}\s*$/u.test(textContentOf(element) ?? '');
}

/**
 * Whether the element is for screen readers only: clipped to nothing, or to a pixel. It repeats or explains what others see,
 * and nobody can point at it.
 */
export function isClippedAway(style: CSSStyleDeclaration): boolean {
  // Property by property: each costs time, the last two a layout, and hardly any element is placed.
  if (!isPlaced(style)) return false;
  if (/^rect\((?:0px|1px)(?:,? (?:0px|1px)){3}\)$/.test(style.getPropertyValue('clip')) || /^inset\((?:50|100)%/.test(style.clipPath)) return true;
  return style.overflow !== 'visible' && Number.parseFloat(style.width) <= 1 && Number.parseFloat(style.height) <= 1;
}

/** A closed `<details>` shows its `<summary>` only. */
export function isClosedDetails(element: Element): boolean {
  return localName(element) === 'details' && !hasAttribute(element, 'open');
}
