import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { markdownElements } from './markdown-elements.ts';

/** A note's text as it is read. */
export function Markdown({ text }: { text: string }): JSX.Element {
  return <div class="markdown">{useMemo(() => markdownElements(text), [text])}</div>;
}
