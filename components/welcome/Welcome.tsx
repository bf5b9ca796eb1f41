import type { JSX } from 'preact';
import type { PageState } from '../../lib/messages.ts';
import { VIEWS, type View } from '../../lib/settings.ts';
import { Choice } from '../controls/Choice.tsx';
import type { Translate } from '../translate.ts';
import { articleFor } from './article.ts';
import { BesidePicture, FoundPicture, PointedPicture } from './Pictures.tsx';

interface Props {
  /** What the reader on this page says. */
  state: PageState;
  /** The views that can be tried. */
  views: readonly View[];
  /** The shortcut as it is set; empty where there is none, null while it is not known. */
  keys: string | null;
  t: Translate;
  onView: (view: View) => void;
  onRetry: () => void;
  onShortcuts: () => void;
}

/** What greets a person who has just installed Duizhao. */
export function Welcome({ keys, t, onShortcuts, ...trial }: Props): JSX.Element {
  return (
    <main class="welcome">
      <header>
        <h1>{t('welcome.title')}</h1>
        <p>{t('welcome.intro')}</p>
      </header>
      <WhatItDoes t={t} />
      <Trial {...trial} t={t} />
      <HowToStart keys={keys} t={t} onShortcuts={onShortcuts} />
      <Permission t={t} />
      <footer>
        <a href="/options.html">{t('welcome.settings')}</a>
        <a href="/about.html">{t('popup.about')}</a>
      </footer>
    </main>
  );
}

function WhatItDoes({ t }: { t: Translate }): JSX.Element {
  const pictures: [JSX.Element, string, string][] = [
    [<FoundPicture />, t('welcome.find'), t('welcome.findText')],
    [<BesidePicture />, t('welcome.beside'), t('welcome.besideText')],
    [<PointedPicture />, t('welcome.point'), t('welcome.pointText')],
  ];
  return (
    <section aria-labelledby="what">
      <h2 id="what" class="for-readers">
        {t('welcome.what')}
      </h2>
      <ul class="pictures">
        {pictures.map(([picture, title, text]) => (
          <li key={title}>
            {picture}
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const VIEW_NAMES = {
  off: 'popup.off', 'side-by-side': 'popup.sideBySide', interleaved: 'popup.interleaved', 'one-language': 'popup.oneLanguage', hover: 'popup.hover',
} as const satisfies Record<View, string>;

/** The article, and the views to choose from as in the popup. */
function Trial({ state, views, t, onView, onRetry }: Omit<Props, 'keys' | 'onShortcuts'>): JSX.Element {
  const view = state.phase === 'ready' ? state.view : 'off';
  return (
    <section aria-labelledby="try" data-testid="trial" data-phase={state.phase}>
      <h2 id="try">{t('welcome.try')}</h2>
      <p>{t('welcome.tryText')}</p>
      <fieldset class="choice" disabled={state.phase !== 'ready'}>
        <legend class="for-readers">{t('popup.view')}</legend>
        {VIEWS.filter((name) => views.includes(name)).map((name) => (
          <Choice key={name} group="view" value={name} label={t(VIEW_NAMES[name])} checked={view === name} onChoose={() => onView(name)} />
        ))}
      </fieldset>
      <p role="status" class="hint">
        {sentenceFor(state, t)}
        {state.phase === 'nothing' && (
          <button type="button" onClick={onRetry}>
            {t('popup.retry')}
          </button>
        )}
      </p>
      <article aria-label={t('welcome.article')}>
        {articleFor(t('extension.language')).map(({ language, title, paragraphs }) => (
          <div key={language} lang={language}>
            <h3>{title}</h3>
            {paragraphs.map((paragraph, index) => (
              <p key={index}>{paragraph}</p>
            ))}
          </div>
        ))}
      </article>
    </section>
  );
}

function sentenceFor(state: PageState, t: Translate): string {
  if (state.phase === 'ready') return state.view === 'hover' ? t('popup.hoverKeys') : t('state.found', [t('state.languages'), t('state.paired', state.paired)]);
  return state.phase === 'nothing' ? t('reason.failed', [state.detail ?? state.reason]) : t('state.reading');
}

function HowToStart({ keys, t, onShortcuts }: Pick<Props, 'keys' | 't' | 'onShortcuts'>): JSX.Element {
  return (
    <section aria-labelledby="start">
      <h2 id="start">{t('welcome.start')}</h2>
      <ol>
        <li>{t('welcome.pin')}</li>
        <li>{t('welcome.click')}</li>
        <li>
          {keys === '' ? t('welcome.pressNone') : t('welcome.press')} {keys !== null && keys !== '' && <kbd data-testid="keys">{keys}</kbd>}{' '}
          <button type="button" onClick={onShortcuts}>
            {t('welcome.shortcut')}
          </button>
        </li>
      </ol>
    </section>
  );
}

function Permission({ t }: { t: Translate }): JSX.Element {
  const steps: [string, string][] = [
    [t('welcome.installed'), t('welcome.installedText')],
    [t('welcome.clicked'), t('welcome.clickedText')],
    [t('welcome.always'), t('welcome.alwaysText')],
  ];
  return (
    <section aria-labelledby="permission">
      <h2 id="permission">{t('welcome.permission')}</h2>
      <dl>
        {steps.map(([title, text]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div class="buttons">
        <a class="button" href="/options.html#sites">
          {t('welcome.choose')}
        </a>
      </div>
    </section>
  );
}
