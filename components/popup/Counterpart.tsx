import type { JSX } from 'preact';
import type { CounterpartFailure, CounterpartOffer } from '../../lib/article/counterpart-offer.ts';
import type { PageState } from '../../lib/messages.ts';
import type { Translate } from '../translate.ts';

interface Props {
  state: PageState;
  t: Translate;
  onRead: (offer: CounterpartOffer) => void;
  /** Reads the page itself again. */
  onRetry: () => void;
}

const FAILURES = {
  offline: 'counterpart.offline',
  notFound: 'counterpart.notFound',
  refused: 'counterpart.refused',
  notAPage: 'counterpart.notAPage',
  tooLarge: 'counterpart.tooLarge',
  timeout: 'counterpart.timeout',
  otherSite: 'counterpart.otherSite',
  denied: 'counterpart.denied',
  noText: 'counterpart.noText',
  unrelated: 'counterpart.unrelated',
} as const satisfies Record<CounterpartFailure, string>;

/** The page in the other language: offered with its address before anything is fetched, named as the source afterwards. */
export function Counterpart({ state, t, onRead, onRetry }: Props): JSX.Element | null {
  if ((state.phase !== 'nothing' && state.phase !== 'ready') || !state.counterpart) return null;
  const offer = state.counterpart;
  const english = offer.language === 'en';
  if (state.phase === 'ready') {
    return (
      <p class="counterpart hint" data-testid="source">
        {t(english ? 'counterpart.fromEnglish' : 'counterpart.fromChinese')} <Address url={offer.url} />
      </p>
    );
  }
  return (
    <section class="counterpart">
      <button type="button" class="offer" data-testid="counterpart" aria-describedby="counterpart-address" onClick={() => onRead(offer)}>
        {t(english ? 'counterpart.readEnglish' : 'counterpart.readChinese')}
      </button>
      <p class="hint" id="counterpart-address">
        <Address url={offer.url} />
      </p>
      {offer.permission !== undefined && <p class="hint">{t('counterpart.asks', [hostOf(offer.url)])}</p>}
      {state.failure ? (
        <p class="failure" role="alert" data-testid="failure">
          {t(FAILURES[state.failure])}
        </p>
      ) : (
        <button type="button" class="retry" onClick={onRetry}>
          {t('popup.retry')}
        </button>
      )}
    </section>
  );
}

/** The sentence for a page in one language that names its counterpart. */
export function offerSentence({ language }: CounterpartOffer, t: Translate): string {
  return t(language === 'en' ? 'counterpart.noEnglish' : 'counterpart.noChinese');
}

/** The sentence while the counterpart is being fetched. */
export function fetchingSentence({ language }: CounterpartOffer, t: Translate): string {
  return t(language === 'en' ? 'counterpart.fetchingEnglish' : 'counterpart.fetchingChinese');
}

/** Host and path, with a link. The address comes out of the page: what is no web address gets none. */
function Address({ url }: { url: string }): JSX.Element {
  const shown = url.replace(/^https?:\/\//u, '');
  if (shown === url) return <span class="address">{url}</span>;
  return (
    <a class="address" href={url} target="_blank" rel="noreferrer" title={url}>
      {shown}
    </a>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
