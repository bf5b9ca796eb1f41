import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { Fragment, type JSX } from 'preact';
import { jsx, jsxs } from 'preact/jsx-runtime';
import { markdownTree } from '../../lib/note-exchange/markdown-tree.ts';

/** A note's text as elements, made one by one: nothing of it is parsed as HTML. */
export function markdownElements(text: string): JSX.Element {
  return toJsxRuntime(markdownTree(text), { Fragment, jsx, jsxs, elementAttributeNameCase: 'html' }) as JSX.Element;
}
