import type { Boxing } from './element-kind.ts';
import { BLOCK_TAGS, BOLD_TAGS } from './element-kind.ts';
import { attribute, hasAttribute, localName, parentNode } from './safe-dom.ts';

const HIDDEN_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/iu;
const BLOCK_STYLE = /(?:^|[;\s])display\s*:\s*(?:block|flex|grid|table|list-item|flow-root)\b/iu;
const BOLD_STYLE = /(?:^|[;\s])font-weight\s*:\s*(?:bold|[6-9]00)\b/iu;
const PRE_STYLE = /(?:^|[;\s])white-space\s*:\s*(?:pre|break-spaces)/iu;

/**
 * How elements of a document without layout would be laid out, by their tags and their own `style` attributes: style sheets are
 * not loaded. Made anew for every document; parents must be asked for before their children.
 */
export function boxingByTag(): (element: Element, parentHidden: boolean) => Boxing {
  const bold = new WeakSet<Node>();
  const preserving = new WeakSet<Node>();
  const inherits = (set: WeakSet<Node>, element: Element, own: boolean): boolean => {
    const parent = parentNode(element);
    if (own || (parent !== null && set.has(parent))) set.add(element);
    return set.has(element);
  };
  return (element, parentHidden) => {
    const tag = localName(element);
    const style = attribute(element, 'style') ?? '';
    return {
      block: BLOCK_TAGS.has(tag) || BLOCK_STYLE.test(style),
      hidden: parentHidden || hasAttribute(element, 'hidden') || HIDDEN_STYLE.test(style),
      preserveNewlines: inherits(preserving, element, tag === 'pre' || PRE_STYLE.test(style)),
      bold: inherits(bold, element, BOLD_TAGS.has(tag) || BOLD_STYLE.test(style)),
      style: null,
      display: '',
    };
  };
}
