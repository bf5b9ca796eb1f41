import { Fragment, h, type JSX, type VNode } from 'preact';
import { type MarkdownNode, markdownTree } from '../../lib/note-exchange/markdown-tree.ts';

/** A note's text as elements, made one by one: nothing of it is parsed as HTML. */
export function markdownElements(text: string): JSX.Element {
  return h(Fragment, null, markdownTree(text).children.map(drawn));
}

/** The tree has few kinds of elements, with attributes that are called alike in HTML, but for the class. */
function drawn(node: MarkdownNode): VNode | string | null {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return null;
  const attributes = Object.entries(node.properties).map(([name, value]) => [name === 'className' ? 'class' : name, Array.isArray(value) ? value.join(' ') : value]);
  return h(node.tagName, Object.fromEntries(attributes) as Record<string, string | number | boolean>, node.children.map(drawn));
}
