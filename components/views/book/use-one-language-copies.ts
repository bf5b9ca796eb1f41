import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { selectedRange } from '../selected-range.ts';
import type { RowFiller } from './row-filler.ts';

/**
 * A selection that begins in one language stays in it, and what is copied is that language's text alone, a line a paragraph:
 * no numbers, no rendering from beside it.
 */
export function useOneLanguageCopies(sheet: RefObject<HTMLElement | null>, filler: RowFiller): void {
  useEffect(() => {
    const root = sheet.current;
    if (!root) return;
    const left = new AbortController();
    const { signal } = left;
    root.addEventListener('pointerdown', (event) => {
      const side = sideOf(event.target);
      // The style sheet keeps the other side out of the selection.
      if (side) root.dataset['selecting'] = side;
      else delete root.dataset['selecting'];
      // A finger drags the ends of a selection by handles of the browser's, and scrolls otherwise.
      if (side && event.button === 0 && event.pointerType !== 'touch') root.dataset['dragging'] = side;
    }, { signal });
    for (const end of ['pointerup', 'pointercancel', 'blur']) window.addEventListener(end, () => delete root.dataset['dragging'], { signal, capture: true });
    root.addEventListener('copy', (event) => {
      const range = selectedRange(root.getRootNode());
      // Of all that is selected, not all may have been drawn.
      if (range) filler.fillAll();
      const text = range && textIn(root, range);
      if (!text || !event.clipboardData) return;
      event.clipboardData.setData('text/plain', text);
      event.preventDefault();
      event.stopPropagation();
    }, { signal });
    return () => left.abort();
  }, [sheet, filler]);
}

function sideOf(target: EventTarget | null): string | null {
  return target instanceof Element ? (target.closest('[data-side]')?.getAttribute('data-side') ?? null) : null;
}

/** The selected text of the language in which the selection begins. */
function textIn(root: HTMLElement, range: Range): string {
  const side = root.dataset['selecting'] ?? sideOf(range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement);
  const lines: string[] = [];
  for (const paragraph of root.querySelectorAll(side ? `.cell[data-side="${side}"] > *` : '.cell > *')) {
    if (!range.intersectsNode(paragraph)) continue;
    const part = new Range();
    part.selectNodeContents(paragraph);
    if (part.compareBoundaryPoints(Range.START_TO_START, range) < 0) part.setStart(range.startContainer, range.startOffset);
    if (part.compareBoundaryPoints(Range.END_TO_END, range) > 0) part.setEnd(range.endContainer, range.endOffset);
    const text = withoutRenderings(part.cloneContents());
    if (text) lines.push(text);
  }
  return lines.join('\n');
}

function withoutRenderings(content: DocumentFragment): string {
  for (const rendering of content.querySelectorAll('.rendering, .for-readers')) rendering.remove();
  return content.textContent.trim();
}
