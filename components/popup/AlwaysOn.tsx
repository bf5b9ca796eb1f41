import type { JSX } from 'preact';
import { ALL_SITES, nameOf } from '../../lib/site-patterns.ts';
import type { Translate } from '../translate.ts';

/** How always-on stands for the page's site. */
export interface AlwaysState {
  /** The pattern that would make the site always-on. */
  site: string;
  /** The pattern by which it is; null where it is not. */
  by: string | null;
  /** Whether the browser permits it. */
  permitted: boolean;
  /** What became of the last wish: `denied` by the person, or no room for it. */
  failure: 'denied' | 'full' | null;
}

interface Props {
  always: AlwaysState;
  t: Translate;
  /** Makes a site always-on, or has the browser permit what is. */
  onKeep: (pattern: string) => void;
  onDrop: (pattern: string) => void;
}

/** Whether Duizhao is on by itself on the page's site, and on all; revoked in the same place. */
export function AlwaysOn({ always, t, onKeep, onDrop }: Props): JSX.Element {
  const { site, by, permitted, failure } = always;
  const pattern = by ?? site;
  return (
    <section class="always" data-testid="always" data-by={by ?? ''}>
      <label>
        <input type="checkbox" name="always" checked={by !== null} onChange={(event) => (event.currentTarget.checked ? onKeep(site) : onDrop(pattern))} />
        <span>{pattern === ALL_SITES ? t('always.everywhere') : t('always.site', [nameOf(pattern)])}</span>
      </label>
      {by !== null && !permitted && (
        <div class="unpermitted">
          <p class="hint">{t('always.unpermitted')}</p>
          <button type="button" onClick={() => onKeep(by)}>
            {t('always.permit')}
          </button>
        </div>
      )}
      {failure && (
        <p class="hint" role="alert" data-testid="always-failure">
          {t(failure === 'denied' ? 'always.denied' : 'always.full')}
        </p>
      )}
      {by === null && <AllSites t={t} onKeep={onKeep} />}
      {by !== null && <SitesLink t={t} />}
    </section>
  );
}

/** All sites at once stay behind a disclosure: it is much to permit. */
function AllSites({ t, onKeep }: Pick<Props, 't' | 'onKeep'>): JSX.Element {
  return (
    <details>
      <summary>{t('always.more')}</summary>
      <p class="hint">{t('always.asks')}</p>
      <p class="hint">{t('always.allNote')}</p>
      <div class="tools">
        <button type="button" data-testid="always-all" onClick={() => onKeep(ALL_SITES)}>
          {t('always.everywhere')}
        </button>
        <SitesLink t={t} />
      </div>
    </details>
  );
}

function SitesLink({ t }: Pick<Props, 't'>): JSX.Element {
  return (
    <a class="hint" href="/options.html#sites" target="_blank" rel="noreferrer">
      {t('always.list')}
    </a>
  );
}
