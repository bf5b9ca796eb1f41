/** Markdown of notes as a tree of elements. Nothing in it is ever parsed as HTML, and nothing that it names is fetched. */
import type { Element, ElementContent, Root } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { type Handlers, toHast } from 'mdast-util-to-hast';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';

/** A node of the tree, with nodes in it. */
export type MarkdownNode = Root['children'][number];

/** Where a text is larger, or fuller of signs, than a person writes it, parsing could take minutes: it is shown as it stands. */
const LONGEST = 20_000;
const MOST_LINES = 1000;
const MOST_SIGNS = 1000;
const DEEPEST = 20;

/** One line's quotation marks and list bullets, each of which nests what follows. */
const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gmu;

export const SYNTAX = {
  // Emphasis beside Chinese punctuation: CommonMark alone does not see the end of `**强调。**后文`.
  extensions: [cjkFriendlyExtension(), gfmStrikethrough({ singleTilde: false })],
  mdastExtensions: [gfmStrikethroughFromMarkdown()],
};

/** Headings of a note are below those of the page or panel that it stands in. */
const HEADING_OFFSET = 3;

const HANDLERS: Handlers = {
  text: (_state, { value }: { value: string }) => lines(value),
  // Text that looks like HTML is a person's text.
  html: (_state, { value }: { value: string }) => lines(value),
  heading: (state, node: Parameters<typeof state.all>[0] & { depth: number }) => element(`h${String(Math.min(6, node.depth + HEADING_OFFSET))}`, state.all(node)),
  image: (_state, { url, alt }: { url: string; alt?: string | null }) => link(url, [text(named(alt) ?? url)]),
  imageReference: (state, { identifier, alt }: { identifier: string; alt?: string | null }) => {
    const definition = state.definitionById.get(identifier.toUpperCase());
    const name = text(named(alt) ?? definition?.url ?? identifier);
    return definition ? link(definition.url, [name]) : name;
  },
};

const SCHEMA: Schema = {
  tagNames: ['p', 'br', 'em', 'strong', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'h4', 'h5', 'h6', 'hr', 'a'],
  attributes: { a: ['href'], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  clobber: [],
  clobberPrefix: '',
};

/**
 * The tree of a note's text: harmless elements only, links to http, https and mailto only, images as links. Line breaks stay
 * line breaks. A text too large or too nested to be one a person wrote becomes one paragraph of the class `plain`.
 */
export function markdownTree(markdown: string): Root {
  return isTame(markdown) ? parsed(markdown) : plain(markdown);
}

/** Whether it is a text that a person may have written, so that it can be parsed in a moment. */
export function isTame(markdown: string): boolean {
  if (markdown.length > LONGEST) return false;
  if ((markdown.match(/[\r\n]/gu)?.length ?? 0) > MOST_LINES || (markdown.match(/[*_~`[\]<>\\&]/gu)?.length ?? 0) > MOST_SIGNS) return false;
  const nested = markdown.match(CONTAINERS) ?? [];
  return nested.every((markers) => (markers.match(/[>*+-]|\d[.)]/gu)?.length ?? 0) <= DEEPEST);
}

function parsed(markdown: string): Root {
  const tree = sanitize(toHast(fromMarkdown(markdown, SYNTAX), { handlers: HANDLERS }), SCHEMA);
  return { type: 'root', children: tree.type === 'root' ? tree.children.flatMap((child) => (child.type === 'doctype' ? [] : withSafeLinks(child))) : [] };
}

/** Links open elsewhere and tell nothing of where they were; one that leads nowhere outside is its words only. */
function withSafeLinks(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  const children = node.children.flatMap(withSafeLinks);
  if (node.tagName !== 'a') return [{ ...node, children }];
  const { href } = node.properties;
  if (typeof href !== 'string' || !/^(?:https?:\/\/|mailto:)/iu.test(href)) return children;
  return [{ ...node, properties: { href, rel: ['noreferrer'], target: '_blank' }, children }];
}

function plain(markdown: string): Root {
  return { type: 'root', children: [element('p', [text(markdown)], { className: ['plain'] })] };
}

/** In notes a line break is meant as one; Markdown would make a space of it, which Chinese has none of. */
function lines(value: string): ElementContent[] {
  return value.split('\n').flatMap((line, index) => (index === 0 ? [text(line)] : [element('br', []), text(line)]));
}

function named(alt: string | null | undefined): string | undefined {
  return alt === null || alt === '' ? undefined : alt;
}

function link(href: string, children: ElementContent[]): Element {
  return element('a', children, { href });
}

function element(tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
