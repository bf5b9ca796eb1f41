import type { Translate } from '../../translate.ts';
import { makeElement, sentenceElements } from '../paragraph.ts';
import type { Renderings } from './use-renderings.ts';

/** Shows those renderings in a paragraph that are open, each behind the last of its bead's sentences there; null where none can be opened. */
export function showRenderings(paragraph: HTMLElement, renderings: Renderings | null, t: Translate): void {
  const sentences = sentenceElements(paragraph);
  for (const [index, sentence] of sentences.entries()) {
    const bead = Number(sentence.dataset['bead']);
    const isOpen = renderings?.isOpen(bead) ?? false;
    if (renderings) sentence.dataset['open'] = String(isOpen);
    else delete sentence.dataset['open'];
    const isLast = !sentences.slice(index + 1).some((later) => Number(later.dataset['bead']) === bead);
    const shown = sentence.nextElementSibling?.matches('.rendering') ? sentence.nextElementSibling : null;
    if (!renderings || !isOpen || !isLast) shown?.remove();
    else fill((shown as HTMLElement | null) ?? addBehind(sentence), renderings, bead, t);
  }
}

function addBehind(sentence: HTMLElement): HTMLElement {
  const element = makeElement('span');
  element.className = 'rendering';
  element.setAttribute('role', 'status');
  sentence.after(element);
  return element;
}

function fill(element: HTMLElement, renderings: Renderings, bead: number, t: Translate): void {
  const text = renderings.textOf(bead);
  element.lang = text ? renderings.language : t('extension.language');
  const shown = text || t('view.unpaired');
  if (element.textContent !== shown) element.textContent = shown;
}
