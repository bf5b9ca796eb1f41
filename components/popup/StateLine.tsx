import type { JSX } from 'preact';
import type { PageState, Reason } from '../../lib/messages.ts';
import type { Translate } from '../translate.ts';
import { fetchingSentence, offerSentence } from './Counterpart.tsx';

interface Props {
  state: PageState;
  t: Translate;
  onCancel: () => void;
  onRetry: () => void;
}

/** Reasons after which a second look at the page can bring more. */
const WORTH_RETRY: ReadonlySet<Reason> = new Set<Reason>(['empty', 'noChinese', 'noEnglish', 'unrelated', 'tooShort', 'navigated', 'cancelled', 'failed']);

/** Reasons that speak of the page and not of a region in it. */
const IN_REGION: ReadonlySet<Reason> = new Set<Reason>(['empty', 'noChinese', 'noEnglish', 'tooShort']);

/** One sentence that says what the page holds, why it holds nothing, or how far the work is. */
export function StateLine({ state, t, onCancel, onRetry }: Props): JSX.Element {
  const working = state.phase !== 'ready' && state.phase !== 'nothing';
  return (
    <section class={`state ${state.phase}`}>
      <p data-testid="summary" data-phase={state.phase} role="status">
        {sentenceFor(state, t)}
      </p>
      {state.phase === 'nothing' && state.unreadFrames && <p class="addition">{t('reason.frames')}</p>}
      {working && (
        <div class="work">
          {state.phase !== 'picking' && <progress {...(state.phase === 'pairing' && { value: state.share })} aria-label={sentenceFor(state, t)} />}
          <button type="button" onClick={onCancel}>
            {t('popup.cancel')}
          </button>
        </div>
      )}
      {state.phase === 'nothing' && !state.counterpart && WORTH_RETRY.has(state.reason) && (
        <button type="button" onClick={onRetry}>
          {t('popup.retry')}
        </button>
      )}
    </section>
  );
}

function sentenceFor(state: PageState, t: Translate): string {
  switch (state.phase) {
    case 'loading':
      return t('state.loading');
    case 'reading':
      return t('state.reading');
    case 'pairing':
      return t('state.pairing', [Math.round(state.share * 100)]);
    case 'fetching':
      return fetchingSentence(state.counterpart, t);
    case 'picking':
      return t('state.picking');
    case 'nothing':
      if (state.region && state.region.chosenFor !== 'lost' && IN_REGION.has(state.reason)) return t('region.incomplete');
      if (state.counterpart && (state.reason === 'noChinese' || state.reason === 'noEnglish')) return offerSentence(state.counterpart, t);
      return state.reason === 'failed' ? t('reason.failed', [state.detail ?? '']) : t(`reason.${state.reason}`);
    case 'ready': {
      const whole = state.articles > 1 ? t('state.articles', state.articles) : t('state.languages');
      const paired = t('state.found', [whole, t('state.paired', state.paired)]);
      return state.unpaired > 0 ? t('state.found', [paired, t('state.unpaired', state.unpaired)]) : paired;
    }
  }
}
