import type { VirtualElement } from '@floating-ui/dom';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { PlacedSentence } from '../../lib/article/sentence-map.ts';
import type { Translate } from '../translate.ts';
import { usePlaced } from './use-placed.ts';

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

/** The rendering of a sentence, in a card beside it. */
export function HoverCard({ sentences, doubtful, anchor, textSize, t, onEnter, onLeave }: Props): JSX.Element {
  const card = useRef<HTMLDivElement>(null);
  // Above: what was read may be covered, what is read next may not.
  usePlaced(card, anchor, 'top-start');
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
