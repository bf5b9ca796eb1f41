import { computePosition, flip, inline, offset, shift, size, type VirtualElement } from '@floating-ui/dom';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PlacedSentence } from '../../lib/article/sentence-map.ts';
import type { Translate } from '../translate.ts';
import { viewportPlatform } from './viewport-platform.ts';

interface Props {
  /** The rendering; empty where the sentence has no counterpart. */
  sentences: readonly PlacedSentence[];
  doubtful: boolean;
  /** Where the sentence stands on the page. */
  anchor: VirtualElement;
  textSize: number;
  t: Translate;
  onEnter: () => void;
  onLeave: () => void;
}

/** Free room between the sentence and its card, in pixels. */
const GAP = 6;
const MARGIN = 12;

/** The rendering of a sentence, in a card beside it. */
export function HoverCard({ sentences, doubtful, anchor, textSize, t, onEnter, onLeave }: Props): JSX.Element {
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return undefined;
    // In the top layer no z-index and no transform of the page can cover or move the card.
    if (!element.matches(':popover-open')) element.showPopover();
    const follow = (): void => void place(anchor, element);
    follow();
    const left = new AbortController();
    for (const type of ['scroll', 'resize']) window.addEventListener(type, follow, { capture: true, passive: true, signal: left.signal });
    return () => left.abort();
  }, [anchor]);
  return (
    <div
      ref={card}
      class={doubtful ? 'hover-card doubtful' : 'hover-card'}
      data-testid="hover-card"
      popover="manual"
      role="status"
      lang={t('extension.language')}
      aria-label={t('view.rendering')}
      style={{ '--size': `${textSize}px` }}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      {sentences.length === 0 && <p class="gap">{t('view.unpaired')}</p>}
      {sentences.map(({ text, language }, index) => (
        <p key={index} lang={language}>
          {text}
        </p>
      ))}
      {doubtful && <p class="gap">{t('view.lowConfidence')}</p>}
    </div>
  );
}

async function place(anchor: VirtualElement, card: HTMLElement): Promise<void> {
  const { x, y } = await computePosition(anchor, card, {
    platform: viewportPlatform,
    strategy: 'fixed',
    // Above: what was read may be covered, what is read next may not.
    placement: 'top-start',
    middleware: [
      inline(),
      offset(GAP),
      flip({ padding: MARGIN }),
      shift({ padding: MARGIN }),
      size({ padding: MARGIN, apply: ({ availableHeight }) => card.style.setProperty('max-height', `min(50vh, ${Math.max(80, availableHeight)}px)`) }),
    ],
  });
  card.style.setProperty('transform', `translate(${Math.round(x)}px, ${Math.round(y)}px)`);
}
