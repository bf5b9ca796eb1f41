import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Translate } from '../translate.ts';

/** What the person can do with the bar's buttons; each names its action in `data-action`. */
export const PICKER_ACTIONS = ['wider', 'narrower', 'choose', 'cancel'] as const;
export type PickerAction = (typeof PICKER_ACTIONS)[number];

/** A rectangle of the window, in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

interface Props {
  /** Where the region stands now; null while it is not drawn at all. */
  box: Box | null;
  /** Number of paragraphs in it, by language. */
  zh: number;
  en: number;
  /** The language that it lacks: it cannot be chosen. */
  missing: 'zh' | 'en' | null;
  canWiden: boolean;
  canNarrow: boolean;
  t: Translate;
}

/** Room that the label takes beside the outline, in pixels. */
const LABEL = 36;
const LINE = 3;

/**
 * What lies over the page while a region is chosen: the outline of the region, what it holds, and a bar with the keys. It only
 * draws: its owner hears the events before the page does, and reads the buttons' actions off them.
 */
export function RegionPicker({ box, zh, en, missing, canWiden, canNarrow, t }: Props): JSX.Element {
  const layer = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // In the top layer no z-index and no transform of the page can cover or move it.
    layer.current?.showPopover();
    bar.current?.focus({ preventScroll: true });
  }, []);
  const holds = t('picker.holds', [zh, en]);
  const words = missing === null ? holds : t(missing === 'zh' ? 'picker.noChinese' : 'picker.noEnglish');
  return (
    <div ref={layer} class="picker" data-testid="picker" popover="manual" lang={t('extension.language')}>
      {box && (
        <div class={missing ? 'outline incomplete' : 'outline'} data-testid="picker-outline" style={styleOf(box)}>
          <span class={`label ${placeOfLabel(box)}`} aria-hidden="true">
            {holds}
          </span>
        </div>
      )}
      <div ref={bar} class="picker-bar" role="dialog" tabIndex={-1} aria-label={t('picker.title')} aria-describedby="picker-help">
        <p class="picker-words">
          <strong role="status">{words}</strong>
          <span id="picker-help">{t('picker.help')}</span>
        </p>
        <div class="picker-tools">
          <button type="button" data-action="wider" disabled={!canWiden}>
            {t('picker.wider')}
          </button>
          <button type="button" data-action="narrower" disabled={!canNarrow}>
            {t('picker.narrower')}
          </button>
          <button type="button" class="primary" data-action="choose" disabled={missing !== null}>
            {t('picker.choose')}
          </button>
          <button type="button" data-action="cancel">
            {t('picker.cancel')}
          </button>
        </div>
      </div>
    </div>
  );
}

/** Where the label covers nothing of the region, if there is such a place in the window. */
function placeOfLabel({ top, height }: Box): 'above' | 'below' | 'inside' {
  if (top >= LABEL) return 'above';
  return top + height + LABEL <= window.innerHeight ? 'below' : 'inside';
}

/** The outline around the box, as far as the window shows it: a frame whose sides are all out of sight says nothing. */
function styleOf(box: Box): Record<string, string> {
  const [left, top] = [Math.max(0, box.left - LINE), Math.max(0, box.top - LINE)];
  const right = Math.min(window.innerWidth, box.left + box.width + LINE);
  const bottom = Math.min(window.innerHeight, box.top + box.height + LINE);
  const shown = right > left && bottom > top;
  return { display: shown ? 'block' : 'none', left: `${left}px`, top: `${top}px`, width: `${right - left}px`, height: `${bottom - top}px` };
}
